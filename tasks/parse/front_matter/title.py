"""The title: the one in the head; failing that the divider's, a collection's label, or the page's note on it."""

from __future__ import annotations

import re

from tasks.language.dividers import read_divider
from tasks.language.text import squeeze
from tasks.language.titles import is_title
from tasks.parse.roles import Frame
from tasks.parse.roles.title import is_title_like, tidy

#: A label of a collection's file: 2013-06-18_在…会议上的讲话.
LABEL = re.compile(r"^(?P<date>(?:19|20)\d{2}[-_.](?:0?[1-9]|1[0-2])[-_.]\d{1,2})[-_ ]+(?P<title>[^\s\d:：].*)$")
#: What a page says the piece was called: 原标题：….
ORIGINAL = re.compile(r"^[（(]?\s*原(?:标题|题)\s*[：:]\s*(?P<title>.*?)[）)]?\s*$")
#: A title that a sentence of its own announces.
_ANNOUNCED = re.compile(
    r"(?:报告|讲话|演讲|发言|今天[讲说]|我[讲说])的?(?:总)?(?:题目|标题|主题)(?:是|叫|为)[：:，,]?\s*[《“]?(?P<title>[^。！？；《》“”]{4,50})[》”]?[。！]"
)
FIRST_WORDS = 5
_AFTER_TITLE = re.compile(r"\s*[（(]\s*\d{4}\s*年.*$")


def title_of(frame: Frame) -> str | None:
    """The title of the speech, wraps and spacing closed up, or None when its text has none."""
    if frame.head.title.text:
        return frame.head.title.text
    if frame.divider:
        divider = read_divider(frame.divider)
        rest = tidy(divider.rest) if divider else ""
        if rest and is_title_like(rest):
            return rest
    for pattern in (LABEL, ORIGINAL):
        for line, role in zip(frame.lines, frame.roles, strict=True):
            match = pattern.match(line.text) if role == "chrome" else None
            if match:
                title = tidy(_AFTER_TITLE.sub("", match["title"]))
                if is_title(title) or len(squeeze(title)) >= 4:
                    return title
    return _announced(frame)


def _announced(frame: Frame) -> str | None:
    """What a speaker says that the speech is called: 报告的题目是：团结起来，为建设强县而奋斗。"""
    first = [line.text for line, role in zip(frame.lines, frame.roles, strict=True) if role == "body"][:FIRST_WORDS]
    for text in first:
        match = _ANNOUNCED.search(text)
        if match:
            return match["title"]
    return None
