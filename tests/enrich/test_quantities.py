"""Quantities in running text: spans, values in plain units, units, bounds, roles, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.mentions import COMPARATORS, QUANTITY_ROLES
from tasks.enrich.dates import find_dates, read_dates
from tasks.enrich.quantities import Quantity, find_quantities, read_quantities
from tasks.enrich.sections import sections_of
from tasks.enrich.speech import Speech
from tasks.language.reading import Reading


def found(text: str) -> list[Quantity]:
    return read_quantities(text, read_dates(text, "2024-05-10"))


def only(text: str) -> tuple[str, float | None, str | None]:
    (one,) = found(text)
    return text[one.start : one.end], one.value, one.unit


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("争取资金3.26亿元，", "3.26亿元", 326_000_000, "元"),
        ("受理投诉13.64万件", "13.64万件", 136_400, "件"),
        ("专项债４２９亿元", "４２９亿元", 42_900_000_000, "元"),
        ("总额439.86亿元", "439.86亿元", 43_986_000_000, "元"),
        ("共4,565户", "4,565户", 4565, "户"),
        ("达到 12 万元", "12 万元", 120_000, "元"),
        ("产值7 4 7 7 2 亿元", "7 4 7 7 2 亿元", 7_477_200_000_000, "元"),
        ("分两批进行", "两批", 2, "批"),
        ("已两次检查", "两次", 2, "次"),
        ("二百五十余人", "二百五十余人", 250, "人"),
        ("两万五千里", "两万五千里", 25_000, "里"),
        ("六亿五千万亩", "六亿五千万亩", 650_000_000, "亩"),
        ("等於十二點四倍", "十二點四倍", 12.4, "倍"),
        ("占用上百亩", "上百亩", 100, "亩"),
        ("百亿元以上", "百亿元以上", 10_000_000_000, "元"),
        ("提高5.5%，", "5.5%", 5.5, "%"),
        ("降低５．７％", "５．７％", 5.7, "%"),
        ("占百分之八十四點零一", "百分之八十四點零一", 84.01, "%"),
        ("提升20个百分点", "20个百分点", 20, "个百分点"),
        ("占三分之一", "三分之一", 1 / 3, None),
        ("占1/3，", "1/3", 1 / 3, None),
        ("三又二分之一", "三又二分之一", 3.5, None),
        ("占一半以上", "一半以上", 0.5, None),
        ("七成五", "七成五", 7.5, "成"),
        ("6成以上", "6成以上", 6, "成"),
        ("110千伏", "110千伏", 110, "千伏"),
        ("12千米", "12千米", 12, "千米"),
        ("3.5亿千瓦时", "3.5亿千瓦时", 350_000_000, "千瓦时"),
        ("30微克/立方米", "30微克/立方米", 30, "微克/立方米"),
        ("零下15摄氏度", "零下15摄氏度", -15, "摄氏度"),
        ("增速为-3.5%", "-3.5%", -3.5, "%"),
        ("一百五十亿", "一百五十亿", 15_000_000_000, None),
        ("总量4.78万亿", "4.78万亿", 4_780_000_000_000, None),
        ("两千四百零一", "两千四百零一", 2401, None),
        ("负三点五", "负三点五", -3.5, None),
        ("没有辜负七人", "七人", 7, "人"),
        ("减负1000亿元", "1000亿元", 100_000_000_000, "元"),
        ("五亿美元", "五亿美元", 500_000_000, "美元"),
        ("翻了两番", "两番", 2, "番"),
        ("一吨半", "一吨半", 1.5, "吨"),
        ("这4句话", "4句", 4, "句"),
    ],
)
def test_numbers_with_units(text: str, words: str, value: float, unit: str | None) -> None:
    got = only(text)
    assert (got[0], got[2]) == (words, unit)
    assert got[1] == pytest.approx(value, rel=1e-12)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("1-2次", 1, 2, "次"),
        ("30—50岁", 30, 50, "岁"),
        ("5%—5.5%", 5, 5.5, "%"),
        ("百分之三到百分之五", 3, 5, "%"),
        ("3-5万元", 30_000, 50_000, "元"),
        ("30万—50万元", 300_000, 500_000, "元"),
        ("1个至2个", 1, 2, "个"),
        ("三五个", 3, 5, "个"),
        ("两三百人", 200, 300, "人"),
        ("七八十亩", 70, 80, "亩"),
    ],
)
def test_ranges(text: str, low: float, high: float, unit: str) -> None:
    (one,) = found(text)
    assert (one.start, one.end) == (0, len(text))
    assert (one.value, one.value_max, one.unit) == (low, high, unit)


@pytest.mark.parametrize(
    "text", ["数十家", "几百万", "几个亿", "几千万元", "***多万", "***个", "**%", "×××户", "xx个", "X条", "***多人"]
)
def test_indefinite_and_masked_numbers_have_no_value(text: str) -> None:
    (one,) = found(text)
    assert (one.start, one.end, one.value) == (0, len(text), None)


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("不低于360个", ">="),
        ("不少于3名", ">="),
        ("至少5家", ">="),
        ("30%以上", ">="),
        ("700多条", ">="),
        ("1.2万余户", ">="),
        ("不超过5次", "<="),
        ("3%以内", "<="),
        ("超过10万人", ">"),
        ("突破2万亿元", ">"),
        ("不足5个", "<"),
        ("低于3%", "<"),
        ("近20个", "~"),
        ("约800亿立方米", "~"),
        ("大约八百万人", "~"),
        ("5%左右", "~"),
        ("二十几岁", "~"),
        ("签约35亿元", None),
        ("附近3个", None),
    ],
)
def test_words_that_bound_a_value(text: str, comparator: str | None) -> None:
    assert found(text)[-1].comparator == comparator


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("平均每天650件", ["件/天"]),
        ("每天3次清扫和2次洒水", ["次/天", "次/天"]),
        ("每周仅冲洗1次", ["次/周"]),
        ("每年开展2次行动", ["次/年"]),
        ("坚持一周两调度一通报，", ["次/周", "次/周"]),
        ("每天新增。共3次", ["次"]),
    ],
)
def test_rates(text: str, units: list[str]) -> None:
    assert [one.unit for one in found(text)] == units


@pytest.mark.parametrize(
    "text",
    [
        "一个问题", "具体到一个单位", "一次会议", "一种方法", "十分重要", "一方面", "一把手", "第一", "第3次",
        "三农", "三个集中", "“三个代表”", "“7个专项行动”", "四级三类", "一核两副三带", "二轮延包", "五级书记",
        "十四届二次全会", "人大三次会议", "八项规定", "四面八方", "千方百计", "万家灯火", "千家万户", "百姓",
        "万元生产总值能耗", "三元、五丰", "12345市长热线", "110报警", "国发〔2024〕5号", "“8337”思路", "3+2模式",
        "5G基站", "PM2.5", "G20峰会", "4.0版", "8.7∶40.1", "1.2 总则", "12月", "2024年", "三年", "*县",
        "****人民政府", "××市", "一二九师", "十百千万工程", "三门峡", "二元结构", "1号楼",
        "四段式框架", "××对他们说", "××人的骄傲", "××段征地拆迁", "PM 2.5 浓度", "4×100米", "××人民",
        "“3.15”晚会", "三座大山", "投资多少亿元",
    ],
)  # fmt: skip
def test_names_ordinals_labels_and_idioms_are_no_quantities(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("我讲三点意见", "count"),
        ("从四个方面入手", "count"),
        ("分两类推进", "count"),
        ("造成53人受灾", "fact"),
        ("已完成923个", "fact"),
        ("力争达到80%", "target"),
        ("要再增加24辆", "target"),
        ("标准是每天3次", "standard"),
    ],
)
def test_roles(text: str, role: str) -> None:
    assert [one.role for one in found(text)] == [role]


def test_quantities_keep_off_dates_and_lead_back_to_the_source() -> None:
    reading = Reading([(5, "年底前完成3"), (20, "60个")])
    speech = Speech("d", "s", "2024", None, reading, (), (), ())
    sections = sections_of(speech)
    dates = find_dates(speech, sections)
    (mention,) = find_quantities(speech, dates, sections)
    assert (mention.start, mention.end, mention.value, mention.unit) == (5, 9, 360, "个")
    assert speech.reading.span(mention.start, mention.end) == (10, 23)
    assert all(date.end <= mention.start for date in dates)


_SIGNS = (
    "一二两三四五六七八九十百千万亿零〇点分之多余几数半近约上负个人元米吨次%％以左右下—-至到*×X/.,，。“”第+ 0123456789"
)
_WORDS = ("百分之", "以上", "平方米", "每天", "三个代表", "年", "月")
_PIECES = st.sampled_from([*_SIGNS, *_WORDS, "\n", "５", "．", "萬", "點"])


@given(st.lists(_PIECES, max_size=40).map("".join))
@settings(max_examples=400, deadline=None)
def test_whatever_the_text_quantities_are_in_order_and_off_the_dates(text: str) -> None:
    dates = read_dates(text, "2024-02-29")
    taken = {i for date in dates for i in range(date.start, date.end)}
    end = 0
    for one in read_quantities(text, dates):
        assert end <= one.start < one.end <= len(text)
        assert not taken.intersection(range(one.start, one.end))
        assert one.comparator is None or one.comparator in COMPARATORS
        assert one.role in QUANTITY_ROLES
        end = one.end


@given(st.integers(2, 10**9), st.sampled_from(["元", "人", "个", "公里", "%", "万亩", "亿千瓦时"]))
@settings(deadline=None)
def test_every_number_keeps_its_value(number: int, unit: str) -> None:
    scale = {"万": 10**4, "亿": 10**8}.get(unit[0], 1)
    for text in (f"共{number}{unit}", f"共{number:,}{unit}"):
        assert only(text) == (text[1:], number * scale, unit.lstrip("万亿"))
