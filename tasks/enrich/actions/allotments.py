"""Who answers for a task, set down behind it as lists of tasks do: in brackets, or as a line of its own.

（责任单位：市发改委；配合单位：市财政局）, （市教育局牵头，市人社局配合）, （牵头单位：…；完成时限：6月底前）: the form
of the division of work (任务分工) which plans append to each task. What the brackets say holds for the task before
them; behind a full stop, for all tasks since the last such brackets.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tasks.enrich.actions.deadlines import Deadline, Deadlines
from tasks.enrich.speech import Action
from tasks.language.guarded import telltale

_NOUN = r"(?:单位|部门|领导|人员?|科室|处室|主体|股室|县区|区县|乡镇|地区)"
#: The labels of a division of work: who answers, who helps, by when.
_LABEL = re.compile(
    rf"(?:(?P<person>(?:责任|分管|包保|挂点|联系|牵头)(?:领导|人员?))"
    rf"|(?P<lead>(?:牵头|责任|主办|主责|负责|承办|落实|实施|主管)(?:责任)?{_NOUN}|牵头|责任)"
    rf"|(?P<help>(?:配合|协助|协办|参与|协同|参加|支持){_NOUN}|配合)"
    r"|(?P<time>(?:完成|办结|整改|落实|达标|推进|工作)?(?:时限|时间|期限)(?:要求)?))[：:]"
)
#: The same without labels: 市教育局牵头，市人社局配合; 各县区政府负责落实; 市住建局、市城管局按职责分工负责.
_SAID = re.compile(
    r"(?P<who>[^，,；;：:。]{2,60}?)(?:共同|具体|按照?(?:各自)?职责(?:分工)?(?:分别|共同)?|分别|分工)*"
    r"(?:(?P<lead>牵头(?:负责|落实)?|负责(?:落实|实施)?|主办|落实)|(?P<help>参与|配合|协助|协办|参加)(?:落实|实施)?)"
)
#: A whole bracket, or a whole line.
_BRACKET = re.compile(
    r"[（(【［\[](?P<inside>[^（）()【】［］\[\]\n]{3,160}(?:[（(][^（）()\n]{1,12}[）)][^（）()【】［］\[\]\n]{0,80}){0,6})[）)】］\]]"
)
#: What gives brackets or a line of this kind away: a cheap guard.
TELLTALE = telltale(
    r"(?:单位|部门|领导|责任人|时限|时间|期限|牵头|责任|配合|科室|处室|主体)[：:]|(?:牵头|负责|配合|协助|参与|落实)[）)】，,；;]"
)
_SEPARATOR = re.compile(r"[、，,；;\s]+")
_PART = re.compile(r"[；;。]")
_OF_ALL = re.compile(r"^(?:等|以及|和|及|与)|等$")


class Allotment(NamedTuple):
    """What a bracket or line allots: `text[start:end]`."""

    start: int
    end: int
    responsible: tuple[str, ...]
    cooperating: tuple[str, ...]
    deadline: Deadline | None
    persons: tuple[str, ...] = ()


def find_allotments(text: str, start: int, end: int, deadlines: Deadlines) -> list[Allotment]:
    """The brackets of a stretch of text that allot work, in order; or the one that the whole of it is."""
    if TELLTALE.search(text, start, end) is None:
        return []
    found: list[Allotment] = []
    for bracket in _BRACKET.finditer(text, start, end):
        span = bracket.span("inside")
        one = _labelled(text, *span, deadlines) or _said(text, *span)
        if one is not None:
            found.append(one._replace(start=bracket.start(), end=bracket.end()))
    if not found and _LABEL.match(text, start, end):
        whole = _labelled(text, start, end, deadlines)
        return [whole] if whole is not None else []
    return found


def _labelled(text: str, start: int, end: int, deadlines: Deadlines) -> Allotment | None:
    """责任单位：…；配合单位：…；完成时限：…: each label governs what stands up to the next."""
    labels = list(_LABEL.finditer(text, start, end))
    if not labels or labels[0].start() != start:
        return None
    responsible: list[str] = []
    cooperating: list[str] = []
    persons: list[str] = []
    deadline = None
    for k, label in enumerate(labels):
        stop = labels[k + 1].start() if k + 1 < len(labels) else end
        if label["time"]:
            deadline = deadlines.stated(label.end(), stop)
            continue
        if label["person"]:
            persons.extend(_names(text[label.end() : stop]))
            continue
        (responsible if label["lead"] else cooperating).extend(_names(text[label.end() : stop]))
    responsible = responsible or persons
    if not (responsible or cooperating or deadline):
        return None
    return Allotment(
        start, end, tuple(dict.fromkeys(responsible)), tuple(dict.fromkeys(cooperating)), deadline, tuple(persons)
    )


def _said(text: str, start: int, end: int) -> Allotment | None:
    """市教育局牵头，市人社局、市财政局配合: nothing but such clauses."""
    responsible: list[str] = []
    cooperating: list[str] = []
    at = start
    while at < end:
        clause = _SAID.match(text, at, end)
        if clause is None or (clause.end() < end and text[clause.end()] not in "，,；;"):
            return None
        (responsible if clause["lead"] else cooperating).extend(_names(clause["who"].removeprefix("由")))
        at = clause.end() + 1
    if not responsible:
        return None
    return Allotment(start, end, tuple(dict.fromkeys(responsible)), tuple(dict.fromkeys(cooperating)), None)


def _names(words: str) -> list[str]:
    """The names of a list; what is said beside them (等, 按职责分工负责) is left out."""
    words = re.sub(r"按照?(?:各自)?职责分工.*$|(?:共同)?(?:负责|牵头|落实|配合)$", "", words.strip(" 。；;，,\u3000"))
    names = (_OF_ALL.sub("", name) for name in _SEPARATOR.split(words))
    return [name for name in names if name]


def allot(row: Action, one: Allotment, text: str) -> Action:
    """A row with what a bracket says of it; what the row's own words say goes before it."""
    inside = row.start < one.start < row.end
    cut = _cut(row, one, text) if inside else row
    names = row.responsible if row.responsible and not row.responsible_carried else one.responsible or row.responsible
    if row.responsible and inside and one.responsible == one.persons:
        names = row.responsible  # 责任领导: beside the body that was named
    own = names == row.responsible
    deadline = one.deadline if row.deadline_text is None or _is_within(row, one, text) else None
    return cut._replace(
        end=max(row.end, one.end) if inside or row.end == one.start else row.end,
        responsible=names,
        responsible_carried=row.responsible_carried if own else not (inside or row.end == one.start),
        cooperating=tuple(dict.fromkeys((*row.cooperating, *one.cooperating))),
        deadline_text=text[deadline.start : deadline.end] if deadline else row.deadline_text,
        deadline=deadline.iso if deadline else row.deadline,
    )


def _is_within(row: Action, one: Allotment, text: str) -> bool:
    return bool(one.deadline and row.deadline_text == text[one.deadline.start : one.deadline.end])


def _cut(row: Action, one: Allotment, text: str) -> Action:
    """Deed and target without the brackets at their end."""
    bracket = text[one.start : one.end]
    target = row.target.replace(bracket, "").strip("，、 ") if row.target else None
    return row._replace(deed=row.deed.replace(bracket, "").strip("，、 "), target=target or None)
