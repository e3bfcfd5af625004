"""Numbering markers: the families of 一、 （一） 1. ① 第一， 首先， 一是 and where one may stand.

Families follow GB/T 9704-2012 7.3.3 (一、 （一） 1. （1）) and what speeches add to it: 第一， 第一点，
首先， 一是 一要 其一， 第一部分. A marker is quoted with the mark that closes it (一、 第一，) and bare
where none does (一是).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tasks.language.numerals import read_integer
from tasks.language.text import squeeze

_C = "一二三四五六七八九十"
_NUMBER = rf"[{_C}]{{1,3}}"
_DIGITS = r"[0-9０-９]{1,2}"
_YEAR = r"(?:19|20)[0-9]{2}\s?年"

#: Classifiers that a numbered point is counted with: 第一点， 第二条， 第三个问题，
CLASSIFIERS = (
    "个方面", "個方面", "个问题", "個問題", "个阶段", "个原因", "个特点", "个要求", "方面", "部分", "件事", "句话",
    "点", "點", "条", "條", "个", "個", "种", "種", "类", "類", "项", "項", "步", "层", "層",
)  # fmt: skip
_CLASSIFIER = "|".join(CLASSIFIERS)

#: What follows a counted ordinal that opens a point (第一种是, 第二条就是), not a name (第一个五年计划).
_PREDICATE = r"(?:就|才|便|都|主要|当然)?(?:是|叫|要|必须|不|应)"

#: What shows that 、 joins a number with the next one: 一、二、三产业; 三、四季度; 七、八月份; 一、二是二.
_JOINED = re.compile(rf"\s?({_NUMBER})(?:[、是]|产业|季度|线|级|月|年级|号|类|等[奖功])")

#: Words that number without a number; 最后 ends a series, whatever its length.
SEQUENCE_WORDS = {"首先": 1, "其次": 2, "再次": 3, "最后": 0}

#: The heavenly stems number as letters do elsewhere: （甲） （乙）.
STEMS = {stem: number for number, stem in enumerate("甲乙丙丁戊己庚辛壬癸", 1)}

#: So do letters, in lists that a word processor numbered: A、 B、, a) b).
LETTERS = {letter: "ABCDEFGH".index(letter.upper()) + 1 for letter in "ABCDEFGHabcdefgh"}

#: Family → pattern of its marker at the head of a line; group 1 of each is the number, group 2, where
#: there is one, its form within the family (一是/一要, 第一点/第一条).
FAMILIES: dict[str, str] = {
    "part": rf"第({_NUMBER}|{_DIGITS})(部分|[篇章节编讲])(?:[、，：:]|(?=\s))",
    "chinese": rf"({_NUMBER})\s?(?:、|[．.](?![0-9])|[．.](?={_YEAR}))",
    "chinese_bare": rf"({_NUMBER})(?=[ \t\u3000]|\Z)",
    "chinese_comma": rf"({_NUMBER})\s?[，,：:]",
    "chinese_half": rf"({_NUMBER})\s?[）)]、?",
    "chinese_parenthesis": rf"[（(〔]\s?({_NUMBER})\s?[）)〕]、?",
    "stem_parenthesis": rf"[（(]\s?([{''.join(STEMS)}])\s?[）)]、?",
    "arabic_parenthesis": rf"[（(]\s?({_DIGITS})\s?[）)]、?",
    "arabic": rf"({_DIGITS})\s?(?:[.．](?![0-9０-９])|、(?!\s?[0-9０-９])|[.．、](?={_YEAR}))",
    "arabic_half": rf"({_DIGITS})[)）]、?",
    "stem": rf"([{''.join(STEMS)}])\s?[、.．](?!\s?[{''.join(STEMS)}])",
    "latin": r"([A-Ha-h])\s?(?:[、.．](?!\s?[A-Za-z0-9])|[)）]、?)",
    "circled": r"([①-⑳❶-❿])",
    "enclosed_arabic": r"([⑴-⒇])、?",
    "enclosed_chinese": r"([㈠-㈩])、?",
    "stopped_arabic": r"([⒈-⒛])、?",
    "one_is": rf"({_NUMBER})(个?是|要)(?![{_C}]是|[{_C}]、|否|素|点)",
    "of_which": rf"其([{_C}])(?:[，,、：:]|是)",
    "ordinal": rf"第({_NUMBER})({_CLASSIFIER})?\s?(?:[，,：:。]|、(?!\s?第?[{_C}]))",
    "ordinal_spaced": rf"第({_NUMBER})({_CLASSIFIER})?(?=[ \t\u3000]|\Z)",
    "ordinal_counted": rf"第({_NUMBER})({_CLASSIFIER})(?={_PREDICATE})",
    "sequence": rf"({'|'.join(SEQUENCE_WORDS)})[，,、：:]",
    "sequence_is": rf"({'|'.join(SEQUENCE_WORDS)})是",
}
#: Only in a row with its neighbours is a bare 第一 a marker: 第一不怕，第二要加以分析.
_BARE_ORDINAL = rf"第({_NUMBER})(?!{_CLASSIFIER})"

_HEAD = r"[一二三四五六七八九十第首其再最（(〔0-9０-９①-⑳⑴-⒇❶-❿㈠-㈩⒈-⒛]"


def _alternatives(families: dict[str, str]) -> str:
    return "|".join(f"(?P<{name}>{pattern})" for name, pattern in families.items())


#: Names that parts of a talk bear in place of a number; those that open it come before the first numbered part.
OPENING_PARTS = frozenset(("引言", "前言", "序言", "绪论", "导言", "引子"))
CLOSING_PARTS = frozenset(("结论", "结束语", "结语", "余论"))
#: With the blanks that set it wide.
LONGEST_PART_NAME = 12

LINE_MARKER = re.compile(_alternatives(FAMILIES))

_WORDS = {**SEQUENCE_WORDS, **STEMS, **LETTERS}

#: Forms so loose that only the head of a line lends them sense.
_LINE_ONLY = ("part", "chinese_bare", "chinese_comma", "ordinal_spaced", "sequence_is", "stem", "latin")
#: A marker within a paragraph stands after a mark of punctuation that ends or opens a clause.
_RUN_IN_FAMILIES = {name: FAMILIES[name] for name in FAMILIES if name not in _LINE_ONLY}
_RUN_IN_FAMILIES["ordinal_bare"] = _BARE_ORDINAL
_RUN_IN_MARKER = re.compile(_alternatives(_RUN_IN_FAMILIES))
_RUN_IN_PLACE = re.compile(rf"(?<=[。；！？：，、;:!?,”’」』）)—…])[ \t\u3000]*(?={_HEAD})")


class Marker(NamedTuple):
    """A numbering marker: its family, the words as written, its value, where it ends, and its form.

    `form` tells members of one family apart: 是 and 要 of 一是/一要, the classifier of 第一点.
    A `number` of 0 is that of 最后: the last of a series, whatever its length.
    """

    family: str
    text: str
    number: int
    end: int
    form: str = ""


def read_marker(text: str, position: int = 0) -> Marker | None:
    """The marker that stands at the head of a line of `text` at `position`, or None."""
    return _read(LINE_MARKER, text, position)


def part_name(line: str) -> str | None:
    """The name of a part that a line is and nothing else, spacing left out: 引　　言, 结束语."""
    name = squeeze(line[:LONGEST_PART_NAME])
    named = name in OPENING_PARTS or name in CLOSING_PARTS
    return name if named and len(line) <= LONGEST_PART_NAME else None


def run_in_markers(text: str, start: int = 0) -> Iterator[tuple[int, Marker]]:
    """What may be markers within a paragraph, each with its position: after 。；！？： and ，."""
    for place in _RUN_IN_PLACE.finditer(text, start):
        marker = _read(_RUN_IN_MARKER, text, place.end())
        if marker:
            yield place.end(), marker


def _read(pattern: re.Pattern[str], text: str, position: int) -> Marker | None:
    match = pattern.match(text, position)
    if not match or not match.lastgroup:
        return None
    family = match.lastgroup
    group = pattern.groupindex[family] + 1
    written = match[group]
    number = _WORDS.get(written)
    if number is None:
        number = read_integer(written)
        if number is None:
            return None
    if family == "chinese":
        joined = _JOINED.match(text, match.end())
        if joined and read_integer(joined[1]) == number + 1:
            return None
    form = ""
    if family in _WITH_FORM:
        form = match[group + 1] or ""
    return Marker(family, match[0], number, match.end(), form)


_WITH_FORM = frozenset(name for name, pattern in FAMILIES.items() if re.compile(pattern).groups > 1)
