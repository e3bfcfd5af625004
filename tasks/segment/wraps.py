"""Hard wraps: which line breaks fall inside a paragraph, decided from evidence."""

from __future__ import annotations

import re
from tasks.language.markers import read_marker
from tasks.language.salutations import read_salutation
from tasks.language.titles import is_title
from tasks.segment.lines import Line

_ENDS = re.compile(r"[。！？!?…：:；;][”’」』）)】\]〕》〉\"']*$")
_OPEN = re.compile(r"[，、,（(《〈“‘「『【〔—\-]$")
_CONTINUES = re.compile(r"[，。、；：！？》）”’」』】〕,.;:!?)]")


def joined(text: str, before: Line, after: Line) -> bool:
    head = text[after.start : after.start + 80]
    tail = text[max(before.start, before.end - 40) : before.end]
    if _CONTINUES.match(head):
        return True
    if after.page_turn and after.blank_lines == 0:
        return True
    if after.page_turn:
        return not _ENDS.search(tail)
    if after.blank_lines:
        return False
    if _OPEN.search(tail) and read_salutation(text[before.start:before.end]) is None:
        return read_marker(head) is None
    return False
