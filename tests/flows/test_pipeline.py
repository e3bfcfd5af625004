"""The flow: what a run does with new, unchanged, changed, moved and vanished files, and what it leaves behind.

The cores are small stand-ins (`tests.support.cores`), so that a run takes a second; the real ones run in
`test_pipeline_whole.py`.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from flows.pipeline import ARTIFACT, PipelineError
from flows.progress import Progress, observe
from tasks.store import Store, StoreError
from tests.support import cores
from tests.support.runs import A, B, C, run, shown, visible_rows

pytestmark = pytest.mark.usefixtures("prefect_server")


def test_a_run_publishes_its_documents_and_counts_them(inbox: Path, store: Store) -> None:
    (inbox / "notes.json").write_text("{}")
    (inbox / "held.txt").write_text(f"要{cores.HELD}的讲话。")
    summary = run(inbox, store=store)
    assert shown(store) == {"a.txt": A, "b.txt": B}
    assert (summary.files, summary.documents, summary.rejects, summary.skipped) == (4, 3, 1, 0)
    assert (summary.published, summary.quarantined, summary.speeches) == (2, 1, 3)
    assert summary.rows["paragraphs"] == 6
    assert list(summary.seconds) == ["ingest", "segment", "parse", "enrich", "validate"]
    assert summary.bytes == sum(path.stat().st_size for path in inbox.iterdir())
    assert store.visible("rejects")["reason"].to_pylist() == ["unsupported_media_type"]
    assert [os.path.basename(uri) for uri in store.quarantined()["source_uri"].to_pylist()] == ["held.txt"]


def test_a_second_run_reads_nothing(inbox: Path, store: Store) -> None:
    (inbox / "empty.txt").write_text("")
    run(inbox, store=store)
    commits = store.snapshot()._opened["documents"].version()  # type: ignore[union-attr]
    summary = run(inbox, store=store)
    assert (summary.files, summary.documents, summary.rejects, summary.skipped) == (3, 2, 1, 3)
    assert (summary.batches, summary.bytes, summary.rows) == (0, 0, {})
    assert store.snapshot()._opened["documents"].version() == commits  # type: ignore[union-attr]


def test_a_changed_file_replaces_its_rows_and_nothing_else_is_read(inbox: Path, store: Store) -> None:
    run(inbox, store=store)
    (inbox / "a.txt").write_text(C)
    summary = run(inbox, store=store)
    assert shown(store) == {"a.txt": C, "b.txt": B}
    assert (summary.published, summary.skipped) == (1, 1)


def test_a_vanished_file_is_gone_only_when_its_folder_was_listed(inbox: Path, store: Store) -> None:
    run(inbox, store=store)
    (inbox / "a.txt").unlink()
    assert run(inbox / "b.txt", store=store).gone == 0
    assert shown(store) == {"a.txt": A, "b.txt": B}
    assert run(inbox, store=store).gone == 1
    assert shown(store) == {"b.txt": B}
    assert run(inbox, store=store).gone == 0


def test_a_moved_file_is_only_noted(inbox: Path, store: Store) -> None:
    run(inbox, store=store)
    (inbox / "a.txt").rename(inbox / "z.txt")
    summary = run(inbox, store=store)
    assert (summary.known, summary.gone, summary.published) == (1, 1, 0)
    assert shown(store) == {"b.txt": B, "z.txt": A}


def test_the_same_text_in_two_files_is_one_document(inbox: Path, store: Store) -> None:
    (inbox / "copy.txt").write_text(A)
    summary = run(inbox, store=store)
    assert (summary.files, summary.documents, summary.known, summary.published) == (3, 3, 1, 2)
    assert shown(store) == {"a.txt": A, "b.txt": B}


def test_a_file_that_cannot_be_read_any_more_keeps_its_rows_and_is_reported(inbox: Path, store: Store) -> None:
    run(inbox, store=store)
    (inbox / "a.txt").unlink()
    (inbox / "a.txt").symlink_to("a.txt")
    summary = run(inbox, store=store)
    assert (summary.documents, summary.rejects) == (1, 1)
    assert store.visible("rejects")["reason"].to_pylist() == ["unreadable"]
    assert shown(store) == {"a.txt": A, "b.txt": B}
    (inbox / "a.txt").unlink()
    (inbox / "a.txt").write_text(A)
    assert run(inbox, store=store).rejects == 0
    assert store.visible("rejects").num_rows == 0


def test_a_file_that_becomes_good_or_bad(inbox: Path, store: Store) -> None:
    (inbox / "a.txt").write_text("")
    run(inbox, store=store)
    assert shown(store) == {"b.txt": B}
    (inbox / "a.txt").write_text(A)
    (inbox / "b.txt").write_bytes(b"%PDF-1.4")
    assert run(inbox, store=store).rejects == 1
    assert shown(store) == {"a.txt": A}
    assert [os.path.basename(uri) for uri in store.visible("rejects")["source_uri"].to_pylist()] == ["b.txt"]


def test_other_rules_make_the_rows_anew(inbox: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    run(inbox, store=store)
    before = visible_rows(store)
    monkeypatch.setattr("flows.pipeline.fingerprint", lambda: "0badcafe")
    summary = run(inbox, store=store)
    assert (summary.skipped, summary.published) == (0, 2)
    assert visible_rows(store) == before
    assert len(store.snapshot().judged) == 4
    monkeypatch.undo()
    cores.install(monkeypatch)
    assert run(inbox, store=store).published == 2
    assert visible_rows(store) == before


def test_batches_of_any_size_give_the_same_rows(inbox: Path, tmp_path: Path) -> None:
    (inbox / "c.txt").write_text(C)
    one, many = Store(tmp_path / "one"), Store(tmp_path / "many")
    assert run(inbox, store=one).batches == 1
    assert run(inbox, store=many, batch_bytes=1, workers=2).batches == 3
    assert visible_rows(one) == visible_rows(many)


def test_the_store_inside_the_source_is_no_source(inbox: Path) -> None:
    within = Store(inbox / "store")
    run(inbox, store=within)
    assert run(inbox, store=within).files == 2


def test_nothing_to_do_is_no_error(tmp_path: Path, store: Store) -> None:
    (tmp_path / "none").mkdir()
    assert run(tmp_path / "none", store=store).files == 0


def test_a_clock_set_back_does_not_bring_old_rows_back(
    inbox: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    from datetime import UTC, datetime

    class Past(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> datetime:
            return datetime(2001, 1, 1, tzinfo=UTC)

    run(inbox, store=store)
    monkeypatch.setattr("tasks.moments.datetime", Past)
    (inbox / "a.txt").write_text(C)
    run(inbox, store=store)
    assert shown(store) == {"a.txt": C, "b.txt": B}


def test_the_artifact_of_a_run_tells_what_it_did(inbox: Path, store: Store) -> None:
    from prefect.client.orchestration import get_client
    from prefect.client.schemas.filters import ArtifactFilter, ArtifactFilterFlowRunId

    summary = run(inbox, store=store)
    mine = ArtifactFilter(flow_run_id=ArtifactFilterFlowRunId(any_=[summary.run_id]))
    with get_client(sync_client=True) as client:
        found = client.read_artifacts(artifact_filter=mine)
    assert [artifact.key for artifact in found] == [ARTIFACT]
    text = str(found[0].data)
    for what, count in (("documents", 2), ("rejects", 0), ("quarantined", 0), ("speeches", 2), ("paragraphs", 4)):
        assert f"| {what} | {count} |" in text
    assert "| validate | " in text


def test_a_run_can_be_watched(inbox: Path, store: Store) -> None:
    seen: list[Progress] = []
    with observe(seen.append):
        run(inbox, store=store, batch_bytes=1)
    assert (seen[0].files, seen[0].bytes_done, seen[0].documents) == (2, 0, 0)
    assert (seen[-1].files_done, seen[-1].documents) == (2, 2)
    assert seen[-1].bytes_done == seen[-1].bytes_total == len((A + B).encode())
    assert [one.bytes_done for one in seen] == sorted(one.bytes_done for one in seen)
    seen.clear()
    run(inbox, store=store)
    assert seen == []


def test_a_store_that_cannot_be_used_stops_the_run_at_once(inbox: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises((StoreError, PipelineError), match="name a folder as the store"):
        run(inbox, store=Store(tmp_path / "file"))
