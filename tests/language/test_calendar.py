"""The calendar: precision kept, no day that no calendar holds, lunar days, shifts."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.language.calendar import (
    WRITTEN_DATE,
    iso_date,
    lunar_day,
    month_length,
    read_written_date,
    shift_days,
    shift_months,
    week_of_year,
)


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("2024年4月17日", "2024-04-17"),
        ("２０２４年４月１７日", "2024-04-17"),
        ("二○一二年四月十八日", "2012-04-18"),
        ("二〇二四年十二月三十一日", "2024-12-31"),
        ("一九五七年一月", "1957-01"),
        ("2021年", "2021"),
        ("2024 年 5 月 6 日", "2024-05-06"),
        ("2023年2月29日", None),
        ("2024年13月", None),
    ],
)
def test_written_dates(words: str, iso: str | None) -> None:
    match = WRITTEN_DATE.match(words)
    assert match is not None
    assert read_written_date(match) == iso


@pytest.mark.parametrize(
    ("parts", "iso"),
    [
        ((2024,), "2024"),
        ((2024, 2), "2024-02"),
        ((2024, 2, 29), "2024-02-29"),
        ((1900, 2, 29), None),
        ((2000, 2, 29), "2000-02-29"),
        ((2024, 4, 31), None),
        ((2024, 0), None),
        ((0,), None),
        ((10000,), None),
    ],
)
def test_iso_of_the_precision_given(parts: tuple[int, ...], iso: str | None) -> None:
    assert iso_date(*parts) == iso


@pytest.mark.parametrize(
    ("lunar", "iso"),
    [
        ((2025, 1, 1), "2025-01-29"),
        ((2025, 1, 7), "2025-02-04"),
        ((2024, 8, 15), "2024-09-17"),
        ((2023, 12, 30), "2024-02-09"),
        ((2024, 12, 30), "2025-01-28"),  # a twelfth month of 29 days: New Year's Eve all the same
        ((2024, 12, 31), None),
        ((1850, 1, 1), None),
        ((2024, 13, 1), None),
    ],
)
def test_days_of_the_lunar_year(lunar: tuple[int, int, int], iso: str | None) -> None:
    assert lunar_day(*lunar) == iso


@given(st.dates(date(1, 1, 1), date(9999, 12, 31)))
def test_every_day_is_a_date_and_months_have_their_length(day: date) -> None:
    assert iso_date(day.year, day.month, day.day) == day.isoformat()
    assert iso_date(day.year, day.month, month_length(day.year, day.month) + 1) is None


@given(st.integers(1800, 2200), st.integers(1, 12), st.integers(-400, 400))
def test_months_shift_there_and_back(year: int, month: int, months: int) -> None:
    assert shift_months(*shift_months(year, month, months), -months) == (year, month)


@pytest.mark.parametrize(
    ("iso", "days", "shifted"),
    [("2024-02-28", 1, "2024-02-29"), ("2024-01-01", -1, "2023-12-31"), ("9999-12-31", 1, None), ("2024-02", 1, None)],
)
def test_days_shift_within_the_calendar(iso: str, days: int, shifted: str | None) -> None:
    assert shift_days(iso, days) == shifted


def test_weeks_of_a_year_run_from_monday_to_sunday() -> None:
    assert week_of_year(2024, 1) == ("2024-01-01", "2024-01-07")
    assert week_of_year(2021, 1) == ("2021-01-04", "2021-01-10")
    assert week_of_year(2024, 53) is None
