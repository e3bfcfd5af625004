"""Paragraphs within a line: texts whose line breaks were lost.

What is left of a paragraph's beginning is its indent (a run of U+3000 or U+2003 after the end of a
sentence), a blank that stands after some sentences only, or nothing but the numbering: then the
markers of headings part the text, as far as they form a series.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tasks.language.markers import Marker, read_marker
from tasks.language.text import ZERO_WIDTH
from tasks.language.words import torn_word
from tasks.segment.lines import Line

#: A line shorter than this is looked at only for indents after the end of a sentence.
SHORTEST_LINELESS = 1200
#: In a text of so few lines, a line of this length has lost its breaks.
FEW_LINES, SHORTEST_LINELESS_ALONE = 3, 400
#: Share of the text that one line must hold to have lost its breaks; long paragraphs of speeches
#: reach 2300 characters, but not half of the speech.
LEAST_SHARE = 0.4
#: Indents in a line, after the end of a sentence, that make every run of such blanks an indent.
FEWEST_INDENTS = 3
#: Most sentences that a single blank may follow if it is to part paragraphs rather than sentences.
MOST_SPACED = 0.5

_CLOSERS = "”’」』）)】〕》\"'"
_INDENT = re.compile(rf"(?:[\u3000\u2003]{{2}}|[ \u00a0\u2002\t]{{4}})[\s{ZERO_WIDTH}]*")
_BLANKS = re.compile(rf"[\s{ZERO_WIDTH}]+")
_ENDED = re.compile(rf"[。！？!?…：:；;][{_CLOSERS}]*$")
_SENTENCE_END = re.compile(rf"[。！？!?][{_CLOSERS}]*")
#: Where a heading may begin in a text without breaks: after the end of a sentence or of another clause,
#: or anywhere for the two families that nothing else looks like.
_HEADING_PLACE = re.compile(
    r"(?<![第其之每两一二三四五六七八九十、，0-9])[一二三四五六七八九十]{1,3}、"
    r"|[（(〔]\s?[一二三四五六七八九十]{1,3}\s?[）)〕]"
    r"|(?<=[。！？：”）])\s?[0-9０-９]{1,2}[.．、](?![0-9])"
)
_AFTER_STOP = re.compile(rf"(?:[。！？：!?:][{_CLOSERS}]*)\s*$")
_REFERS = re.compile(r"[（(〔第条款项至和与、见，；不如阻]$")
_NO_TITLE = re.compile(r"[至、和，。；）)一二三四五六七八九十]")
#: Characters around a marker that tell whether it is part of a word.
REACH = 8
#: How far the second of a series is looked for.
RUN_IN_REACH = 400


def part_lines(text: str, lines: Sequence[Line]) -> list[Line]:
    """The lines, with those that hold several paragraphs parted where the paragraphs begin."""
    parted: list[Line] = []
    total = sum(line.end - line.start for line in lines)
    shortest = SHORTEST_LINELESS if len(lines) > FEW_LINES else SHORTEST_LINELESS_ALONE
    for line in lines:
        length = line.end - line.start
        cuts = _indents(text, line)
        if length >= max(shortest, LEAST_SHARE * total):
            spaced = cuts or _single_blanks(text, line)
            cuts = sorted({at: (start, at) for start, at in [*_headings(text, line, bool(spaced)), *spaced]}.values())
        parted.extend(_cut(line, cuts) if cuts else [line])
    return parted


def _cut(line: Line, cuts: list[tuple[int, int]]) -> list[Line]:
    """The pieces of a line between the blanks (start, end) at which it is cut."""
    pieces: list[Line] = []
    start = line.start
    for blank_start, blank_end in cuts:
        if start < blank_start:
            pieces.append(_piece(line, start, blank_start, not pieces))
        start = blank_end
    pieces.append(_piece(line, start, line.end, not pieces))
    return pieces


def _piece(line: Line, start: int, end: int, first: bool) -> Line:
    if first:
        return Line(start, end, line.indent, line.blank_lines, line.page_turn, line.parted)
    return Line(start, end, 2, 0, False, parted=True)


def _indents(text: str, line: Line) -> list[tuple[int, int]]:
    """Runs of wide blanks that part paragraphs: after the end of a sentence, or all where they are the rule.

    区长　　张某某 is no paragraph's beginning; in a text that has lost its breaks a heading without
    punctuation stands between two such runs.
    """
    runs = [(_end_of_words(text, match.start()), match.end()) for match in _INDENT.finditer(text, line.start, line.end)]
    if not runs:
        return []
    ended = [span for span in runs if _ENDED.search(text, max(line.start, span[0] - 4), span[0])]
    if len(ended) >= FEWEST_INDENTS and len(ended) * 2 >= len(runs):
        return runs
    return ended


def _end_of_words(text: str, at: int) -> int:
    """Where the words before a run of blanks end: a narrow blank may stand before the wide ones."""
    while at and (text[at - 1].isspace() or text[at - 1] in ZERO_WIDTH):
        at -= 1
    return at


def _single_blanks(text: str, line: Line) -> list[tuple[int, int]]:
    """Blanks after the end of a sentence, where most sentences have none after them."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text, line.start, line.end - 1)]
    spaced: list[tuple[int, int]] = []
    for end in ends:
        blanks = _BLANKS.match(text, end, line.end)
        if blanks:
            spaced.append(blanks.span())
    return spaced if FEWEST_INDENTS <= len(spaced) <= MOST_SPACED * len(ends) else []


