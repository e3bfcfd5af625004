"""Times of day and their ranges, and times that a word beside them tells."""

from __future__ import annotations

import pytest

from tasks.enrich.dates import read_dates
from tests.enrich.test_dates import SPOKEN, found


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("早上五到六点", "早上五到六点", "05:00", "06:00"),
        ("下午2至4时", "下午2至4时", "14:00", "16:00"),
        ("下午五点一刻到六点", "下午五点一刻到六点", "17:15", "18:00"),
        ("从17点55分23秒至18点33分", "17点55分23秒至18点33分", "17:55", "18:33"),
        ("17:55:23-18:33:02", "17:55:23-18:33:02", "17:55", "18:33"),
        ("零时起", "零时", "00:00", None),
        ("11点3刻", "11点3刻", "11:45", None),
    ],
)
def test_times_of_day(text: str, words: str, first: str, last: str | None) -> None:
    (one,) = read_dates(text, SPOKEN)
    assert (text[one.start : one.end], one.time, one.time_end) == (words, first, last)


@pytest.mark.parametrize("text", ["“四点半”课后服务", "四点半课堂", "零点五", "屈原故里端午文化节"])
def test_what_only_looks_like_a_time(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("2007年与2009年之间", "2007年与2009年之间", "2007", "2009"),
        ("10月第一周", "10月第一周", "2024-10", None),
        ("二千零八年八月", "二千零八年八月", "2008-08", None),
        ("2023年7月26上午", "2023年7月26上午", "2023-07-26", None),
        ("7月2下午", "7月2下午", "2024-07-02", None),
        ("端午慰问", "端午", "2024-06-10", None),
    ],
)
def test_words_that_close_or_count_a_time(text: str, words: str, first: str, last: str | None) -> None:
    assert found(text) == [(words, first, last)]


@pytest.mark.parametrize(
    ("text", "words", "iso", "duration"),
    [
        ("请于20日前报送", "20日前", "2024-05-20", None),
        ("25日之前，要上报", "25日之前", "2024-05-25", None),
        ("应当在开庭10日前送达", "10日前", None, "P10D"),
        ("期限届满的30日前申请", "30日前", None, "P30D"),
        ("30日内办结", "30日内", None, "P30D"),
        ("三日前，我去看了", "三日前", "2024-05-07", "P3D"),
    ],
)
def test_a_day_of_a_term_and_a_number_of_days(text: str, words: str, iso: str | None, duration: str | None) -> None:
    """Before a term's day stands 于, or nothing; after what happens, or before 内, days are counted."""
    (one,) = read_dates(text, SPOKEN)
    assert (text[one.start : one.end], one.iso, one.duration) == (words, iso, duration)


def test_the_month_after_is_told_from_the_one_that_the_sentence_named() -> None:
    assert found("4月份的报表，次月10日前报送") == [("4月份", "2024-04", None), ("次月10日前", "2024-05-10", None)]
    assert found("次月10日前报送") == [("次月10日前", None, None)]


def test_a_disaster_is_told_by_its_day() -> None:
    assert found("吸取3.29火灾和“4.9”特大事故的教训") == [("3.29", None, None), ("4.9", None, None)]
    assert found("2023年，城北发生3.29火灾")[1:] == [("3.29", "2023-03-29", None)]
    assert found("增长4.9个百分点，事故下降3.29") == []
