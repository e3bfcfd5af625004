"""Words torn by a line break: 环保工 | 作的 holds 工作, 工作回顾 | 过去一年 holds none.

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


@cache
def _dictionary() -> Any:
    import rjieba

    return rjieba.Jieba()


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
