"""Words that tell whether a title, or what opens a paragraph, looks back or plans ahead: all of them, declared here.

Two readers ask. `sections` takes what figures and dates are of from it, and only from words that say so: a title that
speaks of a plan, of advice or of the future (关于修改宪法的建议) is no plan of work, and its figures are facts. The
register (`actions.moods`) reads verb phrases, which are tasks or facts by what governs them: it settles its mood by
more words, and goes by those that only suggest one where nothing better is known.
"""

from __future__ import annotations

import re

from tasks.language.guarded import telltale

REVIEW, PLAN, NEUTRAL = "review", "plan", "neutral"

#: Words of titles that look back and plan whoever reads them; what was achieved says so of figures, and only suggests
#: it of verb phrases.
_BACK, _AHEAD, _ACHIEVED = "回顾|过去", "下一步|今后", "成就|成效"
#: What 工作 makes a plan of for `sections`, and what is one for the register by itself.
_ARRANGED = "安排|打算|部署|建议|思路"

_SAYS_REVIEW = re.compile(rf"{_BACK}|工作总结|完成情况|{_ACHIEVED}|(?:取得|所做)的|主要成绩")
_SAYS_PLAN = re.compile(
    rf"预期目标|目标任务|工作(?:{_ARRANGED}|任务|重点)|主要(?:目标|任务|考虑)|重点(?:工作|任务)|(?:总体|工作)要求|政策取向|{_AHEAD}"
)
_SETTLES_REVIEW = re.compile(rf"{_BACK}|总结|工作情况|发展情况|发展历程")
_SETTLES_PLAN = re.compile(rf"{_AHEAD}|{_ARRANGED}|今年|明年|下步|未来|计划|怎样|如何")
_SUGGESTS_REVIEW = re.compile(rf"{_ACHIEVED}|以来|成绩|进展|历程|形势|意义|为什么|取得|迈上|迈出|跃升|显著|新台阶")
#: 加强领导，确保工作取得实效: what is wanted and has not been reached.
_WANTED = re.compile(r"(?:确保|力争|务求|争取(?!得))[^，。]{0,20}?(?:取得|成效|进展|成绩|新台阶|迈上|迈出|跃升|显著)")
_SUGGESTS_PLAN = re.compile(r"任务|目标|重点|举措|措施|要求|做好|努力|奋力|主要工作|具体工作")

#: A year that is named.
YEAR = re.compile(r"(20[0-9]{2}|19[0-9]{2})年")
_FIVE_YEAR_PLAN = re.compile(r"“(十?[一二三四五六七八九])五”(?:时期|期间|规划|以来|发展|经济|主要|开局|工作)")
#: What the title of a year that is over ends with: 2023年工作.
_OF_A_YEAR = ("工作", "发展", "情况")

#: How a paragraph opens that looks back, or that sets aims: what figures are of, and what verb phrases are.
_SAYS_REVIEW_FIRST = re.compile(r"(?:回顾|回首)?(?:刚刚)?(?:过去(?:的)?(?:一年|[三五]年)|[一五]年来|去年|上年)")
_SAYS_PLAN_FIRST = re.compile(r"今年(?:的)?(?:[^，。]{0,12}目标|[^。]{0,14}要(?!求))|下一步|今后[一三五]年")
_TURNS_BACK = telltale(
    r"(?:刚刚)?过去的?(?:的?[一二三四五六七八九十0-9]+年|的20)|[一二三四五六七八九十0-9]+年来|(?:回顾|回首|去年|上年|"
    r"一年来|近年来|五年来)"
)
_TURNS_AHEAD = re.compile(
    r"今年[，是要的]|今后|未来[一二三四五六七八九十0-9]+年|下一步|下一阶段|新的一年|做好(?:今年|明年|20)|(?:重点|"
    r"着重)(?:做好|抓好|要?推进)"
)
#: 6月10日，县政府召开2024年…会议: what is told of a day is no plan, though it names the year.
_DAY_OPENS = re.compile(r"(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}(?:日|(?=[上下]午))(?:[上下]午|晚上?)?，")
#: How many characters of a paragraph tell its time to the register: its opening, and a year in it.
_OPENING, _YEAR_OPENS = 24, 16


def said_by_title(title: str, year: int | None) -> str | None:
    """REVIEW or PLAN where a title says so, None where it does not. `year`: that of the speech."""
    review, plan = _SAYS_REVIEW.search(title), _SAYS_PLAN.search(title)
    if review and (not plan or review.start() < plan.start()):
        return REVIEW
    named = YEAR.search(title)
    if named and year and int(named[1]) < year and not plan:
        return REVIEW if title.rstrip("。").endswith(_OF_A_YEAR) else None
    return PLAN if plan else None


def said_by_opening(words: str) -> str | None:
    """The same of the words that a paragraph opens with."""
    if _SAYS_REVIEW_FIRST.match(words):
        return REVIEW
    return PLAN if _SAYS_PLAN_FIRST.match(words) else None


def mood_of_title(title: str, year: int | None) -> tuple[str, bool]:
    """The mood that a title gives the verb phrases below it, and whether its words settle it."""
    if _SETTLES_REVIEW.search(title):
        return REVIEW, True
    tense = _of_years(title, year)
    if tense != NEUTRAL:
        return tense, True
    if _SETTLES_PLAN.search(title):
        return PLAN, True
    if _SUGGESTS_REVIEW.search(title) and not _WANTED.search(title):
        return REVIEW, False
    return (PLAN if _SUGGESTS_PLAN.search(title) else NEUTRAL), False


def mood_of_opening(head: str, year: int | None) -> str:
    """The mood that the `head` of a paragraph turns to, NEUTRAL where it goes on as before."""
    if _TURNS_BACK.search(head[:_OPENING]) or _of_years(head[:_YEAR_OPENS], year) == REVIEW:
        return REVIEW
    if _TURNS_AHEAD.search(head):
        return PLAN
    return PLAN if _of_years(head, year) == PLAN and not _DAY_OPENS.match(head) else NEUTRAL


def _of_years(words: str, year: int | None) -> str:
    """Whether the years and five-year plans that are named lie before the speech (review) or not (plan)."""
    if year is None:
        return NEUTRAL
    named = [int(found) for found in YEAR.findall(words)]
    named += [_last_year_of_plan(found) for found in _FIVE_YEAR_PLAN.findall(words)]
    if not named:
        return NEUTRAL
    return REVIEW if max(named) < year else PLAN


def _last_year_of_plan(number: str) -> int:
    """The last year of a five-year plan, counted from the first (1953–1957): “十四五” ends in 2025.

    The plans keep the step of five years since the third (1966–1970).
    """
    ordinal = "一二三四五六七八九".index(number[-1]) + 1 + (10 if number[0] == "十" and len(number) > 1 else 0)
    return 1955 + 5 * ordinal
