"""The tail of a speech: colophon, signature, wire tail, notes, attachments, and what a page appends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from tasks.language.bylines import Byline, read_byline
from tasks.language.chrome import frame_role
from tasks.language.colophons import is_colophon_line
from tasks.language.datelines import DateLine, is_date_line, read_date_line
from tasks.language.titles import closes_title
from tasks.parse.line import Line

#: Notes and attachments come after the speech: their heads count only past this share of its lines.
EARLIEST_APPENDIX = 0.3
#: How many lines a page appends after the speech: licences, links and buttons (19 in the longest).
LONGEST_FOOTER = 40
#: A line that a page appends is short; a paragraph of the speech is longer or ends a sentence.
LONGEST_FOOTER_LINE = 90
#: A colophon stands among the last lines, its attachments not counted.
LONGEST_COLOPHON = 12

#: 注　　释 is the longest head of notes, with a colon after it.
LONGEST_NOTES_HEAD = 8
#: Fewer numbered lines may be the end of the speech.
SHORTEST_GLOSSARY = 3
_GLOSSARY_ENTRY = re.compile(r"^[0-9０-９]{1,3}\s*[.．、]\s*[^。；！？]{2,40}?[：:]")
_LAST_WORDS = re.compile(r"让我们|奋斗|贡献|谢谢|前进|新篇章|辉煌")
_HANGING = ("chrome", "wire_tail", "caption")

_LICENCE = re.compile(
    r"^(?:本(?:作品|页面|站)(?:是|在|属|原|之?版权|内容)|Public domain|Creative Commons|知识共享)", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[。！？!?…；;][”’」』）)]*$")
_SUBTITLE = re.compile(r"^[—―–－-]{1,8}\s*\S")
_NOTE_MARK = re.compile(r"^(?:[〔\[［（(【]\s*\d{1,3}\s*[〕\]］）)】]|[⑴-⒇①-⑳]|\d{1,3}\s*[.．、]|注\s*\d)")


@dataclass
class Tail:
    """What the tail holds: roles by index of line, the lines of the colophon, signature and subtitle."""

    roles: dict[int, str] = field(default_factory=dict)
    colophon: list[str] = field(default_factory=list)
    dates: list[tuple[int, DateLine]] = field(default_factory=list)
    bylines: list[tuple[int, Byline]] = field(default_factory=list)
    subtitles: list[str] = field(default_factory=list)


def read_tail(lines: Sequence[Line], body: int) -> Tail:
    """The tail of the speech whose own lines begin at index `body`."""
    tail = Tail()
    hanging = [frame_role(line.text) for line in lines[body:]]
    _frame_lines(lines, body, hanging, tail)
    _appendices(lines, body, hanging, tail)
    _footer(lines, body, tail)
    _glossary(lines, body, tail)
    _colophon(lines, body, tail)
    _signature(lines, body, tail)
    return tail


def _frame_lines(lines: Sequence[Line], body: int, hanging: Sequence[str | None], tail: Tail) -> None:
    """Captions, page numbers, wire tails and notes wherever they stand."""
    for index, role in enumerate(hanging, start=body):
        if role and role != "attachment":
            tail.roles[index] = role
        elif lines[index].text.startswith(("（", "(")) and is_date_line(lines[index].text):
            tail.roles[index] = "date_line"  # the date of a part, under its heading
        if role == "chrome" and lines[index].text.endswith(("：", ":")) and index + 1 < len(lines):
            value = lines[index + 1].text
            if len(value) <= 24 and not _SENTENCE_END.search(value) and not read_date_line(value):
                tail.roles[index + 1] = "chrome"


def _appendices(lines: Sequence[Line], body: int, hanging: Sequence[str | None], tail: Tail) -> None:
    """All that follows the head of the notes or of an attachment belongs to it."""
    earliest = body + (len(lines) - body) * EARLIEST_APPENDIX
    current: str | None = None
    for index, role in enumerate(hanging, start=body):
        if role == "attachment" and index >= earliest:
            current = "attachment"
        elif role == "note" and index >= earliest and _heads_notes(lines[index].text):
            current = "note"
        if current and tail.roles.get(index) not in _HANGING:
            tail.roles[index] = current


def _glossary(lines: Sequence[Line], body: int, tail: Tail) -> None:
    """A glossary without a head: 1.“两重”：… 2.“两新”：… after the last words of the speech."""
    last = first = _last_own(lines, body, tail) + 1
    while first > body and _GLOSSARY_ENTRY.match(lines[first - 1].text):
        first -= 1
    if last - first < SHORTEST_GLOSSARY or first <= body or not lines[first].text.startswith(("1", "１")):
        return
    if _LAST_WORDS.search(lines[first - 1].text[-LONGEST_FOOTER_LINE:]):
        for index in range(first, last):
            tail.roles[index] = "attachment"


def _heads_notes(text: str) -> bool:
    """注释 on a line of its own, not a note as such (〔1〕…)."""
    return len(text) <= LONGEST_NOTES_HEAD and not _NOTE_MARK.match(text)


def _footer(lines: Sequence[Line], body: int, tail: Tail) -> None:
    """After the last sentence of the speech, once a page's line has come, short lines are the page's."""
    first = max(body, len(lines) - LONGEST_FOOTER)
    licence = next((i for i in range(first, len(lines)) if _LICENCE.search(lines[i].text[:120])), None)
    if licence is not None:
        for index in range(licence, len(lines)):
            tail.roles[index] = "chrome"
    last = len(lines)
    while last > first and (tail.roles.get(last - 1) in _HANGING or _is_footer_line(lines[last - 1].text)):
        last -= 1
    seen = False
    for index in range(last, len(lines)):
        seen = seen or tail.roles.get(index) == "chrome"
        if seen and index not in tail.roles:
            tail.roles[index] = "chrome"


def _is_footer_line(text: str) -> bool:
    return len(text) <= LONGEST_FOOTER_LINE and not _SENTENCE_END.search(text) and not is_colophon_line(text)


def _last_own(lines: Sequence[Line], body: int, tail: Tail) -> int:
    """The index of the last line that is not chrome, note, attachment, caption or wire tail."""
    index = len(lines) - 1
    while index >= body and tail.roles.get(index):
        index -= 1
    return index


def _colophon(lines: Sequence[Line], body: int, tail: Tail) -> None:
    """The run of lines from the first to the last element of a colophon near the end."""
    last = _last_own(lines, body, tail)
    found = [i for i in range(max(body, last - LONGEST_COLOPHON), last + 1) if is_colophon_line(lines[i].text)]
    found = [i for i in found if i not in tail.roles]
    if not found:
        return
    for index in range(found[0], found[-1] + 1):
        if index not in tail.roles:
            tail.roles[index] = "colophon"
            tail.colophon.append(lines[index].text)


def _signature(lines: Sequence[Line], body: int, tail: Tail) -> None:
    """A name, an office and a date under the speech (落款), and a subtitle that an editor put there."""
    index = len(lines) - 1
    for _ in range(LONGEST_COLOPHON):
        while index > body and tail.roles.get(index, "date_line") != "date_line":
            index -= 1
        if index <= body:
            return
        text = lines[index].text
        date = read_date_line(text)
        byline = None if date else read_byline(text)
        if date:
            tail.dates.append((index, date))
            tail.roles[index] = "date_line"
            if date.byline:
                tail.bylines.append((index, date.byline))
        elif byline and byline.name:
            tail.bylines.append((index, byline))
            tail.roles[index] = "byline"
        elif _SUBTITLE.match(text) and closes_title(text) and len(text) <= LONGEST_FOOTER_LINE:
            tail.subtitles.append(text.lstrip("—―–－- "))
            tail.roles[index] = "title"
        else:
            return
        index -= 1
