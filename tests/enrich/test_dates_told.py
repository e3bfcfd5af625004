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
        ("端午慰问", "端午", "2024-06-10", None),
    ],
)
def test_words_that_close_or_count_a_time(text: str, words: str, first: str, last: str | None) -> None:
    assert found(text) == [(words, first, last)]
