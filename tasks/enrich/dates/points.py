"""Points of time, and the day, month or year of the calendar that they mean."""

from __future__ import annotations

import re
from datetime import date

from tasks.enrich.dates import patterns as p
from tasks.enrich.dates.clocks import time_of
from tasks.enrich.dates.found import Context, Day, Found
from tasks.language.calendar import iso_date, lunar_day, month_length, nth_weekday, shift_days, shift_months
from tasks.language.numerals import read_integer

#: What the year of 2024-04-17 begins with.
_CENTURY = frozenset("12")
#: After these a year is only compared with: 比去年, 和去年持平.
_COMPARED = frozenset("比较和与同跟")
#: What lies ahead: 将于1月17日开始, in a speech of December.
_TO_COME = ("将于", "将在", "拟于", "拟在")
#: 截至2012年底, 到年底: the last day is meant even when it is past.
_UNTIL = re.compile(r"(?:截至|截止到?|到|至)[ \u3000]?$")


def read_point(text: str, position: int, context: Context) -> Found | None:
    """The point of time at `position`, resolved; None when none is there, or no calendar holds it."""
    match = p.NUMERIC.match(text, position) if text[position : position + 1] in _CENTURY else None
    if match:
        iso = iso_date(int(match["year"]), int(match["month"]), int(match["day"]))
        context.carried = Day.of_iso(iso)
        return Found(position, match.end(), "point", iso, time=time_of(match))
    match = p.POINT.match(text, position)
    if match:
        return None if p.LONG_AGO.match(text, position) else _with_year(match, context)
    match = p.PARTIAL.match(text, position)
    return _without_year(match, context) if match else None


def read_linked(text: str, position: int, context: Context) -> Found | None:
    """The end of a range, for which a day in numerals will do: …十五日至二十七日."""
    return read_point(text, position, context) or _day_alone(p.PARTIAL.match(text, position), context, linked=True)


def read_linked_numeric(text: str, position: int, context: Context) -> Found | None:
    """The end of 2024.3.5—3.8, in the year of the beginning."""
    match = p.LINKED_NUMERIC.match(text, position)
    year = context.carried.year
    iso = iso_date(year, int(match["month"]), int(match["day"])) if match and year else None
    return Found(position, match.end(), "point", iso) if match and iso else None


def read_carried_day(text: str, position: int, context: Context) -> Found | None:
    """当天, 次日, 第二天: told from the day that the sentence has named; none without one."""
    match = p.CARRIED_DAY.match(text, position)
    known = context.carried
    if not match or not known.day or not known.iso:
        return None
    iso = shift_days(known.iso, 0 if match["same"] else 1)
    context.carried = Day.of_iso(iso)
    return Found(position, match.end(), "point", iso, time=time_of(match))


def _with_year(match: re.Match[str], context: Context) -> Found | None:
    """A date whose year is written or told from another: 2024年4月17日, 去年底, 同年8月."""
    year = _year(match, context)
    start, end = match.span()
    alone = match["carried"] if end == match.end("carried") else None
    if alone and alone not in ("该年", "同年") and not (alone == "当年" and _that_year(context)):
        return None  # 当年 alone is in those days
    month, day = _integer(match["month"]), _integer(match["day"])
    if match["today"] and context.anchor.day:  # 去年今日
        month, day = context.anchor.month, context.anchor.day
    bare_day = match["bare_day"]
    if bare_day and not bare_day.startswith(("初", "廿")) and not match["lunar"]:
        day = _integer(bare_day)
    if year is None:
        return Found(start, end, "point")
    if bare_day and day is None and month:  # a day of the lunar year
        return Found(start, end, "point", lunar_day(year, month, _integer(bare_day.removeprefix("初")) or 0))
    if iso_date(year, month, day) is None:  # 2月30日 is written like a date, and means none
        return Found(start, end, "point")
    if month or not match["rel"]:  # 比去年增长，4月又…: a year only compared with is not gone on in
        context.carry(Day(year, month, day))
    elif match["rel"] and (context.anchor.year or 0) >= year and match.string[start - 1 : start] not in _COMPARED:
        context.named = year
    part = match["ypart"] or match["mpart"] or match["qpart"] or ""
    iso = _part_of(match, Day(year, month, day), part, context.anchor)
    return Found(
        start, end, "point", iso, time=time_of(match), bound=_inside(part), last=_period_end(match, year, context)
    )


def _that_year(context: Context) -> bool:
    """Whether 当年 alone is a year: named by the sentence, or by the paragraph and not the speech's own."""
    named, anchor = context.named, context.anchor.year
    return bool(context.carried.year or (named and anchor and named < anchor))


def _year(match: re.Match[str], context: Context) -> int | None:
    anchor = context.anchor.year
    if match["year"]:
        return read_integer(match["year"])
    if match["carried"]:
        known = context.carried.year or context.named
        return known + p.CARRIED_YEARS[match["carried"]] if known else None
    if anchor is None:
        return None
    if match["rel"]:
        return anchor + p.RELATIVE_YEARS[match["rel"]]
    two_digits = _integer(match["year2"] or match["year2m"] or match["year2n"] or match["year2s"])
    latest = anchor + 10  # 58年 of a speech of 1975 is 1958: the last such year not more than ten years on
    return None if two_digits is None else latest - (latest - two_digits) % 100


