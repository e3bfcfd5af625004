"""Points of time, and the day, month or year of the calendar that they mean."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from tasks.enrich.dates import patterns as p
from tasks.enrich.dates.found import Day, Found
from tasks.language.calendar import iso_date, month_length, shift_days, shift_months
from tasks.language.numerals import read_integer


@dataclass
class Context:
    """What a date without its year is told from: the speech's own day, and what the sentence named last."""

    anchor: Day
    carried: Day = field(default_factory=Day)

    @property
    def year(self) -> int | None:
        return self.carried.year or self.anchor.year


def read_point(text: str, position: int, context: Context) -> Found | None:
    """The point of time at `position`, resolved; None when none is there."""
    match = p.NUMERIC.match(text, position)
    if match:
        iso = iso_date(int(match["year"]), int(match["month"]), int(match["day"]))
        if iso is None:
            return None
        context.carried = Day.of_iso(iso)
        return Found(position, match.end(), "point", iso, time=_time(match))
    match = p.POINT.match(text, position)
    if match:
        return _with_year(match, context)
    match = p.PARTIAL.match(text, position)
    return _without_year(match, context) if match else None


def _with_year(match: re.Match[str], context: Context) -> Found | None:
    year = _year(match, context)
    if match["carried"] and (year is None or not (match["month"] or match["ypart"] or match["half_year"] or match["quarter"])):
        return None
    month = read_integer(match["month"]) if match["month"] else None
    day = read_integer(match["day"]) if match["day"] else None
    if match["month"] and year and iso_date(year, month, day) is None:
        return None
    if year is None:
        return Found(match.start(), match.end(), "point")
    context.carried = Day(year, month, day)
    part = match["ypart"] or match["mpart"] or match["qpart"] or ""
    iso = _part_of(year, month, day, part, _quarter(match["quarter"]), context.anchor)
    return Found(match.start(), match.end(), "point", iso, time=_time(match), bound=_inside(part))


def _year(match: re.Match[str], context: Context) -> int | None:
    if match["year"]:
        return read_integer(match["year"])
    if match["year2"] or match["year2m"]:
        return _century(read_integer(match["year2"] or match["year2m"]), context)
    if match["carried"]:
        return context.carried.year + p.CARRIED_YEARS[match["carried"]] if context.carried.year else None
    return context.anchor.year + p.RELATIVE_YEARS[match["rel"]] if context.anchor.year else None


def _century(two_digits: int | None, context: Context) -> int | None:
    """The year of two digits: the last one not more than ten years after the speech."""
    if two_digits is None or not context.anchor.year:
        return None
    latest = context.anchor.year + 10
    return latest - (latest - two_digits) % 100


def _without_year(match: re.Match[str], context: Context) -> Found | None:
    anchor = context.anchor
    start, end = match.span()
    if match["rel_day"]:
        day = anchor.iso if anchor.day else None
        offset = p.RELATIVE_DAYS[match["rel_day"]]
        iso = shift_days(day, offset) if day else (anchor.iso if offset == 0 else None)
        return Found(start, end, "point", iso, time=_time(match))
    if match["rmonth"] or match["mpart_alone"]:
        offset = p.RELATIVE_MONTHS.get((match["rmonth"] or "本月").removesuffix("份"), 0)
        part = match["rmpart"] or match["mpart_alone"] or ""
        day = read_integer(match["rday"]) if match["rday"] else None
        if not anchor.year or not anchor.month:
            return Found(start, end, "point", bound=_inside(part))
        year, month = shift_months(anchor.year, anchor.month, offset)
        if day and not iso_date(year, month, day):
            return None
        context.carried = Day(year, month, day)
        return Found(start, end, "point", _part_of(year, month, day, part, None, anchor), time=_time(match), bound=_inside(part))
    if match["day_alone"]:
        day = read_integer(match["day_alone"])
        if not match["day_alone"][0].isdecimal():
            return None
        known = context.carried if context.carried.month else anchor
        iso = iso_date(known.year, known.month, day) if known.year and known.month else None
        return Found(start, end, "point", iso, time=_time(match))
    year = context.year
    month = read_integer(match["month"]) if match["month"] else None
    day = read_integer(match["day"]) if match["day"] else None
    if month and iso_date(year or 2000, month, day) is None:
        return None
    part = match["ypart"] or match["mpart"] or match["qpart"] or ""
    if year is None:
        return Found(start, end, "point", bound=_inside(part))
    if month:
        context.carried = Day(year, month, day)
    iso = _part_of(year, month, day, part, _quarter(match["quarter"]), anchor)
    return Found(start, end, "point", iso, time=_time(match), bound=_inside(part))


def _inside(part: str) -> bool:
    return part.endswith("内")


def _quarter(words: str | None) -> int | None:
    """The last quarter that 三季度, 前三季度, 首季度 speak of; None for 本季度."""
    if not words:
        return None
    for c in words:
        if c == "首":
            return 1
        number = read_integer(c) if c not in "第前个季度本上下" else None
        if number:
            return number
    return None


def _part_of(year: int, month: int | None, day: int | None, part: str, quarter: int | None, anchor: Day) -> str | None:
    """ISO date of a part of a year or month: 底, 末 and 内 mean its last day, unless that is long past.

    What is long past is spoken of roughly: 去年底 is December of that year.
    """
    if day or not part or part.lstrip("年月")[:1] not in "底末内终尾":
        return iso_date(year, month, day)
    last_month = month or (quarter * 3 if quarter else 12)
    past = anchor.year is not None and (year, last_month) < (anchor.year, anchor.month or (12 if year < anchor.year else 1))
    if past and not part.endswith("内"):
        return iso_date(year, last_month)
    return iso_date(year, last_month, month_length(year, last_month))


def _time(match: re.Match[str]) -> str | None:
    """hh:mm of a clock after a date: 12时20分, 8点半, 下午3点."""
    hour = read_integer(match["hour"]) if match["hour"] else None
    if hour is None:
        return None
    groups = match.groupdict()
    minute = 0
    if match["minute"] or match["minutes"]:
        minute = read_integer(match["minute"] or match["minutes"]) or 0
    elif match["half"]:
        minute = 30
    elif match["quarterhour"]:
        minute = 15 * (read_integer(match["quarterhour"]) or 0)
    part = (groups.get("daypart") or "").strip()
    if hour < 12 and part in ("下午", "午后", "傍晚", "晚上", "晚间", "当晚", "晚", "夜间", "深夜"):
        hour += 12
    return f"{hour:02d}:{minute:02d}" if hour <= 24 and minute < 60 else None


def weekday(anchor: Day, which: str | None, name: str) -> str | None:
    """The day of 上周三, 下周一, 本周五, from the speech's own day."""
    if not anchor.day or not anchor.iso or name == "末":
        return None
    weeks = {"上": -1, "上上": -2, "下": 1, "下下": 2}.get(which or "", 0)
    day = "一二三四五六日".find(name.replace("天", "日"))
    return shift_days(anchor.iso, weeks * 7 + day - date.fromisoformat(anchor.iso).weekday())
