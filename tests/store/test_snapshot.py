"""What of a store is visible: the rows of the last judged batch of what the sources name, and nothing half done."""

from __future__ import annotations

from typing import Any

import pyarrow.dataset as ds
import pytest

from tasks.store import Store
from tests.support.batches import at, content, judge, listed, named, rows, write

A, B = "甲地春耕动员会讲话", "乙地安全生产会议讲话"


def texts(store: Store, **more: Any) -> list[str]:
    return store.visible("documents", ["text"], **more)["text"].to_pylist()


def spoken(store: Store) -> list[str]:
    """The texts that the visible paragraphs make up: the same as those of the documents when nothing is half there."""
    paragraphs = store.visible("paragraphs").to_pylist()
    return ["".join(row["text"] for row in paragraphs if row["document_id"] == named(text)) for text in texts(store)]


def note(store: Store, *listings: dict[str, Any], run: str) -> None:
    """What a run notes of files that need no batch."""
    store.append("sources", rows("sources", *({**one, "settled": True} for one in listings)), f"note-{run}", part=run)


def test_a_judged_batch_is_visible(store: Store) -> None:
    write(store, "b1", {"a.txt": A, "b.txt": B})
    assert texts(store) == [A, B]
    assert spoken(store) == [A, B]


def test_a_batch_without_verdict_is_not_visible(store: Store) -> None:
    for table, data in content({"a.txt": A}).items():
        store.append(table, data, "b1")
    store.append("sources", rows("sources", listed("a.txt", A)), "b1", part="r1")
    assert texts(store) == []
    assert spoken(store) == []
    assert store.visible("sources").num_rows == 0
    judge(store, "b1", {"a.txt": A})
    assert spoken(store) == [A]


def test_a_changed_file_replaces_its_old_rows_with_the_verdict_of_the_new_ones(store: Store) -> None:
    write(store, "b1", {"a.txt": A, "b.txt": B})
    changed = {"a.txt": "甲地春耕动员会讲话（修订）"}
    for table, data in content(changed).items():
        store.append(table, data, "b2")
    store.append("sources", rows("sources", listed("a.txt", changed["a.txt"], 1)), "b2", part="r1")
    assert spoken(store) == [A, B]
    judge(store, "b2", changed, minutes=1)
    assert spoken(store) == [changed["a.txt"], B]
    assert store.visible("speeches").num_rows == 2


def test_a_file_that_changes_back_shows_its_first_rows_again(store: Store) -> None:
    write(store, "b1", {"a.txt": A})
    write(store, "b2", {"a.txt": B}, minutes=1)
    note(store, listed("a.txt", A, 2), run="r2")
    assert spoken(store) == [A]


def test_a_file_that_is_gone_is_not_shown(store: Store) -> None:
    write(store, "b1", {"a.txt": A, "b.txt": B})
    note(store, listed("a.txt", None, 1, state="gone"), run="r1")
    assert texts(store) == [B]
    assert store.visible("sources")["source_uri"].to_pylist() == ["b.txt"]


def test_a_moved_file_keeps_its_rows_under_its_new_name(store: Store) -> None:
    write(store, "b1", {"a.txt": A})
    note(store, listed("a.txt", None, 1, state="gone"), listed("new/a.txt", A, 1), run="r1")
    assert store.visible("documents")["source_uri"].to_pylist() == ["new/a.txt"]
    assert store.connect().sql("SELECT source_uri FROM documents").fetchall() == [("new/a.txt",)]


def test_a_document_in_two_files_is_shown_once_under_the_first_name(store: Store) -> None:
    write(store, "b1", {"b.txt": A})
    note(store, listed("a.txt", A, 1), run="r1")
    assert store.visible("documents")["source_uri"].to_pylist() == ["a.txt"]
    assert spoken(store) == [A]


def test_a_quarantined_document_is_held_back(store: Store) -> None:
    write(store, "b1", {"a.txt": A})
    write(store, "b2", {"b.txt": B}, minutes=1, verdict="quarantined")
    assert texts(store) == [A]
    assert store.quarantined()["source_uri"].to_pylist() == ["b.txt"]
    assert texts(store, verdict="quarantined") == [B]
    assert texts(store, verdict=None) == [A, B]


