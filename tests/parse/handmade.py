"""A speech from its paragraphs, without segment: `read("在…会议上的讲话", "同志们：", "今天…")`."""

from __future__ import annotations

from typing import Any

from tasks.parse.front_matter import Dating, read_front_matter
from tasks.parse.line import Line
from tasks.parse.roles import Frame, read_frame

#: A paragraph that no reader takes for anything but the words of a speech.
WORDS = "今天召开这次会议，主要任务是分析形势，安排部署下一步工作，各单位要认真抓好落实。"


def lines_of(*paragraphs: str) -> list[Line]:
    """The paragraphs as lines of a text that holds them one after the other."""
    made, at = [], 0
    for number, text in enumerate(paragraphs):
        made.append(Line(f"p{number}", at, at + len(text), (), text.strip()))
        at += len(text) + 1
    return made


def frame_of(*paragraphs: str, divider: str | None = None) -> Frame:
    return read_frame(lines_of(*paragraphs), divider)


def roles_of(*paragraphs: str, divider: str | None = None) -> list[str]:
    return frame_of(*paragraphs, divider=divider).roles


def front_of(*paragraphs: str, divider: str | None = None) -> dict[str, Any]:
    """The front matter of a speech with these paragraphs at its head and some words after them."""
    return read_front_matter(frame_of(*paragraphs, WORDS, WORDS, divider=divider))[0]


def dating_of(*paragraphs: str) -> Dating:
    return read_front_matter(frame_of(*paragraphs))[1]
