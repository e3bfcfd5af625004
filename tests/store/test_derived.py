"""What is worked out of the visible rows: formulations and shared passages, from Python and in SQL."""

from __future__ import annotations

import tempfile
from itertools import groupby
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.views import VIEWS
from tasks.store import Store, derived
from tests.reuse.speeches import DRILL, ROADS, WATCH, Given, key, publish, uri
from tests.support.batches import judge

OLD, NEW, LAST = Given("2021", [DRILL, ROADS]), Given("2023", [WATCH, DRILL]), Given("2024", [WATCH, ROADS])
SPEECHES = (OLD, NEW, LAST)


def pairs(found: pa.Table) -> list[tuple[str, str]]:
    dates = {speech.speech_id: str(speech.date) for speech in SPEECHES}
    return [(dates[row["speech_id"]], dates[row["source_speech_id"]]) for row in found.to_pylist()]


def test_passages_show_when_both_documents_do(store: Store) -> None:
    publish(store, OLD)
    publish(store, NEW, minutes=1, verdict="quarantined")
    assert pairs(store.reuse()) == []
    judge(store, "b1", {uri(NEW): key(NEW)}, minutes=2)
    assert pairs(store.reuse()) == [("2023", "2021")]
    judge(store, "b0", {uri(OLD): key(OLD)}, minutes=3, verdict="quarantined")
    assert pairs(store.reuse()) == []


def test_an_earlier_speech_that_comes_later_becomes_the_source(store: Store) -> None:
    publish(store, LAST)
    publish(store, NEW, minutes=1)
    assert pairs(store.reuse()) == [("2024", "2023")]
    publish(store, OLD, minutes=2)
    assert pairs(store.reuse()) == [("2023", "2021"), ("2024", "2023"), ("2024", "2021")]
    assert pairs(store.reuse([OLD.speech_id])) == [("2023", "2021"), ("2024", "2021")]


@settings(max_examples=3, deadline=None)
@given(st.permutations(SPEECHES), st.lists(st.booleans(), min_size=3, max_size=3))
def test_batch_by_batch_is_all_at_once(order: list[Given], cuts: list[bool]) -> None:
    numbers = [sum(cuts[:n]) for n in range(1, 4)]
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        whole, grown = Store(one), Store(other)
        publish(whole, *SPEECHES)
        for number, some in groupby(zip(numbers, order, strict=True), key=lambda pair: pair[0]):
            publish(grown, *(speech for _, speech in some), minutes=number)
        assert grown.reuse().equals(whole.reuse())
        assert grown.terms(["汛期"]).sort_by("speech_id").equals(whole.terms(["汛期"]).sort_by("speech_id"))


def test_formulations_are_those_named_or_those_of_the_lexicon(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(store, OLD, NEW)
    named = [(row["term"], row["year"], row["source_uri"]) for row in store.terms(["公路"]).to_pylist()]
    assert named == [("公路", 2021, "2021.txt")]
    monkeypatch.setattr(derived, "lexicon", lambda name: ("值班", "水库") if name == "formulations" else ())
    assert [row["term"] for row in store.terms().to_pylist()] == ["水库", "值班", "水库"]


def test_in_sql_they_are_views_with_the_declared_columns(store: Store) -> None:
    publish(store, OLD, NEW)
    connection = store.connect()
    for name, view in VIEWS.items():
        assert tuple(connection.sql(f"SELECT * FROM {name}").columns) == view.column_names
    passages = connection.sql("SELECT p.text FROM reuse JOIN paragraphs p USING (paragraph_id)").fetchall()
    assert passages == [(DRILL,)]


def test_they_are_worked_out_once_and_only_for_a_query_that_names_them(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(store, OLD, NEW)
    asked: list[Any] = []
    whole = derived.count_terms

    def counted(*given: Any) -> pa.Table:
        asked.append(given)
        return whole(*given)

    monkeypatch.setattr(derived, "count_terms", counted)
    monkeypatch.setattr(derived, "lexicon", lambda name: ("水库",))
    connection = store.connect()
    connection.sql("SELECT count(*) FROM paragraphs JOIN reuse USING (paragraph_id)").fetchall()
    connection.sql("SELECT table_name FROM information_schema.columns").fetchall()
    assert not asked
    for _ in range(2):
        assert connection.sql("SELECT sum(count) FROM terms").fetchone() == (2,)
    assert len(asked) == 1


def test_an_empty_store_has_neither(store: Store) -> None:
    assert store.terms().num_rows == store.reuse().num_rows == 0
    assert store.connect().sql("SELECT * FROM terms, reuse").fetchall() == []
