"""One pass over a text: where a date may begin, which grammar reads it, and how neighbours join."""

from __future__ import annotations

import re
from collections.abc import Callable

from tasks.enrich.dates import patterns as p
from tasks.enrich.dates.clocks import read_linked_time, read_time
from tasks.enrich.dates.festivals import read_festival
from tasks.enrich.dates.found import Context, Day, Found
from tasks.enrich.dates.masked import MASKS, read_masked, with_masked_rest
from tasks.enrich.dates.names import STEMS, read_cycle, read_name, read_reign, read_step
from tasks.enrich.dates.periods import read_duration, read_recurring
from tasks.enrich.dates.points import (
    read_carried_day,
    read_linked,
    read_linked_numeric,
    read_point,
    read_weekday,
)
from tasks.enrich.dates.ranges import (
    read_days,
    read_days_together,
    read_decade,
    read_months,
    read_range,
    read_years_together,
)
from tasks.enrich.dates.triggers import TRIGGER
from tasks.enrich.sections import Sections
from tasks.enrich.tenses import PLAN
from tasks.language.calendar import is_before, iso_date, shift_days, week_of_year
from tasks.language.numerals import fold_text, read_integer

#: After one of these a numeral is the rest of another, of a decimal, of a document number or an ordinal.
_JOINED = frozenset(".〔/十百千万零〇第" + p.C)
_FULL_DAY = len("2024-05-06")
_NOON = "12:00"
_SENTENCE_END = re.compile(r"[。！？\n]")
#: What follows a date by which something is to be done: 明年7月基本完成.
_DONE = re.compile(
    r"要|力争|争取|确保|必须|完成|实现|建成|基本|全面|达到|全部|投入|竣工|完工|投产|通车|交付|办结|清零|销号|到位"
)
_DEMAND = re.compile(r"要(?!求)|力争|争取|确保|必须|务必|须")
_FIGURES = frozenset("0123456789.")
#: After one of these four digits are a label, not a year: “2030先锋工程”, G2024.
_LABEL = frozenset("“‘-—+:." + "".join(map(chr, range(0x30, 0x7B))))


def read_dates(text: str, anchor: str | None = None, sections: Sections | None = None) -> list[Found]:
    """The dates of `text` in order, without overlap.

    `anchor` is the ISO date that 今年, 4月 and 月底 count from; `sections` tell which year a review or plan is of.
    """
    text, origin = fold_text(text)
    context = Context(Day.of_iso(anchor), section=sections.at(0) if sections else None)
    found: list[Found] = []
    end = seen = 0
    for trigger in TRIGGER.finditer(text):
        start = trigger.start()
        if start < end:
            continue
        if _SENTENCE_END.search(text, seen, start):
            context.carried, context.ahead = Day(), None
            if text.find("\n", seen, start) >= 0:
                context.named = None
                context.section = sections.at(origin[start] if origin else start) if sections else None
        seen = start
        one = _read_at(text, start, context)
        if one:
            one = _finish(text, one, context)
            found.append(one)
            end = one.end
    if origin is None:
        return found
    return [one._replace(start=origin[one.start], end=origin[one.end - 1] + 1) for one in found]


def _read_at(text: str, start: int, context: Context) -> Found | None:
    """What is written at `start`: the first of the grammars that its first character calls for."""
    first = text[start]
    if start and text[start - 1] in _JOINED and (first.isdecimal() or first in _CHINESE):
        return None
    for read in _READERS.get(first, _OTHERS):
        found = read(text, start, context)
        if found:
            return found
    return None


