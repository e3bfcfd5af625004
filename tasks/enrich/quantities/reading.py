"""From a match of the grammar to numbers: value, upper value, unit, comparator."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from tasks.language.numerals import DIGIT_VALUES, MYRIADS, TENS, read_number

_PER = {"百分之": "%", "千分之": "‰", "万分之": "‱"}
_BOUNDS = {
    "以上": ">=", "多": ">=", "余": ">=", "之多": ">=", "开外": ">=", "以下": "<=", "以内": "<=", "之内": "<=",
    "左右": "~", "上下": "~",
}  # fmt: skip
#: A longer run of digits is a code.
_LONGEST = 18
#: Numbers remembered.
_REMEMBERED = 4_096
_MINUS = ("负", "零下", "-")
_LEADS = {"近": "~", "约": "~", "上": ">="}
#: 三五个, 两三百, 七八十万: two digits that follow one another (or 三五) are a range.
_PAIR = re.compile(r"([一二两三四五六七八])([二两三四五六七八九])([十百千万亿]*)")
#: 一二九师, 三七开: digits by position name something; 十百千万 is no number.
#: 十五六, 三百五六十: the last two digits are a range.
_TAIL_PAIR = re.compile(r"(.*[十百千])([一二三四五六七八])([二三四五六七八九])([十百]?[万亿]*)")
_POSITIONAL = re.compile(r"[零〇○一二两三四五六七八九]{2,}|.*(?:十[百千]|百千|百百).*")


class Reading(NamedTuple):
    """What a match says: `text[start:end]`.

    `kind` is percent, fraction, mask, number, vague (几百), bare (百, as in 百亩) or half. `words` is the
    number as written; `small` a Chinese numeral up to ten; `scaled` whether 百, 千, 万 or 亿 is in it.
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
    unit, per_what, lead, bound, half_more = match.group("unit", "per_what", "lead", "bound", "half_more")
    if unit and per_what:
        unit += per_what
    comparator = _BOUNDS.get(bound) or _LEADS.get(lead)
    kind, words, value, upper, more = _number(match)
    if kind == "percent":
        unit = _PER[match["per"]]
    if kind == "percent" and words[-1] in "几多" and value is not None:
        more = words[-1]  # 百分之十几
    if value is None and kind not in ("mask", "vague", "percent"):
        return None
    if not comparator and more:
        comparator = "~" if more in "几来" else ">="
    if half_more and unit and value is not None:  # 七成五, 一吨半
        value += DIGIT_VALUES.get(half_more, 5) / 10
    if lead in _MINUS and value is not None:
        value, upper = -value, None if upper is None else -upper
    scaled = any(sign in words for sign in "百千万亿") or (kind == "vague" and len(words) > 1 and words[-1] in "十")
    return Reading(match.start(), match.end(), kind, value, upper, unit, comparator, words, scaled)


def _number(match: re.Match[str]) -> tuple[str, str, float | None, float | None, str]:
    """Kind, words, value, upper value, and the word (多, 余, 几) that leaves the number open above."""
    groups = match.group("number", "per", "below", "ratio", "mask", "vague", "bare")
    number, per, below, ratio, mask, vague, bare = groups
    if number:
        scale, to, more, after = match.group("scale", "to", "more", "after")
        if not to and number.isdecimal() and len(number) <= _LONGEST:
            return "number", number + more + scale, float(int(number) * _scale(scale)), None, more or after
        value, upper = _value(number, scale, to, match["to_scale"] or "")
        return "number", number + more + scale + (to or ""), value, upper, more or after
    if per:
        return "percent", match["part"], read_number(match["part"]), read_number(match["part_to"] or ""), ""
    if below:
        whole = f"{match['whole']}又" if match["whole"] else ""
        return "fraction", below, read_number(f"{whole}{below}分之{match['above']}"), None, ""
    if ratio:
        return "fraction", ratio, read_number(ratio), None, ""
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
    if value is not None and upper is not None and not scale and to_scale and value < (read_number(to) or 0):
        value = read_number(number + to_scale)  # 3-5万: the scale is that of both
    return value, upper


def _neighbours(one: str, other: str) -> bool:
    first, second = DIGIT_VALUES[one], DIGIT_VALUES[other]
    return second - first == 1 or (first, second) == (3, 5)
