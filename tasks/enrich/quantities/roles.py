"""What a quantity does in its clause: tells a fact, sets a target or a standard, or counts the parts of a speech."""

from __future__ import annotations

import re

from tasks.enrich.quantities.reading import Reading
from tasks.enrich.sections import Section
from tasks.enrich.tenses import PLAN, REVIEW
from tasks.language.guarded import guarded

#: How far back the clause is read for a word of demand or of report.
_REACH = 24
_CLAUSE_END = "。；！？\n"
#: 要 is none of 重要, 主要, 要点; 将 none where it stands for 把 (将考核细化为28项); 应 none of 相应, 响应, 应急.
_DEMAND = re.compile(
    r"力争|争取(?!上级|中央|到|资金|项目|补助|国家|各类)|(?:任务|指标)[是为]|确保|不低于|不少于|不超过|不高于|不得超过|不得低于|不得少于|不得高于|控制在|目标(?!(?:任务)?(?:进度|总?[数量])?的)"
    r"|(?<![重主必首纪])要(?![求点素件务闻害])|将(?![军领士]|[^，]{1,14}?(?:[作列]为|[细转优]化为|[转改调]为|[纳列]入))"
    r"|务必|必须|(?<![相响反回适供对照效顺])应(?![急用对届聘征邀运变])|计划|预期"
)
_REPORT = guarded(r"已|了|累计|过去|去年|仅|只[有能]|现有|共有|历史|先后|涉及|平均")
#: What is told in a plan of how things are, or of another time.
_AS_IT_IS = re.compile(r"目前|现在|当前|截至|占|原有|同比|比上年|比去年|上年|以来|近[一二三五0-9]")
_STANDARD = re.compile(r"每|不得|标准|规定|至少|以内|按照?")
#: Classifiers whose small numbers count parts of what is said: 三点意见, 两类, 市县两级.
_PARTS = frozenset({"点", "类", "级", "层", "步", "方面", "层面", "层级", "部分", "种"})


def role_in(section: Section | None, role: str, text: str, start: int) -> str:
    """The role of a fact or target in a review or plan: what the section says goes before the verb."""
    kind = section.kind if section else None
    if kind == REVIEW and role == "target":
        return "fact"
    if kind == PLAN and role == "fact":
        clause = _clause(text, start)
        return "fact" if _REPORT.search(clause) or _AS_IT_IS.search(clause) else "target"
    return role


def role_of(text: str, reading: Reading, unit: str | None) -> str:
    """fact, target, standard or count."""
    if reading.unit in _PARTS and (reading.small or reading.unit == "点"):
        return "count"
    if reading.small and reading.unit in ("个", "项", "条", "件"):
        return "count"
    clause = _clause(text, reading.start)
    if unit and "/" in unit and _STANDARD.search(clause) and not _REPORT.search(clause):
        return "standard"
    return "target" if _last(_DEMAND, clause) > _last(_REPORT, clause) else "fact"


def _last(words: re.Pattern[str], clause: str) -> int:
    """Where the last of `words` stands; the later of demand and report governs: 已完成9个，年底前要完成其余4个."""
    return max((match.start() for match in words.finditer(clause)), default=-1)


def _clause(text: str, start: int) -> str:
    window = text[max(0, start - _REACH) : start]
    return window[max(map(window.rfind, _CLAUSE_END)) + 1 :]