def _read_unmarked(text: str, start: int, context: Context) -> Found | None:
    """下班前, 全年, a year without 年, 2024-04, 3.29 of what befell."""
    match = p.WHOLE_YEAR.match(text, start)
    if match:
        year = context.carried.year or context.named or context.section_year
        year = year or _year_of_aims(text, match, context.anchor)
        return Found(start, match.end(), "point", f"{year:04d}" if year else None)
    match = p.DAY_END.match(text, start)
    if match:
        return Found(start, match.end(), "point", context.anchor.iso if context.anchor.day else None, bound=True)
    match = p.NUMERIC_MONTH.match(text, start)
    if match and (not start or text[start - 1] not in _LABEL):
        return Found(start, match.end(), "point", f"{match['year']}-{match['month']}")
    match = p.DAY_OF_DISASTER.match(text, start)
    if match and (not start or text[start - 1] not in _FIGURES):
        day = iso_date(context.carried.year, int(match["month"]), int(match["day"])) if context.carried.year else None
        return Found(start, match.end(), "name", day, role="past")
    match = None if start and text[start - 1] in _LABEL else p.BARE_YEAR.match(text, start)
    return Found(start, match.end(), "point", match[0]) if match else None


def _year_of_aims(text: str, match: re.Match[str], anchor: Day) -> int | None:
    """Of which year 全年目标任务 is said: the speech's own, unless early in it, when the last is looked back on."""
    if match["aims"] is None:
        return None
    ahead = (anchor.month or 0) > _LOOKED_BACK or text.endswith(_STRIVE, 0, match.start())
    return anchor.year if ahead else None


def _finish(text: str, one: Found, context: Context) -> Found:
    """Join what stands after a year or month, and a range's end; take in 前 and 之内; judge the role."""
    if one.shape == "duration" and text[one.end - 1] == "前" and text[one.end : one.end + 1] == "的":
        one = _that_long_ago(text, one, context)
    if one.shape == "point":
        one = _linked(text, _within(text, one, context), context)
    if one.shape in ("point", "range"):
        after = text[one.end : one.end + 1]
        if after == "前" and (about := p.ABOUT.match(text, one.end)):
            one = one._replace(end=about.end())
        elif (after in _BOUNDS and (bound := p.BOUND.match(text, one.end))) or (
            after == "下" and text[one.end - 1] in "天日" and (bound := p.DAY_END.match(text, one.end))
        ):
            one = one._replace(end=bound.end(), bound=True)
        one = one._replace(role=_role(text, one, context))
        if one.last and one.role == "deadline":
            one = one._replace(iso=one.last)
    return one


def _within(text: str, one: Found, context: Context) -> Found:
    """2025年春节前夕, 今年1至9月, 一月19到20日, 2024年第18周: what follows a year or month is told of it."""
    last = text[one.end - 1]
    inner = None
    if last in _GOES_ON and text[one.end : one.end + 1] in MASKS:
        return with_masked_rest(text, one)
    if last == "年" and text[one.end : one.end + 1] == "第" and (week := p.WEEK_OF_YEAR.match(text, one.end)):
        days = week_of_year(int((one.iso or "0")[:4]), read_integer(week["week"]) or 0)
        return one._replace(end=week.end(), shape="range", iso=days[0], iso_end=days[1]) if days else one
    if last in "年度" and one.iso and len(one.iso) == 4:
        of_year = Context(context.anchor, Day.of_iso(one.iso))
        if text.startswith("全年", one.end) and p.WHOLE_YEAR.match(text, one.end):
            return one._replace(end=one.end + 2)
        inner = read_months(text, one.end, of_year) or read_festival(text, one.end, of_year)
    elif last == "月" and one.iso and len(one.iso) == 7:
        inner = read_days(text, one.end, context)
    return inner._replace(start=one.start) if inner else one


def _that_long_ago(text: str, one: Found, context: Context) -> Found:
    """三年前的5月1日, 十年前的今天: a day or season of the year that the length leads back to."""
    year = Day.of_iso(one.iso).year if len(one.iso or "") == len("2024") else None
    anchor = context.anchor
    of_year = Context(Day(year, anchor.month, anchor.day) if year else Day(), Day(year) if year else Day())
    inner = read_point(text, one.end + 1, of_year)
    if inner and text[one.end + 1] not in _RELATIVE and (inner.iso is None or year):
        context.carried = of_year.carried
        return inner._replace(start=one.start)
    season = p.SEASON.match(text, one.end)
    return one._replace(end=season.end()) if season else one


