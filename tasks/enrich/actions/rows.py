"""Clauses into rows: which clauses make one demand, and who carries it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from tasks.enrich.actions.agents import Agents
from tasks.enrich.actions.clauses import Clause, sentences_in
from tasks.enrich.actions.deadlines import Deadline, Deadlines
from tasks.enrich.actions.imperatives import is_imperative
from tasks.enrich.actions.modals import Modal, find_modal
from tasks.enrich.actions.moods import PLAN, REVIEW, is_fact, paragraph_moods
from tasks.enrich.actions.targets import Targets
from tasks.enrich.speech import Action, Mention, Speech

#: Words that open a clause and carry nothing of the demand; markers of run-in items among them. 一要 keeps its 要.
_LEAD = re.compile(
    r"(?:同时|此外|另外|特别是|尤其是|特别|其中|下一步|下步|接下来|今后|当前|目前|现在|为此|因此|因而|所以|对此|首先|其次|再次|最后|总之|还有|而且|并且|但是?|不过|再次强调|"
    r"具体地?[来就讲说是]{1,4}|就是(?!要)|也就是|希望(?=[^大各同你们全广在我有相])|这里|在此|各位代表|同志们|必须做到|凡是|"
    r"[一二三四五六七八九十]{1,3}(?:个?是(?!否)|、|(?=要))|其[一二三四五六]是?|第[一二三四五六七八九十]{1,3}[、是]?|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}[.、．](?![0-9])|[①-⑳]|——?)[，、：\s]*"
)
#: Clauses that only set the scene of what follows.
_SCENE = re.compile(
    r"[对就](?!要|是|能|会)|对于|按照|根据|围绕|以(?!此|上|来|及|便|免|后)|通过|在(?!建)|结合|针对|凡|不管|无论|不论|一旦|发现|如果?|除了?|为了?(?![什何])|从|随着|面对|只要|只有|当|遇到|于|到(?=20|“|今|本|年|下)|力争到|自|与"
)
#: What ends a demand: cause, contrast, comment, result.
_COMMENT = re.compile(
    r"因为|由于|但|可是|然而|这(?!项|次|些工作)|那|目的|即|例如|比如|不然|否则|才能|才会|就能|就会|就可以|从而|以此|从中|可以|可见|说明|表明|目前|当前|近期|最近|其实|实际上|我们的|关键|原因|有的|有些|不少|一些|个别|很多|许多|导致|严重影响"
)
#: Verbs of seeing and saying: what follows is a statement, not a task (要清醒地看到…, 必须指出…).
_SEEING = re.compile(r"(?:[\u4e00-\u9fff]{0,6}地?)(?:看到|认识到|意识到|承认|指出|说明的|强调的|感谢|知道的|看见|明白|说的|讲的|报告)")
_REPORTING = re.compile(r"(?:要求|提出|强调|指出|明确|规定|决定|部署)[，：]?$")
_GUARD = re.compile(r"[要须禁不请望应由将]|力争|争取|确保|务|一律|杜绝|切忌|防")

#: A row of bare imperatives is closed once it has this many characters: about one line of a register.
_ENOUGH = 45
#: Demand words that open a row of their own inside a sentence: a turn of force or of topic.
_TURN = re.compile(r"(?:更|还|同时|也)要|严禁|坚决|不得|不准|一律|力争|争取|务必|必须")


@dataclass
class _Group:
    """The clauses of a row while it is being read."""

    start: int
    deed: int
    end: int
    modal: Modal | None = None
    names: tuple[str, ...] = ()
    carried: bool = False
    cooperating: tuple[str, ...] = ()
    clauses: list[tuple[int, int]] = field(default_factory=list)
    reported: bool = False


class Register:
    """Reads the rows of one speech."""

    def __init__(self, speech: Speech, mentions: Sequence[Mention]):
        self._speech = speech
        self._text = speech.text
        self._agents = Agents(speech.text, mentions)
        self._deadlines = Deadlines(speech.text, mentions)
        self._targets = Targets(speech.text, mentions)
        self._titles = self._title_spans()
        self._rows: list[Action] = []

    def rows(self) -> list[Action]:
        text = self._text
        for paragraph, mood in paragraph_moods(self._speech):
            if paragraph.role == "heading":
                continue
            self._recent: tuple[str, ...] = ()  # who the sentence before was addressed to
            self._lead_in: tuple[str, ...] = ()  # who the sentence before the run-in items was addressed to
            self._demanding = False
            for clauses in sentences_in(text, paragraph.start, paragraph.end):
                if clauses[-1].mark in "？?" and clauses[-1].mark:
                    continue
                if self._is_title(clauses):
                    continue
                self._sentence(clauses, mood)
        return self._rows

    # -- headings ---------------------------------------------------------------------------------

    def _title_spans(self) -> dict[int, int]:
        spans: dict[int, int] = {}
        for node in self._speech.nodes:
            if node.kind == "heading":
                length = len(re.sub(r"\s", "", node.marker + node.title))
                spans[node.start] = min(node.start + length + 2, node.end)
        return spans

    def _is_title(self, clauses: list[Clause]) -> bool:
        """Whether a sentence is a heading's own: it names its section, and asks for nothing."""
        reach = self._titles.get(clauses[0].start)
        return reach is not None and clauses[-1].end <= reach

    # -- one sentence -----------------------------------------------------------------------------

    def _sentence(self, clauses: list[Clause], mood: str) -> None:
        text = self._text
        group: _Group | None = None
        subject: tuple[str, ...] = ()
        scene = -1
        scene_names: tuple[str, ...] = ()
        demanded = False
        reported = False
        first = True
        before = ""
        item = bool(re.match(r"[一二三四五六七八九十]{1,3}个?是", text[clauses[0].start : clauses[0].start + 4]))
        if not item:
            self._lead_in = self._recent
        carried_in = self._recent

        def close() -> None:
            nonlocal group
            if group is not None:
                self._add(group)
                group = None

        for index, clause in enumerate(clauses):
            start, end = clause.start, clause.end
            if before in ("；", ";"):
                close()
                scene, scene_names = -1, ()
            lead = start
            while True:
                match = _LEAD.match(text, lead, end)
                if match is None or match.end() == lead:
                    break
                lead = match.end()
            turn = lead > start
            if lead >= end:
                before = clause.mark
                continue
            date = self._deadlines.opening(lead)
            head = date.end if date else lead
            while head < end and text[head] in "，、":
                head += 1
            modal = find_modal(text, head, end)
            if modal and _SEEING.match(text, modal.end, end):
                close()
                modal = None
                before = clause.mark
                first = False
                continue
            entry = None
            names: tuple[str, ...] = ()
            zone_empty = False
            if modal:
                zone_end = modal.start
                if modal.modality == "request" or modal.word == "要求":
                    after = self._agents.after(modal.end, end)
                    if after:
                        names = after[1]
                        entry = modal.start
                    zone_empty = True
                elif zone_end <= head:
                    zone_empty = True
                else:
                    found = self._agents.before(head, zone_end)
                    if found:
                        entry, names = found
                    elif not text[head:zone_end].strip("都也更还均就又既"):
                        zone_empty = True
            arranged = self._arranged(lead, end) if not names else None
            if arranged:
                entry, names, deed = arranged
                modal = Modal(lead, lead + 1, "由", "arrangement", "do")
            if modal:
                is_scene = _SCENE.match(text, lead, modal.start) is not None
                condition = index + 1 < len(clauses) and text.startswith(("就必须", "就要", "必须", "就得", "就应", "就"), clauses[index + 1].start) and modal.word in ("要", "就要", "还要")
                if condition:
                    if names:
                        subject = names
                        scene_names = names
                    close()
                    before = clause.mark
                    first = False
                    continue
                if names:
                    close()
                    subject = names
                    begin = entry if entry is not None else start
                    if date and date.end >= begin - 1:
                        begin = lead
                    if scene >= 0 and self._deadlines.within(scene, start):
                        begin = scene
                    group = _Group(begin, modal.end, end, modal, names, False)
                elif zone_empty or is_scene:
                    joins = (
                        group is not None
                        and scene < 0
                        and not turn
                        and not is_scene
                        and before in "，,、：:"
                        and not _TURN.match(modal.word)
                    )
                    if joins and group is not None:
                        group.end = end
                    else:
                        close()
                        who, carried = self._who(subject, scene_names, carried_in, first or (scene >= 0 and not demanded), item)
                        begin = scene if scene >= 0 else lead
                        group = _Group(begin, modal.end, end, modal, who, carried)
                        if scene_names:
                            subject = scene_names
                            group.carried = False
                else:  # another topic
                    close()
                    topical = re.search(r"(?:力量|队伍|措施)$", text[head : modal.start])
                    group = _Group(scene if scene >= 0 and self._deadlines.within(scene, start) else lead, modal.end, end, modal, subject if topical else (), bool(topical and subject))
                group.clauses.append((start, end))
                scene, scene_names = -1, ()
                demanded = True
            else:
                group, scene, scene_names, subject = self._plain(
                    clause, lead, head, turn, group, scene, scene_names, subject, close, mood, before, demanded
                )
                if group is not None and group.modal is None:
                    demanded = True
            first = False
            before = clause.mark
        close()
        self._recent = subject if demanded and subject else ()
        self._demanding = demanded

    def _plain(self, clause, lead, head, turn, group, scene, scene_names, subject, close, mood, before, demanded):  # type: ignore[no-untyped-def]
        """A clause without a demand word."""
        text = self._text
        start, end = clause.start, clause.end
        fact = is_fact(text, lead, end)
        if group is not None:
            if fact and group.modal is None or _COMMENT.match(text, lead, end):
                close()
                return None, -1, (), subject
            deadline = self._deadlines.within(lead, end)
            imperative = is_imperative(text, head, end)
            scenic = not imperative and _SCENE.match(text, lead, end) is not None
            if scenic and clause.mark in "，,":
                return group, (scene if scene >= 0 else lead), (), subject
            measured = self._targets.measures(lead, end)
            strong = re.match(r"严禁|坚决|力争|争取|严查|严厉|不得|务求", text[lead:lead + 2]) is not None
            split = (
                (deadline is not None)
                or (turn and imperative)
                or (strong and (deadline or measured or text.startswith(("力争", "严禁", "不得"), lead)))
                or (measured and imperative and group.end - group.start > 20)
                or (not group.names and imperative and group.end - group.start > _ENOUGH)
            )
            if split:
                names = group.names
                modal = group.modal
                begin = scene if scene >= 0 else lead
                close()
                group = _Group(begin, lead, end, None if strong else modal, names, bool(names))
                group.clauses.append((start, end))
                return group, -1, (), subject
            group.end = end
            group.clauses.append((start, end))
            return group, -1, (), subject
        if fact or _COMMENT.match(text, lead, end):
            return None, -1, (), subject
        imperative = is_imperative(text, head, end)
        allowed = mood == PLAN or demanded or (self._demanding and mood != REVIEW)
        if imperative and allowed:
            who = subject
            group = _Group(scene if scene >= 0 else lead, lead, end, None, who, bool(who))
            group.clauses.append((start, end))
            return group, -1, (), subject
        found = self._agents.before(lead, end) if end - lead < 40 else None
        if found:
            return None, (found[0] if scene < 0 else scene), found[1], subject
        leading = self._agents.after(lead, end)
        if leading and leading[0] < end and re.match(r"在|既|都?是|都有|对|作为|要", text[leading[0] : leading[0] + 2]):
            return None, lead, leading[1], subject
        if self._deadlines.within(lead, end) or _SCENE.match(text, lead, end):
            return None, (scene if scene >= 0 else lead), scene_names, subject
        return None, -1, scene_names, subject

    def _arranged(self, start: int, end: int) -> tuple[int, tuple[str, ...], int] | None:
        """由X负责…: X and where the deed begins."""
        text = self._text
        if text[start] != "由" or text[start : start + 2] in ("由于", "由此", "由来", "由衷"):
            return None
        after = self._agents.after(start + 1, end)
        if after:
            stop, names = after
            if "的" in text[stop : stop + 4]:
                return None
            return start, names, stop
        lead = re.match(r"由(.{2,40}?)(?:具体)?(?:负责|牵头|承担|兜底)(?!的)", text[start:end])
        if lead:
            return start, tuple(re.split("、|和|与", lead[1])), start + lead.end()
        return None

    def _who(
        self, subject: tuple[str, ...], scene: tuple[str, ...], recent: tuple[str, ...], first: bool, item: bool
    ) -> tuple[tuple[str, ...], bool]:
        if scene:
            return scene, False
        if subject:
            return subject, True
        if first and recent:
            return recent, True
        return (), False

    # -- rows -------------------------------------------------------------------------------------

    def _add(self, group: _Group) -> None:
        text = self._text
        start, end = group.start, group.end
        deadline = self._deadlines.within(start, end) or self._deadlines.relative(start, end)
        target = self._target(group, deadline)
        modal = group.modal
        modality, polarity, word = "arrangement", "do", None
        if modal:
            modality, polarity, word = modal.modality, modal.polarity, modal.word
        opening = text[group.deed : group.deed + 2]
        if modality in ("arrangement", "obligation"):
            if opening in ("力争", "争取"):
                modality, word = "endeavour", opening
            elif opening in ("确保", "保证", "务求"):
                modality, word = "assurance", opening
        cooperating = self._cooperating(start, end)
        self._rows.append(
            Action(
                start,
                end,
                group.names,
                group.carried and bool(group.names),
                cooperating,
                text[group.deed : end].strip("，：、 "),
                modality,
                word,
                polarity,
                text[deadline.start : deadline.end] if deadline else None,
                deadline.iso if deadline else None,
                target,
                group.reported,
            )
        )

    def _target(self, group: _Group, deadline: Deadline | None) -> str | None:
        text = self._text
        for start, end in group.clauses:
            if self._targets.measures(max(start, group.start), end):
                begin = max(start, group.deed if start <= group.deed < end else start)
                if deadline and deadline.start == begin:
                    begin = deadline.end
                return text[begin:end].strip("，：、 ")
        return None

    def _cooperating(self, start: int, end: int) -> tuple[str, ...]:
        text = self._text
        names: list[str] = []
        for match in re.finditer(r"会同|联合|协同|配合|凝聚", text[start:end]):
            after = self._agents.after(start + match.end(), end)
            if after:
                names.extend(name for name in after[1] if name not in names)
        return tuple(names)
