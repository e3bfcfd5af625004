"""Where a speech instructs and where it looks back: the mood of its sections, paragraphs and clauses.

The same verb phrase is a task in the plan of a work report and a fact in its review (新建公园20个). The
headings that govern it and the words that open a paragraph tell which; a clause's own aspect marks
(了, 已, 累计, 同比) overrule both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.enrich.speech import Paragraph, Speech
from tasks.enrich.tenses import NEUTRAL, PLAN, REVIEW, mood_of_opening, mood_of_title
from tasks.language.guarded import telltale

#: How many characters of a paragraph may hint at a plan; in a review a year further in than the fewer is mentioned, not
#: begun with (明确提出2030年的目标).
_HEAD, _HEAD_OF_REVIEW = 60, 16

#: Roles of the paragraphs that hold the speaker's own words.
SPOKEN = frozenset({"body", "opening", "closing", "heading"})

#: Documents that are nothing but a plan, by their titles.
_PLAN_TITLE = re.compile(
    r"(?:工作要点|目标任务|任务清单|任务分解|重点任务|行动方案|实施方案|工作方案|工作计划)(?:（[^（）]*）)?$"
)
#: Reports look back and plan; a part of one that nowhere looks back is its plan.
_REPORT_TITLE = re.compile(r"工作报告(?:（[^（）]*）)?$")
_AIMS = re.compile(r"主要(?:预期)?目标(?!任务?(?:的|如期|全面|圆满)?完成)")
#: 重点抓好八个方面工作：, 今年要做好以下工作。: the headings that come next hold what is to be done.
_ANNOUNCES = re.compile(
    r"(?:抓好|做好|推进|突出|完成|办好|落实)[^，。；]{0,12}?(?:[0-9一二两三四五六七八九十几]+(?:个|大)?(?:方面|项|件)|以下|下列|如下)"
    r"[^，。；]{0,10}[：:。]$"
)
_ANNOUNCEMENT = 40
#: Aspect and measure of what has happened; 了解, 经过, 过程 are other words.
_HAPPENED = (
    r"(?<!为)了(?!解|然|不起|却|结)|已(?:经)?(?!发现|知|有)|"
    r"(?<![通经超度难])过(?!一遍)(?![街境筛审堂目磅塘夜程度硬关去渡失错滤敏境堂桥户紧快剩高多低上冬大重密热节年江河坎秤细严])|取得了|"
    r"[0-9０-９一二两三四五六七八九十几多]年来|未发生|近年|去年|曾|累计(?!达到?|突破|超过|完成|[^，。；]{2,30}以上$)|荣获|获评|获批|被评|被授|达到?历史|位居|居全"
    r"|显著(?:提升|增强|改善)$|(?:圆满|顺利|胜利|基本)(?:完成|实现|建成|收官|召开|闭幕)$"
)
#: How a clause of what has turned out well begins its end, and what asks for just that.
_TURNS_OUT = frozenset("显圆顺胜基")
_FORCED = ("确保", "力争", "争取", "保证", "务求", "务必", "努力", "推动", "促进")
_FACT = telltale(_HAPPENED)
_FACT_UNPLANNED = telltale(_HAPPENED + r"|先后|同比|以来(?!的)|获得(?!感)|首次|连续")


def paragraph_moods(speech: Speech) -> Iterator[tuple[Paragraph, str, bool]]:
    """The spoken paragraphs of a speech, in order, each with the mood of its section, and whether headings give it.

    The outermost heading with a mood governs; one below it overrules it only with words that settle a
    mood. A section whose heading has none goes on with the plan that it follows, or that is announced before it
    (重点抓好八个方面工作：). What opens a paragraph
    (回顾过去五年, 今年，) overrules the headings for it and those after it, up to the next heading.
    """
    text, year = speech.text, int(speech.date[:4]) if speech.date else None
    headings = [node for node in speech.nodes if node.kind == "heading"]
    stack: list[tuple[int, int, str]] = []  # (level, end, mood) of the headings open here
    following, at, announced = NEUTRAL, 0, False
    titles = [text[p.start : p.end] for p in speech.paragraphs if p.role == "title"]
    before = PLAN if any(_PLAN_TITLE.search(title) for title in titles) else NEUTRAL
    if any(_REPORT_TITLE.search(title) for title in titles) and not _looks_back(speech, year):
        before = following = PLAN
    for paragraph in speech.paragraphs:
        if paragraph.role not in SPOKEN:
            continue
        while at < len(headings) and headings[at].start < paragraph.end:
            node = headings[at]
            at += 1
            while stack and (stack[-1][0] >= node.level or stack[-1][1] <= node.start):
                stack.pop()
            mood, settled = mood_of_title(node.title, year)
            if stack:
                mood = mood if settled or stack[-1][2] == NEUTRAL else stack[-1][2]
            else:
                if mood == NEUTRAL and (before == PLAN or announced):
                    mood = PLAN
                before, following = mood, NEUTRAL
            stack.append((node.level, node.end, mood))
        while stack and stack[-1][1] <= paragraph.start:
            stack.pop()
        governing = stack[-1][2] if stack else NEUTRAL
        reach = _HEAD_OF_REVIEW if governing == REVIEW else _HEAD
        head = text[paragraph.start : min(paragraph.start + reach, paragraph.end)]
        turn = mood_of_opening(head, year)
        if turn == REVIEW:
            if governing == PLAN:
                yield paragraph, REVIEW, False  # a look back within a plan ends with its paragraph
                continue
            following = REVIEW
        elif turn == PLAN or (governing != REVIEW and _AIMS.search(head)):
            following = PLAN
        mood = following if following != NEUTRAL else governing
        latest = max(paragraph.start, paragraph.end - _ANNOUNCEMENT)
        announced = mood == PLAN and _ANNOUNCES.search(text, latest, paragraph.end) is not None
        yield paragraph, mood, governing == PLAN


def _looks_back(speech: Speech, year: int | None) -> bool:
    """Whether a heading or the head of a paragraph says of a speech that it tells of what has been."""
    if any(mood_of_title(node.title, year)[0] == REVIEW for node in speech.nodes if node.kind == "heading"):
        return True
    heads = (speech.text[p.start : min(p.start + _HEAD, p.end)] for p in speech.paragraphs if p.role in SPOKEN)
    return any(mood_of_opening(head, year) == REVIEW for head in heads)


def is_fact(text: str, start: int, end: int, planning: bool = False) -> bool:
    """Whether a clause says what has happened; in a plan a sum or a first time is still to come (累计培训2万人)."""
    fact = _FACT if planning else _FACT_UNPLANNED
    found = fact.search(text, start, end)
    while found and found.group()[0] in "已连" and text[start] in "对把将":
        which = text.find("的", found.end(), end)
        if which < 0 and found.start() > start + 1:
            break
        found = fact.search(text, max(which, found.end()), end)  # 对已达标的小区, 对已签约项目: which of them
    if found is not None and text[found.start()] in _TURNS_OUT and text.startswith(_FORCED, start):
        return False  # 确保各项任务圆满完成
    return found is not None
