"""How lines are set: the width at which a printer, a PDF or a mail program broke every line.

A text with one paragraph a line has lines of every length. Where every line was broken, most lines
are as long as the longest, few are longer, and those that are clearly shorter end a sentence. This is
judged in a window around each line, because pieces of one compilation were set differently.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from tasks.language.markers import read_marker
from tasks.segment.lines import Line

#: Longest line, in characters, that can be one of a broken text: a sheet of A4 holds 28 (GB/T 9704-2012
#: 5.2.2), a mail program 40, a wide window of small print 70.
LONGEST_SET_LINE = 75
#: Shortest width that is told from a list of headings.
NARROWEST = 14
#: Lines on both sides that are looked at, and the lines that one look decides.
REACH, STEP = 14, 6
#: Lines needed in a window: fewer say nothing.
FEWEST = 7
#: Least share of full lines in a window; speeches broken at 28 characters have 0.75, at 40 about 0.65.
LEAST_FULL = 0.34
#: The same beside lines that were broken at one width: headings and single sentences may fill half of a window there.
LEAST_FULL_BESIDE = 0.1
#: Of the full lines, the least share that breaks off in mid-sentence; broken texts have 0.9.
LEAST_BROKEN_OFF = 0.5
#: Largest share of lines longer than the width; hanging punctuation and figures make some.
MOST_OVERLONG = 0.1
#: Of the lines clearly shorter than the width, the least share that ends a sentence; the others are
#: headings and titles. A table of contents has none.
LEAST_ENDED, FEW_SHORT = 0.25, 2
#: Least number of commas and full stops a line, the mark of its number left out: running text of 28
#: characters a line has 1.5, a list (一、在…会议上的讲话) none.
LEAST_MARKS = 0.3
#: Columns by which the first line of a paragraph is indented: one ideographic space or more.
INDENT = 2
#: Largest share of lines with an indent or a gap where these open paragraphs, and the least with a gap: a
#: title alone has one, too.
MOST_MARKED, LEAST_SPACED = 0.9, 0.06
#: One line in so many may stand left of the margin.
OUTLIERS = 10
#: By how many characters full lines differ, for marks that may not begin a line.
SLACK = 1

_SENTENCE_END = re.compile(r"[。！？：；!?:;…][”’」』）)》\"']*$")
#: What a line is not broken in: figures and Latin words, and a character with the closing mark after it.
_UNBREAKABLE = re.compile(r"(?:[0-9A-Za-z.,%‰+\-/]+|.)[，。、；：！？》）”’」』】〕,.;:!?)%]*")


class Setting(NamedTuple):
    """The setting around a line: its width, whether that counts columns or characters, what opens a paragraph.

    `gap` is the number of blank lines between two lines of one paragraph, mostly 0, and `margin` the blank
    columns before a line within one; `marked` says that some lines have more of either, and most have
    not: such a line then opens a paragraph, and no other line does. `ended` is the share of sentences that
    end a paragraph, counted on lines that are not full.
    """

    width: int
    columns: bool
    gap: int
    margin: int
    marked: bool
    ended: float

    def opens(self, line: Line) -> bool:
        """Whether an indent or a gap marks a line as the first of a paragraph."""
        return self.marked and (line.indent >= self.margin + INDENT or line.blank_lines > self.gap)

    def full(self, before: str, after: str) -> bool:
        """Whether what opens the line `after` would not have fitted on the line `before`, or hardly."""
        slack = SLACK * 2 if self.columns else SLACK
        return self._length(before) >= self.width - slack or self.quite_full(before, after)

    def quite_full(self, before: str, after: str) -> bool:
        """Whether what opens the line `after` would not have fitted on the line `before`."""
        unit = _UNBREAKABLE.match(after)
        return self._length(before) + (self._length(unit[0]) if unit else 0) > self.width

    def _length(self, text: str) -> int:
        return _columns(text) if self.columns else len(text)


def settings(text: str, lines: Sequence[Line]) -> list[Setting | None]:
    """For every line the setting of its surroundings, or None where lines were not broken by width."""
    found: list[Setting | None] = [None] * len(lines)
    first = 0
    while first < len(lines):
        if lines[first].end - lines[first].start > LONGEST_SET_LINE:
            first += 1
            continue
        last = first
        while last < len(lines) and lines[last].end - lines[last].start <= LONGEST_SET_LINE:
            last += 1
        if last - first >= FEWEST:
            _look(text, lines, first, last, found)
            _look_beside(text, lines, first, last, found)
        first = last
    return found


def _look(text: str, lines: Sequence[Line], first: int, last: int, found: list[Setting | None]) -> None:
    for at in range(first, last, STEP):
        low, high = max(first, at - REACH), min(last, at + STEP + REACH)
        setting = _judge(text, lines[low:high])
        if setting:
            found[at : min(at + STEP, last)] = [setting] * (min(at + STEP, last) - at)


def _look_beside(text: str, lines: Sequence[Line], first: int, last: int, found: list[Setting | None]) -> None:
    """Looks again at lines next to those that were broken at a width: were they broken at the same one?"""
    for places in (range(first, last, STEP), range(first + (last - 1 - first) // STEP * STEP, first - 1, -STEP)):
        beside: Setting | None = None
        for at in places:
            if found[at] is None and beside:
                low, high = max(first, at - REACH), min(last, at + STEP + REACH)
                setting = _judge(text, lines[low:high], beside)
                found[at : min(at + STEP, last)] = [setting] * (min(at + STEP, last) - at)
            beside = found[at]


def _judge(text: str, lines: Sequence[Line], like: Setting | None = None) -> Setting | None:
    """The setting of lines; with `like` whether they are set at its width."""
    if len(lines) < FEWEST:
        return None
    words = [text[line.start : line.end] for line in lines]
    # what is left blank at the head of a line takes up room on it
    by_character = [len(word) + line.indent // 2 for word, line in zip(words, lines, strict=True)]
    by_column = [_columns(word) + line.indent for word, line in zip(words, lines, strict=True)]
    width, held = _mode(by_character)
    wide, held_wide = _mode(by_column)
    columns = held_wide > held
    lengths, width, slack = (by_column, wide, 2 * SLACK) if columns else (by_character, width, SLACK)
    least = LEAST_FULL
    if like:
        columns, width, least = like.columns, like.width, LEAST_FULL_BESIDE
        lengths, slack = (by_column, 2 * SLACK) if columns else (by_character, SLACK)
    if width < NARROWEST * (2 if columns else 1):
        return None
    full = [word for word, length in zip(words, lengths, strict=True) if abs(length - width) <= slack]
    short = [word for word, length in zip(words, lengths, strict=True) if length < width - 2 * slack]
    if len(full) < least * len(lines):
        return None
    if sum(length > width + 2 * slack for length in lengths) > MOST_OVERLONG * len(lines):
        return None
    if sum(_marks(word) for word in words) < LEAST_MARKS * len(lines):
        return None
    if sum(not _SENTENCE_END.search(word) for word in full) < LEAST_BROKEN_OFF * len(full):
        return None
    if len(short) > FEW_SHORT and sum(bool(_SENTENCE_END.search(word)) for word in short) < LEAST_ENDED * len(short):
        return None
    gap = Counter(line.blank_lines for line in lines[1:]).most_common(1)[0][0]
    margin = sorted(line.indent for line in lines)[len(lines) // OUTLIERS]
    indented = sum(line.indent >= margin + INDENT for line in lines)
    spaced = sum(line.blank_lines > gap for line in lines[1:])
    marked = 0 < indented <= MOST_MARKED * len(lines) or LEAST_SPACED * len(lines) < spaced <= MOST_MARKED * len(lines)
    stops = sum(word.count("。") + word.count("！") + word.count("？") for word in words)
    ended = sum(bool(_SENTENCE_END.search(word)) for word in short) / max(stops, 1)
    return Setting(width, columns, gap, margin, marked, ended)


def _marks(words: str) -> int:
    """The commas and full stops of a line, without the one that belongs to its number."""
    marker = read_marker(words)
    at = marker.end if marker else 0
    return words.count("，", at) + words.count("。", at) + words.count("、", at)


def _mode(lengths: list[int]) -> tuple[int, int]:
    """The most common length, and how many lines are that long or one shorter."""
    counts = Counter(lengths)
    held, length = max((counts[length] * 2 + counts.get(length - 1, 0), length) for length in counts)
    return length, held


def _columns(text: str) -> int:
    """Display columns: ASCII fills one, all else two."""
    return 2 * len(text) - len(text.encode("ascii", "ignore"))
