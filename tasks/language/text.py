"""Characters and spans: what counts as blank, how forms of one character are folded.

Every function here keeps positions: a folded text has exactly as many characters as its source, so
that a match in the one is a span of the other.
"""

from __future__ import annotations

import re
from typing import NamedTuple

#: Zero-width characters that word processors and web pages leave between lines; no words.
ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff"

#: A run of white space (as `str.isspace` has it, U+3000 included) and zero-width characters.
BLANK = re.compile(rf"[\s{ZERO_WIDTH}]+")

#: What may stand before the first word of a line: blanks, and question marks that a converter left for
#: characters it did not know; a line of Chinese begins with none (GB/T 15834-2011, 5.1.1).
LEADING = re.compile(rf"[\s{ZERO_WIDTH}]*(?:[?？]{{1,8}}[\s{ZERO_WIDTH}]*)?")

_FULL_WIDTH = {0xFF01 + i: 0x21 + i for i in range(94)}
_DIGITS = {0xFF10 + i: 0x30 + i for i in range(10)}


class Span(NamedTuple):
    """A half-open range of code points."""

    start: int
    end: int

    def overlap(self, other: Span) -> int:
        """How many characters two spans share."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def holds(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


def fold_digits(text: str) -> str:
    """Full-width digits as ASCII digits; nothing else moves. ２０１２年 → 2012年."""
    return text.translate(_DIGITS)


def fold_width(text: str) -> str:
    """Full-width ASCII (digits, letters, （）：！，) as plain ASCII, one character for one."""
    return text.translate(_FULL_WIDTH)


def squeeze(text: str) -> str:
    """The text without any blank."""
    dense = "".join(text.split())
    for blank in ZERO_WIDTH:
        if blank in dense:
            dense = dense.replace(blank, "")
    return dense


def is_blank(text: str) -> bool:
    return not BLANK.sub("", text)
