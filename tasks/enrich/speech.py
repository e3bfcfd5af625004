"""A speech as the annotators see it: one reading of its body, with everything parse found out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from tasks.language.reading import Reading


class Sentence(NamedTuple):
    """A sentence of the body, as positions in the reading."""

    sentence_id: str
    start: int
    end: int


class Paragraph(NamedTuple):
    """A paragraph of the body, as positions in the reading, with its role."""

    paragraph_id: str
    role: str
    start: int
    end: int


class Node(NamedTuple):
    """An outline node, as positions in the reading: `end` is that of all it governs."""

    node_id: str
    parent_id: str | None
    kind: str
    level: int
    marker: str
    title: str
    start: int
    end: int


@dataclass(frozen=True)
class Speech:
    """One speech: `reading.text` is what is read; positions of all parts are positions in it.

    Paragraphs whose role keeps them out of the body (chrome, captions, wire tails, notes) are not in
    the reading. `date` is the speech's own date, ISO 8601 of the precision known, or None.
    """

    document_id: str
    speech_id: str
    date: str | None
    level: str | None
    reading: Reading
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    nodes: tuple[Node, ...]
    _sentence_starts: list[int] = field(default_factory=list, repr=False)

    @property
    def text(self) -> str:
        return self.reading.text

    def sentence_at(self, position: int) -> Sentence:
        """The sentence that holds a position of the reading."""
        starts = self._sentence_starts
        if not starts:
            starts.extend(sentence.start for sentence in self.sentences)
        return self.sentences[max(bisect_right(starts, position) - 1, 0)]

    def sentences_at(self, positions: Sequence[int]) -> list[Sentence]:
        """`sentence_at` of several positions; none of a speech without sentences."""
        if not self.sentences:
            return []
        self.sentence_at(0)
        starts, sentences = self._sentence_starts, self.sentences
        return [sentences[max(bisect_right(starts, position) - 1, 0)] for position in positions]

    def source_spans(self, spans: Sequence[Mention | Action | Mechanism]) -> list[tuple[int, int]]:
        """The source spans of what was found."""
        return self.reading.spans([one.start for one in spans], [one.end for one in spans])


class Mention(NamedTuple):
    """Something mentioned: its kind and span in the reading, and what its kind knows of it.

    The fields are those of the table `mentions` (schemas/mentions.py), where they are described.
    """

    kind: str
    start: int
    end: int
    role: str | None = None
    iso: str | None = None
    iso_end: str | None = None
    duration: str | None = None
    value: float | None = None
    value_max: float | None = None
    unit: str | None = None
    comparator: str | None = None
    canonical: str | None = None
    body_kind: str | None = None
    generic: bool | None = None
    document_kind: str | None = None
    stands_for: str | None = None
    parts: tuple[str, ...] | None = None


class Action(NamedTuple):
    """A row of the register: who is told to do, or not to do, what; spans are of the reading."""

    start: int
    end: int
    responsible: tuple[str, ...] = ()
    responsible_carried: bool = False
    cooperating: tuple[str, ...] = ()
    deed: str = ""
    modality: str = "obligation"
    modality_text: str | None = None
    polarity: str = "do"
    deadline_text: str | None = None
    deadline: str | None = None
    target: str | None = None
    reported: bool = False

    @property
    def exhortation(self) -> bool:
        """Whether it names nobody, no deadline and no target."""
        return not (self.responsible or self.deadline_text or self.target)


@dataclass(frozen=True)
class Mechanism:
    """A supervision or feedback loop: its name's span in the reading, and its steps."""

    start: int
    end: int
    kind: str
    steps: tuple[str, ...] = ()
