"""What each paragraph looks like to somebody who leafs through a compilation: title, date line, body …

Only short paragraphs are read; a paragraph of running text is `body` by its length or its last mark.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from tasks.language.bylines import read_byline
from tasks.language.chrome import frame_role
from tasks.language.colophons import is_colophon_line
from tasks.language.datelines import find_glued_date_line, is_date_line
from tasks.language.dividers import Divider, read_divider
from tasks.language.hints import NO_MARKS, Marks
from tasks.language.letterheads import is_document_number, read_letterhead
from tasks.language.markers import read_marker
from tasks.language.salutations import find_glued_salutation, read_salutation
from tasks.language.text import squeeze
from tasks.language.titles import is_title, numbered_title
from tasks.segment.paragraphs import Paragraph

#: Longest paragraph that is read for anything but body text; a title with everything glued to it has 110.
LONGEST = 130
#: Longest line without a form of its own that may be a title: 27 characters make a long one of a book.
LONGEST_SHORT = 60

_SENTENCE_END = re.compile(r"[。；;，,、！？!?：:…][”’」』）)\"']*$")
#: Marks that no salutation ends with.
_NO_ADDRESS = "。；;？?、"
_SENTENCE = re.compile(r"[。！？；]")
_FILE_NAME = re.compile(r"(?:19|20)\d{2}[-_.]\d{1,2}[-_.]\d{1,2}[-_ ]+\S")
_SOURCE = re.compile(r"来源|时间|日期|\d{1,2}:\d{2}|[时時]\d{1,2}分")
_CONTENTS = re.compile(r"[#*\s]*(?:目\s*[录錄次]|contents)[\s:：]*$", re.I)
_NOT_WORDS = re.compile(r"[\W_]+")
_LIST_MARK = re.compile(
    r"^\s*(?:[#*>·•●◆■○▪-]+\s*)*(?:第?\s*[一二三四五六七八九十百零\d]{1,4}\s*(?:[、.．：:)）]|篇[、.．：:\s]*))?\s*"
)
_LEADERS = re.compile(r"[\s.．·…⋯—-]*[（(]?\d{1,4}[）)]?\s*$")


class Cue(NamedTuple):
    """What a paragraph is taken for: its kind, and its divider if it is one.

    kinds: divider, rule, h1, h1_plain, file_name, title, framed_title (with its date, speaker or address on its line),
    subtitle, letterhead, number, date, salutation, byline, colophon,
    source (of a page), chrome, wire_tail, wire_lead, caption, note, attachment, contents, heading, short, body;
    set: a line without form that the format sets as a title.
    """

    kind: str
    divider: Divider | None = None


BODY, SHORT, SET = Cue("body"), Cue("short"), Cue("set")


def read_cues(text: str, paragraphs: Sequence[Paragraph], marks: Marks = NO_MARKS) -> list[Cue]:
    """The cue of every paragraph; `marks` tell how the format sets the lines."""
    cues = [_read_long(text, p) if p.end - p.start > LONGEST else read_cue(read_words(text, p)) for p in paragraphs]
    if marks:
        for k, (paragraph, cue) in enumerate(zip(paragraphs, cues, strict=True)):
            if cue is SHORT and (mark := marks.at(paragraph.start, paragraph.end, paragraph.joins)) and mark.names:
                cues[k] = SET
    return cues


def _read_long(text: str, paragraph: Paragraph) -> Cue:
    """The cue of a long paragraph: body text, but for a divider glued to it (【篇2】各位代表…, 篇一：同志们…)."""
    if text[paragraph.start] not in "【[［篇范例讲发致":
        return BODY
    divider = read_divider(text[paragraph.start : paragraph.start + LONGEST])
    return Cue("divider", divider) if divider and divider.family in ("bracketed", "prefix") else BODY


def read_words(text: str, paragraph: Paragraph) -> str:
    """A paragraph with the breaks of its wraps closed up."""
    if not paragraph.joins:
        return text[paragraph.start : paragraph.end]
    marks = (paragraph.start, *paragraph.joins, paragraph.end)
    return "".join(text[a:b].strip() for a, b in pairwise(marks))


def read_cue(words: str) -> Cue:
    """The cue of a short paragraph."""
    divider = read_divider(words)
    if divider:
        return Cue("rule" if divider.family == "rule" else "divider", divider)
    if words.startswith("# "):
        return _read_h1(words[2:].lstrip())
    if _CONTENTS.match(words):
        return Cue("contents")
    if _FILE_NAME.match(words):
        return Cue("file_name")
    ended = _SENTENCE_END.search(words)
    if ended is None:
        return _read_line(words)
    salutation = read_salutation(words)
    if salutation and salutation[1] == len(words):
        return Cue("salutation")
    glued = find_glued_salutation(words) if words[-1] not in _NO_ADDRESS else None
    if glued and glued[1] == len(words) and is_title(words[: glued[0]]):
        return Cue("framed_title")
    return _read_frame(words) or (Cue("heading") if words[-1] in "：:" and read_marker(words) else BODY)


def _read_h1(words: str) -> Cue:
    """A heading of the first order in Markdown: a title, a section of a report, or a name without form."""
    if is_title(words):
        return Cue("h1")
    return Cue("heading") if read_marker(words) else Cue("h1_plain")


def _read_line(words: str) -> Cue:
    """The cue of a paragraph that no mark of punctuation ends."""
    if is_title(words):
        if words[0] in "—―–-─":
            return Cue("subtitle")
        return Cue("framed_title" if _is_dated(words) else "title")
    salutation = read_salutation(words)
    if salutation and salutation[1] == len(words):
        return Cue("salutation")
    if is_date_line(words):
        return Cue("date")
    frame = _read_frame(words)
    if frame:
        return frame
    if read_letterhead(words):
        return Cue("letterhead")
    if is_document_number(words):
        return Cue("number")
    if read_byline(words):
        return Cue("byline")
    if read_marker(words):
        return Cue("heading" if numbered_title(words) is None else "title")
    if _is_dated(words):
        return Cue("framed_title")
    return SHORT if len(words) <= LONGEST_SHORT and not _SENTENCE.search(words) else BODY


def _is_dated(words: str) -> bool:
    """Whether a line is a title with its date line glued to it: 在…上的讲话（2023年3月1日）."""
    glued = find_glued_date_line(words)
    return glued is not None and is_title(words[: glued[0]])


def _read_frame(words: str) -> Cue | None:
    role = frame_role(words)
    if role == "chrome":
        return Cue("source" if _SOURCE.search(words) else "chrome")
    if role == "wire_tail" and words[0] not in "（(《〈【[":
        return Cue("wire_lead")
    if role:
        return Cue(role)
    return Cue("colophon") if is_colophon_line(words) else None


def title_key(words: str) -> str:
    """What is left of a title, or of its entry in a table of contents, for comparison: words only."""
    words = _LIST_MARK.sub("", words, count=1)
    return _NOT_WORDS.sub("", squeeze(_LEADERS.sub("", words)))
