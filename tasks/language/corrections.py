"""Manual corrections of one document, as the stages that apply them read them.

They come with the document, in the column `documents.overrides`: a JSON list of objects with the keys

    key      where the correction is written, for people: `cuts.toml, document 9f86d081884c7d65, boundary 1`
    what     `boundary`, `speech`, `paragraph`; or `problem`: the entry cannot be understood, `value` says why
    start    the place meant, as a position, or
    begins   the words that stand there, or (for a speech)
    number   its place among the speeches of the document, from 1
    field    what is corrected; for a boundary `opens`
    value    what it is to be

A correction that does not fit its document changes nothing and becomes a finding of severity `warning`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from tasks.language.text import BLANK, fold_width, squeeze

#: The expectation that findings about corrections name.
EXPECTATION = "override_applies"


#: A row of a table, as a dictionary.
Row = dict[str, Any]


class Unfit(Exception):
    """A correction does not fit its document; the message says why, and what helps."""


@dataclass(frozen=True)
class Correction:
    """One correction: see the module's own words for its parts."""

    key: str
    what: str
    value: Any
    field: str = ""
    start: int | None = None
    begins: str | None = None
    number: int | None = None


def corrections_of(document: Row, *kinds: str) -> list[Correction]:
    """The corrections of these kinds that a row of `documents` carries, in the order in which they are written."""
    written = document.get("overrides")
    if not written:
        return []
    return [correction for one in json.loads(written) if (correction := Correction(**one)).what in kinds]


def unfit(document: Row, stage: str, correction: Correction, why: object) -> Row:
    """The finding about a correction that changes nothing."""
    return {
        "document_id": document["document_id"],
        "speech_id": None,
        "stage": stage,
        "expectation": EXPECTATION,
        "severity": "warning",
        "observed": correction.key,
        "detail": f"{correction.key}: {why}. Nothing was changed; correct the entry and run again.",
    }


def place_of(text: str, correction: Correction) -> int:
    """The character that a correction names by position or by words, blanks left aside. Raises `Unfit`.

    Words that stand several times mean the one place where they begin a line, if it is one.
    """
    if correction.begins is None:
        start = correction.start or 0
        if not 0 <= start < len(text):
            raise Unfit(f"there is no character {start}: the text has {len(text)}")
        blank = BLANK.match(text, start)
        if blank and blank.end() == len(text):
            raise Unfit(f"only blanks stand at character {start}")
        return blank.end() if blank else start
    positions = [k for k, character in enumerate(text) if not BLANK.match(character)]
    plain = fold_width("".join(text[k] for k in positions))
    words = fold_width(squeeze(correction.begins))
    found: list[int] = []
    at = plain.find(words) if words else -1
    while at >= 0:
        found.append(positions[at])
        at = plain.find(words, at + 1)
    if not found:
        raise Unfit(f"the words “{correction.begins}” do not stand in the text; quote them as the text has them")
    opening = [k for k in found if not text[text.rfind("\n", 0, k) + 1 : k].strip()]
    chosen = found if len(found) == 1 else opening
    if len(chosen) != 1:
        raise Unfit(f"the words “{correction.begins}” stand {len(found)} times; quote more of them, or give `start`")
    return chosen[0]
