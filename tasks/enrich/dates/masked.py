"""Dates of which whoever published the text masked a part: 20XX年, ×年×月×日, 2019年x月x日, XX年前."""

from __future__ import annotations

import re

from tasks.enrich.dates.found import Context, Found
from tasks.enrich.dates.patterns import DAY_PART

#: The signs that are put for what is withheld.
MASKS = frozenset("*＊×XxＸ○_＿")
_MASK = r"(?:[*＊]{1,6}|[×XxＸ○]{1,4}|[_＿]{2,8})"
_TOLD = rf"(?:{_MASK}|[0-9]{{1,2}})"
_PART = r"(?:[上中下]旬|份|[初底末](?![步线数])|[初底末](?=起))"
_HOUR = rf"(?:{DAY_PART})?(?:{_TOLD}[时点](?:{_TOLD}分)?)?"
_DAY = rf"{_TOLD}(?:[-—–~～至到]{_TOLD})?月(?:{_TOLD}[日号]|{_PART})?{_HOUR}"
_MASKED = re.compile(
    rf"(?:(?:19|20|二[○〇零]?)?{_MASK}|(?:19|20)[0-9]{_MASK}|二[○〇零][一二]{_MASK})年(?![级段])度?(?:{_DAY}|{_PART})?"
    rf"|{_MASK}月(?:{_TOLD}[日号]|{_PART}|(?=[，。；、至到以])){_HOUR}"
)
#: What is masked of a day whose year or month is told: ×月×日 after 2024年, ×日 after 4月.
_REST = re.compile(rf"(?<=[年度]){_MASK}月(?:{_TOLD}[日号]|{_PART})?{_HOUR}|(?<=月){_MASK}[日号]{_HOUR}")
#: A number of years, months or days.
_LENGTH = re.compile(
    rf"{_MASK}(?:[多余]?年(?:多?(?P<tail>以来|来(?![到自临])|[之以]?前(?![后沿列景一二三两几])|[之以]?后)|间|时间|(?=的?(?:光辉|辉煌|风雨|奋斗|发展|艰苦)*(?:历程|奋斗|历史|岁月|沧桑|华诞)))"
    r"|[多余]?(?:个多?月|天|周(?![年岁])|个?小时)(?P<other>以?来|[之以]?内|[之以]?前(?![后沿列景])|[之以]?后)?)"
)
_BACK = ("前", "来")
#: How soon in a date its first masked sign is: 201×年.
_SOON = 4


def read_masked(text: str, position: int, context: Context) -> Found | None:
    """The masked date or length of time at `position`; no ISO date, since what is left supports none."""
    if MASKS.isdisjoint(text[position : position + _SOON]):  # most numbers are asked, and few are masked
        return None
    length = _LENGTH.match(text, position)
    if length:
        tail = length["tail"] or length["other"] or ""
        role = "past" if tail.endswith(_BACK) else "deadline" if tail.endswith("内") else "duration"
        return Found(position, length.end(), "duration", role=role, bound=role == "deadline")
    match = _MASKED.match(text, position)
    return Found(position, match.end(), "point") if match else None


def with_masked_rest(text: str, one: Found) -> Found:
    """2019年x月x日: the year is told, and the rest belongs to it."""
    rest = _REST.match(text, one.end)
    return one._replace(end=rest.end()) if rest else one
