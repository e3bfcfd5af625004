"""Bodies looked for backwards from their ending: offices that no list of fields has.

A level vouches for a field that is not listed (市水产局, 区疾控中心, 县经开区); a section or station is told by the
work before it (信访科, 林业站). The endings are few, so a text is searched for them and read to the left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tasks.enrich.bodies.grammar import HAN, LEVELS, NOT_INSIDE_WORD, ONE_LEVEL
from tasks.language.guarded import guarded
from tasks.language.lexicon import alternation, table

#: Institutions that a level and their own name make: 省气象台, 市餐饮协会, 县推进项目建设领导小组.
_CALLED = (
    "协会|总会|促进会|贸促会|联合会|气象台|军区|科学院|设计院|敬老院|福利院|实践所|服务站|制办公室|领导小组|专班|指挥部|督察组|出版社|"
    "歌舞团|研究会|商会|小学|幼儿园|文化馆|图书馆|教研室|督导室|教育中心|职教中心|书店"
)
#: What is searched for: bureaus and houses; then institutions that a level vouches for by their work (区疾控中心,
#: 市生态环境保护综合行政执法支队, 县经开区); then sections of a bureau and stations of a township.
_ENDING = guarded(
    r"(?P<bureau>(?:[局厅]|公司|集团|医院|中学|学校|博物馆|图书馆)(?!长|面|势|部|限|促|域|地|中|里|化|生))|"
    rf"(?P<institution>中心(?![城镇区组化型式工任思环])|(?:{_CALLED})(?![长员会])|[中支大总]队(?![长员伍部])"
    r"|(?:经开|高新|开发|园)区(?=[、，和与及要负将])|(?:中医|保健)院|"
    r"办(?=[、，。；：）牵负要商把每应和与及尽]))|"
    r"(?P<section>科(?![技学员长室级研目普协班考幻创])|站(?![位点在立起稳好出得着上（]))"
)
_CENTRE_WORK = (
    "服务|控制|疾控|管理|指挥|调度|交易|治理|执法|发展|推广|检测|监测|救助|保障|培训|宣传|新闻|融媒|融媒体|信息|急救|保健|评审|监控|"
    "预警|仲裁|调解|援助|养护|接待|采购|储备|监督|应急|政务|救援|电教|招商|社保|医保|就业"
)
_BRIGADE_WORK = "执法|救援|监察|交警|巡警|特警|刑警|治安|消防|城管|缉私|经侦|禁毒|管理|稽查|护林|防火|应急"
_SECTION_WORK = (
    "财务|人事|综合|安全|安监|法规|法制|党建|后勤|教务|基教|职教|业务|保卫|环卫|规划|项目|工程|督查|督导|评估|审批|监管|稽查|宣教|"
    "生产|技术|资产|行财|计财|政工|基础教育|秘书|信息|调研|纪检|监察|监督|执法|医政|药政|水政|预算|国库|综治|维稳|联络|档案"
)
_STATION_WORK = "林业|水利|农技|农经|农机|文化|畜牧|兽医|水保|广播|农业|国土|计生|经管|水管|林管|水文"
#: Those that a verb says what they are for.
PURPOSEFUL = ("领导小组", "专班", "指挥部", "办公室", "督察组", "促进会")
#: What a centre or brigade is for, right before the word.
_CENTRE_FOR, _BRIGADE_FOR = tuple(_CENTRE_WORK.split("|")), tuple(_BRIGADE_WORK.split("|"))
#: Centres that are meant as a kind, and what makes a verb of 办.
_NO_CENTRE, _NO_OFFICE = ("养老服务", "卫生服务", "公共服务"), tuple("督举承主开查交申创筹协自未新催即快代帮包联能要会")
#: Characters of a bureau's name and of an institution's, the level included: 市生态环境保护综合行政执法支队.
_LONGEST_BUREAU, _LONGEST_INSTITUTION = 11, 17


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Of bureaus, of institutions, of sections and stations."""
    stop = "的了在是和与及等要把对从由向为将"
    field = alternation([*table("departments"), *table("departments").values()])
    bureau = re.compile(
        rf"{ONE_LEVEL}(?![{LEVELS}]级)[{HAN}](?<![{stop}各级])(?:[{HAN}](?<![{stop}])"
        rf"){{1,5}}?(?:局|厅|公司|集团|医院|中学|学校|博物馆|图书馆)"
        r"(?<![格布结全大时政开僵当残破战变定步客餐]局)(?<![客餐大前歌舞展政]厅)$"
    )
    institution = re.compile(
        rf"(?<!全){NOT_INSIDE_WORD}(?<!乡)[{LEVELS}](?![{LEVELS}域级])[0-9]{{0,5}}(?:[{HAN}](?<![{stop}各全"
        rf"个有到建设])){{0,12}}?"
        rf"(?:{_CALLED}|(?<![{LEVELS}])(?:中心|[中支大总]队|区|院|办))$"
    )
    section = re.compile(
        rf"(?:{ONE_LEVEL}?(?:{field})(?:局|厅|委))?(?:{_SECTION_WORK}|{field})科$|{ONE_LEVEL}?(?:{_STATION_WORK})站$"
    )
    return bureau, institution, section


@cache
def _section_works() -> dict[str, tuple[str, ...]]:
    """Per ending, what a section or station does: a guard before the pattern."""
    fields = (*table("departments"), *table("departments").values())
    return {"科": (*_SECTION_WORK.split("|"), *fields), "站": tuple(_STATION_WORK.split("|"))}


def _is_institution(text: str, start: int, ending: str) -> bool:
    """Whether what stands before an ending at `start` makes an institution of it."""
    if ending == "中心":
        return text.endswith(_CENTRE_FOR, 0, start) and not text.endswith(_NO_CENTRE, 0, start)
    if ending == "办":
        return not text.endswith(_NO_OFFICE, 0, start)
    return ending[-1] != "队" or text.endswith(_BRIGADE_FOR, 0, start)


def unlisted_offices(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, `department`, `institution` or `section`); a span may hold or lie in one that other forms find."""
    bureau, institution, section = _patterns()
    works = _section_works()
    for match in _ENDING.finditer(text):
        form, start, end = match.lastgroup, match.start(), match.end()
        if form == "bureau":
            form = "department" if match[0] in "局厅" else "institution"
            found = bureau.search(text[max(0, end - _LONGEST_BUREAU) : end])
        elif form == "institution":
            if not _is_institution(text, start, match[0]):
                continue
            found = institution.search(text[max(0, end - _LONGEST_INSTITUTION) : end])
        else:
            if not text.endswith(works[match[0]], 0, start):
                continue
            form, found = "section", section.search(text[max(0, end - _LONGEST_INSTITUTION) : end])
        if found:
            yield end - len(found[0]), end, form
