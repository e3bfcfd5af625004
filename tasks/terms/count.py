"""Counting formulations, exactly and over all that the speeches say: not over tokens, which would cut them up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyarrow as pa
from ahocorasick_rs import AhoCorasick, Implementation

from schemas.views import TERMS
from tasks.core import Row, Tables, rows_by
from tasks.language.folding import narrowed
from tasks.language.reading import Reading
from tasks.language.traditional import converted, simplified

#: The columns of each table that are read.
READ = {
    "documents": ("document_id", "source_uri", "text"),
    "speeches": ("speech_id", "document_id", "start"),
    "paragraphs": ("speech_id", "document_id", "start", "end", "joins"),
    "front_matter": ("speech_id", "date", "level", "title"),
}


def count_terms(tables: Tables, terms: Iterable[str]) -> pa.Table:
    """Rows of the view `terms`: one for each formulation and speech that uses it, in the order of the speeches.

    `tables` holds documents, speeches, paragraphs and front_matter. Every paragraph of a speech is read, its title
    and headings too, with wraps closed up; a formulation never runs from one paragraph into the next. Formulations
    that overlap are each counted (高质量发展 and 发展), as `str.count` counts them: one that overlaps itself (人人 in
    人人人) is counted from left to right without overlap. Full-width letters, digits and signs are as plain ones, and
    traditional characters as simplified ones, in the formulations as in the speeches.
    """
    wanted = usable(terms)
    rows: list[Row] = []
    if wanted:
        automaton = AhoCorasick(list(map(_folded, wanted)), implementation=Implementation.ContiguousNFA)
        for frame, reading in _speeches(tables):
            for term, (count, first) in _found(automaton, narrowed(reading.text)).items():
                rows.append({**frame, "term": wanted[term], "count": count, "start": reading.source(first)})
    return TERMS.from_rows(rows)


def usable(terms: Iterable[str]) -> list[str]:
    """The formulations without blanks around them, each once; empty ones and those with a line break are none.

    Of those that differ only in the width of their characters (５Ｇ, 5G) or in script (實幹, 实干) the first is kept.
    """
    once: dict[str, str] = {}
    for term in (term.strip() for term in terms):
        if term and "\n" not in term:
            once.setdefault(_folded(term), term)
    return list(once.values())


def _folded(term: str) -> str:
    """A formulation as it is looked for."""
    return narrowed(converted(term))


def _found(automaton: AhoCorasick, text: str) -> dict[int, tuple[int, int]]:
    """Number of the term → how often it occurs, and where first; in order of the terms."""
    found: dict[int, tuple[int, int]] = {}
    ends: dict[int, int] = {}
    for term, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
        if start < ends.get(term, 0):
            continue
        ends[term] = end
        count, first = found.get(term, (0, start))
        found[term] = (count + 1, first)
    return dict(sorted(found.items()))


def _speeches(tables: Tables) -> Iterator[tuple[Row, Reading]]:
    """What is known of each speech, and its reading; documents in their order, speeches in that of the text."""
    speeches = rows_by(tables["speeches"].select(READ["speeches"]))
    paragraphs = rows_by(tables["paragraphs"].select(READ["paragraphs"]), "speech_id")
    fronts = rows_by(tables["front_matter"].select(READ["front_matter"]), "speech_id")
    documents = tables["documents"].select(READ["documents"])
    for batch in documents.to_batches(max_chunksize=64):  # texts are Python's only as long as they are read
        for document in batch.to_pylist():
            text = simplified(document["text"])
            for speech in sorted(speeches.get(document["document_id"], ()), key=lambda row: row["start"]):
                own = sorted(paragraphs.get(speech["speech_id"], ()), key=lambda row: row["start"])
                front: Row = next(iter(fronts.get(speech["speech_id"], ())), {})
                date = front.get("date")
                frame = {
                    "speech_id": speech["speech_id"],
                    "document_id": document["document_id"],
                    "source_uri": document["source_uri"],
                    "year": int(date[:4]) if date else None,
                    **{name: front.get(name) for name in ("date", "level", "title")},
                }
                places = [(row["start"], row["end"], row["joins"] or ()) for row in own]
                yield frame, Reading.of(text, places)
