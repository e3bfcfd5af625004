"""Whether a stretch of a speech looks back or plans ahead: by its headings, and by how its paragraphs open.

Reports of work have a review and a plan (一、2023年工作回顾, 三、2024年工作安排): what is counted in the one
is done, in the other to be done, whatever the verb (新增, 新建, 完成).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from tasks.enrich.speech import Node, Speech

REVIEW, PLAN = "review", "plan"

#: Words of a heading that tells what was done; and of one that tells what is to be done, with its time.
_REVIEW_TITLE = re.compile(r"回顾|工作总结|完成情况|过去|成就|成效|(?:取得|所做)的|主要成绩")
_PLAN_TITLE = re.compile(
    r"预期目标|目标任务|工作(?:安排|打算|任务|重点|部署|建议|思路)|主要(?:目标|任务|考虑)|重点(?:工作|任务)"
    r"|(?:总体|工作)要求|政策取向|下一步|今后"
)
_YEAR = re.compile(r"(20[0-9]{2}|19[0-9]{2})年")
#: How a paragraph opens that looks back, or that sets aims.
_REVIEW_OPENING = re.compile(r"(?:回顾|回首)?(?:刚刚)?(?:过去(?:的)?(?:一年|[三五]年)|[一五]年来|去年|上年)")
_PLAN_OPENING = re.compile(r"今年(?:的)?(?:[^，。]{0,12}目标|[^。]{0,14}要(?!求))|下一步|今后[一三五]年")
#: How far into a paragraph its opening is looked for.
_OPENING = 40


class Sections(NamedTuple):
    """Where the verdict changes, in order, and the verdicts from there on."""

    starts: list[int]
    kinds: list[str | None]

    def at(self, position: int) -> str | None:
        """review, plan or None at a position of the reading."""
        k = bisect_right(self.starts, position) - 1
        return self.kinds[k] if k >= 0 else None


def sections_of(speech: Speech) -> Sections:
    """The sections of a speech; the innermost heading with a verdict governs, a paragraph's own opening goes first."""
    year = int(speech.date[:4]) if speech.date else None
    marks = [
        (node.start, -node.end, node.end, kind)
        for node in speech.nodes
        if node.kind == "heading" and (kind := _of_heading(node, year))
    ]
    marks += [
        (paragraph.start, -paragraph.end, paragraph.end, kind)
        for paragraph in speech.paragraphs
        if (kind := _of_opening(speech.text[paragraph.start : paragraph.start + _OPENING].lstrip()))
    ]
    starts: list[int] = []
    kinds: list[str | None] = []
    open_: list[tuple[int, str]] = []

    def change(at: int) -> None:
        starts.append(at)
        kinds.append(open_[-1][1] if open_ else None)

    for start, _, end, kind in sorted(marks):
        while open_ and open_[-1][0] <= start:
            ended = open_.pop()[0]
            change(ended)
        open_.append((end, kind))
        change(start)
    while open_:
        ended = open_.pop()[0]
        change(ended)
    return Sections(starts, kinds)


def _of_heading(node: Node, year: int | None) -> str | None:
    title = node.title
    review, plan = _REVIEW_TITLE.search(title), _PLAN_TITLE.search(title)
    if review and (not plan or review.start() < plan.start()):
        return REVIEW
    named = _YEAR.search(title)
    if named and year and int(named[1]) < year and not plan:
        return REVIEW if title.rstrip("。").endswith(("工作", "发展", "情况")) else None
    return PLAN if plan else None


def _of_opening(words: str) -> str | None:
    if _REVIEW_OPENING.match(words):
        return REVIEW
    return PLAN if _PLAN_OPENING.match(words) else None
