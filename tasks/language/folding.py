"""Folding a text to its letters and digits, so that copies with other blanks and punctuation are the same.

Copied passages are wrapped, indented and punctuated anew (２０２４年 for 2024年, “ ” for 「 」); the words stay.
"""

from __future__ import annotations

import re

from tasks.language.reading import Reading

_WORD = re.compile(r"[^\W_]+")
_REST = re.compile(r"[\W_]+")

#: What is no letter or digit of most texts; `re` finds a plain class much faster than `_REST`.
_MARKS = re.compile("[ \t\n\u3000，。、；：？！“”‘’（）《》—…,.()-]+")
_WIDE = re.compile("[\uff01-\uff5e]")

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
