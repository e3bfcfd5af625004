"""Bodies looked for backwards from their ending: offices that no list of fields has.

A level vouches for a field that is not listed (市水产局, 区疾控中心, 县经开区); a section or station is told by the
work before it (信访科, 林业站). The endings are few, so a text is searched for them and read to the left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tasks.enrich.bodies.grammar import EDGE, HAN, LEVELS, NOT_INSIDE_WORD, ONE_LEVEL
from tasks.language.guarded import guarded
from tasks.language.lexicon import alternation, table, terms

#: Institutions that a level and their own name make: 省气象台, 市餐饮协会, 县推进项目建设领导小组.
_CALLED = alternation(terms("institution_kinds"))
#: What is searched for: bureaus and houses; then institutions that a level vouches for by their work (区疾控中心,
#: 市生态环境保护综合行政执法支队, 县经开区); then sections of a bureau and stations of a township.
_ENDING = guarded(
    r"(?P<bureau>(?:局|厅(?!局长)|公司|集团|医院|学院|中学|学校|博物馆|图书馆)(?!长|面|势|部|限|促|域|地|中|里|化|生))|"
    rf"(?P<institution>中心(?![城镇区组化型式工任思环])|(?:{_CALLED})(?![长员会])|[中支大总]队(?![长员伍部])"
    r"|(?:经开|高新|开发|园)区(?=[、，和与及要负将])|(?:中医|保健)院|"
    r"办(?=[、，。；：）牵负要商把每应和与及尽]|汇报|通报|会同|统筹))|"
    r"(?P<section>科(?![技学员长室级研目普协班考幻创])|站(?![位点在立起稳好出得着上（]))"
)
#: Those that a verb says what they are for.
PURPOSEFUL = ("领导小组", "专班", "指挥部", "办公室", "督察组", "促进会")
#: Centres that are meant as a kind, and what makes a verb of 办.
_NO_CENTRE, _NO_OFFICE = ("养老服务", "卫生服务", "公共服务"), tuple("督举承主开查交申创筹协自未新催即快代帮包联能要会")
#: Services of which a county or city has one company.
_SOLE = (
    "供电",
    "供水",
    "供热",
    "供气",
    "燃气",
    "热力",
    "自来水",
    "水务",
    "电力",
    "公交",
    "城投",
    "交投",
    "石油",
    "盐业",
)
#: What tells an institution without level from a kind of institutions: it is listed, or told to do something.
_TOLD = tuple("、，和与及要负牵应将必")
#: Schools of a university and branches of a company, listed with others that are told to do something.
_LISTED_TOLD = re.compile(rf"(?:[、和及][{HAN}]{{1,8}}(?:学院|分公司|公司|处|部))*(?:要|应|将|必须|负责|牵头)")
#: Characters of a bureau's name and of an institution's, the level included: 市生态环境保护综合行政执法支队.
_LONGEST_BUREAU, _LONGEST_INSTITUTION = 11, 17


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Of bureaus, of institutions, of sections and stations, of institutions without level."""
    stop = "的了在是和与及等要把对从由向为将"
    field = alternation([*table("departments"), *table("departments").values()])
    section_work, station_work = alternation(_works()["科"]), alternation(_works()["站"])
    bureau = re.compile(
        rf"{ONE_LEVEL}(?![{LEVELS}]级)[{HAN}](?<![{stop}各级])(?:[{HAN}](?<![{stop}])"
        rf"){{1,5}}?(?:局|厅|公司|集团|医院|中学|学校|博物馆|图书馆)"
        r"(?<![格布结全大时政开僵当残破战变定步客餐]局)(?<![客餐大前歌舞展政告]厅)$"
    )
    institution = re.compile(
        rf"(?<!全){NOT_INSIDE_WORD}(?<!乡)[{LEVELS}](?![{LEVELS}域级])[0-9]{{0,5}}(?:[{HAN}](?<![{stop}各全"
        rf"个有到建设立])){{0,12}}?"
        rf"(?:{_CALLED}|(?<![{LEVELS}])(?:中心|[中支大总]队|区|院|办))$"
    )
    section = re.compile(
        rf"(?:{ONE_LEVEL}?(?:{field})(?:局|厅|委))?(?:{section_work}|{field})科$|"
        rf"{ONE_LEVEL}?(?:{station_work})站$"
    )
    # 供电公司、燃气公司要抢修; 文学院、信息工程学院要抓好教学; 江岚分公司、第三分公司
    listed = re.compile(
        rf"(?:(?<=[{EDGE}请让])|^)(?:(?:{alternation(terms('utilities'))})(?:公司|集团)|"
        rf"(?!各|该|本|所有|有关|相关|二级|基层|部分)[{HAN}]{{1,7}}(?:学院|分公司))$"
    )
    return bureau, institution, section, listed


@cache
def _works() -> dict[str, tuple[str, ...]]:
    """Per kind of office (中心, 队, 科, 站), what may stand right before it."""
    kinds: dict[str, list[str]] = {}
    for work, own in table("office_works").items():
        for kind in own.split():
            kinds.setdefault(kind, []).append(work)
    return {kind: tuple(works) for kind, works in kinds.items()}


@cache
def _before_section() -> dict[str, tuple[str, ...]]:
    """Per ending, what a section or station does, fields of departments included: a guard before the pattern."""
    return {"科": (*_works()["科"], *table("departments"), *table("departments").values()), "站": _works()["站"]}


def _is_institution(text: str, start: int, ending: str) -> bool:
    """Whether what stands before an ending at `start` makes an institution of it."""
    if ending == "中心":
        return text.endswith(_works()["中心"], 0, start) and not text.endswith(_NO_CENTRE, 0, start)
    if ending == "办":
        return not text.endswith(_NO_OFFICE, 0, start)
    return ending[-1] != "队" or text.endswith(_works()["队"], 0, start)


def _is_told(text: str, start: int, end: int) -> bool:
    """Whether an institution without level (its ending is the span) is listed or told to do something."""
    if text.startswith("学院", start) or text.startswith("分", start - 1):
        return _LISTED_TOLD.match(text, end) is not None
    return text.startswith(_TOLD, end)


def unlisted_offices(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, `department`, `institution`, `listed` or `section`).

    A span may hold or lie in one that other forms find.
    """
    bureau, institution, section, listed = _patterns()
    works = _before_section()
    for match in _ENDING.finditer(text):
        form, start, end = match.lastgroup, match.start(), match.end()
        if form == "bureau":
            form = "department" if match[0] in "局厅" else "institution"
            found = bureau.search(text[max(0, end - _LONGEST_BUREAU) : end])
            if (
                not found
                and match[0] == "公司"
                and (sole := next((one for one in _SOLE if text.endswith(one, 0, start)), ""))
            ):
                yield start - len(sole), end, "listed"
                continue
            if not found and _is_told(text, start, end):
                found, form = listed.search(text, max(0, end - _LONGEST_BUREAU), end), "listed"
        elif form == "institution":
            if not _is_institution(text, start, match[0]):
                continue
            found = institution.search(text[max(0, end - _LONGEST_INSTITUTION) : end])
        else:
            if not text.endswith(works[match[0]], 0, start):
                continue
            form, found = "section", section.search(text[max(0, end - _LONGEST_INSTITUTION) : end])
        if found and not (match[0] == "园区" and found[0][0] in "镇乡"):
            yield end - len(found[0]), end, form
