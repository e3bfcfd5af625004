"""Dates and lengths of time of which a part is masked: nothing is made up for what is withheld."""

from __future__ import annotations

import pytest

from tasks.enrich.dates import read_dates

SPOKEN = "2024-05-10"


@pytest.mark.parametrize(
    ("text", "words", "iso", "role"),
    [
        ("自20XX年以来，", "20XX年", None, "past"),
        ("截至201×年底，", "201×年底", None, "event"),
        ("二○××年，", "二○××年", None, "event"),
        ("20××年×月×日上午，", "20××年×月×日上午", None, "event"),
        ("2023年x月x日下午x时x分，", "2023年x月x日下午x时x分", "2023", "past"),
        ("今年×月×日，", "今年×月×日", "2024", "event"),
        ("4月×日，", "4月×日", "2024-04", "past"),
        ("x月x日至x月x日，", "x月x日至x月x日", None, "event"),
        ("X月底以来，", "X月底", None, "past"),
        ("__年__月__日", "__年__月__日", None, "event"),
        ("××年前，这里一片荒滩", "××年前", None, "past"),
        ("XX多年来，", "XX多年来", None, "past"),
        ("XX年前的8月1日，", "XX年前的8月1日", None, "event"),
        ("20xx年1-6月份，", "20xx年1-6月份", None, "event"),
        ("走过XX年光辉历程，", "XX年", None, "duration"),
        ("历时××天，", "××天", None, "duration"),
        ("×个月内完成", "×个月内", None, "deadline"),
    ],
)
def test_masked_dates(text: str, words: str, iso: str | None, role: str) -> None:
    (one,) = read_dates(text, SPOKEN)
    assert (text[one.start : one.end], one.iso, one.iso_end, one.duration, one.role) == (words, iso, None, None, role)


@pytest.mark.parametrize("text", ["XX年级", "**同志", "×县", "X光机", "第XX次"])
def test_other_masks_are_no_dates(text: str) -> None:
    assert read_dates(text, SPOKEN) == []
