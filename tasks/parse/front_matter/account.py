"""The day that an account of a meeting opens with: 6月10日，县政府召开2014年1—5月份财政收入分析会议.

Newspapers and web pages file what a leader demanded under 某某在…会上的讲话 and tell it as news: the first
sentence says when, who and what (消息 in the terms of Chinese news writing: 时间、地点、人物、事件 in the 导语).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tasks.language.calendar import DAY_NUMBER, YEAR, iso_date
from tasks.language.numerals import read_integer
from tasks.parse.front_matter.year import Told

_OPENING = re.compile(
    r"(?:本报讯|本网讯|[^\s，。：:]{2,12}讯)?[\s　]*(?:[（(][^（）()]{0,30}[）)])?[\s　]*"
    rf"(?P<words>(?:(?P<year>{YEAR})年)?(?P<month>{DAY_NUMBER})月(?P<day>{DAY_NUMBER})(?:日|(?=[上下]午)))"
)
#: What a meeting, a visit or a check is told with.
_EVENT = re.compile(r"召开|举行|召集|主持|出席|参加|调研|视察|检查|督[查导]|看望|慰问|暗访|走访")
#: A speaker who says 我 or 今天 remembers another day; nobody tells of himself as a newspaper does.
_SPEAKER = re.compile(r"我|咱|今天|大家|同志们")
#: 2014年1—5月份…会议, 2018年高考: the year of what is met about, told of no other time of its own.
_ITS_YEAR = re.compile(rf"(?P<year>{YEAR})年(?!\d{{1,2}}月\d{{1,2}}日|前|来|以来|度?(?:总结|决算|表彰|述职))")
#: Meetings at the turn of the year are about the year that ended or about the one to come.
_MONTHS_OF_ONE_YEAR = range(3, 12)


def day_of_account(paragraphs: Sequence[str], title_year: int | None) -> Told | None:
    """The day told at the head of an account, or None: for speeches in the first person, and without a year.

    The year is the date's own, the one that the title gives its meeting, or else the only year that the
    first sentence names for what was met about.
    """
    first = next((words for words in paragraphs if words.strip()), "")
    opening = _OPENING.match(first.lstrip())
    if opening is None:
        return None
    sentence = first.lstrip()[opening.end() :].split("。", 1)[0]
    if not _EVENT.search(sentence) or _SPEAKER.search(sentence):
        return None
    month, day = _number(opening["month"]), _number(opening["day"])
    told = _number(opening["year"]) if opening["year"] else title_year
    years = {told} if told else set()
    if not years and month in _MONTHS_OF_ONE_YEAR:
        years = {_number(found["year"]) for found in _ITS_YEAR.finditer(sentence)}
    year = years.pop() if len(years) == 1 else None
    iso = iso_date(year, month, day) if year else None
    return Told(iso, opening["words"]) if iso else None


def _number(digits: str) -> int:
    return read_integer(digits) or 0
