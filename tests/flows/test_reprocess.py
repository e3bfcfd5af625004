"""Documents made anew, stores healed, documents released by hand: what is shown before and after, and what is kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from flows.reprocess import reprocess
from tasks.check import check
from tasks.identity import document_id
from tasks.release import NotHeld, release
from tasks.store import Store, StoreError
from tests.support import cores
from tests.support.runs import A, B, run, shown, visible_rows

pytestmark = pytest.mark.usefixtures("prefect_server")

HELD = f"要{cores.HELD}的讲话。"


def named(text: str) -> str:
    return document_id(text.encode())


def cut(store: Store, table: str) -> Path:
    """Cuts a data file of a table short."""
    file = min(Path(store.location).glob(f"*/{table}/*.parquet"))
    file.write_bytes(file.read_bytes()[:100])
    return file


def delete(store: Store, table: str) -> Path:
    file = min(Path(store.location).glob(f"*/{table}/*.parquet"))
    file.unlink()
    return file


def scribble(store: Store, table: str) -> Path:
    """Makes the last entry of a table's log unreadable."""
    entry = max(Path(store.location).glob(f"*/{table}/_delta_log/*.json"))
    entry.write_text('{"add": {"pa')
    return entry


def rows_of(store: Store) -> dict[str, list[dict[str, Any]]]:
    """All visible rows; of `sources` without the folder that was listed, which only its own rows tell."""
    rows = visible_rows(store)
    return rows | {"sources": [{**row, "root": None} for row in rows["sources"]]}


@pytest.mark.parametrize(
    ("damage", "table"),
    [
        (cut, "documents"),
        (cut, "keywords"),
        (cut, "verdicts"),
        (cut, "sources"),
        (delete, "paragraphs"),
        (scribble, "documents"),
        (scribble, "keywords"),
        (scribble, "sources"),
    ],
)
def test_a_damaged_store_is_found_healed_and_as_before(
    inbox: Path, store: Store, damage: Callable[[Store, str], Path], table: str
) -> None:
    run(inbox, store=store)
    before = rows_of(store)
    file = damage(store, table)
    found = check(store).damage
    assert [(one.table, Path(one.file).name) for one in found] == [(table, file.name)]
    assert "jianghua reprocess" in str(found[0])
    done = reprocess(store.location)
    assert [one.table for one in done.healed] == [table]
    assert (done.left, done.lost) == ([], [])
    assert check(store).damage == []
    assert rows_of(store) == before
    assert run(inbox, store=store).published == 0
    assert rows_of(store) == before


def test_a_damaged_store_names_file_and_remedy_to_whoever_reads_it(inbox: Path, store: Store) -> None:
    run(inbox, store=store)
    file = cut(store, "paragraphs")
    with pytest.raises(StoreError, match=rf"table paragraphs.*{file.name}.*jianghua reprocess"):
        store.visible("paragraphs")


def test_documents_whose_files_are_gone_are_healed_from_what_is_kept_of_them(inbox: Path, store: Store) -> None:
    run(inbox, store=store)
    for path in inbox.iterdir():
        path.unlink()
    cut(store, "documents")
    done = reprocess(store.location)
    assert done.lost == []
    assert done.stored == 2
    assert shown(store) == {"a.txt": A, "b.txt": B}


def test_a_repair_that_was_interrupted_is_finished(inbox: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    run(inbox, store=store)
    before = visible_rows(store)
    cut(store, "keywords")
    with monkeypatch.context() as broken:
        broken.setattr("flows.reprocess._made_anew", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            reprocess(store.location)
    assert [one.kind for one in check(store).damage] == ["unfinished"]
    reprocess(store.location)
    assert check(store).damage == []
    assert visible_rows(store) == before


def test_documents_are_made_anew_once_and_recorded(inbox: Path, store: Store) -> None:
    run(inbox, store=store)
    before = visible_rows(store)
    done = reprocess(store.location, [named(A)])
    assert (done.summary.published, done.summary.files) == (1, 1)
    assert visible_rows(store) == before
    history = store.connect().sql("SELECT document_id FROM verdict_history WHERE run_id LIKE 'reprocess-%'").fetchall()
    assert history == [(named(A),)]
    assert reprocess(store.location, everything=True).summary.published == 2
    assert visible_rows(store) == before
    assert run(inbox, store=store).skipped == 2


def test_a_document_that_left_its_file_is_made_anew_from_its_text(inbox: Path, store: Store) -> None:
    run(inbox, store=store)
    (inbox / "a.txt").write_text("全新的讲话。")
    assert reprocess(store.location, [named(A)]).stored == 1
    assert shown(store) == {"a.txt": A, "b.txt": B}
    run(inbox, store=store)
    assert shown(store) == {"a.txt": "全新的讲话。", "b.txt": B}


def test_a_released_document_stays_published_while_it_and_the_rules_stay(
    inbox: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    (inbox / "held.txt").write_text(HELD)
    run(inbox, store=store)
    release(store, [named(HELD)], "原件如此", "office")
    assert shown(store)["held.txt"] == HELD
    (inbox / "held.txt").touch()
    run(inbox, store=store)
    reprocess(store.location, everything=True)
    assert shown(store)["held.txt"] == HELD
    verdict = store.visible("verdicts", documents=[named(HELD)]).to_pylist()[0]
    assert (verdict["verdict"], verdict["because"], verdict["by"]) == ("published", "原件如此", "office")
    monkeypatch.setattr("flows.pipeline.fingerprint", lambda: "0badcafe")
    run(inbox, store=store)
    assert "held.txt" not in shown(store)
    history = store.snapshot().judged
    assert history["because"].to_pylist().count("原件如此") == 2


def test_what_is_not_held_back_cannot_be_released(inbox: Path, store: Store) -> None:
    run(inbox, store=store)
    with pytest.raises(NotHeld, match=named(A)):
        release(store, [named(A)], "because", "me")
