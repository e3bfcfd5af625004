"""By when: the date mentions of an action that are deadlines, and the deadlines that are no dates."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from tasks.enrich.speech import Mention

#: Deadlines relative to an event: 改造前要…, 汛期来临之前, 下班之前.
_RELATIVE = re.compile(r"(?<![\u4e00-\u9fff])(?:就是|即|在|于|到|要在)?(?P<text>[\u4e00-\u9fff]{2,8}?(?:之前|以前|前))(?=[，要必须务应完报将前把]|全部|全面|基本)")
_NOT_RELATIVE = re.compile(r"目前|当前|眼前|以前|之前$(?<!..之前)|提前|空前|日前|此前|面前|生前|史前|走在|位居|坚持|靠前|超前|向前|从前|先前|事前|年前|前前|党前")
#: A stretch of time that is given for the work: 通过三年的努力, 用半个月的时间.
_STRETCH = re.compile(r"(?:通过|经过|用|利用|花)(?:[大概约]{0,2})$")
_STRETCH_TAIL = re.compile(r"(?:左右)?的?(?:时间|努力|奋斗)")
_THIS_YEAR = re.compile(r"今年|明年|本年度?|今明两年")
_END = re.compile(r"(?:年底|月底|季度末|年末|月末|年内|月内|日内|底|末|(?<![目当眼日此空提])前)$")


class Deadline(NamedTuple):
    """A deadline: its span and its ISO date, when the text supports one."""

    start: int
    end: int
    iso: str | None


class Deadlines:
    """The deadlines among a speech's date mentions, by position."""

    def __init__(self, text: str, mentions: Sequence[Mention]):
        self._text = text
        self._dates = [m for m in mentions if m.kind == "date"]
        self._starts = [m.start for m in self._dates]
        self._at = {m.start: m for m in reversed(self._dates)}

    def within(self, start: int, end: int) -> Deadline | None:
        """The first deadline of a stretch of text."""
        for k in range(bisect_left(self._starts, start), len(self._dates)):
            date = self._dates[k]
            if date.start >= end:
                break
            found = self._read(date, start, end)
            if found:
                return found
        return None

    def relative(self, start: int, end: int) -> Deadline | None:
        """A deadline that names an event instead of a date: 改造前."""
        if "前" not in self._text[start:end]:
            return None
        match = _RELATIVE.search(self._text, start, end)
        if match is None or _NOT_RELATIVE.search(match["text"]):
            return None
        return Deadline(match.start("text"), match.end("text"), None)

    def year(self, start: int, end: int) -> Deadline | None:
        """The year that opens a demand (今年，全县要…): it is to be done by the end of it."""
        date = self.opening(start)
        if date is None or date.end > end or not _THIS_YEAR.fullmatch(self._text, date.start, date.end):
            return None
        iso = f"{date.iso}-12-31" if date.iso and len(date.iso) == 4 else date.iso
        return Deadline(date.start, date.end, iso)

    def opening(self, position: int) -> Mention | None:
        """The date mention that begins at a position."""
        return self._at.get(position)

    def _read(self, date: Mention, start: int, end: int) -> Deadline | None:
        text = self._text
        written = text[date.start : date.end]
        if date.role == "deadline":
            return Deadline(date.start, date.end, date.iso_end or date.iso)
        if date.role in ("past", "recurring"):
            return None
        if _STRETCH.search(text, max(start, date.start - 6), date.start):
            tail = _STRETCH_TAIL.match(text, date.end, end)
            if tail:
                return Deadline(date.start, tail.end(), None)
        if _END.search(written) and "去年" not in written:
            return Deadline(date.start, date.end, date.iso_end or date.iso)
        return None
