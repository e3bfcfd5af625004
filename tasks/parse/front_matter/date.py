"""The date on which a speech was given, the words that support it, and the dates that speak against it.

A date line is the best support, then a signature's date, a date in the title, the day that an account of the
meeting opens with, and last what the speech says of its own year (过去的2023年). When something was printed,
published or wired is not when it was spoken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from tasks.language.calendar import WRITTEN_DATE, YEAR, read_written_date
from tasks.language.colophons import Colophon
from tasks.language.datelines import is_date_line
from tasks.language.numerals import read_integer
from tasks.parse.front_matter.account import day_of_account
from tasks.parse.front_matter.title import LABEL, ORIGINAL
from tasks.parse.front_matter.year import month_of, year_of
from tasks.parse.roles import Frame

#: A speech is printed within a year of being given; a later or earlier date of print speaks against the date.
LONGEST_TO_PRINT = 366

_WIRED = re.compile(r"(?P<month>[0-9０-９]{1,2})月(?P<day>[0-9０-９]{1,2})日[电讯]")
#: 在2024年全县…会议上, 2026年某省政府工作报告: the year of a title's meeting is the speech's own.
_TITLE_YEAR = re.compile(
    rf"^(?:[^，。]{{0,12}}?在)?(?P<year>{YEAR})年"
    r"(?!新年|元旦|春节|来|[^，。]{0,24}(?:总结|述职|执行|决算|工作情况|回顾|表彰))"
)
#: 2024年新年贺词 of a speaker who says that 2023 is about to end is read on the last day of 2023.
_NEW_YEAR = re.compile(r"(?:新年|元旦)(?:贺[词辞]|献[词辞]|致辞)")
_ANY_DAY = re.compile(r"(?P<year>(?:19|20)\d{2})\s?[-年/.]\s?(?P<month>\d{1,2})\s?[-月/.]\s?(?P<day>\d{1,2})")
#: …论坛2013年年会: a meeting that bears its year.
_MEETING_YEAR = re.compile(rf"(?P<year>{YEAR})年(?:年会|全[国省市县区]|度?[\u4e00-\u9fff]{{0,10}}(?:会议|大会|峰会))")


class Conflict(NamedTuple):
    """A date that speaks against the speech's: its words, where they stand, and what they are."""

    words: str
    start: int
    end: int
    what: str


class Dating(NamedTuple):
    """The date (ISO 8601 of the precision known), its support, and what speaks against it."""

    date: str | None
    basis: str | None
    conflicts: tuple[Conflict, ...] = ()


def date_speech(frame: Frame, title: str | None, occasion: str | None, colophon: Colophon) -> Dating:
    """How the speech is dated by its own text."""
    found = next(_supports(frame, title, occasion), None)
    if found is None:
        return Dating(None, None)
    iso, basis = found
    return Dating(iso, basis, (*_conflicts(frame, iso, colophon), *_other_years(frame, iso, title)))


def _supports(frame: Frame, title: str | None, occasion: str | None) -> Iterator[tuple[str, str]]:
    """Dates with the words that support them, the best first."""
    for index, dated in (*frame.head.dates, *reversed(frame.tail.dates)):
        yield dated.iso, _basis(frame.lines[index].text, dated.words)
    label = None
    for line, role in zip(frame.lines, frame.roles, strict=True):
        if role != "chrome":
            continue
        original = ORIGINAL.match(line.text)
        written = WRITTEN_DATE.search(original["title"]) if original else None
        iso = read_written_date(written) if written else None
        if iso and len(iso) == 10:
            yield iso, line.text
        label = label or LABEL.match(line.text)
    words = _words(frame)
    inferred = year_of(words, any("代表" in address for address in frame.head.salutation))
    iso = _padded(label["date"]) if label else None
    if label and iso and _wired_on(frame, iso) and (inferred is None or inferred.iso[:4] == iso[:4]):
        yield iso, label["date"]
    written = WRITTEN_DATE.search(title) if title else None
    iso = read_written_date(written) if written else None
    if written and iso and len(iso) > 4:
        yield iso, written[0]
    year = (_TITLE_YEAR.search(title) if title else None) or (_MEETING_YEAR.search(occasion) if occasion else None)
    number = read_integer(year["year"]) if year else None
    account = None if frame.head.salutation else day_of_account(words, number)
    if account:
        yield account
    if year:
        month = month_of(words)
        yield (f"{number}-{month:02d}" if month else str(number)), year[0]
    if inferred:
        on_eve = bool(title and written and iso and _NEW_YEAR.match(title, written.end()))
        on_eve = on_eve and iso == str(int(inferred.iso[:4]) + 1) and len(inferred.iso) == 4
        yield (f"{inferred.iso}-12-31" if on_eve else inferred.iso), inferred.words


