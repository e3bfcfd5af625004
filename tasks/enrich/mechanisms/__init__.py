"""Supervision and feedback loops that a speech names: who watches, how it is reported, what follows.

The table is for reading: a row is a name that the text itself uses, with the steps it spells out. Words
of one speech's own coinage (四明确表) are left to the abbreviations.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from tasks.enrich.mechanisms.spotting import spot
from tasks.enrich.speech import Mechanism, Mention, Speech

#: Roles of the paragraphs that hold the speaker's own words.
_SPOKEN = frozenset({"body", "opening", "closing", "heading"})


def find_mechanisms(speech: Speech, mentions: Sequence[Mention]) -> list[Mechanism]:
    """The mechanisms of a speech, in reading order; positions are of `speech.text`.

    A body that is a mechanism (领导小组, 专班) is named with all its words, as its mention has them.
    """
    bodies = {mention.end: mention.start for mention in mentions if mention.kind == "body"}
    starts = [paragraph.start for paragraph in speech.paragraphs]
    found: list[Mechanism] = []
    reach = 0
    for name in spot(speech.text):
        k = bisect_right(starts, name.start) - 1
        if k < 0 or speech.paragraphs[k].role not in _SPOKEN:
            continue
        start = min(name.start, bodies.get(name.end, name.start)) if name.kind == "institution" else name.start
        if start >= reach:
            found.append(Mechanism(start, name.end, name.kind, name.steps))
            reach = name.end
    return found


__all__ = ["find_mechanisms"]
