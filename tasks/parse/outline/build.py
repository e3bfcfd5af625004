"""From decisions to nodes: levels, titles, and how far each node reaches."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from tasks.parse.outline.candidates import BLANKS, Line, mark_before, series_key
from tasks.parse.outline.heads import Head
from tasks.parse.outline.model import Node
from tasks.parse.outline.run_in import Item
from tasks.parse.outline.titles import heading_title, item_title

_FULL_STOP = re.compile(r"[。！？!?][”’」』）)]*")


class Fact(NamedTuple):
    """What is known of a node beside what it says: its series, and how it stands in it."""

    key: str
    opens: bool
    before: int | None
    lost: bool
    marker_end: int
    glued: bool = False


class Builder:
    """Collects the nodes of a speech in reading order; `facts` has one entry a node."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.facts: list[Fact] = []
        self._open: list[int] = []
        self._end = 0

    def line(self, line: Line, head: Head | None, items: Sequence[Item], below: Line | None, governed: bool) -> None:
        """Add a paragraph: the heading that it opens with, if any, and its items.

        `below` is the next paragraph; `governed` is False for the closing words of the speech.
        """
        if not governed:
            self.close(0)
        if head is not None:
            self._heading(line, head, below)
        self._end = _trimmed_end(line, len(line.text))
        if items:
            self._items(line, items)

    def finish(self) -> list[Node]:
        self.close(0)
        return self.nodes

    def _heading(self, line: Line, head: Head, below: Line | None) -> None:
        self.close(head.depth)
        marker = line.marker
        after = marker.end if marker else line.head
        words = line.text
        title = heading_title(words, after)
        if marker and title.start == title.end and marker.text[-1:] in _OPEN_MARKS and _may_give_title(below):
            assert below is not None
            words = below.text
            title = heading_title(words, 0)
        self.nodes.append(
            Node(
                kind="heading",
                level=len(self._open) + 1,
                marker=marker.text if marker else "",
                number=(marker.number or None) if marker else None,
                title=words[title.start : title.end],
                start=line.source(line.head),
                end=0,
                parent=self._open[-1] if self._open else None,
            )
        )
        self.facts.append(Fact(head.key, head.opens, head.before, head.lost, line.source_end(after), title.glued))
        self._open.append(len(self.nodes) - 1)

    def close(self, depth: int) -> None:
        """End the open headings from `depth` on with the paragraph before."""
        while len(self._open) > depth:
            node = self.nodes[self._open.pop()]
            node.end = max(self._end, node.start)

    def _items(self, line: Line, items: Sequence[Item]) -> None:
        words = line.text
        above: list[int] = []
        base = self._open[-1] if self._open else None
        level = self.nodes[base].level if base is not None else 0
        ends = _ends(words, items)
        for index, (item, end) in enumerate(zip(items, ends, strict=True)):
            del above[item.depth :]
            below = items[index + 1].at if index + 1 < len(items) else end
            title = item_title(words, item.marker.end, min(end, below))
            self.nodes.append(
                Node(
                    kind="item",
                    level=level + len(above) + 1,
                    marker=item.marker.text,
                    number=item.marker.number or None,
                    title=words[title.start : title.end],
                    start=line.source(item.at),
                    end=_trimmed_end(line, end),
                    parent=above[-1] if above else base,
                )
            )
            key, marker_end = series_key(item.marker), line.source_end(item.marker.end)
            self.facts.append(Fact(key, item.opens, item.before, item.lost, marker_end))
            above.append(len(self.nodes) - 1)


#: Marks after which a sentence is still to come: `第一，` alone on its line.
_OPEN_MARKS = "，,：:"


def _may_give_title(below: Line | None) -> bool:
    return below is not None and not below.marker and not below.markdown and not below.unnumbered


def _ends(words: str, items: Sequence[Item]) -> list[int]:
    """Where each item ends: at the next of its depth or above; the last of a series with its sentence
    when the whole series is one sentence, else with the paragraph."""
    ends = [len(words)] * len(items)
    goes_on = [False] * len(items)
    open_items: list[int] = []
    for index, item in enumerate(items):
        while open_items and items[open_items[-1]].depth >= item.depth:
            closed = open_items.pop()
            ends[closed] = item.at
            goes_on[closed] = items[closed].depth == item.depth and not item.opens
        open_items.append(index)
    for index, in_one_sentence in enumerate(_in_one_sentence(words, items)):
        holds_items = index + 1 < len(items) and items[index + 1].depth > items[index].depth
        if in_one_sentence and not goes_on[index] and not holds_items:
            stop = _FULL_STOP.search(words, items[index].marker.end, ends[index])
            if stop:
                ends[index] = stop.end()
    return ends


def _in_one_sentence(words: str, items: Sequence[Item]) -> list[bool]:
    """For each item, whether its series up to it is parted by commas and semicolons only."""
    found: list[bool] = []
    state: dict[int, bool] = {}
    for item in items:
        for depth in [depth for depth in state if depth > item.depth]:
            del state[depth]
        if item.opens or item.depth not in state:
            state[item.depth] = True
        elif mark_before(words, item.at) in "。！？!?”":
            state[item.depth] = False
        found.append(state[item.depth])
    return found


def _trimmed_end(line: Line, end: int) -> int:
    while end and line.text[end - 1] in BLANKS:
        end -= 1
    return line.source_end(end)
