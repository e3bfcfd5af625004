"""What a case of the catalogue is, and how a small table of cases is written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

#: The day of the speech that all times are told from: a Wednesday.
SPOKEN = date(2024, 4, 17)


class Number(NamedTuple):
    """A quantity as written, and what it means; `words` where the quantity is not all of `text`."""

    text: str
    value: float | None
    unit: str | None = None
    upper: float | None = None
    comparator: str | None = None
    words: str | None = None


class Time(NamedTuple):
    """A time as written, and what it means; `words` where the time is not all of `text`.

    Of a time of day alone `iso` and `iso_end` are hh:mm; of what the calendar does not resolve they are None. A role
    is only given where the words alone decide it.
    """

    text: str
    iso: str | None = None
    iso_end: str | None = None
    duration: str | None = None
    role: str | None = None
    words: str | None = None


def pairs(table: str) -> Iterator[tuple[str, str | None]]:
    """年底 2024-12-31 · 上周 – from a table of words and meanings, one blank apart; – means none."""
    told = table.split()
    for words, meaning in zip(told[::2], told[1::2], strict=True):
        yield words, None if meaning == "–" else meaning


def numbers(table: str) -> Iterator[tuple[str, float]]:
    for words, meaning in pairs(table):
        yield words, float(meaning or "nan")
