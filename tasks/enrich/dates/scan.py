"""One pass over a text: where a date may begin, which grammar reads it, and how neighbours join."""

from __future__ import annotations

import re
from dataclasses import replace

from tasks.enrich.dates import patterns as p
from tasks.enrich.dates.festivals import read_festival
from tasks.enrich.dates.found import Day, Found
from tasks.enrich.dates.names import read_name
from tasks.enrich.dates.periods import read_duration, read_recurring
from tasks.enrich.dates.points import Context, read_point, weekday
from tasks.language.calendar import iso_date
from tasks.language.numerals import close_digits, fold_numbers, read_integer

_NUMERAL = "0-9〇○零一二两三四五六七八九十百千万廿卅半几数"
_PERIOD = "年月日周季旬天星礼世"
#: Where a date may begin: groups of first characters, and what may follow them (empty: anything).
_STARTS = {
    "0-9〇○一二两三四五六七八九十廿卅": "",
    "半几数若好上百千零": f"{_NUMERAL}{_PERIOD}个好干小",
    "今去明来昨": "年天日晚晨早春夏秋冬夜",
    "前后": f"年天{_NUMERAL}",
    "大": "年前后半革跃",
    "同是翌次": "年",
    "当": "年月",
    "本上下这": f"{_PERIOD}个一半上下{_NUMERAL}",
    "年": "初底末终内中",
    "月": "初底末内",
    "岁": "末尾",
    "首": "季",
    "每": f"{_NUMERAL}{_PERIOD}个隔逢到满小分夜晚",
    "近最": f"{_NUMERAL}近这的",
    "头": _NUMERAL,
    "过": "去",
    "未": "来",
    "此": "后",
    "党我": "的们党",
    "中": "国共华秋",
    "新": "中民世",
    "建": "国党军",
    "人": "民",
    "改": "革",
    "抗": "日战",
    "解": "放",
    "土": "地",
    "国": "内庆际",
    "社": "会",
    "延": "安",
    "文": "化",
    "周": "一二三四五六日天末",
    "星": "期",
    "礼": "拜",
    "“‘\"": "五六七八九十三四一",
    "第": _NUMERAL,
    "春清端除重": "节明午夕阳",
    "元": "旦宵",
    "正腊冬": "月",
    "农阴夏": "历",
    "劳青儿教妇植记": "动年童师女树者",
    "下": "班",
    "*＊×XxＸ○": "*＊×XxＸ○年月",
}


def _trigger() -> re.Pattern[str]:
    """One character class, so that a search skips quickly, and what each of its characters asks for."""
    firsts = "".join(_STARTS)
    choices = "|".join(f"(?<=[{first}]){f'(?=[{then}])' if then else ''}" for first, then in _STARTS.items())
    return re.compile(f"[{firsts}](?:{choices})")


_TRIGGER = _trigger()
#: After one of these a numeral is the rest of another, of a decimal, of a document number or an ordinal.
_JOINED = ".〔/十百千万零〇第" + p.C
_BREAK = re.compile(r"[。！？\n]")
_DONE = re.compile(r"(?:要|将|力争|争取|确保|必须|完成|实现|建成|基本|全面|达到|全部|投入|竣工|到位)")


def read_dates(text: str, anchor: str | None = None) -> list[Found]:
    """The dates of `text` in order, without overlap; `anchor` is the ISO date that 今年, 4月 and 月底 count from."""
    text, origin = close_digits(fold_numbers(text))
    context = Context(Day.of_iso(anchor))
    found: list[Found] = []
    end = 0
    for trigger in _TRIGGER.finditer(text):
        start = trigger.start()
        if start < end:
            continue
        if _BREAK.search(text, end, start):
            context.carried = Day()
        one = _read_at(text, start, context)
        if one:
            one = _finish(text, one, context)
            found.append(one)
            end = one.end
    if origin is None:
        return found
    return [replace(one, start=origin[one.start], end=origin[one.end - 1] + 1) for one in found]


def _read_at(text: str, start: int, context: Context) -> Found | None:
    """What is written at `start`, the longest grammar first."""
    before = text[start - 1 : start]
    digit_before = before.isdecimal() or (before != "" and before in _JOINED)
    return (
        read_name(text, start)
        or read_festival(text, start, context)
        or read_recurring(text, start)
        or (None if digit_before else _range_at(text, start, context) or read_point(text, start, context))
        or _decade(text, start, context)
        or (None if digit_before else read_duration(text, start, context.anchor))
        or _weekday(text, start, context)
        or (None if digit_before else _unmarked(text, start, context))
    )


