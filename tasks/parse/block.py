"""A paragraph as the outline sees it: where it lies, where its wraps were, what it provisionally is."""

from __future__ import annotations

from typing import NamedTuple

from tasks.language.hints import Mark


class Block(NamedTuple):
    """A paragraph of a speech with its role; positions are code points of the document's text.

    `joins` are the first characters after repaired hard wraps, as in the table `paragraphs`. `role` is
    `body` for every paragraph that may hold outline, until the outline itself says what is a heading. `mark`
    tells how the format sets it, if apart from the text.
    """

    paragraph_id: str
    start: int
    end: int
    joins: tuple[int, ...]
    role: str
    mark: Mark | None = None
