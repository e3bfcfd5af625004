"""Sentences of a paragraph: cut after 。！？…； no: after what ends a sentence, closing marks included.

A sentence ends at 。！？ or … (and at ! ? ; no full stop of Latin script, which is a decimal point more
often than an end), together with all closing quotation marks and brackets that follow. Nothing ends
inside （…） or 《…》 that closes soon after: an aside （鼓掌！） belongs to the sentence that it stands in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.language.text import ZERO_WIDTH, Span

_CLOSERS = "”’」』）)】]〕》〉＂\"'"
#: The end of a sentence with the blanks that follow it.
_END = re.compile(rf"(?:[。！？!?．｡]|…{{1,2}}(?=[\s{_CLOSERS}]|$)|(?<=[\u4e00-\u9fff])\.(?=\s|$))[。！？!?…{re.escape(_CLOSERS)}]*")
_BLANKS = re.compile(rf"[\s{ZERO_WIDTH}]+")


def cut_sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences of `text[start:end]`, in order; with the blanks between them they cover it."""
    at = start
    for match in _END.finditer(text, start, end):
        stop = match.end()
        if stop <= at:
            continue
        yield Span(at, stop)
        blanks = _BLANKS.match(text, stop, end)
        at = blanks.end() if blanks else stop
    if at < end:
        yield Span(at, end)