def _words(frame: Frame) -> list[str]:
    return [line.text for line, role in zip(frame.lines, frame.roles, strict=True) if role == "body"]


def _basis(text: str, words: str) -> str:
    """A date line as a whole supports the date; where it is glued to a title only the date's words are quoted."""
    return text if is_date_line(text) else words


def _padded(label: str) -> str | None:
    year, month, day = re.split(r"[-_.]", label)
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def _wired_on(frame: Frame, iso: str) -> bool:
    """Whether a wire tail of the speech bears the day of `iso`: two witnesses that agree."""
    for line, role in zip(frame.lines, frame.roles, strict=True):
        wired = _WIRED.search(line.text) if role == "wire_tail" else None
        if wired and (int(wired["month"]), int(wired["day"])) == (int(iso[5:7]), int(iso[8:10])):
            return True
    return False


def _conflicts(frame: Frame, iso: str, colophon: Colophon) -> Iterator[Conflict]:
    for index, letterhead in frame.head.letterheads:
        if letterhead.date and letterhead.date_words and not _printable(iso, letterhead.date):
            line = frame.lines[index]
            yield Conflict(letterhead.date_words, line.start, line.end, "the letterhead")
    if colophon.printed_date and colophon.printed_words and not _printable(iso, colophon.printed_date):
        at = next((i for i, role in enumerate(frame.roles) if role == "colophon"), 0)
        yield Conflict(colophon.printed_words, frame.lines[at].start, frame.lines[at].end, "the colophon")
    for index, date_line in frame.tail.dates if frame.head.dates else ():
        if not _printable(iso, date_line.iso):
            line = frame.lines[index]
            yield Conflict(date_line.words, line.start, line.end, "the signature")


def _other_years(frame: Frame, iso: str, title: str | None) -> Iterator[Conflict]:
    """A title, a label or a page that bears a date which the speech's date rules out."""
    year = _TITLE_YEAR.search(title) if title else None
    if year and str(read_integer(year["year"])) != iso[:4] and frame.head.title.lines:
        line = frame.lines[frame.head.title.lines[0]]
        yield Conflict(year[0], line.start, line.end, "the title")
    for line, role in zip(frame.lines, frame.roles, strict=True):
        found = _ANY_DAY.search(line.text[:60]) if role in ("chrome", "wire_tail") else None
        day = _padded("-".join(found.groups())) if found else None
        if found is None or day is None:
            continue
        if LABEL.match(line.text) and day[: len(iso)] != iso:
            yield Conflict(found[0], line.start, line.end, "the label of the file")
        elif not LABEL.match(line.text) and day[: len(iso)] < iso:
            yield Conflict(found[0], line.start, line.end, "the page or newspaper that printed it")


def _printable(spoken: str, printed: str) -> bool:
    """Whether what was spoken on one date can be printed on the other: that day or within a year."""
    if len(spoken) < 10 or len(printed) < 10:
        size = min(len(spoken), len(printed))
        return printed[:size] >= spoken[:size] and int(printed[:4]) - int(spoken[:4]) <= 1
    days = (date.fromisoformat(printed) - date.fromisoformat(spoken)).days
    return 0 <= days <= LONGEST_TO_PRINT
