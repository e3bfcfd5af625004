"""Places: names of provinces, cities, counties, towns, countries and waters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import numpy as np

from tasks.enrich.speech import Mention, Speech
from tasks.enrich.tokens import TokenStream
from tasks.language.guarded import first_characters
from tasks.language.lexicon import terms

_DIVISION = "特别行政区|自治区|自治州|自治县|自治旗|开发区|高新区|新区|地区|街道|省|市|县|区|州|盟|旗|镇|乡|村"
#: Endings that a place's name takes on; an office or body that begins with one is none (云岭省长, 江岚市委).
_SUFFIX = re.compile(rf"(?:{_DIVISION})(?!长|委|政府|人大|政协|直|级|场|民|域|间)")
_SUFFIX_FIRST = first_characters(_SUFFIX.pattern)
_ENDS = re.compile(rf"[\u4e00-\u9fff]{{2,}}?(?:{_DIVISION})$")
#: Common nouns that end like a place's name.
_COMMON = re.compile(
    r"(?:城市|都市|大省|强省|大县|强县|各[省市县区]|市辖区|郊区|山区|城区|小区|社区|校区|园区|景区|库区|灾区|牧区|林区|老区|新区|特区|"
    r"边区|苏区|片区|街区|厂区|矿区|农村|乡村|新村|山村|县城|示范区|试验区|实验区|开发区|保护区|功能区|自贸区|集聚区|地区|县市|市县|省市|"
    r"中心镇|城中村|中心区|无人区|名县|州县|地州|[上下爱治归返离还]乡|^自治[州县旗]|海岛县|强镇|名镇|名村|千村|万村|区县|县区|乡镇|城镇|集镇|特别行政区|自治区)$"
)
_ZONES = ("开发区", "高新区", "新区", "地区")
_LONGEST = 14
#: Places whose names are words first: with an ending they are meant (来宾市), and in a row of places (南宁、来宾).
_WORDS_TOO = frozenset({"来宾", "安康", "白银", "安宁", "永安", "长寿", "和平", "东方", "平安", "大方", "开阳", "中方"})
_JOINTS = frozenset("、和与及")
#: Characters of a phrase that is taken for an unknown name (新一轮|村).
_COUNTS = re.compile(r"[一二三四五六七八九十百千万新旧老各每第]")
#: Tags of names that the dictionary lacks; before an ending they are places' (江岚|市, 哈克|镇).
_UNKNOWN_NAME = frozenset({"nr", "nrt", "nz"})
_TAGS = _UNKNOWN_NAME | {"ns"}
_BEFORE_NAME = frozenset({"x", "p", "c", "v", "ns"})


def find_places(speech: Speech, stream: TokenStream, bodies: Sequence[Mention]) -> list[Mention]:
    """Names of places outside the names of bodies, in reading order.

    A name is one of the gazetteer, with or without its ending, a word tagged as a place that has one, or an unknown
    name before one. An ending is a word of its own: 江西|区位, 哈尔滨|省会 and 台湾|乡亲 have none.
    Neighbours are one place when each lies in the one before it (江北省清河市东城区). A name with and
    without its ending has one canonical form within the speech.
    """
    text = speech.text
    gazetteer = _gazetteer()
    taken = [(body.start, body.end) for body in bodies]
    spans: list[tuple[int, int]] = []
    next_body = 0
    edges = stream.edges
    listed = gazetteer.intersection(stream.words)
    named = stream.tagged(_TAGS) | np.fromiter(map(listed.__contains__, stream.words), bool, len(stream.words))
    for index in np.flatnonzero(named).tolist():
        start, word, tag = stream.starts[index], stream.words[index], stream.tags[index]
        if len(word) < 2:
            continue
        after = start + len(word)
        suffix = None
        if text[after : after + 1] in _SUFFIX_FIRST and not _ENDS.match(word):
            suffix = _SUFFIX.match(text, after)
        if suffix and suffix.end() not in edges and suffix.end() < len(text):
            suffix = None
        if word in gazetteer:
            if word in _WORDS_TOO and not suffix and not _in_a_row(stream, index, gazetteer):
                continue
        elif tag in _UNKNOWN_NAME:
            if not suffix:
                continue
            name = word + suffix[0]
            if len(word) > 3 or _COMMON.search(name) or _COUNTS.search(name) or not _opens(stream, index):
                continue
        elif not _ENDS.match(word) or _COMMON.search(word):
            continue
        while next_body < len(taken) and taken[next_body][1] <= start:
            next_body += 1
        if next_body < len(taken) and taken[next_body][0] <= start:
            continue
        end = suffix.end() if suffix else start + len(word)
        last = spans[-1] if spans else None
        if last and last[1] == start and _ENDS.match(text[last[0] : start]) and end - last[0] <= _LONGEST:
            spans[-1] = (last[0], end)
        else:
            spans.append((start, end))
    names = _canonical({text[start:end] for start, end in spans})
    return [Mention("place", start, end, canonical=names[text[start:end]]) for start, end in spans]


def _in_a_row(stream: TokenStream, index: int, gazetteer: frozenset[str]) -> bool:
    """Whether the word before or behind it in a row (甲、乙和丙) is a place."""
    for step in (-1, 1):
        joint, other = index + step, index + 2 * step
        if 0 <= other < len(stream.words) and stream.words[joint] in _JOINTS and stream.words[other] in gazetteer:
            return True
    return False


def _opens(stream: TokenStream, index: int) -> bool:
    """Whether a name can begin with a word: after a mark, a place, a preposition, a conjunction or a verb."""
    return index == 0 or stream.tags[index - 1] in _BEFORE_NAME


@cache
def _gazetteer() -> frozenset[str]:
    return frozenset(terms("places")) | {word + ending for word in _WORDS_TOO for ending in "市县区"}


def _canonical(names: set[str]) -> dict[str, str]:
    """Name → the name of the speech that only adds an ending to it (江岚 → 江岚市), or itself."""
    full: dict[str, str] = {}
    for name in sorted(names):
        for ending in ("自治区", "省", "市", "县", "区", "州", "盟", "旗", "镇", "乡", "村"):
            if name.endswith(ending) and not name.endswith(_ZONES) and len(name) - len(ending) >= 2:
                full.setdefault(name.removesuffix(ending), name)
                break
    return {name: full.get(name, name) for name in names}
