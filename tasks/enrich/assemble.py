"""From Arrow rows to `Speech`, and from what the annotators found back to rows.

What is read. The reading of a speech is every paragraph that belongs to it, its frame included
(divider, letterhead, title, date line, salutation, colophon): a letterhead names a body and a date, a
title a campaign, and a register of mentions that left them out would be incomplete. Left out is what
the speech does not say: a site's chrome, captions, wire tails, tables of contents, notes, attachments.
Rules that want sentences of the speaker only look at `Paragraph.role`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter, itemgetter

from tasks.core import Row
from tasks.enrich.speech import Action, Mechanism, Mention, Node, Paragraph, Sentence, Speech
from tasks.identity import row_id
from tasks.language.plain import plain_words
from tasks.language.reading import Reading
from tasks.language.written import Written

#: Columns of the register that quote the speech.
_ACTION_WORDS = ("responsible", "cooperating", "deed", "modality_text", "deadline_text", "target")
#: Roles of paragraphs that are not the speech's own words.
OUTSIDE = frozenset({"chrome", "caption", "wire_tail", "contents", "note", "attachment"})


def speech_of(
    text: str,
    speech: Row,
    paragraphs: Sequence[Row],
    roles: dict[str, str],
    sentences: Sequence[Row],
    nodes: Sequence[Row],
    front: Row | None,
) -> Speech:
    """The `Speech` of a row of `speeches`, with its own rows of the other tables.

    `text` is the document's; `roles` maps paragraph_id to role (a paragraph without one is body).
    """
    kept = [p for p in paragraphs if roles.get(p["paragraph_id"], "body") not in OUTSIDE]
    kept.sort(key=itemgetter("start"))
    reading = Reading.of(text, [(p["start"], p["end"], p["joins"] or ()) for p in kept])
    inside = {p["paragraph_id"] for p in kept}
    front = front or {}

    def places(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
        starts = reading.positions([row["start"] for row in rows])
        lasts = reading.positions([row["end"] - 1 for row in rows])
        for row, start, last in zip(rows, starts, lasts, strict=True):
            yield start, last + 1 if row["end"] > row["start"] else start

    spoken = sorted((s for s in sentences if s["paragraph_id"] in inside), key=itemgetter("start"))
    numbered = sorted(nodes, key=itemgetter("start", "level"))
    return Speech(
        document_id=speech["document_id"],
        speech_id=speech["speech_id"],
        date=front.get("date"),
        level=front.get("level"),
        reading=reading,
        paragraphs=tuple(
            Paragraph(p["paragraph_id"], roles.get(p["paragraph_id"], "body"), start, end)
            for p, (start, end) in zip(kept, places(kept), strict=True)
        ),
        sentences=tuple(
            Sentence(s["sentence_id"], start, end) for s, (start, end) in zip(spoken, places(spoken), strict=True)
        ),
        nodes=tuple(
            Node(n["node_id"], n["parent_id"], n["kind"], n["level"], n["marker"], n["title"], start, end)
            for n, (start, end) in zip(numbered, places(numbered), strict=True)
        ),
    )


def plain_nodes(written: Written, nodes: Sequence[Row]) -> list[Row]:
    """Outline nodes in the plain writing in which their speech is read."""
    return [
        {**node, "marker": plain_words(node["marker"]), "title": plain_words(node["title"])}
        if written.reads_otherwise(node["marker"] + node["title"])
        else node
        for node in nodes
    ]


def mention_rows(written: Written, speech: Speech, mentions: Sequence[Mention]) -> list[Row]:
    """Rows of `mentions`, which are in reading order; of several with one kind and span the first is kept."""
    text = written.source
    outermost = _outermost(speech)
    rows: dict[str, Row] = {}
    spans = speech.source_spans(mentions)
    sentences = speech.sentences_at([mention.start for mention in mentions])
    for mention, (start, end), sentence in zip(mentions, spans, sentences, strict=bool(sentences)):
        mention_id = row_id(speech.document_id, mention.kind, start, end)
        if mention_id in rows:
            continue
        rows[mention_id] = {
            "mention_id": mention_id,
            "speech_id": speech.speech_id,
            "document_id": speech.document_id,
            "sentence_id": sentence.sentence_id,
            "kind": mention.kind,
            "text": text[start:end],
            "start": start,
            "end": end,
            "role": mention.role,
            "iso": mention.iso,
            "iso_end": mention.iso_end,
            "duration": mention.duration,
            "value": mention.value,
            "value_max": mention.value_max,
            "unit": mention.unit,
            "comparator": mention.comparator,
            "canonical": mention.canonical,
            "body_kind": mention.body_kind,
            "generic": mention.generic,
            "document_kind": mention.document_kind,
            "stands_for": mention.stands_for,
            "parts": _as_written(written, mention.parts, outermost, start) or None,
        }
    return list(rows.values())


def action_rows(written: Written, speech: Speech, actions: Iterable[Action]) -> list[Row]:
    """Rows of `actions` in reading order, each under the innermost outline node that holds its start."""
    text = written.source
    whole = _outermost(speech)
    rows: dict[str, Row] = {}
    innermost = _Innermost(speech.nodes)
    ordered = sorted(actions, key=attrgetter("start", "end"))
    for action, (start, end) in zip(ordered, speech.source_spans(ordered), strict=True):
        action_id = row_id(speech.document_id, "action", start, end)
        if action_id in rows:
            continue
        rows[action_id] = {
            "action_id": action_id,
            "speech_id": speech.speech_id,
            "document_id": speech.document_id,
            "node_id": innermost.at(action.start),
            "start": start,
            "end": end,
            "evidence": text[start:end],
            "responsible": list(action.responsible),
            "responsible_carried": action.responsible_carried,
            "cooperating": list(action.cooperating),
            "deed": action.deed,
            "modality": action.modality,
            "modality_text": action.modality_text,
            "polarity": action.polarity,
            "deadline_text": action.deadline_text,
            "deadline": action.deadline,
            "target": action.target,
            "exhortation": action.exhortation,
            "reported": action.reported,
        }
    return [written.row(row, _ACTION_WORDS, *whole, row["end"]) for row in rows.values()]


def mechanism_rows(written: Written, speech: Speech, mechanisms: Iterable[Mechanism]) -> list[Row]:
    """Rows of `mechanisms` in reading order."""
    text = written.source
    whole = _outermost(speech)
    rows: dict[str, Row] = {}
    ordered = sorted(mechanisms, key=attrgetter("start", "end"))
    for mechanism, (start, end) in zip(ordered, speech.source_spans(ordered), strict=True):
        mechanism_id = row_id(speech.document_id, "mechanism", start, end)
        if mechanism_id in rows:
            continue
        rows[mechanism_id] = {
            "mechanism_id": mechanism_id,
            "speech_id": speech.speech_id,
            "document_id": speech.document_id,
            "name": text[start:end],
            "steps": list(_as_written(written, mechanism.steps, whole, end)),
            "kind": mechanism.kind,
            "start": start,
            "end": end,
        }
    return list(rows.values())


def _outermost(speech: Speech) -> tuple[int, int]:
    """The stretch of the source that a speech is read from."""
    first, last = speech.reading.span(0, len(speech.text))
    return first, last


def _as_written(written: Written, words: Sequence[str] | None, whole: tuple[int, int], near: int) -> Sequence[str]:
    return [written.words(one, *whole, near) for one in words] if words and not written.same else words or ()


class _Innermost:
    """Finds the node that holds a position and begins last, for positions that never go back."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        """Nodes are in order of their start."""
        self._waiting = iter(nodes)
        self._next = next(self._waiting, None)
        self._open: list[Node] = []

    def at(self, position: int) -> str | None:
        while self._next is not None and self._next.start <= position:
            self._open.append(self._next)
            self._next = next(self._waiting, None)
        while self._open and self._open[-1].end <= position:
            self._open.pop()
        return self._open[-1].node_id if self._open else None