def _linked(text: str, one: Found, context: Context) -> Found:
    """4月15日至5月1日: the two ends of a range, when the first is not after the last."""
    link = p.CONNECT.match(text, one.end) if one.shape == "point" else None
    if not link:
        return _between(text, one, context)
    now = p.UP_TO_NOW.match(text, link.end())
    if now:
        known = context.anchor.iso if one.iso and not is_before(context.anchor.iso or "", one.iso) else None
        return one._replace(end=now.end(), shape="range", iso_end=known, time=None)
    carried = context.carried
    last = read_linked(text, link.end(), context)
    if last is None and text[link.end() : link.end() + 1] in MASKS:
        last = read_masked(text, link.end(), context)
    if last is None and one.iso and not one.time:
        last = read_festival(text, link.end(), context)  # 元旦至春节
    if last is None and text[one.start] in _WEEKLY and (last := read_weekday(text, link.end(), context)):
        last = _same_week(one, last)
    if last is None and p.NUMERIC.match(text, one.start):
        last = read_linked_numeric(text, link.end(), context)
    if last is None and one.time and (last := read_linked_time(text, link.end(), context)):
        last = _same_half(text, one, last)
    if last and one.iso and last.iso and _is_next_year(one.iso, text[last.start : last.end], last.iso):
        last = last._replace(iso=f"{int(last.iso[:4]) + 1:04d}{last.iso[4:]}")
    if last is None or (one.iso and last.iso and last.iso < one.iso[: len(last.iso)]):
        context.carried = carried
        return one
    iso_end = last.iso
    if one.iso is None:
        iso_end = None  # of 同年9月底至10月初, when no year is known, neither end
    elif iso_end is None and last.time and len(one.iso) == _FULL_DAY:
        iso_end = one.iso
    if one.time and last.time and last.time < one.time and iso_end and iso_end == one.iso:
        iso_end = shift_days(iso_end, 1)  # 晚上8点至凌晨2点
    return one._replace(end=last.end, shape="range", iso_end=iso_end, time_end=last.time, bound=last.bound)


def _is_next_year(first: str, words: str, last: str) -> bool:
    """Whether a range (11月15日至3月15日) ends in the year after: its end names a month before, and no year."""
    if "年" in words or first[:4] != last[:4] or not "0001" < last[:4] < "9999" or last.endswith("02-29"):
        return False
    return first[5:7] > last[5:7] > ""


def _same_week(one: Found, last: Found) -> Found:
    """下周一至周五: the end is of the week of the beginning."""
    if one.iso and last.iso and last.iso < one.iso:
        return last._replace(iso=shift_days(last.iso, 7))
    return last


def _between(text: str, one: Found, context: Context) -> Found:
    """2015年与2018年之间: two points whose connection only the word after them tells."""
    link = p.WITH.match(text, one.end) if one.shape == "point" and one.iso else None
    carried = context.carried
    last = read_point(text, link.end(), context) if link else None
    tail = p.BETWEEN.match(text, last.end) if last else None
    if last is None or tail is None or not last.iso or not one.iso or is_before(last.iso, one.iso):
        context.carried = carried
        return one
    return one._replace(end=tail.end(), shape="range", iso_end=last.iso, time_end=last.time)


def _same_half(text: str, one: Found, last: Found) -> Found:
    """下午3点到5点: the hour of the end is after noon too, unless a part of the day says otherwise."""
    unmarked = text[last.start].isdecimal() or text[last.start] in _CHINESE
    if not (unmarked and one.time and last.time and one.time >= _NOON > last.time):
        return last
    later = f"{int(last.time[:2]) + 12:02d}{last.time[2:]}"
    return last._replace(time=later) if later > one.time else last


