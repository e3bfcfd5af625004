"""Times known by a name: festivals, days of the lunar year, solar terms, decades, reigns, congresses and plans."""

from __future__ import annotations

from collections.abc import Iterator

from tests.enrich.catalogue.cases import Time, pairs
from tests.enrich.catalogue.writing import by_position, chinese

Cases = Iterator[Time]
SOLAR = """
元旦 01-01 三八妇女节 03-08 妇女节 03-08 国际妇女节 03-08 植树节 03-12 五一劳动节 05-01 劳动节 05-01
五一国际劳动节 05-01 五四青年节 05-04 青年节 05-04 六一儿童节 06-01 儿童节 06-01 七一建党节 07-01 建党节 07-01
八一建军节 08-01 建军节 08-01 教师节 09-10 国庆节 10-01 国庆 10-01 十一国庆节 10-01 记者节 11-08 国家宪法日 12-04
国家公祭日 12-13 烈士纪念日 09-30 圣诞节 12-25 平安夜 12-24 情人节 02-14 护士节 05-12 愚人节 04-01 万圣节 10-31
光棍节 11-11 元旦节 01-01 世界环境日 06-05 世界无烟日 05-31 全民国家安全教育日 04-15 世界读书日 04-23
全国科技工作者日 05-30 中国人民警察节 01-10 中国医师节 08-19 消费者权益日 03-15 世界艾滋病日 12-01 世界卫生日 04-07
世界地球日 04-22 中国航天日 04-24 全国生态日 08-15
"""
#: Days of the year 2024, or of the lunar year that lies around the speech.
OF_2024 = """
春节 2024-02-10 除夕 2024-02-09 元宵节 2024-02-24 端午节 2024-06-10 端午 2024-06-10 七夕节 2024-08-10 七夕 2024-08-10
中秋节 2024-09-17 中秋 2024-09-17 重阳节 2024-10-11 中元节 2024-08-18 清明节 2024-04-04 农民丰收节 2024-09-22
冬至 2024-12-21 立春 2024-02-04 夏至 2024-06-21 秋分 2024-09-22 春分 2024-03-20 惊蛰 2024-03-05 谷雨 2024-04-19
芒种 2024-06-05 霜降 2024-10-23 大寒 2024-01-20 母亲节 2024-05-12 父亲节 2024-06-16 感恩节 2024-11-28
大年初一 2024-02-10 大年初三 2024-02-12 大年三十 2024-02-09 大年夜 2024-02-09 正月初一 2024-02-10 正月十五 2024-02-24
正月初八 2024-02-17 农历正月初一 2024-02-10 农历五月初五 2024-06-10 农历八月十五 2024-09-17 农历八月初一 2024-09-03
农历九月初九 2024-10-11 农历七月初七 2024-08-10 阴历七月十五 2024-08-18 农历六月廿四 2024-07-29 腊月二十三 2024-02-02
腊月三十 2024-02-09 腊月初八 2024-01-18 腊八节 2024-01-18 小年 – 农历八月 – 正月 – 腊月 – 五一前 2024-05-01
十一假期 2024-10-01 国庆前夕 2024-10-01 国庆期间 2024-10-01 春节期间 2024-02-10 国庆长假 2024-10-01
五一小长假 2024-05-01 十一黄金周 2024-10-01 2025年春节 2025-01-29 2023年中秋节 2023-09-29 明年春节 2025-01-29
去年国庆 2023-10-01 春节长假 2024-02-10 双十一 2024-11-11 双11 2024-11-11 双十二 2024-12-12
2025年农历正月初一 2025-01-29 去年农历八月十五 2023-09-29 端午假期 2024-06-10 春节前后 2024-02-10
国庆节前后 2024-10-01
"""
REIGNS = """
民国 1912 宣统 1909 光绪 1875 同治 1862 咸丰 1851 道光 1821 嘉庆 1796 乾隆 1736 雍正 1723 康熙 1662 崇祯 1628
万历 1573 嘉靖 1522 永乐 1403 洪武 1368 昭和 1926 明治 1868 平成 1989 令和 2019
"""
CENTURIES = """
21世纪 二十一世纪 本世纪 上世纪 上个世纪 20世纪末 本世纪中叶 上世纪末 二十世纪初 本世纪初 20世纪上半叶 19世纪中叶
新世纪 十八世纪 公元前3世纪 公元前221年 公元前二世纪
"""
PERIODS = """
党的二十大 党的十九大 党的二十届三中全会 十八届三中全会 “十三五” 改革开放以来 改革开放初期 新中国成立以来
新中国成立初期 抗日战争时期 解放战争时期 抗战时期 文化大革命期间 土地革命战争时期 第十四个五年规划期间
新中国成立70周年 中国共产党成立100周年
"""


def solar_festivals() -> Cases:
    for name, day in pairs(SOLAR):
        yield Time(f"{name}，", f"2024-{day}", words=name)
        yield Time(f"2023年{name}，", f"2023-{day}", words=f"2023年{name}")
        yield Time(f"明年{name}，", f"2025-{day}", words=f"明年{name}")
        yield Time(f"{name}前，", f"2024-{day}", words=f"{name}前")


def festivals_of_this_year() -> Cases:
    for words, iso in pairs(OF_2024):
        yield Time(f"{words}，", iso, words=words)


def decades() -> Cases:
    for tens in (50, 60, 70, 80, 90):
        numeral = chinese(tens)
        for words in (
            f"上世纪{tens}年代", f"上世纪{numeral}年代", f"20世纪{tens}年代",
            f"二十世纪{numeral}年代", f"上个世纪{numeral}年代", f"19{tens}年代",
            f"{by_position(str(1900 + tens), '〇')}年代", f"上世纪{tens}年代初", f"上世纪{numeral}年代末",
            f"20世纪{tens}年代中期", f"{tens}年代", f"{numeral}年代", f"{tens}年代初期", f"{numeral}年代前期",
            f"二十世纪{tens}年代后期", f"上世纪{tens}年代中后期",
        ):  # fmt: skip
            yield Time(words, f"19{tens}", f"19{tens + 9}")
    for words, first, last in (
        ("19世纪60年代", "1860", "1869"), ("十九世纪四十年代", "1840", "1849"), ("上世纪七八十年代", "1970", "1989"),
        ("八九十年代", "1980", "1999"), ("本世纪20年代", "2020", "2029"), ("21世纪20年代", "2020", "2029"),
    ):  # fmt: skip
        yield Time(words, first, last)


def centuries_and_periods() -> Cases:
    for words in CENTURIES.split() + PERIODS.split():
        yield Time(f"{words}，", words=words)


def reigns() -> Cases:
    for reign, told in pairs(REIGNS):
        first = int(told or 0)
        yield Time(f"{reign}元年", f"{first:04d}")
        for number in (2, 3, 13) if reign != "宣统" else (2, 3):
            yield Time(f"{reign}{chinese(number)}年", f"{first + number - 1:04d}")
    for words, iso in pairs("民国38年 1949 民国三十八年 1949 公元618年 0618 公元一三六八年 1368 公元2000年 2000"):
        yield Time(words, iso)


FAMILIES = {
    family.__name__: tuple(dict.fromkeys(family()))
    for family in (solar_festivals, festivals_of_this_year, decades, centuries_and_periods, reigns)
}
