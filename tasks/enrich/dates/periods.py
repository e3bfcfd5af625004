"""Lengths of time, and what comes back: 三年, 半个月, 近五年, 十天后; 每年, 每周三, 一周两调度."""

from __future__ import annotations

import re

from tasks.enrich.dates.festivals import read_festival
from tasks.enrich.dates.found import Context, Day, Found
from tasks.enrich.dates.patterns import CONNECT, DAY_CLOCK, LINKED_TIME, LONG_AGO, SEASON, SP, C
from tasks.language.calendar import iso_date, shift_days, shift_months
from tasks.language.numerals import read_number

_COUNT = (
    rf"(?:[0-9]+(?:,[0-9]{{3}})*(?:\.[0-9]+)?[百千万]?|[一二两三四五六七八九十百千万零〇○]+(?:点[{C}]+)?"
    r"|(?:好?几|数|若干)[十百千万]*|半|上[百千]|大半|小半)"
)
#: 最后一年, 学前一年, 提前三个月: 前 and 后 belong to the word before.
_NO_LEAD = "最学提之以落先目此今然背向身午会课产战售婚岗事赛日月年人天期届任跟随"

DURATION = re.compile(
    rf"""(?P<lead>最近(?:这|的)?|接下来的?|近|过去的?|未来的?|今后的?|此后的?|(?<![{_NO_LEAD}])[前后](?!半)|这|头)?{SP}
    (?P<count>{_COUNT})(?P<also>(?:{SP}[-—–~～至到]{SP}(?:{_COUNT})|(?<![\n\u3000 。：；].)、(?:{_COUNT})(?!年级))?)
    (?P<more>多|余|来|几)?{SP}
    (?P<unit>周年|年|个?工作日|个半?月|个季度|季度|个?星期|个?礼拜|周(?![岁围边密末期转年折])
    |天(?!空(?!气)|下(?![雨雪午来去])|[然津气际线上道府河山生赋堂才桥文])
    |个半?多(?:月|星期|礼拜|小时|世纪|季度)|刻钟|昼夜|日(?![元圆本均产常])|个?半?小时|个?半?钟头|分钟|分(?=[0-9{C}十]{{1,3}}秒)|分半钟|秒钟?|个半?世纪|(?<=[半几数])世纪|(?<=[几数])月|[个整]年头)
    (?P<nights>(?<=天)[{C}两十]夜)?
    (?:(?:[零又]|(?<=年)(?=(?:1[01]|[1-9]|十一?|[{C}两])个月)|(?<=[时头])(?=.{{1,3}}分)|(?<=[分钟])(?=.{{1,3}}秒))
     (?P<plus>[0-9]{{1,2}}|[{C}两十]{{1,3}}|半)(?P<plus_unit>个月|天|个?小时|分钟?|秒钟?)
     (?:[零又]?(?P<rest>[0-9]{{1,2}}|[{C}两十]{{1,3}})(?P<rest_unit>秒|天))?)?
    (?P<half>半(?![途数年个载]))?(?P<many>多)?
    (?P<tail>之?内(?!外)|以内|之?前|以前|之?后|以后|以来|来(?![到自临源看说])|间|期间|时间)?""",
    re.VERBOSE,
)
#: A length that is only said: nobody counts it.
_IDIOM = re.compile("一年半载|三年五载|十天半个?月")
_IDIOM_FIRST = frozenset({"一年", "三年", "十天"})
#: What turns a length of time into the name of something: 三年行动计划, 百日会战, 15分钟生活圈, 一年级.
_NAME = re.compile(
    r"(?:专项)?(?:(?<=小时)(?:内外|[之以]外|外(?=[，。、的]))|行动|计划|规划|攻坚|决战|滚动|提升|整治|会战|大计|倍增|大变|树木|树人|期(?![间限的内])|级|生(?!活)|制|龄|检|报|鉴|号"
    r"|游|谈|薪|租|均|产|款|利|限|轮|届|富|糕|味|画|货|一遇|一度|四季|到头|之计|如一|便民|生活圈|圈|经济圈|高铁圈|河东|变局|未有|[”’]?奋斗目标"
    r"|义务教育|一贯制|禁渔|免费教育|[一二三四五六七八九十两][^个年月周天日季半多万亿次项件倍]|长期|目标规划|发展规划|实施|改革方案|工作方案)"
)
#: 不平凡的一年, 哪一天, 一年比一年, “三年” spoken about: no length is told.
_ANAPHORIC = frozenset("的哪那某有同每这新")
#: 只有一个半月, 还有一年: so long, while 有一年 is a year that is told of.
_SO_LONG = ("只有", "仅有", "还有", "已有", "尚有", "不到")
_COMPARED = frozenset("比着又似复")
_KEY_YEAR = re.compile(r"(?:关键|重要)$")
_YEAR_BY_YEAR = re.compile(r"比一|接着一|又一|一年|一天|胜似|强似")
_NO_START = frozenset("第〇○×*xX“‘")
_YEAR_NUMBER = re.compile("1[0-9]{3}|20[0-9]{2}")

