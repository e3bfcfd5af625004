"""Members of a series that have lost the mark of their number: `二学习方式方法要活` between 一要 and 三要."""

from __future__ import annotations

import re

_NUMERALS = "零一二三四五六七八九十"

#: What follows a bare numeral at the head of a clause that counts, dates or joins: 二十, 三个, 五年, 一些.
_COUNTED = (
    "[一二三四五六七八九十百千万亿、，,.．。是要个些种次年月日号天周点位名级期届季者人家条项件类大小方时分度"
    "倍成里亩斤元块把下直定起致样般切律再旦]"
)
LOST_HEAD = re.compile(rf"[一二三四五六七八九十]+(?!{_COUNTED})[\u3400-\u9fff]")


def numeral(number: int) -> str:
    """The Chinese numeral of 1 to 99."""
    tens, ones = divmod(number, 10)
    if not tens:
        return _NUMERALS[ones]
    return ("" if tens == 1 else _NUMERALS[tens]) + "十" + (_NUMERALS[ones] if ones else "")


def find_lost(words: str, number: int, start: int, end: int) -> int | None:
    """Where, between `start` and `end`, a clause opens with the bare numeral of `number`; None if nowhere."""
    written = numeral(number)
    at = words.find(written, start, end)
    while at >= 0:
        if words[at - 1 : at] in _CLAUSE_BREAKS and LOST_HEAD.match(words, at, end):
            return at
        at = words.find(written, at + 1, end)
    return None


_CLAUSE_BREAKS = tuple("。；！？;!?")
