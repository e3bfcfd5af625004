"""Where words of a clause stand around a date: 年底前，|各区要…, 县应急局|6月12日|要…, 各村|5月20日前|完成…."""

from __future__ import annotations

from tasks.enrich.actions.deadlines import Deadlines
from tasks.enrich.actions.openings import NOW, NOW_FIRST

#: The longest clause that can hold only a date, and what may stand before the date in it (力争到).
_ONLY_A_DATE, _BEFORE_A_DATE = 14, 4
#: What can stand before the words of a clause that has no date, and be passed over: a cheap guard.
_PASSED_OVER = NOW_FIRST | {"，", "、"}


class Dated:
    """Places of dates in the clauses of one speech."""

    def __init__(self, text: str, deadlines: Deadlines):
        self._text = text
        self._deadlines = deadlines

    def may_open(self, at: int) -> bool:
        """Whether a date, or what is passed over like one, may stand at `at`: asked before `after`."""
        return self._text[at] in _PASSED_OVER or at in self._deadlines.opening

    def after(self, at: int, end: int) -> int:
        """Where the words go on after a date that opens a clause: 年底前，|各区…, 今年|要…."""
        text = self._text
        date = self._deadlines.opening.get(at)
        if date is not None and date.end <= end:
            at = date.end
        if at < end and text[at] in NOW_FIRST and (now := NOW.match(text, at, end)):
            at = now.end()
        while at < end and text[at] in "，、":
            at += 1
        return at

    def before(self, start: int, end: int) -> int:
        """Where the words end that stand before a date at the end of a stretch: 县应急局|6月12日|要…."""
        date = self._deadlines.closing.get(end)
        return date.start if date is not None and date.start > start else end

    def begins(self, start: int, end: int) -> bool:
        """Whether a deadline stands right behind a name: 各村|5月20日前|完成普查, 公路段|汛期前|完成加固."""
        deadline = self._deadlines.within(start, end) or self._deadlines.event(start, end)
        return deadline is not None and deadline.start - start <= 1 and deadline.end < end

    def fills(self, start: int, end: int) -> bool:
        """力争到年底，…: nothing but by when what follows is to be done."""
        if end - start > _ONLY_A_DATE:
            return False
        deadline = self._deadlines.within(start, end)
        return deadline is not None and deadline.end == end and deadline.start - start <= _BEFORE_A_DATE
