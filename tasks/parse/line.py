"""A paragraph of a speech as roles and front matter read it: its words with wraps closed up."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from tasks.core import Row
from tasks.language.hints import NO_MARKS, Mark, Marks
from tasks.language.reading import Reading
from tasks.language.text import LEADING, ZERO_WIDTH

#: **同志们：**: a paragraph that Markdown prints bold as a whole.
_EMPHASIS = re.compile(r"^(?P<mark>\*\*|__)(?P<words>[^*_\n]+)(?P=mark)$")


class Line(NamedTuple):
    """One paragraph: where it lies in the document, and `text`, what a person reads there.

    `text` is stripped of blanks at its ends and has no break of a repaired wrap; it serves to recognise
    and to quote, never to count positions. `mark` tells how the format sets it, if apart from the text.
    """

    paragraph_id: str
    start: int
    end: int
    joins: tuple[int, ...]
    text: str
    mark: Mark | None = None


def lines_of(text: str, paragraphs: Iterable[Row], marks: Marks = NO_MARKS) -> list[Line]:
    """The paragraphs (rows of the table `paragraphs`) of the document `text` as lines."""
    lines = []
    for row in paragraphs:
        start, end, joins = row["start"], row["end"], tuple(row["joins"] or ())
        words = Reading.of(text, [(start, end, joins)]).text if joins else text[start:end]
        words = words.strip().strip(ZERO_WIDTH).strip()
        if words[:1] in ("?", "？"):
            words = words[LEADING.match(words).end() :] or words  # type: ignore[union-attr]
        emphasis = _EMPHASIS.match(words) if words[:2] in ("**", "__") else None
        mark = marks.at(start, end, joins) if marks else None
        lines.append(Line(row["paragraph_id"], start, end, joins, emphasis["words"] if emphasis else words, mark))
    return lines