def test_the_last_verdict_counts_and_brings_its_own_rows(store: Store) -> None:
    write(store, "b1", {"a.txt": A}, verdict="quarantined")
    write(store, "b2", {"a.txt": A}, minutes=1)
    assert spoken(store) == [A]
    assert store.visible("verdicts")["at"].to_pylist() == [at(1)]
    assert store.snapshot().judged["verdict"].to_pylist() == ["quarantined", "published"]


def test_the_same_document_in_two_batches_is_shown_once(store: Store) -> None:
    write(store, "b1", {"a.txt": A})
    write(store, "b2", {"c.txt": A, "b.txt": B}, minutes=0)
    assert spoken(store) == [A, B]
    assert store.visible("verdicts").num_rows == 2


def test_rejects_are_those_of_files_that_are_still_rejected(store: Store) -> None:
    def reject(uri: str, batch: str, minutes: float) -> None:
        store.append("rejects", rows("rejects", {"source_uri": uri, "stage": "ingest", "reason": "empty"}), batch)
        store.append("sources", rows("sources", listed(uri, None, minutes, settled=True)), batch, part=f"r{minutes}")

    reject("a.txt", "b1", 0)
    reject("b.txt", "b2", 0)
    assert store.visible("rejects")["source_uri"].to_pylist() == ["a.txt", "b.txt"]
    write(store, "b3", {"a.txt": A}, minutes=1)
    assert store.visible("rejects")["source_uri"].to_pylist() == ["b.txt"]
    reject("b.txt", "b4", 2)
    assert store.visible("rejects").num_rows == 1


def test_rows_come_in_the_order_of_the_files_whatever_the_batches(store: Store) -> None:
    write(store, "b2", {"c.txt": "丙地讲话", "a.txt": A})
    write(store, "b1", {"b.txt": B}, minutes=1)
    assert spoken(store) == [A, B, "丙地讲话"]
    order = [row["document_id"] for row in store.visible("paragraphs").to_pylist()]
    assert order == [named(text) for text in (A, A, B, B, "丙地讲话", "丙地讲话")]


def test_rows_can_be_asked_for_by_document_or_speech(store: Store) -> None:
    write(store, "b1", {"a.txt": A, "b.txt": B})
    assert texts(store, documents=[named(B)]) == [B]
    assert store.visible("paragraphs", ["document_id"], speeches=[f"{named(A)}.s0"]).num_rows == 2
    assert store.visible("paragraphs", speeches=[f"{named(A)}.s5"]).num_rows == 0
    assert store.visible("verdicts", documents=[named(A)]).num_rows == 1
    assert texts(store, documents=["0" * 16]) == []


def test_a_snapshot_shows_one_moment_of_all_tables(store: Store) -> None:
    write(store, "b1", {"a.txt": A})
    before = store.snapshot()
    write(store, "b2", {"a.txt": B}, minutes=1)
    assert before.visible("documents")["text"].to_pylist() == [A]
    assert before.visible("paragraphs")["document_id"].to_pylist() == [named(A)] * 2
    assert texts(store) == [B]


def test_counts_are_those_of_the_visible_rows(store: Store) -> None:
    write(store, "b1", {"a.txt": A, "b.txt": B})
    write(store, "b2", {"a.txt": B}, minutes=1)
    counts = store.snapshot().counts()
    assert {name: n for name, n in counts.items() if n} == {
        "sources": 2,
        "documents": 1,
        "speeches": 1,
        "paragraphs": 2,
        "verdicts": 1,
    }


def test_an_unknown_table_is_named_with_those_that_exist(store: Store) -> None:
    with pytest.raises(KeyError, match="no table actoins; there are sources"):
        store.visible("actoins")


def test_some_sources_are_what_all_sources_say_of_them(store: Store) -> None:
    write(store, "b1", {"a.txt": A, "b.txt": B})
    write(store, "b2", {"a.txt": "甲地春耕动员会讲话（修订）"}, minutes=1)
    store.append("sources", rows("sources", listed("c.txt", "还没有结论的讲话", 2)), "b3", part="r2")
    note(store, listed("b.txt", B, 3, state="gone"), run="r3")
    snapshot = store.snapshot([])
    names = {"a.txt", "b.txt", "c.txt"}
    assert snapshot.sources_where(ds.field("source_uri").isin(list(names))).equals(snapshot.sources)
    assert snapshot.sources_where(ds.field("source_uri") == "c.txt").num_rows == 0
    assert snapshot.sources_where(ds.field("source_uri") == "a.txt").equals(snapshot.sources)
