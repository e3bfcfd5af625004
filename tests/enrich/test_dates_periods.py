"""Lengths of time, recurring times, and times known by a name."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.enrich.dates import read_dates


def found(text: str, anchor: str | None = "2025") -> list[tuple[str, str | None]]:
    return [(text[one.start : one.end], one.duration) for one in read_dates(text, anchor)]


@pytest.mark.parametrize(
    ("text", "words", "duration"),
    [
        ("时间跨度是三年，", "三年", "P3Y"),
        ("通过三年的时间", "三年", "P3Y"),
        ("提前一个月完成", "一个月", "P1M"),
        ("已经晚了半个月", "半个月", "P15D"),
        ("近五年来", "近五年来", "P5Y"),
        ("过去十年", "过去十年", "P10Y"),
        ("今后5年", "今后5年", "P5Y"),
        ("十年内翻一番", "十年内", "P10Y"),
        ("30多年", "30多年", "P30Y"),
        ("一年半", "一年半", "P1Y6M"),
        ("一年零三个月", "一年零三个月", "P1Y3M"),
        ("两个半月", "两个半月", "P2M15D"),
        ("成立70周年", "70周年", "P70Y"),
        ("两周时间", "两周", "P2W"),
        ("5个工作日内办结", "5个工作日内", "P5D"),
        ("三日内上报", "三日内", "P3D"),
        ("24小时值班", "24小时", "PT24H"),
        ("一个半小时", "一个半小时", "PT1H30M"),
        ("15分钟内到场", "15分钟内", "PT15M"),
        ("四个季度", "四个季度", "P12M"),
        ("半个世纪", "半个世纪", "P50Y"),
        ("1-2个月", "1-2个月", None),
        ("三五年", "三五年", None),
        ("十七八年", "十七八年", None),
        ("几十年来", "几十年来", None),
        ("学前一年", "一年", "P1Y"),
        ("5000多年", "5000多年", "P5000Y"),
        ("是极不平凡的五年。", "五年", "P5Y"),
        ("这短短的十几年内，", "十几年内", None),
    ],
)
def test_lengths_of_time(text: str, words: str, duration: str | None) -> None:
    assert found(text) == [(words, duration)]


@pytest.mark.parametrize("text", ["是不平凡的一年。", "关键一年", "一年比一年好", "哪一年"])
def test_a_year_that_is_only_characterised_is_no_length(text: str) -> None:
    assert found(text) == []


def test_a_year_looked_back_on_is_the_year_before() -> None:
    (one,) = read_dates("反思一年来的工作", "2025")
    assert (one.iso, one.duration, one.role) == ("2024", "P1Y", "past")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("每天3次", ["每天"]),
        ("每周在会上通报", ["每周"]),
        ("每年的4月和9月份都开展", ["每年的4月和9月份"]),
        ("每月15日前上报", ["每月15日前"]),
        ("每周三调度", ["每周三"]),
        ("每周三次", ["每周"]),
        ("每隔两天", ["每隔两天"]),
        ("每季度末", ["每季度末"]),
        ("坚持一周两调度一通报，", ["一周"]),
        ("一月一督查、一季一考核", ["一月", "一季"]),
        ("一周两次", ["一周"]),
        ("每周五下午5点前报送", ["每周五下午5点前"]),
        ("每月10日之前报告", ["每月10日之前"]),
        ("逐月通报、逐季分析，比例逐年增加", ["逐月", "逐季"]),
    ],
)
def test_recurring_times(text: str, words: list[str]) -> None:
    dates = read_dates(text, "2024")
    assert [text[one.start : one.end] for one in dates] == words
    assert {one.role for one in dates} == {"recurring"}


@pytest.mark.parametrize("text", ["一月十四日", "一年三百六十五天，", "一周岁"])
def test_a_period_before_other_numbers_does_not_recur(text: str) -> None:
    assert "recurring" not in {one.role for one in read_dates(text, "2024")}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("党的十八大以来", "党的十八大"),
        ("迎接党的二十大胜利召开", "党的二十大"),
        ("党的十六届三中全会提出", "党的十六届三中全会"),
        ("十六届四中全会提出", "十六届四中全会"),
        ("中国共产党第八次全国代表大会", "中国共产党第八次全国代表大会"),
        ("学习十九大精神", "十九大"),
        ("写入“十一五”规划", "“十一五”"),
        ("进入十一五时期", "十一五"),
        ("第十五个五年规划纲要", "第十五个五年规划"),
        ("改革开放以来", "改革开放以来"),
        ("新中国成立100年时", "新中国成立100年时"),
        ("中国共产党成立95周年", "中国共产党成立95周年"),
        ("解放战争时期", "解放战争时期"),
        ("到本世纪中叶", "本世纪中叶"),
        ("进入21世纪", "21世纪"),
    ],
)
def test_named_times_have_no_iso_date(text: str, words: str) -> None:
    (one,) = read_dates(text, "2024-05-10")
    assert (text[one.start : one.end], one.iso) == (words, None)


@pytest.mark.parametrize("words", ["汛期前", "入冬前", "供暖期来临之前", "春耕开始前"])
def test_terms_set_by_a_time_of_the_year(words: str) -> None:
    (one,) = read_dates(f"{words}全部完成", "2024-05-10")
    assert (one.end, one.iso, one.role) == (len(words), None, "deadline")


@pytest.mark.parametrize(
    "text", ["汛期巡查", "十大工程", "十八大类", "“八五”普法", "改革开放", "21世纪海上丝绸之路", "五五开"]
)
def test_what_only_looks_like_a_named_time(text: str) -> None:
    assert found(text) == []


@given(st.integers(1, 999), st.sampled_from([("年", "P{}Y"), ("个月", "P{}M"), ("天", "P{}D"), ("小时", "PT{}H")]))
@settings(deadline=None)
def test_every_length_keeps_its_number(number: int, unit: tuple[str, str]) -> None:
    assert found(f"历时{number}{unit[0]}，") == [(f"{number}{unit[0]}", unit[1].format(number))]
