"""Festivals and days of the lunar year: 春节, “五一”劳动节, 国庆前, 大年初七, 正月十五."""

from __future__ import annotations

import re
from functools import cache

from tasks.enrich.dates.clocks import time_of
from tasks.enrich.dates.found import Context, Found
from tasks.enrich.dates.lexicon import festivals
from tasks.enrich.dates.patterns import LINKED_TIME
from tasks.language.calendar import iso_date, lunar_day, nth_weekday, solar_term
from tasks.language.numerals import read_integer

_C = "一二三四五六七八九"
_LUNAR = re.compile(
    rf"大年(?:初(?P<new>[{_C}十])|(?P<eve>三十|廿九))|年(?P<eve_alone>三十)(?=[晚夜，。前])"
    rf"|(?:农历|阴历|夏历)(?P<told>正|腊|冬|闰?[{_C}]|十[一二]?)月(?:(?P<told_day>初[{_C}十]|廿[{_C}]?|二十[{_C}]?|十[{_C}]?|三十)日?)?"
    rf"|(?:农历|阴历|夏历)?(?P<month>正|腊|冬|[{_C}]|十[一二]?)月(?:初(?P<early>[{_C}十])|(?P<day>廿[{_C}]?))"
    rf"|(?:农历|阴历|夏历)?(?P<named>正|腊|冬)月(?P<late>二十[{_C}]?|十[{_C}]?|三十)?"
)
_LUNAR_MONTHS = {"正": 1, "冬": 11, "腊": 12}
_NUMBERED = re.compile(
    r"[“‘\"]?(?P<name>五一|五四|六一|七一|八一|十一|三八)[”’\"]?(?:国际)?"
    r"(?P<tail>劳动节|青年节|儿童节|建党节|建军节|国庆节?|妇女节|黄金周|长假|小长假|假期|节日|节|期间|前夕|(?=之?前(?!线|后))"
    r"|(?<=[五六七八]一)(?=[，。；）]|$|临近|将至|到来|来临|当天)|(?<=[”’\"])(?=[、，。；）和及与至到]|$)|(?=、[“‘]?(?:端午|中秋|国庆|十一)))"
)
#: 清明 alone is the festival before one of these, unless politics are clean (政治清明).
_CLEAR = re.compile(
    "期间|假期|前(?!途)|后|小?长假|祭|扫墓|时节|临近|将至|来临|到来|当天|、[“‘]?(?:五一|端午|谷雨|寒食)|[，。；）]|$"
)
_CLEAN = frozenset("治气政风海廉天本")
#: After a year the marks are enough: 今年“七一”庆祝….
_QUOTED = re.compile('[“‘"](?P<name>五一|五四|六一|七一|八一|十一|三八)[”’"](?:国际)?')
_NUMBERED_DAYS = {"五一": (5, 1), "五四": (5, 4), "六一": (6, 1), "七一": (7, 1), "八一": (8, 1), "十一": (10, 1),
                  "三八": (3, 8)}  # fmt: skip
#: What days of the lunar year and numbered festivals begin with.
_LUNAR_FIRST = frozenset(f"大年农阴夏正腊冬十{_C}")
_NUMBERED_FIRST = frozenset('五六七八十三“‘"')
_MARKS = frozenset('“‘"')
#: From this month on 元旦 and 春节 are those of the next year.
_YEAR_END = 10


@cache
def _names() -> dict[str, re.Pattern[str]]:
    """The festivals by their first character: one look-up tells most places from those where none begins."""
    rests: dict[str, list[str]] = {}
    for name in festivals():
        rests.setdefault(name[0], []).append(name)
    return {
        first: re.compile(
            rf"(?P<name>{'|'.join(names)})(?!文化|主题|歌会|诗会|[”’]?(?:事变|运动))(?:期间|假期|前夕|小?长假|黄金周)?"
        )
        for first, names in rests.items()
    }


def read_festival(text: str, position: int, context: Context) -> Found | None:
    """The festival or lunar day at `position`, in the year of the sentence or the speech."""
    first = text[position : position + 1]
    match = _LUNAR.match(text, position) if first in _LUNAR_FIRST else None
    if match:
        return _at_hour(text, Found(position, match.end(), "point", _lunar(match, context)))
    match = _NUMBERED.match(text, position) if first in _NUMBERED_FIRST else None
    if not match and first in _MARKS and text[position - 1 : position] == "年":
        match = _QUOTED.match(text, position)
    if match:
        month, day = _NUMBERED_DAYS[match["name"]]
        return Found(position, match.end(), "point", iso_date(context.year, month, day) if context.year else None)
    named = _names().get(first)
    match = named.match(text, position) if named else None
    if not match:
        return None
    if match["name"] == "清明" and not _is_festival(text, match):
        return None
    calendar, month, day = festivals()[match["name"]]
    year = _year(context, month)
    iso = None
    if year and month == 12 and calendar == "lunar":
        iso = lunar_day(_of_lunar_year(context, year), month, day)
    elif year and month:
        iso = _day_of(match["name"], calendar, year, month, day)
    return _at_hour(text, Found(position, match.end(), "point", iso))


def _is_festival(text: str, match: re.Match[str]) -> bool:
    start = match.start()
    told = match.end() > match.end("name") or _CLEAR.match(text, match.end())
    return bool(told or text.endswith("年", 0, start)) and text[start - 1 : start] not in _CLEAN


def _at_hour(text: str, one: Found) -> Found:
    """除夕晚上8点: the part of the day and the hour that follow a festival."""
    match = LINKED_TIME.match(text, one.end)
    if match and match["daypart"] and (match["hour"] or len(match["daypart"].strip()) > 1):
        return one._replace(end=match.end(), time=time_of(match))
    return one


def _day_of(name: str, calendar: str, year: int, month: int, day: int) -> str | None:
    """A festival's day in a year: of the solar or lunar calendar, of a solar term, or the nth weekday of a month."""
    if calendar.startswith("term"):
        return solar_term(year, calendar.partition(":")[2] or name[:2])
    if calendar == "weekday":
        return nth_weekday(year, month, *divmod(day, 10))
    return iso_date(year, month, day) if calendar == "solar" else lunar_day(year, month, day)


def _year(context: Context, month: int) -> int | None:
    anchor = context.anchor
    told = context.carried.year
    if not anchor.year or (told and not (told == anchor.year and context.carried.month)):
        return context.year
    return anchor.year + 1 if month == 1 and (anchor.month or 1) >= _YEAR_END else anchor.year


def _of_lunar_year(context: Context, year: int) -> int:
    """The lunar year whose last months are near: early in a year they are those of the year before."""
    return year if (context.anchor.month or 1) >= _YEAR_END else year - 1


def _lunar(match: re.Match[str], context: Context) -> str | None:
    year = context.year
    if year is None:
        return None
    if match["eve"] or match["eve_alone"]:
        return lunar_day(year - 1, 12, 30)
    if match["new"]:
        return lunar_day(year, 1, read_integer(match["new"]) or 0)
    name = match["told"] or match["month"] or match["named"]
    words = (match["told_day"] or "").removeprefix("初") or match["early"] or match["day"] or match["late"]
    month = _LUNAR_MONTHS.get(name) or read_integer(name.removeprefix("闰")) or 0
    if month > 10 and (match["named"] or match["told"] or name in _LUNAR_MONTHS):
        year = _of_lunar_year(context, year)
    return lunar_day(year, month, read_integer(words) or 0) if words else None
