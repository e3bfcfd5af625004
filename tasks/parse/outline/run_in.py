"""Series within one paragraph: 一是 … ；二是 … ；三是 ….

A run-in series must have two members and begin with its first: `一是` alone is a verb, and
`由第七、第九上升到第六` numbers nothing.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import NamedTuple

from tasks.language.markers import Marker
from tasks.parse.outline import costs
from tasks.parse.outline.candidates import WORD_SERIES, Line, mark_before, run_in_candidate, series_key
from tasks.parse.outline.lost import find_lost, numeral
from tasks.parse.outline.search import Candidate, search

#: Formal numbering after a comma or a bracket is a quotation, a list of figures or a formula.
_FORMAL = frozenset(
    {
        *("chinese", "chinese_half", "chinese_parenthesis", "enclosed_chinese", "stem_parenthesis"),
        *("arabic", "arabic_half", "arabic_parenthesis", "enclosed_arabic", "stopped_arabic", "circled"),
    }
)
_FORMAL_MID_SENTENCE = 4.0
_SENTENCE_BREAK = "。；！？：;!?:"


class Item(NamedTuple):
    """A run-in item: its place in the paragraph, its marker, its depth among the paragraph's items,
    whether it opens a series, the number before it, whether its marker has lost its second half."""

    at: int
    marker: Marker
    depth: int
    opens: bool
    before: int | None
    lost: bool = False


def find_links(lines: Sequence[Line], headings: Container[int]) -> dict[int, str]:
    """The paragraphs whose first marker within goes on with a series that the one before has opened within.

    `… 一是稳增长。` and below it `全镇 … 。二是惠民生。 …`: by line, the key of the series. A paragraph that
    opens with a heading begins anew.
    """
    links: dict[int, str] = {}
    for index in range(1, len(lines)):
        line, before = lines[index], lines[index - 1]
        if not line.within or not before.within or line.marker or index in headings:
            continue
        marker = line.within[0][1]
        key = series_key(marker)
        if key in WORD_SERIES and marker.number > 1:
            numbers = (other.number for _, other in reversed(before.within) if series_key(other) == key)
            if next(numbers, None) == marker.number - 1:
                links[index] = key
    return links


def last_of(line: Line, key: str) -> tuple[int, Marker]:
    """The place and marker of the last member of a series within a paragraph."""
    return next((at, marker) for at, marker in reversed(line.within) if series_key(marker) == key)


def run_in_items(
    line: Line, with_head: bool, lead: tuple[int, Marker] | None = None, link: str | None = None
) -> list[Item]:
    """The items of a paragraph in their order.

    `with_head`: its first words are one of them; that one may go on with the series of the paragraph
    before. `link`: the key of a series that its first marker within goes on with. `lead`: the place
    and marker of one whose series goes on in the paragraphs below. All may stand alone here.
    """
    markers = list(line.within)
    if with_head and line.marker:
        markers.insert(0, (line.head, line.marker))
    goes_on = with_head or link is not None
    if goes_on and markers[0][1].number > 1 and lead is None:
        lead = markers[0]
    items: list[Item] = []
    markers = _in_series(markers, goes_on)
    if _is_plain(markers):
        items = [Item(at, marker, 0, marker.number == 1, marker.number - 1 or None) for at, marker in markers]
    elif markers:
        decisions = search(_candidates(line, markers, goes_on), costs.LATE_RUN_IN)
        items = [
            Item(at, marker, decision.depth, decision.opens, decision.before)
            for (at, marker), decision in zip(markers, decisions, strict=True)
            if decision.depth >= 0
        ]
        items = _with_lost(line.text, items)
    if lead and all(item.at != lead[0] for item in items):
        items.append(Item(lead[0], lead[1], 0, True, None))
        items.sort()
    if goes_on and items and items[0].opens:
        items[0] = items[0]._replace(before=items[0].marker.number - 1 or None)
    return items


_Markers = list[tuple[int, Marker]]


def _in_series(markers: _Markers, goes_on: bool) -> _Markers:
    """Those markers of whose series the paragraph holds the first (or goes on with it) and another."""
    numbers: dict[str, set[int]] = {}
    for _, marker in markers:
        numbers.setdefault(series_key(marker), set()).add(marker.number)
    keys = {key for key, found in numbers.items() if len(found) > 1 and 1 in found}
    if goes_on and len(numbers[series_key(markers[0][1])]) > 1:
        keys.add(series_key(markers[0][1]))
    return [(at, marker) for at, marker in markers if series_key(marker) in keys]


def _is_plain(markers: _Markers) -> bool:
    """Whether the markers count one series from its first in order: the usual case, with one reading."""
    if not markers:
        return False
    first = markers[0][1]
    return first.family in _PLAIN and all(
        marker.number == index and marker.family == first.family and marker.form == first.form
        for index, (_, marker) in enumerate(markers, 1)
    )


#: Families of which a whole series from its first is never plain words.
_PLAIN = frozenset({"one_is", "ordinal", "of_which"})


def _candidates(line: Line, markers: Sequence[tuple[int, Marker]], goes_on: bool) -> list[Candidate]:
    made = []
    for index, (at, marker) in enumerate(markers):
        accept = 0.0
        if marker.family in _FORMAL and at > line.head and mark_before(line.text, at) not in _SENTENCE_BREAK:
            accept = _FORMAL_MID_SENTENCE
        made.append(run_in_candidate(marker, accept, follows=goes_on and not index))
    return made


def _with_lost(words: str, items: list[Item]) -> list[Item]:
    """The items and, between numbers n and n + 2 of a series, one that reads n + 1 without 是 or 要."""
    found: list[Item] = []
    for index, item in enumerate(items):
        before = item.before
        if before and item.marker.family == "one_is" and item.marker.number == before + 2:
            previous = index - 1
            while items[previous].depth > item.depth:
                previous -= 1
            at = find_lost(words, before + 1, items[previous].marker.end, item.at)
            if at is not None:
                written = numeral(before + 1)
                marker = Marker(item.marker.family, written, before + 1, at + len(written), item.marker.form)
                found.append(Item(at, marker, item.depth, False, before, lost=True))
                item = item._replace(before=before + 1)
        found.append(item)
    found.sort()
    return found


def goes_on_within(line: Line) -> bool:
    """Whether the marker at the head of the paragraph has its successor in the same paragraph, or the
    one after that, when the successor may have lost its mark."""
    if not line.marker or not line.marker.number:
        return False
    key = series_key(line.marker)
    number = line.marker.number
    for _, marker in line.within:
        if series_key(marker) == key:
            return marker.number in (number + 1, number + 2)
    return False
