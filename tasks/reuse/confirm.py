"""Which candidates do repeat one another, and what they have in common to the letter."""

from __future__ import annotations

from functools import lru_cache

import pyarrow as pa
import pyarrow.compute as pc

from schemas.views import REUSE
from tasks.core import Row
from tasks.language.folding import folded
from tasks.language.reading import Reading
from tasks.language.traditional import simplified_passage
from tasks.reuse.candidates import Candidates
from tasks.reuse.shared import shared_spans

#: The least Jaccard similarity: half of all that the two say is common. Signatures find 96 in 100 pairs of just that.
LEAST = 0.5

#: Letters of a shingle: as in the signatures.
_SHINGLE = 3

#: Paragraphs held folded: as many as one band may bring together, several times over.
_HELD = 4096


def confirm(found: Candidates, paragraphs: pa.Table) -> pa.Table:
    """Rows of the view `reuse`, in the order of the later speeches; `paragraphs` holds those of `found.documents`.

    Passages are compared in simplified characters, one for each of the source: spans are those of the source.
    """
    rows = found.paragraphs.select(["paragraph_id", "speech_id", "document_id", "start"]).to_pylist()
    ids = pa.array(sorted({rows[place]["paragraph_id"] for place in set(found.earlier).union(*found.earlier.values())}))
    some = paragraphs.select(["paragraph_id", "text"])
    some = some.filter(pc.is_in(some["paragraph_id"], ids.cast(pa.string())))
    texts = dict(zip(some["paragraph_id"].to_pylist(), some["text"].to_pylist(), strict=True))

    @lru_cache(maxsize=_HELD)
    def reading(place: int) -> Reading:
        return folded(simplified_passage(texts[rows[place]["paragraph_id"]]), rows[place]["start"])

    @lru_cache(maxsize=_HELD)
    def shingles(place: int) -> frozenset[str]:
        text = reading(place).text
        return frozenset(text[at : at + _SHINGLE] for at in range(len(text) - _SHINGLE + 1))

    made = []
    for place, others in found.earlier.items():
        similarity, source = max((jaccard(shingles(place), shingles(other)), -other) for other in others)
        speeches = {rows[place]["speech_id"], rows[-source]["speech_id"]}
        if similarity < LEAST or (found.speeches is not None and not speeches & found.speeches):
            continue
        row = _row(rows[place], reading(place), rows[-source], reading(-source))
        if row:
            made.append({**row, "similarity": similarity})
    return REUSE.from_rows(made)


def jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    """What two sets have in common, as a share of what they have together."""
    common = len(one & other)
    return common / (len(one) + len(other) - common) if common else 0.0


def _row(later: Row, text: Reading, earlier: Row, source: Reading) -> Row | None:
    """The row of two paragraphs; none when they share words here and there, but no passage."""
    spans = shared_spans(text.text, source.text)
    if not spans:
        return None
    here = [text.span(at, at + length) for at, _, length in spans]
    there = [source.span(at, at + length) for _, at, length in spans]
    keys = ("paragraph_id", "speech_id", "document_id")
    return {
        **{name: later[name] for name in keys},
        **{f"source_{name}": earlier[name] for name in keys},
        "coverage": sum(length for _, _, length in spans) / len(text.text),
        "starts": [start for start, _ in here],
        "ends": [end for _, end in here],
        "source_starts": [start for start, _ in there],
        "source_ends": [end for _, end in there],
    }
