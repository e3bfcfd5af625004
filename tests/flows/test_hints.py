"""What formats tell of their text is stored with the document, healed with it, and costs plain text nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tasks.check import check
from tasks.reprocess import named, retake
from tasks.store import Store
from tasks.store.repair import repair
from tests.ingest.styled import word
from tests.parse.outlines import BODY
from tests.support.chain import done, taken

WORD = word("c|汛期将至 警钟长鸣", "同志们：", BODY, "2|形势怎么看？", BODY, "2|责任怎么落？", BODY)


def rows(store: Store) -> dict[str, list[dict[str, Any]]]:
    return {name: store.visible(name).to_pylist() for name in ("hints", "outline", "front_matter")}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store")


def test_plain_text_leaves_no_hints_and_no_table_of_them(store: Store, tmp_path: Path) -> None:
    (tmp_path / "讲话.txt").write_text(f"在全县防汛会议上的讲话\n同志们：\n{BODY}\n")
    batch = taken(store, tmp_path / "讲话.txt", 1)
    assert (batch.published, batch.rows["hints"]) == (1, 0)
    assert store.tables.open("hints") is None
    assert store.visible("documents")["hints"].to_pylist() == [0]


def test_hints_decide_in_a_run_and_are_shown_with_their_document(store: Store, tmp_path: Path) -> None:
    (tmp_path / "讲话.docx").write_bytes(WORD)
    batch = taken(store, tmp_path / "讲话.docx", 1)
    made = rows(store)
    assert batch.rows["hints"] == len(made["hints"]) == store.visible("documents")["hints"][0].as_py() == 3
    assert [row["title"] for row in made["outline"]] == ["形势怎么看", "责任怎么落"]
    assert check(store, deep=True).damage == []


@pytest.mark.parametrize("gone", [False, True])
def test_hints_that_were_lost_are_read_anew_or_told(store: Store, tmp_path: Path, gone: bool) -> None:
    file = tmp_path / "讲话.docx"
    file.write_bytes(WORD)
    taken(store, file, 1)
    before = rows(store)
    (lost,) = Path(store.location).glob("*/hints/*.parquet")
    lost.write_bytes(lost.read_bytes()[:100])
    assert [damage.table for damage in check(store).damage] == ["hints"]
    repair(store.tables, deep=True)
    assert [damage.table for damage in check(store).damage if damage.kind == "rows"] == ["hints"]
    if gone:
        file.unlink()
    wanted = named(store.snapshot())
    done(store, 2, lambda batch: retake.fn(replace(batch, run_id="again"), wanted, 10**9, {}))
    assert [damage.kind for damage in check(store).damage if damage.kind == "rows"] == []
    assert rows(store) == before if not gone else rows(store)["hints"] == []


def test_hints_that_are_there_are_kept_when_the_file_is_gone(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "讲话.docx"
    file.write_bytes(WORD)
    taken(store, file, 1)
    before = rows(store)
    file.unlink()
    wanted = named(store.snapshot())
    done(store, 2, lambda batch: retake.fn(replace(batch, run_id="again"), wanted, 10**9, {}))
    assert rows(store) == before
