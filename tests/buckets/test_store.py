"""The store on a real S3 server: commits at once, the commands, and what nobody may read in it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner

from tasks.store import Store
from tasks.store.inspection import inspect_files
from tests.support.batches import content
from tests.support.s3 import Bucketed

pytestmark = pytest.mark.xdist_group("buckets")

#: Appends of each of the writers below.
APPENDS = 12

WRITER = """
import sys
from tests.support.batches import content
from tasks.store import Store
from tasks.store.inspection import inspect_files
import json
store = Store(sys.argv[1], json.loads(sys.argv[2]))
print("ready", flush=True)
sys.stdin.readline()
for number in range(int(sys.argv[4])):
    name = f"{sys.argv[3]}-{number}"
    store.append("documents", content({f"/{name}.txt": f"{name}号讲话"})["documents"], name)
"""


def test_two_writers_at_once_lose_no_commit(store: Store, buckets: Bucketed) -> None:
    """With what the Delta library does by itself: no lock, no table of locks, puts that refuse to overwrite."""
    store.append("documents", content({"/first.txt": "先来的讲话"})["documents"], "first")
    options = json.dumps(buckets.options)
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, store.location, options, name, str(APPENDS)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )
        for name in ("a", "b")
    ]  # fmt: skip
    for writer in writers:
        assert writer.stdout
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        assert writer.stdin
        writer.stdin.write("go\n")
        writer.stdin.flush()
    for writer in writers:
        writer.communicate()
    assert [writer.returncode for writer in writers] == [0, 0]
    stored = store.snapshot(["documents"]).raw("documents", ["batch_id"])["batch_id"].to_pylist()
    assert sorted(stored) == sorted(["first", *(f"{name}-{number}" for name in "ab" for number in range(APPENDS))])
    opened = store.tables.open("documents")
    assert opened
    assert opened.version() == 1 + 2 * APPENDS  # one made the table, one is the first append


def said(store: Store, *words: str) -> str:
    """What a command prints."""
    from flows.cli.app import app

    done = CliRunner().invoke(app, [*words, "--store", store.location])
    assert done.exit_code == 0, done.output
    return done.output


def test_every_command_works_on_a_store_in_a_bucket(finished: Store, system: Any, tmp_path: Path) -> None:
    status = json.loads(said(finished, "status", "--json"))
    assert "documents" in json.dumps(status)
    assert "12" in said(finished, "sql", "SELECT count(*) FROM documents")
    (held,) = json.loads(said(finished, "quarantine", "--json"))
    assert held["source_uri"] == "s3://speeches/in/held.txt"
    (reject,) = json.loads(said(finished, "rejects", "--json"))
    assert reject["source_uri"] == "s3://speeches/in/notes.json"
    said(finished, "export", str(tmp_path / "out"), "--format", "parquet")
    assert pq.read_table(tmp_path / "out" / "documents.parquet").num_rows == 12


def test_the_report_of_a_run_lies_beside_the_tables(finished: Store, system: Any) -> None:
    places = json.loads(said(finished, "report", "--json"))
    assert places["index"] == "s3://archive/finished/_reports/index.html"
    page = system.cat(places["last"]).decode()
    assert page.startswith("<!doctype html>")
    assert "s3://speeches/in/held.txt" in page


def test_nobody_reads_the_keys_in_what_a_run_leaves(finished: Store, system: Any, buckets: Bucketed) -> None:
    left = system.find("archive/finished")
    assert len(left) > 20
    assert [path for path in left if buckets.secret.encode() in system.cat(path)] == []


def test_a_store_in_a_bucket_is_whole_before_and_after_it_is_compacted(finished: Store, tmp_path: Path) -> None:
    assert inspect_files(finished.tables, deep=True).damage == []
    before = finished.visible("documents").to_pylist()
    finished.compact(retain_hours=0)
    assert finished.visible("documents").to_pylist() == before
    assert inspect_files(finished.tables, deep=True).damage == []


def test_a_store_whose_address_holds_a_password_is_refused() -> None:
    from tasks.store import StoreError

    with pytest.raises(StoreError) as told:
        Store("s3://key:geheimes-wort@archive/store")
    assert "JIANGHUA_STORAGE_OPTIONS" in str(told.value)
    assert "geheimes-wort" not in str(told.value)