def _without_year(match: re.Match[str], context: Context) -> Found | None:
    """A date that takes its year from the sentence or the speech: 4月15日, 本月底, 年内, 一季度, 今天."""
    anchor = context.anchor
    start, end = match.span()
    if match["rel_day"]:
        offset = p.RELATIVE_DAYS[match["rel_day"]]
        known = shift_days(anchor.iso or "", offset) if anchor.day else anchor.iso if offset == 0 else None
        return Found(start, end, "point", known, time=time_of(match))
    if match["tenday"]:
        named = context.carried if context.carried.month else anchor
        return Found(start, end, "point", iso_date(named.year, named.month) if named.year and named.month else None)
    if match["rmonth"] or match["mpart_alone"]:
        return _of_this_month(match, anchor, context)
    if match["day_alone"]:
        return _day_alone(match, context)
    month, day = _integer(match["month"]), _integer(match["day"])
    year = context.year_of(month, day)
    if month and year and anchor.month and year == anchor.year and match.string.endswith(_TO_COME, 0, start):
        year += (month, day or 31) < (anchor.month, anchor.day or 0)
    behind = year and anchor.year and year < anchor.year and year != context.section_year
    if behind and p.BOUND.match(match.string, end):
        year = anchor.year  # 截至2023年底…，6月底前完成: a term lies ahead, but for that of a review
    if iso_date(year or 2000, month, day) is None:  # 2000 had a 29 February
        return Found(start, end, "point")
    if match["bare_day"]:
        number = _integer(match["bare_day"].removeprefix("初"))
        iso = None
        if year and month and number:
            if match["bare_day"][0] in "初廿":
                iso = lunar_day(year, month, number)
            elif (month, number) not in _FULL_MOONS:
                iso = iso_date(year, month, number)
        return Found(start, end, "point", iso)
    part = match["ypart"] or match["mpart"] or match["qpart"] or ""
    if year is None:
        return Found(start, end, "point", time=time_of(match), bound=_inside(part))
    if month:
        context.carry(Day(year, month, day))
    iso = _part_of(match, Day(year, month, day), part, anchor)
    return Found(
        start, end, "point", iso, time=time_of(match), bound=_inside(part), last=_period_end(match, year, context)
    )


def _of_this_month(match: re.Match[str], anchor: Day, context: Context) -> Found | None:
    """本月15日, 上月底, 月底: told from the month of the speech."""
    part = match["rmpart"] or match["mpart_alone"] or ""
    bound = _inside(part)
    if not anchor.year or not anchor.month:
        return Found(match.start(), match.end(), "point", bound=bound)
    if match["rmonth"] in p.CARRIED_MONTHS:
        return _of_next_month(match, context)
    year, month = shift_months(anchor.year, anchor.month, p.RELATIVE_MONTHS.get(match["rmonth"] or "本月", 0))
    meant = Day(year, month, _integer(match["rday"]))
    if meant.iso is None:
        return Found(match.start(), match.end(), "point")
    context.carry(meant)
    iso = _part_of(match, meant, part, anchor)
    return Found(match.start(), match.end(), "point", iso, time=time_of(match), bound=bound)


def _of_next_month(match: re.Match[str], context: Context) -> Found:
    """次月10日: of the month after the one that the sentence has named; of no month without one."""
    known, day = context.carried, _integer(match["rday"])
    iso = None
    if known.year and known.month:
        iso = iso_date(*shift_months(known.year, known.month, p.CARRIED_MONTHS[match["rmonth"]]), day)
    return Found(match.start(), match.end(), "point", iso, time=time_of(match), bound=_inside(match["rmpart"] or ""))


def _day_alone(match: re.Match[str] | None, context: Context, linked: bool = False) -> Found | None:
    """15日: of the month that the sentence has named, or of the speech's. In numerals (三日) only after a link."""
    if not match or not match["day_alone"]:
        return None
    words = match["day_alone"]
    if not linked and counts_days(match.string, match.start("day_alone"), match.end()):
        return None
    if not (
        linked
        or words[0].isdecimal()
        or match["daypart"]
        or (len(words) > 1 and not _AS_LENGTH.match(match.string, match.end()))
    ):
        return None
    known = context.carried if context.carried.month else context.anchor
    day = _integer(match["day_alone"])
    iso = iso_date(known.year, known.month, day) if known.year and known.month else None
    return Found(match.start(), match.end(), "point", iso, time=time_of(match))


def counts_days(text: str, start: int, end: int) -> bool:
    """Whether 15日 is so many days and no day of the month: 15日内; 开庭15日前, but not 于15日前."""
    if _INSIDE_DAYS.match(text, end):
        return True
    return bool(start and text[start - 1] not in _BEFORE_DAY and _DAYS_BEFORE.match(text, end))


def _integer(words: str | None) -> int | None:
    return 1 if words == "元" else read_integer(words) if words else None


def _inside(part: str) -> bool:
    return part.endswith("内")


