"""Folding a text to its letters and digits, so that copies with other blanks and punctuation are the same.

Copied passages are wrapped, indented and punctuated anew (２０２４年 for 2024年, “ ” for 「 」); the words stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.language.reading import Reading

_WORD = re.compile(r"[^\W_]+")
_REST = re.compile(r"[\W_]+")

#: What is no letter or digit of most texts; `re` finds a plain class much faster than `_REST`.
_MARKS = re.compile("[ \t\n\u3000，。、；：？！“”‘’（）《》—…,.()-]+")
_WIDE = re.compile("[\uff01-\uff5e]")
_TYPED = dict(zip(",;:!?()", "，；：！？（）", strict=True))

#: Full-width letters and digits, one for one: positions stay.
_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


def fold(text: str) -> str:
    """The letters and digits of a text, full-width ones as plain ones, nothing between them."""
    letters = _MARKS.sub("", text)
    return narrowed(letters if letters.isalnum() else _REST.sub("", letters))


def folded(text: str, start: int = 0) -> Reading:
    """The same as a reading: every position leads back to the text, whose first character is number `start`."""
    return Reading((start + word.start(), narrowed(word[0])) for word in _WORD.finditer(text))


def narrowed(text: str) -> str:
    """A text with full-width letters, digits and signs as plain ones (５Ｇ＋ → 5G+), one for one: positions stay."""
    return text.translate(_NARROW) if _WIDE.search(text) else text


def widened(text: str) -> str:
    """A text with the marks of a Latin keyboard (目前,8月20日) as Chinese ones, one for one; those inside numbers stay.

    A mark between two letters or digits belongs to them: 1,200, 9:30, km(s).
    """
    places = sorted(place for mark in _TYPED for place in _places(text, mark))
    if not places:
        return text
    parts: list[str] = []
    at = 0
    for place in places:
        parts += text[at:place], _TYPED[text[place]]
        at = place + 1
    return "".join([*parts, text[at:]])


def _places(text: str, mark: str) -> Iterator[int]:
    """Where a mark stands beside anything else than letters or digits of ASCII on both sides."""
    at = text.find(mark)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        if not (before.isascii() and before.isalnum() and after.isascii() and after.isalnum()):
            yield at
        at = text.find(mark, at + 1)
