"""What a number with a unit is not: part of a word, an ordinal, a label, a name, an article.

Every test looks only at the reading and the few characters around it.
"""

from __future__ import annotations

import re
from functools import cache

from tasks.enrich.quantities.reading import Reading
from tasks.enrich.quantities.units import alternation, lexicon, units

#: Units before which 百, 千, 万, 亿 alone are a number (百亿元, 万吨); elsewhere they make words (百姓, 万家).
_AFTER_BARE = ("元", "美元", "亩", "吨", "公里", "平方", "千瓦", "公斤", "人次", "公顷", "立方")
#: A masked number counts things; before these the mask is a name (**市, ***村).
_NAMED_UNITS = frozenset("市县省镇乡村区国级部家所队班组院校园路门线站人口")
#: 二三级, 三四线: two ordinals, no range.
_ORDINAL_UNITS = frozenset("级线期环")
_RATIO = (":", "：", "∶")
_QUOTES = {"“": "”", "‘": "’", "「": "」", "『": "』"}
_QUOTED = re.compile(r"[^“”‘’。，；\n]{0,12}")
#: Verbs after which a bare number in digits is a measure: 达到1200, 突破3000.
_MEASURED = re.compile(r"(?:达到?|超过?|突破|增至|增加到|升至|降至|不足|约|共计?|合计|总数[为达]?|近|逾)$")
#: 十四届二次全会, 人大三次会议, 九次、十次全会: the number of a session.
_SESSION_BEFORE = frozenset("届大会委协、")
_SESSION = re.compile(r"全会|全委|全体|会议|、[一二三四五六七八九十]+次全")
#: 万元生产总值能耗: an amount that something is measured by.
_OUTPUT = re.compile(r"(?:地区|国内|工业)?(?:生产总值|增加值|产值|GDP)")
#: Hotlines of public services, which stand before nouns that look like classifiers (12345市长热线).
_HOTLINES = frozenset({"110", "114", "119", "120", "122", "12306", "12309", "12315", "12317", "12318", "12319", "12333",
                       "12336", "12338", "12345", "12348", "12355", "12358", "12369", "12377", "12380", "12388", "12393"})  # fmt: skip
_HOTLINE_AFTER = re.compile(r"市|政务|热线|平台|投诉|举报|便民|服务|电话|”")


@cache
def counted_noun() -> re.Pattern[str]:
    """A word that N个 counts, or an adjective before one that cannot be a verb."""
    return re.compile(rf"(?:重点|主要|基本|主城|沿海|民族|中心|国家级|省级|县级|市级|大|小|新)?(?:{alternation(lexicon('counted_nouns'))})")


@cache
def set_name() -> re.Pattern[str]:
    return re.compile(alternation(lexicon("numeral_names")))


def is_quantity(text: str, reading: Reading) -> bool:
    """Whether what was read at its place in `text` counts or measures something."""
    start, end, unit = reading.start, reading.end, reading.unit
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if before and (before in "第〔[［+/.．﹝:：∶" and not (before in ":：" and unit) or _latin(before)):
        return False
    if after and unit is None and (after in "+号〕]］/﹞" or _latin(after)):
        return False
    if before in _QUOTES and reading.kind != "percent" and not _quoted_alone(text, end, before):
        return False
    if reading.kind == "mask":
        return unit is not None and unit[0] not in _NAMED_UNITS or (unit is None and reading.scaled)
    if reading.kind in ("percent", "fraction"):
        return reading.kind == "percent" or unit is not None or not reading.digits or before not in "./-"
    if reading.kind == "half":
        return reading.words == "一半" and unit is None and (text[end - 2 : end] != "一半" or after in "，。；、的") or (
            unit in ("个百分点",)
        )
    if unit is None:
        return _bare_number(text, reading)
    if unit == "次" and before in _SESSION_BEFORE and _SESSION.match(text, end):
        return False
    if reading.kind == "vague":
        return reading.scaled or unit in units().measures
    if reading.kind == "bare":
        return unit.startswith(_AFTER_BARE) and not _OUTPUT.match(text, end)
    if reading.digits:
        return not (reading.words in _HOTLINES and _HOTLINE_AFTER.match(text, end - len(unit)))
    return _numeral_counts(text, reading, unit)


def _latin(sign: str) -> bool:
    return sign.isascii() and sign.isalnum()


def _quoted_alone(text: str, end: int, mark: str) -> bool:
    """Whether the quotation holds no more than the quantity; a longer short one is a name (“三个代表”)."""
    rest = _QUOTED.match(text, end)
    stop = rest.end() if rest else end
    return stop == end or text[stop : stop + 1] != _QUOTES[mark]


def _bare_number(text: str, reading: Reading) -> bool:
    """A number without a unit counts when its form says so: 4.78万亿, 4,565, 两千四百零一, 几百万, 增至1200."""
    if reading.kind == "bare":
        return False
    if reading.scaled:
        return len(reading.words) > 1
    if reading.digits and reading.kind == "number":
        if "," in reading.words:
            return True
        at_line_start = reading.start == 0 or text[reading.start - 1] == "\n"
        if "." in reading.words:
            return not (at_line_start or reading.words.endswith(".0") or text[reading.end : reading.end + 1] in _RATIO)
        return bool(_MEASURED.search(text, max(0, reading.start - 4), reading.start)) and len(reading.words) < 5
    return reading.kind == "number" and "点" in reading.words


def _numeral_counts(text: str, reading: Reading, unit: str) -> bool:
    """Numbers in Chinese numerals: the smaller, the more often they are words."""
    if reading.words == "一":
        return unit in units().measures or unit == "番" and text[reading.start - 1 : reading.start] in ("翻", "了")
    if unit == "番":
        return text[reading.start - 1 : reading.start] in ("翻", "了")
    if unit == "分" and reading.words == "十":  # 十分重要
        return False
    if not reading.small or reading.value_max is not None:
        return unit not in _ORDINAL_UNITS or reading.value_max is None
    if unit == "个":
        return bool(counted_noun().match(text, reading.end))
    if unit == "级":
        return reading.words == "两"
    if unit == "成":
        return True
    return unit in units().measures or unit in units().classifiers
