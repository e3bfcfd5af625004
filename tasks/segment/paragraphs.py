"""Paragraphs: the lines of a text put together again where a hard wrap tore them."""

from __future__ import annotations

from dataclasses import dataclass

from tasks.language.hints import NO_MARKS, Marks
from tasks.segment.lineless import part_lines
from tasks.segment.lines import Line, split_lines
from tasks.segment.setting import settings
from tasks.segment.wraps import habits, is_wrap


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: the span of its words and the first characters after its repaired breaks."""

    start: int
    end: int
    joins: tuple[int, ...]


def find_paragraphs(text: str, marks: Marks = NO_MARKS) -> list[Paragraph]:
    """The paragraphs of `text` in order; between them lie blanks only. What is set as a heading joins nothing else."""
    lines = part_lines(text, split_lines(text))
    if not lines:
        return []
    found: list[Paragraph] = []
    around = settings(text, lines)
    ways = habits(lines)
    part = [lines[0]]
    for k, line in enumerate(lines[1:], 1):
        then = lines[k + 1] if k + 1 < len(lines) else None
        apart = line.parted or (marks and marks.part(part[-1].start, line.start))
        if not apart and is_wrap(text, part, line, then, around[k - 1], ways):
            part.append(line)
        else:
            found.append(_paragraph(part))
            part = [line]
    found.append(_paragraph(part))
    return found


def _paragraph(part: list[Line]) -> Paragraph:
    return Paragraph(part[0].start, part[-1].end, tuple(line.start for line in part[1:]))
