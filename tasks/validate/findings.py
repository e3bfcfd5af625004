"""Findings in words: what is wrong, where, in which words of the text, and what helps."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from schemas.quoting import told_place
from tasks.core import Row
from tasks.validate.ledger import Ledger, Place, Subject
from tasks.validate.suites.expectation import FIGURE, Expected

#: How much of the text a finding quotes, in characters: enough to find the place again by eye.
QUOTED = 40


def finding(
    stage: str, expected: Expected, subject: Subject, value: Any, ledger: Ledger, texts: Mapping[str, str]
) -> Row:
    """The row of `findings` for a subject that did not meet an expectation with the value of its measure."""
    document_id, speech_id = subject
    count = ledger.count(expected.measure, subject)
    place = ledger.places.get((expected.measure, subject), Place(None, None, expected.english))
    text = texts.get(document_id, "")
    quote = _quote(text, place)
    observed = _observed(expected, value, count)
    said = place.said[:1].upper() + place.said[1:]
    if expected.kind == FIGURE:
        said = f"{said} ({observed})" if place.start is not None else f"{expected.measure} is {observed}"
    line = text.count("\n", 0, place.start) + 1 if place.start is not None and quote is not None else None
    where = told_place(place.start, line, quote) if place.start is not None and line and quote is not None else ""
    more = f"; {count - 1} more like it" if count > 1 else ""
    return {
        "document_id": document_id,
        "speech_id": speech_id,
        "stage": stage,
        "expectation": expected.measure,
        "severity": expected.severity,
        "observed": observed,
        "detail": f"{said}{where}{more}. Expected: {expected.english}. {expected.remedy}",
        "start": place.start if line else None,
        "line": line,
        "quote": quote,
    }


def _observed(expected: Expected, value: Any, count: int) -> str:
    if expected.kind == FIGURE:
        return f"{value:g}"
    return f"{count} row{'s' if count != 1 else ''}"


def _quote(text: str, place: Place) -> str | None:
    """The words at a place, on one line; None for a place that is not in the text."""
    if place.start is None or not 0 <= place.start <= len(text):
        return None
    end = place.end if place.end is not None and place.end > place.start else place.start + QUOTED
    words = text[place.start : min(end, place.start + QUOTED)]
    cut = "…" if min(end, len(text)) > place.start + QUOTED else ""
    return " ".join(words.split()) + cut
