"""Persons: a name with the office or form of address that follows it, and the name wherever it comes back."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from itertools import accumulate

from tasks.enrich.speech import Mention, Speech
from tasks.enrich.tokens import TokenStream
from tasks.language.lexicon import alternation, terms

#: Tags of names of persons.
_NAME_TAGS = ("nr", "nrt", "nrfg")
#: A surname alone before an office (张局长) follows a mark, a particle or a verb, not the middle of a word.
_BEFORE_SURNAME = ("x", "v", "p", "c", "d", "uj", "ul", "r", "ad", "t", "f", "m")
#: Words that open with a surname, end before an office and are no names: 任市长, 和主席, 同党委书记.
_NO_SURNAME = frozenset("任和于同向从由对让给为时党常全左单各那后方边史国该")
#: Words that the dictionary's model takes for names: 始终爱戴|总书记, 师生|代表.
_NO_NAME = frozenset({"顾问", "顾委", "师生", "荣誉", "名誉", "爱戴", "拥戴", "全权", "任职", "时任", "历任"})
#: What makes of an office something else: 顾问委员|会, 主席|团.
_NO_OFFICE: dict[str, tuple[str, ...]] = {
    "委员": ("会",),
    "主席": ("团",),
    "代表": ("大会", "团", "性", "处"),
    "常委": ("会",),
}
#: What is read as the first character of a name and is none: 和|少奇同志, 月初|少奇同志.
_NOT_FIRST = frozenset("和同与初对向请祝为由")
#: Characters that names of other languages are written with (新华社译名室《世界人名翻译大辞典》, its tables of sounds).
_SOUNDS = frozenset(
    "阿埃艾安昂奥额巴白拜班邦鲍贝本比宾波伯博布查茨达代戴丹道德登迪丁杜顿多厄恩尔法范菲费芬弗伏夫福盖冈戈格根古贡哈海汉豪赫亨胡怀惠霍基吉季加贾杰金"
    "卡凯坎考科克肯库夸奎昆拉莱赖兰朗劳勒雷里丽利莉列林琳卢鲁伦罗洛吕马迈麦曼芒梅门蒙米密摩莫姆木穆纳娜奈内尼涅宁纽努诺欧帕派潘庞佩皮珀普齐奇恰乔切"
    "钦琴琼丘热茹瑞若萨塞桑瑟森沙申圣施什史舒朔思斯苏绥索塔泰坦汤特滕提廷图土托瓦威韦维温沃乌武西希锡夏谢辛休许逊雅亚扬耶伊因英尤约泽扎詹哲珍芝兹佐娃·"
)


def find_persons(speech: Speech, stream: TokenStream) -> list[Mention]:
    """Persons in reading order; `canonical` is the name without office.

    A person is known by an office (习近平总书记, 张局长, 邓小平同志); full names are then found without it.
    Masked names (X局长) are redactions, not persons.
    """
    text = speech.text
    spans: dict[tuple[int, int], str] = {}
    for match in _offices().finditer(text):
        index = stream.index_at(match.start() - 1) if match.start() else -1
        if index < 0 or stream.end(index) != match.start():
            continue
        word, tag = stream.words[index], stream.tags[index]
        if word in _NO_NAME or text.startswith(_NO_OFFICE.get(match[0], ()), match.end()):
            continue
        if tag in _NAME_TAGS and 2 <= len(word) <= 6:
            start = _first_of_name(stream, index)
            spans[start, match.end()] = text[start : match.start()]
        elif _surname_alone(stream, index):
            spans[stream.starts[index], match.end()] = word
    names = sorted({name for name in spans.values() if len(name) >= 2} | _known(text))
    if names:
        covered = sorted(spans)
        starts = [start for start, _ in covered]
        reaches = list(accumulate((end for _, end in covered), max))  # of all that begin no later
        for match in re.finditer(alternation(names), text):
            before = bisect_right(starts, match.start())
            if not before or reaches[before - 1] <= match.start():
                spans[match.span()] = match[0]
    return [Mention("person", start, end, canonical=name) for (start, end), name in sorted(spans.items())]


def _first_of_name(stream: TokenStream, index: int) -> int:
    """Where the name begins that token `index` ends.

    A name of another language goes on to the left over what it is cut into (梅德韦|杰夫, 阿兰·|佩兰); a
    conjunction that was taken for a surname is left out (和|少奇同志).
    """
    word, start = stream.words[index], stream.starts[index]
    if word[0] in _NOT_FIRST and word[1:] in _given_names():
        return start + 1
    if stream.tags[index] != "nrt" and len(word) < 4 and word[0] in _surnames():
        return start
    while index and stream.end(index - 1) == start and _SOUNDS.issuperset(stream.words[index - 1]):
        index -= 1
        start = stream.starts[index]
    return start


def _surname_alone(stream: TokenStream, index: int) -> bool:
    word = stream.words[index]
    if word not in _surnames() or word in _NO_SURNAME:
        return False
    return index == 0 or stream.tags[index - 1] in _BEFORE_SURNAME


def _known(text: str) -> set[str]:
    return {match[0] for match in _known_names().finditer(text)}


@cache
def _offices() -> re.Pattern[str]:
    return re.compile(alternation(terms("roles")))


@cache
def _surnames() -> frozenset[str]:
    return frozenset(terms("surnames"))


@cache
def _given_names() -> frozenset[str]:
    """少奇, 恩来: the given names of persons that all know."""
    return frozenset(name[1:] for name in terms("persons") if len(name) == 3 and name[0] in _surnames())


@cache
def _known_names() -> re.Pattern[str]:
    return re.compile(alternation(terms("persons")))
