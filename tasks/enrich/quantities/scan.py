"""One pass over a text for its quantities: where a number may begin, and what is read there."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple, Protocol

from tasks.enrich.quantities.grammar import BEFORE, BEFORE_LAST, COMPARATORS, C, quantity_pattern
from tasks.enrich.quantities.reading import Reading, read_match
from tasks.enrich.quantities.roles import role_of
from tasks.enrich.quantities.senses import is_quantity, set_name
from tasks.enrich.quantities.units import units
from tasks.language.guarded import guarded
from tasks.language.numerals import fold_text, read_number


class Dated(Protocol):
    """A date that was found before: quantities keep off it, and 每天 before 3次 makes it a rate."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def role(self) -> str | None: ...


class _Span(NamedTuple):
    start: int
    end: int
    role: str | None


class Quantity(NamedTuple):
    """A quantity of a text: `text[start:end]`, its value in plain units, and how the value bounds it."""

    start: int
    end: int
    value: float | None
    value_max: float | None
    unit: str | None
    comparator: str | None
    role: str


#: How far before a number 不低于 and its like may begin.
_BOUND_REACH = 7
_BLANK = " \u3000\xa0"
#: 每天 governs the numbers that follow in its clause, so far.
_RATE_REACH = 14
_NUMERAL = re.compile(rf"[{C}十百千万亿零〇○]*")
_CLAUSE_END = re.compile(r"[。；！？\n]")
_PERIODS = {
    "年": "年", "月": "月", "周": "周", "星期": "周", "天": "天", "日": "天", "季": "季度", "旬": "旬", "小时": "小时",
    "分钟": "分钟", "秒": "秒",
}  # fmt: skip
#: How long a word of approximation or sign before a number is, by its last character: 近, 负, 零下.
_LEADS = {
    "近": (1,), "约": (1,), "上": (2, 1), "负": (1,), "-": (1,), "下": (2,), "$": (3, 1), "¥": (1,), "￥": (1,),
    "€": (1,), "£": (1,), "D": (3,), "B": (3,), "Y": (3,), "R": (3,), "P": (3,),
}  # fmt: skip
#: The last letters of USD, RMB, CNY, EUR, GBP, which may stand apart from their number.
_CODE_ENDS = frozenset("DBYRP")
#: 一周两调度一通报: what is done so many times in the period just named.
_DEED = re.compile(rf"([{C}十])(?![十百千万亿零点分])([\u4e00-\u9fff]{{2}})(?=[{C}十、，。；：！”’》\n的制]|$)")


@cache
def _trigger() -> re.Pattern[str]:
    first = re.escape(units().first)
    measured = re.escape("".join(sorted({unit[0] for unit in units().measures})))
    return guarded(
        rf"[0-9](?<![0-9].)"
        rf"|[{C[1:]}十廿卅壹贰叁肆伍陆柒捌玖拾](?=[{first}{C}十百千万亿零〇点分多余几来又至到—～~–半 拾佰仟-])"
        rf"|(?<=[^\n \u3000。；：，、第{C}十])[{C[1:-1]}](?=、[{C}][{first}十百千万])"
        # 一 with a classifier is an article, but for 一个半, 一块二, 一个亿, 一次至两次
        rf"|一(?=[{measured}{C}十百千万亿零〇点分多余几来又至到—～~–半番 -]"
        rf"|[{first}](?:[半亿至到—～-]|(?<=[块毛角])[{C}]))"
        rf"|零(?=点[{C}零]|摄氏度|度[，。、以]|度$)"
        rf"|半(?=[斤公吨亩里米]|个百分)|[俩仨](?=人)|[百千万亿](?<=[上近超逾].)(?=[{first}])"
        rf"|(?:好?几|数(?![百千]分之))(?=[{first}十百千万亿])|若干(?=[{first}])"
        rf"|亿(?=分之)|[百千万](?=[万]?分之|[百千万亿多余元美亩吨公平立人])|亿(?=[元美亩吨斤多余])"
        rf"|[*＊×XxＸｘ○●□](?<![*＊×XxＸｘ○●□].)(?=[*＊×XxＸｘ○●□.0-9]{{0,10}}[多余万亿{first}])"
    )


