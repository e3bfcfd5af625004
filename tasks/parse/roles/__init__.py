"""Roles of paragraphs: what each one does in its speech, or in the document around the speeches."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tasks.language.chrome import frame_role
from tasks.language.dividers import read_divider
from tasks.parse.line import Line
from tasks.parse.roles.contents import contents_at, is_contents_head, is_entry
from tasks.parse.roles.head import Head, read_head
from tasks.parse.roles.tail import Tail, read_tail

#: Roles of paragraphs that belong to the words of the speech.
BODY_ROLES = frozenset({"opening", "heading", "body", "closing"})


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
        if index >= head.body and is_contents_head(line.text):
            for k in contents_at(lines, index):
                roles[k] = "contents"
    return Frame(lines, roles, head, tail, divider or head.divider)


def outside_roles(lines: Iterable[Line]) -> list[str]:
    """The roles of paragraphs outside all speeches: contents, notes, attachments, else chrome."""
    roles: list[str] = []
    current = "chrome"
    for line in lines:
        role = frame_role(line.text)
        if is_contents_head(line.text):
            current = role = "contents"
        elif role in ("note", "attachment"):
            current = role
        elif role is None and current == "contents" and not is_entry(line.text):
            current = "chrome"
        elif role is None and current == "chrome" and read_divider(line.text):
            role = "divider"
        roles.append(role or current)
    return roles
