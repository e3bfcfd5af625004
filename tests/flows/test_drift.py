"""The history that a run's speeches are held against: of their own sources, and only as much as moves a median."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
import pytest

import flows.drift
from flows.drift import drift_of_run
from tasks.store import Store
from tests.support.batches import at, judge, listed, named, rows


def fill(store: Store, batch: str, root: str, count: int, minutes: float = 0, **figures: Any) -> list[str]:
    """A batch of speeches of one source, with these figures; their documents."""
    files = {f"{root}/{batch}-{number}.txt": f"第{number}篇讲话，{root}，{batch}" for number in range(count)}
    usual = {"characters": 4000, "sentences": 80, "headings": 10, "actions": 40, "mentions": 120, "body_share": 0.9}
    documents = [named(text) for text in files.values()]
    read = ({"document_id": one, "ingested_at": at(minutes)} for one in documents)
    store.append("documents", rows("documents", *read), batch)
    keys = ({"document_id": one, "speech_id": f"{one}.s0"} for one in documents)
    store.append("quality", rows("quality", *({**usual, **figures, **key} for key in keys)), batch)
    sources = (listed(uri, text, minutes, root=root) for uri, text in files.items())
    store.append("sources", rows("sources", *sources), batch, part="r")
    judge(store, batch, files, minutes)
    return documents


def told(store: Store, documents: list[str]) -> set[tuple[str, str]]:
    verdicts = rows("verdicts", *({"document_id": one, "at": at()} for one in documents))
    found = drift_of_run(store.snapshot(["quality"]), {"verdicts": verdicts})
    return {(row["root"], row["expectation"]) for row in found}


def test_a_source_that_changed_is_told_and_another_is_not(store: Store) -> None:
    for number, root in enumerate(("/甲", "/乙")):
        fill(store, f"b{number}", root, 10)
    changed = fill(store, "b2", "/甲", 6, 1, actions=0)
    same = fill(store, "b3", "/乙", 6, 1)
    assert {root for root, _ in told(store, changed + same)} == {"/甲"}
    assert ("/甲", "drift.source.actions_rate") in told(store, changed)


def test_a_source_without_history_is_not_judged_by_another(store: Store) -> None:
    fill(store, "b0", "/甲", 10)
    assert told(store, fill(store, "b1", "/乙", 6, 1, actions=0)) == set()


def test_the_history_is_what_was_judged_last(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flows.drift, "_HISTORY", 10)
    fill(store, "b0", "/甲", 30)
    fill(store, "b1", "/甲", 10, 1, actions=0)
    assert told(store, fill(store, "b2", "/甲", 6, 2, actions=0)) == set()


def test_a_run_reads_no_more_of_the_history_than_it_needs(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flows.drift, "_HISTORY", 10)
    fill(store, "b0", "/甲", 50)
    new = fill(store, "b1", "/甲", 6, 1)
    seen: list[pa.Table] = []
    monkeypatch.setattr("tasks.validate.drift.drift_of", lambda now, history: seen.extend((now, history)) or [])
    told(store, new)
    assert [table.num_rows for table in seen] == [6, 10]
