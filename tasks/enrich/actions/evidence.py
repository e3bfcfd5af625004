"""From the clauses of a demand to its row: deadline, target, cooperating bodies, force and what is to be done."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tasks.enrich.actions.agents import Agents
from tasks.enrich.actions.cues import HELPING, LEADING
from tasks.enrich.actions.deadlines import Deadline, Deadlines
from tasks.enrich.actions.modals import Modal
from tasks.enrich.actions.part import Part
from tasks.enrich.actions.targets import Targets
from tasks.enrich.speech import Action
from tasks.language.guarded import telltale

_HELPERS = re.compile(r"会同|联合(?!国|体|会|社(?!区)|建|发|政府|统)|协同|配合(?!单位|部门|科室)|凝聚")
_JOINING = ("联合", "协同")
_UNDERTAKEN = re.compile(
    r"(?:共同|集中|联合)?(?:开展|举办|组织|实施|进行|做好|召开|成立|打击|整治|推进|制定|出台|发布|建立|对|下发|印发|查处)"
)
_HELPED = telltale("会同|联合|协同|配合|凝聚|参加|参与")
_TAKING_PART = re.compile(
    r"(?P<who>(?:各|有关|相关)[\u4e00-\u9fff]{2,10}?)(?:共同|广泛|积极|密切|协同)?(?:参加|参与|配合)"
    r"|(?:牵头|负责|主办)、(?P<helper>[\u4e00-\u9fff、]{2,30}?)(?:积极|密切|协同|全力)?(?:配合|协助|参与)"
)
_FORCES = {
    "力争": ("endeavour", "do"), "争取": ("endeavour", "do"), "努力": ("endeavour", "do"),
    "确保": ("assurance", "do"), "保证": ("assurance", "do"), "务求": ("assurance", "do"),
    "严禁": ("prohibition", "refrain"), "禁止": ("prohibition", "refrain"), "杜绝": ("prohibition", "refrain"),
    "严防": ("prohibition", "refrain"), "谨防": ("prohibition", "refrain"), "不得": ("prohibition", "refrain"),
}  # fmt: skip
#: Who hears it, and countries: a sentence that asks them for nothing that can be checked asks nobody.
_NOBODY = re.compile(r"我们|咱们|[\u4e00-\u9fff]{0,4}(?<![全各])国(?!家)|[欧亚非美]洲|世界|人类|国际社会")
#: What a clause can end with that says no more than who helps: a cheap guard.
_HELPING_ENDS = frozenset({"配合", "协助", "协办", "参与", "支持", "工作", "落实", "实施", "完成"})
_FORCED = ("力争", "争取", "确保")
_EDGE = "，,：:、 \u3000"


@dataclass(slots=True)
class Group:
    """The clauses of a row while it is being read."""

    start: int
    deed: int
    end: int
    modal: Modal | None = None
    names: tuple[str, ...] = ()
    carried: bool = False
    clauses: list[tuple[int, int]] = field(default_factory=list)
    reported: bool = False
    measured: bool = False
    personal: bool = False  # those it names do this in person, and are told no more
    dated: bool = False  # a row by its date or measure alone
    said: int = 0  # where the last clause ends that says more than who helps
    leading: Deadline | None = None  # the term that opened its sentence: 年底前，比例要达到30%，|总数不低于360个
    helpers: tuple[str, ...] = ()  # who helps, named in a clause of their own: 由甲牵头，乙配合


#: 增长7.5%，|达到326亿元: the level that a rise leads to.
_LEVEL = re.compile(r"(?:分别)?(?:达到?|突破)(?=[0-9])")


class Evidence:
    """Makes the rows of one speech."""

    def __init__(self, text: str, agents: Agents, deadlines: Deadlines, targets: Targets):
        self._text = text
        self._agents = agents
        self._deadlines = deadlines
        self._targets = targets

    def row(self, group: Group) -> Action:
        text, start, end = self._text, group.start, group.end
        deadline = self._deadlines.within(start, end) or self._event(group) or group.leading
        if deadline is None:
            deadline = self._year(group, group.modal.start) if group.modal is not None else self._of_figure(group)
        modality, polarity, word = "arrangement", "do", None
        if group.modal:
            modality, polarity, word = group.modal.modality, group.modal.polarity, group.modal.word
        if group.reported and group.modal is None:
            modality = "report"
        names, target = group.names, self._target(group, deadline)
        if target is None and deadline is None and all(_NOBODY.fullmatch(name) for name in names):
            names = ()
        opening = text[group.deed : group.deed + 2]
        if group.modal is None and text[start : start + 2] in _FORCES:
            opening = text[start : start + 2]  # 力争到年底，建成…
        if opening in _FORCES and modality in ("arrangement", "obligation"):
            modality, polarity = _FORCES[opening]
            word = opening
        deed = group.deed
        if polarity == "refrain" and group.modal is not None and start <= group.modal.start < deed:
            deed = group.modal.start  # 决不留情, not 留情
        return Action(
            start,
            end,
            names,
            group.carried and bool(names),
            tuple(dict.fromkeys((*self._cooperating(start, end), *group.helpers))),
            text[deed:end].strip(_EDGE),
            modality,
            word,
            polarity,
            text[deadline.start : deadline.end] if deadline else None,
            deadline.iso if deadline else None,
            target,
            group.reported,
        )

    def leading(self, group: Group, figure: bool) -> Deadline | None:
        """The term that a row opens with, or has from one that did: it holds for the measures after it as well.

        `figure`: whether what comes is no more than a figure; a year that opens a row is that of its figures alone.
        """
        text, start = self._text, group.start
        found = self._deadlines.within(start, group.end) or self._of_figure(group)
        if found and not figure and self._deadlines.year(start, group.end) == found:
            return None
        if found is None:
            return group.leading
        return found if text[start : found.start] in ("", *_FORCED, "到", "在") else None

    def only_helps(self, group: Group) -> bool:
        """Whether a demand so far says no more than who leads or helps: 由市城管局牵头，… 县林业局要会同县财政局，…."""
        text, start, end = self._text, group.deed, group.said
        if (group.modal is None or group.modal.word == "由") and group.names and LEADING.fullmatch(text, start, end):
            return True
        helping = _HELPERS.match(text, start, end)
        after = self._agents.after(helping.end(), end) if helping else None
        return after is not None and after[0] == end

    def helpers(self, part: Part) -> tuple[str, ...]:
        """Who helps, when a clause says no more than that: 各派出所配合, 市财政局要积极配合."""
        text, end = self._text, part.end
        if part.lead >= end or text[end - 2 : end] not in _HELPING_ENDS:
            return ()
        start = part.lead + 1 if text.startswith("由", part.lead) else part.lead
        after = self._agents.after(start, end)
        return after[1] if after and HELPING.fullmatch(text, after[0], end) else ()

    def _year(self, group: Group, limit: int) -> Deadline | None:
        """今年 that opens a demand, followed by who must or by the demand word; 今年工作要… only names the work."""
        found = self._deadlines.year(group.start, limit)
        if found is None:
            return None
        following = self._text[found.end : limit].lstrip("，、")
        return found if not following or group.names or self._text[found.end] == "，" else None

    def _event(self, group: Group) -> Deadline | None:
        """A deadline that names an event, without who must before it: 各学校、幼儿园|放学前要…."""
        found = self._deadlines.event(group.start, group.end)
        if found is None or not group.names:
            return found
        own = next((name for name in group.names if self._text.startswith(name, found.start)), "")
        return found._replace(start=found.start + len(own))

    def _of_figure(self, group: Group) -> Deadline | None:
        """今年新增绿地5000亩, 全年，安排重点项目20个: the year that opens a row is that of its figure."""
        found = self._deadlines.year(group.start, group.end)
        return found if found and self._targets.quantity(found.end, group.clauses[0][1]) else None

    def _target(self, group: Group, deadline: Deadline | None) -> str | None:
        """The first clause of the demand that holds a measure, without what comes before its deed.

        What only says which level that is goes with it: 地区生产总值增长7.5%，达到326亿元.
        """
        text = self._text
        for k, (start, end) in enumerate(group.clauses):
            begin = group.deed if start <= group.deed < end else max(start, group.start)
            if not self._targets.measures(begin, end):
                continue
            if (
                deadline
                and not group.leading
                and begin <= deadline.start < end
                and not text[begin : deadline.start].strip("到在于至")
            ):
                begin = deadline.end
            for then, last in group.clauses[k + 1 :]:
                if not (_LEVEL.match(text, then, last) and self._targets.quantity(then, last)):
                    break
                end = last
            return text[begin:end].strip(_EDGE) or None
        return None

    def _joined(self, start: int, end: int) -> tuple[int, tuple[str, ...]] | None:
        """联合|社区|开展入户宣传: names that only the verb behind them shows to be such."""
        after = self._agents.after(start, end)
        return after if after and _UNDERTAKEN.match(self._text, after[0], end) else None

    def _joins_forces(self, stop: int, names: tuple[str, ...]) -> bool:
        """凝聚社区党组织、物业企业等多方力量 names who helps; 凝聚各方共识 does not."""
        return len(names) > 1 and self._text.find("力量", stop - 2, stop + 4) >= 0

    def _cooperating(self, start: int, end: int) -> tuple[str, ...]:
        text = self._text
        if _HELPED.search(text, start, end) is None:
            return ()
        names: list[str] = []
        for match in _HELPERS.finditer(text, start, end):
            # 会同 and 凝聚 take bodies only; 配合 and 联合 also other objects
            read = self._agents.after if match.group() in ("会同", "凝聚") else self._agents.ahead
            after = read(match.end(), end)
            if after is None and match.group() in _JOINING:
                after = self._joined(match.end(), end)
            if after and (match.group() != "凝聚" or self._joins_forces(*after)):
                names.extend(name for name in after[1] if name not in names)
        for match in _TAKING_PART.finditer(text, start, end):
            doers = self._agents.before(*match.span("who" if match["who"] else "helper"), whole=True)
            names.extend(doers[1] if doers else ())
        return tuple(name for name in dict.fromkeys(names) if name != "力量")