_UNITS = {
    "年": "Y", "周年": "Y", "年头": "Y", "世纪": "C", "月": "M", "季度": "Q", "周": "W", "星期": "W", "礼拜": "W",
    "天": "D", "日": "D", "昼夜": "D", "工作日": "D", "小时": "H", "钟头": "H", "分钟": "MIN", "刻钟": "QH",
    "秒": "S", "秒钟": "S", "分": "MIN",
}  # fmt: skip
#: Half of a unit, ISO 8601; half a month is fifteen days.
_HALVES = {"Y": "P6M", "M": "P15D", "C": "P50Y", "D": "PT12H", "H": "PT30M", "MIN": "PT30S"}
#: After these 三日前 is told from the speech's own day.
_BEFORE_DAYS = frozenset("\n \u3000，。；、：（(于在早约")
_INSIDE = ("内", "之内", "以内")
_BEFORE = ("前", "之前", "以前")
_AFTER = ("后", "之后", "以后")

_DAY_LIST = rf"(?:[0-9]{{1,2}}|[{C}十]{{1,3}})"
RECURRING = re.compile(
    rf"""(?:(?<![相间阻远时])隔(?=[周天月年日季])|每(?:隔|逢|到|满)?)
    (?:[{C}两十半几]{{1,2}}(?:[至到][{C}两十])?|[0-9]{{1,3}}(?:[至到—-][0-9]{{1,3}})?)?个?{SP}
    (?:年(?:的?(?:第?[一二三四1-4]个?季度|[上下]半年)|年?[底末中终](?![步])|的?{_DAY_LIST}月?(?:[、和及与]{_DAY_LIST})*月(?:份|{_DAY_LIST}[日号])?|[初底末](?![步]))?
    |季度?|月(?:[初底末]|[上中下]旬|的?{_DAY_LIST}[日号]?(?:[、和及与]{_DAY_LIST}[日号]?)*(?<=[日号])|的?第[一二三四1-4]个?(?:周|星期)[一二三四五六日天]?|的?最后(?:一天|一个?(?:周|星期)[一二三四五六日天]?))?
    |旬|(?:周|星期|礼拜)(?:(?:的?(?:周|星期))?[一二三四五六日天末](?![次个项轮期名天])
     (?:、?[一二三四五六日天](?![次个项轮期名类级条件月天]))*)?|天|日|夜|晚|昼夜|工作日|小时|分钟|秒)
    (?:[、和及至到—-](?:周|星期)[一二三四五六日天](?![次个项轮]))*(?:[初底末]|[上中下]旬)?(?:(?<=[日号天晚周旬末底初一二三四五六])(?:的|里)?{DAY_CLOCK})?(?:[之以]?前(?!后|[一二三几]名))?""",
    re.VERBOSE,
)
#: 一周两调度一通报, 一月一督查: a period, and what is done so many times in it.
SERIES = re.compile(
    r"(?:[一半](?:个季度|季度|季|个月|月|周|日|天|旬|年))"
    r"(?=(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,2})(?:[-—至到](?:[0-9]{1,2}|[一二两三四五六七八九十]))?次)|"
    r"(?:[一半](?:个季度|季度|季|个月|月|周|日|天|旬|年))"
    r"(?=(?:[一二两三四五六七八九十](?![个年月日天周季些样定起路直般点块半旦线体律致流把手级期度遇来名轮次大])"
    r"(?![一二两三四五六七八九十百])[\u4e00-\u9fff]{2})+(?:[、，。；：”’》\n的制]|$))"
)


#: 逐月通报, 逐季分析: what is done; 逐年增加 tells no rhythm of work.
_STEP_BY_STEP = re.compile(r"逐[日周旬月季](?=[\u4e00-\u9fff])(?![渐步一个级项的])")


