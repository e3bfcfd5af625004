"""The lines of a text: what is written on each, how far it is indented, what lies between two.

A line is named by the span of its words, blanks at both ends left out. Lines without words do not
count as lines: they are what lies between two (`blank_lines`), or, when they hold nothing but a
zero-width character, the trace of a page turn (`page_turn`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tasks.language.text import BLANK, ZERO_WIDTH

#: What ends a line. CR CR LF is one end, not two; a form feed ends a page and so a line.
_LINE_END = re.compile("\r*\n|[\r\x0b\x0c\x85\u2028\u2029]")
_RARE_END = re.compile("[\r\x0b\x0c\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that has words on it; `start` and `end` are their span in the text.

    `indent` counts blank columns before them (an ideographic space fills two), `blank_lines` the empty
    lines above it, and `page_turn` says that the only thing above it, up to the line before, is a line
    of zero-width characters. `parted` says that no line break but something within a line sets it off.
    """

    start: int
    end: int
    indent: int
    blank_lines: int
    page_turn: bool
    parted: bool = False


def split_lines(text: str) -> list[Line]:
    """The lines of `text` that have words on them, in order."""
    lines: list[Line] = []
    blank_lines = marks = 0
    at = 0
    for stop, after in _line_spans(text):
        start, end = _trim(text, at, stop)
        if start < end:
            turned = marks > 0 and bool(lines)
            lines.append(Line(start, end, _columns(text[at:start]), blank_lines, turned))
            blank_lines = marks = 0
        elif stop > at and any(c in ZERO_WIDTH for c in text[at:stop]):
            marks += 1
        else:
            blank_lines += 1
        at = after
    return lines


def _line_spans(text: str) -> list[tuple[int, int]]:
    """Of every line, where its characters end and where the next line begins."""
    if _RARE_END.search(text):
        spans = [match.span() for match in _LINE_END.finditer(text)]
        spans.append((len(text), len(text)))
        return spans
    spans = []
    at = 0
    for line in text.split("\n"):
        at += len(line) + 1
        spans.append((at - 1, min(at, len(text))))
    return spans


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without the blanks at both ends."""
    leading = BLANK.match(text, start, end)
    if leading:
        start = leading.end()
    while start < end and (text[end - 1].isspace() or text[end - 1] in ZERO_WIDTH):
        end -= 1
    return start, end


def _columns(blanks: str) -> int:
    return sum(0 if c in ZERO_WIDTH else 2 if c in "\u3000\u2003\t" else 1 for c in blanks)
