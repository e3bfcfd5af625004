"""Paragraphs: the lines of a text put together again where a hard wrap tore them."""

from __future__ import annotations

from dataclasses import dataclass

from tasks.segment.lines import split_lines
from tasks.segment.wraps import joined


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: the span of its words and the first characters after its repaired breaks."""

    start: int
    end: int
    joins: tuple[int, ...]


def find_paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of `text` in order; between them lie blanks only."""
    out: list[Paragraph] = []
    lines = split_lines(text)
    start = end = -1
    joins: list[int] = []
    for k, line in enumerate(lines):
        if k and joined(text, lines[k - 1], line):
            joins.append(line.start)
        else:
            if k:
                out.append(Paragraph(start, end, tuple(joins)))
            start, joins = line.start, []
        end = line.end
    if lines:
        out.append(Paragraph(start, end, tuple(joins)))
    return out
