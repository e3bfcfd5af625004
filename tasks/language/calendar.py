"""The calendar: written-out dates, ISO 8601 of a precision, lengths of months, the lunar year.

Sources: GB/T 15835-2011 (dates in digits and in numerals), GB/T 7408 / ISO 8601 (the result), GB/T
33661-2017 (the lunar calendar, by way of borax).
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from tasks.language.numerals import read_integer

_NUMBER = r"[0-9０-９〇○零一二三四五六七八九十廿卅]"

#: A written-out date: 2024年4月17日, 二○一二年四月十八日, 一九五七年一月, 2021年.
WRITTEN_DATE = re.compile(
    rf"(?P<year>[0-9０-９〇○零一二三四五六七八九]{{4}})\s?年"
    rf"(?:\s?(?P<month>{_NUMBER}{{1,3}})\s?月(?:\s?(?P<day>{_NUMBER}{{1,3}})\s?日)?)?"
)

#: The year of a speech as its own words tell it, without 年: 2024, 二〇二四; a month's or a day's number.
YEAR = r"(?:(?:19|20)[0-9]{2}|(?:一九|二[〇○零])[〇○零一二三四五六七八九]{2})"
DAY_NUMBER = r"(?:[0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3})"

#: Years whose lunar calendar borax tabulates.
LUNAR_YEARS = range(1900, 2100)


def month_length(year: int, month: int) -> int:
    """Days of a month of the Gregorian calendar."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def iso_date(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """ISO 8601 of the precision given, or None for what no calendar holds."""
    if not 1 <= year <= 9999:
        return None
    if month is None:
        return f"{year:04d}"
    if not 1 <= month <= 12:
        return None
    if day is None:
        return f"{year:04d}-{month:02d}"
    return f"{year:04d}-{month:02d}-{day:02d}" if 1 <= day <= month_length(year, month) else None


def read_written_date(match: re.Match[str]) -> str | None:
    """ISO date of a `WRITTEN_DATE` match, or None when it names no day of the calendar."""
    year = read_integer(match["year"])
    month = read_integer(match["month"]) if match["month"] else None
    day = read_integer(match["day"]) if match["day"] else None
    return None if year is None else iso_date(year, month, day)


def is_before(one: str, other: str) -> bool:
    """Whether one ISO date lies before another, as far as the coarser of the two tells."""
    known = min(len(one), len(other))
    return one[:known] < other[:known]


def shift_days(iso: str, days: int) -> str | None:
    """The day so many days after a full ISO date; None outside the calendar."""
    try:
        return (date.fromisoformat(iso) + timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return None


def shift_months(year: int, month: int, months: int) -> tuple[int, int]:
    """Year and month so many months later (earlier, when negative)."""
    count = year * 12 + month - 1 + months
    return count // 12, count % 12 + 1


def nth_weekday(year: int, month: int, nth: int, weekday: int) -> str | None:
    """The nth (1…) such day of the week (1 Monday … 7 Sunday) of a month; None when the month has none."""
    if not 1 <= year <= 9999:
        return None
    first = date(year, month, 1).isoweekday()
    return iso_date(year, month, 1 + (weekday - first) % 7 + 7 * (nth - 1))


def week_of_year(year: int, week: int) -> tuple[str, str] | None:
    """Monday and Sunday of the nth week of a year, as GB/T 7408 and ISO 8601 count weeks; None when it has none."""
    try:
        return date.fromisocalendar(year, week, 1).isoformat(), date.fromisocalendar(year, week, 7).isoformat()
    except (ValueError, OverflowError):
        return None


@lru_cache(maxsize=256)
def solar_term(year: int, name: str) -> str | None:
    """The day of one of the twenty-four solar terms (清明, 冬至) in a year that borax tabulates."""
    if year not in LUNAR_YEARS:
        return None
    from borax.calendars.lunardate import TermUtils

    day: date = TermUtils.day_start_from_term(year, name)
    return day.isoformat()


@lru_cache(maxsize=1024)
def lunar_day(year: int, month: int, day: int) -> str | None:
    """The Gregorian day of a day of the lunar year: (2025, 1, 7) is 大年初七, 2025-02-04.

    Day 30 of a month of 29 days is its last day (大年三十 is New Year's Eve either way).
    """
    if year not in LUNAR_YEARS or not 1 <= month <= 12:
        return None
    from borax.calendars.lunardate import InvalidLunarDateError, LunarDate

    for last in (day, day - 1) if day == 30 else (day,):
        try:
            solar: date = LunarDate(year, month, last).to_solar_date()
        except InvalidLunarDateError:
            continue
        return solar.isoformat()
    return None
