"""Sentences and clauses as the register reads them: cut at marks, quotations and brackets kept whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

#: Quotations, titles and brackets are opaque (what they hold is quoted, not demanded); the rest are marks.
#: A comma or colon between digits belongs to the number: 4,565, 12:20. Every alternative begins with a character of its
#: own: `re` then skips from one of these to the next.
_TOKEN = re.compile(
    r"“[^“”\n]*”|‘[^‘’\n]*’|「[^「」\n]*」|『[^『』\n]*』|《[^《》\n]*》|（[^（）\n]{0,160}）|\([^()\n]{0,160}\)|【[^【】\n]{0,160}】"
    r"|，|；|：|。|！|？|!|\?|;|\n|,(?![0-9])|:(?![0-9])"
)
_SENTENCE_END = frozenset("。！？!?\n")
_QUOTES = frozenset("“‘「『")
#: What goes on to say who has said what stands in quotation marks before it.
_SAYS = re.compile(r"[^。！？\n“]{2,160}?(?:说|强调|要求|指出|叮嘱|嘱咐|表示|告诫|部署)(?:道|时)?[，。：]")
#: Run-in items stand alone, whatever mark is before them: 做到三点：一是…；二是….
_ITEM_BEFORE = frozenset("：:；;，,")
_ITEM = re.compile(
    r"[一二三四五六七八九十]{1,2}(?:是(?!否)|要(?!素|点|件))|第[一二三四五六七八九十]{1,2}[，、]|其[一二三四五六][，是]"
)
#: What such an item can begin with: a cheap guard.
_ITEM_FIRST = frozenset("一二三四五六七八九十第其")


class Clause(NamedTuple):
    """A clause without the mark that ends it; `mark` is that mark, empty at the end of the text."""

    start: int
    end: int
    mark: str


def is_spoken(text: str, start: int, end: int) -> bool:
    """Whether a paragraph opens with somebody's own words and goes on to say whose: “各村要…；…。”县长张明说."""
    close = text.find("”", start, end)
    return (
        text[start] == "“"
        and close > 0
        and text[close - 1] in _SENTENCE_END
        and bool(_SAYS.match(text, close + 1, end))
    )


def sentences_in(text: str, start: int, end: int) -> Iterator[list[Clause]]:
    """The clauses of each sentence of `text[start:end]`, in order; blank clauses are left out."""
    clauses: list[Clause] = []
    at = start
    if start < end and text[start] == "“" and is_spoken(text, start, end):
        at = text.find("”", start, end) + 1
        yield from sentences_in(text, start + 1, at - 1)
    for match in _TOKEN.finditer(text, at, end):
        here, stop = match.span()
        mark = text[here]
        if stop - here > 1:
            if mark not in _QUOTES or text[stop - 2] not in _SENTENCE_END:
                continue
            here, mark = stop, text[stop - 2]  # “……。” closes the sentence it stands in
        while at < here and text[at].isspace():
            at += 1
        if at < here:
            clauses.append(Clause(at, here, mark))
        at = stop
        if clauses and (
            mark in _SENTENCE_END
            or (mark in _ITEM_BEFORE and at < end and text[at] in _ITEM_FIRST and _ITEM.match(text, at, end))
        ):
            yield clauses
            clauses = []
    while at < end and text[at].isspace():
        at += 1
    if at < end:
        clauses.append(Clause(at, end, ""))
    if clauses:
        yield clauses
