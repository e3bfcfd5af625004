"""What the reading of dates hands on: the day it counts from, and what it found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from tasks.language.calendar import iso_date


class Day(NamedTuple):
    """A day, month or year of the calendar, as far as it is known."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @classmethod
    def of_iso(cls, iso: str | None) -> Day:
        """From ISO 8601 of any precision; what is not ISO 8601 says nothing."""
        parts = (iso or "").split("T")[0].split("-")
        if not 1 <= len(parts) <= 3 or not all(part.isdecimal() for part in parts):
            return cls()
        numbers = [int(part) for part in parts]
        return cls(*numbers) if iso_date(*numbers) else cls()

    @property
    def iso(self) -> str | None:
        return iso_date(self.year, self.month, self.day) if self.year else None


@dataclass(frozen=True, slots=True)
class Found:
    """A date of a text: `text[start:end]`.

    `shape` tells how it is written: point, range, duration, recurring, name. `time` is a time of day
    (hh:mm); `bound` whether a word such as 前 or 之内 makes it the end of a term.
    """

    start: int
    end: int
    shape: str
    iso: str | None = None
    iso_end: str | None = None
    duration: str | None = None
    role: str = "event"
    time: str | None = None
    bound: bool = False
