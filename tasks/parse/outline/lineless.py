"""Texts that have lost all their line breaks: long run-in series are paragraphs with headings again.

Where paragraphs are still parted, by a line break or by a run of blanks, `一是 … 二是 …` within one of
them is run in. Where nothing parts anything, only the length of the members tells: a heading governs
at least a paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tasks.parse.block import Block
from tasks.parse.outline.candidates import mark_before, read_line
from tasks.parse.outline.run_in import Item, run_in_items

#: A speech with fewer parted paragraphs than one in so many characters has lost its line breaks.
CHARACTERS_A_BREAK = 3000
#: A shorter speech may well be one paragraph.
SHORTEST = 1500
#: Members of a run-in series are clauses or a few sentences, in government reports 40 to 120 characters;
#: paragraphs that open with 第一， or 一是 have 120 to 500, in nine series of ten.
PARAGRAPH_LENGTH = 120
#: After a colon (`做了以下工作：一是 …`) both go on alike, and longer ones only are taken for paragraphs.
PARAGRAPH_LENGTH_AFTER_COLON = 150

_SENTENCE_ENDS = "。！？!?”’"
_COLONS = "：:"


def part_lineless(text: str, paragraphs: Sequence[Block], roles: frozenset[str]) -> Sequence[Block]:
    """The paragraphs; in a text without line breaks those of `roles` parted before the members of long series."""
    if not _is_lineless(paragraphs):
        return paragraphs
    parted: list[Block] = []
    for order, block in enumerate(paragraphs):
        if block.role not in roles:
            parted.append(block)
            continue
        line = read_line(text, block, order)
        items = run_in_items(line, with_head=False)
        cuts = [line.source(at) for at in _long_members(line.text, items)]
        for start, end in zip([block.start, *cuts], [*cuts, block.end], strict=True):
            parted.append(block._replace(start=start, end=end, joins=tuple(j for j in block.joins if start < j < end)))
    return parted


def _is_lineless(paragraphs: Sequence[Block]) -> bool:
    if not paragraphs:
        return False
    length = paragraphs[-1].end - paragraphs[0].start
    if length < SHORTEST:
        return False
    breaks = sum(after.start > before.end for before, after in pairwise(paragraphs))
    return breaks <= length / CHARACTERS_A_BREAK


def _long_members(words: str, items: Sequence[Item]) -> list[int]:
    """Where the members of the outermost series begin that are as long as paragraphs."""
    outer = [item for item in items if item.depth == 0]
    series: list[list[Item]] = []
    for item in outer:
        if item.opens or not series:
            series.append([])
        series[-1].append(item)
    cuts: list[int] = []
    for members in series:
        lengths = [after.at - before.at for before, after in pairwise(members)]
        if not lengths or not all(mark_before(words, item.at) in _SENTENCE_ENDS for item in members[1:]):
            continue
        first = mark_before(words, members[0].at)
        if first and first not in _SENTENCE_ENDS + _COLONS:
            continue
        least = PARAGRAPH_LENGTH_AFTER_COLON if first and first in _COLONS else PARAGRAPH_LENGTH
        if sum(lengths) >= least * len(lengths):
            cuts += [item.at for item in members if item.at]
    return cuts
