"""Lines of a speech's head other than its title: letterhead, date, byline, salutation, a newsroom's lead.

Each reader looks at the line with a given index, notes what it finds in the `Head`, and returns how many
lines it took: 0 when the line is none of its kind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tasks.language.bylines import Byline, is_name, is_office, read_byline
from tasks.language.chrome import frame_role
from tasks.language.datelines import read_date_line
from tasks.language.letterheads import is_document_number, read_letterhead
from tasks.language.salutations import find_glued_salutation, read_salutation, read_vocative
from tasks.language.text import squeeze
from tasks.language.titles import closes_title, is_title
from tasks.parse.line import Line
from tasks.parse.roles.head_model import Head
from tasks.parse.roles.title import is_title_like

#: A newsroom's lead is short; longer paragraphs are the speech.
LONGEST_LEAD = 260
#: How far ahead a lead looks for the date or salutation that proves it to be one.
LOOK_AHEAD = 8
#: The longest salutation seen runs over fifteen lines, one dignitary each.
LONGEST_ADDRESS = 20

_PLACE = re.compile(r"^(?:会议)?地\s*点\s*[：:]\s*\S{2,40}$")
_LEAD = re.compile(r"发表|出席|举行|开幕|召开|作.{0,10}报告|致辞|全文如下|讲话如下|贺词")
#: A newsroom writes of the speaker; who says 我们, 今天, 这次会议 is the speaker.
_OWN_WORDS = re.compile(r"我|今天|这次|同志们|大家好|下面|刚才")
_COMMA_ADDRESS = re.compile(r"^[^。！？；:：]{2,60}[，,、]$")
_MIXED_ADDRESS = re.compile(r"^[^。！？；:：]{4,100}[：:]$")
_PLAIN_ADDRESS = re.compile(r"^[^。！？；:：，,]{2,30}(?:同志|朋友|同胞|同学|乡亲|战友|代表|委员)们\s*[：:！!]$")
_SENTENCE_ENDS = "。！？!?"
_BETWEEN = re.compile(r"[，,、]")
#: A piece of an address is a person or a group: 尊敬的某某市人民政府副市长某某先生.
LONGEST_PIECE = 24
_DATE_TORN = re.compile(r"[于在][^，。；！？]{2,60}$")
_DATE_REST = re.compile(r"^[^，。；！？,;!?]{2,50}(?:上|时|期间)[）)]?$")


def is_place_line(text: str) -> bool:
    """地点：县政府三楼会议室, the line under 时间：."""
    return bool(_PLACE.match(text))


def take_letterhead(lines: Sequence[Line], index: int, head: Head) -> int:
    """某某市人民政府办公室文件, its number, or the office with the date of print."""
    text = lines[index].text
    letterhead = read_letterhead(text)
    if letterhead:
        head.letterheads.append((index, letterhead))
    elif not is_document_number(text):
        return 0
    head.roles[index] = "letterhead"
    return 1


def take_date(lines: Sequence[Line], index: int, head: Head) -> int:
    """A date line; the name of its meeting may run on over the next line."""
    text = lines[index].text
    date = read_date_line(text)
    if date is None:
        return _take_date_and_address(index, text, head)
    taken = 1
    following = lines[index + 1].text if index + 1 < len(lines) else ""
    if date.occasion and _DATE_TORN.search(text) and not text.endswith(("上", "时", "会", "期间", "）", ")")):
        whole = read_date_line(text + following) if _DATE_REST.match(following) else None
        if whole and not read_byline(following):
            date, taken = whole, 2
    head.take_date(index, date)
    for k in range(taken):
        head.roles[index + k] = "date_line"
    return taken


def _take_date_and_address(index: int, text: str, head: Head) -> int:
    """（2007年7月25日） 同志们：: the salutation on the date's line."""
    closing = max(text.find("）"), text.find(")")) + 1
    date = read_date_line(text[:closing]) if closing and text[0] in "（(" else None
    span = read_salutation(text[closing:]) if date else None
    if date is None or span is None or text[closing + span[1] :].strip():
        return 0
    head.take_date(index, date)
    head.salutation.append(text[closing:].strip())
    head.roles[index] = "date_line"
    return 1


