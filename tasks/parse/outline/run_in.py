"""Series within one paragraph: 一是 … ；二是 … ；三是 …, and the member that lost its second half."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from tasks.language.markers import Marker
from tasks.parse.outline.candidates import Line, candidate_of, series_key
from tasks.parse.outline.search import Candidate, search

#: A run-in series of one is none: `一是` alone is a verb.
_SINGLE = 50.0

#: Nor is one that begins in the middle: `由上年的第七、第九上升到第六、第八`.
_LATE = 50.0

#: Formal numbering after a comma or a bracket is a quotation, a list of figures or a formula.
_FORMAL = {"chinese", "chinese_parenthesis", "arabic", "arabic_half", "arabic_parenthesis", "circled"}
_FORMAL_MID_SENTENCE = 4.0
_SENTENCE_BREAK = "。；！？：;!?:”’」』"


class Item(NamedTuple):
    """A run-in item: its place in the paragraph, its marker and its depth among the paragraph's items."""

    at: int
    marker: Marker
    depth: int
    opens: bool
    before: int | None


def run_in_candidates(line: Line, markers: Sequence[tuple[int, Marker]]) -> list[Candidate]:
    made = []
    for at, marker in markers:
        accept = 0.0
        if marker.family in _FORMAL and at > line.head and line.text[:at].rstrip()[-1:] not in _SENTENCE_BREAK:
            accept = _FORMAL_MID_SENTENCE
        made.append(candidate_of(marker, accept))
    return made


def run_in_items(line: Line, with_head: bool, single: float = _SINGLE) -> list[Item]:
    """The items of a paragraph in their order; `with_head` when its first words may be one of them."""
    markers = list(line.within)
    if with_head and line.marker:
        markers.insert(0, (line.head, line.marker))
    if len(markers) < 2 and single == _SINGLE:
        return []
    decisions = search(run_in_candidates(line, markers), single, _LATE)
    return [
        Item(at, marker, decision.depth, decision.opens, decision.before)
        for (at, marker), decision in zip(markers, decisions, strict=True)
        if decision.depth >= 0
    ]


def goes_on_within(line: Line) -> bool:
    """Whether the marker at the head of the paragraph has its successor in the same paragraph."""
    if not line.marker:
        return False
    key = series_key(line.marker)
    number = line.marker.number
    for _, marker in line.within:
        if series_key(marker) == key:
            return marker.number == number + 1 or (marker.number == 0 and number >= 1)
    return False
