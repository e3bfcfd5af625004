"""One pass over a text for its quantities: where a number may begin, what is read there, what it is not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from tasks.enrich.quantities.grammar import BEFORE, C, quantity_pattern
from tasks.enrich.quantities.reading import Reading, read_match
from tasks.enrich.quantities.units import lexicon, units
from tasks.language.numerals import fold_numbers


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity of a text: `text[start:end]`, its value in plain units, and how the value bounds it."""

    start: int
    end: int
    value: float | None
    value_max: float | None
    unit: str | None
    comparator: str | None
    role: str


@cache
def _trigger() -> re.Pattern[str]:
    follows = re.escape(units().first) + C + "十百千万亿零〇点分多余几来又至到—-半"
    return re.compile(
        rf"[0-9]|[{C}十廿卅半](?=[{follows} ])|[几数](?=[{re.escape(units().first)}十百千万亿])|若干(?=[{re.escape(units().first)}])|[百千万](?=分之|[百千万亿])"
        rf"|[百千万亿](?=[{re.escape(''.join(_BARE_SCALE_UNITS))}])|(?<=[上近超逾约])[百千万亿]|[*＊×X○●□]+(?=[多余万亿{re.escape(units().first)}])"
    )


#: Units before which 百, 千, 万, 亿 alone are a number (百亿元, 万吨); elsewhere they are words (百姓, 万家).
_BARE_SCALE_UNITS = ("元", "美元", "亩", "吨", "公里", "平方", "千瓦", "斤", "公斤", "余", "多", "人次")
#: Measures that single Chinese numerals make words with: 三方, 五角, 两度, 一成不变, 三元.
_WORD_MAKING = frozenset("度角方里石担块毛兆升克元丈寸分伏箱斤尺米折伙箱立成")
#: Classifiers whose small numbers count the parts of a speech, not things of the world.
_PARTS = frozenset("点类级层句步方面")


@cache
def _names() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, lexicon("numeral_names")), key=len, reverse=True)))


def read_quantities(text: str, taken: Sequence[tuple[int, int]] = ()) -> list[Quantity]:
    """The quantities of `text` in order, without overlap with one another or the spans `taken` (in order)."""
    text = fold_numbers(text)
    pattern, names = quantity_pattern(), _names()
    found: list[Quantity] = []
    end = 0
    spans = iter(taken)
    span = next(spans, None)
    for trigger in _trigger().finditer(text):
        start = trigger.start()
        if start < end:
            continue
        while span and span[1] <= start:
            span = next(spans, None)
        if span and span[0] <= start:
            end = span[1]
            continue
        name = names.match(text, start)
        if name:
            end = name.end()
            continue
        match = pattern.match(text, start - 1 if text[start - 1 : start] in _LEADS and start > end else start) or pattern.match(text, start)
        if not match:
            continue
        reading = read_match(match)
        if reading is None or (span and span[0] < reading.end) or not _counts(text, reading):
            if text[start].isdecimal():  # the rest of a number is no number
                end = max(end, match.end("number") if match["number"] else start + 1)
            continue
        one = _quantity(text, reading)
        found.append(one)
        end = one.end
    return found


_LEADS = ("近", "约", "上", "超", "逾", "负", "-")


def _counts(text: str, reading: Reading) -> bool:
    """Whether what was read is a quantity rather than a part of a word, a label, a name or an ordinal."""
    start, end, unit = reading.start, reading.end, reading.unit
    before, after = text[start - 1 : start], text[end : end + 1]
    if before and (before in "第〔[［+/.．" or before.isascii() and before.isalnum()):
        return False
    if unit is None and (after and (after in "+号〕]］/" or after.isascii() and after.isalnum())):
        return False
    if before in ("“", "‘") and after not in ("”", "’") and not reading.digits:
        return False
    if reading.kind == "mask":
        return unit is not None and (unit not in ("市", "县", "省", "镇", "乡", "村", "部", "国", "级", "部门", "单位", "小区", "社区", "街道", "企业", "项目") )
    if reading.kind == "number" and reading.digits:
        if unit is None:
            return reading.plain_marks or reading.scaled
        return True
    if unit is None:
        return reading.scaled and reading.value is not None or reading.kind in ("fraction", "percent")
    if reading.kind == "vague":
        return unit in units().measures or reading.scaled or unit in units().classifiers
    if reading.kind == "bare_scale":
        return unit in _BARE_SCALE_UNITS or unit.startswith(("平方", "公里"))
    if reading.kind == "half":
        return unit in units().measures and unit not in _WORD_MAKING
    if reading.short and unit in _WORD_MAKING and not (unit == "成" and reading.words != "一"):
        return False
    if reading.words == "一":
        return unit in units().measures
    return True


def _quantity(text: str, reading: Reading) -> Quantity:
    comparator = reading.comparator
    window = text[max(0, reading.start - 4) : reading.start]
    for match in BEFORE.finditer(window):
        if match.end() == len(window) and not comparator:
            comparator = {"ge": ">=", "le": "<=", "gt": ">", "lt": "<", "about": "~"}[match.lastgroup or "about"]
    return Quantity(
        reading.start, reading.end, reading.value, reading.value_max, reading.unit, comparator, _role(text, reading)
    )


_TARGET = re.compile(r"力争|确保|达到|不低于|不少于|目标|完成|实现|新增|要|将")
_DONE = re.compile(r"已|了|累计|过去|仅|只")


def _role(text: str, reading: Reading) -> str:
    if reading.short and reading.unit in ("点", "个", "类", "级", "层", "步", "项", "条", "方面", "种"):
        return "count"
    clause = text[max(0, reading.start - 20) : reading.start]
    clause = re.split(r"[。；！？\n]", clause)[-1]
    if _TARGET.search(clause) and not _DONE.search(clause):
        return "target"
    return "fact"
