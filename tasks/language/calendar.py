"""Calendar dates as official texts write them."""

from __future__ import annotations

import re

from tasks.language.numerals import read_integer

_NUMBER = r"[0-9０-９〇○零一二三四五六七八九十廿卅]"

#: A written-out date: 2024年4月17日, 二○一二年四月十八日, 一九五七年一月, 2021年.
WRITTEN_DATE = re.compile(
    rf"(?P<year>[0-9０-９〇○零一二三四五六七八九]{{4}})\s?年"
    rf"(?:\s?(?P<month>{_NUMBER}{{1,3}})\s?月(?:\s?(?P<day>{_NUMBER}{{1,3}})\s?日)?)?"
)


def iso_date(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """ISO 8601 of the precision given, or None for what no calendar holds."""
    if month is None:
        return f"{year:04d}"
    if not 1 <= month <= 12:
        return None
    if day is None:
        return f"{year:04d}-{month:02d}"
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    longest = (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]
    return f"{year:04d}-{month:02d}-{day:02d}" if 1 <= day <= longest else None


def read_written_date(match: re.Match[str]) -> str | None:
    """ISO date of a `WRITTEN_DATE` match, or None when it names no day of the calendar."""
    year = read_integer(match["year"])
    month = read_integer(match["month"]) if match["month"] else None
    day = read_integer(match["day"]) if match["day"] else None
    return None if year is None else iso_date(year, month, day)
