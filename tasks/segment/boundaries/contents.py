"""Tables of contents: their entries, and the titles in the text that they name.

A table opens with 目录 or is a run of short lines at the beginning of a text; its entries come again,
in their order, as lines of their own. The table of a single report names its numbered headings: it is
recognised, and opens nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from tasks.language.markers import read_marker
from tasks.language.titles import is_title, numbered_title
from tasks.segment.boundaries.cues import Cue, read_words, title_key
from tasks.segment.paragraphs import Paragraph

#: Longest entry; a title of 61 characters has been seen, with its number and page.
LONGEST_ENTRY = 90
#: Entries that a table has at least, with the word 目录 above it and without.
FEWEST_ENTRIES, FEWEST_UNNAMED = 2, 3
#: Share of the entries that must come again in the text; some are printed in other words there.
LEAST_FOUND = 0.5
#: Share of the found titles that must look like the beginning of a piece: a title's form, a date line
#: or an address within three lines. The headings of a report have none of these.
LEAST_CONFIRMED = 0.3
#: How many paragraphs from the beginning a table without the word 目录 may begin.
EARLIEST = 30

#: Entries that name parts which are no speeches, and end the one before.
_NO_SPEECH = (
    "注释", "注解", "附录", "后记", "前言", "序", "序言", "出版说明", "编者的话", "编后记", "索引", "名词解释",
)  # fmt: skip
_CONFIRMS = ("date", "salutation", "byline", "source")


class Contents(NamedTuple):
    """A table of contents: its paragraphs [first, stop), and the paragraphs where pieces open and where text ends.

    `ends` are parts that the table names but that are no speeches (注释, 后记).
    """

    first: int
    stop: int
    opens: tuple[int, ...]
    ends: tuple[int, ...]


def find_contents(text: str, paragraphs: Sequence[Paragraph], cues: Sequence[Cue]) -> list[Contents]:
    """The tables of contents of a compilation, in order."""
    heads = [k for k, cue in enumerate(cues) if cue.kind == "contents"]
    if not heads and not _may_open_with_table(cues):
        return []
    keys = _Keys(text, paragraphs, cues)
    if not heads:
        table = _read_table(text, paragraphs, cues, keys, _first_short(cues), FEWEST_UNNAMED)
        return [table] if table else []
    tables: list[Contents] = []
    for head in heads:
        if tables and head < tables[-1].stop:
            continue
        table = _read_table(text, paragraphs, cues, keys, head + 1, FEWEST_ENTRIES)
        if table:
            tables.append(table._replace(first=head))
    return tables


class _Keys:
    """Where each title key stands: the short paragraphs of the text by their words."""

    def __init__(self, text: str, paragraphs: Sequence[Paragraph], cues: Sequence[Cue]):
        self.of: dict[int, str] = {}
        self._places: dict[str, list[int]] = defaultdict(list)
        for k, (paragraph, cue) in enumerate(zip(paragraphs, cues, strict=True)):
            if cue.kind == "body" or paragraph.end - paragraph.start > LONGEST_ENTRY + 10:
                continue
            words = cue.divider.rest if cue.divider and cue.divider.rest else read_words(text, paragraph)
            key = title_key(words)
            if key:
                self.of[k] = key
                self._places[key].append(k)

    def next_place(self, key: str, after: int) -> int | None:
        """The first paragraph after `after` with this key."""
        places = self._places.get(key, [])
        k = bisect_right(places, after)
        return places[k] if k < len(places) else None


def _first_short(cues: Sequence[Cue]) -> int:
    return next((k for k, cue in enumerate(cues) if cue.kind not in ("body", "source", "chrome")), 0)


def _may_open_with_table(cues: Sequence[Cue]) -> bool:
    first = _first_short(cues)
    run = 0
    while first + run < len(cues) and cues[first + run].kind in (
        "short",
        "title",
        "framed_title",
        "divider",
        "heading",
    ):
        run += 1
    return first <= EARLIEST and run > FEWEST_UNNAMED


def _read_table(
    text: str, paragraphs: Sequence[Paragraph], cues: Sequence[Cue], keys: _Keys, first: int, fewest: int
) -> Contents | None:
    """The table whose first entry is the paragraph `first`, or None if its entries do not come again."""
    entries: list[int] = []
    seen: set[str] = set()
    stop = first
    while stop < len(cues) and cues[stop].kind != "body":
        key = keys.of.get(stop, "")
        if key in seen:
            break
        if key and cues[stop].kind != "date":
            seen.add(key)
            entries.append(stop)
        stop += 1
    opens: list[int] = []
    ends: list[int] = []
    last = stop - 1
    for entry in entries:
        place = keys.next_place(keys.of[entry], last)
        if place is None:
            continue
        last = place
        (ends if keys.of[entry] in _NO_SPEECH else opens).append(place)
    if len(opens) < fewest or len(opens) + len(ends) < LEAST_FOUND * len(entries):
        return None
    confirmed = sum(_is_confirmed(text, paragraphs, cues, place) for place in opens)
    return Contents(first, stop, tuple(opens) if confirmed >= LEAST_CONFIRMED * len(opens) else (), tuple(ends))


def _is_confirmed(text: str, paragraphs: Sequence[Paragraph], cues: Sequence[Cue], place: int) -> bool:
    words = read_words(text, paragraphs[place])
    if cues[place].kind == "divider" or is_title(words) or numbered_title(words) is not None:
        return True
    if read_marker(words):
        return False
    return any(cue.kind in _CONFIRMS for cue in cues[place + 1 : place + 4])
