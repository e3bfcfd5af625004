"""Times known by a name: party congresses, five-year plans, eras.

Their days are knowledge of the world, which is not mixed in: they have no ISO date.
"""

from __future__ import annotations

import re
from functools import cache

from tasks.enrich.dates.found import Context, Found
from tasks.enrich.dates.lexicon import eras, reigns, seasons, steps
from tasks.enrich.dates.points import read_point
from tasks.language.calendar import iso_date
from tasks.language.numerals import read_integer

_C = "一二三四五六七八九十"
_PARTY = "(?:中国共产党|党的|中共)"
_STATE = "(?:新中国|中华人民共和国|人民共和国|共和国|中国共产党|我们党|我党)"
#: 十八大 without 党的 is a congress before one of these, a big number of something before others (十八大类).
_CONGRESS_AFTER = (
    r"以来|以后|之后|召开|报告|精神|提出|确定|作出|强调|指出|代表|闭幕|胜利|的召开|部署|通过|对|把|为"
    rf"|和[{_C}]|[，。、；”](?![{_C}]*大)"
)
_PLAN_AFTER = "时期|期间|规划|计划|末|初|以来|开局|收官|目标|建设|发展|中期|后期|前期|纲要|的"
_ERA_AFTER = "时期|期间|以来|初期|之初|以前|以后|之后|后期|前夕|时|胜利后|胜利以后|后|前"
#: The committee whose plenum is named: 市委, 自治区党委, 县纪委.
_COMMITTEE = re.compile(r"(?:自治[区州县旗]党|[省市县区州盟旗镇乡]党?|党|纪)?纪?委$")
_COMMITTEE_REACH = 5


@cache
def _names() -> re.Pattern[str]:
    return re.compile(
        rf"""{_PARTY}?第?[{_C}]{{1,3}}届[{_C}]中(?:、?[{_C}]中)*全会
        |第?[{_C}]{{1,3}}届(?:中央|[省市县区州]|自治区)?纪委[{_C}]{{1,3}}次(?:全会|全体会议)
        |(?<=委)(?P<plenum>[{_C}]{{1,3}}届[{_C}]{{1,3}}次(?:、[{_C}]{{1,3}}次)*(?:全会|全委(?:扩大|（扩大）)?会议?|全体会议))
        |[{_C}]{{1,3}}届[{_C}]{{1,3}}次全会
        |{_PARTY}第?[{_C}]{{1,3}}(?:大(?![类产工任行体领战项块生])|次全国代表大会)(?:[{_C}]中全会)?
        |(?:十[{_C}]|二十[{_C}]?)大(?={_CONGRESS_AFTER})
        |(?P<plan>[“‘"](?:十[一二三四五六七]?|[一二三四五六七八九])五[”’"](?!普法)
          |(?:十[一二三四五六七]|[一二三四五六七八九])五(?={_PLAN_AFTER})(?!计划生育)
          |第[{_C}]{{1,3}}个五年(?:规划|计划)(?:时期|期间)?)
        |(?:{_STATE}(?:成立|建立)?|建[党国军])(?:[0-9]+|[{_C}百]+)多?(?:周年|年)(?P<at>之际|时)?
        |{_STATE}成立(?:以来|以后|之后|后|初期|之初|前)
        |(?:{"|".join(eras())})(?:{_ERA_AFTER})
        |(?P<season>(?:{"|".join(seasons())})(?:(?:到来|来临|开始)?(?:之前|以前|前(?![后期夕线]))))""",
        re.VERBOSE,
    )


@cache
def _reign_years() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<reign>{'|'.join(reigns())})(?P<number>元|[{_C}]{{1,3}}|[0-9]{{1,2}})年(?![代号])"
        r"(?:间|(?P<months>[0-9一二三四五六七八九十正冬腊]{1,2}月)(?:初?[一二三四五六七八九十]{1,3}日?)?)?"
        rf"|公元(?P<before>前)?(?:(?P<year>[0-9]{{1,4}}|[〇零○{_C}]{{1,4}})年|(?P<century>[0-9]{{1,2}}|[{_C}]{{1,3}})世纪)"
    )


#: The ten stems and twelve branches by which the years of the lunar calendar are named: 甲子 is 1984 and 2044.
STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_CYCLE = re.compile(rf"(?P<stem>[{STEMS}])(?P<branch>[{BRANCHES}])[鼠牛虎兔龙蛇马羊猴鸡狗猪]?年")
#: A year that both the ten and the twelve begin with.
_FIRST_OF_CYCLE = 1984


@cache
def _steps() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(steps())})(?:之前|以前|前)(?=要(?!求)|必须|须|应当|务必|一律|不得)")


#: What a demand that begins with its term stands after.
_CLAUSE_START = frozenset("，。；：！？、\n \u3000）)”是在")


def read_step(text: str, position: int, context: Context) -> Found | None:
    """改造前 before 要, where it opens a clause: the term of each such step, which has no day of its own."""
    if position and text[position - 1] not in _CLAUSE_START:
        return None
    match = _steps().match(text, position)
    return Found(position, match.end(), "name", role="deadline", bound=True) if match else None


def read_reign(text: str, position: int, context: Context) -> Found | None:
    """A year counted by a reign or the era: 光绪三十二年, 民国三年, 公元67年; of 公元前551年 no ISO date.

    Only the year is told: the months of the reigns are those of the lunar calendar.
    """
    match = _reign_years().match(text, position)
    if not match:
        return None
    if match["century"]:
        return Found(position, match.end(), "name", role="past")
    if not match["before"] and match["year"] and (told := read_point(text, match.start("year"), context)):
        return told._replace(start=position)
    number = 1 if match["number"] == "元" else read_integer(match["number"] or match["year"]) or 0
    year = reigns()[match["reign"]] + number - 1 if match["reign"] else number
    iso = None if match["before"] else iso_date(year)
    return Found(position, match.end(), "name", iso, role="past")


def read_cycle(text: str, position: int, context: Context) -> Found | None:
    """甲辰年, 甲辰龙年: the speech's own year, or the one before or after, where it has that name; 辛亥年 is none."""
    match = _CYCLE.match(text, position)
    if not match:
        return None
    stem, branch, anchor = STEMS.index(match["stem"]), BRANCHES.index(match["branch"]), context.anchor.year
    near = [] if anchor is None else [anchor, anchor + 1, anchor - 1]
    meant = (year for year in near if ((year - _FIRST_OF_CYCLE) % 10, (year - _FIRST_OF_CYCLE) % 12) == (stem, branch))
    year = next(meant, None)
    return Found(position, match.end(), "point", iso_date(year) if year else None)


def read_name(text: str, position: int, context: Context) -> Found | None:
    """The named time at `position`: past, or the duration of a plan, or the event of an anniversary."""
    match = _names().match(text, position)
    if not match:
        return None
    if match["plenum"]:
        committee = _COMMITTEE.search(text, max(0, position - _COMMITTEE_REACH), position)
        return Found(committee.start() if committee else position, match.end(), "name", role="past")
    if match["season"]:
        return Found(position, match.end(), "name", role="deadline", bound=True)
    role = "duration" if match["plan"] else "event" if match["at"] else "past"
    return Found(position, match.end(), "name", role=role)
