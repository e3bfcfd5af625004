"""Supervision and feedback loops that a speech names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tasks.enrich.mechanisms.grammar import FORM_KINDS, FORMS, KINDS, SYSTEM_KINDS
from tasks.enrich.speech import Mechanism, Mention, Speech

#: Roles of the paragraphs that hold the speaker's own words.
_SPOKEN = frozenset({"body", "opening", "closing", "heading"})
_STEPS = re.compile(r"\s?(?:[-－–→>]|——?|―)\s?|[、，；]")
_TAIL = re.compile(r"(?:的|等)?[\u4e00-\u9fff]{0,4}(?:闭环|机制|流程|链条|模式|措施)$")


def find_mechanisms(speech: Speech, mentions: Sequence[Mention]) -> list[Mechanism]:
    """The mechanisms of a speech, in reading order; positions are of `speech.text`."""
    text = speech.text
    found: list[Mechanism] = []
    for paragraph in speech.paragraphs:
        if paragraph.role not in _SPOKEN:
            continue
        for match in FORMS.finditer(text, paragraph.start, paragraph.end):
            form = match.lastgroup or "word"
            if form == "modifier":
                form = "system"
            words = match.group()
            kind = FORM_KINDS.get(form) or KINDS[words]
            if form == "system":
                kind = next((k for k, pattern in SYSTEM_KINDS if pattern.search(words)), kind)
            steps: tuple[str, ...] = ()
            if form in ("chain", "listed", "quoted", "whistle", "while"):
                steps = tuple(s for s in _STEPS.split(_TAIL.sub("", words).strip("“”")) if s)
            found.append(Mechanism(match.start(), match.end(), kind, steps))
    return found


__all__ = ["find_mechanisms"]
