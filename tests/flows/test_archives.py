"""Archives among the sources: their members are files of their own, now and in the next runs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tasks.store import Store
from tests.ingest.making import speech_docx, zipped
from tests.support.runs import A, B, run, shown


def write(path: Path, parts: dict[str, Any]) -> None:
    path.write_bytes(zipped(parts))


def test_members_count_as_files_and_an_unchanged_archive_is_skipped(tmp_path: Path, store: Store) -> None:
    write(tmp_path / "汇编.zip", {"甲.txt": A.encode(), "子/讲话.docx": speech_docx(), "图.png": b"\x89PNG"})
    (tmp_path / "乙.txt").write_text(B, encoding="utf-8")
    first = run(tmp_path, store=store)
    assert (first.files, first.documents, first.rejects) == (4, 3, 1)
    assert set(shown(store)) == {"甲.txt", "讲话.docx", "乙.txt"}
    again = run(tmp_path, store=store)
    assert (again.files, again.documents, again.rejects, again.skipped, again.gone) == (4, 3, 1, 4, 0)
    assert set(shown(store)) == {"甲.txt", "讲话.docx", "乙.txt"}


def test_members_that_a_changed_archive_no_longer_has_are_gone(tmp_path: Path, store: Store) -> None:
    write(tmp_path / "汇编.zip", {"甲.txt": A.encode(), "乙.txt": B.encode()})
    run(tmp_path, store=store)
    write(tmp_path / "汇编.zip", {"乙.txt": B.encode(), "丙.txt": (A + B).encode()})
    summary = run(tmp_path, store=store)
    assert (summary.files, summary.documents, summary.known) == (2, 2, 1)
    assert set(shown(store)) == {"乙.txt", "丙.txt"}


def test_an_archive_that_is_gone_takes_its_members_along(tmp_path: Path, store: Store) -> None:
    write(tmp_path / "汇编.zip", {"甲.txt": A.encode(), "乙.txt": B.encode()})
    (tmp_path / "丙.txt").write_text(A + B, encoding="utf-8")
    run(tmp_path, store=store)
    (tmp_path / "汇编.zip").unlink()
    run(tmp_path, store=store)
    assert set(shown(store)) == {"丙.txt"}


def test_an_archive_refused_as_a_whole_is_one_reject(tmp_path: Path, store: Store) -> None:
    write(tmp_path / "汇编.zip", {"甲.txt": b" " * 60_000_000})
    summary = run(tmp_path, store=store)
    assert (summary.files, summary.documents, summary.rejects) == (1, 0, 1)
    assert store.snapshot(["rejects"]).visible("rejects")["reason"].to_pylist() == ["archive_limit"]
