"""Reading a text whose lines were broken by hand, without changing it.

A `Reading` is the text as a person reads it: the breaks of repaired hard wraps closed up, one line
feed between two paragraphs. Every position in it leads back to the source.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from tasks.language.text import ZERO_WIDTH, Span

_STRIPPED = (
    " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"
    + "".join(chr(c) for c in range(0x2000, 0x200B))
    + ZERO_WIDTH
)


class Reading:
    """The characters of some spans of a source, in order, with the way back to it.

    `text` is what is read; `source(i)` the source position of its character i; `span(a, b)` the
    source span of `text[a:b]`, which may hold wrap breaks that the reading has not.
    """

    def __init__(self, pieces: Iterable[tuple[int, str]]):
        """`pieces` are (source position, text); a piece whose position is -1 is put in, not read."""
        self._reading_starts: list[int] = []
        self._source_starts: list[int] = []
        self._put_in: set[int] = set()  # where pieces begin that no source has
        parts: list[str] = []
        at = 0
        last = 0
        for position, part in pieces:
            if not part:
                continue
            self._reading_starts.append(at)
            self._source_starts.append(position if position >= 0 else last)
            parts.append(part)
            if position >= 0:
                last = position + len(part)
            else:
                self._put_in.add(at)
            at += len(part)
        self.text = "".join(parts)

    @classmethod
    def of(cls, text: str, paragraphs: Iterable[tuple[int, int, Iterable[int]]]) -> Reading:
        """The reading of paragraphs given as (start, end, joins) of the source `text`."""

        def pieces() -> Iterable[tuple[int, str]]:
            first = True
            for start, end, joins in paragraphs:
                if not first:
                    yield -1, "\n"
                first = False
                at = start
                for join in joins:
                    yield at, text[at:join].rstrip(_STRIPPED)
                    at = join
                yield at, text[at:end]

        return cls(pieces())

    def of_source(self, source: str) -> Reading:
        """The same reading of another writing of its text: `source` has the same characters in the same places."""
        ends = [*self._reading_starts[1:], len(self.text)]
        return Reading(
            (-1, self.text[at:end]) if at in self._put_in else (start, source[start : start + end - at])
            for at, end, start in zip(self._reading_starts, ends, self._source_starts, strict=True)
        )

    def source(self, position: int) -> int:
        """The source position of the reading's character at `position`."""
        if not self._reading_starts:
            return position
        k = max(bisect_right(self._reading_starts, position) - 1, 0)
        return self._source_starts[k] + position - self._reading_starts[k]

    def sources(self, positions: npt.ArrayLike) -> npt.NDArray[np.int64]:
        """The source positions of several characters of the reading."""
        at = np.asarray(positions, dtype=np.int64)
        if not self._reading_starts or not len(at):
            return at
        starts = np.array(self._reading_starts)
        shifts = np.array(self._source_starts) - starts
        found: npt.NDArray[np.int64] = at + shifts[np.maximum(np.searchsorted(starts, at, side="right") - 1, 0)]
        return found

    def positions(self, sources: Sequence[int]) -> list[int]:
        """`position` of several source characters."""
        at = np.asarray(sources, dtype=np.int64)
        if not self._reading_starts or not len(at):
            return [int(place) for place in at]
        starts = np.array(self._reading_starts)
        begins = np.array(self._source_starts)
        k = np.maximum(np.searchsorted(begins, at, side="right") - 1, 0)
        limits = np.append(starts[1:], len(self.text))
        found: list[int] = np.minimum(starts[k] + at - begins[k], limits[k]).tolist()
        return found

    def span(self, start: int, end: int) -> Span:
        """The source span of `text[start:end]`; empty spans stay empty."""
        first = self.source(start)
        return Span(first, self.source(end - 1) + 1 if end > start else first)

    def spans(self, starts: Sequence[int], ends: Sequence[int]) -> list[tuple[int, int]]:
        """`span` of several stretches of the reading."""
        firsts = self.sources(starts).tolist()
        lasts = self.sources([max(start, end - 1) for start, end in zip(starts, ends, strict=True)]).tolist()
        return [
            (first, last + 1 if end > start else last)
            for first, last, start, end in zip(firsts, lasts, starts, ends, strict=True)
        ]

    def position(self, source: int) -> int:
        """The reading's position of a source character; of the next one when it was closed up."""
        k = max(bisect_right(self._source_starts, source) - 1, 0)
        if not self._reading_starts:
            return source
        offset = source - self._source_starts[k]
        limit = self._reading_starts[k + 1] if k + 1 < len(self._reading_starts) else len(self.text)
        return min(self._reading_starts[k] + offset, limit)
