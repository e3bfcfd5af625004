"""Which clauses that go on with a demand are rows of their own.

A register is worked off row by row: a clause with a deadline or a measure, a turn of force, an occasion
of its own (一旦发现…) is one. Whoever carries the demand carries it too.
"""

from __future__ import annotations

import re

from tasks.enrich.actions.cues import (
    ELLIPTIC,
    FREQUENCY,
    FUNDS,
    INDICATOR,
    OCCASION,
    OWN_FORCE,
    PREDICATE,
    REQUITED,
    RESULT,
    STRONG,
)
from tasks.enrich.actions.deadlines import Deadlines
from tasks.enrich.actions.evidence import Group
from tasks.enrich.actions.part import IMPERATIVE, OTHER, VERBAL, Part
from tasks.enrich.actions.targets import Targets

#: A row that names nobody is closed once it has this many characters: about one line of a register.
ENOUGH = 45
#: A clause with a number of its own opens a new row only if it is this long, one with a deadline (年底算账 does not)
#: only if it is that long.
OWN_ROW, OWN_DATE = 8, 6
#: A deed of no more characters than this only says that something is to be done; what follows says what.
VAGUE = 3
#: A row whose measure stands in fewer characters than this still waits for its verb: 年内加快进度，全面完成….
COMPLETE = 12

#: What comes of a demand, with its measure: 扩大保险覆盖面，|努力实现应保尽保.
_OUTCOME = re.compile(r"(?:努力|力争|争取|确保|逐步|最终)?(?:实现|达到|做到|使|让)|确保|保证|力争|争取")

#: What FUNDS ends with: a cheap guard.
_FUNDS_LAST = frozenset("元上右")


class Splitting:
    """Judges the clauses of one speech."""

    def __init__(self, text: str, deadlines: Deadlines, targets: Targets):
        self._text = text
        self._deadlines = deadlines
        self._targets = targets

    def opens_row(self, part: Part, group: Group, scene: int, arranged: bool) -> bool:
        """Whether a clause that goes on with the demand of `group` is a row of its own.

        `scene` is where the clauses before it that set its scene begin, -1 without any; `arranged`: who
        must was named by 由.
        """
        text = self._text
        if text[part.end - 1] in _FUNDS_LAST and not group.names and FUNDS.fullmatch(text, part.lead, part.end):
            return part.mark in "，,"
        if text[group.end - 1] in _FUNDS_LAST and FUNDS.fullmatch(text, group.start, group.end):
            return False  # what the next clause names is what is paid for
        imperative = part.kind == IMPERATIVE or (part.kind == VERBAL and not group.names)
        if group.personal and imperative:
            return True
        if imperative and text.startswith("对", part.lead) and REQUITED.match(text, part.lead, part.end):
            return True
        deadline = self._deadlines.within(part.start, part.end)
        reached = not group.names and self._targets.reached(part.lead, part.end)
        if part.end - part.lead < (OWN_DATE if deadline or reached else OWN_ROW):
            return False
        if text[group.end - 1] == "后":
            return False  # 要将方案报领导审签后，|3月15日前报督查室
        if group.end - group.deed <= VAGUE and group.modal is not None and not group.measured:
            return False  # 县财政局要想办法，|6月底把基金注册到位
        waiting = not group.names and self._deadlines.within(group.start, group.end) is None
        if waiting and (reached or deadline) and ELLIPTIC.match(text, part.lead, part.end):
            return False  # 完成一期建设，|确保年底前投入使用
        if reached:
            return True
        plain = group.modal is None or group.modal.word.endswith("要")
        if imperative and plain and not group.names and self._is_measured_first(part, group):
            return True
        length = group.end - group.start
        named = bool(group.names)
        forced = OWN_FORCE.match(text, scene if scene >= 0 else part.lead) is not None
        if deadline is not None:
            return named or not forced or self._deadlines.within(group.start, group.end) is not None
        if forced and named:
            return True
        if self._targets.quantity(part.start, part.end) is not None and not named and self._is_full(part, group):
            return not PREDICATE.match(text, part.lead)
        if part.kind == OTHER and group.measured and not arranged and self._is_indicator(part):
            return True
        complete = imperative and (
            (group.measured and length >= COMPLETE) or (not named and self._is_whole(group, length))
        )
        if complete and not self._is_result(part) and not self._is_parallel(part, group):
            return True
        if OCCASION.match(text, part.lead):
            return True
        if imperative and not arranged and FREQUENCY.search(text, part.lead, part.end):
            return True
        if scene >= 0 and text[scene] in "对凡一" and STRONG.match(text, part.lead):
            return True
        if part.turn and imperative:
            return True
        loose = not named or (group.carried and group.modal is None)
        return loose and imperative and length >= ENOUGH

    def _is_result(self, part: Part) -> bool:
        """Whether a clause says what comes of the demand before it: 带动就业, 确保措施落实到位."""
        text = self._text
        if RESULT.match(text, part.lead):
            return True
        return text.startswith(("确保", "保证"), part.lead) and not self._targets.measures(part.lead, part.end)

    def _is_whole(self, group: Group, length: int) -> bool:
        """Whether a row has its verb and its measure, though it is short: 安置农民400户, 完成候机楼扩建.

        How often a meeting is held is not all that it is for: 每季度召开一次会议，|研究解决问题.
        """
        start, end = group.deed, group.end
        if self._targets.reached(start, end):
            return True
        return (
            length >= OWN_ROW
            and self._targets.measures(start, end)
            and FREQUENCY.search(self._text, start, end) is None
        )

    def _is_measured_first(self, part: Part, group: Group) -> bool:
        """加强窗口建设，|推进政务服务站全覆盖: a measure of its own behind a demand that names nobody and has none."""
        text = self._text
        if not self._targets.measures(part.lead, part.end) or self._targets.measures(group.deed, group.end):
            return False
        if self._deadlines.within(group.start, group.end):
            return False  # 年内加快进度，|全面完成治理任务
        return not (_OUTCOME.match(text, part.lead) or RESULT.match(text, part.lead))

    def _is_indicator(self, part: Part) -> bool:
        """引进项目150个，|到位资金增长15%以上: an indicator with a figure of its own behind a demand with one."""
        text = self._text
        if self._targets.quantity(part.start, part.end) is None or PREDICATE.match(text, part.lead):
            return False
        return INDICATOR.search(text, part.lead, part.end) is not None

    def _is_full(self, part: Part, group: Group) -> bool:
        """Whether a row that names nobody is long enough for a measured clause to open the next one.

        Indicators (城镇新增就业110万人以上) stand alone; verb phrases share a row until it fills half a line.
        """
        return part.kind == OTHER or group.dated or group.end - group.start >= ENOUGH // 2

    def _is_parallel(self, part: Part, group: Group) -> bool:
        """突出1个行业，突出2个区域，突出3项行为: one demand in several clauses."""
        text = self._text
        last = group.clauses[-1][0]
        verb = text[part.lead : part.lead + 2]
        return verb in (text[last : last + 2], text[group.deed : group.deed + 2])
