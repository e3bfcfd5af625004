"""Ranges that share their unit, and decades: 2016—2020年, 1-9月, 8—10日, 上世纪80年代."""

from __future__ import annotations

import re

from tasks.enrich.dates import patterns as p
from tasks.enrich.dates.found import Context, Found
from tasks.language.calendar import iso_date, shift_days
from tasks.language.numerals import read_integer

_DAYS = {"昨": -1, "今": 0, "明": 1, "后": 2}
_OFFSETS = {"前": -2, "去": -1, "今": 0, "明": 1, "后": 2}


def read_range(text: str, position: int, context: Context) -> Found | None:
    """2016—2020年, 1-9月, 8—10日 at `position`; the first must come before the last."""
    match = p.YEAR_RANGE.match(text, position)
    if match:
        first, last = read_integer(match["first"]), read_integer(match["last"] or match["last_bare"])
        if first and last and last < 100:
            last += first // 100 * 100
        if first and last and first < last and (not match["list"] or last == first + match["list"].count("、")):
            return Found(position, match.end(), "range", iso_date(first), iso_date(last))
    return read_months(text, position, context) or read_days(text, position, context)


def read_years_together(text: str, position: int, context: Context) -> Found | None:
    """今明两年, 去今两年: told from the speech's year."""
    match = p.YEARS_TOGETHER.match(text, position)
    if not match:
        return None
    if match["winter"]:
        year = context.anchor.year
        first, last = (_OFFSETS[match["winter"]], _OFFSETS[match["spring"]])
        if last != first + 1:
            return None
        known = (iso_date(year + first), iso_date(year + last)) if year else (None, None)
        return Found(position, match.end(), "range", *known)
    anchor, offsets = context.anchor.year, [_OFFSETS[sign] for sign in match["years"]]
    ends = (iso_date(anchor + offsets[0]), iso_date(anchor + offsets[-1])) if anchor else (None, None)
    return Found(position, match.end(), "range", *ends)


def read_days_together(text: str, position: int, context: Context) -> Found | None:
    """今明两天: told from the speech's own day."""
    match = p.DAYS_TOGETHER.match(text, position)
    if not match:
        return None
    iso = context.anchor.iso if context.anchor.day else None
    signs = ("明", "后") if match["after"] else (match["first"], match["last"])
    first, last = (shift_days(iso, _DAYS[sign]) if iso else None for sign in signs)
    return Found(position, match.end(), "range", first, last)


def read_months(text: str, position: int, context: Context) -> Found | None:
    match = p.MONTH_RANGE.match(text, position)
    first, last = _ends(match)
    if match and match["one"] and read_integer(match["two"]) == (read_integer(match["one"]) or 0) + 1:  # 三四月份
        first, last = read_integer(match["one"]), read_integer(match["two"])
    if not match or first is None or last is None or last > 12:
        return None
    year = context.year
    ends = (iso_date(year, first), iso_date(year, last)) if year else (None, None)
    return Found(position, match.end(), "range", *ends)


def read_days(text: str, position: int, context: Context) -> Found | None:
    """Days of the month that the sentence has named, or of the speech's own."""
    match = p.DAY_RANGE.match(text, position)
    first, last = _ends(match)
    if not match or first is None or last is None:
        return None
    known = context.carried if context.carried.month else context.anchor
    ends: tuple[str | None, str | None] = (None, None)
    if known.year and known.month:
        ends = iso_date(known.year, known.month, first), iso_date(known.year, known.month, last)
    return Found(position, match.end(), "range", *ends)


def _ends(match: re.Match[str] | None) -> tuple[int | None, int | None]:
    if not match:
        return None, None
    if not match["first"]:
        return None, None
    first, last = read_integer(match["first"]), read_integer(match["last"])
    return (first, last) if first and last and first < last else (None, None)


def read_decade(text: str, position: int, context: Context) -> Found | None:
    """上世纪80年代, 九十年代 (of the last century that had them), 五六十年代; a century alone has no ISO date."""
    match = p.DECADE.match(text, position)
    if not match:
        return None
    end = match.end()
    if match["hundred"]:
        year = read_integer(match["hundred"] + match["tens"]) or 0
        return Found(position, end, "range", iso_date(year), iso_date(year + 9), role="past")
    if match["alone"]:
        return Found(position, end, "name", role="past" if match["alone"].startswith("上") else "event")
    first = read_integer(match["decade"] or f"{match['decade_from']}十")
    last = read_integer(match["decade"] or f"{match['decade_to']}十")
    century = _century(match["century"], first, context.anchor.year)
    if first is None or last is None or century is None or first > last:
        return Found(position, end, "range", role="past")
    return Found(position, end, "range", iso_date(century + first), iso_date(century + last + 9), role="past")


def _century(words: str | None, decade: int | None, anchor: int | None) -> int | None:
    """The first year of the century meant: 20世纪 is 1900, 上世纪 is told from the speech's year."""
    if words is None or words[0] in "上本这新":
        if anchor is None or decade is None:
            return None
        if words is None:
            return (anchor - decade) // 100 * 100
        return anchor // 100 * 100 - (100 if words[0] == "上" else 0)
    number = read_integer(words)
    return (number - 1) * 100 if number else None