def _range_at(text: str, start: int, context: Context) -> Found | None:
    """2016—2020年, 1-9月, 8—10日."""
    match = p.YEAR_RANGE.match(text, start)
    if match:
        first, last = read_integer(match["first"]), read_integer(match["last"])
        if first and last and last < 100:
            last += first // 100 * 100
        if first and last and first < last:
            return Found(start, match.end(), "range", iso_date(first), iso_date(last))
    match = p.MONTH_RANGE.match(text, start)
    if match:
        first, last = read_integer(match["first"]), read_integer(match["last"])
        year = context.year
        if first and last and first < last <= 12:
            return Found(start, match.end(), "range", iso_date(year, first) if year else None, iso_date(year, last) if year else None)
    return None


def _decade(text: str, start: int, context: Context) -> Found | None:
    match = p.DECADE.match(text, start)
    if not match:
        return None
    if match["alone"]:
        return Found(start, match.end(), "name", role="past" if match["alone"].startswith("上") else "event")
    decade = read_integer(match["decade"])
    century = match["century"]
    if decade is None:
        return None
    anchor = context.anchor.year
    base: int | None = None
    if century is None:
        base = (anchor - decade) // 100 * 100 if anchor else None
    elif century in ("上", "上个"):
        base = anchor // 100 * 100 - 100 if anchor else None
    elif century in ("本", "这个", "新"):
        base = anchor // 100 * 100 if anchor else None
    else:
        number = read_integer(century)
        base = (number - 1) * 100 if number else None
    if base is None or base < 0:
        return Found(start, match.end(), "range", role="past")
    return Found(start, match.end(), "range", iso_date(base + decade), iso_date(base + decade + 9), role="past")


def _unmarked(text: str, start: int, context: Context) -> Found | None:
    """下班前, a masked ***年, a year without 年."""
    match = p.DAY_END.match(text, start)
    if match:
        return Found(start, match.end(), "point", context.anchor.iso if context.anchor.day else None, bound=True)
    match = p.MASKED.match(text, start)
    if match:
        return Found(start, match.end(), "point")
    match = None if text[start - 1 : start].isascii() and start else p.BARE_YEAR.match(text, start)
    return Found(start, match.end(), "point", match[0]) if match else None


def _weekday(text: str, start: int, context: Context) -> Found | None:
    match = p.WEEK.match(text, start)
    if match:
        return Found(start, match.end(), "point")
    match = p.WEEKDAY.match(text, start)
    if not match or (match["word"] == "周" and text[start - 1 : start] in tuple("一二两三四五六七八九十每半几数、")):
        return None
    return Found(start, match.end(), "point", weekday(context.anchor, match["which"], match["name"]))


def _finish(text: str, one: Found, context: Context) -> Found:
    """Join a range's end, take in 前 and 之内, and judge what the date does in its clause."""
    if one.shape == "point" and one.iso and len(one.iso) == 4:
        one = _within_year(text, one, context)
    if one.shape == "point":
        link = p.CONNECT.match(text, one.end)
        if link:
            last = read_point(text, link.end(), context)
            if last and (last.iso is None or one.iso is None or one.iso < last.iso):
                one = replace(one, end=last.end, shape="range", iso_end=last.iso, bound=last.bound)
    if one.shape in ("point", "range"):
        bound = p.BOUND.match(text, one.end)
        if bound:
            one = replace(one, end=bound.end(), bound=True)
        one = replace(one, role=_role(text, one, context))
    return one


def _within_year(text: str, one: Found, context: Context) -> Found:
    """2025年春节前夕, 今年1至9月: what stands after a year is told of that year."""
    if not text[one.end - 1] in "年度":
        return one
    months = p.MONTH_RANGE.match(text, one.end)
    inner = _range_at(text, one.end, context) if months else read_festival(text, one.end, context)
    return replace(inner, start=one.start) if inner else one


def _role(text: str, one: Found, context: Context) -> str:
    anchor = context.anchor.iso
    last = one.iso_end or one.iso
    if last and anchor and last < anchor[: len(last)]:
        return "past"
    if one.bound:
        return "deadline"
    if last and _DONE.match(text, one.end):
        return "deadline"
    return "event"
