"""The pipeline on a real S3 server: sources and store both in buckets, disturbed and not."""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path
from time import sleep
from typing import Any

import pytest

from config.access import Access
from tasks.sources import Listing, listing_of
from tasks.store import Store
from tests.buckets.conftest import SHARE
from tests.faults.forked import Forks
from tests.support.runs import shown, visible_rows
from tests.support.s3 import Bucketed

pytestmark = pytest.mark.xdist_group("buckets")


@pytest.fixture(scope="module")
def local_rows(forked: Forks, speeches: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What an undisturbed run leaves on a disk, with the names that the files have in the bucket."""
    store = Store(tmp_path_factory.mktemp("local") / "store")
    forked.run(store.location, speeches, batch_bytes=SHARE)
    rows = json.dumps(visible_rows(store), ensure_ascii=False, default=str)
    return json.loads(rows.replace(str(speeches), "s3://speeches/in"))


def rows_of(store: Store) -> Any:
    return json.loads(json.dumps(visible_rows(store), ensure_ascii=False, default=str))


def commits(system: Any, store: Store) -> set[str]:
    """The commits of all tables."""
    return {path for path in system.find(store.location.removeprefix("s3://")) if "/_delta_log/0" in path}


def each_row_once(store: Store) -> None:
    for table in ("documents", "paragraphs", "front_matter", "keywords", "quality", "findings"):
        rows = store.snapshot([table]).raw(table)
        keys = list(zip(*(rows[name].to_pylist() for name in ("document_id", "batch_id", "batch_row")), strict=True))
        assert len(keys) == len(set(keys)), table


def test_a_run_from_bucket_to_bucket_leaves_the_rows_of_a_local_one(finished: Store, local_rows: Any) -> None:
    assert rows_of(finished) == local_rows


def test_the_next_run_commits_nothing(forked: Forks, source: str, finished: Store, system: Any) -> None:
    before = commits(system, finished)
    assert before
    forked.run(finished.location, source, batch_bytes=SHARE)
    assert commits(system, finished) == before


def test_changed_objects_are_read_again_and_removed_ones_are_gone(forked: Forks, system: Any, store: Store) -> None:
    for name, text in (("a", "甲"), ("b", "乙"), ("c", "丙")):
        system.pipe(f"speeches/changing/{name}.txt", f"{text}地会议上的讲话。".encode())
    forked.run(store.location, "s3://speeches/changing/*.txt")
    system.pipe("speeches/changing/a.txt", "丁地会议上的讲话。".encode())
    system.rm("speeches/changing/b.txt")
    forked.run(store.location, "s3://speeches/changing/*.txt")
    assert shown(store) == {"a.txt": "丁地会议上的讲话。", "c.txt": "丙地会议上的讲话。"}


def test_a_bucket_that_cannot_be_listed_takes_nothing_away(system: Any, buckets: Bucketed) -> None:
    system.pipe("speeches/kept/a.txt", b"x")
    root = "s3://speeches/kept"
    assert _listing(root, buckets.options).covers(f"{root}/b.txt", root)
    for options, reason in (
        ({**buckets.options, "AWS_ENDPOINT_URL": "http://127.0.0.1:9"}, "unreachable"),
        ({**buckets.options, "AWS_SECRET_ACCESS_KEY": "falsches-wort"}, "denied"),
    ):
        found = _listing(root, options)
        assert [file.reason for file in found.files] == [reason]
        assert "falsches-wort" not in str([file.problem for file in found.files])
        assert not found.covers(f"{root}/a.txt", root)


def test_an_emptied_prefix_may_as_well_be_a_wrong_name(system: Any, buckets: Bucketed) -> None:
    system.pipe("speeches/emptied/a.txt", b"x")
    system.rm("speeches/emptied/a.txt")
    for root in ("s3://speeches/emptied", "s3://speeches/emptied/*.txt", "s3://speeches/never", "s3://no-bucket/x"):
        found = _listing(root, buckets.options)
        assert [file.reason for file in found.files] == ["unreadable"], root
        assert not found.covers(f"{root}/a.txt", root)


def _listing(source: str, options: dict[str, str]) -> Listing:
    access = Access(retries=1, retry_seconds=0.0, silent_seconds=5.0, options={"s3": options})
    return listing_of([source], access=access)


def test_odd_names_empty_objects_and_the_store_beside_them(buckets: Bucketed, system: Any) -> None:
    names = ["讲话 1?#&+.txt", "100%25.txt", "空.txt", "deep/二.txt", ".hidden", "store/x.parquet", "marker/"]
    for name in names:
        system.pipe(f"speeches/odd/{name}", b"" if name in ("空.txt", "marker/") else name.encode())
    listing = listing_of(["s3://speeches/odd"], "s3://speeches/odd/store", Access(options={"s3": buckets.options}))
    assert sorted(file.uri.removeprefix("s3://speeches/odd/") for file in listing.files) == sorted(names[:4])


def test_killed_runs_are_finished_by_the_next(
    forked: Forks, source: str, system: Any, local_rows: Any, store: Store
) -> None:
    """`kill -9` twice: in the first of three batches, and when one of them has its verdicts."""
    for table, count in (("sources", 2), ("verdicts", 2)):  # the first commit makes the table
        run = forked.start(store.location, source, batch_bytes=SHARE)
        while sum(f"/{table}/" in path for path in commits(system, store)) < count:
            sleep(0.02)
        os.kill(run, signal.SIGKILL)
        forked.wait(run)
    forked.run(store.location, source, batch_bytes=SHARE)
    assert rows_of(store) == local_rows
    each_row_once(store)


@pytest.mark.long
def test_two_runs_at_once_leave_every_row_once(forked: Forks, source: str, local_rows: Any, store: Store) -> None:
    runs = [forked.start(store.location, source, batch_bytes=SHARE) for _ in range(2)]
    assert [forked.wait(run) for run in runs] == [0, 0]
    assert rows_of(store) == local_rows
    each_row_once(store)
