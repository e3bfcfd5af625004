"""Numeral abbreviations (数字缩略语): 四不两直, 三多三少, 两个维护, 十四五, 1+5+N, and what they stand for."""

from __future__ import annotations

import re

from tasks.enrich.abbreviations.expansion import expansions
from tasks.enrich.abbreviations.grammar import Term
from tasks.enrich.abbreviations.spotting import in_number, spot
from tasks.enrich.speech import Mention, Speech
from tasks.language.lexicon import alternation


def find_abbreviations(speech: Speech) -> list[Mention]:
    """All mentions of the numeral abbreviations that a speech uses, in reading order.

    A term that is spelled out anywhere in the speech carries its expansion wherever it stands.
    """
    text = speech.text
    found = spot(text)
    if not found:
        return []
    spans = _everywhere(text, found)
    parts = expansions(text, spans)
    return [Mention("abbreviation", start, end, canonical=term, parts=parts.get(term)) for start, end, term in spans]


def _everywhere(text: str, found: list[Term]) -> list[Term]:
    """The terms found and their repetitions, where no longer term covers them.

    Only terms that nothing else could be are looked for again: three characters at least, and no articles
    (四十条), which are counted elsewhere.
    """
    again = {term for _, _, term in found if len(term) >= 3 and not term.isdigit() and term[-1] != "条"}
    spans = list(found)
    if again:
        pattern = re.compile(alternation(list(again)))
        spans += [Term(m.start(), m.end(), m[0]) for m in pattern.finditer(text) if not in_number(text, m.start())]
    kept: list[Term] = []
    for span in sorted(set(spans), key=lambda t: (t.start, -t.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept
