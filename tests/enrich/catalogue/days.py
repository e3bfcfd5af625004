"""Days, months and years: written out, told from the speech's own day, and as ranges."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from tests.enrich.catalogue.cases import SPOKEN, Time, pairs
from tests.enrich.catalogue.writing import by_position, chinese, full_width

Cases = Iterator[Time]
DAYS = (
    date(1949, 10, 1), date(1978, 12, 18), date(1997, 7, 1), date(2008, 8, 8), date(2012, 11, 15), date(2019, 2, 28),
    date(2020, 2, 29), date(2023, 10, 10), date(2024, 1, 3), date(2024, 5, 20), date(2024, 12, 31), date(2035, 6, 9),
)  # fmt: skip
LINKS = ("至", "到", "-", "—", "——", "～", "~", "–", " - ", " 至 ", "－")
WEEK = "一二三四五六日"
#: Parts of a year or month told from April 2024: what lies ahead ends on its last day, what is past is its month.
PARTS = """
年底前 2024-12-31 年底 2024-12-31 今年底 2024-12-31 今年年底 2024-12-31 年末 2024-12-31 年内 2024-12-31
今年内 2024-12-31 本年度内 2024-12-31 明年底 2025-12-31 2025年底前 2025-12-31 2025年年底 2025-12-31
二〇二五年底 2025-12-31 岁末 2024-12-31 年终 2024-12-31 月底前 2024-04-30 月末 2024-04-30 月底 2024-04-30
本月底 2024-04-30 本月底前 2024-04-30 这个月底 2024-04-30 下月底 2024-05-31 下个月底前 2024-05-31 本月内 2024-04-30
月内 2024-04-30 6月内 2024-06-30 年初 2024 今年初 2024 今年年初 2024 明年初 2025 去年初 2023 月初 2024-04
本月初 2024-04 下月初 2024-05 上月初 2024-03 去年底 2023-12 去年年底 2023-12 去年末 2023-12 上月底 2024-03
上个月末 2024-03 本月中旬 2024-04 下月上旬 2024-05 上月下旬 2024-03 上旬 2024-04 中旬 2024-04 下旬 2024-04 年中 2024
今年年中 2024
"""
#: Quarters, halves and seasons have the precision of their year.
QUARTERS = """
上半年 2024 下半年 2024 今年上半年 2024 今年下半年 2024 去年下半年 2023 明年上半年 2025 2023年上半年 2023
二〇二三年下半年 2023 前三季度 2024 今年前三季度 2024 前两个季度 2024 首季度 2024 本季度 2024 上季度 2024 下季度 2024
上个季度 2024 前5个月 2024 前十个月 2024 今年前四个月 2024 今年春季 2024 今年夏天 2024 去年冬天 2023 明年春天 2025
2023年秋季 2023 二季度末 2024-06-30 三季度末 2024-09-30 四季度末 2024-12-31 明年一季度末 2025-03-31
"""
RELATIVE_DAYS = """
今天 0 今日 0 昨天 -1 昨日 -1 前天 -2 前日 -2 大前天 -3 明天 1 明日 1 后天 2 后日 2 大后天 3
"""
PARTS_OF_DAYS = "今晚 0 昨晚 -1 明晚 1 今早 0 明早 1 今晨 0 昨夜 -1 今夜 0 前晚 -2"
#: Weeks as such have no ISO date.
WEEKS = "上一周 下一周 周末 本周末 这个周末 下周末 上周末 本周 下周 上周 下星期 上个礼拜 这个星期"
RELATIVE = """
十二月二十五 2024-12-25 二十五号 2024-04-25 八号下午 2024-04-08 上一个月 2024-03 下一个月 2024-05 上一季度 2024
下一季度 2024 上半月 2024-04 下半月 2024-04 5月下半月 2024-05 去年今日 2023-04-17 明年今天 2025-04-17 98年夏天 1998
今年 2024 本年 2024 本年度 2024 去年 2023 上年 2023 上年度 2023 前年 2022 大前年 2021 明年 2025 后年 2026 大后年 2027
来年 2025 上一年 2023 下一年 2025 上一年度 2023 下年度 2025 今年度 2024 去年度 2023 明年度 2025 本月 2024-04
这个月 2024-04 当月 2024-04 上月 2024-03 上个月 2024-03 下月 2024-05 下个月 2024-05 上上个月 2024-02 下下个月 2024-06
本月份 2024-04 上月份 2024-03 去年5月 2023-05 前年10月 2022-10 明年三月 2025-03 后年6月份 2026-06 今年一月 2024-01
今年5月20日 2024-05-20 去年十月一日 2023-10-01 本月8日 2024-04-08 下月15日 2024-05-15 上月二十日 2024-03-20
本月二十五号 2024-04-25 下个月10号 2024-05-10 上个月3号 2024-03-03 来年春天 2025
"""
RANGES = """
三四月份 2024-03 2024-04 七八月间 2024-07 2024-08 五六月 2024-05 2024-06 4、5月份 2024-04 2024-05
2024、2025年 2024 2025 明后天 2024-04-18 2024-04-19 春节到元宵节 2024-02-10 2024-02-24 2003/04学年 2003 2004
二〇一九年至二〇二三年 2019 2023 三月五日至八日 2024-03-05 2024-03-08 三月至六月 2024-03 2024-06
一至六月份 2024-01 2024-06 去年9月至今年2月 2023-09 2024-02 今年1至3月 2024-01 2024-03 去年1—9月 2023-01 2023-09
2024-03-05至2024-03-08 2024-03-05 2024-03-08 2024.3.5-2024.3.8 2024-03-05 2024-03-08
2024.3.5—3.8 2024-03-05 2024-03-08 2024/3/5-2024/3/8 2024-03-05 2024-03-08 12月25日至次年1月5日 2024-12-25 2025-01-05
2023年12月25日至2024年1月5日 2023-12-25 2024-01-05 5月1日至5日 2024-05-01 2024-05-05 2024—2026年 2024 2026
2024—26年 2024 2026 2023-2024年度 2023 2024 2023—2024学年 2023 2024 今明两年 2024 2025 去今两年 2023 2024
今明后三年 2024 2026 明后两年 2025 2026 明后两天 2024-04-18 2024-04-19 今明两天 2024-04-17 2024-04-18
昨今两天 2024-04-16 2024-04-17 今天至本月底 2024-04-17 2024-04-30 即日起至年底 2024-04-17 2024-12-31
即日起到5月10日 2024-04-17 2024-05-10 5月初至6月底 2024-05 2024-06-30 5月上旬至6月中旬 2024-05 2024-06
周一至周五 2024-04-15 2024-04-19 星期一到星期五 2024-04-15 2024-04-19 下周一至下周三 2024-04-22 2024-04-24
2021年和2022年之间 2021 2022 3月5日起至4月8日 2024-03-05 2024-04-08
2024年1月1日起至2024年12月31日 2024-01-01 2024-12-31
"""


def written(day: date) -> Iterator[str]:
    """A day in the scripts and separators that texts use."""
    year, month, number = str(day.year), chinese(day.month), chinese(day.day)
    arabic = f"{day.year}年{day.month}月{day.day}"
    yield from (f"{arabic}日", f"{arabic}号", full_width(f"{arabic}日"), f"公元{arabic}日", day.isoformat())
    yield f"{day.year} 年 {day.month} 月 {day.day} 日"
    yield f"{day.year}年{day.month:02d}月{day.day:02d}日"
    yield from (f"{by_position(year, zero)}年{month}月{number}日" for zero in "零〇○")
    yield f"{by_position(year)}年{month}月{number}号"
    for sign in "/.":
        yield f"{day.year}{sign}{day.month}{sign}{day.day}"
        yield f"{day.year}{sign}{day.month:02d}{sign}{day.day:02d}"


def full_dates() -> Cases:
    for day in DAYS:
        for words in written(day):
            yield Time(words, day.isoformat())
        weekday = WEEK[day.weekday()]
        for note in (f"（星期{weekday}）", f"，星期{weekday}", f"(周{weekday})"):
            yield Time(f"{day.year}年{day.month}月{day.day}日{note}", day.isoformat())


def months_and_years() -> Cases:
    for day in DAYS:
        year, month, iso = day.year, day.month, day.isoformat()
        numeral = by_position(str(year), "〇")
        for words in (f"{year}年{month}月", f"{year}年{month}月份", f"{year} 年 {month} 月",
                      f"{numeral}年{chinese(month)}月",
                      full_width(f"{year}年{month}月"), f"{year}年的{month}月", f"{year}年{month}月上旬",
                      f"{year}年{month}月中旬", f"{year}年{month}月下旬", f"{year}年{month}月初"):  # fmt: skip
            yield Time(words, iso[:7])
        for words in (f"{year}年", f"{year}年度", f"{numeral}年", full_width(f"{year}年"),
                      f"{by_position(str(year))}年",
                      f"{year}年初", f"{year}年年初"):  # fmt: skip
            yield Time(words, iso[:4])
    for year, full in pairs("98 1998 95 1995 08 2008 23 2023"):
        yield Time(f"{year}年5月", f"{full}-05")
        yield Time(f"{year}年5月8日", f"{full}-05-08")
        yield Time(f"{by_position(year, '〇')}年五月八日", f"{full}-05-08")
    for words, iso in pairs("九八年 1998 〇八年 2008 五八年 1958 二〇〇〇年 2000"):
        yield Time(words, iso)


def days_of_this_year() -> Cases:
    for month, day in ((1, 3), (2, 29), (4, 15), (5, 20), (6, 1), (10, 10), (12, 31)):
        iso, arabic = f"2024-{month:02d}-{day:02d}", f"{month}月{day}日"
        numeral = f"{chinese(month)}月{chinese(day)}"
        for words in (arabic, f"{month}月{day}号", f"{numeral}日", f"{numeral}号", full_width(arabic),
                      f"{month:02d}月{day:02d}日", f"{month} 月 {day} 日", f"今年{arabic}", f"本年{arabic}",
                      f"{arabic}前", f"{arabic}之前", f"{arabic}以前", f"{arabic}前后"):  # fmt: skip
            yield Time(words, iso)
        for words in (f"{month}月份", f"{chinese(month)}月份", f"{month}月上旬", f"{month}月中下旬", f"{month}月初"):
            yield Time(words, iso[:7])
        yield Time(f"去年{arabic}", f"2023-{month:02d}-{day:02d}" if (month, day) != (2, 29) else None)
        yield Time(f"明年{chinese(month)}月", f"2025-{month:02d}")
        yield Time(f"{arabic}起", iso, words=arabic)
        yield Time(f"自{arabic}以来", iso, words=arabic)


def parts_of_years_and_months() -> Cases:
    for words, iso in pairs(PARTS):
        yield Time(f"{words}，", iso, words=words)
    for month, day in ((4, 30), (5, 31), (6, 30), (9, 30), (12, 31)):
        for words in (f"{month}月底前", f"{month}月底之前", f"{month}月末前", f"{chinese(month)}月底以前",
                      f"今年{month}月底前", f"2024年{month}月底前", f"{month}月底", f"{month}月末"):  # fmt: skip
            yield Time(words, f"2024-{month:02d}-{day}")


def quarters_and_halves() -> Cases:
    for sign in "一二三四1234":
        for words in (f"{sign}季度", f"第{sign}季度", f"今年{sign}季度", f"今年第{sign}季度", f"2024年{sign}季度"):
            yield Time(words, "2024")
        yield Time(f"去年{sign}季度", "2023")
    for words, iso in pairs(QUARTERS):
        yield Time(words, iso)


def relative_days() -> Cases:
    for words, days in pairs(RELATIVE_DAYS):
        iso = (SPOKEN + timedelta(int(days or 0))).isoformat()
        yield Time(words, iso)
        for part in ("上午", "下午", "晚上", "凌晨", "早上", "傍晚", "中午"):
            yield Time(f"{words}{part}", iso)
        for part, hour in pairs("上午9点 09:00 下午三点半 15:30 晚上8点 20:00 上午九时三十分 09:30 10:15 10:15"):
            yield Time(f"{words}{part}", f"{iso}T{hour}")
    for words, days in pairs(PARTS_OF_DAYS):
        yield Time(words, (SPOKEN + timedelta(int(days or 0))).isoformat())
    for words, iso in pairs("今晚8点 2024-04-17T20:00 明早七点半 2024-04-18T07:30 昨晚十点 2024-04-16T22:00"):
        yield Time(words, iso)


def relative_months_and_years() -> Cases:
    for words, iso in pairs(RELATIVE):
        yield Time(f"{words}，", iso, words=words)
    yield Time("去年同期，", "2023", words="去年")


def weekdays() -> Cases:
    monday = SPOKEN - timedelta(SPOKEN.weekday())
    for name in "一二三四五六日天":
        number = WEEK.find(name.replace("天", "日"))
        for week in ("周", "星期", "礼拜") if name != "天" else ("星期", "礼拜"):
            for which, weeks in pairs("本 0 这 0 上 -1 下 1 这个 0 上个 -1 下个 1 下下 2 上上 -2"):
                iso = (monday + timedelta(int(weeks or 0) * 7 + number)).isoformat()
                yield Time(f"{which}{week}{name}", iso)
            yield Time(f"{week}{name}", (monday + timedelta(number)).isoformat())
            iso = (monday + timedelta(7 + number)).isoformat()
            yield Time(f"下{week}{name}上午10点", f"{iso}T10:00")
            yield Time(f"下{week}{name}下午", iso)
            yield Time(f"下{week}{name}前", iso)
    for words in WEEKS.split():
        yield Time(words)


def date_ranges() -> Cases:
    for link in LINKS:
        for first, last, iso, iso_end in (
            ("2024年3月5日", "2024年3月8日", "2024-03-05", "2024-03-08"),
            ("2024年3月5日", "3月8日", "2024-03-05", "2024-03-08"),
            ("2024年3月5日", "8日", "2024-03-05", "2024-03-08"), ("3月5日", "4月8日", "2024-03-05", "2024-04-08"),
            ("3月5", "8日", "2024-03-05", "2024-03-08"), ("2019年", "2023年", "2019", "2023"),
            ("2019", "2023年", "2019", "2023"),
            ("2023年10月", "2024年3月", "2023-10", "2024-03"), ("2024年1月", "6月", "2024-01", "2024-06"),
            ("2024年1", "6月", "2024-01", "2024-06"), ("1", "6月", "2024-01", "2024-06"),
            ("1月", "6月", "2024-01", "2024-06"),
            ("1月", "6月份", "2024-01", "2024-06"),
        ):  # fmt: skip
            yield Time(first + link + last, iso, iso_end)
    told = RANGES.split()
    for words, iso, iso_end in zip(told[::3], told[1::3], told[2::3], strict=True):
        yield Time(words, iso, iso_end)


FAMILIES = {
    family.__name__: tuple(dict.fromkeys(family()))
    for family in (
        full_dates, months_and_years, days_of_this_year, parts_of_years_and_months, quarters_and_halves, relative_days,
        relative_months_and_years, weekdays, date_ranges,
    )
}  # fmt: skip
