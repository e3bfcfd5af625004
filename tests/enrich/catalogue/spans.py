"""Lengths of time, what is told from them, what recurs, and terms."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from tests.enrich.catalogue.cases import SPOKEN, Time, pairs
from tests.enrich.catalogue.writing import full_width, spoken

Cases = Iterator[Time]
UNITS = """
年 P{}Y 周年 P{}Y 个月 P{}M 周 P{}W 个星期 P{}W 个礼拜 P{}W 天 P{}D 昼夜 P{}D 个工作日 P{}D 小时 PT{}H 个小时 PT{}H
个钟头 PT{}H 分钟 PT{}M 秒 PT{}S 秒钟 PT{}S
"""
#: What follows a number of units; the number is {}.
COMPOUNDS = """
{}年半 P{}Y6M {}个半月 P{}M15D {}个半小时 PT{}H30M {}个半钟头 PT{}H30M {}天半 P{}DT12H {}年零四个月 P{}Y4M
{}年又四个月 P{}Y4M {}年4个月 P{}Y4M {}小时二十分钟 PT{}H20M {}个小时20分钟 PT{}H20M {}分三十秒 PT{}M30S
{}分钟三十秒 PT{}M30S {}个月零五天 P{}M5D {}天零三小时 P{}DT3H {}小时二十分三十秒 PT{}H20M30S
"""
LENGTHS = """
一分半钟 PT1M30S 半分钟 PT30S 几秒钟 – 一年零两个月零三天 P1Y2M3D 前几天 – 这几天 – 头几年 – 半年 P6M 半个月 P15D
半天 PT12H 半小时 PT30M 半个小时 PT30M 一刻钟 PT15M 三刻钟 PT45M 半个世纪 P50Y 一个世纪 P100Y 两个季度 P6M 大半年 P6M
小半年 P6M 1.5小时 PT1.5H 2.5年 P2.5Y 两个多月 – 十多天 P10D 二十余年 P20Y 几个月 – 数年 – 好几年 – 三五天 – 七八年 –
两三个小时 – 3—5年 – 3至5天 – 两到三个月 – 30至45分钟 – 上百年 – 百余年 P100Y 近百年 P100Y 两千多年 P2000Y
5000年 P5000Y 七十周年 P70Y 一个月 P1M 一周 P1W 一天 P1D 一小时 PT1H 一分钟 PT1M 一年多 P1Y 三年多 P3Y 半年多 P6M
两天多 P2D 一个多小时 – 两小时多 PT2H 四十八小时 PT48H 1小时 PT1H 30秒 PT30S 若干年 – 三个年头 P3Y 两天两夜 P2D
三天三夜 P3D
"""
RECURRING = """
每天八点 每周三8点 每周一三五 每周一、三、五 每月1日和15日 每月1、15日 每隔一天 每隔三四天 每半小时 每两三年
每三到五年 每年 每月 每周 每天 每日 每季度 每半年 每个月 每个星期 每星期 每两年 每三个月 每两周 每隔两天 每隔一周
每隔半年 每隔三年 每小时 每五年 每10年 每30分钟 每两小时 每个季度 每半个月 每旬 每两个月 每四年 每一天 每一年 每晚
每个工作日 每工作日 每周一 每周三 每周日 每星期二 每个星期天 每礼拜一 每周的周一 每周六下午 每周一上午9点
每周三晚上7点 每周五前 每周二、周四 每周一至周五 每周一到周五 每周末 每个周末 每逢周六 每月15日 每月1日 每月10号
每月的15日 每月十五号 每月二十日前 每月5日前 每月底前 每月初 每月底 每月末 每月上旬 每月中旬 每月第一个星期一
每月最后一天 每季度末 每季末 每季度初 每年年底 每年底 每到年底 每年3月 每年5月1日 每年的3月5日 每年春节 每年国庆节
每年夏季 每年10月中旬 每年4月和10月 每年一季度 每年上半年 每年1月底前 每逢春节 每天上午 每天早上8点 每天9时至17时
每天晚上 每天早晨 每日上午9点 隔天 隔周 隔月 隔年 隔日
"""
TERMS = """
4月底前 2024-04-30 20日前 2024-04-20 25日之前 2024-04-25 月底前 2024-04-30 年底前 2024-12-31 5月10日前 2024-05-10
五月十日以前 2024-05-10 明年6月底前 2025-06-30 2025年底前 2025-12-31 本周五前 2024-04-19 下周一之前 2024-04-22
本周五下午5点前 2024-04-19T17:00 明天下班前 2024-04-18 今天下班前 2024-04-17 下班前 2024-04-17 国庆节前 2024-10-01
上半年 2024-06-30 年内 2024-12-31 本月内 2024-04-30 三季度末前 2024-09-30 6月30日24时前 2024-06-30T24:00
2024年6月30日前 2024-06-30 6月底之前 2024-06-30 本季度末前 2024-06-30 2027年前 2027 2030年以前 2030 年中前 2024-06-30
本周内 2024-04-21
"""
TERM_LENGTHS = """
一个月内 P1M 三个工作日内 P3D 48小时内 PT48H 两周之内 P2W 30日内 P30D 十五日内 P15D 半年内 P6M 一年以内 P1Y
3个月之内 P3M 30天内 P30D 24小时以内 PT24H 15日内 P15D 5日之内 P5D
"""


def told_from_the_day() -> Cases:
    for number in (1, 2, 3, 5, 10, 15, 30, 100):
        for head in dict.fromkeys((str(number), spoken(number), full_width(str(number)))):
            for tail, sign in (("后", 1), ("之后", 1), ("以后", 1), ("前", -1), ("之前", -1), ("以前", -1)):
                for unit, days, form in (("天", 1, "D"), ("周", 7, "W"), ("个星期", 7, "W")):
                    iso = (SPOKEN + timedelta(sign * number * days)).isoformat()
                    yield Time(f"{head}{unit}{tail}", iso, None, f"P{number}{form}")
                months = SPOKEN.year * 12 + SPOKEN.month - 1 + sign * number
                yield Time(f"{head}个月{tail}", f"{months // 12}-{months % 12 + 1:02d}", None, f"P{number}M")
                yield Time(f"{head}年{tail}", f"{SPOKEN.year + sign * number}", None, f"P{number}Y")
    for words, iso, length in (
        ("半年前", "2023-10", "P6M"), ("半年后", "2024-10", "P6M"), ("半个月后", "2024-05-02", "P15D"),
        ("半个月前", "2024-04-02", "P15D"), ("几天后", None, None), ("几年前", None, None), ("十多年前", None, "P10Y"),
        ("数十年前", None, None), ("两三天后", None, None), ("两个礼拜后", "2024-05-01", "P2W"),
        ("两星期前", "2024-04-03", "P2W"),
    ):  # fmt: skip
        yield Time(words, iso, None, length)


def ahead_and_back() -> Cases:
    for number in (1, 2, 3, 5, 10, 20):
        for head in dict.fromkeys((str(number), spoken(number))):
            for unit, sign in pairs("年 Y 个月 M 天 D 周 W"):
                words, length = f"{head}{unit}", f"P{number}{sign}"
                for lead in ("近", "过去", "未来", "今后", "接下来", "此后", "过去的", "未来的"):
                    yield Time(f"{lead}{words}", None, None, length)
                for tail in ("内", "之内", "以内"):
                    yield Time(f"{words}{tail}", None, None, length, "deadline")
                if number > 1:
                    for back in (f"{words}来", f"{words}以来", f"近{words}来", f"最近{words}"):
                        yield Time(back, None, None, length, "past")
                    yield Time(f"{words}间", None, None, length, words=words)
    for words in ("近几年", "近几年来", "最近几个月"):
        yield Time(words, role="past")
    for words in ("未来几年", "今后几年", "未来三到五年", "今后3至5年"):
        yield Time(words)


def lengths() -> Cases:
    for number in (2, 3, 5, 10, 12, 15, 30, 60, 100, 365):
        for head in dict.fromkeys((str(number), spoken(number), full_width(str(number)), f"{number} ")):
            for unit, form in pairs(UNITS):
                yield Time(f"历时{head}{unit}，", None, None, str(form).format(number), words=f"{head}{unit}")
    for number in (1, 2, 3, 5):
        for form, length in pairs(COMPOUNDS):
            words = form.format(spoken(number))
            yield Time(f"历时{words}，", None, None, str(length).format(number), words=words)
    for words, told in pairs(LENGTHS):
        yield Time(f"历时{words}，", None, None, told, words=words)


def recurring() -> Cases:
    for words in RECURRING.split():
        yield Time(f"{words}，", role="recurring", words=words)
        yield Time(f"坚持{words}开展", role="recurring", words=words)


def terms() -> Cases:
    for words, iso in pairs(TERMS):
        yield Time(f"{words}完成整改", iso, role="deadline", words=words)
    for words, length in pairs(TERM_LENGTHS):
        yield Time(f"{words}完成整改", None, None, length, "deadline", words)


FAMILIES = {
    family.__name__: tuple(dict.fromkeys(family()))
    for family in (told_from_the_day, ahead_and_back, lengths, recurring, terms)
}
