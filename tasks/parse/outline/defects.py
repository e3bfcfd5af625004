"""What had to be tolerated: numbers repeated, left out or lost, levels that jump, series of one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tasks.parse.outline.build import Fact
from tasks.parse.outline.model import Defect, Node

#: The order of GB/T 9704-2012 7.3.3, with the circled numbers that officials set below it.
_FORMAL = {"chinese": 1, "chinese_parenthesis": 2, "arabic": 3, "arabic_parenthesis": 4, "circled": 5}
#: Leaving out one level is usual (1. under 一、), leaving out two is not.
_WIDEST_STEP = 2

#: A title this long whose first clause is itself longer than a usual title of its series has the body
#: glued to it: `（二）强化组织领导各级各部门要把这项工作摆上重要位置，…` beside `（一）提高思想认识`. Formal series
#: only: 第一， opens a sentence, which may be long.
_GLUED_LENGTH = 40
_GLUED_CLAUSE = 25
_CLAUSE_END = re.compile(r"[，,；;：:、]")
_QUOTED = 12


def find_defects(text: str, nodes: Sequence[Node], facts: Sequence[Fact]) -> list[Defect]:
    """The faults of the numbering of `nodes`, in reading order; `facts` has one entry a node."""
    found: list[Defect] = []
    series = _series(nodes, facts)
    lengths = Counter(series)
    previous: dict[int, int] = {}
    repeated: set[int] = set()  # series whose last number was a repeated one: 二、 二、 四、 leaves none out
    for index, (node, fact) in enumerate(zip(nodes, facts, strict=True)):
        before = previous.get(series[index])
        previous[series[index]] = index
        if fact.lost:
            found.append(_lost(node, fact))
        elif node.number is not None:
            faults = _numbering(nodes, node, fact, before)
            if series[index] not in repeated or node.number != (fact.before or 0) + 2:
                found.extend(faults)
            repeated.discard(series[index])
            repeated.update(series[index] for fault in faults if fault.kind == "duplicate_number")
        if fact.opens:
            found.extend(_opening(nodes, facts, node, fact, lengths[series[index]]))
    found.extend(_glued(nodes, facts, series))
    return sorted(found, key=lambda defect: (defect.start, defect.kind))


def _series(nodes: Sequence[Node], facts: Sequence[Fact]) -> list[int]:
    """For each node the index of the node that opened its series."""
    opened: dict[tuple[int | None, str, str], int] = {}
    found = []
    for index, (node, fact) in enumerate(zip(nodes, facts, strict=True)):
        place = (node.parent, node.kind, fact.key)
        if fact.opens or place not in opened:
            opened[place] = index
        found.append(opened[place])
    return found


def _numbering(nodes: Sequence[Node], node: Node, fact: Fact, before: int | None) -> list[Defect]:
    span = (node.start, fact.marker_end)
    number = node.number or 0
    if fact.opens and fact.before is None:
        if number > 1:
            return [Defect("missing_number", *span, f"The series of {_quote(node)} begins at {number}.")]
        return []
    if fact.before is None or before is None:
        return []
    other = _quote(nodes[before])
    if number == fact.before:
        return [
            Defect("duplicate_number", *span, f"{_quote(node)} repeats the number of {other}; {number + 1} was due.")
        ]
    if number > fact.before + 1:
        missing = str(fact.before + 1) if number == fact.before + 2 else f"{fact.before + 1} to {number - 1}"
        return [Defect("missing_number", *span, f"Between {other} and {_quote(node)} the number {missing} is missing.")]
    return []


def _opening(nodes: Sequence[Node], facts: Sequence[Fact], node: Node, fact: Fact, length: int) -> list[Defect]:
    found = []
    span = (node.start, fact.marker_end)
    if length == 1 and node.kind == "heading" and node.number is not None and fact.before is None:
        found.append(Defect("single_item_series", *span, f"{_quote(node)} is the only member of its series."))
    rank = _FORMAL.get(fact.key)
    if rank and node.parent is not None and node.kind == "heading":
        above = _FORMAL.get(facts[node.parent].key)
        if above and not 1 <= rank - above <= _WIDEST_STEP:
            found.append(
                Defect(
                    "level_jump",
                    *span,
                    f"{_quote(node)} stands directly under {_quote(nodes[node.parent])}; "
                    "the usual order is 一、 （一） 1. （1）.",
                )
            )
    return found


def _lost(node: Node, fact: Fact) -> Defect:
    return Defect(
        "missing_enumerator",
        node.start,
        fact.marker_end,
        f"{_quote(node)} has lost the mark of its number; it is read as number {node.number} of its series.",
    )


def _glued(nodes: Sequence[Node], facts: Sequence[Fact], series: Sequence[int]) -> list[Defect]:
    """Headings with no mark between title and body."""
    longer = _longer(nodes, facts, series)
    return [
        Defect(
            "glued_heading",
            node.start,
            fact.marker_end,
            f"Nothing separates the title of {_quote(node)} from the text that follows it.",
        )
        for index, (node, fact) in enumerate(zip(nodes, facts, strict=True))
        if fact.glued or index in longer
    ]


def _longer(nodes: Sequence[Node], facts: Sequence[Fact], series: Sequence[int]) -> set[int]:
    """Headings whose title must hold body text, to judge by the short titles beside them."""
    beside: dict[int, list[int]] = {}
    for index, node in enumerate(nodes):
        if node.kind == "heading" and facts[index].key in _FORMAL:
            beside.setdefault(series[index], []).append(index)
    found = set()
    for members in beside.values():
        if len(members) < 2:
            continue
        lengths = sorted(len(nodes[index].title) for index in members)
        usual = lengths[(len(lengths) - 1) // 2]
        for index in members:
            title = nodes[index].title
            clause = _CLAUSE_END.split(title, maxsplit=1)[0]
            if len(title) > max(_GLUED_LENGTH, 3 * usual) and len(clause) > max(_GLUED_CLAUSE, usual):
                found.add(index)
    return found


def _quote(node: Node) -> str:
    title = node.title[:_QUOTED] + ("…" if len(node.title) > _QUOTED else "")
    return f"“{node.marker}{title}”"
