"""Lines on pages become a text: reading order, first-line indents, running heads and page numbers left out.

Shared by the formats that know places instead of paragraphs: PDF and OFD. Every line of a page stays a line of the
text; where a paragraph goes on is for segment to find, so an indent is written out as two ideographic spaces.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

#: Lines at the top and at the bottom of a page that may be running heads: two lines of head or foot are the most.
_EDGE = 2
#: The margins in which they lie, as a share of the page's height: GB/T 9704-2012 (5.2) leaves an eighth above the text.
_MARGIN = 0.15
#: Pages on which words must recur at one place to be a running head, as a share and at least.
_RECURRING = 0.3
_RECURRING_LEAST = 3
#: How far apart two places of a running head may be, as a share of the page's height.
_SAME_PLACE = 0.02
#: A number of a page on its own, as offices (GB/T 9704-2012 7.5: a dash on both sides) and programs write it.
_PAGE_NUMBER = re.compile(
    r"\s*(?:[—–―\-－·•]+\s*\d{1,4}\s*[—–―\-－·•]+|第\s*\d{1,4}\s*页(?:[，,/／\s]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4}"
    r"|[Pp]age\s*\d{1,4}(?:\s*of\s*\d{1,4})?)\s*"
)
_BARE_NUMBER = re.compile(r"\s*(\d{1,4})\s*")
_DIGITS = re.compile(r"\d+")
_SPACE = re.compile(r"\s+")
#: First-line indents, in characters: two, and what justified lines add or take away.
_INDENT = (1.3, 3.2)
_INDENT_SIGN = "\u3000\u3000"
#: Lines of a page of which at least so many lie in each half before it is read as two columns.
_COLUMN_SHARE = 0.25


class PageLine(NamedTuple):
    """A line and its box, from the top left of its page, in any one unit."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def size(self) -> float:
        """The height of its characters, nearly."""
        return max(self.bottom - self.top, 1e-6)


class Page(NamedTuple):
    """The lines of a page in the order of the file, and the page's size."""

    lines: Sequence[PageLine]
    width: float
    height: float


def text_of(pages: Sequence[Page]) -> tuple[str, list[str]]:
    """The text, each line ended by a line feed, and the running heads that were left out."""
    ordered = [Page(_in_reading_order(page), page.width, page.height) for page in pages]
    heads = _running_heads(ordered)
    kept: list[str] = []
    left_out: dict[str, None] = {}
    for page, running in zip(ordered, heads, strict=True):
        body = [line for number, line in enumerate(page.lines) if number not in running]
        left_out.update({page.lines[number].text.strip(): None for number in sorted(running)})
        kept += _indented(body)
    return "".join(f"{line}\n" for line in kept), list(left_out)


def _in_reading_order(page: Page) -> list[PageLine]:
    """From top to bottom; two columns one after the other. The order of the file holds if it agrees."""
    lines = [line for line in page.lines if line.text.strip()]
    if all(b.top >= a.top - a.size / 2 for a, b in pairwise(lines)):
        return lines
    middle = page.width / 2
    left = [line for line in lines if line.right <= middle * 1.03]
    right = [line for line in lines if line.left >= middle * 0.97]
    if min(len(left), len(right)) >= _COLUMN_SHARE * len(lines):
        return _by_columns(lines, left, right)
    return sorted(lines, key=lambda line: (round(line.top / line.size), line.left))


def _by_columns(lines: list[PageLine], left: list[PageLine], right: list[PageLine]) -> list[PageLine]:
    """What spans both columns divides the page into bands; in each, the left column comes first."""
    side = {id(line): 0 for line in left} | {id(line): 1 for line in right}
    spanning = sorted((line for line in lines if id(line) not in side), key=lambda line: line.top)
    tops = [line.top for line in spanning]

    def place(line: PageLine) -> tuple[int, int, float]:
        band = sum(top <= line.top for top in tops)
        return (2 * band + 1, side[id(line)], line.top) if id(line) in side else (2 * band, 0, line.top)

    return sorted(lines, key=place)


def _running_heads(pages: Sequence[Page]) -> list[set[int]]:
    """For each page the numbers of its lines that are running heads, feet or page numbers."""
    seen: Counter[tuple[str, int]] = Counter()
    keys: list[dict[int, list[tuple[str, int]]]] = []
    for page in pages:
        here = {number: _keys(page.lines[number], page) for number in _edges(page)}
        seen.update({key for found in here.values() for key in found})
        keys.append(here)
    least = max(_RECURRING * len(pages), min(_RECURRING_LEAST, max(len(pages), 2)))
    offset = _page_offset(pages)
    out = []
    for index, (page, here) in enumerate(zip(pages, keys, strict=True)):
        running = set()
        for number, found in here.items():
            text = page.lines[number].text
            bare = _BARE_NUMBER.fullmatch(text)
            if (
                _PAGE_NUMBER.fullmatch(text)
                or any(seen[key] >= least for key in found)
                or (bare and offset is not None and int(bare[1]) == index + offset)
            ):
                running.add(number)
        out.append(running)
    return out


def _edges(page: Page) -> set[int]:
    """Numbers of the lines that are highest and lowest on the page, if they lie in its margins."""
    margin = _MARGIN * page.height
    by_place = sorted(range(len(page.lines)), key=lambda number: page.lines[number].top)
    head = {number for number in by_place[:_EDGE] if page.lines[number].top <= margin}
    return head | {number for number in by_place[-_EDGE:] if page.lines[number].bottom >= page.height - margin}


def _keys(line: PageLine, page: Page) -> list[tuple[str, int]]:
    """A line without its digits, at its height and at the next: recurring ones share a key."""
    words = _SPACE.sub("", _DIGITS.sub("#", line.text))
    step = page.height * _SAME_PLACE or 1.0
    return [(words, int(line.top / step)), (words, -1 - int(line.top / step + 0.5))]


def _page_offset(pages: Sequence[Page]) -> int | None:
    """The number of the first page, where bare numbers at the edges count the pages; None where none do."""
    offsets: Counter[int] = Counter()
    for index, page in enumerate(pages):
        bare = (_BARE_NUMBER.fullmatch(page.lines[number].text) for number in _edges(page))
        offsets.update({int(found[1]) - index for found in bare if found})
    if not offsets:
        return None
    offset, count = offsets.most_common(1)[0]
    return offset if count >= max(2, len(pages) / 2) else None


def _indented(lines: list[PageLine]) -> list[str]:
    """The lines' texts, indented where they begin two characters right of the column."""
    if not lines:
        return []
    lefts = Counter(round(line.left / line.size) for line in lines)
    sizes = sorted(line.size for line in lines)
    size = sizes[len(sizes) // 2]
    # The column begins where many lines do; centred titles and a hanging number do not set it.
    common = [place for place, count in lefts.items() if count >= max(2, 0.2 * len(lines))]
    if not common:
        return [line.text.strip() for line in lines]
    column = min(line.left for line in lines if round(line.left / line.size) in common)
    right = max(line.right for line in lines)
    out = []
    for line in lines:
        shift = (line.left - column) / size
        centred = abs((line.left - column) - (right - line.right)) < size and shift > _INDENT[0]
        mark = _INDENT_SIGN if _INDENT[0] <= shift <= _INDENT[1] and not centred else ""
        out.append(mark + line.text.strip())
    return out
