"""What a clause stands for that comes after no demand: an instruction, a topic, the subject of a statement, a task.

A clause alone does not tell. The mood of its section, what the sentence said before, and the clause after it do.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tasks.enrich.actions.cues import (
    AIMS_END,
    AIMS_LEAD,
    AIMS_SAID,
    AIMS_TOLD,
    CONSEQUENCE,
    FREQUENCY,
    FULFILLED,
    INDICATOR,
    OWN_PROMISE,
    SCENE_END,
    STATEMENT,
    SUPPOSED,
    TURN,
)
from tasks.enrich.actions.deadlines import Deadline, Deadlines
from tasks.enrich.actions.openings import (
    ASSERTION,
    COMMENT,
    COMMENT_FIRST,
    PREDICATION,
    REPORTING,
    REPORTING_END,
    SCENE,
)
from tasks.enrich.actions.part import ACTING, AGENTS, BARE, IMPERATIVE, OTHER, SCENE_ONLY, VERBAL, Part
from tasks.enrich.actions.targets import Targets
from tasks.language.guarded import telltale

Names = tuple[str, ...]

#: A verb phrase that is the topic of the demand after it is at most this long: 学习贯彻会议精神，要….
LONGEST_TOPIC = 24
#: A condition before who must or what is to be done is evidence up to this length: 逾期未改的，由县纪委约谈.
LONGEST_CONDITION = 24
#: A date with no more than so many characters of what goes on then is the occasion of what follows: 年底考核，….
OCCASION = 2
#: What may stand before the term that a clause opens with.
_BEFORE_TERM = ("", "力争", "争取", "确保", "务必", "在", "于")
#: 这个估计是合乎实际的，…, 其目的，…: no case, but what is so.
_EQUATING = telltale("是|属于|目的$")
#: What something takes, behind what it is for: 乡村要振兴，产业是关键.
_TAKEN = re.compile(r"[\u4e00-\u9fff]{1,8}是(?:关键|根本|基础|前提|保障|保证|核心|重点|支撑|动力|根基)")


@dataclass(slots=True)
class Context:
    """What a sentence inherits: who was addressed before, and whether bare verbs are instructions here."""

    inherited: Names = ()
    item: bool = False
    instructing: bool = False
    planning: bool = False  # in a plan a figure alone is a task
    programme: bool = False  # in a programme of work a verb phrase is one, whatever its verb
    directing: bool = False  # a doer with a verb is an order: 校医每天晨检
    reviewing: bool = False
    figures: bool = False  # the paragraph of a plan lists what is to be done and which figures are to be reached
    aims: bool = False  # the sentence before announced the indicators that this one lists
    aims_by: Deadline | None = None  # and by when they are to be reached
    telling: bool = False


def is_report(text: str, part: Part) -> bool:
    """省里要求，…: what follows is the demand of others; 按照省里要求，… only leans on it."""
    if text[part.end - 1] not in REPORTING_END:
        return False
    leaning = text[part.lead : part.lead + 1] in "按根我依这有"
    return not leaning and REPORTING.search(text, part.start, part.end) is not None


class Standing:
    """Judges the clauses of one sentence."""

    def __init__(self, text: str, parts: list[Part], context: Context, deadlines: Deadlines, targets: Targets):
        self._text = text
        self._parts = parts
        self._context = context
        self._deadlines = deadlines
        self._targets = targets

    def announces_aims(self, part: Part) -> bool:
        """今年的主要预期目标是：…: in a plan what follows, up to the full stop, is a list of indicators."""
        last = self._text[part.end - 1]
        if last not in AIMS_END or not (part.mark in "：:" or (part.mark in "，," and last in AIMS_SAID)):
            return False
        return AIMS_LEAD.search(self._text, part.start, part.end) is not None

    def kind_of_verbal(self, part: Part) -> str:
        """What a verb phrase without a known verb is: an instruction in a programme, or with a measure in a plan."""
        context = self._context
        if context.programme or (context.planning and self._targets.measures(part.start, part.end)):
            return IMPERATIVE
        return SCENE_ONLY if part.mark in "，," and SCENE.match(self._text, part.lead, part.end) else OTHER

    def is_topic(self, part: Part, index: int) -> bool:
        """学习这部文选，要…, 实现上述目标，关键是…: a verb phrase that the demand after it is about."""
        if part.mark in "，," and AIMS_TOLD.search(self._text, part.start, part.end):
            return True
        if part.end - part.lead > LONGEST_TOPIC or part.mark not in "，," or index + 1 >= len(self._parts):
            return False
        following = self._parts[index + 1]
        return following.kind == BARE and following.modal is not None and not TURN.match(following.modal.word)

    def is_subject(self, part: Part, index: int) -> bool:
        """修好这条路，是全县的大事: a verb phrase that is the subject of a statement."""
        text = self._text
        if ASSERTION.search(text, part.lead, part.end):
            return True
        if part.mark not in "，," or index + 1 >= len(self._parts):
            return False
        following = self._parts[index + 1]
        return PREDICATION.match(text, following.lead, following.end) is not None

    def sets_condition(self, part: Part, index: int, behind: bool) -> bool:
        """确需外出的，必须请假: a clause that says in which case the next one holds. `behind`: it follows a demand."""
        text = self._text
        if index + 1 >= len(self._parts) or part.mark not in "，," or text[part.end - 1] != "的":
            return False
        following = self._parts[index + 1]
        if part.kind in (AGENTS, ACTING) or not (following.kind == BARE or following.arranged):
            return False
        if behind:
            return True
        return part.end - part.lead <= LONGEST_CONDITION and not _EQUATING.search(text, part.start, part.end)

    def is_occasion(self, part: Part) -> bool:
        """年底考核，…: a date and what goes on then, before what is done on that occasion."""
        if part.mark not in "，,":
            return False
        deadline = self._deadlines.within(part.lead, part.end)
        return deadline is not None and deadline.start == part.lead and part.end - deadline.end <= OCCASION

    def is_condition(self, part: Part, index: int) -> bool:
        """党要经受住考验，就必须…, 乡村要振兴，产业是关键: the first clause is what for, the second what it takes."""
        modal = part.modal
        if modal is None or modal.word not in ("要", "就要") or index + 1 >= len(self._parts) or part.mark not in "，,":
            return False
        following = self._parts[index + 1]
        if _TAKEN.fullmatch(self._text, following.lead, following.end):
            return True
        return following.kind == BARE and CONSEQUENCE.match(self._text, following.lead, following.end) is not None

    def is_dated(
        self, part: Part, begin: int, allowed: bool, demanded: bool, reported: bool, broken: bool, named: bool
    ) -> bool:
        """Whether a clause without a demand word is a task by its date or measure alone: 年底前达到30%.

        `begin`: where its scene does; `allowed`: whether the sentence may instruct; `demanded`, `reported`,
        `broken`: whether it has demanded, told what others ask, or made a statement before; `named`: whether it has
        said whom it speaks of.
        """
        text = self._text
        context = self._context
        if part.kind not in (OTHER, IMPERATIVE, VERBAL) or context.telling or context.reviewing:
            return False
        dated = self._deadlines.within(begin, part.end) is not None
        if not dated and not (reported or (allowed and (context.planning or demanded))):
            return False
        if text[part.lead : part.lead + 1] in COMMENT_FIRST and COMMENT.match(text, part.lead, part.end):
            return False
        if not context.planning and text.startswith("我", part.lead) and OWN_PROMISE.match(text, part.lead, part.end):
            return False
        if STATEMENT.search(text, part.start, part.end) or SUPPOSED.search(text, begin, part.end):
            return False
        if text[part.end - 1] == "的" or SCENE_END.search(text, part.end - 1, part.end):
            return False  # 一个月内整改不到位的，由…约谈: in which case
        if dated:
            if (
                allowed
                or reported
                or (named and part.kind != OTHER)
                or FULFILLED.search(text, part.start, part.end) is not None
                or (context.directing and text.find("全部", part.start, part.end) >= 0)
            ):
                return True
            if part.kind != IMPERATIVE or self._deadlines.looks_back(begin, part.end):
                return False
            deadline = self._deadlines.within(begin, part.end)
            # 6月底前|对背街小巷进行梳理, 力争|月底前开始打桩
            opens = deadline is not None and text[part.lead : deadline.start] in _BEFORE_TERM
            return opens or self._targets.quantity(part.start, part.end) is not None
        broken = broken and not (context.planning and self._is_figure(part))
        if broken or self._deadlines.looks_back(begin, part.end):
            return False
        if self._targets.quantity(part.start, part.end) is not None:
            if reported or (context.planning and self._is_to_come(part)):
                return True
            return (
                context.planning
                and text.startswith("对", part.lead)
                and FREQUENCY.search(text, part.start, part.end) is not None
            )
        if context.planning and part.kind == OTHER and self._targets.indicates(part.start, part.end):
            return True
        if context.programme and part.kind == OTHER and self._targets.reached(part.start, part.end):
            return True
        return FREQUENCY.search(text, part.start, part.end) is not None

    def _is_to_come(self, part: Part) -> bool:
        """Whether a figure in a plan is wanted: in a programme, of an indicator, or of what is to be fulfilled.

        A speech that only looks ahead also tells of figures: 全县3万人摆脱贫困.
        """
        if self._context.programme or part.kind != OTHER:
            return True
        text, start, end = self._text, part.lead, part.end
        if self._targets.at_least(start, end):
            return True
        return FULFILLED.search(text, start, end) is not None or self._is_figure(part)

    def _is_figure(self, part: Part) -> bool:
        """Whether a clause says which figure something is to reach or to change by: 能耗下降4.7%."""
        text, start, end = self._text, part.lead, part.end
        if INDICATOR.search(text, start, end):
            return True
        return self._context.figures and self._targets.reaches(start, end)
