"""Tokens: one row a sentence, numbering and masks kept apart from the words around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from tasks.core import Row
from tasks.enrich.redactions import mask_span
from tasks.enrich.speech import Mention, Node, Sentence, Speech
from tasks.enrich.tokens.engine import Engine, Words, engine
from tasks.enrich.tokens.stream import TokenStream
from tasks.language.numerals import CHINESE_NUMERAL
from tasks.language.text import Span

__all__ = ["TokenStream", "token_rows", "tokenize"]

_DIGITS = frozenset(CHINESE_NUMERAL + "第0123456789０１２３４５６７８９")


def tokenize(speech: Speech, redactions: Sequence[Mention] = ()) -> TokenStream:
    """The tokens of all sentences in reading order.

    A heading's or item's marker is cut from what follows it (一要压实责任: 一 | 要 | 压实 | 责任, not
    一要 | 压实), and a mask is one token (×××). Words never cross a sentence's edge.
    """
    cut = engine()
    text = speech.text
    stream = TokenStream([], [], [], [])
    kept_apart = _Queue(sorted([*_markers(speech.nodes), *(mask_span(text, m) for m in redactions)]))
    for sentence in speech.sentences:
        own = kept_apart.within(sentence)
        words, tags = _cut_around(text, sentence, own, cut) if own else cut(text[sentence.start : sentence.end])
        stream.words.extend(words)
        stream.tags.extend(tags)
        stream.starts.extend(accumulate(map(len, words), initial=sentence.start))
        stream.starts.pop()  # the end of the last word
        stream.sentence_ends.append(len(stream.words))
    return stream


def token_rows(speech: Speech, stream: TokenStream) -> list[Row]:
    """Rows of `tokens` in reading order; `start` counts in the document's text, across repaired wraps."""
    rows = []
    first = 0
    source = speech.reading.source
    for sentence, end in zip(speech.sentences, stream.sentence_ends, strict=True):
        starts = stream.starts[first:end]
        if starts:
            shift = source(sentence.start) - sentence.start
            if source(sentence.end - 1) == sentence.end - 1 + shift:
                starts = [start + shift for start in starts]
            else:
                starts = [source(start) for start in starts]
        rows.append(
            {
                "sentence_id": sentence.sentence_id,
                "speech_id": speech.speech_id,
                "document_id": speech.document_id,
                "text": stream.words[first:end],
                "pos": stream.tags[first:end],
                "start": starts,
            }
        )
        first = end
    return rows


class _Queue:
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


def _cut_around(text: str, sentence: Sentence, kept_apart: list[Span], cut: Engine) -> Words:
    """The words of a sentence whose masks and markers stand apart."""
    words: list[str] = []
    tags: list[str] = []
    at = sentence.start
    for span in (*kept_apart, Span(sentence.end, sentence.end)):
        for piece, cutter in ((text[at : span.start], cut), (text[span.start : span.end], _cut_apart)):
            if piece:
                more_words, more_tags = cutter(piece)
                words += more_words
                tags += more_tags
        at = span.end
    return words, tags


def _cut_apart(piece: str) -> Words:
    """A mask as one word; a marker as its number and single characters: （ 十一 ）, 一 要, 第一 ，."""
    if not any(character in _DIGITS for character in piece):
        return [piece], ["x"]
    words: list[str] = []
    tags: list[str] = []
    for character in piece:
        number = character in _DIGITS
        if number and tags and tags[-1] == "m":
            words[-1] += character
            continue
        words.append(character)
        tags.append("m" if number else "v" if character in "是要" else "x")
    return words, tags
