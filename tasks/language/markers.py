"""Numbering markers: the families of 一、 （一） 1. ① 第一， 首先， 一是 and where one may stand.

Families follow GB/T 9704-2012 7.3.3 (一、 （一） 1. （1）) and what speeches add to it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tasks.language.numerals import read_integer

_C = "一二三四五六七八九十百"

#: Family → pattern of its marker; the number is group 1.
FAMILIES: dict[str, str] = {
    "chinese": rf"([{_C}]+)\s?、",
    "chinese_parenthesis": rf"[（(]\s?([{_C}]+)\s?[）)]",
    "arabic_parenthesis": r"[（(]\s?([0-9０-９]{1,2})\s?[）)]",
    "arabic": r"([0-9０-９]{1,2})\s?[.．、](?![0-9０-９])",
    "circled": r"([①-⑳⑴-⒇])",
    "ordinal": rf"第([{_C}]+)[，,、：:]",
    "one_is": rf"([{_C}]+)(?:是|要)",
    "of_which": rf"其([{_C}]+)[，,、：:是]",
}

LINE_MARKER = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in FAMILIES.items()))


class Marker(NamedTuple):
    """A numbering marker: its family, the words as written, its value, and where it ends."""

    family: str
    text: str
    number: int
    end: int


def read_marker(text: str, position: int = 0) -> Marker | None:
    """The marker that `text` has at `position`, or None."""
    match = LINE_MARKER.match(text, position)
    if not match or not match.lastgroup:
        return None
    number = read_integer(match[LINE_MARKER.groupindex[match.lastgroup] + 1])
    return None if number is None else Marker(match.lastgroup, match[0], number, match.end())
