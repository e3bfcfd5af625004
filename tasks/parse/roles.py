"""Roles of paragraphs: what each one does in its speech, or in the document around the speeches."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tasks.language.chrome import frame_role
from tasks.language.dividers import read_divider
from tasks.language.text import squeeze
from tasks.language.titles import is_title
from tasks.parse.line import Line
from tasks.parse.roles_head import Head, read_head
from tasks.parse.roles_tail import Tail, read_tail

#: Roles of paragraphs that belong to the words of the speech.
BODY_ROLES = frozenset({"opening", "heading", "body", "closing"})

_CONTENTS = re.compile(r"^[#*\s]*(?:目\s*录|总\s*目|篇\s*目|CONTENTS|Contents)\s*[:：]?[*\s]*$")
_BULLET = re.compile(r"^(?:[·•◆●○■□※☆★\-–—]|\d{1,3}\s*[.、．])\s*")
_LEADERS = re.compile(r"[.．…·]{3,}\s*\d{0,4}$|\s\d{1,4}$")
LONGEST_CONTENTS_HEAD = 16
#: Longest entry of a table of contents.
LONGEST_ENTRY = 90


@dataclass
class Frame:
    """A speech with its head and tail read: `roles[i]` is the role of `lines[i]`, `body` where no other holds."""

    lines: Sequence[Line]
    roles: list[str]
    head: Head
    tail: Tail
    divider: str | None


def read_frame(lines: Sequence[Line], divider: str | None = None) -> Frame:
    """The frame of one speech, given as its paragraphs in order; `divider` as in the table `speeches`."""
    head = read_head(lines, divider)
    tail = read_tail(lines, head.body)
    roles = ["body"] * len(lines)
    for found in (tail.roles, head.roles):
        for index, role in found.items():
            roles[index] = role
    for index, line in enumerate(lines):
        if len(line.text) <= LONGEST_CONTENTS_HEAD and _CONTENTS.match(line.text):
            for k in _contents(lines, index):
                roles[k] = "contents"
    return Frame(lines, roles, head, tail, divider or head.divider)


def outside_roles(lines: Iterable[Line]) -> list[str]:
    """The roles of paragraphs outside all speeches: contents, notes, attachments, else chrome."""
    roles: list[str] = []
    current = "chrome"
    for line in lines:
        role = frame_role(line.text)
        if _CONTENTS.match(line.text):
            current = role = "contents"
        elif role in ("note", "attachment"):
            current = role
        elif role is None and current == "contents" and not _is_entry(line.text):
            current = "chrome"
        elif role is None and read_divider(line.text):
            role = "divider"
        roles.append(role or current)
    return roles


def _contents(lines: Sequence[Line], head: int) -> list[int]:
    """The lines of a table of contents: its head and the short lines under it."""
    seen: set[str] = set()
    found = [head]
    for index in range(head + 1, len(lines)):
        key = _entry_key(lines[index].text)
        if key in seen or not _is_entry(lines[index].text):
            break  # the first entry comes again: the speech itself has begun
        seen.add(key)
        found.append(index)
    return found


def _is_entry(text: str) -> bool:
    return (0 < len(text) <= LONGEST_ENTRY and text[-1] not in "。！？；：:") or is_title(text)


def _entry_key(text: str) -> str:
    return squeeze(_LEADERS.sub("", _BULLET.sub("", text)))
