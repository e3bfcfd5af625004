"""Offices without level or field, told by their company: listed with others, or made to do something.

What one of them is called nobody can list (宿管科, 植保站), but a list of whole names that ends in what they
are told to do holds nothing else: 植保站、土肥站、检疫站负责人参加. So do departments that are called by their field
alone: 财政、国税、地税、审计要加强协作.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from tasks.enrich.bodies.grammar import HAN, LEVELS, ONE_LEVEL
from tasks.enrich.tokens import TokenStream
from tasks.language.guarded import guarded
from tasks.language.lexicon import alternation, table, terms

#: Kinds of offices; of houses and firms, which need a name of their own; of units that an organisation has one of.
_CENTRES = tuple(work for work, own in table("office_works").items() if "中心" in own.split())
_OFFICE = f"[局办所站科处室组队]|(?:{alternation(_CENTRES)})中心"
_HOUSE = (
    "公司|集团|银行|医院|设计院|[厂矿]|[茶林农牧马渔]场|高中|初中|中学|小学|学校|职高|职中|职教中心|幼儿园|"
    "(?:[一二三四五六七八九十]|实验|职业)[中小]"
)
_UNIT = "武装部|人武部|团委|妇联|工会|法院|检察院|保健院|中医院|纪委|监委|供销社|组织部|宣传部|统战部|政法委"
#: What ends like an office and is none.
_NO_OFFICE = re.compile(
    r"(?:[格布结全大时政开僵当残破战变定步各本书邮终骗饭]局|(?:[督举承主开查交申创筹自未新催即快代帮包联能要会好合经兴办通报]|(?<!政)协)办|"
    r"[场厕住处会寓诊哨公托老究务院]所|[车网水油气泵基驿火热换充]站|(?<!供)(?<!变)电站|加工站|收[购费]站|中转站|工作站|"
    r"[学本专百前各登]科|^[理文工农医全内外儿妇眼骨牙]科|[各之好坏用长短难到益深远近何总惩查判论相独四共]处|办事处|"
    r"[教科居温卧浴机地皇暗库验]室|[部军团乐球车舰排舞编插梯掉站卫商船]队|[村小机群重改班词分各]组|各[局办所站科])$"
)
#: What says of a name that it is a kind, or more than one.
_KIND = re.compile(
    r"要|应(?!急)|须|将|已|可|各|该|本|每|所有|全部|有关|相关|部分|其他|其它|多|两|[一二三四五六七八九十]?[个家所处支]|新[建增]|改扩?建|建[成设]|农村|乡镇|基层|普通|重点|公办|民办|"
    r"公立|私立|民营|国有|大型|中小|中心|村[级居民]|社区|乡村|上级|下级|内设|下属|直属|以及|包括|还有"
)
#: What may stand in a list of offices and is none that is named: 各乡镇, 包村干部, 机关党委.
_OTHER = (
    "单位|乡镇|部门|街道|社区|企业|镇街|办事处|党委|党组|组织|系统|支部|干部|书记|院校|委会|委员会|林场|公司|学校|医院"
)
#: A list goes on over these; a clause ends at those.
_SEPARATOR = re.compile(rf"、|(?<=[局办所站科处室组队部委院心司厂场中学校社园团])(?:以及|和|与|及)(?=[{HAN}])")
_CLAUSE = "，。；：！？\n（）“”《》"
_NO_CLAUSE = re.compile(f"[{_CLAUSE}]")
_LONGEST_CLAUSE = 120
#: What leads to the first of a list.
_LEAD = re.compile(r".*(?:[由请让]|会同)|^(?:以及|和|及|与|同时|此外|另外|其中|并)")
#: What those listed are told to do, or who of them came.
_TOLD = (
    r"要(?!求|素|点|件|害)|应(?!急|用|对|时|届)|须|必须|将(?!士|近|军)|负责|负有|牵头|联合|共同|密切|协同|配合|分别|会同|各司|各负|具体|(?:主要|分管)?(?:负责|领导)|"
    r"(?:主要|分管)?负责(?:人|同志)|[局主站所科处队组]长|主任|校长|同志|做好|切实|立即|及时|认真|派人|派员|每年|等(?:有关|相关|职能|责任|成员)*(?:部门|单位)"
)
#: An office that is listed, or a department called by its field; the characters that they end in.
_LISTED = re.compile(rf"(?:{_OFFICE}|{_HOUSE}|{_UNIT}|{alternation(terms('bare_departments'))})$")
_LONGEST_LISTED = 6
_LAST = frozenset("局办所站科处室组队心司团行院厂矿场中学校园小部委联会社") | {
    name[-1] for name in terms("bare_departments")
}
_OTHERS = re.compile(f"(?:{_OTHER})$")
_TELLS, _HOUSES, _UNITS = re.compile(_TOLD), re.compile(f"(?:{_HOUSE})$"), re.compile(_UNIT)
_ASKING = ("由", "请", "让", "同")
#: Names of a list that nothing is told to: so many, and no more in the clause; the fewest that vouch for each other.
_PLAIN, _FEWEST, _LONGEST_ALONE = 2, 2, 8
#: One that stands alone is told: 宿管科要加强管理, 由食药所牵头.
_ALONE = guarded(
    r"[局办所站科](?=要(?!求|素|点|件|害)|应(?!急|用|对|时|届)|须|必须|负责|牵头|会同|汇报|报告(?!会)|报备|(?<=办)主任|(?<=[所站])[所站]长|"
    rf"在[{HAN}]{{1,16}}(?:基础上|同时))"
)
_BEFORE_ALONE = re.compile(rf"(?:(?<=[，。；：、！？\n由请向])|^)(?:(?![和与及的了由请向让])[{HAN}]){{1,7}}$")
_LONGEST_NAME = 12
#: Tags that no name of an office begins with; verbs do where they say what the office does.
_NO_FIRST, _PROPER = frozenset("dprcuyem"), frozenset({"ns", "nz", "nr", "nrt", "nt", "s", "nrfg"})


class _Item(NamedTuple):
    """One of a list: its span, and whether it is a department's field alone that nothing else is called by."""

    start: int
    end: int
    kind: str  # office, house, unit, field, topic, other


