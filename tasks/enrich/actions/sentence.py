"""One sentence into rows: which of its clauses make one demand, and who carries each.

The clauses are read from left to right. A demand word with its own subject, a turn of force or topic, a
deadline or a number of its own, and ； open a row; clauses that go on with it are added to it; causes,
comments, facts end it. Who was named last in the sentence carries what follows (responsible_carried).
"""

from __future__ import annotations

from tasks.enrich.actions.cues import (
    ANSWERS,
    AT_LEAST,
    DEALT_WITH,
    FREQUENCY,
    LEADING,
    OCCASION,
    OWN_FORCE,
    PREDICATE,
    PROMISE,
    STATEMENT,
    TOPIC_ENDS,
)
from tasks.enrich.actions.demanding import Demanding
from tasks.enrich.actions.evidence import Group
from tasks.enrich.actions.openings import ASSERTION, COMMENT, COMMENT_FIRST
from tasks.enrich.actions.part import (
    ACTING,
    AGENTS,
    DEMANDS,
    FACT,
    IMPERATIVE,
    OTHER,
    SCENE_ONLY,
    SEEN,
    TOPIC,
    VERBAL,
    Part,
)
from tasks.enrich.actions.standing import is_report
from tasks.language.guarded import telltale

#: Up to this length a clause with no verb that is known goes on with the demand: 一以贯之, 较真叫板.
SHORT_PHRASE = 9


#: What is part of what is asked: 抓好疫病防控，|特别是|林区的防控.
_ABOVE_ALL = ("特别是", "尤其是")
#: Words of a clause that tells aims yet to be reached: 今年工作总的目标是：….
_AHEAD = telltale("今年|明年|今冬|总的|总体|下一步|本次|这次")
#: What the marker of a run-in item begins with.
_NUMBERS = frozenset("一二三四五六七八九十")


