"""A speech of a few lines, as the finders get it."""

from __future__ import annotations

import re
from dataclasses import replace

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


def report(text: str, date: str | None = "2024-02-10") -> Speech:
    """A speech of a day; its headings are the lines that begin with a number, 一、 of the first level, （一） below."""
    speech = speech_of_text(text)
    lines = [p for p in speech.paragraphs if text[p.start] in "一二三（"]
    tops = [p.start for p in lines if text[p.start] != "（"] + [len(text)]
    nodes = [
        Node(
            f"h{p.start}", None, "heading", 1 if p.start in tops else 2, "", text[p.start : p.end], p.start,
            min(top for top in tops if top > p.start),
        )
        for p in lines
    ]  # fmt: skip
    return replace(speech, date=date, nodes=tuple(nodes))


def words_of(text: str, mentions: list[Mention]) -> list[str]:
    return [text[m.start : m.end] for m in mentions]