def read_quantities(text: str, dates: Sequence[Dated] = ()) -> list[Quantity]:
    """The quantities of `text` in order, without overlap with one another or with `dates` (in order)."""
    text, origin = fold_text(text)
    if origin is None:
        return _scan(text, dates)
    spans = [_Span(bisect_left(origin, date.start), bisect_left(origin, date.end), date.role) for date in dates]
    return [one._replace(start=origin[one.start], end=origin[one.end - 1] + 1) for one in _scan(text, spans)]


def _scan(text: str, dates: Sequence[Dated]) -> list[Quantity]:
    pattern, names = quantity_pattern(), set_name()
    limits = [*(date.start for date in dates[1:]), len(text)]
    found = [
        deed
        for date, limit in zip(dates, limits, strict=False)
        if date.role == "recurring"
        for deed in _deeds(text, date, limit)
    ]
    taken: list[Dated] = sorted([*dates, *found], key=lambda span: span.start) if found else list(dates)
    end = k = 0
    rate: Dated | None = None
    for trigger in _trigger().finditer(text):
        start = trigger.start()
        if start < end:
            continue
        while k < len(taken) and taken[k].end <= start:
            if not isinstance(taken[k], Quantity):
                rate = taken[k] if taken[k].role == "recurring" else None
            k += 1
        span = taken[k] if k < len(taken) else None
        if span and span.start <= start:
            end = span.end
            continue
        name = None if text[start].isdecimal() else names.match(text, start)
        if name:
            end = name.end()
            continue
        reading = _read_at(pattern, text, start, end, span.start if span else len(text))
        if reading is None:
            end = _skip(text, start)
        elif is_quantity(text, reading):
            found.append(_quantity(text, reading, rate))
            end = reading.end
        else:  # the rest of a number is no number
            end = reading.start + len(reading.words)
    return sorted(found, key=lambda one: one.start)


def _skip(text: str, start: int) -> int:
    match = _NUMERAL.match(text, start)
    return match.end() if match else start


def _read_at(pattern: re.Pattern[str], text: str, start: int, free: int, limit: int) -> Reading | None:
    """The reading at `start`, with 近, 约, 负 before it when that is one; nothing that runs into a date."""
    before = text[start - 1] if start > free else ""
    leads = (4,) if before == " " and text[start - 2] in _CODE_ENDS else _LEADS.get(before, ())
    for lead in leads:
        match = pattern.match(text, max(start - lead, free), limit)
        if match and match["lead"] and match.end() > start:
            return read_match(match)
    match = pattern.match(text, start, limit)
    return read_match(match) if match else None


def _quantity(text: str, reading: Reading, rate: Dated | None) -> Quantity:
    comparator = reading.comparator
    start = reading.start - 1 if text[reading.start - 1] in _BLANK else reading.start
    if not comparator and text[start - 1] in BEFORE_LAST:
        bound = BEFORE.search(text, max(0, start - _BOUND_REACH), start)
        comparator = COMPARATORS[bound.lastgroup or "about"] if bound else None
    unit = reading.unit
    if rate and unit and _governs(text, rate, reading):
        unit = f"{unit}/{_period(text, rate)}"
    role = role_of(text, reading, unit)
    return Quantity(reading.start, reading.end, reading.value, reading.value_max, unit, comparator, role)


def _governs(text: str, rate: Dated, reading: Reading) -> bool:
    """Whether 每天 makes a rate of the number: what it stands before, and all 次 of its clause."""
    if reading.unit == "%" or _CLAUSE_END.search(text, rate.end, reading.start):
        return False
    distance = reading.start - rate.end
    return distance <= 2 or (reading.unit == "次" and distance <= _RATE_REACH)


def _period(text: str, rate: Dated) -> str:
    words = text[rate.start : rate.end]
    return next((period for sign, period in _PERIODS.items() if sign in words), words)


def _deeds(text: str, rate: Dated, limit: int) -> list[Quantity]:
    """两调度, 一通报 after 一周, as far as the next date."""
    deeds: list[Quantity] = []
    at = rate.end
    while (match := _DEED.match(text, at)) and match.end() <= limit:
        unit = f"次/{_period(text, rate)}"
        deeds.append(Quantity(at, match.end(), read_number(match[1]), None, unit, None, "target"))
        at = match.end()
    return deeds
