"""What in a speech may be a numbering marker: at the heads of paragraphs and within them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tasks.language.markers import Marker, read_marker, run_in_markers
from tasks.language.reading import Reading
from tasks.parse.block import Block
from tasks.parse.outline import costs
from tasks.parse.outline.search import WORD, Candidate

#: Emphasis and quotation that Markdown puts before a marker, blanks, and what a converter left of them.
_LEAD = re.compile(r"[\s\u200b\ufeff*_>]*(?:[?？]{1,8}\s*)?")
_MARKDOWN = re.compile(r"(#{1,6})[ \t\u3000]*(?=[^#\s])")

#: What `strip` takes off a paragraph and a title.
BLANKS = " \t\r\n\u3000\u200b\ufeff\xa0"

#: What follows 第一 in a name or a count: 第一次, 第二届, 第三产业, 第一时间.
_NOUN_AFTER_ORDINAL = re.compile(
    r"[次届屆位名季步批轮輪期阶階代产產时時线線书書大年天月周日号號世军軍师師团團梯把手台辆座家组組性序级級层層站遍场場部方本篇章节節卷集版道责責个個张張支项項一二三四五六七八九十百千万萬]"
)


@dataclass(slots=True)
class Line:
    """A paragraph that may hold outline, as it is read: wraps closed up, with the way back.

    `order` is its place among all paragraphs of the speech, those that hold no outline included.
    """

    block: Block
    order: int
    text: str
    reading: Reading | None
    head: int = 0
    marker: Marker | None = None
    markdown: str = ""
    unnumbered: int = 0
    within: list[tuple[int, Marker]] = field(default_factory=list)

    def source(self, position: int) -> int:
        """The source position of the paragraph's character at `position`."""
        return self.block.start + position if self.reading is None else self.reading.source(position)

    def source_end(self, position: int) -> int:
        """The source position after the character before `position`."""
        return self.source(position - 1) + 1 if position else self.block.start


def read_line(text: str, block: Block, order: int) -> Line:
    """The paragraph with the markers at its head and within it."""
    reading = None
    if block.joins:
        reading = Reading.of(text, [(block.start, block.end, block.joins)])
        words = reading.text
    else:
        words = text[block.start : block.end]
    line = Line(block, order, words, reading)
    line.head = _LEAD.match(words).end()  # type: ignore[union-attr]
    heading = _MARKDOWN.match(words, line.head)
    if heading:
        line.markdown = heading[1]
        after = _LEAD.match(words, heading.end()).end()  # type: ignore[union-attr]
        line.marker = read_marker(words, after)
        line.head = after
    else:
        line.marker = read_marker(words, line.head)
    line.within = [
        (at, marker)
        for at, marker in run_in_markers(words, line.marker.end if line.marker else line.head)
        if not _is_name(marker, words)
    ]
    return line


def _is_name(marker: Marker, words: str) -> bool:
    """Whether a bare 第一 within a paragraph is part of a name or a count."""
    if marker.family != "ordinal_bare":
        return False
    return bool(_NOUN_AFTER_ORDINAL.match(words, marker.end)) or marker.end >= len(words)


#: Families whose members number one series together: 一、 and 一， ; （一） and ㈠; 第一 and 首先.
_SAME_SERIES = {
    "chinese_bare": "chinese",
    "chinese_comma": "chinese",
    "enclosed_chinese": "chinese_parenthesis",
    "enclosed_arabic": "arabic_parenthesis",
    "stopped_arabic": "arabic",
    "ordinal_bare": "ordinal",
    "sequence": "ordinal",
    "sequence_is": "ordinal",
}


def mark_before(words: str, position: int) -> str:
    """The character before `position`, blanks left out; empty at the head."""
    while position and words[position - 1] in BLANKS:
        position -= 1
    return words[position - 1] if position else ""


def series_key(marker: Marker) -> str:
    """The series that a marker can belong to: 一、 and 一 are one, 第一点 and 第一， are two."""
    family = marker.family
    if family in _SAME_SERIES:
        return _SAME_SERIES[family]
    if family in ("ordinal", "ordinal_counted", "ordinal_spaced"):
        return f"ordinal:{marker.form}" if marker.form else "ordinal"
    if family == "part":
        return f"part:{marker.form}"
    return family


def rank_of(key: str) -> float:
    family, _, form = key.partition(":")
    if family == "ordinal" and form:
        return costs.RANK["ordinal_point"]
    if family == "part" and form == "节":
        return costs.RANK["part"] + 0.5
    if family == "markdown":
        return costs.RANK["markdown"] - 1 + 0.1 * len(form)
    if family == "named" and form:  # 结论 stands over the bare numerals that follow it, Markdown or not
        return rank_of(f"markdown:{form}") - 0.05 if form.startswith("#") else costs.RANK["named"]
    if family == "styled":  # by the level, where nothing numbered has one: all of them above 一、
        return costs.RANK["styled"] + 0.02 * int(form)
    if family == "unnumbered" and form:
        return costs.RANK["unnumbered"] - 0.5
    return costs.RANK[family]


def form_of(marker: Marker) -> str:
    """What members of one series have in common beside the number."""
    if marker.family in ("sequence", "sequence_is"):
        return WORD
    if marker.family in ("ordinal", "ordinal_bare", "ordinal_counted", "ordinal_spaced"):
        return ""
    if marker.form:
        return marker.form
    return marker.text[-1] if marker.family in ("chinese", "chinese_bare", "chinese_comma", "arabic") else ""


#: Series and families whose markers are common words as well.
WORD_SERIES = frozenset({"one_is", "ordinal", "of_which"})
_LOOSE_FAMILIES = frozenset({"chinese_bare", "chinese_comma"})


def head_candidate(marker: Marker, run_in: float | None, follows: bool, resumes: bool) -> Candidate:
    """The marker at the head of a paragraph; `run_in`, `follows` and `resumes` as in `Candidate`."""
    key = series_key(marker)
    loose = key in WORD_SERIES or marker.family in _LOOSE_FAMILIES
    single = costs.SINGLE_LED if follows else costs.SINGLE_WORD if loose else costs.SINGLE
    if resumes and not loose:
        single = costs.SINGLE_RESUMED
    return Candidate(
        *(key, form_of(marker), marker.number, rank_of(key), 0.0, _rejection(marker)),
        run_in=run_in,
        follows=follows,
        resumes=resumes,
        single=single,
    )


def run_in_candidate(marker: Marker, accept: float, follows: bool) -> Candidate:
    """A marker within a paragraph; `accept` and `follows` as in `Candidate`."""
    key = series_key(marker)
    return Candidate(
        *(key, form_of(marker), marker.number, rank_of(key), accept, _rejection(marker)),
        follows=follows,
        single=costs.SINGLE_RUN_IN,
    )


def _rejection(marker: Marker) -> float:
    return costs.REJECT["one_of" if marker.form == "个是" else marker.family]
