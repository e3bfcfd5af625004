"""What goes wrong with a store is said with the table, the file and what helps."""

from __future__ import annotations

import errno
import pickle
from pathlib import Path

import pytest

from tasks.store import Store, StoreError
from tasks.store.errors import passes
from tests.support.batches import content, write

TEXT = "全县秋收工作会议讲话"


def test_a_damaged_file_is_named(store: Store) -> None:
    write(store, "b1", {"a.txt": TEXT})
    damaged = next(Path(store.location, "segment", "paragraphs").glob("*.parquet"))
    damaged.write_bytes(damaged.read_bytes()[:100])
    with pytest.raises(StoreError) as raised:
        store.visible("paragraphs")
    assert damaged.name in str(raised.value)
    assert "table paragraphs" in str(raised.value)
    assert "restore" in str(raised.value)
    assert not passes(raised.value)


def test_a_damaged_log_entry_is_an_error_of_its_table(store: Store) -> None:
    write(store, "b1", {"a.txt": TEXT})
    entry = sorted(Path(store.location, "segment", "speeches", "_delta_log").glob("*.json"))[-1]
    entry.write_text("{not json")
    with pytest.raises(StoreError, match="table speeches"):
        store.visible("speeches")


def test_a_file_where_the_store_should_be(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("")
    with pytest.raises(StoreError, match="name a folder as the store"):
        Store(tmp_path / "store").append("documents", content({"a.txt": TEXT})["documents"], "b1")


def test_errors_cross_processes_whole() -> None:
    error = StoreError("the disk is full", table="tokens", file="/s/t", remedy="make room", passing=True)
    copy = pickle.loads(pickle.dumps(error))
    assert str(copy) == "table tokens: the disk is full (/s/t); make room"
    assert copy.passing


@pytest.mark.parametrize(
    ("error", "passing"),
    [
        (OSError(errno.ENOSPC, "no space"), True),
        (ConnectionResetError(), True),
        (TimeoutError(), True),
        (PermissionError(errno.EACCES, "no"), False),
        (FileNotFoundError(errno.ENOENT, "no"), False),
        (ValueError("a fault of the code"), False),
    ],
)
def test_only_what_may_pass_is_worth_another_try(error: Exception, passing: bool) -> None:
    assert passes(error) is passing
