"""Which paragraphs open with a heading, and at which depth."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from tasks.language.markers import Marker
from tasks.parse.outline import costs
from tasks.parse.outline.candidates import BLANKS, Line, head_candidate, rank_of, series_key
from tasks.parse.outline.lost import LOST_HEAD, numeral
from tasks.parse.outline.named import named_parts
from tasks.parse.outline.run_in import goes_on_within
from tasks.parse.outline.search import RUN_IN, Candidate, Decision, search
from tasks.parse.outline.unnumbered import STYLED, TOPIC, UPPER

#: A head marker whose successor stands in the same paragraph is most likely an item of it.
RUN_IN_HEAD = 0.2
#: The same where the series has run in up to here and a break has torn it: the longer it has run in, the
#: cheaper. One paragraph, or two after three members, go on with it; more are headings of their own.
TORN_HEAD = 0.3
TORN_HEAD_LONG = 0.15
TORN_LONG = 3
#: How far apart the ranks of two levels of the format's headings are.
_LEVEL_RANK = 0.5
#: How many paragraphs may lie between `…。一是 …` within a paragraph and `二是 …` at the head of one.
LEAD_REACH = 12


class Head(NamedTuple):
    """What opens a paragraph: its depth, whether it opens a series, the number before it."""

    depth: int
    key: str
    opens: bool
    before: int | None
    lost: bool = False


class Lead(NamedTuple):
    """The first of a series whose other members open paragraphs below: where it stands run in, its marker,
    and the depth of the others."""

    at: int
    marker: Marker
    depth: int


class Heads(NamedTuple):
    """The headings by line; the lines whose first words are an item of their own paragraph; and the
    lines in which the first of a series stands run in (`lead`)."""

    headings: dict[int, Head]
    run_in: set[int]
    lead: dict[int, Lead]


def find_heads(lines: Sequence[Line]) -> Heads:
    """The cheapest reading of what stands at the heads of the lines."""
    places: list[int] = []
    candidates: list[Candidate] = []
    leads: dict[int, tuple[int, tuple[int, Marker]]] = {}
    last_of: dict[str, int] = {}
    count: dict[str, int] = {}
    named = named_parts(lines)
    ranks = _ranks_by_level(lines)
    torn: dict[str, tuple[int, int]] = {}  # by series: the number that it has come to, members run in before
    for index, line in enumerate(lines):
        if line.markdown == "#" and index == 0:
            continue  # the title of the speech, whatever stands on its line
        if index in named:
            key = named[index]
            candidates.append(Candidate(key, "", None, rank_of(key), 0.0, costs.REJECT["named"]))
        elif line.markdown:
            key = f"markdown:{line.markdown}"
            candidates.append(Candidate(key, "", None, rank_of(key), 0.0, costs.REJECT["markdown"]))
        elif line.marker:
            key = series_key(line.marker)
            number = line.marker.number
            lead = _lead(lines, index, last_of.get(key, -1))
            if lead:
                leads[index] = lead
                torn[key] = number, _members(lines[lead[0]], key)
            elif key in torn and torn[key][0] == number - 1:
                torn[key] = number, torn[key][1]
            else:
                torn.pop(key, None)
            last_of[key] = index
            run_in = None
            if line.within and goes_on_within(line):
                run_in = RUN_IN_HEAD
            elif key in torn and torn[key][1] > 1:
                run_in = TORN_HEAD_LONG if torn[key][1] >= TORN_LONG else TORN_HEAD
            resumes = number > 1 and count.get(key) == number - 1
            count[key] = number
            candidates.append(head_candidate(line.marker, run_in, lead is not None, resumes))
        elif line.unnumbered:
            candidates.append(_styled(line, ranks) if line.unnumbered == STYLED else _unnumbered(line))
        else:
            continue
        places.append(index)
    decisions = search(candidates) if candidates else []
    return _chosen(lines, places, candidates, decisions, leads)


def _chosen(
    lines: Sequence[Line],
    places: Sequence[int],
    candidates: Sequence[Candidate],
    decisions: Sequence[Decision],
    leads: dict[int, tuple[int, tuple[int, Marker]]],
) -> Heads:
    headings: dict[int, Head] = {}
    run_in: set[int] = set()
    lead: dict[int, Lead] = {}
    for index, candidate, decision in zip(places, candidates, decisions, strict=True):
        if decision.depth == RUN_IN:
            run_in.add(index)
        if decision.depth < 0:
            continue
        before = decision.before
        if decision.opens and index in leads:
            where, (at, marker) = leads[index]
            lead[where] = Lead(at, marker, decision.depth)
            before = marker.number
        elif decision.opens and candidate.resumes and candidate.number:
            before = candidate.number - 1
        headings[index] = Head(decision.depth, candidate.key, decision.opens, before)
    _count_markdown(lines, headings)
    _recover_lost(lines, headings)
    return Heads(headings, run_in, lead)


def _count_markdown(lines: Sequence[Line], headings: dict[int, Head]) -> None:
    """Give Markdown headings that are a bare numeral the number before them: ## 三, then ## 五."""
    last: dict[int, tuple[str, int]] = {}  # by depth: the key and number of the last bare numeral
    for index in sorted(headings):
        head, line = headings[index], lines[index]
        for depth in [depth for depth in last if depth > head.depth]:
            del last[depth]
        if not line.markdown or not line.marker or line.text[line.marker.end :].strip(BLANKS):
            last.pop(head.depth, None)
            continue
        key, number = last.get(head.depth, (head.key, 0))
        if key == head.key and number and line.marker.number > number:
            headings[index] = head._replace(before=number)
        last[head.depth] = head.key, line.marker.number


