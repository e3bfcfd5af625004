"""Times known by a name: party congresses, five-year plans, eras.

Their days are knowledge of the world, which is not mixed in: they have no ISO date.
"""

from __future__ import annotations

import re
from functools import cache

from tasks.enrich.dates.found import Context, Found
from tasks.enrich.dates.lexicon import eras, seasons

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
        rf"""{_PARTY}?第?[{_C}]{{1,3}}届[{_C}]中全会
        |(?<=委)(?P<plenum>[{_C}]{{1,3}}届[{_C}]{{1,3}}次(?:、[{_C}]{{1,3}}次)*(?:全会|全委(?:扩大|\(扩大\))?会议?|全体会议))
        |{_PARTY}第?[{_C}]{{1,3}}(?:大(?![类产工任行体领战项块生])|次全国代表大会)(?:[{_C}]中全会)?
        |(?:十[{_C}]|二十[{_C}]?)大(?={_CONGRESS_AFTER})
        |(?P<plan>[“‘"](?:十[一二三四五六七]|[一二三四五六七八九])五[”’"](?!普法)
          |(?:十[一二三四五六七]|[一二三四五六七八九])五(?={_PLAN_AFTER})(?!计划生育)
          |第[{_C}]{{1,3}}个五年(?:规划|计划)(?:时期|期间)?)
        |(?:{_STATE}(?:成立|建立)?|建[党国军])(?:[0-9]+|[{_C}百]+)多?(?:周年|年)(?P<at>之际|时)?
        |{_STATE}成立(?:以来|以后|之后|后|初期|之初|前)
        |(?:{"|".join(eras())})(?:{_ERA_AFTER})
        |(?P<season>(?:{"|".join(seasons())})(?:(?:到来|来临|开始)?(?:之前|以前|前(?![后期夕线]))))""",
        re.VERBOSE,
    )


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
