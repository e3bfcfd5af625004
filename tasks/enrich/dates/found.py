"""What the reading of dates hands on: the day it counts from, and what it found."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from tasks.enrich.sections import Section
from tasks.language.calendar import iso_date

#: Length of an ISO date of day precision.
_FULL_DAY = 10


class Day(NamedTuple):
    """A day, month or year of the calendar, as far as it is known."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @classmethod
    def of_iso(cls, iso: str | None) -> Day:
        """From ISO 8601 of any precision; what is not ISO 8601 says nothing."""
        parts = (iso or "").split("T")[0].split("-")
        if len(parts) > 3 or not all(part.isascii() and part.isdecimal() and len(part) <= 4 for part in parts):
            return cls()
        numbers = [int(part) for part in parts]
        return cls(*numbers) if iso_date(*numbers) else cls()

    @property
    def iso(self) -> str | None:
        return iso_date(self.year, self.month, self.day) if self.year else None


@dataclass
class Context:
    """What a date without its year is told from: the speech's own day, and what the sentence named last."""

    anchor: Day
    carried: Day = field(default_factory=Day)
    #: The year last named in the paragraph, of those that are not ahead.
    named: int | None = None
    #: The next year, when the sentence has named it.
    ahead: int | None = None
    #: What the paragraph looks back on or plans, and of which year.
    section: Section | None = None

    @property
    def year(self) -> int | None:
        told = self.carried.year or (self.named if self.named == self.anchor.year else None)
        return told or self.section_year or self.anchor.year

    @property
    def section_year(self) -> int | None:
        """The year that the section is about."""
        return self.section.year if self.section else None

    def carry(self, day: Day) -> None:
        """Take `day` for what the sentence goes on from, unless it is only the year of a plan.

        1978年，…12月召开 goes on in 1978; 到2030年…，4月底前拿出方案 does not in 2030.
        """
        ahead = self.anchor.year is not None and day.year is not None and day.year > self.anchor.year
        if not ahead or day.month:
            self.carried = day
        if not ahead:
            self.named = day.year
        elif day.year == (self.anchor.year or 0) + 1:
            self.ahead = day.year

    def year_of(self, month: int | None, day: int | None) -> int | None:
        """The year of a month and day without one: that of the sentence, else of the section, else of the speech.

        What is told in a paragraph on the year before is not yet to come (speech of 2026-01:
        刚刚过去的2025年…。3月19日，…召开): it is of the year that the paragraph named. A month that lies behind, in
        a sentence on the next year (speech of 2021-12: 2022年…将于1月17日开始), is of the next.
        """
        year, anchor = self.year, self.anchor
        if year != anchor.year and not self.carried.year:
            return year
        if self.ahead and month and anchor.month and month < anchor.month and year == anchor.year:
            return self.ahead
        if self.carried.year or not month or not anchor.year or not anchor.month or self.named != anchor.year - 1:
            return year
        ahead = (month, day or 0) > (anchor.month, (anchor.day or 0) if day else 0)
        return self.named if ahead else year


class Found(NamedTuple):
    """A date of a text: `text[start:end]`.

    `shape` tells how it is written: point, range, duration, recurring, name. `time` is a time of day
    (hh:mm), `time_end` that of the end of a range; `bound` whether a word such as 前 or 之内 makes it the
    end of a term. `last` is the last day of a half or quarter of a year, or of its first half for 年中:
    what is meant when it is a term.
    """

    start: int
    end: int
    shape: str
    iso: str | None = None
    iso_end: str | None = None
    duration: str | None = None
    role: str = "event"
    time: str | None = None
    time_end: str | None = None
    bound: bool = False
    last: str | None = None

    @property
    def moment(self) -> str | None:
        """`iso` with the time of day, when it is a full day and the time is told: 2024-04-29T12:20."""
        return _timed(self.iso, self.time)

    @property
    def moment_end(self) -> str | None:
        return _timed(self.iso_end, self.time_end)


def _timed(iso: str | None, time: str | None) -> str | None:
    return f"{iso}T{time}" if iso and time and len(iso) == _FULL_DAY else iso