def _part_of(match: re.Match[str], meant: Day, part: str, anchor: Day) -> str | None:
    """ISO date of a part of a year or month: 底, 末 and 内 mean its last day.

    What is past is spoken of roughly (去年底 is December of that year), unless as a term (截至去年底).
    """
    year, month = meant.year, meant.month
    if year and month and (nth := _NTH_WEEKDAY.search(part)):
        return nth_weekday(
            year, month, read_integer(nth[1]) or 0, "一二三四五六日".find(nth[2].replace("天", "日")) + 1
        )
    if year is None or meant.day or part.lstrip("年月岁")[:1] not in ("底", "末", "内", "终", "尾"):
        return meant.iso
    last = month or 3 * (_quarter(match["quarter"]) or 4)
    told = bool(match.groupdict().get("carried"))  # 同年底: in an account of those days
    past = told or (anchor.year is not None and (year, last) < (anchor.year, anchor.month or 1))
    term = _inside(part) or p.BOUND.match(match.string, match.end())
    if past and not term and not _UNTIL.search(match.string, max(0, match.start() - 4), match.start()):
        return iso_date(year, last)
    return iso_date(year, last, month_length(year, last))


#: 5月第二个星期日.
_NTH_WEEKDAY = re.compile(r"第([一二三四五1-5])个?(?:周|星期)([一二三四五六日天])")


def _quarter_end(anchor: Day, which: str) -> str | None:
    """The last day of 本季度, 上季度, 下季度."""
    number = (anchor.month or 1) - 1
    year, month = shift_months(anchor.year or 0, number // 3 * 3 + 3, {"上": -3, "下": 3}.get(which, 0))
    return iso_date(year, month, month_length(year, month))


def _period_end(match: re.Match[str], year: int, context: Context) -> str | None:
    """The last day of 上半年, 一季度, 前三季度, 前五个月, 年中, by which they end as terms; of a 年初 that is past."""
    half = match["half_year"] or ""
    if half.endswith("个月"):
        month = read_integer(half[1:-2].replace("两", "二"))
    elif half:
        month = 6 if half[0] in "上前" else 12
    elif match["quarter"]:
        month = 3 * (_quarter(match["quarter"]) or 0)
        if not month and context.anchor.month and year == context.anchor.year:
            return _quarter_end(context.anchor, match["quarter"][0])
    else:
        part = match["ypart"] or ""
        month = 6 if part.endswith("中") else 0
        if part.endswith("初") and year == context.anchor.year and (context.anchor.month or 0) > 3:
            month = 3  # 年初 in a speech of May is past
    return iso_date(year, month, month_length(year, month)) if month and 1 <= month <= 12 else None


def _quarter(words: str | None) -> int | None:
    """The last quarter of 三季度, 前三季度, 首季度; None for 本季度."""
    if not words:
        return None
    return 1 if words[0] == "首" else next((read_integer(sign) for sign in words if sign in "一二两三四1234"), None)


#: 八月十五 and 七月十五 are festivals of the lunar year, or days of the solar one: without more they are neither.
_FULL_MOONS = frozenset({(7, 15), (8, 15)})
#: After these a number of days in numerals is a length: 三十日内.
_AS_LENGTH = re.compile("[之以]?[内后前]|来|间|游")
_INSIDE_DAYS = re.compile("[之以]?内")
_DAYS_BEFORE = re.compile("[之以]?前(?![往来线后])")
#: What the day of a term stands after: 于15日前, ，15日前; after anything else it is a number of days (开庭10日前).
_BEFORE_DAY = frozenset("\n \u3000，。；、：（(于在请须要将到至月")
_WEEKS = {"上": -1, "上上": -2, "下": 1, "下下": 2}


def _week_end(context: Context, which: str) -> str | None:
    """The Sunday of 上周, 本周, 下周: by when 本周内 asks. A week itself has no ISO date."""
    anchor = context.anchor
    if not anchor.day or not anchor.iso:
        return None
    return shift_days(
        anchor.iso, _WEEKS.get(which.removesuffix("一"), 0) * 7 + 6 - date.fromisoformat(anchor.iso).weekday()
    )


def read_weekday(text: str, position: int, context: Context) -> Found | None:
    """上周三, 下周一, 本周五, 星期日: from the speech's own day; 上周 without a day of the week has no ISO date."""
    match = p.WEEK.match(text, position)
    if match:
        return Found(position, match.end(), "point", last=_week_end(context, match["which"]))
    match = p.WEEKDAY.match(text, position)
    if not match or (match["word"] == "周" and position and text[position - 1] in "一二两三四五六七八九十每半几数、"):
        return None
    anchor = context.anchor
    if not anchor.day or not anchor.iso or match["name"] == "末":
        last = _week_end(context, match["which"] or "本") if match["name"] == "末" else None
        return Found(position, match.end(), "point", time=time_of(match), last=last)
    weeks = _WEEKS.get(match["which"] or "", 0)
    day = "一二三四五六日".find(match["name"].replace("天", "日"))
    iso = shift_days(anchor.iso, weeks * 7 + day - date.fromisoformat(anchor.iso).weekday())
    return Found(position, match.end(), "point", iso, time=time_of(match))
