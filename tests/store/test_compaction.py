"""Compaction takes away what no snapshot shows, and nothing else, whenever it is interrupted."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pytest

from schemas import TABLES
from tasks.store import Store
from tests.support.batches import content, judge, listed, named, rows, write

A, B, C = "甲地春耕动员会讲话", "乙地安全生产会议讲话", "丙地防汛会议讲话"


def everything(store: Store) -> dict[str, list[dict[str, object]]]:
    snapshot = store.snapshot()
    return {name: snapshot.visible(name, verdict=None).to_pylist() for name in TABLES}


def stored(store: Store, table: str) -> pa.Table:
    return store.snapshot([table]).raw(table)


def busy(store: Store) -> None:
    """A store with a changed, a gone, a moved, a quarantined, a rejected and a half-done file."""
    write(store, "b1", {"a.txt": A, "b.txt": B, "c.txt": C})
    write(store, "b2", {"a.txt": A + "修订"}, minutes=1)
    write(store, "b3", {"q.txt": "扣下的讲话"}, minutes=1, verdict="quarantined")
    for minutes, batch in ((0, "b4"), (2, "b5")):
        reject = {"source_uri": "e.txt", "stage": "ingest", "reason": "empty"}
        store.append("rejects", rows("rejects", reject), batch)
        store.append("sources", rows("sources", listed("e.txt", None, minutes, settled=True)), batch, part=batch)
    gone = [listed("b.txt", None, 3, state="gone", settled=True), listed("c.txt", None, 3, state="gone", settled=True)]
    moved = listed("d.txt", C, 3, settled=True)
    store.append("sources", rows("sources", *gone, moved), "note", part="r3")
    store.append("documents", content({"h.txt": "没做完的讲话"}, minutes=4)["documents"], "b6")


def test_what_is_visible_stays_to_the_row(store: Store) -> None:
    busy(store)
    before = everything(store)
    store.compact(retain_hours=0)
    assert everything(store) == before


def test_rows_that_no_longer_count_are_dropped(store: Store) -> None:
    busy(store)
    done = store.compact(retain_hours=0)
    assert sorted(stored(store, "documents")["text"].to_pylist()) == sorted([A + "修订", C, "扣下的讲话"])
    assert stored(store, "rejects").num_rows == 1
    assert done.dropped["documents"] == 3
    assert store.visible("sources").num_rows == stored(store, "sources").num_rows


def test_files_are_merged_and_old_ones_removed(store: Store) -> None:
    for number in range(6):
        write(store, f"b{number}", {f"{number}.txt": f"第{number}次讲话"}, minutes=number)
    done = store.compact(retain_hours=0)
    assert (done.files_before, done.files_after) == (30, 5)
    assert len(list(Path(store.location, "segment", "paragraphs").glob("*.parquet"))) == 1


def test_a_batch_that_a_run_may_still_be_at_stays(store: Store) -> None:
    write(store, "b1", {"a.txt": A})
    store.append("documents", content({"h.txt": B}, minutes=10**9)["documents"], "b2")
    store.compact(retain_hours=24)
    assert store.has_batch("documents", "b2")
    assert B in stored(store, "documents")["text"].to_pylist()


def test_a_document_that_comes_back_after_it_was_dropped_is_written_again(store: Store) -> None:
    write(store, "b1", {"a.txt": A})
    store.append("sources", rows("sources", listed("a.txt", None, 1, state="gone", settled=True)), "note", part="r1")
    store.compact(retain_hours=0)
    assert stored(store, "documents").num_rows == 0
    assert store.snapshot().batches_of([named(A)]) == {}
    write(store, "b1", {"a.txt": A}, minutes=2)
    assert store.visible("documents")["text"].to_pylist() == [A]
    assert store.visible("paragraphs").num_rows == 2


def test_the_order_of_rows_survives(store: Store) -> None:
    texts = [f"第{number}次讲话的全文" for number in range(4)]
    for number, text in enumerate(texts):
        write(store, f"b{number}", {f"{number}.txt": text}, minutes=number)
    store.compact(retain_hours=0)
    paragraphs = store.visible("paragraphs")["text"].to_pylist()
    assert ["".join(paragraphs[i : i + 2]) for i in range(0, 8, 2)] == texts
    assert store.read_batch("paragraphs", "b2").num_rows == 2


class Killed(BaseException):
    pass


@pytest.mark.parametrize("steps", range(1, 14, 2))
def test_an_interrupted_compaction_leaves_a_whole_store(
    store: Store, monkeypatch: pytest.MonkeyPatch, steps: int
) -> None:
    busy(store)
    before = everything(store)
    real, left = type(store.tables).drop, [steps]

    def drop(*arguments: object, **more: object) -> int:
        left[0] -= 1
        if left[0] == 0:
            raise Killed
        return real(*arguments, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(type(store.tables), "drop", drop)
    with pytest.raises(Killed):
        store.compact(retain_hours=0)
    monkeypatch.undo()
    assert everything(store) == before
    store.compact(retain_hours=0)
    assert everything(store) == before


def test_a_half_done_batch_that_was_dropped_can_be_finished_from_the_start(store: Store) -> None:
    tables = content({"a.txt": A})
    store.append("documents", tables["documents"], "b1")
    store.append("speeches", tables["speeches"], "b1")
    store.compact(retain_hours=0)
    for name, data in tables.items():
        assert store.append(name, data, "b1") is True
    store.append("sources", rows("sources", listed("a.txt", A)), "b1", part="r1")
    judge(store, "b1", {"a.txt": A})
    assert store.visible("paragraphs").num_rows == 2
    assert store.visible("speeches").num_rows == 1


def test_rows_can_still_be_searched_after_some_of_their_file_were_dropped(store: Store) -> None:
    write(store, "b1", {"a.txt": A, "b.txt": B})
    write(store, "b2", {"b.txt": C}, minutes=1)
    store.compact(retain_hours=0)
    assert store.visible("paragraphs", documents=[named(A)]).num_rows == 2
    query = f"SELECT count(*) FROM paragraphs WHERE document_id = '{named(A)}' AND text LIKE '甲地%'"
    assert store.connect().sql(query).fetchall() == [(1,)]
