"""Somebody who exports a store over and over while others write to it: no document is ever exported by halves."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread

import pyarrow.parquet as pq

from schemas import TABLES
from tasks.core import Rows
from tasks.export.files import write_table
from tasks.store import Store

#: Tables of which every document has rows, whatever the cores are.
_FULL = ("speeches", "paragraphs", "front_matter", "keywords", "quality", "verdicts")


class Watch:
    """Looks at a store whose documents are files of one folder."""

    def __init__(self, store: Store, folder: Path) -> None:
        self.store, self.folder = store, folder
        self.looks = 0
        self.fault: Exception | None = None

    def look(self) -> int:
        """Exports all tables; how many documents there are, each of them whole and in every table."""
        rows = _exported(self.store)
        texts = {row["document_id"]: row["text"] for row in rows["documents"]}
        parts = dict.fromkeys(texts, "")
        for row in rows["paragraphs"]:
            parts[row["document_id"]] += row["before"] + row["text"] + row["after"]
        assert parts == texts
        for row in rows["documents"]:
            name = os.path.basename(row["source_uri"])
            assert row["text"] == (self.folder / name).read_text(encoding="utf-8")
        for table in _FULL:
            assert {row["document_id"] for row in rows[table]} == set(texts), table
        self.looks += 1
        return len(texts)

    def go_on(self, stop: Event) -> None:
        while not stop.is_set():
            try:
                self.look()
            except Exception as fault:
                self.fault = fault
                return


@contextmanager
def watched(store: Store, folder: Path) -> Iterator[Watch]:
    """Looks at the store all the while; raises what a look raised."""
    watch, stop = Watch(store, folder), Event()
    thread = Thread(target=watch.go_on, args=(stop,))
    thread.start()
    try:
        yield watch
    finally:
        stop.set()
        thread.join()
    if watch.fault:
        raise watch.fault


def _exported(store: Store) -> Rows:
    """The rows of all tables, by way of the files that an export writes."""
    snapshot = store.snapshot()
    with TemporaryDirectory() as folder:
        for table in TABLES:
            write_table(snapshot.visible(table), Path(folder) / f"{table}.parquet", "parquet")
        return {table: pq.read_table(f"{folder}/{table}.parquet").to_pylist() for table in TABLES}
