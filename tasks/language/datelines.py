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
#: 于北京 names a place, 于全国人大会议 a meeting.
_MEETING_NAME = re.compile(r"[会式典坛]|活动|现场|课|班")
_MEETING_END = re.compile(r"(?:上|时|期间)(?:的?(?:讲话|报告|发言|致辞))?|(?=[）)〕】\]]|\s|$)")
_SPOKEN = re.compile(r"(?:讲话|报告|发言|致辞|谈话|演讲)\s*$")
_STOPS = re.compile(r"[，。；！？,;!?（）()]|$")
_PLACE = re.compile(
    r"\s*[，,、\s]?\s*(?:于(?P<at>[\u4e00-\u9fff·]{2,12})(?<![上时会间])\s*(?=[）)〕】\]]|$)"
    r"|(?P<place>[\u4e00-\u9fff·]{2,20})\s*(?=[）)〕】\]]))"
)
#: （2011年3月20日，根据录音整理）: a remark on the text stands where a place does.
_REMARK = re.compile(r"(?:根据|据|按)?.{0,6}(?:录音|记录|速记|整理|审阅|节选|摘要|摘录|有删节|全文)")
#: （2021年6月18日 市长 张某某）: the speaker stands in the date's brackets.
#: （市委书记 王某某 2021年6月18日）, 市长 张某某（2021年6月18日）: the speaker stands before the date.
_SIGNED = re.compile(rf"\s*[（(]?\s*(?P<by>[^\d（()）。；！？]{{2,50}}?)[\s，,（(]+(?={_YEAR}\s?[年.])")
_CLOSES_LINE = re.compile(r"[）)〕】\]]\s*$")
_OPEN_BRACKET = re.compile(r"[（(〔【\[]\s*$")
#: A converter may leave a question mark for a character that it did not know.
_CLOSING = re.compile(r"\s*(?:[）)〕】\]]|[—―–-]{1,4})?\s*[*?？]*")
_SLIPS = str.maketrans({"l": "1", "I": "1", "Ｏ": "0"})
_GLUE = re.compile(
    rf"(?:[—―–－-]{{1,8}}|[（(])\s*(?={_YEAR}\s?[年.-])|(?<=[告话词辞言])\s*(?=[12１２一二]{_DIGIT}{{3}}\s?年)"
)
#: Speeches as printed prose are of the last two centuries; other numbers of four digits are slips.
FIRST_YEAR, LAST_YEAR = 1800, 2199
_GUARD = re.compile(r"年|[0-9]{4}[-./]")
#: 2024-04-17, 2024.4.17 in brackets on a line of its own; 2024.4.17 without them, too: pages print 2024-04-17.
_NUMERIC = re.compile(r"(?P<year>(?:19|20)\d{2})[-./](?P<month>\d{1,2})[-./](?P<day>\d{1,2})(?!\d)")


_MASK = "(?:[*＊]{1,6}|[×XxＸｘ○]{1,4}|[_＿]{2,8})"
#: （20××年×月×日）, （2023年×月×日）, X月X日: a date line of which month and day are masked, and the year may be.
_MASKED = re.compile(
    rf"[—―–\-\s]{{0,8}}[（(〔]?\s*(?P<date>(?:(?P<year>(?:19|20)[0-9]{{2}})年|(?:19|20)?[0-9]?{_MASK}年)?"
    rf"(?:{_MASK}|[0-9]{{1,2}})月{_MASK}[日号])\s*[）)〕]?\s*"
)
_LONGEST_MASKED = 32


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
    return _read_dated(text) or _read_signed(text)


def _read_signed(text: str) -> DateLine | None:
    """（市委书记 王某某 2021年6月18日）, 市长 张某某（2021年6月18日）: the speaker before the date."""
    signed = _SIGNED.match(text)
    byline = read_byline(signed["by"]) if signed else None
    if signed is None or byline is None or byline.name is None:
        return None
    line = _read_dated("（" + text[signed.end("by") :].lstrip(" \t\u3000，,（("))
    if line is None or line.byline:
        return None
    shift = text.index(line.words, signed.end("by")) - line.start
    return line._replace(start=line.start + shift, end=line.end + shift, byline=byline)


def _read_dated(text: str) -> DateLine | None:
    tidy = text.translate(_SLIPS)
    opening = _OPENING.match(tidy)
    at = opening.end() if opening else 0
    date = WRITTEN_DATE.match(tidy, at)
    iso = read_written_date(date) if date else None
    if date is None:
        date = _NUMERIC.match(tidy, at)
        if date is None or not (tidy[:at].rstrip().endswith(("（", "(")) or _is_dotted_alone(tidy, date)):
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
    byline = _byline_in_brackets(tidy, at, rest)
    if byline:
        rest = len(text)
    elif not meeting and (where := _PLACE.match(tidy, rest)) and not _SPOKEN.search(where[0]):
        words = where["at"] or where["place"]
        place, rest = None if _REMARK.match(words) else words, where.end()
    closing = _CLOSING.match(tidy, rest)
    rest = closing.end() if closing else rest
    if remainder := BLANK.sub(" ", text[rest:]).strip():
        byline = read_byline(remainder)
        if byline is None:
            return None
    if len(iso) == 4 and not occasion and not re.search(r"[（(—―–－-]", tidy[:at]):
        return None  # 2021年 alone on a line is no date line
    return DateLine(iso, text[date.start() : date.end()], date.start(), end, occasion, place, byline)


def read_masked_date_line(text: str) -> tuple[str | None, int, int] | None:
    """A date line whose day is masked: the year if it is told, and the span of the date in the text; or None."""
    match = _MASKED.fullmatch(text) if len(text) <= _LONGEST_MASKED and "月" in text else None
    return (match["year"], match.start("date"), match.end("date")) if match else None


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


def _is_dotted_alone(text: str, date: re.Match[str]) -> bool:
    return date[0].count(".") == 2 and not text[: date.start()].strip() and not text[date.end() :].strip()


def _byline_in_brackets(text: str, start: int, position: int) -> Byline | None:
    """The speaker between the date and the bracket that closes behind it, if that bracket opens before the date."""
    if not _OPEN_BRACKET.search(text, 0, start):
        return None
    closing = _CLOSES_LINE.search(text, position)
    words = text[position : closing.start()].strip(" \t\u3000，,、") if closing else ""
    byline = read_byline(words) if words else None
    return byline if byline and byline.role else None


def _read_meeting(text: str, position: int) -> tuple[str, int] | None:
    """The meeting named after the date (在…会议上) and where its words end: before a mark, or a byline."""
    opening = _MEETING.match(text, position)
    if not opening:
        return None
    start = opening.end()
    stop = _STOPS.search(text, start).start()  # type: ignore[union-attr]
    words = text[start : min(stop, start + LONGEST)]
    if "于" in opening[0] and not _MEETING_NAME.search(words):
        return None
    for end in _MEETING_END.finditer(words):
        rest = words[end.end() :].strip()
        if end.start() >= 2 and (not rest or read_byline(rest)):
            return squeeze(words[: end.start()]), start + end.end()
    return None


def _first_of_range(iso: str, later: str) -> str:
    """1957年1月18日至27日 is dated by its month, 一月至三月 and 1月18日至2月21日 by the year."""
    return iso[:7] if len(iso) == 10 and "月" not in later else iso[:4]
