"""What a run has to do: the listing compared with what the store knows, and the rest put into batches."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import ceil
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from tasks.ingest.archives import SEPARATOR
from tasks.noted import archive_of
from tasks.sources import Listed, Listing
from tasks.store import Snapshot
from tasks.versions import made_with

#: Batches are not made smaller than this to give every worker as many: starting a worker costs more.
_WORTH_SPLITTING = 2_000_000

#: How full batches are planned: files are not cut, and no batch must grow too large for the sake of one.
_FULL = 0.95

#: What of a known file is compared with the listing.
_COMPARED = ["source_uri", "root", "state", "size", "version", "document_id", "batch_id"]

Row = dict[str, Any]


@dataclass
class Plan:
    """Batches of files to read, the unchanged files by what they are, and the files that are gone."""

    batches: list[list[Listed]] = field(default_factory=list)
    files: int = 0
    unchanged_documents: int = 0
    unchanged_rejects: int = 0
    gone: list[Row] = field(default_factory=list)

    @property
    def skipped(self) -> int:
        """Files that have not changed since a run read them."""
        return self.unchanged_documents + self.unchanged_rejects

    @property
    def bytes(self) -> int:
        """Bytes of the files to be read."""
        return sum(file.size for batch in self.batches for file in batch)


def plan(
    listing: Listing,
    snapshot: Snapshot,
    rules: str,
    batch_bytes: int,
    workers: int,
    overrides: Mapping[str, str] | None = None,
) -> Plan:
    """Compares a listing with the store's.

    `rules` is the fingerprint, `overrides` are the manual corrections by document: what other rules or corrections
    made is made anew. The snapshot has opened `documents`.
    """
    listed = pa.array([file.uri for file in listing.files], pa.string())
    rows = snapshot.sources.select(_COMPARED)
    here = pc.is_in(rows["source_uri"], listed)
    known = {row["source_uri"]: row for row in rows.filter(here).to_pylist()}
    judged = snapshot.current.filter(pc.starts_with(snapshot.current["batch_id"], rules))
    made_in = dict(zip(judged["document_id"].to_pylist(), judged["batch_id"].to_pylist(), strict=True))
    corrected, wanted = snapshot.corrected(made_in), overrides or {}
    done = {document for document in made_in if corrected.get(document) == wanted.get(document)}
    out = Plan(files=len(listing.files))
    inside_some = pc.match_substring(rows["source_uri"], SEPARATOR)
    members = _members(rows.filter(pc.and_not(inside_some, here)).to_pylist(), known)
    pending = []
    for file in listing.files:
        row = known.get(file.uri)
        inside = members.get(file.uri, [])
        if row is None or not _unchanged(file, row, inside, done, rules):
            pending.append(file)
            continue
        counted = inside if row["state"] == "archive" else [row]
        documents = sum(one["state"] == "document" for one in counted)
        out.unchanged_documents += documents
        out.unchanged_rejects += len(counted) - documents
        out.files += len(counted) - 1
    out.batches = batches(pending, batch_bytes, workers)
    if listing.folders or listing.patterns:
        kept = {row["source_uri"] for inside in members.values() for row in inside}  # their archive is still there
        out.gone = [
            row
            for row in rows.filter(pc.invert(here)).to_pylist()
            if row["source_uri"] not in kept and listing.covers(row["source_uri"], row["root"])
        ]
    return out


def batches(files: Iterable[Listed], batch_bytes: int, workers: int) -> list[list[Listed]]:
    """The files, in their order, in batches of nearly the same size of at most `batch_bytes`, or one file.

    Where the work is worth it each worker gets as many as the others, so that all end together.
    """
    files = list(files)
    total = sum(file.size for file in files)
    count = max(ceil(total / (_FULL * batch_bytes)), min(workers, total // _WORTH_SPLITTING), 1)
    even = ceil(count / workers) * workers
    if total // even >= _WORTH_SPLITTING:
        count = even
    made: list[list[Listed]] = []
    before, size, last = 0, 0, -1
    for file in files:
        place = int((before + file.size / 2) * count / total) if total else 0
        if place > last or size + file.size > batch_bytes:
            made.append([])
            size, last = 0, place
        made[-1].append(file)
        size += file.size
        before += file.size
    return made


def _members(rows: Iterable[Row], listed: Mapping[str, Row]) -> dict[str, list[Row]]:
    """The known members of the archives that are listed."""
    inside: dict[str, list[Row]] = {}
    for row in rows:
        if archive := archive_of(row["source_uri"], listed):
            inside.setdefault(archive, []).append(row)
    return inside


def _unchanged(file: Listed, row: Row, inside: list[Row], done: set[str], rules: str) -> bool:
    if not file.version or file.version != row["version"] or (file.sized and file.size != row["size"]):
        return False
    if made_with(row["batch_id"]) != rules:
        return False
    if row["state"] == "archive":
        return bool(inside) and all(one["state"] == "rejected" or one["document_id"] in done for one in inside)
    return row["state"] == "rejected" or row["document_id"] in done
