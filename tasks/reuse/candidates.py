"""Which paragraphs may repeat which: a look-up in the signatures, in which no text is read."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

#: Of the paragraphs with one band in common so many are compared, the earliest: a model letter of which a thousand
#: speeches keep a sentence would else be compared a million times, to find the same source.
MOST_IN_A_BAND = 32

_READ = ("paragraph_id", "speech_id", "document_id", "digest", "bands")

#: After every date, for speeches that have none.
_UNDATED = "9999-99-99"

#: Marks for the last bits of bands: few enough to stay in a processor's cache, many more than a speech has bands.
_MARKS = 1 << 22

#: Bands looked at together: what is made on the way stays in the cache.
_AT_ONCE = 1 << 18

Numbers = np.ndarray[Any, np.dtype[np.int64]]


@dataclass(frozen=True)
class Candidates:
    """Paragraphs in the order of their speeches (date, document, place), and the earlier ones that each may repeat.

    `earlier` maps the place of a paragraph in `paragraphs` to places before it, of other speeches, in order.
    `speeches` are those asked for; None for all.
    """

    paragraphs: pa.Table
    earlier: dict[int, list[int]]
    speeches: frozenset[str] | None

    @property
    def documents(self) -> set[str]:
        """The documents of all paragraphs that have to be read."""
        places = set(self.earlier).union(*self.earlier.values())
        return set(self.paragraphs["document_id"].take(pa.array(sorted(places), pa.int64())).to_pylist())


def candidates(signatures: pa.Table, front_matter: pa.Table, speeches: Collection[str] | None = None) -> Candidates:
    """The candidates among all paragraphs, or those in which one of `speeches` is on either side.

    For some speeches the answer is the same as for all, but only paragraphs that share a band with theirs, and
    those that share one with these (the source of a repetition is the likest paragraph of all), are looked at.
    """
    asked = None if speeches is None else frozenset(speeches)
    rows = signatures.select(_READ)
    if asked is not None:
        rows = _around(rows, asked)
    rows = _in_order(rows, front_matter)
    names = rows["speech_id"].to_pylist()
    earlier: dict[int, set[int]] = {}
    first = _firsts(_numbers(rows["digest"]))
    again = np.flatnonzero(first != np.arange(len(first)))
    repeats = {place: int(first[place]) for place in again.tolist()}
    for places in _buckets(rows, np.flatnonzero(first == np.arange(len(first)))):
        for at, place in enumerate(places):
            earlier.setdefault(place, set()).update(
                other for other in places[: min(at, MOST_IN_A_BAND)] if names[other] != names[place]
            )
    for place, origin in repeats.items():
        same_speech = names[origin] == names[place]
        earlier[place] = earlier.get(origin, set()) if same_speech else {origin}
    found = {
        place: sorted(some)
        for place, some in sorted(earlier.items())
        if some and (asked is None or names[place] in asked or any(names[other] in asked for other in some))
    }
    return Candidates(rows, found, asked)


def _in_order(rows: pa.Table, front_matter: pa.Table) -> pa.Table:
    """The rows by their speeches' dates, then documents, then places in the text: an order that all runs share."""
    place = pc.index_in(rows["speech_id"], value_set=pc.unique(front_matter["speech_id"]))
    dates = pc.fill_null(pc.take(front_matter["date"], place), _UNDATED)
    starts = pc.cast(pc.replace_substring_regex(rows["paragraph_id"], r"^.*\.[a-z]+", ""), pa.int64())
    rows = rows.append_column("date", dates).append_column("start", starts)
    return rows.sort_by([("date", "ascending"), ("document_id", "ascending"), ("start", "ascending")])


def _around(rows: pa.Table, speeches: frozenset[str]) -> pa.Table:
    """The paragraphs of some speeches, those that share a band with them, and those that share one with these."""
    bands, of = _flat(rows["bands"])
    kept = pc.is_in(rows["speech_id"], pa.array(speeches, pa.string())).to_numpy().copy()
    for _ in range(2):
        wanted, _ = _flat(rows.filter(pa.array(kept))["bands"])
        kept[of[_among(bands, wanted)]] = True
    return rows.filter(pa.array(kept))


def _among(values: Numbers, wanted: Numbers) -> Numbers:
    """The places of values that are wanted: their last bits, which are as good as random, tell most others apart."""
    marked = np.zeros(_MARKS, dtype=bool)
    marked[wanted & (_MARKS - 1)] = True
    starts = range(0, len(values), _AT_ONCE)
    some = [np.flatnonzero(marked[values[at : at + _AT_ONCE] & (_MARKS - 1)]) + at for at in starts]
    likely = np.concatenate([np.empty(0, np.int64), *some])
    found: Numbers = likely[np.isin(values[likely], wanted)]
    return found


def _buckets(rows: pa.Table, places: Numbers) -> Iterator[list[int]]:
    """The places, each list in order, of paragraphs that share a band; `places` are those to be compared."""
    bands, of = _flat(rows["bands"].take(pa.array(places)))
    number = bands >> 32
    for one in np.unique(number).tolist():
        own = number == one
        # the value of the band, then the place: one sort of plain numbers puts both in order
        packed = np.sort((bands[own] & 0xFFFFFFFF) << 31 | places[of[own]])
        value, place = packed >> 31, packed & 0x7FFFFFFF
        edges = np.flatnonzero(np.diff(value)) + 1
        starts, ends = np.concatenate(([0], edges)), np.concatenate((edges, [len(packed)]))
        shared = ends - starts > 1
        for start, end in zip(starts[shared].tolist(), ends[shared].tolist(), strict=True):
            yield place[start:end].tolist()


def _flat(lists: pa.ChunkedArray) -> tuple[Numbers, Numbers]:
    """The values of lists one after the other, and for each the row that it comes from."""
    rows = lists.combine_chunks() if isinstance(lists, pa.ChunkedArray) else lists
    return _numbers(pc.list_flatten(rows)), _numbers(pc.list_parent_indices(rows))


def _firsts(values: Numbers) -> Numbers:
    """For each value the place at which it stands first."""
    _, first, inverse = np.unique(values, return_index=True, return_inverse=True)
    found: Numbers = first[inverse]
    return found


def _numbers(values: pa.Array | pa.ChunkedArray) -> Numbers:
    found: Numbers = values.to_numpy(zero_copy_only=False) if isinstance(values, pa.Array) else values.to_numpy()
    return found.astype(np.int64, copy=False)
