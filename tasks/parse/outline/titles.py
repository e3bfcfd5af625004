"""Where the title of a heading ends.

A heading on a line of its own is a title as a whole; where the body follows on the same line, the
title is the heading's own sentence.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tasks.parse.outline.glued import glued_end

#: Marks that end a sentence; a closing quotation mark or bracket stays with it.
_SENTENCE_END = re.compile(r"[。！？!?][”’」』）)]*")
#: A colon that parts a title from what it announces; in 7:3 and 9：30 it parts figures.
_COLON_MARK = r"[：:](?!(?<=[0-9０-９][：:])[0-9０-９])"
#: Marks that part title and body when the sentence is long.
_SOFT_END = re.compile(rf"{_COLON_MARK}|[；;]")
_LEADING = re.compile(r"[\s\u200b\ufeff、，,：:．.*—-]*")
_TRAILING = " \t\r\n\u3000\u200b\ufeff*#。：:；;，,！!？?、"

#: A sentence this long is no title: at a colon or semicolon before, the body begins.
LONGEST_TITLE = 80

#: Up to this length nothing is glued to a title.
LONGEST_UNGLUED = 20

#: `工作目标：今年全县要完成 …` has its title before the colon; `要清醒地看到：问题还很多。` is a title as a whole.
LONGEST_BEFORE_COLON = 20
SHORTEST_AFTER_COLON = 20
_COLON = re.compile(_COLON_MARK)

#: `工作回顾　　过去一年，全镇上下 …` has its title before the blank; `党建引领 担当作为。` has one within.
_INNER_BLANK = re.compile(r"(?<=\S)[ \t\u3000]+(?=\S)")
SHORTEST_AFTER_BLANK = 20


class Title(NamedTuple):
    """A title, as positions in its paragraph; `glued` says that no mark parts it from its text."""

    start: int
    end: int
    glued: bool = False


def heading_title(words: str, after_marker: int) -> Title:
    """The title of the heading whose marker ends at `after_marker` in the paragraph `words`."""
    start = _LEADING.match(words, after_marker).end()  # type: ignore[union-attr]
    stop = len(words)
    match = _SENTENCE_END.search(words, start)
    if match:
        stop = match.end()
    colon = _COLON.search(words, start, min(stop, start + LONGEST_BEFORE_COLON))
    if match and colon and colon.start() > start and stop - colon.end() > SHORTEST_AFTER_COLON:
        stop = colon.end()
    if match:
        stop = _before_blank(words, start, stop)
    if stop - start > LONGEST_TITLE:
        soft = _SOFT_END.search(words, start, stop)
        if soft and soft.start() > start:
            stop = soft.end()
    glued = glued_end(words, start, stop) if stop - start > LONGEST_UNGLUED else None
    stop = glued or stop
    return Title(start, start + len(words[start:stop].rstrip(_TRAILING)), glued is not None)


def _before_blank(words: str, start: int, stop: int) -> int:
    """Where the title ends that only a blank parts from its body; `stop` when none does."""
    blank = _INNER_BLANK.search(words, start, stop)
    if blank and stop - blank.end() > SHORTEST_AFTER_BLANK and "，" in words[blank.end() : stop]:
        return blank.start()
    return stop


def item_title(words: str, after_marker: int, end: int) -> Title:
    """The lead of a run-in item: up to the first mark that ends its clause."""
    start = _LEADING.match(words, after_marker, end).end()  # type: ignore[union-attr]
    match = _ITEM_END.search(words, start, end)
    stop = match.start() if match else end
    return Title(start, start + len(words[start:stop].rstrip(_TRAILING)))


_ITEM_END = re.compile(rf"[。！？!?；;]|{_COLON_MARK}")
