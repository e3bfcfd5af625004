"""Numbers in every script that official Chinese uses.

Sources: GB/T 15835-2011 (出版物上数字用法) for the forms; the corpus for ○ (U+25CB), 〇 and 廿.
"""

from __future__ import annotations

import re

from tasks.language.text import fold_digits

DIGIT_VALUES = {c: i for i, c in enumerate("零一二三四五六七八九")} | {
    "〇": 0, "○": 0, "Ｏ": 0, "两": 2, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7,
    "捌": 8, "玖": 9,
}
TENS = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
MYRIADS = {"万": 10**4, "亿": 10**8}
FUSED_TENS = {"廿": 20, "卅": 30}

#: The characters that a Chinese numeral is written with.
CHINESE_NUMERAL = "零〇○一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟"

_CIRCLED = {chr(0x2460 + i): i + 1 for i in range(20)} | {chr(0x2474 + i): i + 1 for i in range(20)}
_CIRCLED |= {chr(0x2488 + i): i + 1 for i in range(20)} | {chr(0x3220 + i): i + 1 for i in range(10)}
_CIRCLED |= {chr(0x3251 + i): i + 21 for i in range(15)} | {chr(0x2776 + i): i + 1 for i in range(10)}

_ARABIC = re.compile(r"\d+(?:,\d{3})*")


def read_integer(text: str) -> int | None:
    """The whole number that `text` writes, or None: 12, １２, 1,200, 十二, 一百二十, 二○一二, 廿三, ③, ⑶.

    Digits without tens are read by position (二○一二 is 2012); with tens by value (二十 is 20).
    """
    text = fold_digits(text.strip())
    if not text:
        return None
    if _ARABIC.fullmatch(text):
        return int(text.replace(",", ""))
    if len(text) == 1 and text in _CIRCLED:
        return _CIRCLED[text]
    if all(c in DIGIT_VALUES for c in text):
        return int("".join(str(DIGIT_VALUES[c]) for c in text))
    total = section = digit = 0
    for c in text:
        if c in DIGIT_VALUES:
            digit = DIGIT_VALUES[c]
        elif c in FUSED_TENS:
            section, digit = section + FUSED_TENS[c], 0
        elif c in TENS:
            section, digit = section + (digit or 1) * TENS[c], 0
        elif c in MYRIADS:
            total, section, digit = (total + section + digit) * MYRIADS[c], 0, 0
        else:
            return None
    return total + section + digit
