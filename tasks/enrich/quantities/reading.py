"""From a match of the grammar to numbers: value, upper value, unit, comparator."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from tasks.enrich.quantities.units import units
from tasks.language.numerals import DIGIT_VALUES, MYRIADS, TENS, read_number

_PER = {"百分之": "%", "千分之": "‰", "万分之": "‱"}
_BOUNDS = {
    "以上": ">=", "多": ">=", "余": ">=", "之多": ">=", "开外": ">=", "以下": "<=", "以内": "<=", "之内": "<=",
    "左右": "~", "上下": "~",
}  # fmt: skip
#: 三至五万: the scale of the upper number is that of both.
_SCALED_TO = re.compile(r"([^百千万亿]+)([百千万亿]+)")
#: 八五折 is 8.5 tenths of the price; 七八折 is a range.
_DISCOUNT = re.compile(r"([一二三四五六七八九])([一二三四五六七八九])")
#: What a lower unit is worth of the one before it: 角 of 元, 两 of 斤; the digits after 米, 度, 块 are decimals.
_MINOR_DIGIT = re.compile("[一二两三四五六七八九0-9]")
_SCALES = "百千万亿"
_WITH_CENTS = frozenset({"元", "块"})
#: A longer run of digits is a code.
_LONGEST = 18
#: Numbers remembered.
_REMEMBERED = 4_096
_MINUS = ("负", "零下", "-")
_WORD_LEADS = frozenset("近约上负零")
_MONEY_SIGNS = frozenset("$¥￥€£")
_LEADS = {"近": "~", "约": "~", "上": ">="}
#: 三五个, 两三百, 七八十万: two digits that follow one another (or 三五) are a range.
_PAIR = re.compile(r"([一二两三四五六七八])([二两三四五六七八九])([十百千万亿]*)")
#: 十五六, 三百五六十: the last two digits are a range.
_TAIL_PAIR = re.compile(r"(.*[十百千])([一二三四五六七八])([二三四五六七八九])([十百]?[万亿]*)")
#: 一二九师, 三七开: digits by position name something; 十百千万 is no number.
_POSITIONAL = re.compile(r"[零〇○一二两三四五六七八九]{2,}|.*(?:十[百千]|百千|百百).*")


class Reading(NamedTuple):
    """What a match says: `text[start:end]`.

    `kind` is percent, fraction, mask, number, vague (几百), bare (百, as in 百亩) or half. `words` is the
    number as written; `small` a Chinese numeral up to ten; `scaled` whether 百, 千, 万 or 亿 is in it; `exact`
    whether a half or a lower unit follows the unit: 一个半, 三元五角.
    """

    start: int
    end: int
    kind: str
    value: float | None
    value_max: float | None
    unit: str | None
    comparator: str | None
    words: str
    scaled: bool = False
    exact: bool = False

    @property
    def digits(self) -> bool:
        return self.words[:1].isascii()

    @property
    def small(self) -> bool:
        return self.kind == "number" and not self.digits and len(self.words) == 1 and not self.scaled


def _scale(signs: str) -> int:
    scale = 1
    for sign in signs:
        scale *= TENS.get(sign) or MYRIADS[sign]
    return scale


def read_match(match: re.Match[str]) -> Reading | None:
    """The reading of a match of `quantity_pattern()`, or None when its number cannot be read."""
    unit, per_what, lead, bound, minor, half_more = match.group(
        "unit", "per_what", "lead", "bound", "minor", "half_more"
    )
    if unit and per_what:
        unit += per_what
    end = match.end()
    if bound == "多" and unit and unit in units().classifiers:  # 两起多人伤亡事故: 多 belongs to what follows
        bound, end = None, end - 1
    comparator = _BOUNDS.get(bound.lstrip("及或")) if bound else None
    comparator = comparator or _LEADS.get(lead)
    kind, words, value, upper, more = _number(match)
    if kind == "percent":
        unit = _PER[match["per"]]
    if kind == "percent" and words[-1] in "几多" and value is not None:
        more = words[-1]  # 百分之十几
    if value is None and unit == "折" and (digits := _DISCOUNT.fullmatch(words)):
        value = DIGIT_VALUES[digits[1]] + DIGIT_VALUES[digits[2]] / 10
    if value is None and kind not in ("mask", "vague", "percent"):
        return None
    if not comparator and more:
        comparator = "~" if more in "几来" else ">="
    exact = bool(minor or half_more)
    if unit and value is not None:
        value += _added(unit, minor, half_more)
        if unit.startswith("个多"):  # 2个多百分点
            unit, comparator = "个" + unit[2:], comparator or ">="
        if unit.startswith("个半"):  # 一个半百分点
            unit, value, exact = "个" + unit[2:], value + 0.5, True
    scaled = any(sign in words for sign in "百千万亿") or (kind == "vague" and len(words) > 1 and words[-1] in "十")
    if lead in _MINUS and value is not None:
        value, upper = _below_zero(value, upper, match["to_sign"], bool(match["unit_first"]), lead)
    elif upper is not None and match["to_sign"] in _MINUS:
        upper = -upper
    if lead and (lead[-1] in _MONEY_SIGNS or lead[0].isalpha()) and lead[0] not in _WORD_LEADS:
        unit = unit or lead.strip()
    if unit == "个亿" and value is not None:  # 两个亿
        unit, value, upper, scaled = None, value * 10**8, None if upper is None else upper * 10**8, True
        exact = True
    return Reading(match.start(), end, kind, value, upper, unit, comparator, words, scaled, exact)


def _added(unit: str, minor: str | None, half_more: str | None) -> float:
    """What stands after the unit: a half (一吨半), tenths (七成五), a lower unit (三元五角), decimals (一米七五)."""
    added = DIGIT_VALUES.get(half_more, 5) / 10 if half_more else 0.0
    if minor:
        digits = [int(c) if c.isdecimal() else DIGIT_VALUES[c] for c in _MINOR_DIGIT.findall(minor.rstrip("两"))]
        places = (2,) if len(digits) == 1 and unit in _WITH_CENTS and "分" in minor else (1, 2)
        added += sum(digit / 10**place for digit, place in zip(digits, places, strict=False))
    return added


def _below_zero(
    value: float, upper: float | None, to_sign: str | None, apart: bool, lead: str
) -> tuple[float, float | None]:
    """-5℃至5℃, 零下10℃至零下5℃, 零下5至10度 (both are below zero, since one word stands before both)."""
    if upper is None:
        return -value, None
    shared = lead == "零下" and not apart and to_sign is None
    if to_sign in _MINUS or shared:
        upper = -upper
    return (-value, upper) if -value <= upper else (upper, -value)


def _number(match: re.Match[str]) -> tuple[str, str, float | None, float | None, str]:
    """Kind, words, value, upper value, and the word (多, 余, 几) that leaves the number open above."""
    groups = match.group("number", "per", "below", "ratio", "mask", "vague", "bare")
    number, per, below, ratio, mask, vague, bare = groups
    if number:
        first, listed, last = number.partition("、")
        if listed and first.isdecimal():  # 3、4个; 2、5个 are two numbers
            neighbours = int(last) == int(first) + 1
            return "number", number, float(first) if neighbours else None, float(last), ""
        number = first + last  # 二、三十
        scale, to, more, after = match.group("scale", "to", "more", "after")
        if not to and number.isdecimal() and len(number) <= _LONGEST:
            return "number", number + more + scale, float(int(number) * _scale(scale)), None, more or after
        value, upper = _value(number, scale, to, match["to_scale"] or "")
        return "number", number + more + scale + (to or ""), value, upper, more or after
    if per:
        if match["part_to"]:
            return "percent", match["part"], read_number(match["part"]), read_number(match["part_to"]), ""
        value, upper = _value(match["part"], "", None, "")  # 百分之七八十
        return "percent", match["part"], read_number(match["part"]) if value is None else value, upper, ""
    if below:
        whole = f"{match['whole']}又" if match["whole"] else ""
        upper = read_number(f"{match['below_to']}分之{match['above_to']}") if match["below_to"] else None
        return "fraction", below, read_number(f"{whole}{below}分之{match['above']}"), upper, ""
    if ratio:
        value = read_number(ratio)
        if value is not None and match["ratio_whole"]:
            value += int(match["ratio_whole"])
        return "fraction", ratio, value, None, ""
    if mask:
        return "mask", mask + match["mask_scale"], None, None, match["mask_more"] or ""
    if vague:
        return "vague", vague, None, None, match["vague_more"] or ""
    if bare:
        return "bare", bare, float(_scale(bare)), None, match["bare_more"] or ""
    return "half", match["half"], 0.5, None, ""


@lru_cache(maxsize=_REMEMBERED)
def _value(number: str, scale: str, to: str | None, to_scale: str) -> tuple[float | None, float | None]:
    """Value and upper value: 3.26亿, 30多万, 1-2, 3000—5000, 三五, 2万到3万, 三至五万.

    Remembered, since the numerals of a text are few.
    """
    pair = _PAIR.fullmatch(number + scale)
    if pair and not to and _neighbours(pair[1], pair[2]):
        by = _scale(pair[3])
        return float(DIGIT_VALUES[pair[1]] * by), float(DIGIT_VALUES[pair[2]] * by)
    tail = _TAIL_PAIR.fullmatch(number + scale) if not to else None
    if tail and _neighbours(tail[2], tail[3]):
        return read_number(tail[1] + tail[2] + tail[4]), read_number(tail[1] + tail[3] + tail[4])
    if number[0] in "百千万亿":
        return float(_scale(number + scale)), None
    if _POSITIONAL.fullmatch(number):
        return None, None
    value = read_number(number + scale)
    upper = read_number(to + to_scale) if to else None
    if value is not None and upper is not None and not scale:
        told = _SCALED_TO.fullmatch(f"{to}{to_scale}")
        if told and not any(sign in number for sign in _SCALES) and value < (read_number(told[1]) or 0):
            value = read_number(number + told[2])  # 3-5万, 三至五万: the scale is that of both
    return value, upper


def _neighbours(one: str, other: str) -> bool:
    first, second = DIGIT_VALUES[one], DIGIT_VALUES[other]
    return second - first == 1 or (first, second) == (3, 5)