def take_byline(lines: Sequence[Line], index: int, head: Head) -> int:
    """A byline; office and name may stand on two lines."""
    text = lines[index].text
    if is_title(text):
        return 0
    following = lines[index + 1].text if index + 1 < len(lines) else ""
    if is_office(text) and is_name(following):
        head.bylines.append((index, Byline(squeeze(text), squeeze(following))))
        head.roles[index] = head.roles[index + 1] = "byline"
        return 2
    byline = read_byline(text)
    if byline is None or (byline.name is None and not head.dates) or (byline.role is None and closes_title(text)):
        return 0  # 贺信 is a title, though 贺 is a surname
    head.bylines.append((index, byline))
    head.roles[index] = "byline"
    return 1


def take_salutation(lines: Sequence[Line], index: int, head: Head) -> int:
    """An address on its line, on several lines, or at the start of the first paragraph (which is not taken)."""
    text = lines[index].text
    span = read_salutation(text)
    if span and text[span[1] :].strip():
        head.salutation.append(text[span[0] : span[1]].strip())
        head.inline = True
        return 0
    vocative = read_vocative(text) if span is None and text[-1:] in _SENTENCE_ENDS else None
    if vocative:
        head.salutation.append(text[vocative[0] : vocative[1]].strip())
        head.inline = head.vocative = True
        return 0
    if span is None and not _is_address(text) and not opens_address(lines, index):
        return 0
    head.salutation.append(text)
    head.roles[index] = "salutation"
    return 1


def _is_address(text: str) -> bool:
    """Addresses that only their whole line shows: 主席先生，各位同事：, 主任、各位委员：, 演习部队的指战员同志们！"""
    if find_glued_salutation(text):
        return False  # …会议上的讲话同志们： is a title
    if _PLAIN_ADDRESS.match(text):
        return True
    if not _MIXED_ADDRESS.match(text):
        return False
    pieces = _BETWEEN.split(text)
    span = read_salutation(pieces[-1])
    return all(len(piece) <= LONGEST_PIECE for piece in pieces) and span == (0, len(pieces[-1]))


def opens_address(lines: Sequence[Line], index: int) -> bool:
    """尊敬的某某总统， on a line of its own, when the lines after it go on so and end in a salutation."""
    for line in lines[index : index + LONGEST_ADDRESS]:
        span = read_salutation(line.text)
        if span and not line.text[span[1] :].strip() and not line.text.endswith(("，", ",", "、")):
            return True
        if not _COMMA_ADDRESS.match(line.text):
            return False
    return False


def more_salutation(lines: Sequence[Line], index: int, head: Head) -> int:
    """What may follow a salutation: more of it, a caption, a button."""
    text = lines[index].text
    role = frame_role(text)
    if role in ("chrome", "caption"):
        head.roles[index] = role
        return 1
    span = read_salutation(text)
    if not head.salutation[-1].endswith(("，", ",", "、", "！", "!")):
        return 0
    if not (span and not text[span[1] :].strip()) and not (_COMMA_ADDRESS.match(text) and opens_address(lines, index)):
        return 0
    head.salutation.append(text)
    head.roles[index] = "salutation"
    return 1


def take_lead(lines: Sequence[Line], index: int, head: Head) -> int:
    """A newsroom's lead between the frame's lines: 1月5日，省长…作政府工作报告。 Its proof comes after it."""
    text = lines[index].text
    if len(text) > LONGEST_LEAD or not _LEAD.search(text) or _OWN_WORDS.search(text):
        return 0
    for k in range(index + 1, min(index + 1 + LOOK_AHEAD, len(lines))):
        later = lines[k].text
        role = frame_role(later)
        if role == "wire_tail":
            head.roles[index] = "caption"
            return 1
        if not later or role:
            continue
        span = read_salutation(later)
        if (span and not later[span[1] :].strip()) or read_date_line(later) or opens_address(lines, k):
            head.roles[index] = "caption"
            return 1
        if not (is_title_like(later) or read_byline(later)):
            return 0
    return 0
