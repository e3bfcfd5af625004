"""Clauses that instruct by form alone: a verb phrase without a subject, or one led by 把, 将, 对."""

from __future__ import annotations

import re

from tasks.enrich.actions.cues import STATE
from tasks.language.lexicon import terms

_OPENINGS = {length: frozenset(t for t in terms("imperative_verbs") if len(t) == length) for length in (2, 1, 3, 4, 5)}
_LED = re.compile(r"把(?!握|脉|关)|由(?![于此来衷])")
#: 将 and 对 open an instruction only with the verb that completes it: 将…纳入…, 对…进行….
_FRAMED = re.compile(
    r"将.{2,60}?(?:纳入|列入|作为|定为|列为|打造|转化|建成|建设成|推送|下沉|融入|贯穿|贯彻|落实|上升|延伸|转|送|用|"
    r"扩大|提高|压|改|降)"
    r"|对.{2,80}?(?:逐[一个户家项村]|[过查走]一遍|进行|开展|实行|实施|予以|给予|加大|加强|从严|一律|坚决|依法|严肃|从重)"
    r"|与.{2,30}?(?:结合|衔接|联动)"
)

#: Verbs that name an office: 教育局, 组织部, 审计厅 are who, not what to do.
_OFFICE = re.compile(
    r"(?:教育|组织|宣传|审计|监察|统计|规划|交通|保障|公安|应急|监督|执法|稽查)(?:局|分局|厅|部(?![门署分位队])|委(?![派托员]))"
    r"|发展和?改革(?:部门|委(?!托)|局)|(?:教育|宣传|审计|监察|统计|规划|交通|公安|应急|执法)部门"
)
#: The third character of such a name: a cheap guard.
_OFFICE_THIRD = ("局", "分局", "厅", "部", "委", "改革", "和改")

#: 保安, 保洁员: who, and not what to keep.
_KEEPERS = ("安", "洁", "卫", "育", "姆")
#: Verbs that are nouns as well: 治理效能明显增强 says how things will be.
_NOMINAL = frozenset(terms("nominal_verbs"))
#: What something is, told behind what it does: 是…，|促进农村稳定的重要方面.
_IS_SUCH = re.compile(
    r"的(?:一个)?(?:(?:重要|主要|关键|根本|必要|基本)*(?:方面|组成部分|前提|关键|所在|必由之路|题中(?:应有)?之义)"
    r"|(?:必然|内在|客观|迫切|现实)(?:要求|选择|需要))$"
)
#: Its last characters, a cheap guard, and what such things are objects of: 把握高质量发展的内在要求.
_SUCH_END = frozenset("面分提键在路义求择要")
_GRASPS = re.compile(
    r"把握|明确|认识|[顺适]应|遵循|抓住|找准|符合|落实|满足|体现|回应|聚焦|围绕|立足|理解|领会|作为|[把将]"
)
#: What an instruction can begin with: a cheap guard.
IMPERATIVE_FIRST = frozenset(term[0] for term in terms("imperative_verbs")) | frozenset("把由将对与")


def is_imperative(text: str, start: int, end: int) -> bool:
    """Whether the clause `text[start:end]` is a verb phrase that can be an instruction."""
    first = text[start]
    if first not in IMPERATIVE_FIRST or (text.startswith(_OFFICE_THIRD, start + 2) and _OFFICE.match(text, start, end)):
        return False
    if first == "保" and text.startswith(_KEEPERS, start + 1):
        return False  # 保安人员加强巡逻
    if text[end - 1] in _SUCH_END and _IS_SUCH.search(text, start, end) and not _GRASPS.search(text, start, end):
        return False
    for length, openings in _OPENINGS.items():
        opening = text[start : start + length]
        if opening in openings:
            if opening in _NOMINAL and STATE.search(text, start, end):
                return False
            return start + length <= end
    if first in "将对与":
        return _FRAMED.match(text, start, end) is not None
    return _LED.match(text, start, end) is not None
