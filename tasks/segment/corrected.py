"""Boundaries as a person corrected them: a speech begins here, or none does."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tasks.language.corrections import Correction, Unfit, place_of
from tasks.language.text import BLANK
from tasks.segment.boundaries import Found
from tasks.segment.rows import Cut

#: The cue of a speech that a correction opened.
CUE = "override"

#: Corrections that do not fit, each with the reason.
Misfits = list[tuple[Correction, Unfit]]


def correct(text: str, cut: Cut, corrections: Iterable[Correction]) -> tuple[Cut, Misfits]:
    """Paragraphs and speeches with the boundaries corrected, and the corrections that do not fit.

    A speech that is to begin within a paragraph parts it in two. One that begins where none may is the end of the
    speech before it; the first one's paragraphs then belong to the second, or to none.
    """
    wrong: Misfits = []
    for correction in corrections:
        try:
            place = place_of(text, correction)
            cut = _opened(text, cut, place) if correction.value else _closed(cut, place)
        except Unfit as reason:
            wrong.append((correction, reason))
    return cut, wrong


def _opened(text: str, cut: Cut, place: int) -> Cut:
    paragraphs, found = _parted(text, cut, place)
    at = next(k for k, paragraph in enumerate(paragraphs) if paragraph.start == place)
    if any(speech.first == at for speech in found):
        return paragraphs, found
    made = []
    stop = min([speech.first for speech in found if speech.first > at], default=len(paragraphs))
    for speech in found:
        if speech.first < at < speech.stop:
            stop = speech.stop
            speech = speech._replace(stop=at, cue=CUE if speech.cue == "document" else speech.cue)
        made.append(speech)
    return paragraphs, sorted([*made, Found(at, stop, CUE, None)])


def _closed(cut: Cut, place: int) -> Cut:
    paragraphs, found = cut
    number = next((n for n, speech in enumerate(found) if paragraphs[speech.first].start == place), None)
    if number is None:
        raise Unfit(f"no speech begins at character {place}; take the entry out")
    if len(found) == 1:
        raise Unfit("it is the only speech of the document; say where else one begins first")
    rest = [speech for n, speech in enumerate(found) if n != number]
    if number:
        rest[number - 1] = rest[number - 1]._replace(stop=found[number].stop)
    return paragraphs, rest


def _parted(text: str, cut: Cut, place: int) -> Cut:
    """The same with a paragraph that begins at `place`."""
    paragraphs, found = cut
    at = next(k for k, paragraph in enumerate(paragraphs) if place < paragraph.end)
    whole = paragraphs[at]
    if place <= whole.start:
        if place < whole.start:
            raise Unfit(f"no words stand at character {place}")
        return cut
    end = place
    while BLANK.match(text[end - 1]):
        end -= 1
    first = replace(whole, end=end, joins=tuple(k for k in whole.joins if k < end))
    second = replace(whole, start=place, joins=tuple(k for k in whole.joins if k > place))
    moved = [
        speech._replace(first=speech.first + (speech.first > at), stop=speech.stop + (speech.stop > at))
        for speech in found
    ]
    return [*paragraphs[:at], first, second, *paragraphs[at + 1 :]], moved
