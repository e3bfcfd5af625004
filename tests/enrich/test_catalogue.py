"""Every case of the catalogue, alone and in a sentence: the words found, and what they mean.

The cases are made by rule in tests/enrich/catalogue, family by family, from how the language writes numbers and times.
"""

from __future__ import annotations

import pytest

from tasks.enrich.dates import read_dates
from tasks.enrich.quantities import read_quantities
from tests.enrich.catalogue import amounts, days, hours, named, numerals, spans
from tests.enrich.catalogue.cases import SPOKEN, Number, Time

NUMBERS = {**numerals.FAMILIES, **amounts.FAMILIES}
TIMES = {**days.FAMILIES, **spans.FAMILIES, **hours.FAMILIES, **named.FAMILIES}
SENTENCES = ("{}", "会议通报，{}，", "目前共有{}。")
SPEECHES = ("{}", "会议明确，{}。", "我们定于{}召开会议")
#: Families that no meeting is called at.
NO_MEETING = {"told_from_the_day", "ahead_and_back", "lengths", "centuries_and_periods", "terms"}

Span = tuple[int, int]


def _place(sentence: str, case: Number | Time) -> tuple[str, Span]:
    """The sentence with the case in it, and where its words are."""
    text, words = sentence.format(case.text), case.words or case.text
    start = sentence.index("{") + case.text.index(words)
    return text, (start, start + len(words))


def _numbers(text: str, at: Span) -> list[tuple[object, ...]]:
    return [
        (text[one.start : one.end], _near(one.value), one.unit, _near(one.value_max), one.comparator)
        for one in read_quantities(text, read_dates(text, SPOKEN.isoformat()))
        if one.start < at[1] and one.end > at[0]
    ]


def _near(value: float | None) -> object:
    return None if value is None else pytest.approx(value, rel=1e-12)


def _times(text: str, at: Span, role: bool) -> list[tuple[object, ...]]:
    found = [one for one in read_dates(text, SPOKEN.isoformat()) if one.start < at[1] and one.end > at[0]]
    return [
        (
            text[one.start : one.end],
            *((one.moment, one.moment_end) if one.iso or not one.time else (one.time, one.time_end)),
            one.duration,
            one.role if role else None,
        )
        for one in found
    ]


@pytest.mark.parametrize("family", NUMBERS)
def test_numbers_of_a_family_are_found_and_read(family: str) -> None:
    wrong = []
    for case in NUMBERS[family]:
        for sentence in SENTENCES:
            text, at = _place(sentence, case)
            want = (text[slice(*at)], case.value, case.unit, case.upper, case.comparator)
            got = _numbers(text, at)
            if got != [want]:
                wrong.append((text, want, got))
    assert wrong == []


@pytest.mark.parametrize("family", TIMES)
def test_times_of_a_family_are_found_and_read(family: str) -> None:
    wrong = []
    for case in TIMES[family]:
        for sentence in SPEECHES[: 2 if family in NO_MEETING or case.text.endswith("，") else 3]:
            text, at = _place(sentence, case)
            want = (text[slice(*at)], case.iso, case.iso_end, case.duration, case.role)
            got = _times(text, at, case.role is not None)
            if got != [want]:
                wrong.append((text, want, got))
    assert wrong == []


def test_the_catalogue_is_large_and_no_family_is_empty() -> None:
    families = {**NUMBERS, **TIMES}
    assert len(families) == len(NUMBERS) + len(TIMES) == 43
    assert min(map(len, families.values())) >= 20
    assert sum(map(len, families.values())) > 8000
