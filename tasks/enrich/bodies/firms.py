"""Firms that are listed by their names alone: 引进了大唐、华能新能源、华润等一批知名企业; 青禾乳业、江岚水泥等企业.

The list ends in 等 and a word for firms; what is listed are names, not kinds (煤炭、化工等企业), where their words are
names, or are no one word of the dictionary.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.enrich.bodies.grammar import HAN
from tasks.enrich.tokens import TokenStream

_END = re.compile(
    r"等(?:[0-9]+[余多]?[家户个]|[一二三四五六七八九十两]+[余多]?[家户个]|[一多几]批|众多|大批|多家|几家|大型|知名|重点|龙头|骨干|工业|优势|"
    r"优质|本地|外地|国内外?|国际|著名|中外|上市|民营|国有|加工|农业|农牧业|产业化|科技|高新技术|战略|合作|集团|金融|头部|领军|链主|一批|的)*"
    r"(?:企业|公司|集团|商家|厂家|药企|车企|央企|国企)"
)
_LONGEST = 90
_MARKS = re.compile("[，。；：！？\n“”（）]")
#: What leads to the first of a list: words of these tags, a particle, a place (引进|了|大唐, 主城区|强力水泥).
_LEADS, _PARTICLES = frozenset("vptdcr"), ("了", "是", "的", "区", "县", "市", "如")
#: Kinds of trades and of firms, which no name ends in or is.
_TRADE = re.compile(
    r"(?:业|类|型|行业|产业|经济|制造|加工|服务|物流|餐饮|住宿|商贸|运输|外贸|电商|金融|保险|银行|证券|建筑|房地产|领域|规上|小微|中小|生产|经营|企业|公司|项目|园区|产品|设备|材料|工程|大学|高校|机构|部门|单位|建设|迁建|改造|升级|生产线)$|(?:集团|公司)(?=.)"
)
#: Endings of trades that names of firms have too: 三元|乳业, 晨鸣|纸业.
_OWN_TRADE = re.compile(
    r"..(?:乳业|纸业|药业|酒业|矿业|牧业|农业|食品|水泥|机械|化工|能源|新能源|锅炉|电力|煤业|钢铁|铝业|重工|汽车|股份|科技|生物|光伏|电子|实业|置业|集团|公司)$"
)
_NAMES = frozenset({"ns", "nz", "nr", "nrt", "nt", "nrfg", "eng"})
#: What joins the members of a list, and what a name is written with.
_JOINTS, _NAMED, _FEWEST = re.compile("(、|和|与|及)"), re.compile(f"[{HAN}A-Za-z0-9]{{2,12}}"), 2


def listed_firms(text: str, stream: TokenStream) -> Iterator[tuple[int, int, str]]:
    """(start, end, `named`) of the members of a list that ends in 等…企业, where most of them are names."""
    if "企" not in text and "公司" not in text and "集团" not in text:
        return
    for match in _END.finditer(text):
        stop = match.start()
        begin = max(0, stop - _LONGEST)
        for mark in _MARKS.finditer(text, begin, stop):
            begin = mark.end()
        if text.find("、", begin, stop) < 0:
            continue
        spans = []
        at = begin
        for piece in _JOINTS.split(text[begin:stop]):
            spans.append((at, at + len(piece)))
            at += len(piece)
        spans = spans[::2]
        spans[0] = (_led(stream, *spans[0]), spans[0][1])
        names = [(start, end) for start, end in spans if _is_name(text, stream, start, end)]
        if len(names) >= _FEWEST and 2 * len(names) > len(spans):
            for start, end in names:
                yield start, end, "named"


def _led(stream: TokenStream, start: int, end: int) -> int:
    """Where the first of a list begins: behind the last word that leads to it."""
    begin = start
    index = max(0, stream.index_at(start))
    while index < len(stream.starts) and stream.end(index) < end - 1:
        if stream.tags[index][0] in _LEADS or stream.words[index].endswith(_PARTICLES):
            begin = max(begin, stream.end(index))
        index += 1
    return begin


def _is_name(text: str, stream: TokenStream, start: int, end: int) -> bool:
    """Whether a member is a firm's name: it opens with one, or is no single word and ends in a trade of its own."""
    name = text[start:end]
    if not _NAMED.fullmatch(name):
        return False
    own = _OWN_TRADE.search(name) is not None
    if not own and _TRADE.search(name):
        return False
    index = stream.index_at(start)
    if index < 0 or stream.starts[index] != start:
        return False
    known = stream.tags[index] in _NAMES
    return known or (own and stream.end(index) < end)
