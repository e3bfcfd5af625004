"""By when: the date mentions of an action that are deadlines, and the deadlines that are no dates."""

from __future__ import annotations

import re
from bisect import bisect_left
from calendar import monthrange
from collections.abc import Sequence
from typing import NamedTuple

from tasks.enrich.speech import Mention

#: Deadlines that name an event: 改造前要…, 汛期来临之前.
_EVENT = re.compile(
    r"(?:(?<![\u4e00-\u9fff])|(?<=[要应须]在))(?:[\u4e00-\u9fff]{1,8}[率数量额])?(?:就是|即|要?在|于|到|各(?:村|镇|乡镇|县|区|县区|市|校|部门|单位|地))?(?P<text>(?!各)[\u4e00-\u9fff]{2,8}?(?:之前|以前|前))"
    r"(?=[，要必须务应完报将前把]|全部|全面|基本)"
    r"|(?<=[^存])在(?P<within>(?!此|这|那|座)[^，。；、的往继\W0-9]{2,7}?(?:之前|以前|前))(?![\u7684列沿面头方景线台进来往行后夕提移赶人门述辈瞻途期])"
)
#: The term that others have set: 在规定的时间内完成.
_PRESCRIBED = re.compile("规定的?(?:时间|期限|时限|工期)[之以]?内")
#: Words with 前 that name no event: places, ranks, the present, the past.
_NO_EVENT = re.compile(
    r"目前|当前|眼前|提前|空前|日前|此前|面前|生前|史前|靠前|超前|向前|从前|先前|事前|年前|前前|党前|不前|走在|位居|"
    r"坚持|每[天日周月]|困难|镜头|门前|挑战|考验|事实|以前$(?<=^..)"
)
#: A stretch of time that is given for the work: 通过三年的努力, 用半个月的时间.
_GIVEN = re.compile(r"(?:通过|经过|利用|用|花)(?P<when>(?:会后|节后|今后|未来|接下来)的?)?[大约]{0,2}$")
_GIVEN_TAIL = re.compile(r"(?:左右)?的?(?:时间|努力|奋斗)")
#: Dates that bound what is asked even where their role is not settled.
_END = re.compile(r"(?:今年|本年|明年|本|当)?(?:年底|月底|年末|月末|季末|年内|月内)")
#: How long ago, not by when: 400多年前; 2030年前 is a deadline.
_LONG_AGO = re.compile(r"(?<!\d\d\d)[0-9０-９一二两三四五六七八九十百千万几数多余]年[之以]?前$")
#: 每月通报、半年告诫、|年末奖惩: how often, and not by when.
_BY_TURNS = re.compile(r"(?:每[日周月季]|逐[日月季]|按[月季]|半年|季度)[\u4e00-\u9fff]{2,4}、$")
#: Parts of a year, and verbs that ask for something by their end: 一季度完成, 6月建成.
_PART_OF_YEAR = re.compile(
    r"(?:今年|明年|年内|20[0-9]{2}年)?(?:[上下]半年|第?[一二三四1-4]季度|[0-9一二三四五六七八九十]{1,2}月份?)"
)
_QUARTER = re.compile(r"([一二三四1-4])季度$")
_FULFIL = re.compile(
    r"(?:底|末)?[，]?(?:要|全面|力争|争取|确保|全部|基本|前?要)?(?:(?:在|对|由|于)[^，。；]{1,14}?)?"
    r"(?:完成|建成|竣工|投用|投产|开工|通车|达到|实现|启用|交付|验收|到位|开展|启动|试点|推开|出台|印发|举办|投入使用|上线|拿出|形成|制[定订]|编制|修[订编]|上报|报送|清理|搬迁|拆除|安装|铺开)"
)
#: 完成|今年|8000户改造任务: what is due in a year is due by its end.
_TASK = re.compile(r"[^，。；0-9]{0,8}[0-9][^，。；]{0,24}?(?:任务|计划|目标|指标)(?:$|[，。；、])")
#: Years that open a demand: what is asked is asked for their end.
_THIS_YEAR = re.compile(r"今年|明年|全年|本年度?|今明两年")


#: How many characters a saying in quotation marks has at most on either side of a date in it.
_QUOTED = 16
#: How many characters stand before the deadline of a clause that says no more: 力争到.
_BEFORE = 3
#: Characters of an ISO date with its day.
_DAY = 10
#: What stands between a demand word and the day by which it is to be met.
_BY = ("要于", "要在", "须于", "须在", "务必于", "务必在")
#: A day whose year is not told may be yet to come.
_DATELESS = "9"
#: What a day is set for somebody by, behind it, and what cannot stand before it then.
_DEMANDED, _OPENS = re.compile("要(?![求点])|必须|务必"), frozenset("，。；：、！？\n 　“在于从自")


