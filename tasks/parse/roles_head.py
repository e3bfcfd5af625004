"""The head of a speech: which of its first paragraphs are title, date, byline, salutation, and which hang on it.

The head is read line by line until the first paragraph of the speech itself. Lines that might be a title
are collected and judged at the end, when it is known what stands around them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from tasks.language.bylines import Byline, is_name, is_office, read_byline
from tasks.language.chrome import frame_role
from tasks.language.datelines import DateLine, find_glued_date_line, read_date_line
from tasks.language.dividers import read_divider
from tasks.language.letterheads import Letterhead, is_document_number, read_letterhead
from tasks.language.salutations import find_glued_salutation, read_salutation
from tasks.language.text import squeeze
from tasks.language.titles import is_title
from tasks.parse.line import Line
from tasks.parse.roles_title import TitleLine, TitleChoice, choose_title, is_title_like

#: The longest heads are those of pages: menus, buttons and a caption before the salutation (32 lines).
LONGEST_HEAD = 60
#: A salutation line or a lead is short; longer paragraphs are the speech.
LONGEST_LEAD = 260
#: How far ahead a lead looks for the title, date or salutation that proves it to be one.
LOOK_AHEAD = 8

#: Dividers that show themselves by number: 第四篇：…, 【篇2】, 范文三.
NUMBERED_DIVIDERS = ("ordinal", "bracketed", "prefix")

_MARKED = re.compile(r"^(?:#+\s|[一二三四五六七八九十]{1,3}\s?[、．.]|第[一二三四五六七八九十]{1,3}[、，部章节篇]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}\s?[、.．])")
_REMARK = re.compile(r"^[（(【\[][^（()）【】]{2,40}[）)】\]]$")
_BULLET = re.compile(r"^[·•●]\s*\S")
_LEAD = re.compile(r"发表|出席|举行|开幕|召开|作.{0,10}报告|致辞|全文如下|讲话如下|贺词")
_COMMA_ADDRESS = re.compile(r"^[^。！？；:：]{2,60}[，,]$")
_DATE_TORN = re.compile(r"[于在][^，。；！？]{2,60}$")
_DATE_REST = re.compile(r"^[^，。；！？,;!?]{2,50}(?:上|时|期间)[）)]?$")


@dataclass
class Head:
    """What the head of a speech holds.

    `roles` maps indices of lines to roles; `body` is the index of the first line of the speech itself.
    `title`, `subtitles`: texts as chosen; `torn` the lines that a title was joined from; `salutation`
    the address as written; `glued` says that it stood at the end of the title line, at
    `glued_at` (code points of the line's text).
    """

    roles: dict[int, str] = field(default_factory=dict)
    body: int = 0
    title: TitleChoice = field(default_factory=TitleChoice)
    dates: list[tuple[int, DateLine]] = field(default_factory=list)
    bylines: list[tuple[int, Byline]] = field(default_factory=list)
    letterheads: list[tuple[int, Letterhead]] = field(default_factory=list)
    salutation: list[str] = field(default_factory=list)
    glued: int | None = None
    divider: str | None = None
    leads: list[int] = field(default_factory=list)


def read_head(lines: Sequence[Line], divider: str | None) -> Head:
    """The head of the speech whose paragraphs are `lines`; `divider` is the compilation's line, if any."""
    head = Head()
    titles: list[TitleLine] = []
    index = 0
    limit = min(len(lines), LONGEST_HEAD)
    while index < limit:
        step = _read_line(lines, index, head, titles, divider)
        if step == 0:
            break
        index += step
    head.body = index
    _settle_title(lines, head, titles)
    return head


def _read_line(lines: Sequence[Line], index: int, head: Head, titles: list[TitleLine], divider: str | None) -> int:
    """Takes in one line; returns how many lines it took, 0 when the speech itself begins here."""
    text = lines[index].text
    if head.salutation and head.glued is not None:
        return 0
    if not text:
        head.roles[index] = "chrome"
        return 1
    if index == 0 and (found := read_divider(text)) and (divider is not None or found.family in NUMBERED_DIVIDERS):
        head.roles[index] = "divider"
        head.divider = text
        return 1
    if head.salutation:
        return _more_salutation(lines, index, head)
    role = frame_role(text)
    if role == "attachment":
        return 0
    if role:
        head.roles[index] = role
        if role == "chrome" and text.rstrip().endswith((":", "：")):
            return 1 + _label_value(lines, index + 1, head)
        return 1
    if text.startswith(">"):
        head.roles[index] = "note"
        return 1
    return (
        _letterhead(lines, index, head)
        or _date(lines, index, head)
        or _salutation(lines, index, head)
        or _byline(lines, index, head)
        or _title(lines, index, head, titles)
        or _lead(lines, index, head)
    )


def _label_value(lines: Sequence[Line], index: int, head: Head) -> int:
    """来源： on a line of its own takes the next one with it: 某某日报; 发表时间： its date."""
    if index >= len(lines) or len(lines[index].text) > 24 or read_salutation(lines[index].text):
        return 0
    text = lines[index].text
    if is_title(text) or frame_role(text) or text[-1:] in "。！？：:" or read_byline(text):
        return 0
    head.roles[index] = "chrome"
    return 1


def _letterhead(lines: Sequence[Line], index: int, head: Head) -> int:
    text = lines[index].text
    letterhead = read_letterhead(text)
    if letterhead:
        head.letterheads.append((index, letterhead))
        head.roles[index] = "letterhead"
        return 1
    if is_document_number(text):
        head.roles[index] = "letterhead"
        return 1
    return 0


def _date(lines: Sequence[Line], index: int, head: Head) -> int:
    text = lines[index].text
    date = read_date_line(text)
    if date is None:
        return 0
    taken = 1
    following = lines[index + 1].text if index + 1 < len(lines) else ""
    if date.occasion and _DATE_TORN.search(text) and not text.endswith(("上", "时", "会", "期间", "）", ")")):
        whole = read_date_line(text + following) if _DATE_REST.match(following) else None
        if whole and not read_byline(following):
            date, taken = whole, 2
    head.dates.append((index, date))
    for k in range(taken):
        head.roles[index + k] = "date_line"
    if date.byline:
        head.bylines.append((index, date.byline))
    return taken


def _byline(lines: Sequence[Line], index: int, head: Head) -> int:
    text = lines[index].text
    if is_title(text):
        return 0
    following = lines[index + 1].text if index + 1 < len(lines) else ""
    if is_office(text) and is_name(following):
        head.bylines.append((index, Byline(squeeze(text), squeeze(following))))
        head.roles[index] = head.roles[index + 1] = "byline"
        return 2
    byline = read_byline(text)
    if byline is None or (byline.name is None and not head.dates):
        return 0
    head.bylines.append((index, byline))
    head.roles[index] = "byline"
    return 1


def _salutation(lines: Sequence[Line], index: int, head: Head) -> int:
    text = lines[index].text
    span = read_salutation(text)
    if span is None:
        if not _opens_address(lines, index):
            return 0
        head.salutation.append(text)
        head.roles[index] = "salutation"
        return 1
    head.salutation.append(text[span[0] : span[1]].strip())
    if text[span[1] :].strip():
        head.glued = -1
        head.body = index
        return 0
    head.roles[index] = "salutation"
    return 1


def _opens_address(lines: Sequence[Line], index: int) -> bool:
    """尊敬的某某总统， on a line of its own, when the lines after it go on so and end in a salutation."""
    for line in lines[index : index + LOOK_AHEAD + 4]:
        span = read_salutation(line.text)
        if span and not line.text[span[1] :].strip() and not line.text.endswith(("，", ",")):
            return True
        if not _COMMA_ADDRESS.match(line.text):
            return False
    return False


def _more_salutation(lines: Sequence[Line], index: int, head: Head) -> int:
    """What may follow a salutation: more of it, a caption, a button."""
    text = lines[index].text
    role = frame_role(text)
    if role in ("chrome", "caption"):
        head.roles[index] = role
        return 1
    if not head.salutation[-1].endswith(("，", ",", "、")):
        return 0
    span = read_salutation(text)
    if span and not text[span[1] :].strip():
        head.salutation.append(text)
    elif _COMMA_ADDRESS.match(text) and _opens_address(lines, index):
        head.salutation.append(text)
    else:
        return 0
    head.roles[index] = "salutation"
    return 1


def _title(lines: Sequence[Line], index: int, head: Head, titles: list[TitleLine]) -> int:
    text = lines[index].text
    if titles and titles[-1].index == index - 1 and _completes(titles[-1].text, text):
        titles.append(TitleLine(index, text))
        return 1
    if len(text) > LONGEST_LEAD or (head.dates and titles):
        return _remark(index, text, head)
    if _BULLET.match(text) and is_title_like(text):
        head.roles[index] = "contents"
        return 1
    glued = find_glued_salutation(text)
    if glued:
        lead, address = text[: glued[0]], text[glued[0] : glued[1]]
        rest = text[glued[1] :].strip()
        if not rest and is_title_like(lead):
            head.salutation.append(address.strip())
            head.glued = glued[0]
            titles.append(TitleLine(index, _take_glued(index, lead, head)))
            return 1
    if is_title(text) or (is_title_like(text) and not _MARKED.match(text)):
        if _REMARK.match(text):
            return _remark(index, text, head)
        titles.append(TitleLine(index, _take_glued(index, text, head)))
        return 1
    rest_of_line = _take_glued(index, text, head)
    if rest_of_line != text:
        titles.append(TitleLine(index, rest_of_line))
        return 1
    if text.startswith("#") and not titles and is_title_like(text.lstrip("# ")):
        titles.append(TitleLine(index, text.lstrip("# ")))
        return 1
    if _MARKED.match(text) and not titles and _heads_a_title(lines, index):
        head.roles[index] = "chrome"
        return 1
    return _remark(index, text, head)


def _completes(before: str, text: str) -> bool:
    """Whether a line is the rest of the title torn before it, be it a single character."""
    return len(text) <= LONGEST_LEAD and not is_title(before) and not is_title(text) and is_title(before + text)


def _take_glued(index: int, text: str, head: Head) -> str:
    """The title of a line to which its date line or byline is glued; what is taken off goes to the head."""
    found = find_glued_date_line(text)
    if found and is_title_like(text[: found[0]]):
        head.dates.append((index, found[1]))
        if found[1].byline:
            head.bylines.append((index, found[1].byline))
        return text[: found[0]].rstrip()
    match = re.match(r"^(?P<title>\S.*?)\s+(?P<byline>\S.{1,40})$", text)
    if match and is_title(match["title"]) and not is_title(text):
        byline = read_byline(match["byline"])
        if byline:
            head.bylines.append((index, byline))
            return match["title"]
    return text


def _heads_a_title(lines: Sequence[Line], index: int) -> bool:
    """A numbered line over the title is the running head of a collection: the date line comes soon."""
    after = [line.text for line in lines[index + 1 : index + 4]]
    dated = next((k for k, text in enumerate(after) if read_date_line(text)), None)
    return bool(dated) and all(is_title_like(text) for text in after[:dated])


def _remark(index: int, text: str, head: Head) -> int:
    """（根据记录整理）, （节选）: a remark on the text in brackets."""
    if not _REMARK.match(text) or index == 0:
        return 0
    head.roles[index] = "note"
    return 1


def _lead(lines: Sequence[Line], index: int, head: Head) -> int:
    """A newsroom's lead between the frame's lines: 1月5日，省长…作政府工作报告。 Its proof comes after it."""
    text = lines[index].text
    if len(text) > LONGEST_LEAD or not _LEAD.search(text):
        return 0
    for line in lines[index + 1 : index + 1 + LOOK_AHEAD]:
        if not line.text or frame_role(line.text):
            continue
        span = read_salutation(line.text)
        if (span and not line.text[span[1] :].strip()) or read_date_line(line.text) or _opens_address([line], 0):
            head.roles[index] = "caption"
            head.leads.append(index)
            return 1
        if not (is_title(line.text) or read_byline(line.text) or _COMMA_ADDRESS.match(line.text) or is_title_like(line.text)):
            return 0
    return 0


def _settle_title(lines: Sequence[Line], head: Head, titles: list[TitleLine]) -> None:
    """Chooses the title among the lines that may be one, and gives all of them their roles."""
    framed = bool(head.dates or head.bylines or head.salutation)
    choice = choose_title(titles, head.roles, framed)
    for line in titles:
        head.roles[line.index] = "chrome" if line.index in choice.passed_over else "title"
    if choice.refused:
        head.body = min(choice.refused)
        for index in [i for i in head.roles if i >= head.body]:
            del head.roles[index]
    head.title = choice
