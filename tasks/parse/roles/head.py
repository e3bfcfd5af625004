"""The head of a speech: which of its first paragraphs are title, date, byline, salutation, and which hang on it.

The head is read line by line until the first paragraph of the speech itself. Lines that might be a title
are collected and judged at the end, when it is known what stands around them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tasks.language.bylines import read_byline
from tasks.language.chrome import frame_role
from tasks.language.datelines import DateLine, read_date_line, read_masked_date_line
from tasks.language.dividers import read_divider
from tasks.language.letterheads import read_letterhead
from tasks.language.markers import read_marker
from tasks.language.salutations import read_salutation
from tasks.language.titles import is_title
from tasks.parse.line import Line
from tasks.parse.roles.contents import contents_at
from tasks.parse.roles.head_lines import (
    is_place_line,
    more_salutation,
    take_byline,
    take_date,
    take_lead,
    take_letterhead,
    take_salutation,
)
from tasks.parse.roles.head_model import Head
from tasks.parse.roles.head_titles import is_framed, take_title
from tasks.parse.roles.notice import notice_over
from tasks.parse.roles.title import choose_title

__all__ = ["Head", "read_head"]

#: The longest heads are those of pages: menus, buttons and a caption before the salutation (32 lines).
LONGEST_HEAD = 60
#: Dividers that show themselves by number: 第四篇：…, 【篇2】, 范文三.
NUMBERED_DIVIDERS = ("ordinal", "bracketed", "prefix")
#: Lines of a page that no rule knows, before the title, and their longest.
LONGEST_PREFACE, LONGEST_PREFATORY = 12, 80
#: What a page says and a speaker does not, and the other way round.
_PAGES_OWN = re.compile(r"文[件档]|下载|预览|客服|网[站址]|会员|登录|上传|关键词|小编|提示|素材|范文|仅供|转载")
_SPOKEN = re.compile(r"我|同志|大家|今天|各位|[，,：:]$")
#: The value of a label that stands on the line after it: a newspaper, a time, a name.
LONGEST_LABEL_VALUE = 24

#: Readers of a line, in the order in which they are asked; each returns how many lines it took.
_READERS = (take_letterhead, take_date, take_salutation, take_byline, take_title, take_lead)


def read_head(lines: Sequence[Line], divider: str | None) -> Head:
    """The head of the speech whose paragraphs are `lines`; `divider` is the compilation's line, if any."""
    head = Head()
    head.roles = notice_over(lines)
    index = len(head.roles)
    for k in range(index):
        if letterhead := read_letterhead(lines[k].text):
            head.letterheads.append((k, letterhead))
    limit = min(len(lines), index + LONGEST_HEAD)
    while index < limit:
        step = _read_line(lines, index, head, divider) or _preface(lines, index, head)
        if step == 0:
            break
        index += step
    head.body = index
    _settle_title(head)
    return head


def _read_line(lines: Sequence[Line], index: int, head: Head, divider: str | None) -> int:
    """Takes in one line; returns how many lines it took, 0 when the speech itself begins here."""
    text = lines[index].text
    if head.glued_at is not None or head.inline:
        return 0
    if not text:
        head.roles[index] = "chrome"
        return 1
    if index == 0 and (found := read_divider(text)) and (divider is not None or found.family in NUMBERED_DIVIDERS):
        head.roles[index] = "divider"
        head.divider = text
        return 1
    if contents := contents_at(lines, index, in_head=True):
        for k in contents:
            head.roles[k] = "contents"
        return len(contents)
    if head.salutation:
        return more_salutation(lines, index, head)
    if is_place_line(text) and head.dates:
        head.roles[index] = "date_line"
        return 1
    if masked := read_masked_date_line(text):
        return _take_masked_date(index, head, text, *masked)
    role = frame_role(text)
    if role == "attachment":
        return 0
    if role and not (text.startswith(("时间", "会议时间")) and read_date_line(text)):
        head.roles[index] = role
        if role == "chrome" and text.rstrip().endswith((":", "：")):
            return 1 + _label_value(lines, index + 1, head)
        return 1
    if text.startswith(">"):
        head.roles[index] = "note"
        return 1
    for reader in _READERS:
        taken = reader(lines, index, head)
        if taken or head.inline:
            return taken
    return 0


def _preface(lines: Sequence[Line], index: int, head: Head) -> int:
    """How many lines of a page that no rule knows stand before the title: names and slogans of the site, its notes.

    They say nothing that a speaker would; sentences among them need a title that is framed, as only a speech's is.
    """
    if head.dates or head.salutation or head.inline or any(is_title(line.text) for line in head.candidates):
        return 0
    sentences = False
    for k in range(index, min(index + LONGEST_PREFACE, len(lines))):
        text = lines[k].text
        if k > index and is_title(text):
            if sentences and not is_framed(lines, k + 1):
                return 0
            head.roles.update(dict.fromkeys(range(index, k), "chrome"))
            return k - index
        if len(text) > LONGEST_PREFATORY or (
            not _PAGES_OWN.search(text) and (_SPOKEN.search(text) or read_marker(text))
        ):
            return 0
        sentences = sentences or text.endswith(("。", "；"))
    return 0


def _take_masked_date(index: int, head: Head, text: str, year: str | None, start: int, end: int) -> int:
    """（2023年×月×日） dates the speech to the year; （20××年×月×日） says that there was a date, and not which."""
    head.roles[index] = "date_line"
    if year:
        head.take_date(index, DateLine(year, text[start:end], start, end, None, None, None))
    return 1


def _label_value(lines: Sequence[Line], index: int, head: Head) -> int:
    """来源： on a line of its own takes the next one with it: 某某日报; 发表时间： its date."""
    text = lines[index].text if index < len(lines) else ""
    if not text or len(text) > LONGEST_LABEL_VALUE or read_salutation(text):
        return 0
    if is_title(text) or frame_role(text) or text[-1] in "。！？：:" or read_byline(text):
        return 0
    head.roles[index] = "chrome"
    return 1


def _settle_title(head: Head) -> None:
    """Chooses the title among the lines that may be one, and gives all of them their roles."""
    framed = bool(head.dates or head.bylines or head.salutation)
    choice = choose_title(head.candidates, framed)
    for line in head.candidates[:-1] if head.inline_title else head.candidates:  # an inline title's line is body
        head.roles[line.order] = "chrome" if line.order in choice.passed_over else "title"
    if choice.refused:
        head.body = min(choice.refused)
        for index in [i for i in head.roles if i >= head.body]:
            del head.roles[index]
    head.title = choice
