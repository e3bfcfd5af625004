"""Whether a stretch of a speech looks back or plans ahead, and on which year: by headings, and by how paragraphs open.

Reports of work have a review and a plan (一、2023年工作回顾, 三、2024年工作安排): what is counted in the one
is done, in the other to be done, whatever the verb (新增, 新建, 完成); 全年 and 3月 are of the year that the
section is about.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from tasks.enrich.speech import Speech
from tasks.enrich.tenses import PLAN, REVIEW, YEAR, said_by_opening, said_by_title

#: How far into a paragraph its opening is looked for.
_OPENING = 40
#: Words that lead to a year from that of the speech, and a stretch that is more than one.
_LAST_YEAR = re.compile("过去(?:的)?一年|一年来|去年|上年")
_NEXT_YEAR = re.compile("明年")
_THIS_YEAR = {PLAN: re.compile("今年"), REVIEW: re.compile("今年(?:以来|.{0,4}?工作(?:的?回顾|总结|情况))")}
_YEARS = re.compile("(?<![0-9])[两二三四五六七八九十几][多余]?年|(?<!今年)以来|时期|五”|[0-9][-—－~至到][0-9]{4}年")
#: Until this month the year before is looked back on, and from the later one on the next is planned.
_LOOKED_BACK, _PLANNED = 3, 11


class Section(NamedTuple):
    """What a stretch is about: `kind` review or plan, and its year, None where it is not told or not one."""

    kind: str
    year: int | None


class Sections(NamedTuple):
    """Where the verdict changes, in order, and the verdicts from there on."""

    starts: list[int]
    kinds: list[Section | None]

    def at(self, position: int) -> Section | None:
        """The section at a position of the reading, None where nothing tells."""
        k = bisect_right(self.starts, position) - 1
        return self.kinds[k] if k >= 0 else None


def sections_of(speech: Speech) -> Sections:
    """The sections of a speech; the innermost heading with a verdict governs, a paragraph's own opening goes first."""
    spoken = speech.date
    year = int(spoken[:4]) if spoken else None
    marks = [
        (node.start, -node.end, node.end, kind, node.title)
        for node in speech.nodes
        if node.kind == "heading" and (kind := said_by_title(node.title, year))
    ]
    marks += [
        (paragraph.start, -paragraph.end, paragraph.end, kind, opening)
        for paragraph in speech.paragraphs
        if (kind := said_by_opening(opening := speech.text[paragraph.start : paragraph.start + _OPENING].lstrip()))
    ]
    starts: list[int] = []
    kinds: list[Section | None] = []
    open_: list[tuple[int, Section]] = []

    def change(at: int) -> None:
        starts.append(at)
        kinds.append(open_[-1][1] if open_ else None)

    for start, _, end, kind, words in sorted(marks):
        while open_ and open_[-1][0] <= start:
            ended = open_.pop()[0]
            change(ended)
        around = open_[-1][1] if open_ else None
        open_.append((end, Section(kind, _year_of(words, kind, spoken, around))))
        change(start)
    while open_:
        ended = open_.pop()[0]
        change(ended)
    return Sections(starts, kinds)


def _year_of(words: str, kind: str, spoken: str | None, around: Section | None) -> int | None:
    """The year that a review or plan is of: the one it names, or tells from the speech's; else that of the one around.

    A speech of January looks back on the year before, one of May plans the rest of its own; one of December says which.
    """
    named = set(YEAR.findall(words))
    if _YEARS.search(words) or len(named) + (kind == REVIEW and "今年以来" in words) > 1:
        return None
    if named:
        return int(named.pop())
    if spoken is None:
        return None
    year, month = int(spoken[:4]), int(spoken[5:7] or 0)
    if kind == PLAN and _NEXT_YEAR.search(words):
        return year + 1
    if _THIS_YEAR[kind].search(words):
        return year
    if around and around.kind == kind:
        return around.year
    if month >= _PLANNED:
        return None
    if kind == PLAN:
        return year
    return year - 1 if _LAST_YEAR.search(words) or 0 < month <= _LOOKED_BACK else None
