"""Lines of a speech's head that may be its title, and what is glued to them.

政府工作报告——2024年3月5日在…会议上国务院总理 某某, …会议上的讲话同志们：, …会议上的讲话 张某某 2023年5月6日: date,
speaker and salutation are taken off the title, wherever they stand after it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tasks.language.bylines import read_byline
from tasks.language.datelines import find_glued_date_line, read_date_line
from tasks.language.salutations import find_glued_salutation, read_salutation
from tasks.language.titles import is_title, numbered_title
from tasks.parse.line import Line
from tasks.parse.roles.head_model import Head
from tasks.parse.roles.title import TitleLine, is_title_like, says_the_same

#: Longest line that is looked at: a title of 90 characters with date, speaker and salutation glued to it.
LONGEST_TITLE_LINE = 260
#: A title line of more pieces than this is a list, not a title with a date and a name.
MOST_PIECES = 12

_MARKED = re.compile(
    r"^(?:#+\s|[一二三四五六七八九十]{1,3}\s?[、．.]|第[一二三四五六七八九十]{1,3}[、，部章节篇]"
    r"|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}\s?[、.．])"
)
_REMARK = re.compile(r"^[（(【\[][^（()）【】]{2,40}[）)】\]]$")
_ADDRESS = re.compile(
    r"(?:最?尊敬的|各位|诸位|(?:同志|女士|先生|朋友|老师|同学|代表|乡亲|同胞)们)[^。！？；\n]{0,80}?[：:]"
)
#: 在…会议上的讲话 ——…: what a dash parts from a title on its line is its subtitle.
_SUBTITLED = re.compile(r"(?P<main>.+?)\s+[—―–-]{1,4}\s*\S")
_BULLET = re.compile(r"^[·•●]\s*\S")


def take_title(lines: Sequence[Line], index: int, head: Head) -> int:
    """A line that may be the title or a part of it; also running heads, remarks and entries of contents."""
    text = lines[index].text
    if not head.candidates:
        text = text[numbered_title(text) or 0 :]
    if _take_inline(index, text, head):
        return 0
    if _goes_on(index, text, head):
        head.candidates.append(TitleLine(index, text, _is_set(lines[index])))
        return 1
    if len(text) > LONGEST_TITLE_LINE or (head.dates and head.candidates) or _REMARK.match(text):
        return _remark(index, text, head)
    if _BULLET.match(text) and is_title_like(text):
        if not (is_title(text) and is_framed(lines, index + 1)):
            head.roles[index] = "contents"
            return 1
        text = text[1:].lstrip()
    if head.candidates and _is_section(lines[index]):
        return 0
    title = _without_glued(index, text, head)
    if title:
        head.candidates.append(TitleLine(index, title, _is_set(lines[index])))
        return 1
    if _MARKED.match(text) and not head.candidates and _heads_a_title(lines, index):
        head.roles[index] = "chrome"
        return 1
    return 0


def _is_set(line: Line) -> bool:
    """Whether the format sets a line as a title."""
    return line.mark is not None and line.mark.names


def _is_section(line: Line) -> bool:
    """Whether the format makes a line, which does not read as a title, a heading like others below the title."""
    return line.mark is not None and bool(line.mark.level) and not line.mark.names and not is_title(line.text)


def _take_inline(index: int, text: str, head: Head) -> bool:
    """Whether title, date, speaker and salutation open the first paragraph, with nothing to part them from it."""
    start = _ADDRESS.search(text, 0, LONGEST_TITLE_LINE)
    if start is None or not text[start.end() :].strip():
        return False
    lead = text[: start.start()].rstrip()
    half = len(lead) // 2
    if half and lead[:half] == lead[half:]:
        lead = lead[:half]  # a page's headline and the title, glued together
    again = bool(head.candidates) and says_the_same(lead, head.candidates[-1].text)
    if not is_title_like(lead) or (head.candidates and not again):
        return False
    title = _take_glued(index, lead, head)
    main = _SUBTITLED.match(title)
    title = main["main"] if main and is_title(main["main"]) else title
    if not is_title(title) and not again:
        return False
    head.candidates.append(TitleLine(index, title))
    head.salutation.append(text[start.start() : start.end()].strip())
    head.inline = head.inline_title = True
    return True


def _goes_on(index: int, text: str, head: Head) -> bool:
    """Whether a line is the rest of the title torn before it, be it a single character."""
    if not head.candidates or head.candidates[-1].order != index - 1 or len(text) > LONGEST_TITLE_LINE:
        return False
    before = head.candidates[-1].text
    return not is_title(before) and not is_title(text) and is_title(before + text)


def _without_glued(index: int, text: str, head: Head) -> str | None:
    """The title that a line holds, or None; what is glued to it goes to the head."""
    glued = find_glued_salutation(text)
    if glued and not text[glued[1] :].strip() and is_title_like(text[: glued[0]]):
        head.salutation.append(text[glued[0] : glued[1]].strip())
        head.glued_at = glued[0]
        return _take_glued(index, text[: glued[0]], head)
    plain = text.lstrip("# ") if text.startswith("#") and not head.candidates else text
    if is_title(text) or (is_title_like(plain) and not _MARKED.match(plain)):
        return _take_glued(index, plain, head)
    title = _take_glued(index, text, head)
    return title if title != text else None


def _take_glued(index: int, text: str, head: Head) -> str:
    """The title of a line to which its date line or byline is glued; what is taken off goes to the head."""
    found = find_glued_date_line(text)
    if found and is_title_like(text[: found[0]]):
        head.take_date(index, found[1])
        return text[: found[0]].rstrip()
    pieces = text.split()
    if len(pieces) > MOST_PIECES:
        return text
    for size in range(len(pieces) - 1, 0, -1):
        title = " ".join(pieces[:size])
        if is_title(title) and _take_pieces(index, pieces[size:], head):
            return title
    return text


def _take_pieces(index: int, pieces: list[str], head: Head) -> bool:
    """Takes a byline and a date that follow the title on its line; False if the pieces are anything else."""
    for size in range(len(pieces) + 1):
        date = read_date_line(" ".join(pieces[size:])) if size < len(pieces) else None
        byline = read_byline(" ".join(pieces[:size])) if size else None
        if (date is None and size < len(pieces)) or (byline is None and size > 0):
            continue
        if byline:
            head.bylines.append((index, byline))
        if date:
            head.take_date(index, date)
        return True
    return False


def is_framed(lines: Sequence[Line], index: int) -> bool:
    """Whether a date line, a byline or an address stands under a title; an entry of a list has another below it."""
    text = lines[index].text if index < len(lines) else ""
    return bool(read_date_line(text) or read_byline(text) or read_salutation(text))


def _heads_a_title(lines: Sequence[Line], index: int) -> bool:
    """A numbered line over the title is the running head of a collection: the date line comes soon."""
    after = [line.text for line in lines[index + 1 : index + 4]]
    dated = next((k for k, text in enumerate(after) if read_date_line(text)), None)
    return bool(dated) and all(is_title_like(text) for text in after[:dated])


def _remark(index: int, text: str, head: Head) -> int:
    """（根据记录整理）, （节选）: a remark on the text in brackets."""
    if index == 0 or not _REMARK.match(text):
        return 0
    head.roles[index] = "note"
    return 1
