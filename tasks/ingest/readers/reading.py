"""What a reader gives back: a text with hints, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Hint(NamedTuple):
    """Evidence of the format for a stretch of the text, or (without a place) for all of it.

    kind: one of `schemas.ingest.HINT_KINDS`, which says what the value is. `start` and `end` count code points of the
    text.
    """

    kind: str
    value: str
    start: int | None = None
    end: int | None = None


class Reading(NamedTuple):
    """A text, and how it was made.

    `encoding` is None where the format holds characters, not bytes; `basis` says what the encoding was told by;
    `engine` names the library that opened the format, with its version.
    """

    text: str
    encoding: str | None = None
    basis: str | None = None
    engine: str | None = None
    hints: Sequence[Hint] = ()


class Refused(Exception):
    """A file that is not taken in: a code of `schemas.ingest.REJECT_REASONS` and a sentence with the remedy."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail
