"""From decisions to nodes: levels, titles, and how far each node reaches."""

from __future__ import annotations

from collections.abc import Sequence

from tasks.parse.outline.candidates import Line
from tasks.parse.outline.model import Node
from tasks.parse.outline.run_in import Item
from tasks.parse.outline.titles import heading_title, item_title

_BLANKS = " \t\r\n\u3000\u200b\ufeff\xa0"
#: Paragraphs that close a speech are governed by none of its headings.
_NOT_GOVERNED = ("closing",)


class Builder:
    """Collects the nodes of a speech in reading order."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self._open: list[int] = []
        self._end = 0

    def line(self, line: Line, heading: int | None, items: Sequence[Item]) -> None:
        """Add a paragraph: the depth of the heading that it opens with, if any, and its items."""
        if heading is not None:
            self._heading(line, heading)
        if heading is not None or line.block.role not in _NOT_GOVERNED:
            self._end = _trimmed_end(line, len(line.text))
        self._items(line, items)

    def finish(self) -> list[Node]:
        self._close(0)
        return self.nodes

    def _heading(self, line: Line, depth: int) -> None:
        self._close(depth)
        marker = line.marker
        title = heading_title(line.text, marker.end if marker else line.head)
        self.nodes.append(
            Node(
                kind="heading",
                level=len(self._open) + 1,
                marker=marker.text if marker else "",
                number=(marker.number or None) if marker else None,
                title=line.text[title.start : title.end],
                start=line.source(line.head),
                end=0,
                parent=self._open[-1] if self._open else None,
            )
        )
        self._open.append(len(self.nodes) - 1)

    def _close(self, depth: int) -> None:
        while len(self._open) > depth:
            node = self.nodes[self._open.pop()]
            node.end = max(self._end, node.start)

    def _items(self, line: Line, items: Sequence[Item]) -> None:
        words = line.text
        above: list[int] = []
        base = self._open[-1] if self._open else None
        level = self.nodes[base].level if base is not None else 0
        for index, item in enumerate(items):
            del above[item.depth :]
            following = [later for later in items[index + 1 :] if later.depth <= item.depth]
            end = following[0].at if following else _series_end(words, items, index)
            title = item_title(words, item.marker.end, end)
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
            above.append(len(self.nodes) - 1)


def _series_end(words: str, items: Sequence[Item], index: int) -> int:
    """Where the last item of a series ends: with its sentence when the series is one sentence."""
    item = items[index]
    parts = [words[other.at - 1] for other in items[: index + 1] if other.depth == item.depth and other.at]
    if parts and not any(mark in "。！？!?" for mark in parts[1:]):
        for position in range(item.marker.end, len(words)):
            if words[position] in "。！？!?" and not any(
                position < later.at for later in items[index + 1 :]
            ):
                return position + 1
    return len(words)


def _trimmed_end(line: Line, end: int) -> int:
    return line.source_end(len(line.text[:end].rstrip(_BLANKS)))
