"""Words at a line break: 环保工 | 作的 tears 工作, 工作回顾 | 过去一年 tears none; 政策取向 is whole, 党委和 is not.

The dictionary is jieba's, read by rjieba without its model for unknown words: only words that are
listed count as evidence.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

#: Characters of either line that are looked at: a word of jieba's dictionary is seldom longer.
REACH = 8
#: Longest word that counts: longer entries are phrases (回顾过去), which a line may well begin inside.
LONGEST_WORD = 4

_HAN = re.compile(r"[\u3400-\u9fff]")
#: Characters after which a clause goes on, unless they close a word: 和 but 祥和, 向 but 取向.
_OPEN = re.compile(r"(?:[的和与及是或在对将要把了为由向被其并而])$")
#: Words that such a character closes and that leave a clause open themselves; no heading ends in them.
_OPEN_WORDS = re.compile(
    "以及|[从进因然反]而|针对|面[对向]|正在|[即必]将|[还也只需主]要|[因成认称视变]为|[为除]了|[不就还都正但可于总]是"
)


@cache
def _dictionary() -> Any:
    import rjieba

    return rjieba.Jieba()


def breaks_off(words: str) -> bool:
    """Whether a line ends in a word after which its clause must go on: 各级党委和, 以及; not 政策取向, 民族祥和."""
    if not _OPEN.search(words[-1:]):
        return False
    word = _dictionary().cut(words[-REACH:], False)[-1]
    return len(word) == 1 or _OPEN_WORDS.fullmatch(word) is not None


def torn_word(before: str, after: str) -> str | None:
    """The word that the break between two lines tears, or None.

    A word counts when one of its halves is left over as a single character once the lines are read
    apart: 政府工作报 | 告 (报告), 环保工 | 作的 (工作); not 回顾 | 过去, whose halves stand on their own.
    """
    left, right = before[-REACH:], after[:REACH]
    if not left or not right or not _HAN.match(left[-1]) or not _HAN.match(right[0]):
        return None
    cut = _dictionary().cut
    at = 0
    for word in cut(left + right, False):
        if at < len(left) < at + len(word):
            break
        at += len(word)
    else:
        return None
    if len(word) > LONGEST_WORD:
        return None
    first, second = word[: len(left) - at], word[len(left) - at :]
    alone_before, alone_after = cut(left, False)[-1], cut(right, False)[0]
    if alone_before != first or alone_after != second:
        return None
    return word if len(first) == 1 or len(second) == 1 else None