def listed_offices(text: str, stream: TokenStream) -> Iterator[tuple[int, int, str]]:
    """(start, end, `section` or `hosted`) of offices in a list that is told something, and of one told alone."""
    comma = text.find("、")
    while comma > 0:
        if text[comma - 1] not in _LAST or not _LISTED.search(text, max(0, comma - _LONGEST_LISTED), comma):
            comma = text.find("、", comma + 1)
            continue
        least = max(0, comma - _LONGEST_CLAUSE)
        begin = max(least, max(text.rfind(mark, least, comma) for mark in _CLAUSE) + 1)
        stop = _NO_CLAUSE.search(text, comma)
        end = stop.start() if stop else len(text)
        yield from _in_list(text, stream, begin, end)
        comma = text.find("、", end)
    for match in _ALONE.finditer(text):
        before = _BEFORE_ALONE.search(text, max(0, match.start() - _LONGEST_ALONE), match.start())
        if (
            before
            and (match[0] != "所" or text.endswith(_stations(), 0, match.start()))
            and _kind(text, stream, before.start(), match.end(), True) == "office"
        ):
            yield before.start(), match.end(), "section"


def _in_list(text: str, stream: TokenStream, begin: int, stop: int) -> Iterator[tuple[int, int, str]]:
    """The offices of a clause whose list is told something, or is all of it, or is led to by 由 or 请."""
    pattern = _items()
    run: list[_Item] = []
    asked = False
    at = begin
    while at <= stop:
        separator = _SEPARATOR.search(text, at, stop)
        end = separator.start() if separator else stop
        lead = None if run else _LEAD.match(text, at, end)
        item = _item(text, stream, pattern.match(text, lead.end() if lead else at, end), not run)
        if item and not run:
            asked = bool(lead) and text.startswith(_ASKING, lead.end() - 1 if lead else at)
        if item:
            run.append(item)
        if not (item and item.end == end and separator):
            bureaus = sum(text[one.end - 1] in "局办处" for one in run)
            if bureaus >= _FEWEST or (
                item
                and (
                    _TELLS.match(text, item.end, stop + 1)
                    or (item.end == end and (asked or (len(run) > _PLAIN and run[0].start == begin)))
                )
            ):
                yield from _named(run)
            run = []
        at = separator.end() if separator else stop + 1


