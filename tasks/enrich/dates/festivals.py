"""Festivals and days of the lunar year: 春节, “五一”劳动节, 国庆前, 大年初七, 正月十五."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from tasks.enrich.dates.found import Day, Found
from tasks.enrich.dates.points import Context
from tasks.language.calendar import iso_date, lunar_day
from tasks.language.numerals import read_integer

_C = "一二三四五六七八九"
_LUNAR = re.compile(
    rf"(?:大年(?:初(?P<new>[{_C}十])|(?P<eve>三十|廿九))|(?:农历|阴历|夏历)?(?P<month>正|腊|冬)月(?:初(?P<early>[{_C}十])|(?P<day>十[{_C}]?|廿[{_C}]?|二十[{_C}]?|三十))?)"
)
_NUMBERED = re.compile(
    r"[“‘\"]?(?P<name>五一|五四|六一|七一|八一|十一|三八)[”’\"]?(?:国际)?(?P<tail>劳动节|青年节|儿童节|建党节|建军节|国庆节?|妇女节|黄金周|长假|小长假|假期|节(?:前|后|日|期间)?|期间|前夕?|之前|前后)"
)
_NUMBERED_DAYS = {"五一": (5, 1), "五四": (5, 4), "六一": (6, 1), "七一": (7, 1), "八一": (8, 1), "十一": (10, 1), "三八": (3, 8)}


@cache
def _festivals() -> tuple[re.Pattern[str], dict[str, tuple[str, int, int]]]:
    days: dict[str, tuple[str, int, int]] = {}
    for line in files("config").joinpath("lexicon/festivals.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            name, calendar, month, day = line.split()
            days[name] = (calendar, int(month), int(day))
    names = "|".join(sorted(days, key=len, reverse=True))
    return re.compile(rf"(?:{names})(?:期间|假期|前夕)?"), days


def read_festival(text: str, position: int, context: Context) -> Found | None:
    """The festival or lunar day at `position`, resolved in the year of the context."""
    match = _LUNAR.match(text, position)
    if match:
        return Found(position, match.end(), "point", _lunar(match, context.year))
    match = _NUMBERED.match(text, position)
    if match:
        end = match.end() - (len(match["tail"]) if match["tail"] in ("前", "之前", "前后", "期间") else 0)
        month, day = _NUMBERED_DAYS[match["name"]]
        return Found(position, end, "point", iso_date(context.year, month, day) if context.year else None)
    pattern, days = _festivals()
    match = pattern.match(text, position)
    if not match:
        return None
    name = next(name for name in sorted(days, key=len, reverse=True) if match[0].startswith(name))
    calendar, month, day = days[name]
    year = _year(context, month, calendar)
    iso = None
    if year and month:
        iso = iso_date(year, month, day) if calendar == "solar" else lunar_day(year, month, day)
    return Found(position, match.end(), "point", iso)


def _year(context: Context, month: int, calendar: str) -> int | None:
    """The year of the festival: the next one for New Year's days when the speech is of the last quarter."""
    anchor: Day = context.anchor
    if context.carried.year or not anchor.year:
        return context.year
    return anchor.year + 1 if month == 1 and (anchor.month or 1) >= 10 else anchor.year


def _lunar(match: re.Match[str], year: int | None) -> str | None:
    if year is None:
        return None
    if match["eve"]:
        return lunar_day(year - 1, 12, 30)
    if match["new"]:
        return lunar_day(year, 1, read_integer(match["new"]) or 0)
    words = match["early"] or match["day"]
    month = {"正": 1, "冬": 11, "腊": 12}[match["month"]]
    return lunar_day(year, month, read_integer(words) or 0) if words else None
