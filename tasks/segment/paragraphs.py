"""Paragraphs: the lines of a text put together again where a hard wrap tore them."""

from __future__ import annotations

from dataclasses import dataclass

from tasks.segment.lineless import part_lines
from tasks.segment.lines import split_lines
from tasks.segment.setting import settings
from tasks.segment.wraps import is_wrap

#: Least share of indented lines in a text that indents its paragraphs; wrapped lines are not indented.
LEAST_INDENTED = 0.15


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: the span of its words and the first characters after its repaired breaks."""

    start: int
    end: int
    joins: tuple[int, ...]


def find_paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of `text` in order; between them lie blanks only."""
    lines = part_lines(text, split_lines(text))
    if not lines:
        return []
    found: list[Paragraph] = []
    around = settings(text, lines)
    indented = sum(line.indent >= 2 for line in lines) > LEAST_INDENTED * len(lines)
    start, joins = lines[0].start, []
    for k in range(1, len(lines)):
        before, after = lines[k - 1], lines[k]
        if not after.parted and is_wrap(text, start, before, after, around[k - 1], indented):
            joins.append(after.start)
            continue
        found.append(Paragraph(start, before.end, tuple(joins)))
        start, joins = after.start, []
    found.append(Paragraph(start, lines[-1].end, tuple(joins)))
    return found