def _role(text: str, one: Found, context: Context) -> str:
    anchor, last = context.anchor.iso, one.iso_end or one.iso
    latest = last if one.iso_end else one.last or last
    if latest and anchor and (is_before(latest, anchor) or (latest == anchor and is_before(one.iso or anchor, anchor))):
        return "past"
    if text.startswith("以来", one.end) or (text.endswith("过去的", 0, one.start) and text[one.end - 1] == "年"):
        return "past"
    if one.bound or _plans_the_year(text, one, context):
        return "deadline"
    asked = _DONE if not one.last or context.anchor.month else _DEMAND  # a year alone: 一季度完成 may be past
    return "deadline" if last and asked.match(text, one.end) else "event"


def _plans_the_year(text: str, one: Found, context: Context) -> bool:
    """全年新增就业5700人 in a plan: what is to be reached by the end of the year; not 全年目标, 全年的工作."""
    return (
        context.section is not None
        and context.section.kind == PLAN
        and text.startswith("全年", one.start)
        and not p.OF_THE_YEAR.match(text, one.end)
    )


#: What a year or month that goes on in masks ends with.
_GOES_ON = frozenset("年度月")
#: What tells a year from the speech's own is not told of another: 三年前的去年.
_RELATIVE = frozenset("去明前后昨大上下本")
#: What is still to be reached.
_STRIVE = ("努力完成", "努力实现", "确保完成", "确保实现", "力争完成", "力争实现")
#: The last month in which the year before is looked back on.
_LOOKED_BACK = 3
#: What makes a point a term begins with one of these.
_BOUNDS = frozenset("之以前内")
#: What a day of the week can begin with.
_WEEKLY = frozenset("周星礼本这上下")
_CHINESE = "一二两三四五六七八九十廿卅百千万"
_Reader = Callable[[str, int, Context], Found | None]
_OTHERS: tuple[_Reader, ...] = (
    read_carried_day, read_name, read_festival,
    read_recurring, read_point, read_decade, read_time, read_duration, read_weekday,
    read_reign, read_step, _read_unmarked,
)  # fmt: skip
_DIGITS: tuple[_Reader, ...] = (
    read_range,
    read_point,
    read_decade,
    read_time,
    read_duration,
    _read_unmarked,
    read_masked,
)
_NUMERALS: tuple[_Reader, ...] = (
    read_name, read_festival, read_recurring, read_range, read_point, read_decade, read_duration, read_time,
    read_masked,
)  # fmt: skip
#: By its first character, what a date may be, the longest grammar first.
_READERS: dict[str, tuple[_Reader, ...]] = {
    **dict.fromkeys("0123456789", _DIGITS),
    **dict.fromkeys(_CHINESE + "〇○", _NUMERALS),
    **dict.fromkeys(
        "今去明来昨大是翌次岁",
        (read_festival, read_years_together, read_days_together, read_point, read_duration, read_reign),
    ),
    **dict.fromkeys(MASKS, (read_masked,)),
    **dict.fromkeys(STEMS, (read_cycle,)),
    "Q": (read_point,),
    **dict.fromkeys("隔逐", (read_recurring,)),
    "该": (read_point,),
    "同": (read_carried_day, read_reign, read_point),
    "次": (read_carried_day, read_point),
    "翌": (read_carried_day, read_point),
    "万": (read_reign, *_NUMERALS),
    **dict.fromkeys("每", (read_recurring,)),
    **dict.fromkeys("近最过未头半几数若好接", (read_recurring, read_duration)),
    "半": (read_recurring, read_duration, read_time),
    **dict.fromkeys("党我抗解土社延文", (read_name,)),
    "改": (read_name, read_step),
    **dict.fromkeys("周星礼", (read_weekday,)),
}