def read_recurring(text: str, position: int, context: Context) -> Found | None:
    """每年, 每周三, 每年的4月和9月份; 一周 before 两调度."""
    if text[position] == "逐":
        step = _STEP_BY_STEP.match(text, position)
        return Found(position, step.end(), "recurring", role="recurring") if step else None
    match = RECURRING.match(text, position) if text[position] in "每隔" else None
    if match is None and text.startswith(("每逢", "每到"), position):
        told = read_festival(text, position + 2, context)
        return Found(position, told.end, "recurring", role="recurring") if told else None
    if match is None:
        series = SERIES.match(text, position) if text[position] in "一半" else None
        return Found(position, series.end(), "recurring", role="recurring") if series else None
    end = match.end()
    if text[end - 1] == "年":
        festival = read_festival(text, end, context) or SEASON.match(text, end)
        end = (festival.end if isinstance(festival, Found) else festival.end()) if festival else end
    elif match["hour"] and (link := CONNECT.match(text, end)):  # 每天上午8点到11点
        last = LINKED_TIME.match(text, link.end())
        end = last.end() if last and last["hour"] else end
    return Found(position, end, "recurring", role="recurring")


def read_duration(text: str, position: int, context: Context) -> Found | None:
    """The length of time at `position`: with 前 and 后 a point that is told from the speech's own day."""
    if text[position : position + 2] in _IDIOM_FIRST and (said := _IDIOM.match(text, position)):
        return Found(position, said.end(), "duration", role="duration")
    match = DURATION.match(text, position)
    if not match or not _is_listed(match):
        return None
    lead, tail, unit, end = match["lead"] or "", match["tail"] or "", match["unit"], match.end()
    if tail in ("间", "时间"):
        end -= len(tail)
        tail = ""
    before = text[position - 1] if position else ""
    if before in _NO_START or _names_something(text, match, before, end):
        return None
    if "这" in lead and tail in _INSIDE:  # 这十年内 is no term
        tail = ""
    length, anchor = _length(match), context.anchor
    point, role = None, "duration"
    if tail in _INSIDE:
        role = "past" if lead.startswith(("过去", "近", "最近")) else "deadline"
    elif tail in _BEFORE and unit == "日" and not lead and before and before not in _BEFORE_DAYS:
        role = "deadline"  # 开庭10日前: told from what stands before
    elif tail in _BEFORE + _AFTER and not lead:
        long_ago = LONG_AGO.match(text, match.start("count"))
        point = None if long_ago else _told_from(anchor, match, tail)
        role = "past" if tail in _BEFORE and (point or long_ago) else "duration"
    elif tail in ("以来", "来") or lead.startswith(("近", "最近", "过去")):
        role = "past"
        if length == "P1Y" and anchor.year and (anchor.month or 1) <= 3:
            point = iso_date(anchor.year - 1)  # 一年来: early in a year it is the year before that is looked back on
    if unit == "日" and not tail and not match["count"][0].isdecimal():
        return None
    return Found(position, end, "duration", point, None, length, role, bound=role == "deadline")


def _is_listed(match: re.Match[str]) -> bool:
    """Whether 3、4 before a unit are neighbours (3、4个月, 二、三十年): any others are listed, and no length."""
    one, comma, other = (match["count"] + match["also"]).partition("、")
    if not comma:
        return True
    if match["unit"] == "季度":  # 一、二季度 are two of them, by number
        return False
    first, last = read_number(one), read_number(other)
    return first is not None and last is not None and (last in (first + 1, first + 2) or last == (first + 1) * 10)


def _names_something(text: str, match: re.Match[str], before: str, end: int) -> bool:
    count = match["count"]
    if match["nights"]:
        return False
    if match["unit"] == "年" and _YEAR_NUMBER.fullmatch(count) and not match["more"]:  # 过去的2024年
        return not LONG_AGO.match(text, match.start("count"))
    bare = count in ("百", "千", "万", "百千", "千万")
    if (bare and not match["more"] and not (match["lead"] == "近" and match["unit"] == "年")) or _NAME.match(text, end):
        return True
    if count != "一" or match["lead"]:
        return False
    return (
        (before in _ANAPHORIC and not _counted_from(text, match))
        or (before in _COMPARED and match["unit"] in ("年", "天"))
        or text.endswith("最后", 0, match.start())
        or bool(_YEAR_BY_YEAR.match(text, end))
        or bool(_KEY_YEAR.search(text, max(0, match.start() - 2), match.start()))
    )


