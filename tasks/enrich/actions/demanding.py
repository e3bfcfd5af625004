"""The clauses of a sentence that hold a demand word: who is told by each, and whether it opens a row.

Who was named last in the sentence, or by its scene (凡是…的), or in the sentence before is told by a demand that
names nobody.
"""

from __future__ import annotations

from tasks.enrich.actions.cues import DEALT_WITH, FORMED, INSTRUMENT, LIMIT, TURN
from tasks.enrich.actions.evidence import Group
from tasks.enrich.actions.modals import Modal
from tasks.enrich.actions.part import BARE, NAMED, TOPIC, Part
from tasks.enrich.actions.standing import LONGEST_CONDITION
from tasks.enrich.actions.state import State

#: How a demand is made once more, and the fewest characters of the one before it that is whole.
_ANEW, _WHOLE = frozenset({"要", "还要"}), 20


class Demanding(State):
    """Reads the demands of one sentence."""

    def _demand(self, part: Part, index: int) -> None:
        if self._standing.is_condition(part, index):
            self._close()
            self._scene, self._scene_names = part.begin, part.names
            self.subject = part.names or self.subject
        elif part.kind == NAMED:
            self._named(part)
        else:
            self._unnamed(part, index)

    def _named(self, part: Part) -> None:
        text = self._text
        if self.subject and all(INSTRUMENT.search(name) and name[0] not in "各全有" for name in part.names):
            self._start(part, part.begin, self.subject, True, part.deed)
            return
        if self._scene >= 0 and text[self._scene] == "对" and "的" in text[part.lead : part.deed]:
            self._start(part, self._scene, self.subject, bool(self.subject), part.deed)
            return
        begin, scene = part.begin, self._scene
        if scene >= 0 and (
            self._deadlines.within(scene, part.start)
            or self._deadlines.year(scene, part.start)
            or (text[part.start - 2] == "的" and part.start - scene <= LONGEST_CONDITION)
        ):
            begin = scene
        self.subject = part.names
        self.arranged = part.arranged
        self._start(part, begin, part.names, False, part.deed)
        if self._group is not None:
            self._group.helpers = part.helpers
            self._group.reported = part.reported or (self._reported and part.names != ("我们",))

    def _unnamed(self, part: Part, index: int) -> None:
        group, modal = self._group, part.modal
        scenic = group is not None and group.dated and part.kind == BARE
        if scenic and group is not None and not self._deadlines.within(group.start, group.end):
            self._group = group = None  # 今年毕业生超过1000万人，要…: a fact that sets the scene
        anew = group is not None and part.kind == BARE and modal is not None and self._is_said_anew(group, modal)
        formed = FORMED.search(self._text, *group.clauses[-1]) if group is not None and part.kind == BARE else None
        if (
            group is not None
            and part.kind == BARE
            and not group.dated
            and self._scene < 0
            and not part.turn
            and formed is None
            and modal is not None
            and not TURN.match(modal.word)
            and not anew
        ):
            self._extend(part, group)
            return
        names, carried = self.subject, bool(self.subject)
        if anew and group is not None and not names:
            names, carried = group.names, True
        if (
            self._scene_names
            and self._scene_names[0].endswith("的")
            and DEALT_WITH.match(self._text, part.lead, part.end)
        ):
            names, carried = (), False  # 凡是不达标的，一律停业: it is done to them
        elif self._scene_names and self._text.startswith("要求", part.lead):
            names, carried, self._reported = (), False, True  # 县委高度重视，|要求严防死守: what they ask of others
        elif self._scene_names:
            names, carried = self._scene_names, False
            if names[0].endswith("层面"):
                self._level = names
        elif formed:
            names, carried = (formed["who"],), True
        elif part.kind == TOPIC and not self._is_told_to(group, part):
            names, carried = (), False
        elif self._opens_with_year(part):
            pass  # 今年要培育20个: for all, not for whom the sentence before addressed
        elif (
            not names
            and not self._broken
            and not self._reported
            and (index == 0 or self._scene >= 0 or (index == 1 and self._joins))
            and not self._is_barred(part)
        ):
            names, carried = self._context.inherited, True
        if part.kind != TOPIC and not formed:
            self.subject = names
        begin = part.start if part.turn and group is not None else self._scene_begin(part.begin)
        self._start(part, begin, names, carried and bool(names), part.deed)

    def _is_said_anew(self, group: Group, modal: Modal) -> bool:
        """各村要清淤疏浚、整修渠道，|要落实管护责任: once more, behind a whole demand of somebody."""
        if group.modal is None or modal.word not in _ANEW or not group.names:
            return False
        text, start, end = self._text, group.start, group.end
        if modal.word == "还要" and (text.find("不仅", start, end) >= 0 or text.find("不但", start, end) >= 0):
            return True
        whole = end - start >= _WHOLE
        return whole and text.find("既", start, end) < 0  # 既要调度，也要督导，|还要…

    def _is_barred(self, part: Part) -> bool:
        """没有装粉碎装置的，|不能下地: who may not is the clause before, not whom the sentence before addressed."""
        return part.modal is not None and part.modal.polarity == "refrain" and self._text[part.start - 2] == "的"

    def _is_told_to(self, group: Group | None, part: Part) -> bool:
        """各区要全面清扫，|垃圾滞留时间不得超过15分钟: who was told before the measure of it keeps to it as well."""
        if group is None or not group.names or not self.subject or self.arranged:
            return False
        limited = part.modal is not None and LIMIT.match(self._text, part.modal.end, part.end) is not None
        return limited or self._targets.quantity(part.start, part.end) is not None

    def _opens_with_year(self, part: Part) -> bool:
        """Whether a demand that names nobody opens its sentence with the year: 今年要…, 今年，要…."""
        begin = self._scene_begin(part.lead)
        return not self.subject and part.modal is not None and self._deadlines.year(begin, part.modal.start) is not None