class Sentence(Demanding):
    """Reads the rows of one sentence; `subject` and `demanded` are what the next one may inherit."""

    def read(self) -> None:
        before, planning = "", self._context.planning
        for index, part in enumerate(self._parts):
            if before in ("；", ";"):
                self._close()
                self._clear()
            if index == 0 and self._joins:
                continue
            kind = part.kind
            group = self._group
            if group is not None and group.names and (helpers := self._evidence.helpers(part)):
                self._extend(part, group, helps=True)
                group.helpers += helpers
            elif group is not None and kind == ACTING and self._is_given_to(part, group):
                self._extend(part, group, helps=True)
                group.names, group.carried = part.names, False
            elif self._aims and (kind not in DEMANDS or part.kind == TOPIC):
                self._aim(part)
            elif kind in DEMANDS:
                self._demand(part, index)
            elif (planning or self._is_ahead(part)) and self._standing.announces_aims(part):
                self._close()
                self._clear()
                self._aims = True
                self.aims_by = self._deadlines.year_of_aims(part.start, part.end)
                self.announced = index + 1 == len(self._parts)
            elif kind in (FACT, SEEN):
                self._close()
                self._clear()
                self._broken = self._stated = True
                self._told = self._told or not self.demanded
            elif self._standing.sets_condition(part, index, group is not None):
                self._close()
                self._scene = self._scene_begin(part.lead)
            elif self._group is None or not self._goes_on(part, self._group):
                self._open(part, index)
            before = part.mark
        self._close()
        if not self.rows and self._parts and self._parts[-1].kind == AGENTS and before in ("：", ":"):
            self.subject, self.demanded = self._scene_names, True  # 各镇、各部门：|一要…；二要…
        if self._level:
            self.subject = self._level

    def _is_ahead(self, part: Part) -> bool:
        """今年工作总的目标是：…: aims that are told outside a plan."""
        if self._context.reviewing or part.mark not in "：:":
            return False
        return _AHEAD.search(self._text, part.start, part.end) is not None

    def _is_given_to(self, part: Part, group: Group) -> bool:
        """要抓好整改，|应急局牵头: a clause behind the demand that only says who leads gives it to that one."""
        if group.names and not group.carried:
            return False
        return part.mark not in "，," and LEADING.fullmatch(self._text, part.deed, part.end) is not None

    # -- lists of indicators ------------------------------------------------------------------------

    def _aim(self, part: Part) -> None:
        """An indicator of a list: a row of its own, unless it only goes on with the one before it (达到309亿元).

        A term that stands before one (到2025年底，…) holds for those after it as well.
        """
        if self._deadlines.is_alone(part.lead, part.end) and part.mark in "，,":
            self._close()
            self._scene, self.aims_by = part.lead, self._deadlines.within(part.lead, part.end)
        elif part.kind == SCENE_ONLY and part.mark in "，," and OCCASION.match(self._text, part.lead, part.end):
            self._close()
            self._scene = self._scene_begin(part.lead)  # 一旦发生超标准洪水，|不造成人员伤亡
        elif self._group is not None and self._is_of_aim(part):
            self._extend(part, self._group)
        else:
            self._start(part, self._scene_begin(part.lead), (), False, part.lead)
            if self._group is not None:
                self._group.leading = self.aims_by

    def _is_of_aim(self, part: Part) -> bool:
        """达到309亿元; 不造成伤亡，|将损失降到最低: what goes on with the aim before it."""
        text = self._text
        if text.startswith(("将", "把"), part.lead) and not self._targets.measures(part.lead, part.end):
            return True
        return PREDICATE.match(text, part.lead, part.end) is not None

    def _is_told(self, part: Part) -> bool:
        """Whether who does what is told of and not asked: behind a statement, or a day that has come."""
        return self._stated or self._deadlines.is_told(self._scene_begin(part.lead), part.end)

    def _is_due(self, part: Part) -> bool:
        """各乡镇|于每月25日前报送进度: what has its term right behind who does it is asked for, but in a look back."""
        context = self._context
        if context.reviewing or context.telling or self._told or part.deed <= part.lead:
            return False
        term = self._deadlines.within(part.deed, part.end)
        return term is not None and term.start - part.deed <= 1 and self._text[term.end - 1] in "前内"

    def _is_norm(self, part: Part) -> bool:
        """各企业每天至少自查一次: the least that is to be done is asked for anywhere but in a look back."""
        if self._context.reviewing or self._context.telling or self._told:
            return False
        return AT_LEAST.match(self._text, part.deed, part.end) is not None

    def _has_duty(self, part: Part, kind: str) -> bool:
        """县公安局：对非法运输的，|发现一起、打击一起: what follows the name and its colon is that one's duty.

        Behind a name that says more (水利局会同气象局，|加密监测) it takes a verb phrase.
        """
        if not (self._duty and self._scene_names) or kind == AGENTS:
            return False
        if not self._leading:
            return True
        text = self._text
        if text.startswith(("对", "把"), part.lead) and part.mark not in "，,：:" and part.kind == OTHER:
            # 市自然资源局会同市林业局，|对未批先建的逐个过堂
            return STATEMENT.search(text, part.lead, part.end) is None
        if ANSWERS.match(text, part.lead, part.end):
            return True  # 市环保局是综合部门，|主要负责监测空气质量
        often = FREQUENCY.search(text, part.lead, part.end) if part.kind == OTHER else None
        if often is not None and often.start() == part.lead:
            return True  # 校长是第一责任人，|每周至少到食堂检查两次
        return kind == IMPERATIVE and not ASSERTION.search(text, part.lead, part.end)

    def _duty_row(self, part: Part) -> None:
        if part.kind == SCENE_ONLY and part.mark in "，,":
            return
        names = self.subject = self._scene_names
        self._start(part, self._scene_begin(part.lead), names, False, part.lead)

    # -- clauses without one ------------------------------------------------------------------------

    def _goes_on(self, part: Part, group: Group) -> bool:
        """Whether a clause belongs to the demand before it, or opens a row that it carries."""
        text, start, end = self._text, part.start, part.end
        comment = text[part.lead : part.lead + 1] in COMMENT_FIRST and COMMENT.match(text, part.lead, end)
        if comment or part.kind in (AGENTS, ACTING):
            self._close()
            self._clear()
            return False
        if part.kind == SCENE_ONLY and part.mark in "，,":
            if self._scene < 0:
                self._scene = part.lead
            return True
        imperative = part.kind in (IMPERATIVE, VERBAL)
        if self._evidence.only_helps(group):
            if group.modal is None or group.modal.word == "由":
                group.deed = part.lead  # 由水利局负责，|5月底前完成清理
            self._extend(part, group)
            return True
        begin = part.lead if text.startswith(_ABOVE_ALL, start) else start
        if not imperative and self._scene < 0 and STATEMENT.search(text, begin, end):
            self._close()
            self._broken = True
            return False
        if self._splitting.opens_row(part, group, self._scene, self.arranged):
            self._start_after(part, group)
            return True
        charged = group.names and self._context.directing and text.startswith("负责", group.deed)
        loose = group.modal is None and self._scene < 0 and not charged  # 住建局负责协调，|指导督查村庄建设
        if not imperative and loose and end - part.lead > SHORT_PHRASE:
            self._close()
            return False
        self._extend(part, group)
        return True

    def _is_sanction(self, part: Part) -> bool:
        """对出现火点的乡镇，|扣缴保证金: what is done to those whom 对 names."""
        text, scene = self._text, self._scene
        return scene >= 0 and text[scene] in "对凡" and DEALT_WITH.match(text, part.lead, part.end) is not None

    def _start_after(self, part: Part, group: Group) -> None:
        begin = self._scene_begin(part.lead)
        measured = self._targets.measures(part.lead, part.end)
        leading = self._evidence.leading(group, part.kind == OTHER) if measured else None
        modal = group.modal if not OWN_FORCE.match(self._text, begin) else None
        self._close()
        self._group = Group(
            begin,
            part.lead,
            part.end,
            modal,
            () if group.personal else group.names,
            bool(group.names) and not group.personal,
            reported=group.reported,
            said=part.end,
            leading=leading,
        )
        self._group.clauses.append((part.start, part.end))
        self._group.measured = self._measured(part)
        self._clear()

    def _open(self, part: Part, index: int) -> None:
        """A clause after no demand: it may open one by its form, its date or its measure, or set a scene."""
        text, kind, context = self._text, part.kind, self._context
        instructing = context.instructing or (self.demanded and not context.reviewing)
        allowed = instructing and not context.telling and not self._told
        if kind == VERBAL:
            kind = self._standing.kind_of_verbal(part)
        if self._has_duty(part, kind):
            self._duty_row(part)
        elif kind == IMPERATIVE and (self._standing.is_topic(part, index) or self._standing.is_occasion(part)):
            self._scene = self._scene_begin(part.lead)
        elif kind == IMPERATIVE and self._standing.is_subject(part, index):
            self._broken = True
            self._clear()
        elif kind == IMPERATIVE and allowed:
            names = self.subject or (context.inherited if context.item and index == 0 else ())
            self.subject = names
            self._start(part, self._scene_begin(part.lead), names, bool(names), part.lead)
        elif (
            kind == ACTING
            and (allowed or context.directing or self._is_norm(part) or self._is_due(part))
            and not (self._is_told(part))
        ):
            self._start(part, part.lead, part.names, False, part.deed)
            if part.deed > part.lead:
                self.subject = part.names
            elif self._group is not None:
                self._group.personal = True  # 坚持一把手亲自抓
        elif self._is_sanction(part) and (allowed or context.directing):
            self._start(part, self._scene_begin(part.lead), (), False, part.lead)
        elif kind in (AGENTS, ACTING) and not (part.mark in "，,：:" and is_report(text, part)):
            self._scene = self._scene_begin(part.lead)
            among = self._scene_names if text.startswith(_ABOVE_ALL, part.start) else ()
            self._scene_names = among + part.names
            self._duty, self._leading = part.duty, part.mark not in "：:"
        elif part.mark in "，,：:" and is_report(text, part):
            self._reported = True
            self._scene = part.lead
        elif self._standing.is_dated(
            part,
            self._scene_begin(part.start),
            allowed,
            self.demanded,
            self._reported,
            self._broken,
            bool(self._scene_names),
        ):
            names, carried = self._scene_names, False
            if not names and context.directing and not self._broken:
                names, carried = self.subject, bool(self.subject)  # 县发改局落实储备，|冲锋舟不少于20艘
            self.subject = names or self.subject
            self._start(part, self._scene_begin(part.lead), names, carried, part.lead)
            if self._group is not None:
                self._group.dated = kind == OTHER
                self._group.reported = self._reported or PROMISE.search(text, part.lead, part.end) is not None
        elif kind == SCENE_ONLY:
            self._scene = self._scene_begin(part.lead)
        elif not self._scene_names and not TOPIC_ENDS.match(text, part.lead):
            self._clear()
            self._broken = True
            begin = part.lead if text[part.start] in _NUMBERS else part.start  # 一是 states nothing
            self._stated = self._stated or STATEMENT.search(text, begin, part.end) is not None