def _item(text: str, stream: TokenStream, match: re.Match[str] | None, first: bool) -> _Item | None:
    """What a stretch of a list is an item of, if it is; the `first` is an office or a department."""
    if match is None:
        return None
    start, end = match.span()
    kind = "" if match["other"] else _kind(text, stream, start, end, first)
    if not kind and (first or not _OTHERS.search(text, start, end)):
        return None
    return _Item(start, end, kind or "other")


def _named(run: list[_Item]) -> Iterator[tuple[int, int, str]]:
    """Those of a list that are named: fields and offices vouch for each other, two at the least."""
    sure = sum(item.kind not in ("topic", "other") for item in run)
    for item in run if sure >= _FEWEST else ():
        if item.kind != "other":
            yield item.start, item.end, "section" if item.kind in ("office", "field", "topic") else "hosted"


def _kind(text: str, stream: TokenStream, start: int, end: int, first: bool) -> str:
    """What an item is, `` where it is no name; the `first` of a list may begin with a verb that governs it."""
    bare, unsure = _fields()
    name = text[start:end]
    plain = name[1:] if name[0] in LEVELS else name
    if plain in bare:
        return "field"
    if plain in unsure:
        return "topic"
    if _UNITS.fullmatch(plain):
        return "unit"
    if _NO_OFFICE.search(name) or _KIND.match(name):
        return ""
    index = stream.index_at(start)
    tag = stream.tags[index]
    governs = first and tag == "v" and stream.words[index] in _verbs()
    if tag[0] in _NO_FIRST or (governs and not name.startswith(_works())):
        return ""
    house = _HOUSES.search(name)
    if not house:
        return "office"
    own = house.start() and (tag in _PROPER or name[0] in LEVELS or house[0][0] in "一二三四五六七八九十")
    return "house" if own else ""


@cache
def _fields() -> tuple[frozenset[str], frozenset[str]]:
    """Fields that name a department by themselves; the others, which are subjects of policy as well."""
    bare = frozenset(terms("bare_departments"))
    return bare, frozenset(table("departments")) - bare


@cache
def _items() -> re.Pattern[str]:
    bare, unsure = _fields()
    return re.compile(
        rf"{ONE_LEVEL}?(?:{alternation(sorted(bare | unsure))})(?=$|{_TOLD})|"
        rf"{ONE_LEVEL}?(?:{_UNIT})(?=$|{_TOLD})|[{HAN}]{{1,{_LONGEST_NAME}}}?(?:{_OFFICE}|{_HOUSE})(?=$|{_TOLD})|"
        rf"[{HAN}]{{1,{_LONGEST_NAME}}}?(?P<other>{_OTHER})(?=$|{_TOLD})"
    )


@cache
def _stations() -> tuple[str, ...]:
    """What a 所 is of, where it stands alone: 科学家|所要 asks for something."""
    return (*terms("station_fields"), *terms("bare_departments"), *terms("office_duties"))


@cache
def _verbs() -> frozenset[str]:
    return frozenset(terms("imperative_verbs"))


@cache
def _works() -> tuple[str, ...]:
    """What an office's name may begin with though it is a verb."""
    return tuple(
        {
            *terms("office_duties"),
            *table("office_works"),
            *terms("unit_works"),
            *terms("task_offices"),
            *table("departments"),
        }
    )
