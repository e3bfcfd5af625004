"""The word lists of the dates: eras, reigns, festivals, seasons, steps of works, from config/lexicon."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from tasks.language.lexicon import terms


class Festival(NamedTuple):
    """A festival's day: month and day of the `solar` or `lunar` calendar; month 0 when it moves.

    Of a `term` the day is that of the solar term of its name, or after a colon (term:秋分);
    of a `weekday` festival the day is 10 × which + the day of the week.
    """

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
def reigns() -> dict[str, int]:
    """Reign titles, and 民国, with the year that is their first."""
    return {name: int(year) for name, year in (line.split() for line in terms("reigns"))}


@cache
def steps() -> tuple[str, ...]:
    """Steps of works and procedures that terms are set by: 改造, 开工; the longest first."""
    return tuple(sorted(terms("project_steps"), key=len, reverse=True))


@cache
def seasons() -> tuple[str, ...]:
    """Times of the year that terms are set by: 汛期, 入冬; the longest first."""
    return tuple(sorted(terms("seasons_of_work"), key=len, reverse=True))
