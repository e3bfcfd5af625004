"""Tokens: one row a sentence, numbering and masks kept apart from the words around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from schemas import TABLES
from tasks.enrich.redactions import mask_span
from tasks.enrich.speech import Mention, Node, Speech
from tasks.enrich.tokens.engine import Engine, engine
from tasks.enrich.tokens.stream import TokenStream
from tasks.language.numerals import CHINESE_NUMERAL
from tasks.language.text import Span

__all__ = ["TokenStream", "token_table", "tokenize"]

_DIGITS = frozenset(CHINESE_NUMERAL + "第0123456789０１２３４５６７８９")
#: Marks that end most sentences; no word holds one.
_PARTING = frozenset("。！？；：，、…”’）》\n")


def tokenize(speech: Speech, redactions: Sequence[Mention] = ()) -> TokenStream:
    """The tokens of all sentences in reading order.

    A heading's or item's marker is cut from what follows it (一要压实责任: 一 | 要 | 压实 | 责任, not
    一要 | 压实), and a mask is one token (×××). Words never cross a sentence's edge.
    """
    cut = engine()
    text = speech.text
    words: list[str] = []
    coded: list[str] = []
    begins: list[int] = []
    firsts: list[int] = []  # of each piece, the number of words before it
    for start, end, apart in _pieces(speech, redactions):
        begins.append(start)
        firsts.append(len(words))
        some, codes = _cut_apart(text[start:end], cut) if apart else cut.coded(text[start:end])
        words += some
        coded.append(codes)
    places = _places(words, np.array(begins, dtype=np.int64), np.array(firsts, dtype=np.int64))
    ends = np.searchsorted(places, [sentence.end for sentence in speech.sentences])
    numbers = np.frombuffer("".join(coded).encode("latin-1"), dtype=np.uint8)
    tags = list(map(cut.tag_names.__getitem__, numbers.tobytes()))
    return TokenStream(words, tags, places.tolist(), ends.tolist(), places, numbers, cut.tag_names)


def _places(
    words: Sequence[str], begins: npt.NDArray[np.int64], firsts: npt.NDArray[np.int64]
) -> npt.NDArray[np.int64]:
    """Where each word begins; pieces begin at `begins` with the word number `firsts`, and their words fill them."""
    lengths = np.fromiter(map(len, words), np.int64, len(words))
    before = np.cumsum(lengths) - lengths
    places: npt.NDArray[np.int64] = before + np.repeat(begins - before[firsts], np.diff(firsts, append=len(words)))
    return places


def token_table(speech: Speech, stream: TokenStream) -> pa.Table:
    """The table `tokens` of a speech in reading order; `start` counts in the document's text, across repaired wraps.

    The words are the text of their sentences, so their column is that text with the bytes at which words end.
    """
    sentences = speech.sentences
    schema = TABLES["tokens"].arrow_schema()
    text = speech.text
    data = "".join([text[sentence.start : sentence.end] for sentence in sentences]).encode()
    characters = np.append(np.flatnonzero((np.frombuffer(data, dtype=np.uint8) & 0xC0) != 0x80), len(data))
    firsts = np.array([sentence.start for sentence in sentences], dtype=np.int64)
    lengths = np.array([sentence.end for sentence in sentences], dtype=np.int64) - firsts
    blanks = firsts - np.append(0, np.cumsum(lengths)[:-1])  # what the text has before each sentence and `data` has not
    ends = np.array([0, *stream.sentence_ends], dtype=np.int64)
    counts = ends[1:] - ends[:-1]
    offsets = characters[np.append(stream.places - np.repeat(blanks, counts), len(characters) - 1)].astype(np.int32)
    words = pa.StringArray.from_buffers(len(stream.words), pa.py_buffer(offsets), pa.py_buffer(data))
    tags = pa.array(stream.tag_names, pa.string()).take(pa.array(stream.codes))
    lists = pa.array(ends, pa.int32())
    columns = {
        "sentence_id": pa.array([sentence.sentence_id for sentence in sentences], pa.string()),
        "speech_id": pa.repeat(speech.speech_id, len(sentences)),
        "document_id": pa.repeat(speech.document_id, len(sentences)),
        "text": pa.ListArray.from_arrays(lists, words),
        "pos": pa.ListArray.from_arrays(lists, tags),
        "start": pa.ListArray.from_arrays(lists, pa.array(speech.reading.sources(stream.places), pa.int64())),
    }
    return pa.Table.from_arrays([columns[name] for name in schema.names], schema=schema)


def _pieces(speech: Speech, redactions: Sequence[Mention]) -> Iterator[tuple[int, int, bool]]:
    """What the sentences hold, cut where words cannot cross: (start, end, whether it stands apart).

    Sentences that follow each other without a blank are one piece where the mark between them parts words anyway.
    """
    text = speech.text
    spans = sorted([*_markers(speech.nodes), *(mask_span(text, mention) for mention in redactions)])
    spans.append(Span(len(text) + 1, len(text) + 1))
    waiting = iter(spans)
    span = next(waiting)
    at = end = 0  # of the piece that is being put together
    for sentence in speech.sentences:
        if sentence.start != end or (end and text[end - 1] not in _PARTING):
            if at < end:
                yield at, end, False
            at = sentence.start
        end = sentence.end
        while span.start < end:
            if max(at, sentence.start) <= span.start < span.end <= end:
                if at < span.start:
                    yield at, span.start, False
                yield span.start, span.end, True
                at = span.end
            span = next(waiting)
    if at < end:
        yield at, end, False


def _markers(nodes: Iterable[Node]) -> Iterator[Span]:
    for node in nodes:
        if node.marker:
            yield Span(node.start, min(node.start + len(node.marker), node.end))


def _cut_apart(piece: str, cut: Engine) -> tuple[list[str], str]:
    """A mask as one word; a marker as its number and single characters: （ 十一 ）, 一 要, 第一 ，."""
    if not any(character in _DIGITS for character in piece):
        return [piece], cut.code_of("x")
    words: list[str] = []
    tags: list[str] = []
    for character in piece:
        number = character in _DIGITS
        if number and tags and tags[-1] == "m":
            words[-1] += character
            continue
        words.append(character)
        tags.append("m" if number else "v" if character in "是要" else "x")
    return words, "".join(map(cut.code_of, tags))
