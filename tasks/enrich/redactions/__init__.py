"""Redactions: what a published speech masks, and what kind of thing the mask hides."""

from __future__ import annotations

import re

from tasks.enrich.redactions.masks import HINT, MASK, MAY_STAND_ALONE, NAMES, OWN_NAMES, alone, bold_marks
from tasks.enrich.redactions.meaning import Meaning, meaning
from tasks.enrich.speech import Mention, Speech
from tasks.language.text import Span

__all__ = ["find_redactions", "mask_span"]

_YEAR_BEFORE = re.compile(r"(?:(?:19|20)[0-9]?|一九|二[○〇零])$")
#: Words that end with a character which is a surname too.
_NO_NAME = ("登陆", "大陆", "内陆")
#: What joins masks of one kind: ××、××和××.
_JOINT = re.compile(r"(?:(?![的了是在])[\u4e00-\u9fff]){0,4}?(?:、|和|与|以?及)")
_LONGEST_JOINT = 6


def find_redactions(speech: Speech) -> list[Mention]:
    """Masks of a speech in reading order; a masked person's role belongs to the mention (X局长)."""
    text = speech.text
    bold: set[int] | None = None
    found: list[tuple[int, Meaning]] = []
    last = 0
    for hint in HINT.finditer(text):
        match = MASK.match(text, hint.start()) if hint.start() >= last else None
        if not match:
            continue
        if bold is None:
            bold = bold_marks(speech)
        last = match.end()
        stands_alone = alone(text, match)
        if match.start() in bold or (stands_alone and match.lastgroup not in MAY_STAND_ALONE):
            continue
        found.append(_read(speech, match, stands_alone))
    return [Mention("redaction", start, one.end, stands_for=one.stands_for) for start, one in _of_one_kind(text, found)]


def _read(speech: Speech, match: re.Match[str], stands_alone: bool) -> tuple[int, Meaning]:
    """Where the mention of a mask begins, and what it means."""
    text = speech.text
    start, end = match.span()
    one = Meaning("person", end) if stands_alone and _signs(speech, match) else meaning(text, match)
    of_name = one.stands_for in ("person", "unknown") and match.lastgroup in NAMES
    if of_name and text[start - 1 : start] in OWN_NAMES and not text.endswith(_NO_NAME, 0, start):
        return start - 1, one._replace(stands_for="person", sure=True)
    if one.stands_for in ("year", "number"):
        told = _YEAR_BEFORE.search(text, max(0, start - 3), start)
        start = told.start() if told else start
    return start, one


def _signs(speech: Speech, match: re.Match[str]) -> bool:
    """Whether the paragraph that a mask fills names the speaker: two or three signs are a name, or it is a byline."""
    if match.end() - match.start() in (2, 3):
        return True
    return any(p.role == "byline" for p in speech.paragraphs if p.start <= match.start() < p.end)


def _of_one_kind(text: str, found: list[tuple[int, Meaning]]) -> list[tuple[int, Meaning]]:
    """Masks that are listed (赋予××、××平台公司) are of one kind: that of the one of which it is certain."""
    for places in (range(len(found) - 2, -1, -1), range(1, len(found))):
        for place in places:
            other = place + 1 if places.step < 0 else place - 1
            start, one = found[place]
            of_other = found[other][1]
            if one.sure or not of_other.sure or of_other.stands_for == "year":
                continue
            gap = (one.end, found[other][0]) if other > place else (of_other.end, start)
            if gap[1] - gap[0] <= _LONGEST_JOINT and _JOINT.fullmatch(text, *gap):
                found[place] = start, one._replace(stands_for=of_other.stands_for, sure=True)
    return found


def mask_span(text: str, redaction: Mention) -> Span:
    """The mask alone, without the role or name that the mention takes in."""
    if text[redaction.start] == "某" and not text.startswith("某某", redaction.start):
        return Span(redaction.start, redaction.start + 1)
    match = MASK.search(text, redaction.start, redaction.end + 1)
    return Span(*match.span()) if match else Span(redaction.start, redaction.end)