def _recover_lost(lines: Sequence[Line], headings: dict[int, Head]) -> None:
    """Make headings of the lines that lost the mark of their number: `二加强领导` between 一、 and 三、."""
    last: dict[tuple[int, str], int] = {}
    for index in sorted(headings):
        head = headings[index]
        marker = lines[index].marker
        previous = last.get((head.depth, head.key))
        for depth, key in list(last):
            if depth >= head.depth:
                del last[depth, key]
        last[head.depth, head.key] = index
        if marker is None or head.before is None or previous is None or marker.number != head.before + 2:
            continue
        written = numeral(head.before + 1)
        for between in range(previous + 1, index):
            line = lines[between]
            if line.marker or line.markdown or not line.text.startswith(written, line.head):
                continue
            if LOST_HEAD.match(line.text, line.head):
                end = line.head + len(written)
                line.marker = Marker(marker.family, written, head.before + 1, end, marker.form)
                headings[between] = Head(head.depth, head.key, False, head.before, lost=True)
                headings[index] = head._replace(before=head.before + 1)
                break


def _unnumbered(line: Line) -> Candidate:
    key = {UPPER: "unnumbered:upper", TOPIC: "topic"}.get(line.unnumbered, "unnumbered")
    return Candidate(key, "", None, rank_of(key), 0.0, costs.REJECT["unnumbered"])


def _styled(line: Line, ranks: dict[int, float]) -> Candidate:
    """A heading without number in the style of a level; `ranks` are those of the numbers that stand at levels."""
    assert line.block.mark is not None
    assert line.block.mark.level is not None
    level = line.block.mark.level
    key = f"styled:{level}"
    rank = rank_of(key)
    if ranks:
        near = min(ranks, key=lambda other: (abs(other - level), other))
        rank = ranks[near] + _LEVEL_RANK * (level - near)
    return Candidate(key, "", None, rank, 0.0, costs.REJECT["styled"])


def _ranks_by_level(lines: Sequence[Line]) -> dict[int, float]:
    """For each level of the format's headings the rank of the numbers that most of its numbered headings bear.

    Numbers that begin anew within their level stand under something else that has it, and say nothing of it.
    """
    found: dict[int, Counter[str]] = defaultdict(Counter)
    open_at: dict[int, set[str]] = defaultdict(set)
    anew: set[tuple[int, str]] = set()
    for line in lines:
        level = line.block.mark.level if line.block.mark else None
        if level is None:
            continue
        for deeper in [other for other in open_at if other > level]:
            del open_at[deeper]
        if line.marker:
            key = series_key(line.marker)
            found[level][key] += 1
            if line.marker.number == 1 and key in open_at[level]:
                anew.add((level, key))
            open_at[level].add(key)
    ranks: dict[int, float] = {}
    for level, counts in found.items():
        counted = [(count, key) for key, count in counts.items() if (level, key) not in anew]
        if counted:
            ranks[level] = rank_of(max(counted)[1])
    return ranks


def _members(line: Line, key: str) -> int:
    """How many members of a series stand run in at the end of a paragraph: those from its last 一是 on."""
    count = 0
    for _, marker in reversed(line.within):
        if series_key(marker) == key:
            count += 1
            if marker.number == 1:
                break
    return count


def _lead(lines: Sequence[Line], index: int, since: int) -> tuple[int, tuple[int, Marker]] | None:
    """The line, and the place in it, where the number before that of `lines[index]` stands run in.

    `继续实施积极的财政政策。一是 …` and below it a paragraph that opens with `二是`.
    """
    marker = lines[index].marker
    if marker is None or marker.number < 2:
        return None
    key = series_key(marker)
    for back in range(index - 1, max(since, index - LEAD_REACH) - 1, -1):
        if back < 0:
            break
        for at, other in reversed(lines[back].within):
            if series_key(other) == key:
                return (back, (at, other)) if other.number == marker.number - 1 else None
    return None
