"""Numbers in every script that official Chinese uses.

Sources: GB/T 15835-2011 (出版物上数字用法) for the forms; the corpus for ○ (U+25CB), 〇 and 廿, and for
the mixed forms 3.26亿, 2万5千, 三万二.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from tasks.language.marks import usual_marks

DIGIT_VALUES = {c: i for i, c in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "○": 0,
    "Ｏ": 0,
    "两": 2,
    "俩": 2,
    "仨": 3,
    "兩": 2,
    "壹": 1,
    "贰": 2,
    "貳": 2,
    "叁": 3,
    "參": 3,
    "肆": 4,
    "伍": 5,
    "陆": 6,
    "陸": 6,
    "柒": 7,
    "捌": 8,
    "玖": 9,
}
TENS = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
FUSED_TENS = {"廿": 20, "卅": 30, "卌": 40}

#: The characters that a Chinese numeral is written with.
CHINESE_NUMERAL = "零〇○一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟"

_CIRCLED = {chr(0x2460 + i): i + 1 for i in range(20)} | {chr(0x2474 + i): i + 1 for i in range(20)}
_CIRCLED |= {chr(0x2488 + i): i + 1 for i in range(20)} | {chr(0x3220 + i): i + 1 for i in range(10)}
_CIRCLED |= {chr(0x3251 + i): i + 21 for i in range(15)} | {chr(0x2776 + i): i + 1 for i in range(10)}

#: Full-width digits, the signs inside numbers, and the traditional forms of the words that numbers and
#: dates are made of (十二點四倍, 二百九十萬畝, 五年來 in reports of the fifties); one character for one.
_FOLDED = {0xFF10 + i: 0x30 + i for i in range(10)} | {
    ord(a): ord(b)
    for a, b in zip(
        "．％／＋－萬億點兩餘個噸畝幾數來後內爲時間號週會屆黨國開紀達約過歲戶條項種類層萬陸貳參",
        ".%/+-万亿点两余个吨亩几数来后内为时间号周会届党国开纪达约过岁户条项种类层万陆贰叁",
        strict=True,
    )
}
#: A full-width comma between groups of three full-width digits: ４，５６５.
_GROUPED = re.compile("(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")
_FOLDABLE = re.compile("[" + "".join(map(chr, _FOLDED)) + "]")
#: Digits set apart one by one: 1 9 9 8 年, 4 ．5 ％. Numbers of several digits are not touched.
_SPREAD = re.compile(r"(?<![0-9.])[0-9](?:(?: ?\. ?| )[0-9](?![0-9]))+(?: (?=[年月日%万亿]))?")

_APART = re.compile(r"[0-9] [0-9.]|[0-9]\. [0-9]")

#: Nobody writes a longer number; what is longer is no number (and would cost time).
_LONGEST = 48
_LARGEST = 1e30
#: Numerals remembered: most of a text's are a few hundred small ones.
_REMEMBERED = 4_096

_ARABIC = re.compile(r"[0-9]+(?:,[0-9]{3})*")
_DECIMAL = re.compile(r"([0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?|\.[0-9]+)([十百千万亿萬億兆]*)")
_VALUE_OF = DIGIT_VALUES | FUSED_TENS
_SPACE = re.compile(r"\s+")
#: What leaves a number open above, after one of its signs.
_OPEN = re.compile("(?<=[0-9零一二三四五六七八九十百千万亿拾佰仟])(?:[多余来]|几)(?=[万亿十百千]|$)")
_SCALES = (("兆", 10**12), ("亿", 10**8), ("万", 10**4))
_SAME = str.maketrans({"萬": "万", "億": "亿", "拾": "十", "佰": "百", "仟": "千"})


def fold_numbers(text: str) -> str:
    """Digits and signs as ASCII, 萬, 億, 點, 來 … as simplified, one character for one: １．５％ → 1.5%."""
    if not _FOLDABLE.search(text):
        return text
    if "，" in text:
        text = _GROUPED.sub(",", text)
    return text.translate(_FOLDED)


def close_digits(text: str) -> tuple[str, list[int] | None]:
    """A folded text with digits that stand apart (1 9 9 8 年) closed up, and where each character was.

    The list is None, and the text the same, when nothing stands apart. It has one more entry: the end.
    """
    if not _APART.search(text):
        return text, None
    spread = [match for match in _SPREAD.finditer(text) if " " in match[0]]
    if not spread:
        return text, None
    parts: list[str] = []
    origin: list[int] = []
    at = 0
    for match in spread:
        parts.append(text[at : match.start()])
        origin.extend(range(at, match.start()))
        kept = [i for i in range(match.start(), match.end()) if text[i] != " "]
        parts.append("".join(text[i] for i in kept))
        origin.extend(kept)
        at = match.end()
    parts.append(text[at:])
    origin.extend(range(at, len(text) + 1))
    return "".join(parts), origin


@lru_cache(maxsize=2)
def fold_text(text: str) -> tuple[str, list[int] | None]:
    """A text as the grammars of dates and quantities read it, and where each of its characters was (None: there).

    Numbers are folded and closed up, marks are the usual ones. The last texts are remembered, since both
    read the same one.
    """
    return close_digits(fold_numbers(usual_marks(text)))


@lru_cache(maxsize=_REMEMBERED)
def read_integer(text: str) -> int | None:
    """The whole number that `text` writes, or None: 12, １２, 1,200, 十二, 一百二十, 二○一二, 廿三, ③, ⑶.

    Digits without tens are read by position (二○一二 is 2012); with tens by value (二十 is 20). A last
    digit without its unit takes the next lower one: 三万二 is 32000, 一百五 is 150, 一百零五 is 105.
    """
    text = fold_numbers(text.strip())
    if not text or len(text) > _LONGEST:
        return None
    if _ARABIC.fullmatch(text):
        return int(text.replace(",", ""))
    if len(text) == 1 and text in _CIRCLED:
        return _CIRCLED[text]
    if all(c in DIGIT_VALUES for c in text):
        return int("".join(str(DIGIT_VALUES[c]) for c in text))
    return _scaled(text.translate(_SAME))


def _scaled(text: str) -> int | None:
    """The value of a numeral with units, split at its highest: 六亿五千万 is 六 hundred millions and 五千万."""
    for sign, scale in _SCALES:
        left, found, right = text.rpartition(sign)
        if not found:
            continue
        above = _scaled(left) if left else 1
        below = _scaled(right) if right else 0
        if above is None or below is None:
            return None
        if len(right) == 1 and (right in DIGIT_VALUES or right.isdecimal()):  # 三万二, 3万2
            below *= scale // 10
        return above * scale + below
    return _below_myriad(text)


def _below_myriad(text: str) -> int | None:
    total = 0
    digit: int | None = None
    unit = zero = 0
    for c in text:
        if c in TENS:
            total += (1 if digit is None else digit) * TENS[c]
            unit, digit, zero = TENS[c], None, 0
        elif c in FUSED_TENS:
            total, unit, digit = total + FUSED_TENS[c], 10, None
        elif c.isdecimal() or c in DIGIT_VALUES:
            value = int(c) if c.isdecimal() else DIGIT_VALUES[c]
            zero = zero or value == 0
            digit = value if digit is None else digit * 10 + value
        else:
            return None
    if digit is None:
        return total
    return total + (digit * unit // 10 if unit > 10 and not zero and digit < 10 else digit)


@lru_cache(maxsize=_REMEMBERED)
def read_number(text: str) -> float | None:
    """The number that `text` writes, fractions and signs included, or None.

    3.26亿, 4,565, 负三点五, 三分之一, 百分之五 (0.05), 20%, 三又二分之一, 1/3, 两千四百零一, 半, 一打.
    White space inside is passed over (一百 五 十 二); 多, 余, 几 and 来 leave the number that it exceeds
    (500余万, 二十几亿); 双 and 对 are two.
    """
    text = fold_numbers(text.strip())
    if not text.isascii() and len(text) <= _LONGEST:
        text = _OPEN.sub("", _SPACE.sub("", text))
    value = _number(text) if len(text) <= _LONGEST else None
    return value if value is not None and abs(value) <= _LARGEST else None


def _number(text: str) -> float | None:
    match = _DECIMAL.fullmatch(text)
    if match:
        return float(Decimal(match[1].replace(",", "")) * _scale_of(match[2]))
    if not text:
        return None
    if text[0] in "负負-":
        value = _number(text[1:])
        return None if value is None else -value
    if text == "半":
        return 0.5
    if text[-1] == "打":  # a dozen
        value = _number(text[:-1])
        return None if value is None else value * 12
    if text[-1] in "双雙对對":
        value = _number(text[:-1])
        return None if value is None else value * 2
    if text == "半百":
        return 50.0
    whole, also, part = text.partition("又")
    if also:
        one, other = _number(whole), _number(part)
        return None if one is None or other is None else one + other
    if text[-1] in "%‰":
        value = _number(text[:-1])
        return None if value is None else value / (100 if text[-1] == "%" else 1000)
    below, of, above = text.partition("分之")
    if not of:
        above, of, below = text.partition("/")
    if of:
        one, other = _number(above), _number(below)
        return None if one is None or not other else one / other
    whole, point, rest = text.partition("点")
    if point:
        return _with_decimals(whole, rest)
    integer = read_integer(text)
    return None if integer is None or integer > _LARGEST else float(integer)


def _scale_of(signs: str) -> int:
    scale = 1
    for sign in signs:
        scale *= TENS.get(sign) or MYRIADS[sign]
    return scale


def _with_decimals(whole: str, rest: str) -> float | None:
    """三点五 is 3.5, 一点二亿 120000000."""
    digits = rest.rstrip("十百千万亿萬億兆")
    integer = read_integer(whole)
    if integer is None or not digits or not all(c in DIGIT_VALUES or c.isdecimal() for c in digits):
        return None
    decimals = "".join(str(DIGIT_VALUES.get(c, c)) for c in digits)
    return float(Decimal(f"{integer}.{decimals}") * _scale_of(rest[len(digits) :]))
