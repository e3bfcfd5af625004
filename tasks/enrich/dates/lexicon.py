"""The word lists of the dates: eras and festivals, from config/lexicon."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from tasks.language.lexicon import terms


class Festival(NamedTuple):
    """A festival's day: month and day of the `solar` or `lunar` calendar; month 0 when it moves."""

    calendar: str
    month: int
    day: int


@cache
def eras() -> tuple[str, ...]:
    return tuple(sorted(terms("eras"), key=len, reverse=True))


@cache
def festivals() -> dict[str, Festival]:
    """Festivals by name, the longest names first."""
    days: dict[str, Festival] = {}
    for line in sorted(terms("festivals"), key=lambda line: (-len(line.split()[0]), line)):
        name, calendar, month, day = line.split()
        days[name] = Festival(calendar, int(month), int(day))
    return days


@cache
def seasons() -> tuple[str, ...]:
    """Times of the year that terms are set by: 汛期, 入冬; the longest first."""
    return tuple(sorted(terms("seasons_of_work"), key=len, reverse=True))
