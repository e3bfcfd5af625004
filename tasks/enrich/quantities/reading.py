"""From a match of the grammar to numbers: value, upper value, unit, comparator."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tasks.language.numerals import DIGIT_VALUES, MYRIADS, TENS, read_number

_PERCENT = {"百分之": "%", "千分之": "‰", "万分之": "‱"}
_BOUNDS = {"以上": ">=", "多": ">=", "余": ">=", "之多": ">=", "开外": ">=", "以下": "<=", "以内": "<=", "之内": "<=", "左右": "~", "上下": "~", "不等": None}
_LEADS = {"近": "~", "约": "~", "上": ">=", "超": ">", "逾": ">", "达": None}
#: 三五个, 两三百, 七八十万: two digits that follow one another (or 三五) are a range.
_PAIR = re.compile(r"([一二两三四五六七八])([二三四五六七八九])([十百千万亿]*)")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a match says. `short`: a single Chinese digit or 十; `scaled`: with 万, 亿, 百 …; `words`: the number as written."""

    start: int
    end: int
    kind: str
    value: float | None
    value_max: float | None
    unit: str | None
    comparator: str | None
    words: str
    digits: bool
    short: bool
    scaled: bool
    plain_marks: bool


def _scale(signs: str) -> int:
    scale = 1
    for sign in signs:
        scale *= TENS.get(sign) or MYRIADS[sign]
    return scale


def read_match(match: re.Match[str]) -> Reading | None:
    """The reading of a match, or None when its number cannot be read."""
    unit = match["unit"]
    if unit and match["per_what"]:
        unit += match["per_what"]
    if unit == "％":
        unit = "%"
    lead = match["lead"] or ""
    comparator = _BOUNDS.get(match["bound"] or "") or _LEADS.get(lead)
    value: float | None
    upper: float | None = None
    words = ""
    scaled = False
    kind = "number"
    if match["per"]:
        kind, unit = "percent", _PERCENT[match["per"]]
        value, upper = read_number(match["part"]), read_number(match["part_to"] or "")
        words = match["part"]
    elif match["below"]:
        kind = "fraction"
        value = read_number((f"{match['whole']}又" if match["whole"] else "") + f"{match['below']}分之{match['above']}")
        words = match["below"]
    elif match["ratio"]:
        kind, words = "fraction", match["ratio"]
        value = read_number(words)
        if unit is None:
            return None
    elif match["mask"]:
        kind, value, scaled = "mask", None, bool(match["mask_scale"])
        comparator = comparator or (">=" if match["mask_more"] else None)
    elif match["number"]:
        words = match["number"] + match["scale"]
        scaled = bool(match["scale"]) or any(sign in match["number"] for sign in "百千万亿")
        value, upper = _number(match)
        if match["more"] == "几" or match["more"] == "来":
            comparator = comparator or "~"
        elif match["more"] or match["more_after"]:
            comparator = comparator or ">="
        if value is None:
            return None
    elif match["vague"]:
        signs = match["vague"]
        kind, value, scaled = "vague", None, len(signs.lstrip("好若")) > 1 and signs[-1] in "十百千万亿"
        if signs[0] in "百千万亿":
            kind, value, scaled = "bare_scale", float(_scale(signs)), True
        words = signs
        comparator = comparator or (">=" if match["vague_more"] else None)
    else:
        kind, value, words = "half", 0.5, "半"
    if match["half_more"] and unit and value is not None:
        value += {"成": 0.5}.get(unit, 0.5)
    if lead in ("负", "負", "-") and value is not None:
        value = -value
        upper = None if upper is None else -upper
    end = match.end()
    if match["half_more"] and (not unit or unit[0] == "个"):
        end = match.start("half_more")
    digits = words[:1].isdecimal()
    return Reading(
        match.start(), end, kind, value, upper, unit, comparator, words, digits,
        short=not digits and len(words) == 1 and kind == "number",
        scaled=scaled or bool(match["to"] and match["to_scale"]),
        plain_marks=digits and ("." in words or "," in words),
    )


def _number(match: re.Match[str]) -> tuple[float | None, float | None]:
    """Value and upper value: 3.26亿, 30多万, 1-2, 3000—5000, 三五, 2万到3万, 三至五万."""
    number, scale = match["number"], match["scale"]
    pair = _PAIR.fullmatch(number + scale)
    if pair and not match["to"] and _neighbours(pair[1], pair[2]):
        by = _scale(pair[3])
        return float(DIGIT_VALUES[pair[1]] * by), float(DIGIT_VALUES[pair[2]] * by)
    if number[0] in "百千万亿":
        return float(_scale(number + scale)), None
    value = read_number(number)
    if value is None:
        return None, None
    upper = read_number(match["to"]) if match["to"] else None
    by, by_upper = _scale(scale), _scale(match["to_scale"] or "")
    if upper is not None and by == 1 and value < upper:  # 3-5万: the scale is that of both
        by = by_upper
    return value * by, None if upper is None else upper * by_upper


def _neighbours(one: str, other: str) -> bool:
    first, second = DIGIT_VALUES[one], DIGIT_VALUES[other]
    return second - first == 1 or (first, second) == (3, 5)