class Deadline(NamedTuple):
    """A deadline: its span and its ISO date, when the text supports one."""

    start: int
    end: int
    iso: str | None


class Deadlines:
    """The deadlines among a speech's date mentions, by position."""

    def __init__(self, text: str, mentions: Sequence[Mention], spoken: str | None):
        """`spoken`: the date of the speech, ISO 8601, or None."""
        self._text = text
        self._spoken = spoken
        self._dates = [m for m in mentions if m.kind == "date"]
        self._date_starts = [m.start for m in self._dates]
        #: The date mention that begins at a position.
        self.opening = {m.start: m for m in reversed(self._dates)}
        #: The date mention that ends at a position.
        self.closing = {m.end: m for m in self._dates}
        self._found = [found for date in self._dates if (found := self._read(date)) is not None]
        self._starts = [found.start for found in self._found]

    def within(self, start: int, end: int) -> Deadline | None:
        """The first deadline of a stretch of text."""
        k = bisect_left(self._starts, start)
        return self._found[k] if k < len(self._found) and self._starts[k] < end else None

    def is_alone(self, start: int, end: int) -> bool:
        """Whether a stretch holds a deadline and no more: 到2025年底, 力争年内."""
        found = self.within(start, end)
        return found is not None and found.end == end and found.start - start <= _BEFORE

    def looks_back(self, start: int, end: int) -> bool:
        """Whether a stretch of text names a time before the speech: what follows is told, not asked."""
        spoken = self._spoken
        for k in range(bisect_left(self._date_starts, start), len(self._dates)):
            date = self._dates[k]
            if date.start >= end:
                return False
            if date.role == "past" or (spoken and date.iso and date.iso[:4] < spoken[:4]):
                return True
        return False

    def is_told(self, start: int, end: int) -> bool:
        """Whether a stretch names a day that is not yet to come (8月9日，电视台聚焦…): what follows is told."""
        spoken = self._spoken
        for k in range(bisect_left(self._date_starts, start), len(self._dates)):
            date = self._dates[k]
            if date.start >= end:
                return False
            if date.role in ("deadline", "recurring", "duration") or self._text.startswith(
                ("起", "前", "开始"), date.end
            ):
                continue
            if date.iso is None or len(date.iso) < _DAY or spoken is None or date.iso[: len(spoken)] <= spoken[:_DAY]:
                return self._text[date.end - 1] in "日号天晚晨"
        return False

    def event(self, start: int, end: int) -> Deadline | None:
        """A deadline that names an event instead of a date: 改造前."""
        if self._text.find("规定", start, end) >= 0 and (term := _PRESCRIBED.search(self._text, start, end)):
            return Deadline(*term.span(), None)
        if self._text.find("前", start, end) < 0:
            return None
        match = _EVENT.search(self._text, start, end)
        if match is None:
            return None
        named = "text" if match["text"] else "within"  # 改造前要…; 要在放暑假前…
        return None if _NO_EVENT.search(match[named]) else Deadline(*match.span(named), None)

    def year(self, start: int, end: int) -> Deadline | None:
        """The year that opens a demand (今年，全县要…): it is to be done by the end of it."""
        date = self.opening.get(start)
        if date is None and self._text.startswith(("力争", "争取", "确保"), start):
            date = self.opening.get(start + 2)  # 力争全年|…
        if date is None or date.end > end or not _THIS_YEAR.fullmatch(self._text, date.start, date.end):
            return None
        return Deadline(date.start, date.end, self._year_end(date))

    def year_of_aims(self, start: int, end: int) -> Deadline | None:
        """The year that aims are announced for (今年的预期目标是, 2024年目标：): they are due by the end of it."""
        for k in range(bisect_left(self._date_starts, start), len(self._dates)):
            date = self._dates[k]
            if date.start >= end:
                break
            named = date.iso is not None and len(date.iso) == len("2024") and date.role != "past"
            if _THIS_YEAR.fullmatch(self._text, date.start, date.end) or (named and self._text[date.end - 1] == "年"):
                return Deadline(date.start, date.end, self._year_end(date))
        return None

    def _year_end(self, date: Mention) -> str | None:
        """The last day of the year that a mention names; 全年 is the year of the speech."""
        iso = date.iso_end or date.iso
        if iso is None and self._spoken and self._text[date.start] == "全":
            iso = self._spoken[: len("2024")]
        return _last_day(iso)

    def stated(self, start: int, end: int) -> Deadline | None:
        """The date that a label states as the term (完成时限：2024年6月): the last day of what it names."""
        for k in range(bisect_left(self._date_starts, start), len(self._dates)):
            date = self._dates[k]
            if date.start >= end:
                return None
            if date.role not in ("past", "duration"):
                return Deadline(date.start, date.end, _period_end(date))
        return None

    def _read(self, date: Mention) -> Deadline | None:
        """The deadline that a date mention is, or None."""
        text, start, end = self._text, date.start, date.end
        if date.role == "recurring" and text[end - 1] == "前":
            return Deadline(start, end, None)  # 每月25日前: by when, each time
        if text[start - 1] == "、" and _BY_TURNS.search(text, max(0, start - 8), start):
            return None
        if date.role in ("past", "recurring") or _LONG_AGO.search(text, start, end):
            return None
        if _is_quoted(text, start, end):
            return None  # “年初建账、年底交账”的制度: what it is called
        if text.startswith("为", start - 1) and start:
            return None  # 为2035年…奠定基础: what it is for
        if text.endswith(("起到", "起至"), 0, start) and date.role != "duration":
            return Deadline(start, end, date.iso_end or date.iso)  # 从现在起到12月5日
        given = _GIVEN.search(text, max(0, start - 8), start)
        if given and (tail := _GIVEN_TAIL.match(text, end)):
            return Deadline(given.start("when") if given["when"] else start, tail.end(), None)
        if text.endswith("完成", 0, start) and _THIS_YEAR.fullmatch(text, start, end) and _TASK.match(text, end):
            return Deadline(start, end, self._year_end(date))
        if self._is_fulfilled_within(date):
            return Deadline(start, end, _half_end(text[start:end], date) or _period_end(date))
        if text[end - 1] in "底末日号" and text.startswith("前", end):
            end += 1  # 6月底前|一次性退还
        if (
            date.role == "deadline"
            or _END.fullmatch(text, start, end)
            or self._closes_later(date)
            or self._is_set(date)
        ):
            iso = date.iso_end or date.iso
            if _THIS_YEAR.fullmatch(text, start, end):
                return Deadline(start, end, self._year_end(date))
            return Deadline(start, end, iso and iso.partition("T")[0])  # 5月6日9时前: the day
        return None

    def _is_set(self, date: Mention) -> bool:
        """县应急局|6月12日|要督查: the day that stands between a doer and what he must do."""
        text, start = self._text, date.start
        if text.endswith("年终", start, date.end):
            return _DEMANDED.match(text, date.end) is not None
        if text[date.end - 1] not in "日号" or not _DEMANDED.match(text, date.end):
            return False
        return start > 0 and text[start - 1] not in _OPENS and (date.iso or _DATELESS) >= (self._spoken or "")

    def _closes_later(self, date: Mention) -> bool:
        """4月底 in a speech of 17 April: the end of a time yet to come; 要于|10月末|结束, whenever it was said."""
        iso, spoken = date.iso, self._spoken
        if self._text[date.end - 1] in "底末" and self._text.endswith(_BY, 0, date.start):
            return True
        return bool(iso and spoken and self._text[date.end - 1] in "底末" and iso[: len(spoken)] >= spoken[: len(iso)])

    def _is_fulfilled_within(self, date: Mention) -> bool:
        """上半年完成主体工程: a part of the year, not over yet, in which something is to be fulfilled."""
        text = self._text
        if not _PART_OF_YEAR.fullmatch(text, date.start, date.end):
            return False
        if not (_FULFIL.match(text, date.end) or text.endswith(("力争", "争取"), 0, date.start)):
            return False
        last = _period_end(date)
        return last is None or self._spoken is None or last >= self._spoken


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Whether quotation marks close on a stretch and a few words around it."""
    before, after = max(0, start - _QUOTED), end + _QUOTED
    opened, closing = text.rfind("“", before, start), text.find("”", end, after)
    return opened >= 0 <= closing and "”" not in text[opened:start] and "“" not in text[end:closing]


def _half_end(words: str, date: Mention) -> str | None:
    """The last day of 上半年 and of a quarter of the year that a mention names; None for other parts of it."""
    year = (date.iso or "")[:4]
    if len(date.iso or "") != len("2024"):
        return None
    if words.endswith("上半年"):
        return f"{year}-06-30"
    quarter = _QUARTER.search(words)
    return f"{year}-{('03-31', '06-30', '09-30', '12-31')['一二三四1234'.index(quarter[1]) % 4]}" if quarter else None


def _period_end(date: Mention) -> str | None:
    """The last day of a part of a year: of a month without a day, too."""
    iso = date.iso_end or date.iso
    if iso and len(iso) == len("2024-06"):
        year, month = int(iso[:4]), int(iso[5:7])
        return f"{iso}-{monthrange(year, month)[1]:02}"
    return _last_day(iso)


def _last_day(year: str | None) -> str | None:
    """The last day of a year; a date of another precision as it is."""
    return f"{year}-12-31" if year and len(year) == 4 else year
