"""Compaction: drop what no longer counts, merge small files, remove the files that nothing refers to.

Every step is one commit, and the steps are in such an order that a store is whole after each of them: rows go
before the `documents` row that tells that they exist, and only rows that no snapshot shows. Batches without
verdict may belong to a run that is still at work: they stay until nothing has happened to them for
`retain_hours`. Files stay as long, for readers that opened the store before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import islice

import pyarrow as pa
import pyarrow.compute as pc

from schemas import STAGES, TABLES
from tasks.store.errors import storage_errors
from tasks.store.snapshot import Snapshot
from tasks.store.tables import BATCH_ID, Tables, writer_properties

#: Batches taken out in one commit: enough to rewrite each file seldom, few enough to hold their rows.
_BATCHES_A_COMMIT = 50

#: The least age of files that no commit ever mentioned (left by a killed writer) before they are removed.
_ORPHAN_HOURS = 24

Pairs = set[tuple[str, str]]


@dataclass
class Compacted:
    """What a compaction did: rows dropped by table, files before and after, files removed."""

    dropped: dict[str, int] = field(default_factory=dict)
    files_before: int = 0
    files_after: int = 0
    files_removed: int = 0

    def markdown(self) -> str:
        """The same as the text of an artifact."""
        files = f"{self.files_before} files became {self.files_after}; {self.files_removed} old ones were removed."
        rows = [f"| {table} | {rows} |" for table, rows in self.dropped.items()]
        return "\n".join([files, "", "| table | rows dropped |", "|---|---:|", *rows])


def compact(tables: Tables, retain_hours: int = 24) -> Compacted:
    """Drops rows that no longer count, merges small files and removes old ones, in every table.

    `retain_hours`: how long an unfinished batch and a replaced file are kept; longer than any run and any reader.
    """
    done = Compacted()
    snapshot = Snapshot(tables)
    cutoff = datetime.now(UTC) - timedelta(hours=retain_hours)
    _drop_documents(tables, snapshot, cutoff, done)
    _drop_by_file(tables, snapshot, cutoff, done)
    for table in TABLES:
        _tidy(tables, table, retain_hours, done)
    return done


def _drop_documents(tables: Tables, snapshot: Snapshot, cutoff: datetime, done: Compacted) -> None:
    """Rows of documents that no file names any more, and of batches that a later verdict or none stands against."""
    stored = snapshot.raw("documents", ["document_id", BATCH_ID, "ingested_at"])
    last = _last_activity(snapshot, stored)
    pairs = _pairs(stored, "document_id")
    dead = {pair for pair in pairs - _pairs(snapshot.current, "document_id") if last[pair[1]] < cutoff}
    gone_batches = {batch for _, batch in dead} - {batch for _, batch in pairs - dead}
    named = set(snapshot.sources["document_id"].to_pylist())
    unnamed = {pair for pair in dead if pair[0] not in named}
    by_document = [name for name in TABLES if name not in ("sources", "rejects", "documents", "verdicts")]
    for table, some in (("verdicts", unnamed), *((name, dead) for name in by_document), ("documents", dead)):
        _drop(tables, table, "document_id", sorted(some), gone_batches, done)


def _drop_by_file(tables: Tables, snapshot: Snapshot, cutoff: datetime, done: Compacted) -> None:
    """Rejects of files that were since read or removed, and listings that a later one replaces."""
    listed = snapshot.raw("sources", ["source_uri", BATCH_ID, "seen_at"])
    recent = _pairs(listed.filter(pc.greater_equal(listed["seen_at"], pa.scalar(cutoff))), "source_uri")
    keep = _pairs(snapshot.sources, "source_uri") | recent
    rejects = _pairs(snapshot.raw("rejects", ["source_uri", BATCH_ID]), "source_uri")
    dead = rejects - keep
    _drop(tables, "rejects", "source_uri", sorted(dead), {b for _, b in dead} - {b for _, b in rejects - dead}, done)
    old = [pair for pair in _in_time(listed) if pair not in keep]  # no row must outlive the one that replaced it
    _drop(tables, "sources", "source_uri", old, set(), done)


def _last_activity(snapshot: Snapshot, documents: pa.Table) -> dict[str, datetime]:
    """When something last happened to each batch: a document read, a listing taken, a verdict given."""
    last: dict[str, datetime] = defaultdict(lambda: datetime.min.replace(tzinfo=UTC))
    for rows, column in (
        (documents, "ingested_at"),
        (snapshot.raw("sources", [BATCH_ID, "seen_at"]), "seen_at"),
        (snapshot.judged, "at"),
    ):
        grouped = rows.group_by(BATCH_ID).aggregate([(column, "max")])
        for batch, at in zip(grouped[BATCH_ID].to_pylist(), grouped[f"{column}_max"].to_pylist(), strict=True):
            last[batch] = max(last[batch], at)
    return last


def _drop(
    tables: Tables, table: str, key: str, pairs: Iterable[tuple[str, str]], batches: set[str], done: Compacted
) -> None:
    """Takes out the rows of `pairs` (of a key and a batch), batch by batch in their order.

    `batches` lose all their rows and may be written again.
    """
    pairs = list(pairs)
    by_batch: dict[str, set[str]] = defaultdict(set)
    for value, batch in pairs:
        if batch not in batches:
            by_batch[batch].add(value)
    rows = 0
    for some in _chunks(sorted(batches & {batch for _, batch in pairs})):
        marks = [name for batch in some for name in (batch, *(f"{batch}:{stage}" for stage in STAGES))]
        rows += tables.drop(table, some, applications=marks)
    for batch, values in by_batch.items():
        rows += tables.drop(table, [batch], partial(_among, key, pa.array(sorted(values), pa.string())))
    if rows:
        done.dropped[table] = done.dropped.get(table, 0) + rows


def _among(key: str, values: pa.Array, rows: pa.Table) -> pa.Array:
    return pc.is_in(rows[key], values)


def _tidy(tables: Tables, table: str, retain_hours: int, done: Compacted) -> None:
    opened = tables.open(table)
    if opened is None:
        return
    with storage_errors(table, tables.address(table)):
        done.files_before += len(opened.file_uris())
        opened.optimize.compact(writer_properties=writer_properties(table))
        opened.create_checkpoint()
        done.files_after += len(opened.file_uris())
        removed = opened.vacuum(retain_hours, dry_run=False, enforce_retention_duration=False)
        orphans = opened.vacuum(
            max(retain_hours, _ORPHAN_HOURS), dry_run=False, enforce_retention_duration=False, full=True
        )
        done.files_removed += len(removed) + len(orphans)


def _pairs(rows: pa.Table, key: str) -> Pairs:
    return set(zip(rows[key].to_pylist(), rows[BATCH_ID].to_pylist(), strict=True))


def _in_time(listed: pa.Table) -> list[tuple[str, str]]:
    """The pairs of file and batch of `sources`, in the order of their listings."""
    rows = listed.sort_by([("seen_at", "ascending"), ("source_uri", "ascending")])
    return list(dict.fromkeys(zip(rows["source_uri"].to_pylist(), rows[BATCH_ID].to_pylist(), strict=True)))


def _chunks(values: Iterable[str]) -> Iterator[list[str]]:
    rest = iter(values)
    while some := list(islice(rest, _BATCHES_A_COMMIT)):
        yield some