def _counted_from(text: str, match: re.Match[str]) -> bool:
    """Whether 有 before a length tells how long it is: 只有一年, and 有一个半月."""
    return text[match.start() - 1] == "有" and (
        match["unit"] not in ("年", "天") or text.endswith(_SO_LONG, 0, match.start())
    )


#: 三五年, 十七八年, 两三个月, 三几年.
_ROUGH = re.compile(rf"[^点]*(?:[{C}两][{C}两]|[几数])[^点]*")


def _length(match: re.Match[str]) -> str | None:
    """ISO 8601 of a length: P3Y, P15D (half a month), P1Y6M; None when the number is indefinite."""
    unit = match["unit"].removeprefix("个").removeprefix("整")
    if "多" in unit:  # 一个多月, 一个半多世纪
        return None
    if unit == "分半钟":
        unit = "半分钟"
    halved = unit.startswith("半")
    unit = _UNITS[unit.removeprefix("半")]
    count = match["count"]
    if count in ("半", "大半", "小半"):
        return _HALVES.get(unit)
    number = None if _ROUGH.fullmatch(count) else read_number(count)
    if number is None or match["more"] == "几" or match["also"]:
        return None
    if unit == "Q":
        unit, number = "M", number * 3
    if unit == "QH":  # 一刻钟
        unit, number = "MIN", number * 15
    if unit == "C":
        unit, number = "Y", number * 100
    whole = f"{number:g}" if number < 1e6 else f"{number:.0f}"
    if match["half"] or halved:
        return {
            "Y": f"P{whole}Y6M",
            "M": f"P{whole}M15D",
            "D": f"P{whole}DT12H",
            "H": f"PT{whole}H30M",
            "MIN": f"PT{whole}M30S",
        }.get(unit)
    plus = read_number(match["plus"]) if match["plus"] else None
    if plus and match["plus_unit"].endswith("小时"):  # 两天零三小时
        return f"P{whole}DT{plus:g}H" if unit == "D" else None
    if plus and match["rest"]:  # 一小时二十分三十秒, 一年零两个月零三天
        rest = f"{read_number(match['rest']) or 0:g}"
        if unit == "H" and match["rest_unit"] == "秒":
            return f"PT{whole}H{plus:g}M{rest}S"
        return f"P{whole}Y{plus:g}M{rest}D" if unit == "Y" and match["plus_unit"] == "个月" else None
    if plus and match["plus_unit"][0] in "分秒":  # 3小时20分钟
        rest = f"{plus:g}{'M' if match['plus_unit'][0] == '分' else 'S'}"
        return f"PT{whole}{unit[0]}{rest}" if unit in ("H", "MIN") and rest[-1] != unit[0] else None
    if plus:  # 一年零三个月
        rest = f"{plus:g}{'M' if match['plus_unit'] == '个月' else 'D'}"
        return f"P{whole}{unit}{rest}" if unit in ("Y", "M") and rest[-1] != unit else None
    if unit in ("H", "S", "MIN"):
        return f"PT{whole}{unit[0]}"
    return f"P{whole}{unit}"


def _told_from(anchor: Day, match: re.Match[str], tail: str) -> str | None:
    """三年前, 十天后: the year, month or day that is meant, at the precision of the unit."""
    number = None if _ROUGH.fullmatch(match["count"]) else read_number(match["count"])
    if match["count"] == "半" and anchor.year and anchor.month and not match["more"]:
        return _half_from(anchor, match["unit"], -1 if tail in _BEFORE else 1)
    exact = number is not None and number == int(number) and number < 10**5
    if not anchor.year or number is None or not exact or match["more"] or match["half"] or match["also"]:
        return None
    unit = _UNITS.get(match["unit"].removeprefix("个"))
    steps = -int(number) if tail in _BEFORE else int(number)
    if unit == "Y":
        return iso_date(anchor.year + steps)
    if unit == "M" and anchor.month:
        return iso_date(*shift_months(anchor.year, anchor.month, steps))
    if unit in ("D", "W") and anchor.day and anchor.iso:
        return shift_days(anchor.iso, steps * (7 if unit == "W" else 1))
    return None


def _half_from(anchor: Day, unit: str, sign: int) -> str | None:
    """半年前, 半个月后: six months, or fifteen days, from the speech's own."""
    if unit == "年" and anchor.year and anchor.month:
        return iso_date(*shift_months(anchor.year, anchor.month, 6 * sign))
    return shift_days(anchor.iso, 15 * sign) if unit == "个月" and anchor.day and anchor.iso else None
