"""Units inside an organisation (教务处, 战略规划部, 立案庭, 派出所), looked for by their names.

One that stands right behind a body belongs to its name (水利部规划计划司, 石桥村党支部); one with a host of its own
(校团委, 镇派出所, 集团工会) is named with it. One that stands bare counts where a clause lists it or makes it act
(教务处、人事处要抓好落实), not where it is built or counted (新建卫生院20个).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from tasks.enrich.bodies.grammar import EDGE, HAN, NOT_INSIDE_WORD
from tasks.enrich.tokens import TokenStream
from tasks.language.lexicon import alternation, terms

#: Units that are too common to stand for themselves: they need a host, or a body before them.
_NEVER_BARE = frozenset(terms("common_units"))
#: Endings of units that are named by their work.
_ENDINGS = ("处", "部", "司", "室", "庭", "科", "办公室", "中心", "分公司")
#: Centres are built and counted; one that is told to do something is a unit.
_ONLY_ACTING = ("中心", "分公司", "室")
#: What a unit is of, right before it, with its own number: 校|团委, 和平社区|党委, 第三|监督检查室.
_HOST = re.compile(
    rf"(?:(?:集团公司|总公司|集团|公司|机关|街道|(?<=[{EDGE}])[{HAN}]{{2,4}}(?:社区|"
    r"村|小区)|社区|总局|总行|学院|开发区|园区|"
    rf"(?<!全){NOT_INSIDE_WORD}[省市县区州旗]|(?<!乡)镇|[乡校]|(?<!农)村|(?:(?<=[{EDGE}])|^)[院厂局厅行])"
    rf"(?:党委)?)?(?:(?:派驻)?第[一二三四五六七八九十]{{1,2}})?$"
)
_NUMBERED = re.compile(r"第[一二三四五六七八九十]{1,2}$")
_POSTED = re.compile(rf"(?:中央纪委国家监委|[省市县区]?纪委监委)?派?驻[{HAN}]{{1,12}}$")
#: Units that the name of a place makes a body of: 上海|海关, 石桥村|村委会.
NAMED = ("所", "站", "小学", "校", "庭", "法院", "海关", "支部", "委会", "委员会")
#: Stations that a township has one of, with its name: 和平派出所, 石桥卫生院.
_LOCAL = ("所", "院", "小学", "学校", "校", "法庭")
_PLACED = re.compile(
    r"(?:(?<=[，。、；：\n])|^)(?!新建|改建|建设|各个|基层|农村|城区|当地|辖区|乡镇|"
    rf"乡村|所有|有关|公安|全部|部分|一批)[{HAN}]{{2}}$"
)
#: A host with a name (和平社区), what it is without it, and the tags of what is no name (加强|社区党委).
_LONGEST_PLAIN, _QUARTERS, _NO_NAMES = 2, ("社区", "小区"), frozenset("vdprcuam")
_LONGEST_HOST, _LONGEST_POST, _LONGEST_WORKS = 12, 22, 14
#: What follows a unit that acts, or stands before one in a list.
_ACTS = (*"、和与及要负牵会必应等具分每做被获", "切实", "认真", "按照", "以及")
_TOLD = tuple("要负牵必应")
#: Who is named with the unit that he heads: 武装部|张部长, 办公室|李主任.
_CHIEF = re.compile(f"(?:{alternation(terms('surnames'))})(?:部长|主任|书记|主席|政委|科长|[局处所站院校]长)")
#: Endings that begin words: 发展|科技, 资产|处置.
_TORN = ("科", "处")
#: Behind a station that is counted or built, not named: 县卫生院三百所, 镇敬老院改造.
_COUNTED = (*"一二三四五六七八九十百0123456789", "建设", "改造", "全覆盖", "达标", "总数")
#: What makes another word of it: a chief, a member, a plural.
_ANOTHER = terms("unit_continuations")


def inner_units(text: str, stream: TokenStream) -> Iterator[tuple[int, int, str]]:
    """(start, end, `unit` or `hosted`): a `unit` has no host of its own and counts behind a body, or where it acts."""
    names, composed, works, automaton = _units()
    for number, start, end in automaton.find_matches_as_indexes(text):
        name = names[number]
        if text.startswith(_ANOTHER, end) or (name.endswith(_TORN) and not _ends_word(stream, end)):
            continue
        if name == "纪检监察组" and (posted := _POSTED.search(text[max(0, start - _LONGEST_POST) : start])):
            yield start - len(posted[0]), end, "hosted"
            continue
        if number >= composed and (more := works.search(text, max(0, start - _LONGEST_WORKS), start)):
            start = more.start()
        host = _HOST.search(text, max(0, start - _LONGEST_HOST), start)
        length = len(host[0]) if host else 0
        if host and length > _LONGEST_PLAIN and stream.tags[stream.index_at(start - length)] in _NO_NAMES:
            length = _LONGEST_PLAIN if text.startswith(_QUARTERS, start - _LONGEST_PLAIN) else 0
        own = length > 0 and not (host and _NUMBERED.fullmatch(host[0]))
        if name.endswith(_LOCAL) and text.startswith(_COUNTED, end):
            continue
        if number >= composed and name.endswith(_ONLY_ACTING):
            own = False
            acts = text.startswith(_TOLD, end) and text[start - length - 1 : start - length] in (*EDGE, "")
        else:
            asked = text[start - 1 : start] == "请" or (
                text[start - 1 : start] == "由" and text.startswith(("牵头", "负责", "会同"), end)
            )  # 请办公室整理, 由办公室牵头
            acts = (
                own
                or asked
                or _CHIEF.match(text, end) is not None
                or (name not in _NEVER_BARE and _acts(text, stream, start - length, end))
            )
        placed = _PLACED.search(text, max(0, start - 3), start) if not own and name.endswith(_LOCAL) else None
        if placed and stream.tags[stream.index_at(placed.start())].startswith("n"):
            length, acts = len(placed[0]), True
        yield start - length, end, "hosted" if acts else "unit"


def _ends_word(stream: TokenStream, end: int) -> bool:
    """Whether a word ends there: 发展|科技 holds no 发展科."""
    index = stream.index_at(end - 1)
    return index >= 0 and stream.end(index) == end


def _acts(text: str, stream: TokenStream, start: int, end: int) -> bool:
    """Whether the clause lists the unit or makes it act."""
    before = text[start - 1] if start else "\n"
    if before not in EDGE:
        return text.startswith(_TOLD, end) and stream.index_at(start) >= 0
    if before in "、由" or text.startswith(_ACTS, end):
        return True
    index = stream.index_at(end)
    return index >= 0 and stream.starts[index] == end and stream.tags[index].startswith("v")


@cache
def _units() -> tuple[tuple[str, ...], int, re.Pattern[str], AhoCorasick]:
    """All names; the number of the first that is made of a work and an ending; works before one; what finds them."""
    whole, works = terms("inner_units"), terms("unit_works")
    names = tuple(dict.fromkeys((*whole, *(work + ending for work in works for ending in _ENDINGS))))
    more = re.compile(rf"(?:{alternation(works)})(?:[和与]?(?:{alternation(works)}))*[和与]?$")
    return (
        names,
        len(whole),
        more,
        AhoCorasick(names, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA),
    )
