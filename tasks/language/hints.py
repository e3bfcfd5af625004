"""What the format tells of the lines of a text: headings, titles, what is centred, bold or set larger.

Hints are evidence, not truth. Writers centre what they like, style all of a text as a heading, and print a sentence
bold for stress. So a property counts only where it sets a few short lines apart from the others; and what it then says
is for the stages to weigh, who let the words and the numbering decide wherever these say anything.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

from tasks.language.text import ZERO_WIDTH

#: A property of more than this share of a text's characters is how the text is set, and tells no line from another.
MOST_SHARE = 0.5
#: Longer lines are paragraphs, however they are set.
LONGEST = 60
#: Longer ones that end as a sentence are sentences, in whatever style: 逐库制定方案，明确责任人、施工队伍和完成时限。
LONGEST_SENTENCE = 30
#: What a heading has at most one of, at its end; a title, or what is merely set apart, has none.
_SENTENCE = re.compile(r"[。！？；;!?]")
_LINE = re.compile(r"[^\n\x0b\x0c]+")
_BLANKS = " \t\r\u3000\u00a0" + ZERO_WIDTH


class Mark(NamedTuple):
    """How a line is set.

    `level` is that of a heading, from 1, `lone` says that no other line of the text has it; `title` a title's style;
    `size` the size of what is larger than the text, in the format's units.
    """

    end: int
    level: int | None = None
    lone: bool = False
    title: bool = False
    centred: bool = False
    bold: bool = False
    size: str | None = None

    @property
    def names(self) -> bool:
        """Whether the line is set as a title: in its style, in the middle, or as the only heading of first order."""
        return self.title or (self.level == 1 and self.lone) or (self.centred and (self.level or 1) == 1)

    @property
    def apart(self) -> bool:
        """Whether the line is set apart from the text in some way."""
        return bool(self.title or self.centred or self.bold or self.size or self.level)


class Marks:
    """The lines of a text that are set apart, each found by its first character that is not blank."""

    def __init__(self, lines: dict[int, Mark] | None = None) -> None:
        self._lines = lines or {}

    def __bool__(self) -> bool:
        return bool(self._lines)

    @classmethod
    def of(cls, text: str, rows: Iterable[dict[str, Any]]) -> Marks:
        """The marks that rows of the table `hints` leave on the lines of their document."""
        found: dict[int, dict[str, Any]] = defaultdict(dict)
        held: Counter[str] = Counter()
        for row in rows:
            if (told := _told(row["kind"], row["value"])) is None:
                continue
            for line in _LINE.finditer(text, row["start"], row["end"]):
                words = line[0].strip(_BLANKS)
                held.update(dict.fromkeys(told, len(words)))
                if words and len(words) <= LONGEST:
                    start = line.start() + line[0].index(words[0])
                    found[start] |= {"end": start + len(words), **told}
        return cls(_telling(text, found, held)) if found else NO_MARKS

    def at(self, start: int, end: int, joins: Iterable[int] = ()) -> Mark | None:
        """How the paragraph [start, end) is set, if all its lines are; `joins` begin those after the first."""
        first = mark = self._lines.get(start)
        for join in joins if mark else ():
            mark = self._lines.get(join)
            if mark is None:
                return None
        return first if mark and mark.end >= end else None

    def part(self, before: int, after: int) -> bool:
        """Whether two lines that follow one another, named by their first characters, are set unlike one another."""
        one, other = self._lines.get(before), self._lines.get(after)
        return _setting(one) != _setting(other)


#: What a text without hints has.
NO_MARKS = Marks()


def _setting(mark: Mark | None) -> tuple[object, ...]:
    return (mark.level, mark.title, mark.size) if mark else (None, False, None)


def _told(kind: str, value: str) -> dict[str, Any] | None:
    """What a hint tells of its lines; None for hints of other things."""
    if kind == "heading":
        return {"level": int(value)} if value.isdecimal() and 1 <= int(value) <= 9 else None
    if kind == "style":
        return {"title": True} if value == "title" else None
    if kind in ("centred", "bold"):
        return {kind: True}
    return {"size": value} if kind == "size" else None


def _telling(text: str, found: dict[int, dict[str, Any]], held: Counter[str]) -> dict[int, Mark]:
    """The marks without what does not tell lines apart: properties of much of the text, and of sentences.

    `held` are the characters that are set in each way, long lines included.
    """
    levels = Counter(mark.get("level") for mark in found.values())
    most = MOST_SHARE * sum(not character.isspace() for character in text)
    kept: dict[int, Mark] = {}
    for start, mark in found.items():
        words = text[start : mark["end"]]
        if _SENTENCE.search(words[:-1]):
            continue
        told = {name: value for name, value in mark.items() if name == "end" or held[name] <= most}
        if _SENTENCE.search(words):
            told = {name: value for name, value in told.items() if name in ("end", "level")}
            if len(words) > LONGEST_SENTENCE:
                continue
        if len(told) > 1:
            kept[start] = Mark(**told, lone=levels[told.get("level")] == 1)
    return kept


__all__ = ["NO_MARKS", "Mark", "Marks"]
