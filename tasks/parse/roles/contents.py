"""Tables of contents: the head 目录 and the entries under it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tasks.language.salutations import read_salutation
from tasks.language.text import squeeze
from tasks.language.titles import is_title
from tasks.parse.line import Line

_HEAD = re.compile(r"^[#*\s]*(?:目\s*录(?:\s*[/／、]\s*提纲)?|总\s*目|篇\s*目|CONTENTS|Contents)\s*[:：]?[*\s.．…]*$")
_BULLET = re.compile(r"^(?:[·•◆●○■□※☆★\-–—]|\d{1,3}\s*[.、．])\s*")
_LEADERS = re.compile(r"[.．…·]{3,}\s*\d{0,4}$|\s\d{1,4}$")
LONGEST_HEAD = 16
#: Longest entry: a title with its page.
LONGEST_ENTRY = 90


def is_contents_head(text: str) -> bool:
    """目录, 目　　录 on a line of its own."""
    return len(text) <= LONGEST_HEAD and bool(_HEAD.match(text))


def is_entry(text: str) -> bool:
    """Whether a line can be an entry: short, no end of a sentence."""
    return (0 < len(text) <= LONGEST_ENTRY and text[-1] not in "。！？；：:") or is_title(text)


def contents_at(lines: Sequence[Line], index: int, in_head: bool = False) -> list[int]:
    """The indices of the table of contents whose head is `lines[index]`; empty when it is no such head.

    It ends where its first entry comes again, where a line is no entry, and in the head of a speech
    (`in_head`: its entries are the speech's own headings) before the title or the salutation.
    """
    if not is_contents_head(lines[index].text):
        return []
    seen: set[str] = set()
    found = [index]
    for k in range(index + 1, len(lines)):
        text = lines[k].text
        key = squeeze(_LEADERS.sub("", _BULLET.sub("", text)))
        if key in seen or not is_entry(text):
            break
        if in_head and (read_salutation(text) or (is_title(text) and not _BULLET.match(text))):
            break
        seen.add(key)
        found.append(k)
    return found
