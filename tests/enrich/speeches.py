"""A speech of a few lines, as the finders get it."""

from __future__ import annotations

import re

from tasks.enrich.speech import Mention, Node, Paragraph, Sentence, Speech
from tasks.language.reading import Reading

DOCUMENT = "0" * 16
_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]*[”’]?")


def speech_of_text(text: str, markers: tuple[str, ...] = ()) -> Speech:
    """A speech whose paragraphs are the lines of `text`; each of `markers` is a heading's, where it first stands."""
    paragraphs = [m.span() for m in re.finditer(r"[^\n]+", text)]
    sentences = [m.span() for m in _SENTENCE.finditer(text)]
    nodes = [
        Node(f"{DOCUMENT}.h{at}", None, "heading", 1, marker, "", at, len(text))
        for marker in markers
        for at in [text.index(marker)]
    ]
    return Speech(
        document_id=DOCUMENT,
        speech_id=f"{DOCUMENT}.s0",
        date=None,
        level=None,
        reading=Reading([(0, text)]),
        paragraphs=tuple(Paragraph(f"{DOCUMENT}.p{a}", "body", a, b) for a, b in paragraphs),
        sentences=tuple(Sentence(f"{DOCUMENT}.t{a}", a, b) for a, b in sentences),
        nodes=tuple(nodes),
    )


def words_of(text: str, mentions: list[Mention]) -> list[str]:
    return [text[m.start : m.end] for m in mentions]
