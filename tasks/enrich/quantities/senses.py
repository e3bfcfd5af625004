"""What a number with a unit is not: part of a word, an ordinal, a label, a name, an article.

Every test looks only at the reading and the few characters around it.
"""

from __future__ import annotations

import re
from functools import cache

from tasks.enrich.quantities.grammar import C
from tasks.enrich.quantities.reading import Reading
from tasks.enrich.quantities.units import by_first_character, units
from tasks.language.lexicon import terms

#: Units before which 百, 千, 万, 亿 alone are a number (百亿元, 万吨); elsewhere they make words (百姓, 万家).
_AFTER_BARE = ("元", "美元", "亩", "吨", "公里", "平方", "千瓦", "公斤", "人次", "公顷", "立方")
#: 万元生产总值能耗: an amount that something is measured by.
_OUTPUT = re.compile(r"(?:地区|国内|工业)?(?:生产总值|增加值|产值|GDP)")
#: Units that half of is a quantity: 半斤.
_HALVED = frozenset({"斤", "公斤", "吨", "亩", "公里", "里地", "米", "公顷"})
#: A masked number counts things; before these the mask is a name (**市, ***村).
_NAMED_UNITS = frozenset("市县省镇乡村区国级部所队班组院校园路门线站口对段副")
#: So it is right before things that are counted with a classifier: XXX项目, but XXX个项目.
_NAMED_THINGS = ("项目", "工程", "企业", "公司")
#: What tells the people of a place or a home from a masked number of persons or firms: ××人的骄傲, ××家中.
_NOT_COUNTED = re.compile("人[民大社武事才力行员用以在把是的]|家[人中的族]")
_QUOTES = {"“": "”", "‘": "’", "「": "」", "『": "』"}
#: A quotation as short as this is a name when more than the quantity stands in it: “三个代表”, “7个专项行动”.
_QUOTED = re.compile(r"[^“”‘’「」『』。，；\n]{0,12}")
#: Words after which bare digits are a measure: 增至1200, 突破3000.
_MEASURED = re.compile(
    r"(?:达到?|超过?|突破|不到|少于|多于|至少|最多|大约|大概|不止|[结成总]果?为|[增升降减]至|(?:增加|增长|上升|提高|提升|扩大|下降|降低|减少)[到至]|等于|不足|约为?|共计?|合计"
    r"|总数[为达是]?|近|逾)$"
)
#: What closes the clause of a bare number in numerals: 增加到三十五。
_CLOSED = frozenset("，。；、）)\n")
#: 从30增加到50: the number that something rises or falls from.
_FROM = frozenset("从由")
_RISES = re.compile(r"(?:增加|增长|上升|提高|提升|扩大|下降|降低|减少|[增升降减])[到至为]")
#: What bounds a bare number in numerals: 六十开外, 三十左右.
_BOUND_ENDS = ("以上", "以下", "左右", "上下", "开外")
#: Longer bare digits are call numbers and codes.
_LONGEST_BARE = 4
#: Hotlines of public services, which stand before nouns that look like classifiers (12345市长热线).
_HOTLINES = re.compile(r"11[0249]|12[02]|123(?:0[69]|1[5789]|3[368]|4[58]|5[58]|6[69]|77|8[08]|93)")
_HOTLINE_AFTER = re.compile(r"市|政务|热线|平台|投诉|举报|便民|服务|电话|”")
#: 十四届二次全会, 人大三次会议, 九次、十次全会: the number of a session.
_SESSION_BEFORE = frozenset("届大会委协、")
_SESSION = re.compile(rf"全会|全委|全体|会议|、[{C}十]+次全")
_RATIO = frozenset(":：∶")
#: A digit after one of these is the rest of a number, an ordinal, a reference or a label.
_CONTINUES = frozenset("第〔[［﹝+/.∶×")
_CLOSES_LABEL = frozenset("+号〕]］/﹞")
#: 二三级, 三四线: two ordinals, no range.
_ORDINAL_UNITS = frozenset("级线期环")
#: 三元 is a company, 二元 a structure: as money a small numeral is closed by one of these.
_AFTER_SMALL_MONEY = frozenset("钱。，；）)左以\n")
#: An abbreviation of Latin letters, which may stand before what it measures: GDP19.92亿元, but not PM10.
_ABBREVIATED = re.compile(r"(?<![A-Za-z0-9])(?!PM|[A-Z]$)[A-Z]{2,4}$")
_NUMERAL = frozenset(C + "十")
_PERIOD = frozenset("年月周天日季旬次")


@cache
def counted_noun() -> re.Pattern[str]:
    """A word that N个 counts, or an adjective before one that cannot be a verb."""
    nouns = by_first_character(terms("counted_nouns"))
    return re.compile(rf"(?:重点|主要|基本|主城|沿海|民族|中心|国家级|省级|县级|市级|贫困|大|小|新)?(?:{nouns})")


@cache
def set_name() -> re.Pattern[str]:
    """The words of config/lexicon/numeral_names.txt, which begin like a quantity and are none."""
    return re.compile(by_first_character(terms("numeral_names")))


