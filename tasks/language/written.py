"""The way back from plain writing to the source: rows quote the characters that stand there."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from tasks.language.marks import MARKS
from tasks.language.text import squeeze


class Written:
    """The way back from words of a plain text to the characters of the source that it was made from.

    `source` and `plain` are of one length; where they are the same text nothing is done.
    """

    def __init__(self, source: str, plain: str):
        self.source = source
        self.same = source is plain
        self.plain = plain
        self._stretch = (-1, -1)
        self._texts = ("", "")
        self._most: dict[str, str] | None = None

    @cached_property
    def same_words(self) -> bool:
        """Whether the two differ in marks at the most, which no word holds."""
        if self.same:
            return True
        return MARKS.issuperset(self._altered[0])

    @cached_property
    def _altered(self) -> tuple[frozenset[str], frozenset[str]]:
        """The characters of the source that are read as others, and those as which they are read."""
        codes, others = _codes(self.source), _codes(self.plain)
        differ = codes != others
        return _characters(codes[differ]), _characters(others[differ])

    def reads_otherwise(self, words: str) -> bool:
        """Whether words of the source hold a character that the plain text has as another."""
        return not self.same and not self._altered[0].isdisjoint(words)

    def words(self, value: str, start: int, end: int, near: int | None = None) -> str:
        """The words as the source has them between two positions; of several places the last before `near`."""
        if self.same or self._altered[1].isdisjoint(value):
            return value
        at = self.plain.rfind(value, start, near) if near is not None else -1
        if at < 0:
            at = self.plain.find(value, start, end)
        if at >= 0:
            return self.source[at : at + len(value)]
        return self._closed_up(value, start, end)

    def row(
        self, row: dict[str, Any], columns: tuple[str, ...], start: int, end: int, near: int | None = None
    ) -> dict[str, Any]:
        """A row whose columns of words, or of lists of words, are as the source has them."""
        if self.same:
            return row
        changed: dict[str, Any] = {}
        for column in columns:
            value = row[column]
            if isinstance(value, str):
                changed[column] = self.words(value, start, end, near)
            elif value:
                changed[column] = [self.words(one, start, end, near) for one in value]
        return {**row, **changed}

    def _dense(self, start: int, end: int) -> tuple[str, str]:
        """What stands between two positions without its blanks, kept: many rows ask for the same stretch."""
        if self._stretch != (start, end):
            self._stretch = start, end
            self._texts = squeeze(self.plain[start:end]), squeeze(self.source[start:end])
            self._most = None
        return self._texts

    def _commonest(self, start: int, end: int) -> dict[str, str]:
        """Plain character → how that stretch writes it most often."""
        plain, source = self._dense(start, end)
        if self._most is None:
            counts = Counter(zip(plain, source, strict=True))
            self._most = {new: old for (new, old), _ in reversed(counts.most_common())}
        return self._most

    def _closed_up(self, value: str, start: int, end: int) -> str:
        """Words that the source has with blanks or breaks between them, or not in one place."""
        plain, source = self._dense(start, end)
        dense = squeeze(value)
        at = plain.find(dense)
        if at >= 0:
            characters = iter(source[at : at + len(dense)])
        else:
            most = self._commonest(start, end)
            characters = iter([most.get(character, character) for character in dense])
        return "".join(
            character if character.isspace() or not squeeze(character) else next(characters) for character in value
        )


def _codes(text: str) -> npt.NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")


def _characters(codes: npt.NDArray[np.uint32]) -> frozenset[str]:
    return frozenset(map(chr, np.unique(codes).tolist()))
