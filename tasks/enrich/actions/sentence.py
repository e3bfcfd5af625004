"""One sentence into rows: which of its clauses make one demand, and who carries each.

The clauses are read from left to right. A demand word with its own subject, a turn of force or topic, a
deadline or a number of its own, and ； open a row; clauses that go on with it are added to it; causes,
comments, facts end it. Who was named last in the sentence carries what follows (responsible_carried).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tasks.enrich.actions.deadlines import Deadlines
from tasks.enrich.actions.evidence import Evidence, Group
from tasks.enrich.actions.openings import COMMENT, REPORTING, STATEMENT
from tasks.enrich.actions.parts import (
    ACTING,
    AGENTS,
    BARE,
    DEMANDS,
    FACT,
    IMPERATIVE,
    NAMED,
    OTHER,
    SCENE_ONLY,
    SCENIC,
    SEEN,
    TOPIC,
    Part,
)
from tasks.enrich.actions.targets import Targets
from tasks.enrich.speech import Action

Names = tuple[str, ...]

#: A row that names nobody is closed once it has this many characters: about one line of a register.
ENOUGH = 45
#: A clause with a number of its own opens a new row only if it is this long, one with a deadline (年底算账 does not)
#: only if it is that long.
OWN_ROW, OWN_DATE = 8, 6
#: Up to this length a clause with no verb that is known goes on with the demand: 一以贯之, 较真叫板.
SHORT_PHRASE = 9

#: Demand words that open a row of their own inside a sentence: a turn of force.
_TURN = re.compile(r"更要|严禁|(?:坚决)?杜绝|不得|不准|一律|必须|务必|禁止|(?:绝|决)不")
_OWN_FORCE = re.compile(r"力争|争取|严禁|不得")
_STRONG = re.compile(r"坚决|一律|严肃|依法|予以|严厉")
_CONSEQUENCE = re.compile(r"就|才|必须")
_FORMED = re.compile(r"(?:组成|成立|组建|设立)(?P<who>[\u4e00-\u9fff]{0,8}?[\u4e00-\u9fff](?:组|专班|队伍|队))$")
#: Things that stand for those who were named before: 监管力量要下沉到位.
_INSTRUMENT = re.compile(r"(?:力量|队伍)$")
#: Ends of clauses that only give the means or the time of what follows.
_MEANS = re.compile(r"(?:努力|时间|奋斗|基础上|机会|契机)$")
#: Verbs of what comes of a demand; they close it and open nothing.
_RESULT = re.compile(r"带动|推动|促进|助推|切实提高|不断提高|不断提升|营造|形成|倒逼|提升|增强|使|让|以")
#: A statement inside a sentence of demands: it says how things are.
_STATEMENT = re.compile(
    r"(?<!就)是(?!否|不是|要|把|将)|存在|仅[为有是]|共有|现有|依然|仍然?|普遍|越来越|的(?:问题|现象|情况)$|有着|比比皆是|不够|不足|较[好大高差弱]|做得|了(?!解|然|不起)|屡见不鲜"
)
_PROMISE = re.compile(r"将(?!.{2,40}(?:纳入|列入|作为))|(?<![学机社大委协工商议])会(?![议员同商计场展])|预计|拟")
#: What is possible, supposed or reckoned is no task, whatever its figures: 一年就可以增加收入二十亿元.
_SUPPOSED = re.compile(r"可以|能够?(?!源|力|量|级|耗|效)|只要|如果|假如|至于|相当于|等于|约合|需要|有可能|^使|^让|现在的|估计|未(?:发生|出现)")
_SCENE_END = re.compile(r"[内中时后前间上下际]$")
#: Clauses that say on what occasion something is to be done, in themselves.
_OCCASION = re.compile(r"发现|一旦|凡是?|遇到")
#: Predicates without a subject of their own: they go on with the indicator before them.
_PREDICATE = re.compile(r"达到|增长|规模|占|较|比|总量|完成率")
_FREQUENCY = re.compile(r"每[周月季旬]|每两周|(?<!不)定期|每半年|每年[^来]|一周[一二两三]")
_TOPIC_ENDS = re.compile(r"还是")


@dataclass(slots=True)
class Context:
    """What a sentence inherits: who was addressed before, and whether bare verbs are instructions here."""

    inherited: Names = ()
    item: bool = False
    instructing: bool = False
    reviewing: bool = False
    telling: bool = False


class Sentence:
    """Reads the rows of one sentence; `subject` and `demanded` are what the next one may inherit."""

    def __init__(self, text: str, parts: list[Part], context: Context, evidence: Evidence, deadlines: Deadlines, targets: Targets):
        self._text = text
        self._parts = parts
        self._context = context
        self._evidence = evidence
        self._deadlines = deadlines
        self._targets = targets
        self._group: Group | None = None
        self._scene = -1
        self._scene_names: Names = ()
        self._reported = False
        self._broken = False  # a statement has come between: what was inherited is no longer meant
        self._told = False  # the sentence began to tell what has happened
        self._level: Names = ()
        self.subject: Names = ()
        self.arranged = False
        self.demanded = False
        self.rows: list[Action] = []

    def read(self) -> None:
        before = ""
        for index, part in enumerate(self._parts):
            if before in ("；", ";"):
                self._close()
                self._clear()
            kind = part.kind
            if kind in DEMANDS:
                self._demand(part, index)
            elif kind == FACT or kind == SEEN:
                self._close()
                self._clear()
                self._broken = True
                self._told = self._told or not self.demanded
            elif self._group is None or not self._goes_on(part, self._group):
                self._open(part, index)
            before = part.mark
        self._close()
        if self._level:
            self.subject = self._level

    # -- state ------------------------------------------------------------------------------------

    def _close(self) -> None:
        if self._group is not None:
            self.rows.append(self._evidence.row(self._group))
            self._group = None

    def _clear(self) -> None:
        self._scene, self._scene_names = -1, ()

    def _start(self, part: Part, begin: int, names: Names, carried: bool, deed: int) -> None:
        self._close()
        self._group = Group(begin, deed, part.end, part.modal, names, carried, reported=self._reported)
        self._group.clauses.append((part.start, part.end))
        self._group.measured = self._measured(part)
        self.demanded = True
        self._clear()

    def _extend(self, part: Part, group: Group) -> None:
        group.end = part.end
        group.clauses.append((part.start, part.end))
        group.measured = group.measured or self._measured(part)
        self._clear()

    def _measured(self, part: Part) -> bool:
        if _MEANS.search(self._text, part.start, part.end):
            return False
        return self._targets.quantity(part.start, part.end) is not None or self._deadlines.within(part.start, part.end) is not None

    def _scene_begin(self, otherwise: int) -> int:
        return self._scene if self._scene >= 0 else otherwise

    # -- clauses with a demand word -----------------------------------------------------------------

    def _demand(self, part: Part, index: int) -> None:
        if self._is_condition(part, index):
            self._close()
            self._scene, self._scene_names = part.begin, part.names
            self.subject = part.names or self.subject
        elif part.kind == NAMED:
            self._named(part)
        else:
            self._unnamed(part, index)

    def _is_condition(self, part: Part, index: int) -> bool:
        """党要经受住考验，就必须…: the first clause is what for, the second the demand."""
        modal = part.modal
        if modal is None or modal.word not in ("要", "就要") or index + 1 >= len(self._parts) or part.mark not in "，,":
            return False
        following = self._parts[index + 1]
        return following.kind == BARE and _CONSEQUENCE.match(self._text, following.lead, following.end) is not None

    def _named(self, part: Part) -> None:
        text = self._text
        if self.subject and all(_INSTRUMENT.search(name) for name in part.names):
            self._start(part, part.begin, self.subject, True, part.deed)
            return
        if self._scene >= 0 and text[self._scene] == "对" and "的" in text[part.lead : part.deed]:
            self._start(part, self._scene, self.subject, bool(self.subject), part.deed)
            return
        begin = part.begin
        if self._scene >= 0 and (self._deadlines.within(self._scene, part.start) or self._deadlines.year(self._scene, part.start)):
            begin = self._scene
        self.subject = part.names
        self.arranged = part.modal is not None and part.modal.word == "由"
        self._start(part, begin, part.names, False, part.deed)
        if self._group is not None:
            self._group.reported = part.reported or (self._reported and part.names != ("我们",))

    def _unnamed(self, part: Part, index: int) -> None:
        group, modal = self._group, part.modal
        if group is not None and group.dated and part.kind == BARE and not self._deadlines.within(group.start, group.end):
            self._group = group = None  # 今年毕业生超过1000万人，要…: a fact that sets the scene
        formed = _FORMED.search(self._text, group.deed, group.end) if group is not None and part.kind == BARE else None
        if (
            group is not None
            and part.kind == BARE
            and not group.dated
            and self._scene < 0
            and not part.turn
            and formed is None
            and modal is not None
            and not _TURN.match(modal.word)
        ):
            self._extend(part, group)
            return
        names, carried = self.subject, bool(self.subject)
        if self._scene_names:
            names, carried = self._scene_names, False
            if names[0].endswith("层面"):
                self._level = names
        elif formed:
            names, carried = (formed["who"],), True
        elif part.kind == TOPIC:
            names, carried = (), False
        elif not names and not self._broken and not self._reported and (index == 0 or self._scene >= 0):
            names, carried = self._context.inherited, True
        if part.kind != TOPIC and not formed:
            self.subject = names
        begin = part.start if part.turn and group is not None else self._scene_begin(part.begin)
        self._start(part, begin, names, carried and bool(names), part.deed)

    # -- clauses without one ------------------------------------------------------------------------

    def _goes_on(self, part: Part, group: Group) -> bool:
        """Whether a clause belongs to the demand before it, or opens a row that it carries."""
        text, start, end = self._text, part.start, part.end
        if COMMENT.match(text, part.lead, end) or part.kind in (AGENTS, ACTING):
            self._close()
            self._clear()
            return False
        if part.kind == SCENE_ONLY and part.mark in "，,":
            if self._scene < 0:
                self._scene = part.lead
            return True
        imperative = part.kind == IMPERATIVE
        if not imperative and self._scene < 0 and _STATEMENT.search(text, start, end):
            self._close()
            self._broken = True
            return False
        if self._splits(part, group, imperative):
            self._start_after(part, group)
            return True
        if not imperative and group.modal is None and self._scene < 0 and end - part.lead > SHORT_PHRASE:
            self._close()
            return False
        self._extend(part, group)
        return True

    def _start_after(self, part: Part, group: Group) -> None:
        modal = group.modal if not _OWN_FORCE.match(self._text, part.lead) else None
        begin = self._scene_begin(part.lead)
        self._close()
        self._group = Group(begin, part.lead, part.end, modal, group.names, bool(group.names), reported=group.reported)
        self._group.clauses.append((part.start, part.end))
        self._group.measured = self._measured(part)
        self._clear()

    def _splits(self, part: Part, group: Group, imperative: bool) -> bool:
        """Whether a clause that goes on with a demand is a row of its own."""
        text = self._text
        deadline = self._deadlines.within(part.start, part.end)
        if part.end - part.lead < (OWN_DATE if deadline else OWN_ROW):
            return False
        length = group.end - group.start
        named = bool(group.names)
        forced = _OWN_FORCE.match(text, part.lead) is not None
        if deadline is not None:
            return named or not forced
        if forced and named:
            return True
        if self._targets.quantity(part.start, part.end) is not None and not named and self._is_full(part, group):
            return not _PREDICATE.match(text, part.lead)
        if imperative and group.measured and not _RESULT.match(text, part.lead) and not self._is_parallel(part, group):
            return True
        if _OCCASION.match(text, part.lead) or (imperative and not self.arranged and _FREQUENCY.search(text, part.lead, part.end)):
            return True
        if self._scene >= 0 and text[self._scene] in "对凡一" and _STRONG.match(text, part.lead):
            return True
        if part.turn and imperative:
            return True
        loose = not named or (group.carried and group.modal is None)
        return loose and imperative and length >= ENOUGH

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

    def _open(self, part: Part, index: int) -> None:
        """A clause after no demand: it may open one by its form, its date or its measure, or set a scene."""
        text, kind, context = self._text, part.kind, self._context
        allowed = not context.telling and not self._told and (context.instructing or (self.demanded and not context.reviewing))
        if kind == IMPERATIVE and STATEMENT.search(text, part.lead, part.end):
            self._broken = True
            self._clear()
        elif kind == IMPERATIVE and allowed:
            names = self.subject or (context.inherited if context.item and index == 0 else ())
            self.subject = names
            self._start(part, self._scene_begin(part.lead), names, bool(names), part.lead)
        elif kind == ACTING and allowed:
            self.subject = part.names
            self._start(part, part.lead, part.names, False, part.deed)
        elif kind in (AGENTS, ACTING):
            self._scene = self._scene_begin(part.lead)
            self._scene_names = part.names
        elif REPORTING.search(text, part.start, part.end) and part.mark in "，,：:" and text[part.lead] not in "按根我依这有":
            self._reported = True
            self._scene = part.lead
        elif self._is_dated(part, allowed):
            self._start(part, self._scene_begin(part.lead), (), False, part.lead)
            if self._group is not None:
                self._group.dated = kind == OTHER
                self._group.reported = self._reported or _PROMISE.search(text, part.lead, part.end) is not None
        elif kind == SCENE_ONLY:
            self._scene = self._scene_begin(part.lead)
        elif not self._scene_names and not _TOPIC_ENDS.match(text, part.lead):
            self._clear()
            self._broken = True

    def _is_dated(self, part: Part, allowed: bool) -> bool:
        """Whether a clause without a demand word is a task by its date or measure alone: 年底前达到30%."""
        text = self._text
        context = self._context
        if part.kind not in (OTHER, IMPERATIVE) or context.telling or context.reviewing:
            return False
        if COMMENT.match(text, part.lead, part.end) or _STATEMENT.search(text, part.start, part.end):
            return False
        if _SUPPOSED.search(text, part.start, part.end) or _SCENE_END.search(text, part.start, part.end):
            return False
        if self._deadlines.within(self._scene_begin(part.start), part.end):
            return True
        if self._broken or not (allowed or self._reported):
            return False
        return self._targets.quantity(part.start, part.end) is not None or _FREQUENCY.search(text, part.start, part.end) is not None
