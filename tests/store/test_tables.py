"""A batch gets into a table once, whoever writes it and however often."""

from __future__ import annotations

import multiprocessing
import os
from pathlib import Path

import pyarrow as pa
import pytest
from deltalake import DeltaTable, write_deltalake

from schemas import TABLES
from tasks.store import Store, StoreError
from tests.support.batches import content, named, rows, write

TEXT = "全市防汛工作会议讲话"


def stored_texts(store: Store) -> list[str]:
    return sorted(DeltaTable(f"{store.location}/ingest/documents").to_pyarrow_table()["text"].to_pylist())


def documents(*texts: str) -> pa.Table:
    return content({text: text for text in texts})["documents"]


def test_a_second_append_of_a_batch_writes_nothing(store: Store) -> None:
    assert store.append("documents", documents(TEXT), "b1") is True
    assert store.append("documents", documents(TEXT), "b1") is False
    assert stored_texts(store) == [TEXT]


def test_another_batch_is_appended_beside_it(store: Store) -> None:
    store.append("documents", documents("甲"), "b1")
    store.append("documents", documents("乙"), "b2")
    assert store.read_batch("documents", "b2")["text"].to_pylist() == ["乙"]
    assert stored_texts(store) == ["乙", "甲"]


def test_a_batch_without_rows_is_known_to_be_there(store: Store) -> None:
    assert not store.has_batch("defects", "b1")
    assert store.append("defects", TABLES["defects"].empty(), "b1") is True
    assert store.has_batch("defects", "b1")
    assert store.append("defects", TABLES["defects"].empty(), "b1") is False


def test_parts_of_a_batch_are_written_once_each_and_read_in_the_order_of_the_stages(store: Store) -> None:
    def finding(stage: str) -> pa.Table:
        return rows("findings", {"document_id": named(TEXT), "stage": stage})

    for stage in ("parse", "segment", "parse", "validate"):
        store.append("findings", finding(stage), "b1", part=stage)
    assert store.read_batch("findings", "b1")["stage"].to_pylist() == ["segment", "parse", "validate"]
    assert store.has_batch("findings", "b1", part="segment")
    assert not store.has_batch("findings", "b1", part="enrich")


def test_rows_come_back_as_declared(store: Store) -> None:
    made = content({"讲话.txt": TEXT})["paragraphs"]
    store.append("paragraphs", made, "b1")
    assert store.read_batch("paragraphs", "b1").equals(made)
    assert store.read_batch("paragraphs", "b1").schema.equals(TABLES["paragraphs"].arrow_schema(), check_metadata=True)


def test_a_batch_that_was_dropped_can_be_written_again(store: Store) -> None:
    store.append("documents", documents(TEXT), "b1")
    assert store.tables.drop("documents", ["b1"], applications=["b1"]) == 1
    assert not store.has_batch("documents", "b1")
    assert store.append("documents", documents(TEXT), "b1") is True
    assert stored_texts(store) == [TEXT]


def _append_all(location: str, start: object) -> None:
    start.wait()  # type: ignore[attr-defined]
    store = Store(location)
    for number in range(12):
        store.append("documents", documents(f"第{number}篇"), f"b{number}")


def test_processes_that_write_the_same_batches_at_once_write_each_once(store: Store) -> None:
    spawn = multiprocessing.get_context("spawn")
    start = spawn.Barrier(3)
    writers = [spawn.Process(target=_append_all, args=(store.location, start)) for _ in range(3)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(timeout=120)
    assert [writer.exitcode for writer in writers] == [0, 0, 0]
    assert stored_texts(store) == sorted(f"第{number}篇" for number in range(12))


def test_a_table_written_by_an_older_release_takes_new_columns(store: Store) -> None:
    write(store, "b1", {"旧.txt": "旧的讲话"})
    older = DeltaTable(f"{store.location}/segment/speeches").to_pyarrow_table().drop_columns(["divider"])
    write_deltalake(f"{store.location}/segment/speeches", older, mode="overwrite", schema_mode="overwrite")
    assert store.visible("speeches")["divider"].to_pylist() == [None]
    assert store.connect().sql("SELECT divider FROM speeches").fetchall() == [(None,)]
    write(store, "b2", {"新.txt": "新的讲话"}, minutes=1)
    assert store.visible("speeches").num_rows == 2


def test_rows_that_lack_a_declared_column_are_refused(store: Store) -> None:
    with pytest.raises(KeyError, match="text"):
        store.append("documents", documents(TEXT).drop_columns(["text"]), "b1")


@pytest.mark.parametrize("name", ["two words", "讲话库", "a#b", "a?b=c&d", "it's", "100%", "a~b"])
def test_a_store_may_lie_in_a_folder_of_almost_any_name(tmp_path: Path, name: str) -> None:
    store = Store(tmp_path / name)
    write(store, "b1", {"甲.txt": TEXT})
    assert store.visible("documents")["text"].to_pylist() == [TEXT]
    assert os.listdir(tmp_path) == [name]


@pytest.mark.parametrize("name", ["a%20b", "[x]", "a*"])
def test_a_name_that_the_storage_would_misread_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(StoreError, match="name a folder without"):
        Store(tmp_path / name)


def test_a_store_that_is_not_there_is_empty(store: Store) -> None:
    assert not store.exists()
    assert store.visible("outline").num_rows == 0
    assert store.read_batch("outline", "b1").num_rows == 0
    assert not store.quarantined().num_rows
    assert store.connect().sql("SELECT count(*) FROM actions").fetchall() == [(0,)]
    assert not os.path.exists(store.location)


def test_the_log_tells_of_a_file_what_look_ups_need_and_no_text(store: Store) -> None:
    store.append("documents", content({"a.txt": TEXT * 1000})["documents"], "b1")
    (entry,) = Path(store.location, "ingest", "documents", "_delta_log").glob("*1.json")
    told = entry.read_text(encoding="utf-8")
    assert "b1" in told
    assert TEXT not in told
