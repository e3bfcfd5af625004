"""Tokens: one row a sentence, numbering and masks kept apart from the words around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tasks.core import Row
from tasks.enrich.redactions import mask_span
from tasks.enrich.speech import Mention, Node, Sentence, Speech
from tasks.enrich.tokens.engine import Words, engine
from tasks.language.numerals import CHINESE_NUMERAL
from tasks.language.text import Span

_DIGITS = frozenset(CHINESE_NUMERAL + "0123456789０１２３４５６７８９")


def tokenize(speech: Speech, redactions: Sequence[Mention] = ()) -> list[Row]:
    """Rows of `tokens` in reading order: words, tags, and where each begins in the document's text.

    A heading's or item's marker is cut from what follows it (一要压实责任: 一 | 要 | 压实 | 责任, not
    一要 | 压实), and a mask is one token (×××). Words never cross a sentence's edge.
    """
    cut = engine()
    text = speech.text
    rows = []
    masks = _Pointer(sorted([*_markers(speech.nodes), *(mask_span(text, m) for m in redactions)]))
    for sentence in speech.sentences:
        own = masks.within(sentence)
        words, tags = _cut_around(text, sentence, own, cut) if own else cut(text[sentence.start : sentence.end])
        rows.append(
            {
                "sentence_id": sentence.sentence_id,
                "speech_id": speech.speech_id,
                "document_id": speech.document_id,
                "text": words,
                "pos": tags,
                "start": _starts(speech, sentence, words),
            }
        )
    return rows


class _Pointer:
    """Spans in order, handed out to sentences that are asked for in order."""

    def __init__(self, spans: list[Span]):
        self._spans = spans
        self._next = 0

    def within(self, sentence: Sentence) -> list[Span]:
        """The spans inside a sentence, without those that overlap an earlier one."""
        own: list[Span] = []
        while self._next < len(self._spans) and self._spans[self._next].start < sentence.end:
            span = self._spans[self._next]
            if span.start >= max(sentence.start, own[-1].end if own else 0) and span.end <= sentence.end:
                own.append(span)
            self._next += 1
        return own


def _markers(nodes: Iterable[Node]) -> Iterator[Span]:
    for node in nodes:
        if node.marker:
            yield Span(node.start, min(node.start + len(node.marker), node.end))


def _cut_around(text: str, sentence: Sentence, masks: list[Span], cut: object) -> Words:
    """The words of a sentence whose masks and markers stand apart."""
    assert callable(cut)
    words: list[str] = []
    tags: list[str] = []
    at = sentence.start
    for span in masks:
        for piece in (text[at : span.start],):
            if piece:
                more_words, more_tags = cut(piece)
                words += more_words
                tags += more_tags
        more_words, more_tags = _marker_words(text[span.start : span.end])
        words += more_words
        tags += more_tags
        at = span.end
    if at < sentence.end:
        more_words, more_tags = cut(text[at : sentence.end])
        words += more_words
        tags += more_tags
    return words, tags


def _marker_words(marker: str) -> Words:
    """A mask as one word; a marker as its number and single characters: （十一）, 一 要, 第一 ，."""
    words: list[str] = []
    tags: list[str] = []
    if not any(character in _DIGITS for character in marker):
        return [marker], ["x"]
    for character in marker:
        number = character in _DIGITS or character == "第"
        if number and tags and tags[-1] == "m":
            words[-1] += character
            continue
        words.append(character)
        tags.append("m" if number else "v" if character in "是要" else "x")
    return words, tags


def _starts(speech: Speech, sentence: Sentence, words: list[str]) -> list[int]:
    """Where each word begins in the document's text; wraps that were closed up lie between."""
    starts: list[int] = []
    source = speech.reading.source
    if source(max(sentence.end - 1, sentence.start)) - source(sentence.start) == sentence.end - 1 - sentence.start:
        at = source(sentence.start)
        for word in words:
            starts.append(at)
            at += len(word)
        return starts
    at = sentence.start
    for word in words:
        starts.append(source(at))
        at += len(word)
    return starts
