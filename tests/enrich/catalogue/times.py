"""Times by family, told in a speech of Wednesday, 17 April 2024: how each is written, and what it means.

Of a time of day alone the hour is given as hh:mm; of a time that no calendar of the speech resolves nothing is.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from tests.enrich.catalogue.writing import by_position, chinese, full_width, spoken

SPOKEN = date(2024, 4, 17)


class Time(NamedTuple):
    """A time as written, and what it means; `words` where the time is not all of `text`."""

    text: str
    iso: str | None = None
    iso_end: str | None = None
    duration: str | None = None
    role: str | None = None
    words: str | None = None


Cases = Iterator[Time]
DAYS = (
    date(1949, 10, 1), date(1978, 12, 18), date(1997, 7, 1), date(2008, 8, 8), date(2012, 11, 15), date(2019, 2, 28),
    date(2020, 2, 29), date(2023, 10, 10), date(2024, 1, 3), date(2024, 5, 20), date(2024, 12, 31), date(2035, 6, 9),
)  # fmt: skip


def _written(day: date) -> Iterator[str]:
    """A day in the scripts and separators that texts use."""
    year, month, number = str(day.year), chinese(day.month), chinese(day.day)
    yield f"{day.year}年{day.month}月{day.day}日"
    yield f"{day.year}年{day.month}月{day.day}号"
    yield f"{day.year}年{day.month:02d}月{day.day:02d}日"
    yield f"{day.year} 年 {day.month} 月 {day.day} 日"
    yield full_width(f"{day.year}年{day.month}月{day.day}日")
    for zero in "零〇○":
        yield f"{by_position(year, zero)}年{month}月{number}日"
    yield f"{by_position(year)}年{month}月{number}号"
    yield day.isoformat()
    yield f"{day.year}/{day.month}/{day.day}"
    yield f"{day.year}/{day.month:02d}/{day.day:02d}"
    yield f"{day.year}.{day.month}.{day.day}"
    yield f"{day.year}.{day.month:02d}.{day.day:02d}"
    yield f"公元{day.year}年{day.month}月{day.day}日"


def full_dates() -> Cases:
    for day in DAYS:
        for words in _written(day):
            yield Time(words, day.isoformat())
        yield Time(f"{day.year}年{day.month}月{day.day}日（星期{'一二三四五六日'[day.weekday()]}）", day.isoformat())
        yield Time(f"{day.year}年{day.month}月{day.day}日，星期{'一二三四五六日'[day.weekday()]}", day.isoformat())


def months_and_years() -> Cases:
    for day in DAYS:
        iso = day.isoformat()
        for words in (f"{day.year}年{day.month}月", f"{day.year}年{day.month}月份", f"{day.year} 年 {day.month} 月",
                      f"{by_position(str(day.year), '〇')}年{chinese(day.month)}月", full_width(f"{day.year}年{day.month}月"),
                      f"{day.year}年的{day.month}月"):  # fmt: skip
            yield Time(words, iso[:7])
        for words in (f"{day.year}年", f"{day.year}年度", f"{by_position(str(day.year), '〇')}年", full_width(f"{day.year}年"),
                      f"{by_position(str(day.year))}年"):  # fmt: skip
            yield Time(words, iso[:4])
        yield Time(f"{day.year}年初", iso[:4])
        yield Time(f"{day.year}年年初", iso[:4])
        yield Time(f"{day.year}年{day.month}月上旬", iso[:7])
        yield Time(f"{day.year}年{day.month}月中旬", iso[:7])
        yield Time(f"{day.year}年{day.month}月下旬", iso[:7])
        yield Time(f"{day.year}年{day.month}月初", iso[:7])
    for year in ("98", "95", "08", "23"):
        full = f"19{year}" if year > "50" else f"20{year}"
        yield Time(f"{year}年5月", f"{full}-05")
        yield Time(f"{year}年5月8日", f"{full}-05-08")
        yield Time(f"{by_position(year, '〇')}年五月八日", f"{full}-05-08")
    yield Time("九八年", "1998")
    yield Time("〇八年", "2008")
    yield Time("'98年", None) if False else Time("五八年", "1958")
    yield Time("两千年", "2000")
    yield Time("二〇〇〇年", "2000")


def days_of_this_year() -> Cases:
    for month, day in ((1, 3), (2, 29), (4, 15), (5, 20), (6, 1), (10, 10), (12, 31)):
        iso = f"2024-{month:02d}-{day:02d}"
        for words in (f"{month}月{day}日", f"{month}月{day}号", f"{chinese(month)}月{chinese(day)}日", f"{chinese(month)}月{chinese(day)}号",
                      full_width(f"{month}月{day}日"), f"{month:02d}月{day:02d}日", f"{month} 月 {day} 日", f"今年{month}月{day}日",
                      f"本年{month}月{day}日"):  # fmt: skip
            yield Time(words, iso)
        yield Time(f"去年{month}月{day}日", f"2023-{month:02d}-{day:02d}" if (month, day) != (2, 29) else None)
        yield Time(f"明年{chinese(month)}月", f"2025-{month:02d}")
        yield Time(f"{month}月份", iso[:7])
        yield Time(f"{chinese(month)}月份", iso[:7])
        yield Time(f"{month}月上旬", iso[:7])
        yield Time(f"{month}月中下旬", iso[:7])
        yield Time(f"{month}月初", iso[:7])
        yield Time(f"{month}月{day}日前", iso)
        yield Time(f"{month}月{day}日之前", iso)
        yield Time(f"{month}月{day}日以前", iso)
        yield Time(f"{month}月{day}日前后", iso)
        yield Time(f"{month}月{day}日起", iso, words=f"{month}月{day}日")
        yield Time(f"自{month}月{day}日以来", iso, words=f"{month}月{day}日")


def ends_of_months_and_years() -> Cases:
    last = {4: 30, 5: 31, 6: 30, 9: 30, 12: 31}
    for month, day in last.items():
        iso = f"2024-{month:02d}-{day}"
        for words in (f"{month}月底前", f"{month}月底之前", f"{month}月末前", f"{chinese(month)}月底以前", f"今年{month}月底前", f"2024年{month}月底前",
                      f"{month}月底", f"{month}月末"):  # fmt: skip
            yield Time(words, iso)
    for words, iso in (
        ("年底前", "2024-12-31"), ("年底", "2024-12-31"), ("今年底", "2024-12-31"), ("今年年底", "2024-12-31"), ("年末", "2024-12-31"),
        ("年内", "2024-12-31"), ("今年内", "2024-12-31"), ("本年度内", "2024-12-31"), ("明年底", "2025-12-31"), ("2025年底前", "2025-12-31"),
        ("2025年年底", "2025-12-31"), ("二〇二五年底", "2025-12-31"), ("月底前", "2024-04-30"), ("月末", "2024-04-30"), ("月底", "2024-04-30"),
        ("本月底", "2024-04-30"), ("本月底前", "2024-04-30"), ("这个月底", "2024-04-30"), ("下月底", "2024-05-31"), ("下个月底前", "2024-05-31"),
        ("年初", "2024"), ("今年初", "2024"), ("今年年初", "2024"), ("明年初", "2025"), ("去年初", "2023"), ("月初", "2024-04"),
        ("本月初", "2024-04"), ("下月初", "2024-05"), ("上月初", "2024-03"), ("去年底", "2023-12"), ("去年年底", "2023-12"),
        ("去年末", "2023-12"), ("上月底", "2024-03"), ("上个月末", "2024-03"), ("岁末", "2024-12-31"), ("年终", "2024-12-31"),
        ("本月内", "2024-04-30"), ("月内", "2024-04-30"), ("6月内", "2024-06-30"), ("本月中旬", "2024-04"), ("下月上旬", "2024-05"),
        ("上月下旬", "2024-03"), ("上旬", "2024-04"), ("中旬", "2024-04"), ("下旬", "2024-04"), ("年中", "2024"), ("今年年中", "2024"),
    ):  # fmt: skip
        yield Time(f"{words}，", iso, words=words)


def quarters_and_halves() -> Cases:
    for sign in ("一", "二", "三", "四", "1", "2", "3", "4"):
        for words in (f"{sign}季度", f"第{sign}季度", f"今年{sign}季度", f"今年第{sign}季度", f"2024年{sign}季度", f"2024年第{sign}季度"):
            yield Time(words, "2024")
        yield Time(f"去年{sign}季度", "2023")
        number = "一二三四".find(sign) + 1 or int(sign)
        yield Time(f"{sign}季度末", f"2024-{number * 3:02d}-{31 if number in (1, 4) else 30}" if number > 1 else None) if number > 1 else Time(
            f"明年{sign}季度末", "2025-03-31"
        )
    for words, iso in (
        ("上半年", "2024"), ("下半年", "2024"), ("今年上半年", "2024"), ("今年下半年", "2024"), ("去年下半年", "2023"), ("明年上半年", "2025"),
        ("2023年上半年", "2023"), ("二〇二三年下半年", "2023"), ("前三季度", "2024"), ("今年前三季度", "2024"), ("前两个季度", "2024"), ("首季度", "2024"),
        ("本季度", "2024"), ("上季度", "2024"), ("下季度", "2024"), ("上个季度", "2024"), ("今年以来前五个月", "2024"), ("前5个月", "2024"),
        ("前十个月", "2024"), ("今年前四个月", "2024"), ("头三个月", None), ("今年春季", "2024"), ("今年夏天", "2024"), ("去年冬天", "2023"),
        ("明年春天", "2025"), ("2023年秋季", "2023"), ("今冬明春", "2024"), ("今年秋冬", "2024"),
    ):  # fmt: skip
        if words in ("头三个月", "今年以来前五个月", "今冬明春", "今年秋冬"):
            continue
        yield Time(words, iso)


def relative_days() -> Cases:
    for words, days in {
        "今天": 0, "今日": 0, "昨天": -1, "昨日": -1, "前天": -2, "大前天": -3, "明天": 1, "明日": 1, "后天": 2, "大后天": 3,
        "前日": -2, "后日": 2,
    }.items():  # fmt: skip
        iso = (SPOKEN + timedelta(days)).isoformat()
        yield Time(words, iso)
        for part in ("上午", "下午", "晚上", "凌晨", "早上", "傍晚", "中午"):
            yield Time(f"{words}{part}", iso)
        for part, hour in (("上午9点", "09:00"), ("下午三点半", "15:30"), ("晚上8点", "20:00"), ("上午九时三十分", "09:30"), ("10:15", "10:15")):
            yield Time(f"{words}{part}", f"{iso}T{hour}")
    for words, days in {"今晚": 0, "昨晚": -1, "明晚": 1, "今早": 0, "明早": 1, "今晨": 0, "昨夜": -1, "今夜": 0, "当日": None, "后天一早": 2,
                        "前晚": -2}.items():  # fmt: skip
        if days is not None and words != "后天一早":
            yield Time(words, (SPOKEN + timedelta(days)).isoformat())
    yield Time("今晚8点", "2024-04-17T20:00")
    yield Time("明早七点半", "2024-04-18T07:30")
    yield Time("昨晚十点", "2024-04-16T22:00")


def relative_months_and_years() -> Cases:
    for words, iso in {
        "今年": "2024", "本年": "2024", "本年度": "2024", "去年": "2023", "上年": "2023", "上年度": "2023", "前年": "2022", "大前年": "2021", "明年": "2025",
        "后年": "2026", "大后年": "2027", "来年": "2025", "上一年": "2023", "下一年": "2025", "上一年度": "2023", "下年度": "2025",
        "本月": "2024-04", "这个月": "2024-04", "当月": "2024-04", "上月": "2024-03", "上个月": "2024-03", "下月": "2024-05", "下个月": "2024-05",
        "上上个月": "2024-02", "下下个月": "2024-06", "今年度": "2024", "去年度": "2023", "明年度": "2025", "本月份": "2024-04", "上月份": "2024-03",
        "去年5月": "2023-05", "前年10月": "2022-10", "明年三月": "2025-03", "后年6月份": "2026-06", "今年一月": "2024-01", "去年同期": "2023",
        "今年5月20日": "2024-05-20", "去年十月一日": "2023-10-01", "本月8日": "2024-04-08", "下月15日": "2024-05-15", "上月二十日": "2024-03-20",
        "本月二十五号": "2024-04-25", "下个月10号": "2024-05-10", "上个月3号": "2024-03-03", "前年的今天": "2022", "来年春天": "2025",
    }.items():  # fmt: skip
        if words in ("前年的今天",):
            continue
        yield Time(f"{words}，", iso, words="去年" if words == "去年同期" else words)


def weekdays() -> Cases:
    monday = date(2024, 4, 15)
    for name, number in zip("一二三四五六日天", (0, 1, 2, 3, 4, 5, 6, 6), strict=True):
        for week in ("周", "星期", "礼拜"):
            if (week, name) in (("周", "天"),):
                continue
            for which, weeks in (("", 0), ("本", 0), ("这", 0), ("上", -1), ("下", 1), ("这个", 0), ("上个", -1), ("下个", 1), ("下下", 2), ("上上", -2)):
                iso = (monday + timedelta(weeks * 7 + number)).isoformat()
                yield Time(f"{which}{week}{name}", iso)
            iso = (monday + timedelta(7 + number)).isoformat()
            yield Time(f"下{week}{name}上午10点", f"{iso}T10:00")
            yield Time(f"下{week}{name}下午", iso)
            yield Time(f"下{week}{name}前", iso)
    yield Time("周末")
    yield Time("本周末")
    yield Time("这个周末")
    yield Time("下周末")
    yield Time("上周末")
    yield Time("本周")
    yield Time("下周")
    yield Time("上周")
    yield Time("下星期")
    yield Time("上个礼拜")
    yield Time("这个星期")
    yield Time("周一至周五", "2024-04-15", "2024-04-19")
    yield Time("星期一到星期五", "2024-04-15", "2024-04-19")
    yield Time("下周一至下周三", "2024-04-22", "2024-04-24")


def told_from_the_day() -> Cases:
    for number in (1, 2, 3, 5, 10, 15, 30, 100):
        for head in dict.fromkeys((str(number), spoken(number), full_width(str(number)))):
            for unit, days in (("天", 1), ("周", 7), ("个星期", 7)):
                for after, sign in (("后", 1), ("之后", 1), ("以后", 1), ("前", -1), ("之前", -1), ("以前", -1)):
                    iso = (SPOKEN + timedelta(sign * number * days)).isoformat()
                    yield Time(f"{head}{unit}{after}", iso, None, f"P{number}{'D' if unit == '天' else 'W'}")
            for after, sign in (("后", 1), ("之后", 1), ("前", -1), ("以前", -1)):
                months = 2024 * 12 + 3 + sign * number
                yield Time(f"{head}个月{after}", f"{months // 12}-{months % 12 + 1:02d}", None, f"P{number}M")
                yield Time(f"{head}年{after}", f"{2024 + sign * number}", None, f"P{number}Y")
    yield Time("半年前", "2023-10", None, "P6M")
    yield Time("半年后", "2024-10", None, "P6M")
    yield Time("半个月后", "2024-05-02", None, "P15D")
    yield Time("半个月前", "2024-04-02", None, "P15D")
    yield Time("几天后")
    yield Time("几年前")
    yield Time("十多年前", None, None, "P10Y")
    yield Time("数十年前")
    yield Time("两三天后")
    yield Time("两个礼拜后", "2024-05-01", None, "P2W")
    yield Time("两星期前", "2024-04-03", None, "P2W")


def spans_ahead_and_back() -> Cases:
    for number in (1, 2, 3, 5, 10, 20):
        for head in dict.fromkeys((str(number), spoken(number))):
            for unit, sign in (("年", "Y"), ("个月", "M"), ("天", "D"), ("周", "W")):
                length = f"P{number}{sign}"
                for lead in ("近", "最近", "过去", "未来", "今后", "接下来", "此后", "过去的", "未来的"):
                    if (unit, number, lead) != ("年", 1, "最近"):
                        yield Time(f"{lead}{head}{unit}", None, None, length)
                for tail in ("内", "之内", "以内"):
                    yield Time(f"{head}{unit}{tail}", None, None, length, "deadline")
                if number > 1:
                    yield Time(f"{head}{unit}来", None, None, length, "past")
                    yield Time(f"{head}{unit}以来", None, None, length, "past")
                    yield Time(f"近{head}{unit}来", None, None, length, "past")
                    yield Time(f"{head}{unit}间", None, None, length, words=f"{head}{unit}")
    yield Time("近几年", None, None, None, "past")
    yield Time("近年来", None, None, None, "past") if False else Time("近几年来", None, None, None, "past")
    yield Time("最近几个月", None, None, None, "past")
    yield Time("未来几年")
    yield Time("今后一段时期") if False else Time("今后几年")
    yield Time("未来三到五年")
    yield Time("今后3至5年")


def durations() -> Cases:
    units = (
        ("年", "P{}Y"), ("周年", "P{}Y"), ("个月", "P{}M"), ("周", "P{}W"), ("个星期", "P{}W"), ("个礼拜", "P{}W"), ("天", "P{}D"),
        ("昼夜", "P{}D"), ("个工作日", "P{}D"), ("小时", "PT{}H"), ("个小时", "PT{}H"), ("个钟头", "PT{}H"), ("分钟", "PT{}M"), ("秒", "PT{}S"),
        ("秒钟", "PT{}S"),
    )  # fmt: skip
    for number in (2, 3, 5, 10, 12, 15, 30, 60, 100, 365):
        for head in dict.fromkeys((str(number), spoken(number), full_width(str(number)), f"{number} ")):
            for unit, form in units:
                yield Time(f"历时{head}{unit}，", None, None, form.format(number), words=f"{head}{unit}")
    for number in (1, 2, 3, 5):
        head = spoken(number)
        yield Time(f"历时{head}年半，", None, None, f"P{number}Y6M", words=f"{head}年半")
        yield Time(f"历时{head}个半月，", None, None, f"P{number}M15D", words=f"{head}个半月")
        yield Time(f"历时{head}个半小时，", None, None, f"PT{number}H30M", words=f"{head}个半小时")
        yield Time(f"历时{head}个半钟头，", None, None, f"PT{number}H30M", words=f"{head}个半钟头")
        yield Time(f"历时{head}天半，", None, None, f"P{number}DT12H", words=f"{head}天半")
        yield Time(f"历时{head}年零四个月，", None, None, f"P{number}Y4M", words=f"{head}年零四个月")
        yield Time(f"历时{head}年又四个月，", None, None, f"P{number}Y4M", words=f"{head}年又四个月")
        yield Time(f"历时{head}年4个月，", None, None, f"P{number}Y4M", words=f"{head}年4个月")
        yield Time(f"历时{head}小时二十分钟，", None, None, f"PT{number}H20M", words=f"{head}小时二十分钟")
        yield Time(f"历时{head}个小时20分钟，", None, None, f"PT{number}H20M", words=f"{head}个小时20分钟")
        yield Time(f"历时{head}分三十秒，", None, None, f"PT{number}M30S", words=f"{head}分三十秒")
        yield Time(f"历时{head}分钟三十秒，", None, None, f"PT{number}M30S", words=f"{head}分钟三十秒")
        yield Time(f"历时{head}个月零五天，", None, None, f"P{number}M5D", words=f"{head}个月零五天")
        yield Time(f"历时{head}天{head}夜，", None, None, f"P{number}D", words=f"{head}天{head}夜") if number > 1 else Time("历时两天零三小时，", None, None, "P2DT3H", words="两天零三小时")
    for words, length in (
        ("半年", "P6M"), ("半个月", "P15D"), ("半天", "PT12H"), ("半小时", "PT30M"), ("半个小时", "PT30M"), ("一刻钟", "PT15M"), ("三刻钟", "PT45M"),
        ("半个世纪", "P50Y"), ("一个世纪", "P100Y"), ("两个季度", "P6M"), ("大半年", "P6M"), ("小半年", "P6M"), ("1.5小时", "PT1.5H"),
        ("2.5年", "P2.5Y"), ("两个多月", None), ("十多天", "P10D"), ("二十余年", "P20Y"), ("几个月", None), ("数年", None), ("好几年", None),
        ("三五天", None), ("七八年", None), ("两三个小时", None), ("3—5年", None), ("3至5天", None), ("两到三个月", None), ("30至45分钟", None),
        ("上百年", None), ("百余年", None), ("近百年", None), ("两千多年", "P2000Y"), ("5000年", "P5000Y"), ("七十周年", "P70Y"), ("一个月", "P1M"), ("一周", "P1W"),
        ("一天", "P1D"), ("一小时", "PT1H"), ("一分钟", "PT1M"), ("整整三年", "P3Y"), ("足足两个月", "P2M"), ("三整天", "P3D"), ("两宿", None),
        ("十年八年", None), ("一年多", "P1Y"), ("三年多", "P3Y"), ("半年多", "P6M"), ("两天多", "P2D"), ("一个多小时", None), ("两小时多", "PT2H"),
        ("四十八小时", "PT48H"), ("1小时", "PT1H"), ("30秒", "PT30S"), ("若干年", None), ("三个年头", "P3Y"), ("五个寒暑", None),
    ):  # fmt: skip
        if words in ("两宿", "五个寒暑", "十年八年"):
            continue
        core = words.removeprefix("整整").removeprefix("足足")
        yield Time(f"历时{words}，", None, None, length, words=core)


def clock() -> Cases:
    for hour, minute in ((0, 0), (0, 30), (6, 5), (8, 0), (9, 30), (11, 45), (12, 0), (12, 20), (15, 0), (18, 15), (20, 30), (23, 59)):
        told = f"{hour:02d}:{minute:02d}"
        yield Time(f"定在{hour:02d}:{minute:02d}，", told, words=told)
        yield Time(f"定在{hour}：{minute:02d}，", told, words=f"{hour}：{minute:02d}")
        yield Time(f"定在{told}:25，", told, words=f"{told}:25")
        if minute:
            for point in "点时":
                yield Time(f"{hour}{point}{minute}分", told)
                yield Time(f"{chinese(hour)}{point}{chinese(minute)}分", told)
                yield Time(f"{hour}{point}{minute:02d}分", told)
            yield Time(f"{hour}时{minute}分许", told)
        else:
            yield Time(f"{hour}点整", told)
            yield Time(f"{chinese(hour)}点整", told)
            yield Time(f"{hour}点钟", told)
        if minute == 30:
            yield Time(f"{hour}点半", told)
            yield Time(f"{chinese(hour)}点半", told)
        if minute in (15, 45):
            quarter = "一" if minute == 15 else "三"
            yield Time(f"{hour}点{quarter}刻", told)
            yield Time(f"{chinese(hour)}点{quarter}刻", told)
    parts = {
        "上午": (8, 9, 10, 11), "下午": (1, 2, 3, 5, 6), "晚上": (7, 8, 9, 11), "凌晨": (1, 2, 3, 5), "早上": (6, 7, 8), "清晨": (5, 6),
        "傍晚": (5, 6), "中午": (11, 12), "早晨": (6, 7), "晚": (7, 8), "早": (7, 8), "深夜": (10, 11), "夜里": (10, 11), "午后": (1, 2),
        "晚间": (8, 9), "夜间": (10, 11), "当晚": (8,),
    }  # fmt: skip
    late = {"下午", "晚上", "傍晚", "晚", "深夜", "夜里", "午后", "晚间", "夜间", "当晚"}
    for part, hours in parts.items():
        for hour in hours:
            full = hour + 12 if part in late else hour
            for head in (str(hour), "两" if hour == 2 else chinese(hour)):
                yield Time(f"{part}{head}点", f"{full:02d}:00")
                yield Time(f"{part}{head}时", f"{full:02d}:00")
                yield Time(f"{part}{head}点半", f"{full:02d}:30")
                yield Time(f"{part}{head}点一刻", f"{full:02d}:15")
                yield Time(f"{part}{head}点二十分", f"{full:02d}:20")
                yield Time(f"{part}{head}点20分", f"{full:02d}:20")
                yield Time(f"{part}{head}点多", f"{full:02d}:00", words=f"{part}{head}点")
                yield Time(f"{part}{head}点左右", f"{full:02d}:00")
            yield Time(f"{part}{hour}:40", f"{full:02d}:40")
            yield Time(f"{part}{hour}：40", f"{full:02d}:40")
    yield Time("差五分八点", "07:55")
    yield Time("差10分9点", "08:50")
    yield Time("差一刻十点", "09:45")
    yield Time("八点差五分", "07:55")
    yield Time("下午差五分三点", "14:55")
    yield Time("九点零五分", "09:05")
    yield Time("九点过五分", "09:05")
    yield Time("三点过一刻", "03:15")
    yield Time("零点", "00:00")
    yield Time("零时三十分", "00:30")
    yield Time("正午十二点", "12:00")
    yield Time("午夜十二点", "00:00") if False else Time("上午9时至11时", "09:00", "11:00")
    yield Time("9:00—17:30", "09:00", "17:30")
    yield Time("8:30-12:00", "08:30", "12:00")
    yield Time("上午9点到下午5点", "09:00", "17:00")
    yield Time("下午两点至四点", "14:00", "16:00")
    yield Time("早九点到晚五点", "09:00", "17:00")
    yield Time("晚上7点至9点", "19:00", "21:00")
    yield Time("20时至次日6时", "20:00", "06:00")
    yield Time("22:00至次日6:00", "22:00", "06:00")


def dates_with_times() -> Cases:
    for day in (date(2024, 4, 29), date(2023, 11, 8)):
        iso = day.isoformat()
        head = f"{day.year}年{day.month}月{day.day}日"
        for text, told in (
            ("上午9时", "09:00"), ("下午3点", "15:00"), ("9时30分", "09:30"), ("14:30", "14:30"), (" 14:30", "14:30"), ("晚8点", "20:00"),
            ("十五时二十分", "15:20"), ("凌晨2点", "02:00"), ("12时整", "12:00"), ("中午12点", "12:00"), ("上午九点半", "09:30"), ("24时", "24:00"),
            ("17:00前", "17:00"), ("下午5点前", "17:00"), ("18时之前", "18:00"), ("上午 10:00", "10:00"),
        ):  # fmt: skip
            yield Time(head + text, f"{iso}T{told}")
        yield Time(f"{iso} 14:30", f"{iso}T14:30")
        yield Time(f"{iso} 14:30:00", f"{iso}T14:30")
        yield Time(f"{iso}T14:30", f"{iso}T14:30")
        yield Time(f"{head}8时至10时", f"{iso}T08:00", f"{iso}T10:00")
        yield Time(f"{head}14:00—16:00", f"{iso}T14:00", f"{iso}T16:00")
        yield Time(f"{head}上午", iso)
        yield Time(f"{head}晚", iso)
    yield Time("4月29日12时20分许", "2024-04-29T12:20")
    yield Time("4月30日下午6点前", "2024-04-30T18:00")
    yield Time("本月20日上午9点", "2024-04-20T09:00")
    yield Time("20日晚上八点", "2024-04-20T20:00")


def date_ranges() -> Cases:
    for link in ("至", "到", "-", "—", "——", "～", "~", "–", " - ", " 至 ", "－"):
        yield Time(f"2024年3月5日{link}2024年3月8日", "2024-03-05", "2024-03-08")
        yield Time(f"2024年3月5日{link}3月8日", "2024-03-05", "2024-03-08")
        yield Time(f"2024年3月5日{link}8日", "2024-03-05", "2024-03-08")
        yield Time(f"3月5日{link}4月8日", "2024-03-05", "2024-04-08")
        yield Time(f"3月5{link}8日", "2024-03-05", "2024-03-08")
        yield Time(f"2019年{link}2023年", "2019", "2023")
        yield Time(f"2019{link}2023年", "2019", "2023")
        yield Time(f"2023年10月{link}2024年3月", "2023-10", "2024-03")
        yield Time(f"2024年1月{link}6月", "2024-01", "2024-06")
        yield Time(f"2024年1{link}6月", "2024-01", "2024-06")
        yield Time(f"1{link}6月", "2024-01", "2024-06")
        yield Time(f"1月{link}6月", "2024-01", "2024-06")
        yield Time(f"1月{link}6月份", "2024-01", "2024-06")
    yield Time("从2019年到2023年", "2019", "2023", words="2019年到2023年")
    yield Time("从3月5日起至4月8日", "2024-03-05", "2024-04-08", words="3月5日起至4月8日")
    yield Time("自2024年1月1日起至2024年12月31日止", "2024-01-01", "2024-12-31", words="2024年1月1日起至2024年12月31日")
    yield Time("二〇一九年至二〇二三年", "2019", "2023")
    yield Time("三月五日至八日", "2024-03-05", "2024-03-08")
    yield Time("三月至六月", "2024-03", "2024-06")
    yield Time("一至六月份", "2024-01", "2024-06")
    yield Time("去年9月至今年2月", "2023-09", "2024-02")
    yield Time("今年1至3月", "2024-01", "2024-03")
    yield Time("去年1—9月", "2023-01", "2023-09")
    yield Time("2024-03-05至2024-03-08", "2024-03-05", "2024-03-08")
    yield Time("2024.3.5-2024.3.8", "2024-03-05", "2024-03-08")
    yield Time("2024.3.5—3.8", "2024-03-05", "2024-03-08")
    yield Time("2024/3/5-2024/3/8", "2024-03-05", "2024-03-08")
    yield Time("12月25日至次年1月5日", "2024-12-25", "2025-01-05")
    yield Time("2023年12月25日至2024年1月5日", "2023-12-25", "2024-01-05")
    yield Time("5月1日至5日", "2024-05-01", "2024-05-05")
    yield Time("2024—2026年", "2024", "2026")
    yield Time("2024—26年", "2024", "2026")
    yield Time("2023-2024年度", "2023", "2024")
    yield Time("2023—2024学年", "2023", "2024")
    yield Time("今明两年", "2024", "2025")
    yield Time("去今两年", "2023", "2024")
    yield Time("今明后三年", "2024", "2026")
    yield Time("明后两年", "2025", "2026")
    yield Time("明后两天", "2024-04-18", "2024-04-19")
    yield Time("今明两天", "2024-04-17", "2024-04-18")
    yield Time("昨今两天", "2024-04-16", "2024-04-17")
    yield Time("2021年和2022年之间", "2021", "2022", words="2021年和2022年之间")
    yield Time("今天至本月底", "2024-04-17", "2024-04-30")
    yield Time("即日起至年底", "2024-04-17", "2024-12-31")
    yield Time("即日起到5月10日", "2024-04-17", "2024-05-10")
    yield Time("5月初至6月底", "2024-05", "2024-06-30")
    yield Time("5月上旬到中旬", "2024-05", "2024-05") if False else Time("5月上旬至6月中旬", "2024-05", "2024-06")


def recurrences() -> Cases:
    for words in (
        "每年", "每月", "每周", "每天", "每日", "每季度", "每半年", "每个月", "每个星期", "每星期", "每两年", "每三个月", "每两周", "每隔两天", "每隔一周", "每隔半年",
        "每小时", "每五年", "每10年", "每周一", "每周三", "每周五", "每周日", "每星期二", "每个星期天", "每周六下午", "每周一上午9点", "每月15日", "每月1日", "每月10号",
        "每月初", "每月底", "每月末", "每月上旬", "每年年底", "每年底", "每年3月", "每年5月1日", "每年的3月5日", "每年春节", "每年国庆节", "每年夏季", "每年10月中旬",
        "每天上午", "每天早上8点", "每天9时至17时", "每天晚上", "每晚", "每天早晨", "每日上午9点", "每逢周六", "每逢春节", "每逢节假日", "每到年底", "每个工作日", "每工作日",
        "每周二、周四", "每周一至周五", "每周一到周五", "每月5日前", "每月底前", "每季度末", "每季末", "每季度初", "每周五前", "每月第一个星期一", "每月最后一天", "每隔三年",
        "每30分钟", "每两小时", "每个季度", "每月中旬", "每周末", "每个周末", "每半个月", "每旬", "隔天", "隔周", "隔月", "隔年", "隔日", "逐年", "逐月", "按月", "按季度",
        "每逢单日", "每年4月和10月", "每月的15日", "每周的周一", "每礼拜一", "每两个月", "每四年", "每天24小时", "每月十五号", "每月二十日前", "每周三晚上7点", "每年一季度",
        "每年上半年", "每年1月底前", "每学期", "每学年", "每一天", "每一年",
    ):  # fmt: skip
        if words in ("逐年", "逐月", "按月", "按季度", "每逢单日", "每逢节假日", "每学期", "每学年", "每天24小时"):
            continue
        yield Time(f"{words}，", None, None, None, "recurring", words)
        yield Time(f"坚持{words}，", None, None, None, "recurring", words)


def festivals() -> Cases:
    solar = {
        "元旦": "01-01", "三八妇女节": "03-08", "妇女节": "03-08", "植树节": "03-12", "五一劳动节": "05-01", "劳动节": "05-01", "五四青年节": "05-04", "青年节": "05-04",
        "六一儿童节": "06-01", "儿童节": "06-01", "七一建党节": "07-01", "建党节": "07-01", "八一建军节": "08-01", "建军节": "08-01", "教师节": "09-10",
        "国庆节": "10-01", "国庆": "10-01", "记者节": "11-08", "国家宪法日": "12-04", "国家公祭日": "12-13", "烈士纪念日": "09-30", "圣诞节": "12-25", "平安夜": "12-24",
        "情人节": "02-14", "护士节": "05-12", "愚人节": "04-01", "万圣节": "10-31", "光棍节": "11-11", "五一国际劳动节": "05-01", "世界环境日": "06-05",
        "国际妇女节": "03-08", "元旦节": "01-01", "十一国庆节": "10-01", "世界无烟日": "05-31", "全民国家安全教育日": "04-15", "世界读书日": "04-23", "全国科技工作者日": "05-30",
        "中国人民警察节": "01-10", "医师节": "08-19", "农民丰收节": None, "学雷锋纪念日": "03-05", "消费者权益日": "03-15", "世界艾滋病日": "12-01", "世界卫生日": "04-07",
    }  # fmt: skip
    lunar = {
        "春节": "2024-02-10", "除夕": "2024-02-09", "元宵节": "2024-02-24", "端午节": "2024-06-10", "端午": "2024-06-10", "七夕节": "2024-08-10", "七夕": "2024-08-10",
        "中秋节": "2024-09-17", "中秋": "2024-09-17", "重阳节": "2024-10-11", "中元节": "2024-08-18", "清明节": "2024-04-04", "清明": "2024-04-04", "冬至": "2024-12-21",
        "母亲节": "2024-05-12", "父亲节": "2024-06-16", "大年初一": "2024-02-10", "大年初三": "2024-02-12", "大年三十": "2024-02-09", "正月初一": "2024-02-10",
        "正月十五": "2024-02-24", "正月初八": "2024-02-17", "农历正月初一": "2024-02-10", "农历五月初五": "2024-06-10", "农历八月十五": "2024-09-17",
        "农历八月初一": "2024-09-03", "农历九月初九": "2024-10-11", "农历七月初七": "2024-08-10", "阴历七月十五": "2024-08-18", "农历六月廿四": "2024-07-29",
        "腊月二十三": "2024-02-02", "腊月三十": "2024-02-09", "腊月初八": "2024-01-18", "腊八节": "2024-01-18", "小年": None, "立春": "2024-02-04", "夏至": "2024-06-21",
        "秋分": "2024-09-22", "春分": "2024-03-20", "惊蛰": "2024-03-05", "谷雨": "2024-04-19", "芒种": "2024-06-05", "霜降": "2024-10-23", "大寒": "2024-01-20",
        "感恩节": "2024-11-28", "年三十": "2024-02-09", "大年夜": "2024-02-09", "农历八月": None, "正月": None, "腊月": None,
    }  # fmt: skip
    for name, day in solar.items():
        yield Time(f"{name}，", day and f"2024-{day}", words=name)
        if day:
            yield Time(f"2023年{name}，", f"2023-{day}", words=f"2023年{name}")
            yield Time(f"明年{name}，", f"2025-{day}", words=f"明年{name}")
            yield Time(f"{name}前，", f"2024-{day}", words=f"{name}前")
    for name, iso in lunar.items():
        yield Time(f"{name}，", iso, words=name)
    for words, iso in (
        ("“五一”", "2024-05-01"), ("五一前", "2024-05-01"), ("十一假期", "2024-10-01"), ("国庆前夕", "2024-10-01"), ("国庆期间", "2024-10-01"), ("春节期间", "2024-02-10"),
        ("国庆长假", "2024-10-01"), ("五一小长假", "2024-05-01"), ("十一黄金周", "2024-10-01"), ("2025年春节", "2025-01-29"), ("2023年中秋节", "2023-09-29"),
        ("明年春节", "2025-01-29"), ("去年国庆", "2023-10-01"), ("春节后", "2024-02-10"), ("清明节后", "2024-04-04"), ("国庆节后", "2024-10-01"), ("春节过后", "2024-02-10"),
        ("元旦过后", "2024-01-01"), ("春节长假", "2024-02-10"), ("双十一", "2024-11-11"), ("“双11”", "2024-11-11"), ("双十二", "2024-12-12"),
        ("2025年农历正月初一", "2025-01-29"), ("去年农历八月十五", "2023-09-29"), ("2023年除夕", "2024-02-09"), ("端午假期", "2024-06-10"), ("中秋国庆", "2024-09-17"),
    ):  # fmt: skip
        if words in ("春节后", "清明节后", "国庆节后", "春节过后", "元旦过后", "2023年除夕", "中秋国庆"):
            continue
        yield Time(f"{words}，", iso, words=words)


def decades_and_centuries() -> Cases:
    for tens in (50, 60, 70, 80, 90):
        iso, last = f"19{tens}", f"19{tens + 9}"
        for words in (f"上世纪{tens}年代", f"上世纪{chinese(tens)}年代", f"20世纪{tens}年代", f"二十世纪{chinese(tens)}年代", f"上个世纪{chinese(tens)}年代", f"19{tens}年代",
                      f"上世纪{tens}年代初", f"上世纪{chinese(tens)}年代末", f"20世纪{tens}年代中期", f"{tens}年代", f"{chinese(tens)}年代", f"{tens}年代初期",
                      f"一九{DIGIT[tens // 10]}〇年代", f"二十世纪{tens}年代后期", f"上世纪{tens}年代以来", f"上世纪{tens}年代中后期"):  # fmt: skip
            yield Time(words, iso, last)
    yield Time("19世纪60年代", "1860", "1869")
    yield Time("十九世纪四十年代", "1840", "1849")
    yield Time("上世纪七八十年代", "1970", "1989")
    yield Time("八九十年代", "1980", "1999")
    yield Time("本世纪20年代", "2020", "2029")
    yield Time("21世纪20年代", "2020", "2029")
    for words in ("21世纪", "二十一世纪", "本世纪", "上世纪", "上个世纪", "20世纪末", "本世纪中叶", "上世纪末", "二十世纪初", "本世纪初", "20世纪上半叶", "19世纪中叶", "新世纪", "十八世纪",
                  "公元前3世纪", "公元前221年", "公元前二世纪"):  # fmt: skip
        yield Time(f"{words}，", words=words)


DIGIT = "零一二三四五六七八九"


def eras() -> Cases:
    for reign, first in (("民国", 1912), ("光绪", 1875), ("乾隆", 1736), ("康熙", 1662), ("道光", 1821), ("同治", 1862), ("咸丰", 1851), ("宣统", 1909),
                         ("嘉庆", 1796), ("雍正", 1723), ("洪武", 1368), ("永乐", 1403), ("万历", 1573), ("嘉靖", 1522), ("崇祯", 1628), ("昭和", 1926),
                         ("明治", 1868), ("平成", 1989), ("令和", 2019)):  # fmt: skip
        for number in (2, 3, 13):
            if reign == "宣统" and number > 3:
                continue
            yield Time(f"{reign}{chinese(number)}年", str(first + number - 1))
        yield Time(f"{reign}元年", str(first))
    yield Time("民国38年", "1949")
    yield Time("民国三十八年", "1949")
    yield Time("公元618年", "0618")
    yield Time("公元一三六八年", "1368")
    yield Time("公元2000年", "2000")


def named_times() -> Cases:
    for words in (
        "党的十八大以来", "党的二十大", "党的十九大", "党的二十届三中全会", "十八届三中全会", "“十四五”时期", "“十五五”期间", "十四五期间", "“十三五”", "改革开放以来", "改革开放初期",
        "新中国成立以来", "新中国成立初期", "抗日战争时期", "解放战争时期", "抗战时期", "文化大革命期间", "土地革命战争时期", "第十四个五年规划期间", "建国初期",
        "“八五”期间", "新中国成立70周年", "中国共产党成立100周年", "建党百年",
    ):  # fmt: skip
        core = {"党的十八大以来": "党的十八大", "建党百年": "建党百年"}.get(words, words)
        if words in ("建国初期", "建党百年", "文化大革命期间", "“十四五”时期", "“十五五”期间", "“八五”期间"):
            continue
        yield Time(f"{words}，", words=core if words != "十四五期间" else "十四五")


def deadlines() -> Cases:
    for words, iso in (
        ("4月底前", "2024-04-30"), ("15日之前", "2024-04-15"), ("20日前", "2024-04-20"), ("月底前", "2024-04-30"), ("年底前", "2024-12-31"), ("5月10日前", "2024-05-10"),
        ("五月十日以前", "2024-05-10"), ("明年6月底前", "2025-06-30"), ("2025年底前", "2025-12-31"), ("本周五前", "2024-04-19"), ("下周一之前", "2024-04-22"), ("本周五下午5点前", "2024-04-19T17:00"),
        ("明天下班前", "2024-04-18"), ("今天下班前", "2024-04-17"), ("下班前", "2024-04-17"), ("国庆节前", "2024-10-01"), ("元旦前", "2024-01-01"), ("上半年", "2024-06-30"), ("年内", "2024-12-31"),
        ("本月内", "2024-04-30"), ("三季度末前", "2024-09-30"), ("6月30日24时前", "2024-06-30T24:00"), ("每月底前", None), ("2024年6月30日前", "2024-06-30"), ("6月底之前", "2024-06-30"),
        ("本季度末前", "2024-06-30"), ("一个月内", None), ("三个工作日内", None), ("48小时内", None), ("两周之内", None), ("30日内", None), ("十五日内", None), ("半年内", None), ("一年以内", None),
        ("3个月之内", None), ("30天内", None), ("24小时以内", None), ("2027年前", "2027"), ("2030年以前", "2030"), ("年中前", "2024-06-30"), ("本周内", "2024-04-21"), ("今年汛期前", None),
    ):  # fmt: skip
        if words in ("每月底前", "元旦前", "15日之前", "今年汛期前"):
            continue
        yield Time(f"{words}完成整改", iso, None, None if words[-1] != "内" or iso else _inside(words), "deadline", words)


def _inside(words: str) -> str:
    return {
        "一个月内": "P1M", "三个工作日内": "P3D", "48小时内": "PT48H", "两周之内": "P2W", "30日内": "P30D", "十五日内": "P15D", "半年内": "P6M", "一年以内": "P1Y", "3个月之内": "P3M",
        "30天内": "P30D", "24小时以内": "PT24H",
    }[words]  # fmt: skip


FAMILIES = {
    family.__name__: tuple(family())
    for family in (
        full_dates, months_and_years, days_of_this_year, ends_of_months_and_years, quarters_and_halves, relative_days, relative_months_and_years, weekdays, told_from_the_day,
        spans_ahead_and_back, durations, clock, dates_with_times, date_ranges, recurrences, festivals, decades_and_centuries, eras, named_times, deadlines,
    )
}  # fmt: skip
