"""The year, and sometimes the month, that a speech without a date line gives away in its own words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from tasks.language.calendar import DAY_NUMBER, YEAR, iso_date
from tasks.language.numerals import read_integer

#: The year is told where the speech looks back, in its first third; later years are plans and citations.
LOOK_BACK_SHARE = 0.34
#: At least this much is read, so that short speeches are read whole.
LOOK_BACK_LEAST = 3000

_Y = rf"(?P<year>{YEAR})年"
#: Words that tell the year, after a part of them that is looked for first, with what has to be added to it.
_TELLING: tuple[tuple[str, re.Pattern[str], int], ...] = (
    ("今天是", re.compile(rf"今天是{_Y}(?P<month>{DAY_NUMBER})月(?P<day>{DAY_NUMBER})日"), 0),
    ("元旦", re.compile(rf"明天就?是{_Y}元旦"), -1),
    ("过去的", re.compile(rf"(?:刚刚|刚)?过去的{_Y}"), 1),
    ("过去", re.compile(rf"{_Y}(?:刚刚过去|已经过去)"), 1),
    ("别", re.compile(rf"(?:告别|送别){_Y}"), 0),
    ("过去", re.compile(rf"(?:即将过去的{_Y}|{_Y.replace('year', 'late')}(?:即将|就要|快要)过去)"), 0),
    ("今年", re.compile(rf"今年(?:是|[（(]){_Y}"), 0),
)
_REVIEW = re.compile(rf"{_Y}[^。；]{{0,24}}(?:工作|主要工作|发展)?(?:回顾|总结)")
_LAST_YEAR = re.compile(r"(?:过去的?[一两三四五几]年|去年|上年|一年来)[^。；]{0,16}(?:工作|回顾|总结)")
_PLAN = re.compile(rf"{_Y}[^。；]{{0,24}}(?:工作|任务|安排|部署|目标|要求|建议|重点|取向)")
#: 1 9 9 8 年: figures that a printer has set wide.
_SPACED_DIGITS = re.compile(r"(?<=\d)[ \u3000](?=[\d年])")
_THIS_YEAR = re.compile(rf"{_Y}是[^。；]{{2,60}}?(?:之年|[的第]一年|年份)")
_NO_PLAN = re.compile(r"情况|回顾|总结|成绩|[—－~～至到-]")
#: How many paragraphs below a heading are asked which year they speak of.
PLAN_PARAGRAPHS = 12
#: How far after it the paragraph comes to 今年.
PLAN_REACH = 300
#: Headings are short; a sentence about another year's plan is not.
LONGEST_HEADING = 45

_RECENT = re.compile(r"最近|近日|日前|前不久|刚刚|前几天|不久前|近期")
_THIS_MONTH = re.compile(rf"本月(?P<day>{DAY_NUMBER})日(?:之?前|以前)")
_HAPPENED = re.compile(
    rf"(?<![年\d])(?P<month>{DAY_NUMBER})月(?P<day>{DAY_NUMBER})日[^。；]{{0,40}}?(?:发生|坍塌|倒塌|召开|印发|下发|通报|部署|开展|视察|调研|检查|观看|时许|凌晨)"
)


class Told(NamedTuple):
    """A date that the words of a speech tell, and those words."""

    iso: str
    words: str


def year_of(paragraphs: Sequence[str], congress: bool) -> Told | None:
    """The year in which a speech was given, from what it says of the past year or of its own parts.

    `congress` says that it is a report to a people's congress, which meets after the year it reviews
    has ended; a party meeting may review the year and plan the next one in December.
    """
    text = "\n".join(paragraphs)
    head = text[: max(LOOK_BACK_LEAST, int(len(text) * LOOK_BACK_SHARE))]
    for part, pattern, later in _TELLING:
        match = pattern.search(head) if part in head else None
        if match is None:
            continue
        groups = match.groupdict()
        year = _number(groups.get("year") or groups["late"]) + later
        if groups.get("month"):
            iso = iso_date(year, _number(groups["month"]), _number(groups["day"]))
            if iso is None:
                continue
            return Told(iso, match[0])
        return Told(f"{year}-12-31" if later < 0 else str(year), match[0])
    return (_year_of_parts(paragraphs) if congress else None) or _year_of_heading(paragraphs)


def _year_of_parts(paragraphs: Sequence[str]) -> Told | None:
    """一、2023年工作回顾 and 二、2024年工作任务 are of 2024, so are 一、过去一年工作回顾 and 二、2024年工作任务."""
    reviewed: dict[int, str] = {}
    planned: dict[int, str] = {}
    last_year = False
    for words in paragraphs:
        if len(words) > LONGEST_HEADING or "年" not in words:
            continue
        paragraph = _SPACED_DIGITS.sub("", words)
        if _LAST_YEAR.search(paragraph):
            last_year = True
        elif review := _REVIEW.search(paragraph):
            reviewed.setdefault(_number(review["year"]), words)
        elif plan := _PLAN.search(paragraph):
            planned.setdefault(_number(plan["year"]), words)
    years = [year for year in reviewed if year + 1 in planned]
    if years:
        return Told(str(max(years) + 1), reviewed[max(years)])
    if last_year and len(planned) == 1:
        return Told(str(min(planned)), planned[min(planned)])
    return _year_of_plan(paragraphs) if last_year else None


def _year_of_heading(paragraphs: Sequence[str]) -> Told | None:
    """Under 三、2022年政府工作任务 the text speaks of 今年, and nowhere of 明年: that year is this year.

    Who reads a plan in December speaks of 明年 somewhere.
    """
    found: dict[int, str] = {}
    if any("明年" in words for words in paragraphs):
        return None
    for k, words in enumerate(paragraphs):
        plan = _PLAN.search(words) if len(words) <= LONGEST_HEADING and "年" in words else None
        if plan is None or _NO_PLAN.search(words):
            continue
        below = "\n".join(paragraphs[k + 1 : k + 1 + PLAN_PARAGRAPHS])
        if "今年" in below:
            found.setdefault(_number(plan["year"]), words)
    return Told(str(min(found)), found[min(found)]) if len(found) == 1 else None


def _year_of_plan(paragraphs: Sequence[str]) -> Told | None:
    """2024年是…之年 at the head of a paragraph that goes on with 今年的工作 says which year this is."""
    for paragraph in paragraphs:
        match = _THIS_YEAR.match(paragraph)
        if match and "今年" in paragraph[match.end() : match.end() + PLAN_REACH]:
            return Told(str(_number(match["year"])), match[0])
    return None


def month_of(paragraphs: Sequence[str]) -> int | None:
    """The month, when a recent event (最近，4月29日…) and a deadline of this month (本月15日前) pin it down.

    The speech is after the event and before the deadline, less than a month apart: an event of the 29th
    and a deadline on the 15th put it into the month after.
    """
    text = "\n".join(paragraphs)
    deadline = _THIS_MONTH.search(text)
    if deadline is None:
        return None
    events = [
        (_number(match["month"]), _number(match["day"]))
        for match in _HAPPENED.finditer(text)
        if _RECENT.search(text, max(0, match.start() - 60), match.end())
    ]
    events = [(month, day) for month, day in events if 1 <= month <= 12 and 1 <= day <= 31]
    if not events:
        return None
    month, day = max(events)
    month = month if _number(deadline["day"]) > day else month + 1
    return month if month <= 12 else None


def _number(digits: str) -> int:
    """The number that a year, month or day is written with; 0 for characters that are none together."""
    return read_integer(digits) or 0
