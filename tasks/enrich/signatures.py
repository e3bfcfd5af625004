"""Signatures of paragraphs: numbers that like paragraphs have in common, so that copies can be looked up.

MinHash (Broder 1997, On the resemblance and containment of documents) over the sets of three consecutive letters of
the folded text, cut into bands: two paragraphs whose sets have the Jaccard similarity s share a given band with
probability s³ and any of the bands with 1 - (1 - s³)²⁴: 0.96 at s = 0.5, 0.9999 at 0.7, 0.02 at 0.1.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from itertools import chain
from typing import Any

import numpy as np
from rensa import RMinHash

from tasks.core import Row
from tasks.enrich.speech import Speech
from tasks.language.folding import fold

#: Letters of a shingle: fewer are shared by any two paragraphs of officialese, more break at each changed word.
SHINGLE = 3
BANDS = 24
ROWS_A_BAND = 3

#: Roles of paragraphs that say something; titles, date lines and salutations are alike because the occasions are.
SAID = frozenset({"opening", "heading", "body", "closing"})

#: Letters below which a paragraph has no signature: 同志们, headings and 以上报告请予审议 are shared by right.
SHORTEST = 24

#: Any number; another would give other signatures.
_SEED = 20120630

_Numbers = np.ndarray[Any, np.dtype[np.uint64]]


def signature_rows(speech: Speech) -> list[Row]:
    """Rows of `signatures`: one for each paragraph of the speaker's that is long enough to be recognised."""
    texts = [
        (paragraph, fold(speech.text[paragraph.start : paragraph.end]))
        for paragraph in speech.paragraphs
        if paragraph.role in SAID and paragraph.end - paragraph.start >= SHORTEST  # folding adds no letter
    ]
    long = [(paragraph, text) for paragraph, text in texts if len(text) >= SHORTEST]
    found = bands([text for _, text in long])
    return [
        {
            "paragraph_id": paragraph.paragraph_id,
            "speech_id": speech.speech_id,
            "document_id": speech.document_id,
            "characters": len(text),
            "digest": digest(text),
            "bands": row,
        }
        for (paragraph, text), row in zip(long, found, strict=True)
    ]


def digest(text: str) -> int:
    """A number of 63 bits that only equal folded texts share."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big") >> 1


def bands(texts: Sequence[str]) -> list[list[int]]:
    """The bands of folded texts, of at least `SHINGLE` letters each: (band's number, 32 bits of its values)."""
    if not texts:
        return []
    codes = np.frombuffer("".join(texts).encode("utf-32-le"), dtype="<u4").astype(np.uint64)
    shingles = codes[:-2] << np.uint64(42) | codes[1:-1] << np.uint64(21) | codes[2:]
    ends = np.cumsum([len(text) for text in texts])
    inside = np.ones(len(shingles), dtype=bool)  # all but those that begin in one text and end in the next
    for back in range(1, SHINGLE):
        inside[ends[:-1] - back] = False
    rows = np.concatenate(([0], ends - (SHINGLE - 1) * np.arange(1, len(texts) + 1))).astype(np.uint64)
    matrix = RMinHash.digest_matrix_from_flat_token_hashes(_mixed(shingles[inside]), rows, BANDS * ROWS_A_BAND, _SEED)
    values = np.fromiter(chain.from_iterable(matrix.to_rows()), dtype=np.uint64).reshape(-1, BANDS, ROWS_A_BAND)
    joined = values[:, :, 0]
    for place in range(1, ROWS_A_BAND):
        joined = _mixed(joined) ^ values[:, :, place]
    numbered = np.arange(BANDS, dtype=np.uint64) << np.uint64(32) | _mixed(joined) >> np.uint64(32)
    kept: list[list[int]] = numbered.astype(np.int64).tolist()
    return kept


def _mixed(values: _Numbers) -> _Numbers:
    """SplitMix64's finaliser: values that differ in few bits come to differ in half of them."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))
