"""Times of day: 上午9时30分, 下午三点半, 9:30, 差五分八点, 早上五到六点; and the hour that ends a range of them."""

from __future__ import annotations

import re

from tasks.enrich.dates import patterns as p
from tasks.enrich.dates.found import Context, Found
from tasks.language.calendar import shift_days
from tasks.language.numerals import read_integer

_BEFORE_CLOCK = frozenset("\n \u3000日号天午晚晨早于在至到-—~，、（(")
_AFTERNOON = ("下午", "午后", "傍晚", "晚上", "晚间", "当晚", "晚", "夜间", "深夜", "今晚", "明晚", "昨晚")
#: Parts of the day on both sides of midnight: 夜里11点 is 23:00, 夜里2点 02:00.
_NIGHT = ("深夜", "夜里", "夜间", "半夜", "午夜")
_MIDNIGHT = (*_NIGHT, "晚上", "晚间", "晚", "当晚")
_EVENING_FROM = 6
#: How far into a time 差 can stand: 下午十二点差五分.
_SHORT_REACH = 6
_DAY_MINUTES = 24 * 60


def read_time(text: str, position: int, context: Context) -> Found | None:
    """A time of day without a date: it is told of the day that its sentence has named."""
    match = p.HOURS.match(text, position)
    if match and (match["daypart"] or match["sign"]) and (hours := _hours(match, context)):
        return hours
    match = p.SHORT_OF.match(text, position) if text.find("差", position, position + _SHORT_REACH) >= 0 else None
    if match and (short_of := _short_of(match, context)):
        return short_of
    match = p.TIME.match(text, position)
    if not match or match.end() == position:
        return None
    before = text[position - 1] if position else "\n"
    short = match["minute"] and len(match["hour"]) == 1 and not match["daypart"]
    if before in ":：∶这那哪某" or (short and before not in _BEFORE_CLOCK):  # 比例1:30, 从这一点出发
        return None
    time = time_of(match)
    return Found(position, match.end(), "point", context.carried.iso if context.carried.day else None, time=time)


def _hours(match: re.Match[str], context: Context) -> Found | None:
    """早上五到六点, 下午2至4时: two hours that share their part of the day; 晚上8点至次日6点 ends in the next one."""
    first, last = read_integer(match["first"]), read_integer(match["last"])
    if match["daypart"] is None and match["sign"] is None:
        return None
    if first is None or last is None or not (first < last <= 24 or (match["next"] and last <= first < 24)):
        return None
    if (match["daypart"] or "").strip() in _AFTERNOON:
        if last <= 12 and first < 12 and not match["next"]:
            last += 12
        if first < 12:
            first += 12
    day = context.carried.iso if context.carried.day else None
    last_day = shift_days(day, 1) if day and match["next"] else day
    start, end = match.span()
    return Found(start, end, "range", day, last_day, time=f"{first:02d}:00", time_end=f"{last:02d}:00")


def _short_of(match: re.Match[str], context: Context) -> Found | None:
    """差五分八点, 八点差五分 (07:55): so many minutes before the hour."""
    hour = read_integer(match["hour"] or match["hour_first"])
    less = match["less"] or match["less_last"]
    minutes = 15 if less == "一刻" else read_integer(less)
    if hour is None or not minutes or minutes >= 60 or not 1 <= hour <= 24:
        return None
    if (match["daypart"] or "").strip() in _AFTERNOON and hour <= 12:
        hour += 12
    hour, minute = divmod(hour * 60 - minutes, 60)
    start, end = match.span()
    day = context.carried.iso if context.carried.day else None
    return Found(start, end, "point", day, time=f"{hour:02d}:{minute:02d}")


def read_linked_time(text: str, position: int, context: Context) -> Found | None:
    """The time that ends a range of times, in the same half of the day if none is told: 下午3点到5点."""
    later = p.NEXT_DAY.match(text, position)
    match = p.LINKED_TIME.match(text, later.end() if later else position)
    if not match or not match["hour"]:
        return None
    return Found(
        position, match.end(), "point", context.carried.iso if context.carried.day else None, time=time_of(match)
    )


def time_of(match: re.Match[str]) -> str | None:
    """hh:mm of a clock: 12时20分, 8点半, 下午3点."""
    hour = read_integer(match["hour"]) if match["hour"] else None
    if hour is None:
        return None
    quarters = match["quarter_hour"]
    minute = 30 if match["half"] else 15 * (read_integer(quarters) or 0) if quarters else 0
    told = match["minute"] or match["minutes"]
    minute += (read_integer(told) or 0) if told else 0
    part = (match.groupdict().get("daypart") or "").strip()
    if hour == 12 and part in _MIDNIGHT:  # 晚上12点 ends the day
        hour = 24
    if hour < 12 and (part in _AFTERNOON or "晚" in match[0] or part in _NIGHT):
        hour += 12 if part not in _NIGHT or hour >= _EVENING_FROM else 0
    return f"{hour:02d}:{minute:02d}" if minute < 60 and hour * 60 + minute <= _DAY_MINUTES else None
