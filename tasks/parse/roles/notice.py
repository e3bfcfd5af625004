"""The notice with which an office sends a speech round, when it stands over it: 关于印发某某同志在…会议上的讲话的通知.

GB/T 9704-2012 7.3.1 and 7.3.2: a title of 事由 and 文种 (通知), and its addressees (主送机关). The notice belongs to
the file of the speech, but its title, addressees and date are not the speech's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tasks.language.bylines import read_byline
from tasks.language.datelines import is_date_line
from tasks.language.letterheads import is_document_number, read_letterhead
from tasks.language.salutations import read_salutation
from tasks.language.text import squeeze
from tasks.language.titles import KINDS, is_title
from tasks.parse.line import Line

#: Letterhead, number and mark of secrecy stand over the notice's title, which may run over three lines.
MOST_ABOVE, MOST_TITLE_LINES = 6, 3
#: A notice of this kind is short: one or two paragraphs, the signature, the date.
LONGEST_NOTICE = 20
#: How soon after the speech's title its date, speaker or address must stand.
SUPPORT = 4

_NOTICE = re.compile(rf"(?:印发|转发|批转|下发|传达|学习)[^。；！？]{{2,90}}(?:{KINDS})[^。；！？]{{0,12}}的?通知$")


def notice_over(lines: Sequence[Line]) -> dict[int, str]:
    """The roles of the lines of the notice over a speech, by index; empty where there is none.

    They are the lines before the speech's own title, and none if no such title with a date line, a speaker or
    an address after it follows the notice.
    """
    after = _after_title(lines)
    if after is None:
        return {}
    for index in range(after, min(after + LONGEST_NOTICE, len(lines))):
        if is_title(lines[index].text) and _is_supported(lines, index + 1):
            return {k: _role(lines[k].text) for k in range(index)}
    return {}


def _after_title(lines: Sequence[Line]) -> int | None:
    """The index after the notice's title."""
    for first in range(min(MOST_ABOVE, len(lines))):
        words = ""
        for index in range(first, min(first + MOST_TITLE_LINES, len(lines))):
            words += squeeze(lines[index].text)
            if _NOTICE.search(words):
                return index + 1
    return None


def _is_supported(lines: Sequence[Line], start: int) -> bool:
    return any(
        is_date_line(line.text) or read_byline(line.text) or read_salutation(line.text)
        for line in lines[start : start + SUPPORT]
    )


def _role(text: str) -> str:
    return "letterhead" if read_letterhead(text) or is_document_number(text) else "note"
