"""Date lines: the line under a title that says when, where and at which meeting a speech was given.

（2024年4月17日）, ——2021年3月5日在第十三届…会议上, (一九五七年一月), （2013年3月23日，莫斯科）, and with
the speaker glued on: 2015年2月5日 区长 张某某.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tasks.language.bylines import Byline, read_byline
from tasks.language.calendar import WRITTEN_DATE, iso_date, read_written_date
from tasks.language.text import BLANK, squeeze

#: Longest date line: two lines of a meeting's name, a date, and a byline.
LONGEST = 130

_OPENING = re.compile(r"[\s\u200b\u2060\ufeff>*#]*[—―–‒─－ー-]{0,8}\s*[（(〔【\[]?\s*(?:(?:会议)?时间\s*[:：]\s*)?")
_DIGIT = "[0-9０-９〇○零一二三四五六七八九]"
_YEAR = _DIGIT + "{4}"
_N = r"[0-9０-９〇○零一二三四五六七八九十廿卅]{1,3}"
_LATER = re.compile(rf"\s*[—―–~～至到和、-]{{1,2}}\s*(?:{_YEAR}\s?年\s?)?(?:{_N}\s?月)?(?:\s?{_N}\s?日)?")
_TIME_OF_DAY = re.compile(
    r"\s*[（(]?\s*(?:(?:星期|周)[一二三四五六日天])?(?:\s*[）)])?\s*"
    r"(?:上午|下午|晚上?|凌晨|中午)?(?:\s*\d{1,2}[:：时]\d{0,2}分?)?"
)
_MEETING = re.compile(r"\s*[，,]?\s*[于在](?=[^，。；！？,;!?（）()]{2,})")
_MEETING_END = re.compile(r"(?:上|时|期间)(?:的?(?:讲话|报告|发言|致辞))?|(?=[）)〕】\]]|\s|$)")
_SPOKEN = re.compile(r"(?:讲话|报告|发言|致辞|谈话|演讲)\s*$")
_STOPS = re.compile(r"[，。；！？,;!?（）()]|$")
_PLACE = re.compile(r"\s*[，,、\s]?\s*(?P<place>于?[\u4e00-\u9fff·]{2,20})\s*(?=[）)〕】\]])")
#: A converter may leave a question mark for a character that it did not know.
_CLOSING = re.compile(r"\s*(?:[）)〕】\]]|[—―–-]{1,4})?\s*[*?？]*")
_SLIPS = str.maketrans({"l": "1", "I": "1", "Ｏ": "0"})
_GLUE = re.compile(
    rf"(?:[—―–－-]{{1,8}}|[（(])\s*(?={_YEAR}\s?[年.-])|(?<=[告话词辞言])\s*(?=[12１２一二]{_DIGIT}{{3}}\s?年)"
)
#: Speeches as printed prose are of the last two centuries; other numbers of four digits are slips.
FIRST_YEAR, LAST_YEAR = 1800, 2199
_GUARD = re.compile(r"年|[0-9]{4}[-./]")
#: 2024-04-17, 2024.4.17 in brackets on a line of its own.
_NUMERIC = re.compile(r"(?P<year>(?:19|20)\d{2})[-./](?P<month>\d{1,2})[-./](?P<day>\d{1,2})(?!\d)")


class DateLine(NamedTuple):
    """A date line: the ISO date, the words of the date alone, and what else the line says.

    `start` and `end` span the date in the text given. `occasion` is the meeting named with 在…上, `place`
    what stands after the date in its brackets, `byline` the speaker glued to the end.
    """

    iso: str
    words: str
    start: int
    end: int
    occasion: str | None
    place: str | None
    byline: Byline | None


def read_date_line(text: str) -> DateLine | None:
    """The date line that a whole paragraph is, or None.

    Sentences that begin with a date are none: 2012年2月29日，我们…; nor are a colophon's 2024年4月18日印
    and publication times (2016-02-03 09:02).
    """
    if len(text) > LONGEST or not _GUARD.search(text):
        return None
    tidy = text.translate(_SLIPS)
    opening = _OPENING.match(tidy)
    at = opening.end() if opening else 0
    date = WRITTEN_DATE.match(tidy, at)
    iso = read_written_date(date) if date else None
    if date is None:
        date = _NUMERIC.match(tidy, at)
        if date is None or not tidy[:at].rstrip().endswith(("（", "(")):
            return None
        iso = iso_date(int(date["year"]), int(date["month"]), int(date["day"]))
    if date is None or iso is None or not FIRST_YEAR <= int(iso[:4]) <= LAST_YEAR:
        return None
    end = date.end()
    later = _LATER.match(tidy, end)
    if later and re.search(r"[月日]$", later[0]):
        end = later.end()
        iso = _first_of_range(iso, later[0])
    rest = end
    time = _TIME_OF_DAY.match(tidy, rest)
    rest = time.end() if time else rest
    meeting = _read_meeting(tidy, rest)
    occasion = place = None
    if meeting:
        occasion, rest = meeting
        if opening and not opening[0].strip() and _SPOKEN.search(text, end, rest):
            return None  # 2024年4月17日在…会议上的讲话 is a title
    elif (where := _PLACE.match(tidy, rest)) and not _SPOKEN.search(where["place"]):
        place, rest = where["place"].removeprefix("于"), where.end()
    byline = None
    closing = _CLOSING.match(tidy, rest)
    rest = closing.end() if closing else rest
    if remainder := BLANK.sub(" ", text[rest:]).strip():
        byline = read_byline(remainder)
        if byline is None:
            return None
    if len(iso) == 4 and not occasion and not re.search(r"[（(—―–－-]", tidy[:at]):
        return None  # 2021年 alone on a line is no date line
    return DateLine(iso, text[date.start() : date.end()], date.start(), end, occasion, place, byline)


def is_date_line(text: str) -> bool:
    """Whether a paragraph is a date line and nothing else."""
    return read_date_line(text) is not None


def find_glued_date_line(text: str) -> tuple[int, DateLine] | None:
    """A date line glued to the end of a title: 政府工作报告——2024年3月5日在…会议上国务院总理 李某; with its start."""
    if len(text) > 3 * LONGEST or not _GUARD.search(text):
        return None
    for match in _GLUE.finditer(text):
        line = read_date_line(text[match.start() :])
        if line:
            return match.start(), line._replace(start=line.start + match.start(), end=line.end + match.start())
    return None


def _read_meeting(text: str, position: int) -> tuple[str, int] | None:
    """The meeting named after the date (在…会议上) and where its words end: before a mark, or a byline."""
    opening = _MEETING.match(text, position)
    if not opening:
        return None
    start = opening.end()
    stop = _STOPS.search(text, start).start()  # type: ignore[union-attr]
    words = text[start : min(stop, start + LONGEST)]
    for end in _MEETING_END.finditer(words):
        rest = words[end.end() :].strip()
        if end.start() >= 2 and (not rest or read_byline(rest)):
            return squeeze(words[: end.start()]), start + end.end()
    return None


def _first_of_range(iso: str, later: str) -> str:
    """1957年1月18日至27日 is dated by its month, 一月至三月 and 1月18日至2月21日 by the year."""
    return iso[:7] if len(iso) == 10 and "月" not in later else iso[:4]
