"""The texts of a batch as one array of code points, so that a million spans are checked in one sweep.

A row quotes its document when the characters of its span are the characters of its text. Python
slices would do, a million times over; here the texts of all rows are laid flat and compared at once.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from tasks.language.text import ZERO_WIDTH

Flags = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.int64]
Codes = npt.NDArray[np.uint32]

#: Blank or not, by code point: what `tasks.language.text.BLANK` matches, all of it in the first plane.
_BLANK: Flags = np.array([chr(code).isspace() or chr(code) in ZERO_WIDTH for code in range(0x10000)])


class Sheet:
    """The documents' texts, one after the other.

    `codes` are the code points of all texts, `ranks[i]` the number of characters before i that are not
    blank. Documents are addressed by their row in `documents`; row -1 is an unknown document.
    """

    def __init__(self, documents: pa.Table):
        texts = flat_text(documents["text"])
        self.document_ids: pa.Array = documents["document_id"].combine_chunks()
        self.lengths: Numbers = as_numbers(pc.utf8_length(texts))
        self.starts: Numbers = np.concatenate([[0], np.cumsum(self.lengths)]).astype(np.int64)
        self.codes: Codes = code_points(texts)
        self.dark: Flags = ~blank(self.codes)
        self.ranks: Numbers = np.concatenate([[0], np.cumsum(self.dark)]).astype(np.int64)
        self.dark_codes: Codes = self.codes[self.dark]

    def rows(self, document_ids: pa.ChunkedArray) -> Numbers:
        """The row in `documents` of each id, -1 where there is none."""
        return lookup(document_ids, self.document_ids)

    def inside(self, rows: Numbers, starts: Numbers, ends: Numbers) -> Flags:
        """Whether each span is a range of its document: 0 <= start <= end <= length."""
        known = rows >= 0
        length = np.where(known, self.lengths[rows], -1) if len(self.lengths) else np.full(len(rows), -1)
        found: Flags = known & (starts >= 0) & (starts <= ends) & (ends <= length)
        return found

    def quoted(self, rows: Numbers, starts: Numbers, ends: Numbers, texts: pa.Array, close_up: bool = False) -> Flags:
        """Whether the span of each row holds exactly the row's text; with `close_up`, blanks left out of both.

        A span outside its document quotes nothing.
        """
        good = self.inside(rows, starts, ends)
        first, last = self._absolute(rows, starts, ends, good)
        codes = code_points(texts)
        lengths = as_numbers(pc.utf8_length(texts))
        source = self.codes
        if close_up:
            kept = ~blank(codes)
            bounds = np.concatenate([[0], np.cumsum(kept)])[np.concatenate([[0], np.cumsum(lengths)])]
            codes, lengths, source = codes[kept], np.diff(bounds), self.dark_codes
            first, last = self.ranks[first], self.ranks[last]
        good &= last - first == lengths
        return good & same_runs(source, first, codes, lengths, good)

    def dark_length(self, rows: Numbers, starts: Numbers, ends: Numbers) -> Numbers:
        """Characters of each span that are not blank; 0 for a span outside its document."""
        first, last = self._absolute(rows, starts, ends, self.inside(rows, starts, ends))
        return self.ranks[last] - self.ranks[first]

    def _absolute(self, rows: Numbers, starts: Numbers, ends: Numbers, good: Flags) -> tuple[Numbers, Numbers]:
        base = self.starts[np.where(good, rows, 0)]
        return base + np.where(good, starts, 0), base + np.where(good, ends, 0)


def same_runs(source: Codes, starts: Numbers, codes: Codes, lengths: Numbers, check: Flags) -> Flags:
    """Whether the k-th run of `codes` is the run of `source` from `starts[k]`; False where `check` is."""
    bounds = np.concatenate([[0], np.cumsum(lengths)])
    runs = np.repeat(np.arange(len(lengths)), lengths)
    wanted = np.arange(len(codes)) + (np.where(check, starts, 0) - bounds[:-1])[runs]
    if not len(source):
        empty: Flags = check & (lengths == 0)
        return empty
    differs = source.take(wanted, mode="clip") != codes
    if not differs.any():
        return check
    wrong = np.concatenate([[0], np.cumsum(differs)])
    found: Flags = check & (wrong[bounds[1:]] == wrong[bounds[:-1]])
    return found


def code_points(texts: pa.Array) -> Codes:
    """The code points of all texts, one after the other."""
    joined = pc.binary_join(pa.LargeListArray.from_arrays([0, len(texts)], texts), "")[0].as_py() if len(texts) else ""
    return np.frombuffer(joined.encode("utf-32-le"), dtype=np.uint32)


def blank(codes: Codes) -> Flags:
    """Which code points are blank."""
    return _BLANK[np.minimum(codes, 0xFFFF)]


def lookup(values: Any, among: Any) -> Numbers:
    """The index of each value in `among`, -1 where it is not (a null is nowhere)."""
    found = pc.index_in(values, value_set=among, skip_nulls=True)
    return as_numbers(pc.fill_null(found, -1))


def at(values: Numbers, rows: Numbers) -> Numbers:
    """The value of each row, -1 for row -1."""
    if not len(values):
        return np.full(len(rows), -1)
    return np.where(rows >= 0, values[rows], -1)


def as_numbers(values: Any) -> Numbers:
    """A NumPy array of integers; nulls become -1."""
    flat = values.combine_chunks() if isinstance(values, pa.ChunkedArray) else values
    filled: Numbers = pc.fill_null(flat, -1).to_numpy(zero_copy_only=False).astype(np.int64)
    return filled


def flat_text(column: pa.ChunkedArray) -> pa.Array:
    """A text column as one array; nulls become empty."""
    return pc.fill_null(column, "").combine_chunks()


def incomplete(column: pa.ChunkedArray) -> Flags:
    """Which values of a column are null, or lists with a null in them."""
    broken: Flags = pc.is_null(column).to_numpy().astype(bool)
    if pa.types.is_list(column.type):
        items = pc.list_flatten(column)
        if items.null_count:
            parents = pc.list_parent_indices(column.combine_chunks())
            broken[parents.filter(pc.is_null(items.combine_chunks())).to_numpy()] = True
    return broken
