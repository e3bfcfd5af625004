"""What is known while the clauses of a sentence are read: the row being made, its scene, who was named last."""

from __future__ import annotations

from tasks.enrich.actions.cues import MEANS
from tasks.enrich.actions.deadlines import Deadlines
from tasks.enrich.actions.evidence import Evidence, Group
from tasks.enrich.actions.part import Part
from tasks.enrich.actions.splitting import Splitting
from tasks.enrich.actions.standing import Context, Names, Standing
from tasks.enrich.actions.targets import Targets
from tasks.enrich.speech import Action

#: Words that join a sentence to the one before it.
_JOINING = frozenset({"同时", "与此同时", "此外", "另外", "还有", "而且", "并且"})


class State:
    """The state of one sentence; `subject` and `demanded` are what the next one may inherit."""

    def __init__(
        self,
        text: str,
        parts: list[Part],
        context: Context,
        evidence: Evidence,
        splitting: Splitting,
        deadlines: Deadlines,
        targets: Targets,
    ):
        self._text = text
        self._parts = parts
        self._context = context
        self._evidence = evidence
        self._deadlines = deadlines
        self._targets = targets
        self._splitting = splitting
        self._standing = Standing(text, parts, context, deadlines, targets)
        #: 同时，|要修好水渠: whether the sentence opens with no more than a word that joins it to the one before.
        self._joins = bool(parts) and text[parts[0].start : parts[0].end] in _JOINING
        self._group: Group | None = None
        self._scene = -1
        self._scene_names: Names = ()
        self._leading = False
        self._duty = False  # 县住建局：… names who must do all that follows
        self._reported = False
        self._broken = False  # a statement has come between: what was inherited is no longer meant
        self._stated = context.telling  # the sentence says how things are
        self._told = False  # the sentence began to tell what has happened
        self._level: Names = ()
        self._aims = context.aims  # the clauses that follow are indicators: 主要预期目标是：…
        self.aims_by = context.aims_by
        self.announced = False
        self.subject: Names = ()
        self.arranged = False
        self.demanded = False
        self.rows: list[Action] = []

    def _close(self) -> None:
        if self._group is not None:
            self.rows.append(self._evidence.row(self._group))
            self._group = None

    def _clear(self) -> None:
        self._scene, self._scene_names, self._duty = -1, (), False

    def _start(self, part: Part, begin: int, names: Names, carried: bool, deed: int) -> None:
        self._close()
        self._group = Group(begin, deed, part.end, part.modal, names, carried, reported=self._reported, said=part.end)
        self._group.clauses.append((part.start, part.end))
        self._group.measured = self._measured(part)
        self.demanded = True
        self._clear()

    def _extend(self, part: Part, group: Group, helps: bool = False) -> None:
        group.end = part.end
        if not helps:
            group.said = part.end
        group.clauses.append((part.start, part.end))
        group.measured = group.measured or self._measured(part)
        self._clear()

    def _measured(self, part: Part) -> bool:
        start, end = part.start, part.end
        if (
            self._targets.quantity(start, end) is None
            and self._deadlines.within(start, end) is None
            and not self._targets.reached(part.lead, end)
        ):
            return False
        return MEANS.search(self._text, start, end) is None

    def _scene_begin(self, otherwise: int) -> int:
        return self._scene if self._scene >= 0 else otherwise
