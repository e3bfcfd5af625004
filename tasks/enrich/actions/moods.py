"""Where a speech instructs and where it looks back: the mood of its sections, paragraphs and clauses.

The same verb phrase is a task in the plan of a work report and a fact in its review (新建公园20个). The
headings that govern it and the words that open a paragraph tell which; a clause's own aspect marks
(了, 已, 累计, 同比) overrule both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.enrich.speech import Paragraph, Speech

PLAN, REVIEW, NEUTRAL = "plan", "review", "neutral"

#: Roles of the paragraphs that hold the speaker's own words.
SPOKEN = frozenset({"body", "opening", "closing", "heading"})

_REVIEW_HEADING = re.compile(r"回顾|过去|以来|成绩|成就|成效|总结|进展|历程|形势|意义|为什么|取得|迈上|迈出|跃升|显著|新台阶|发展情况|工作情况")
_PLAN_HEADING = re.compile(r"安排|部署|任务|目标|重点|建议|举措|措施|要求|下一步|下步|今后|打算|计划|思路|怎样|如何|做好|努力|奋力|主要工作|具体工作")
_YEAR = re.compile(r"(20[0-9]{2}|19[0-9]{2})年")
_REVIEW_OPENING = re.compile(
    r"(?:刚刚)?过去的?(?:的?[一二三四五六七八九十0-9]+年|的20)|[一二三四五六七八九十0-9]+年来|(?:回顾|回首|去年|上年|一年来|近年来|五年来|“十[一二三四]五”(?:时期|期间))"
)
_PLAN_OPENING = re.compile(
    r"今年[，是要的]|今后|未来[一二三四五六七八九十0-9]+年|下一步|下一阶段|新的一年|做好(?:今年|明年|20)|(?:重点|着重)(?:做好|抓好|要?推进)|主要(?:预期)?目标|“十五五”|各位代表！?(?:新|今年|做好)"
)
#: Aspect and measure of what has happened; 了解, 经过, 过程 are other words.
_FACT = re.compile(
    r"了(?!解|然|不起|却|结)|已(?:经)?(?!发现|知|有)|(?<![通经超度难])过(?![程度硬关去渡失错滤敏境堂桥户])|取得了|累计|先后|以来|近年|去年|曾|荣获|获得|获评|获批|同比|被评|被授|首次|连续|达到?历史|位居|居全"
    r"|显著(?:提升|增强|改善)$|(?:圆满|顺利|胜利|基本)(?:完成|实现|建成)$"
)


def paragraph_moods(speech: Speech) -> Iterator[tuple[Paragraph, str]]:
    """The spoken paragraphs of a speech, in order, each with the mood of its section."""
    text, year = speech.text, int(speech.date[:4]) if speech.date else None
    headings = [node for node in speech.nodes if node.kind == "heading"]
    stack: list[tuple[int, int, str]] = []  # (level, end, mood) of the headings open here
    following, at = NEUTRAL, 0
    for paragraph in speech.paragraphs:
        if paragraph.role not in SPOKEN:
            continue
        while at < len(headings) and headings[at].start < paragraph.end:
            node = headings[at]
            at += 1
            while stack and (stack[-1][0] >= node.level or stack[-1][1] <= node.start):
                stack.pop()
            own = _mood_of_heading(node.title, year)
            if own is not NEUTRAL or not stack:
                following = NEUTRAL
            stack.append((node.level, node.end, own))
        while stack and stack[-1][1] <= paragraph.start:
            stack.pop()
        head = text[paragraph.start : paragraph.start + 60]
        if _REVIEW_OPENING.search(head[:24]) or _past_year(head, year):
            following = REVIEW
        elif _PLAN_OPENING.search(head):
            following = PLAN
        governing = next((mood for _, _, mood in reversed(stack) if mood is not NEUTRAL), NEUTRAL)
        yield paragraph, governing if governing is not NEUTRAL and following is NEUTRAL else following


def is_fact(text: str, start: int, end: int) -> bool:
    """Whether a clause says what has happened."""
    return _FACT.search(text, start, end) is not None


def _mood_of_heading(title: str, year: int | None) -> str:
    years = [int(found) for found in _YEAR.findall(title)]
    if _REVIEW_HEADING.search(title):
        return REVIEW
    if year and years and max(years) < year:
        return REVIEW
    if _PLAN_HEADING.search(title) or (year and years and max(years) >= year):
        return PLAN
    return NEUTRAL


def _past_year(head: str, year: int | None) -> bool:
    found = _YEAR.match(head)
    return bool(found and year and int(found[1]) < year)