def _headings(text: str, line: Line, spaced: bool) -> list[tuple[int, int]]:
    """Where numbered headings begin, as empty blanks: markers that count on from one before them.

    A marker after the end of a sentence counts when it opens or continues its series. In the middle of
    words (…工作回顾（一）…: headings lose their line, not their number) it counts unless it is part of a
    word (统一、) or of a reference; where blanks still part paragraphs (`spaced`) it never does.
    """
    cuts: list[tuple[int, int]] = []
    reached: dict[str, int] = {}
    for match in _HEADING_PLACE.finditer(text, line.start + 1, line.end):
        at = match.end() - len(match[0].lstrip())
        marker = read_marker(text, at)
        if marker is None or not _counts(marker, reached):
            continue
        if not _AFTER_STOP.search(text, max(line.start, at - 4), at) and (spaced or _is_running(text, at, marker)):
            continue
        if marker.number == 1 and _is_run_in(text, marker, line):
            continue
        reached[marker.family] = marker.number
        for family in _BELOW.get(marker.family, ()):
            reached.pop(family, None)
        cuts.append((at, at))
    return cuts


#: The families that begin anew under a heading of another (GB/T 9704-2012 7.3.3).
_BELOW = {
    "chinese": ("chinese_parenthesis", "arabic"),
    "chinese_parenthesis": ("arabic",),
}


def _counts(marker: Marker, reached: dict[str, int]) -> bool:
    """Whether a marker opens a series or carries it on; one number may be missing or repeated."""
    last = reached.get(marker.family, 0)
    return marker.number == 1 or last <= marker.number <= last + 2


def _is_running(text: str, at: int, marker: Marker) -> bool:
    """Whether a marker in the middle of words is none: 统一、, 二、三级医院, 见第二部分（一）, （一）至（三）."""
    following = text[marker.end : marker.end + REACH]
    return (
        _REFERS.search(text, max(0, at - 2), at) is not None
        or _NO_TITLE.match(following) is not None
        or torn_word(text[max(0, at - REACH) : at], text[at : at + REACH]) is not None
    )


def _is_run_in(text: str, marker: Marker, line: Line) -> bool:
    """Whether the second of a series that a marker opens stands after a semicolon: （一）…；（二）…。"""
    second = marker.text.replace("一", "二").replace("1", "2")
    at = text.find(second, marker.end, min(line.end, marker.end + RUN_IN_REACH))
    return at > 0 and text[at - 1] in "；;，,"