def is_quantity(text: str, reading: Reading) -> bool:
    """Whether what was read at its place in `text` counts or measures something."""
    start, end, unit, kind = reading.start, reading.end, reading.unit, reading.kind
    before, after = text[start - 1] if start else "\n", text[end] if end < len(text) else "\n"
    if before in _CONTINUES or (before in _RATIO and unit is None):
        return False
    if _latin(before) and not (unit and not _latin(unit[0]) and _ABBREVIATED.search(text, max(0, start - 4), start)):
        return False
    if unit is None and (after in _CLOSES_LABEL or _latin(after)):
        return False
    if kind == "percent":
        return True
    if before in "百千" and kind == "number" and not reading.digits:  # 百十来人: the rest of a number that is none
        return False
    if after == "式" and not reading.exact:  # 四段式框架
        return False
    if before in _QUOTES and not _fills_quotation(text, end, before):
        return False
    if kind == "mask":
        if unit and unit[0] in "人家" and _NOT_COUNTED.match(text, end - len(unit)):
            return False
        return (unit[0] not in _NAMED_UNITS and unit not in _NAMED_THINGS) if unit else reading.scaled
    if kind == "fraction":
        return unit is not None or not reading.digits or before not in "./-"
    if kind == "half" and reading.words == "半" and unit == "个百分点":
        return True
    if kind == "half" and reading.words == "半" and unit in _HALVED:
        return before not in "一多两大小过前后对参各" and after != "八"  # 半斤八两
    if kind == "half":
        return reading.words == "一半" and unit is None and (text[end - 1] != "半" or after in "，。；、的\n")
    if unit is None:
        return _is_bare_number(text, reading, after)
    if unit == "次" and before in _SESSION_BEFORE and _SESSION.match(text, end):
        return False
    if kind == "vague":
        return reading.scaled or unit in units().measures
    if kind == "bare" and reading.comparator == ">=":  # 百余名
        return True
    if kind == "bare":
        return before != "少" and unit.startswith(_AFTER_BARE) and not _OUTPUT.match(text, end)
    if reading.digits:
        return not (_HOTLINES.fullmatch(reading.words) and _HOTLINE_AFTER.match(text, end - len(unit)))
    return _numeral_counts(text, reading, unit, before, after)


def _latin(sign: str) -> bool:
    return sign.isascii() and sign.isalnum()


def _fills_quotation(text: str, end: int, mark: str) -> bool:
    """Whether the quotation holds no more than the quantity, or is too long to be a name."""
    rest = _QUOTED.match(text, end)
    stop = rest.end() if rest else end
    return stop == end or text[stop : stop + 1] != _QUOTES[mark]


def _is_bare_number(text: str, reading: Reading, after: str) -> bool:
    """A number without a unit counts when its form says so: 4.78万亿, 4,565, 两千四百零一, 几百万, 增至1200."""
    if reading.kind == "bare":
        return False
    if reading.exact:  # 两个亿
        return True
    start = reading.start
    if start and text[start - 1] in _FROM and _RISES.match(text, reading.end):
        return len(reading.words) > 1
    if reading.scaled:
        return len(reading.words) > 1 and after != "强"  # 五百强
    if not reading.digits or reading.kind != "number":
        if reading.kind != "number" or "点" in reading.words:
            return reading.kind == "number"
        if len(reading.words) > 1 and text.endswith(_BOUND_ENDS, start, reading.end):
            return True
        told = len(reading.words) > 1 and after in _CLOSED
        return told and bool(_MEASURED.search(text, max(0, start - 4), start))
    if "," in reading.words:
        return True
    if "." in reading.words:  # neither the heading 1.2 nor the version 4.0 nor a part of 8.7∶40.1 nor the day “3.15”
        if text.endswith("PM ", 0, start) or (text[start - 1] in _QUOTES and after in _QUOTES.values()):
            return False
        opens_line = start == 0 or text[start - 1] == "\n"
        return not (opens_line and reading.end < len(text)) and not reading.words.endswith(".0") and after not in _RATIO
    return len(reading.words) <= _LONGEST_BARE and bool(_MEASURED.search(text, max(0, start - 4), start))


def _numeral_counts(text: str, reading: Reading, unit: str, before: str, after: str) -> bool:
    """Numbers in Chinese numerals: the smaller, the more often they are words."""
    words, measures = reading.words, units().measures
    if (reading.value is not None and reading.value <= 0) or reading.exact or text[reading.start] == "零":
        return True  # 负五度, 零度, 零上五度, 一个半, 三元五角
    if unit == "折":  # 打八折, 八五折
        return before == "打" or len(words) > 1
    if unit == "番":  # 翻一番, 翻了两番
        return before in "翻了"
    if words == "一":
        if unit in ("分钱", "毛钱"):  # 每一分钱: every bit of it
            return False
        return unit in measures and (unit != "元" or after in _AFTER_SMALL_MONEY)
    if unit == "分" and words == "十":  # 十分重要
        return False
    if not reading.small or reading.value_max is not None:
        return unit not in _ORDINAL_UNITS or reading.value_max is None
    if unit == "元":
        return after in _AFTER_SMALL_MONEY
    if unit in measures or unit == "成":
        return True
    if words == "二" or unit not in units().classifiers:  # 二轮, 二期: ordinals
        return False
    if reading.start > 1 and text[reading.start - 2] in _NUMERAL and before not in _PERIOD:  # 一核两副三带
        return False
    if unit == "个":
        return bool(counted_noun().match(text, reading.end))
    return unit != "级" or words == "两"
