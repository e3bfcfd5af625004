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
#: paragraphs that open with 一是 have 120 to 500, in nine series of ten. 第一， is seldom run in at length.
PARAGRAPH_LENGTH = 120
PARAGRAPH_LENGTH_ORDINAL = 90
#: After a colon (`做了以下工作：一是 …`) both go on alike, and longer ones only are taken for paragraphs.
LONGER_AFTER_COLON = 1.25

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
    """Where the members of series begin that are as long as paragraphs; of a series within another
    only when that is parted too."""
    series: list[list[int]] = []
    above: list[int] = []  # by depth: the series that is open there
    parents: list[int | None] = []  # by series: the item that it stands under
    for index, item in enumerate(items):
        del above[item.depth + 1 :]
        if item.opens or len(above) <= item.depth:
            del above[item.depth :]
            parents.append(series[above[-1]][-1] if above else None)
            above.append(len(series))
            series.append([])
        series[above[-1]].append(index)
    parted: set[int] = set()
    for members, parent in zip(series, parents, strict=True):
        if (parent is None or parent in parted) and _is_long(words, [items[index] for index in members]):
            parted.update(members)
    return [items[index].at for index in sorted(parted) if items[index].at]


def _is_long(words: str, members: Sequence[Item]) -> bool:
    """Whether the members of a series each open a sentence and are as long as paragraphs."""
    lengths = [after.at - before.at for before, after in pairwise(members)]
    if not lengths or not all(mark_before(words, item.at) in _SENTENCE_ENDS for item in members[1:]):
        return False
    least: float = PARAGRAPH_LENGTH_ORDINAL if members[0].marker.family == "ordinal" else PARAGRAPH_LENGTH
    first = mark_before(words, members[0].at)
    if first and first in _COLONS:
        least *= LONGER_AFTER_COLON
    elif first and first not in _SENTENCE_ENDS:
        return False
    return sum(lengths) >= least * len(lengths)
