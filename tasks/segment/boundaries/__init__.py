"""Where one speech ends and the next begins.

Candidates come from dividers, tables of contents and fronts; `choice` decides between them. A document
in which fewer than two speeches open is one speech, from its first to its last paragraph.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from tasks.language.hints import NO_MARKS, Marks
from tasks.segment.boundaries.choice import Material, choose_openings
from tasks.segment.boundaries.contents import find_contents
from tasks.segment.boundaries.cues import read_cues
from tasks.segment.boundaries.fronts import find_fronts
from tasks.segment.paragraphs import Paragraph


class Found(NamedTuple):
    """A speech as a range of paragraphs: from `first` up to but not including `stop`."""

    first: int
    stop: int
    cue: str
    divider: str | None


def find_speeches(text: str, paragraphs: list[Paragraph], marks: Marks = NO_MARKS) -> list[Found]:
    """The speeches of a text in order, without overlap; `marks` tell how its format sets its lines."""
    if not paragraphs:
        return []
    cues = read_cues(text, paragraphs, marks)
    tables = find_contents(text, paragraphs, cues)
    openings = choose_openings(Material(text, paragraphs, cues, find_fronts(text, paragraphs, cues), tables))
    if len(openings) < 2:
        return [Found(0, len(paragraphs), "document", None)]
    ends = sorted({k for table in tables for k in (*table.ends, table.first)} | {opening.at for opening in openings})
    ends.append(len(paragraphs))
    return [
        Found(opening.at, ends[bisect_right(ends, opening.at)], opening.cue, opening.divider) for opening in openings
    ]
