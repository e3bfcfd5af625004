"""Sentences of a paragraph, each with the closing marks that belong to it.

A sentence ends at 。！？ (and ! ?), at … before a blank or a closing mark, and at a full stop of Latin
script that stands after a Chinese character; a full stop between figures is a decimal point. The
closing quotation marks and brackets that follow stay with the sentence they close: 他说：“好。”
A line that closes without any mark — a title, a heading, an address — is one sentence.
"""

from __future__ import annotations

import re

from tasks.language.text import ZERO_WIDTH

_CLOSING = re.escape("”’」』）)】]〕》〉＂\"'")
#: Footnote marks go with the sentence they stand after: 〔3〕 anywhere, ⑶ at the end of a line, since it also numbers.
_FOOTNOTES = r"(?:[〔［\[]\d{1,3}[〕］\]]|[⑴-⒇](?=\s|\Z))*"
#: One class of characters comes first, and what must hold of each after it: so most of a text is skipped at once.
_END = re.compile(
    rf"[。！？!?｡….．](?:(?<=[。！？!?｡])|(?<=…)…*(?=[\s{_CLOSING}]|\Z)|(?<=[\u4e00-\u9fff][.．])(?=\s|\Z))"
    rf"[。！？!?…{_CLOSING}]*{_FOOTNOTES}"
)
_BLANKS = re.compile(rf"[\s{ZERO_WIDTH}]+")


def cut_sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of `text[start:end]` as spans, in order; with the blanks between them they cover it."""
    found: list[tuple[int, int]] = []
    at = start
    for match in _END.finditer(text, start, end):
        stop = match.end()
        found.append((at, stop))
        at = stop
        if at < end:
            following = text[at]
            if following.isspace() or following in ZERO_WIDTH:
                blanks = _BLANKS.match(text, at, end)
                at = blanks.end() if blanks else at
    if at < end:
        found.append((at, end))
    return found
