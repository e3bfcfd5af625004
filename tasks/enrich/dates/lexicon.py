"""The word lists of the dates: eras and festivals, from config/lexicon."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Festival(NamedTuple):
    """A festival's day: month and day of the `solar` or `lunar` calendar; month 0 when it moves."""

    calendar: str
    month: int
    day: int


def lines(name: str) -> list[str]:
    """The lines of a lexicon without its comments."""
    text = files("config").joinpath(f"lexicon/{name}.txt").read_text("utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]


@cache
def eras() -> tuple[str, ...]:
    return tuple(sorted(lines("eras"), key=len, reverse=True))


@cache
def festivals() -> dict[str, Festival]:
    """Festivals by name, the longest names first."""
    days: dict[str, Festival] = {}
    for line in sorted(lines("festivals"), key=lambda line: (-len(line.split()[0]), line)):
        name, calendar, month, day = line.split()
        days[name] = Festival(calendar, int(month), int(day))
    return days
