"""Bylines: who speaks and in which office — 国务院总理 李克强, 省长　王某某, 张某某, 中华人民共和国主席　习近平.

An office is recognised by its last word, whatever body stands before it; a bare name by its surname.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tasks.language.lexicon import alternation, terms
from tasks.language.text import BLANK, squeeze

_NOT_NAMES = frozenset(terms("not_names"))
_MASK = r"×ＸxX*＊某"
_HAN = r"\u4e00-\u9fff㐀-䶿"

_OFFICES = alternation(terms("offices"))
_SINGLE = "".join(name for name in terms("surnames") if len(name) == 1)
_DOUBLE = alternation([name for name in terms("surnames") if len(name) == 2])
_NAME = (
    rf"(?:(?:{_DOUBLE})\s*[{_HAN}{_MASK}]\s*[{_HAN}{_MASK}]?"
    rf"|[{_SINGLE}{_MASK}]\s*[{_HAN}{_MASK}]{{1,2}}(?:\s[{_HAN}{_MASK}])?"
    rf"|[{_SINGLE}]\s+[{_HAN}]"
    rf"|[{_HAN}]{{1,6}}(?:[·•・．][{_HAN}]{{1,8}}){{1,3}})"
)
_ANY_NAME = rf"(?:{_NAME}|[{_HAN}]{{2,5}})"
_BODY = r"[^\s，。、：:；;！!？?（）()《》“”\"'0-9０-９—―–-]"

_BARE = re.compile(rf"^{_NAME}$")
_OFFICE_AND_NAME = re.compile(
    rf"^(?P<role>{_BODY}{{0,40}}?(?:{_OFFICES})(?:\s?[、，\s]\s?{_BODY}{{0,30}}?(?:{_OFFICES}))*)"
    rf"(?:\s*[:：]\s*|\s+)(?P<name>{_ANY_NAME})$"
)
_OFFICE_GLUED = re.compile(rf"^(?P<role>{_BODY}{{0,40}}(?:{_OFFICES}))(?P<name>{_NAME})$")
_OFFICE = re.compile(rf"^{_BODY}{{0,40}}(?:{_OFFICES})$")
_NAME_AND_OFFICE = re.compile(rf"^(?P<name>{_NAME})\s+(?P<role>{_BODY}{{0,40}}(?:{_OFFICES}))$")
_LABEL = re.compile(r"^(?:主讲人?|报告人|演讲人|讲话人|发言人|作者|主持人|致辞人)\s*[:：]\s*")
#: **省长 王某某** is set bold in Markdown; 局长 王** is masked.
_EMPHASIS = re.compile(r"^([*_]{1,3})(?=[^*_\s])(.*[^*_\s])\1$", re.S)
_WRAPPED = re.compile(r"^[（(]\s*(.*?)\s*[）)]$", re.S)

#: Longest byline: an office of 40 characters, a name of 8 and the blanks between them.
LONGEST = 70


class Byline(NamedTuple):
    """Who speaks: the office and the name, as written but without blanks inside the name; either may be None."""

    role: str | None
    name: str | None


def read_byline(text: str) -> Byline | None:
    """The byline that a whole line is, or None: 省长 王某某, 王 某, 国务院总理, (李某某), 报告人：张某某.

    A bare word of two characters counts only with a surname first; sentences never count.
    """
    if len(text) > LONGEST:
        return None
    line = _EMPHASIS.sub(r"\2", BLANK.sub(" ", text).strip()).strip()
    wrapped = _WRAPPED.match(line)
    line = _LABEL.sub("", wrapped[1] if wrapped else line)
    if not line:
        return None
    if _BARE.match(line):
        name = squeeze(line)
        return None if name in _NOT_NAMES else Byline(None, name)
    for pattern in (_OFFICE_AND_NAME, _OFFICE_GLUED, _NAME_AND_OFFICE):
        match = pattern.match(line)
        if match and not (pattern is _OFFICE_GLUED and _OFFICE.match(line)):
            return Byline(_closed_up(match["role"]), squeeze(match["name"]))
    return Byline(squeeze(line), None) if _OFFICE.match(line) else None


def _closed_up(role: str) -> str:
    """An office without spacing between characters; a blank between two offices stays."""
    pieces = role.split()
    return "".join(pieces) if any(len(piece) == 1 for piece in pieces) else " ".join(pieces)


def is_office(text: str) -> bool:
    """Whether a line is a title of office without a name: 国务院总理, the first half of a broken byline."""
    return len(text) <= LONGEST and bool(_OFFICE.match(squeeze(text)))


def is_name(text: str) -> bool:
    """Whether a line is a person's name and nothing else: 李克强, 龚　正, 艾尔肯·吐尼亚孜, 张××."""
    line = BLANK.sub(" ", text[:25]).strip()
    return len(text) <= 24 and bool(_BARE.match(line)) and squeeze(line) not in _NOT_NAMES
