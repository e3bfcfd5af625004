"""Which paragraphs may repeat which: a look-up in the signatures, in which no text is read."""

from __future__ import annotations

from collections.abc import Collection
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
    kept = pc.fill_null(pc.is_in(rows["speech_id"], pa.array(speeches, pa.string())), False).to_numpy()
    for _ in range(2):
        near = np.isin(bands, np.unique(bands[kept[of]]))
        kept = kept.copy()
        kept[of[near]] = True
    return rows.filter(pa.array(kept))


def _buckets(rows: pa.Table, places: Numbers) -> list[list[int]]:
    """The places, each list in order, of paragraphs that share a band; `places` are those to be compared."""
    bands, of = _flat(rows["bands"].take(pa.array(places)))
    order = np.argsort(bands, kind="stable")
    bands, of = bands[order], places[of[order]]
    edges = np.flatnonzero(np.diff(bands)) + 1
    starts = np.concatenate(([0], edges))
    ends = np.concatenate((edges, [len(bands)]))
    shared = ends - starts > 1
    return [of[a:b].tolist() for a, b in zip(starts[shared].tolist(), ends[shared].tolist(), strict=True)]


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
    return found.astype(np.int64)
