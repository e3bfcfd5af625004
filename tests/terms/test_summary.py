"""Counts added up by year, level, source or speech, with the first appearance of each."""

from __future__ import annotations

from typing import Any

import pytest

from schemas.views import TERMS
from tasks.terms import GROUPS, summarise
from tasks.terms.summary import schema_of


def row(term: str, count: int, number: int, date: str | None, level: str | None = "县") -> dict[str, Any]:
    document = f"{number:016x}"
    return {
        "term": term, "speech_id": f"{document}.s0", "document_id": document, "count": count, "start": 0,
        "year": int(date[:4]) if date else None, "date": date, "level": level, "title": f"讲话{number}",
        "source_uri": f"{number}.txt",
    }  # fmt: skip


COUNTS = TERMS.from_rows(
    [
        row("防汛", 2, 1, "2023-06-12"),
        row("防汛", 1, 2, "2021-05", level="市"),
        row("防汛", 3, 3, "2023-01-01", level=None),
        row("防汛", 1, 4, None),
        row("抗旱", 9, 3, "2023-01-01", level=None),
    ]
)


def test_by_year_in_order_of_time_undated_last_and_the_most_frequent_term_first() -> None:
    found = summarise(COUNTS, "year").to_pylist()
    assert [(r["term"], r["year"], r["count"], r["speeches"]) for r in found] == [
        ("抗旱", 2023, 9, 1), ("防汛", 2021, 1, 1), ("防汛", 2023, 5, 2), ("防汛", None, 1, 1),
    ]  # fmt: skip
    assert [r["first_date"] for r in found] == ["2023-01-01", "2021-05", "2023-01-01", None]


def test_totals_tell_the_first_appearance() -> None:
    total = summarise(COUNTS, "term").to_pylist()[1]
    assert (total["term"], total["count"], total["speeches"]) == ("防汛", 7, 4)
    assert (total["first_date"], total["first_title"], total["first_source"]) == ("2021-05", "讲话2", "2.txt")


def test_by_level_source_and_speech() -> None:
    levels = [(r["level"], r["count"]) for r in summarise(COUNTS, "level").to_pylist() if r["term"] == "防汛"]
    assert levels == [("县", 3), ("市", 1), (None, 3)]
    for by, column in (("source", "source_uri"), ("speech", "speech_id")):
        found = [r for r in summarise(COUNTS, by).to_pylist() if r["term"] == "防汛"]
        assert [r["first_date"] for r in found] == ["2021-05", "2023-01-01", "2023-06-12", None]
        assert len({r[column] for r in found}) == 4


@pytest.mark.parametrize("by", GROUPS)
def test_nothing_is_lost_or_counted_twice_and_the_order_of_rows_never_matters(by: str) -> None:
    found = summarise(COUNTS, by)
    assert found.schema == schema_of(by)
    assert sum(found["count"].to_pylist()) == sum(COUNTS["count"].to_pylist())
    assert summarise(COUNTS.take(list(range(COUNTS.num_rows))[::-1]), by) == found
    assert summarise(COUNTS.slice(0, 0), by).num_rows == 0
