"""Whatever the number or the day: written in any script and read back, it is the same; and names stay names."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tasks.enrich.dates import read_dates
from tasks.enrich.quantities import read_quantities
from tests.enrich.catalogue.days import written
from tests.enrich.catalogue.writing import chinese, decimal, financial, full_width, grouped, spoken, traditional

UNITS = st.sampled_from(("元", "人", "吨", "公里", "平方米", "亩", "户", "个百分点"))


def number(text: str) -> tuple[str, float | None]:
    (one,) = read_quantities(text, read_dates(text))
    return text[one.start : one.end], one.value


@given(st.integers(11, 10**11), UNITS)
@settings(deadline=None)
def test_a_number_has_one_value_in_every_script(value: int, unit: str) -> None:
    for words in (
        str(value), grouped(value), full_width(str(value)), full_width(grouped(value)), chinese(value), spoken(value),
        financial(value), traditional(spoken(value)),
    ):  # fmt: skip
        assert number(f"共{words}{unit}。") == (words + unit, value)


@example(Decimal("1958.01"), "户")
@given(st.decimals(1, 9999, places=2), UNITS)
@settings(deadline=None)
def test_a_decimal_has_one_value_in_every_script(value: object, unit: str) -> None:
    for words in (str(value), full_width(str(value)), decimal(str(value))):
        assert number(f"共{words}{unit}。") == (words + unit, pytest.approx(float(str(value))))


@given(st.integers(2, 98), st.integers(1, 9))
@settings(deadline=None)
def test_a_range_keeps_both_ends_in_every_script(low: int, more: int) -> None:
    for write in (str, spoken, full_width_of):
        for link in ("至", "到", "—", "～"):
            text = f"每户{write(low)}{link}{write(low + more)}吨。"
            (one,) = read_quantities(text, read_dates(text))
            assert (one.value, one.value_max, one.unit) == (low, low + more, "吨")


def full_width_of(value: int) -> str:
    return full_width(str(value))


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
@settings(deadline=None)
def test_a_day_has_one_iso_date_in_every_script(day: date) -> None:
    for words in written(day):
        (one,) = read_dates(f"于{words}召开", "2024-04-17")
        assert (one.start, one.end, one.iso) == (1, 1 + len(words), day.isoformat())


@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)), st.integers(1, 300))
@settings(deadline=None)
def test_so_many_days_before_and_after_are_counted_in_every_script(day: date, count: int) -> None:
    for words in (str(count), spoken(count), full_width(str(count))):
        for tail, sign in (("天前", -1), ("天后", 1)):
            (one,) = read_dates(f"{words}{tail}", day.isoformat())
            assert one.iso == (day + timedelta(sign * count)).isoformat()


@given(st.integers(0, 23), st.integers(1, 59))
@settings(deadline=None)
def test_a_time_of_day_is_the_same_in_every_script(hour: int, minute: int) -> None:
    told = f"{hour:02d}:{minute:02d}"
    for words in (
        told,
        f"{hour}时{minute}分",
        f"{chinese(hour)}时{chinese(minute)}分",
        full_width(f"{hour}时{minute}分"),
    ):
        (one,) = read_dates(f"5月6日{words}开会", "2024-04-17")
        assert one.moment == f"2024-05-06T{told}"


IDIOMS = """
一心一意 三番五次 千方百计 九牛一毛 七上八下 一把手 二话不说 三心二意 四面八方 五湖四海 六神无主 七嘴八舌 八仙过海
九死一生 十全十美 百折不挠 千辛万苦 万无一失 一举两得 两全其美 三顾茅庐 四通八达 五花八门 六亲不认 七拼八凑 十拿九稳
百发百中 千载难逢 万紫千红 一五一十 三三两两 不三不四 丢三落四 朝三暮四 接二连三 低三下四 颠三倒四 四平八稳 五体投地
乱七八糟 杂七杂八 九霄云外 十万火急 百家争鸣 千军万马 万水千山 一刀两断 一清二楚 一干二净 数一数二 半斤八两 事半功倍
半途而废 一点一滴 百战百胜 百年树人 千秋万代 一日千里 一年四季 日新月异 岁月如歌 度日如年 成年累月 天长日久 夜以继日
朝九晚五 三更半夜 三天两头
"""
NAMES = """
三年行动 百日会战 第一时间 十一五规划纲要编制 三农工作 四川 三门峡 五台山 六盘水 六盘山 七台河 八达岭 九江 十堰 百色
千岛湖 万州 三亚 四平 五家渠 一汽集团 二连浩特 三明 三峡 四季青 五粮液 六安 七星岩 八宝山 九寨沟 十里堡 百度 千阳 万宁
张三 李四 王五 陈十一 “双十二”事变 双一流 三江源 第三产业 第一书记 一带一路 两山理论 三大攻坚战 四个自信 五位一体
六稳六保 八项规定 十大工程 百强县 千企万户 万人大会 三军仪仗队 一二九运动 七七事变 五四精神 九一八事变 八路军 五星级
二维码 三轮车 四合院 五线谱 六角亭 七巧板 八宝粥 九宫格 十字架 百分制 千层饼 万花筒
"""


@pytest.mark.parametrize("words", [*IDIOMS.split(), *NAMES.split()])
def test_idioms_and_names_are_no_numbers(words: str) -> None:
    for text in (words, f"我们要讲{words}，", f"坚持{words}的做法。"):
        assert [text[one.start : one.end] for one in read_quantities(text, read_dates(text, "2024-04-17"))] == []


@pytest.mark.parametrize("words", [*IDIOMS.split(), *NAMES.split()])
def test_idioms_and_names_tell_no_day(words: str) -> None:
    for text in (words, f"我们要讲{words}，", f"坚持{words}的做法。"):
        assert [text[one.start : one.end] for one in read_dates(text, "2024-04-17") if one.iso or one.duration] == []
