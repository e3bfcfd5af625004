"""Lines on pages become a text: reading order, first-line indents, running heads and page numbers left out.

Shared by the formats that know places instead of paragraphs: PDF and OFD. Every line of a page stays a line of the
text; where a paragraph goes on is for segment to find, so an indent is written out as two ideographic spaces.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from tasks.ingest.readers.reading import Hint

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
#: A line is larger than the text from this many times its size on.
_LARGER = 1.15
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


def text_of(pages: Sequence[Page], points: float = 1.0) -> tuple[str, list[Hint]]:
    """The text, each line ended by a line feed, and hints; `points` is the unit of the pages.

    Hints are the pages, what is set larger than the text or in the middle of the page, and the running heads that were
    left out, each once; those that only count the pages are not told.
    """
    ordered = [Page(_in_reading_order(page), page.width, page.height) for page in pages]
    heads = _running_heads(ordered)
    bodies = [
        [line for number, line in enumerate(page.lines) if number not in running]
        for page, running in zip(ordered, heads, strict=True)
    ]
    larger = _LARGER * _text_size(line for body in bodies for line in body)
    left_out: dict[tuple[str, str], None] = {}
    pieces: list[str] = []
    hints: list[Hint] = []
    place = 0
    for number, (page, body, running) in enumerate(zip(ordered, bodies, heads, strict=True), 1):
        left_out.update({_head(page, page.lines[k]): None for k in sorted(running)})
        began = place
        for line, (text, centred) in zip(body, _indented(body), strict=True):
            end = place + len(text)
            if line.size > larger:
                hints.append(Hint("size", f"{round(2 * line.size * points) / 2:g}", place, end))
            if centred:
                hints.append(Hint("centred", "", place, end))
            pieces.append(f"{text}\n")
            place = end + 1
        hints.append(Hint("page", str(number), began, place))
    told = [
        Hint(kind, words)
        for kind, words in left_out
        if not (_PAGE_NUMBER.fullmatch(words) or _BARE_NUMBER.fullmatch(words))
    ]
    return "".join(pieces), [*told, *hints]


def _head(page: Page, line: PageLine) -> tuple[str, str]:
    """Whether a line that runs through the pages is their header or their footer, and its words."""
    return "header" if line.top < page.height / 2 else "footer", line.text.strip()


def _text_size(lines: Iterable[PageLine]) -> float:
    """The size in which most characters are set, in steps of a tenth of it."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[float(f"{line.size:.2g}")] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], size), default=0.0)


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


def _indented(lines: list[PageLine]) -> list[tuple[str, bool]]:
    """The lines' texts, indented where they begin two characters right of the column; and whether they are centred."""
    if not lines:
        return []
    lefts = Counter(round(line.left / line.size) for line in lines)
    sizes = sorted(line.size for line in lines)
    size = sizes[len(sizes) // 2]
    # The column begins where many lines do; centred titles and a hanging number do not set it.
    common = [place for place, count in lefts.items() if count >= max(2, 0.2 * len(lines))]
    if not common:
        return [(line.text.strip(), False) for line in lines]
    column = min(line.left for line in lines if round(line.left / line.size) in common)
    right = max(line.right for line in lines)
    out = []
    for line in lines:
        shift = (line.left - column) / size
        centred = abs((line.left - column) - (right - line.right)) < size and shift > _INDENT[0]
        mark = _INDENT_SIGN if _INDENT[0] <= shift <= _INDENT[1] and not centred else ""
        out.append((mark + line.text.strip(), centred and shift > _INDENT[1]))
    return out
