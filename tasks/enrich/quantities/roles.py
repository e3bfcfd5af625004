"""What a quantity does in its clause: tells a fact, sets a target or a standard, or counts the parts of a speech."""

from __future__ import annotations

import re

from tasks.enrich.quantities.reading import Reading

#: How far back the clause is read for a word of demand or of report.
_REACH = 24
_CLAUSE_END = "。；！？\n"
_DEMAND = re.compile(r"力争|争取|确保|不低于|不少于|不超过|不高于|控制在|目标|要|将|务必|必须|应当?|计划|预期|新增")
_REPORT = re.compile(r"已|了|累计|过去|去年|仅|只有|现有|共有|达到了|完成了|历史|实现了")
_STANDARD = re.compile(r"每|不得|标准|规定|至少|以内|按照?")
#: Classifiers whose small numbers count parts of what is said: 三点意见, 两类, 市县两级.
_PARTS = frozenset({"点", "类", "级", "层", "步", "方面", "层面", "层级", "部分", "种"})


def role_of(text: str, reading: Reading, unit: str | None) -> str:
    """fact, target, standard or count."""
    if reading.unit in _PARTS and (reading.small or reading.unit == "点"):
        return "count"
    if reading.small and reading.unit in ("个", "项", "条", "件"):
        return "count"
    window = text[max(0, reading.start - _REACH) : reading.start]
    clause = window[max(map(window.rfind, _CLAUSE_END)) + 1 :]
    if unit and "/" in unit and _STANDARD.search(clause):
        return "standard"
    if _DEMAND.search(clause) and not _REPORT.search(clause):
        return "target"
    return "fact"
