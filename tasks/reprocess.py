"""Reprocessing: which documents are made anew, and the task that takes them in again.

A document is read from its file as long as that holds it; else from what the store has kept of it: its row of
`documents`, or its paragraphs, which are its text to the letter. Its rows go into a batch of a new name, so that
nothing is taken for done, and are shown from their verdict on, as those of any batch; what they replace is never
shown half.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from itertools import product
from time import perf_counter
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds

from schemas import TABLES
from tasks.core import Row
from tasks.identity import document_id
from tasks.sources import Listed, Read, Sources
from tasks.stages import Batch, keep_taken_in, stage_task
from tasks.store import Snapshot, Store
from tasks.store.consistency import inconsistencies
from tasks.store.repair import KEPT, Repaired
from tasks.store.tables import BATCH_ID

#: How the bytes of a text may have been written, the likeliest first: with these a rebuilt text proves to be whole.
_ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "utf-16", "big5")
_LINE_ENDS = ("\n", "\r\n")


class Wanted(NamedTuple):
    """A document that is to be made anew, under one of the names that a source has for it."""

    document_id: str
    uri: str
    root: str
    size: int


def named(snapshot: Snapshot, documents: Iterable[str] | None = None) -> list[Wanted]:
    """The documents that the sources name, or those of them that are given: one entry a file, in order of the files."""
    rows = [row for row in snapshot.sources.to_pylist() if row["document_id"]]
    chosen = None if documents is None else set(documents)
    return [_wanted(row) for row in rows if chosen is None or row["document_id"] in chosen]


def affected(snapshot: Snapshot, repaired: Repaired) -> list[Wanted]:
    """The documents of which a repaired store may lack rows: one entry a file, in order of the files."""
    current = snapshot.current.to_pylist()
    again = {row["document_id"] for row in current if repaired.batches is None or row[BATCH_ID] in repaired.batches}
    again |= {document for damage in inconsistencies(snapshot) for document in damage.documents}
    rows = {row["source_uri"]: row for row in snapshot.sources.to_pylist()}
    if repaired.batches is None or repaired.tables & set(KEPT):
        judged = {row["document_id"] for row in current}
        rows |= {row["source_uri"]: row for row in _last_listed(snapshot)}
        again |= {row["document_id"] for row in rows.values() if row["document_id"] not in judged}
        rows |= {row["source_uri"]: row for row in _unlisted(snapshot, again)}
    return [
        _wanted(rows[uri]) for uri in sorted(rows) if rows[uri]["document_id"] and rows[uri]["document_id"] in again
    ]


def hidden(snapshot: Snapshot, repaired: Repaired) -> list[tuple[str, str]]:
    """Documents and batches that nothing shows now and that may lack rows, should their file change back."""
    shown = set(zip(snapshot.current["document_id"].to_pylist(), snapshot.current[BATCH_ID].to_pylist(), strict=True))
    stored = snapshot.raw("documents", ["document_id", BATCH_ID])
    judged = set(snapshot.judged[BATCH_ID].to_pylist())
    pairs = zip(stored["document_id"].to_pylist(), stored[BATCH_ID].to_pylist(), strict=True)
    return [
        pair
        for pair in dict.fromkeys(pairs)
        if pair not in shown and pair[1] in judged and (repaired.batches is None or pair[1] in repaired.batches)
    ]


@stage_task("ingest")
def retake(batch: Batch, files: list[Wanted], max_file_bytes: int, overrides: dict[str, str]) -> Batch:
    """Takes documents in again, as a batch of a new name; `rejects` counts those that could not be had."""
    began = perf_counter()
    store = batch.open()
    with Sources(batch.access) as sources:
        contents = sources.read([Listed(one.uri, one.uri, one.root, one.size, "") for one in files], max_file_bytes)
    fresh: dict[str, Row] = {}
    hints: list[pa.Table] = []
    for one, got in zip(files, contents, strict=True):
        if one.document_id not in fresh and not got.reason and document_id(got.content) == one.document_id:
            fresh[one.document_id], own = _taken_in(one.uri, got.content, got.name)
            hints.append(own)
    kept = _kept(store, [one for one in files if one.document_id not in fresh])
    hints.append(_kept_hints(store, kept))
    rows = {key: {**row, "overrides": overrides.get(key)} for key, row in (fresh | kept).items()}
    documents = TABLES["documents"].from_rows(list(rows.values()))
    content = sha256(repr((batch.run_id, sorted(rows))).encode()).hexdigest()[:16]
    batch_id = f"{batch.rules}-{content}"
    taken = [(one, got) for one, got in zip(files, contents, strict=True) if one.document_id in rows]
    if taken:
        keep_taken_in(store, batch_id, documents, pa.concat_tables(hints))
        listed = TABLES["sources"].from_rows([_listed(batch, one, got) for one, got in taken])
        store.append("sources", listed, batch_id, part=f"{batch.run_id}:{batch.number}")
    return replace(
        batch,
        batch_id=batch_id if taken else "",
        files=len(files),
        bytes=sum(got.size for _, got in taken),
        documents=documents.num_rows,
        known=len(kept),
        rejects=len({one.document_id for one in files} - set(rows)),
        rows={"sources": len(taken), "documents": documents.num_rows},
        seconds={"ingest": perf_counter() - began},
    )


def _wanted(row: dict[str, Any]) -> Wanted:
    return Wanted(row["document_id"], row["source_uri"], row["root"], row["size"])


def _last_listed(snapshot: Snapshot) -> list[Row]:
    """The last row of each file that was not gone then, whether its batch is judged or its verdict lost."""
    last: dict[str, Row] = {}
    for row in snapshot.raw("sources").sort_by([("seen_at", "ascending"), (BATCH_ID, "ascending")]).to_pylist():
        last[row["source_uri"]] = row
    return [row for row in last.values() if row["state"] != "gone" and row["document_id"]]


def _unlisted(snapshot: Snapshot, again: set[str]) -> list[Row]:
    """A row for each file that is known from a document alone, since no listing of it is left; adds to `again`.

    Of several documents with one name the one that was judged, then read, last.
    """
    listed = set(snapshot.raw("sources", ["source_uri"])["source_uri"].to_pylist())
    judged_at = dict(zip(snapshot.judged["document_id"].to_pylist(), snapshot.judged["at"].to_pylist(), strict=True))
    stored = snapshot.raw("documents", ["document_id", "source_uri", "byte_size", "ingested_at"]).to_pylist()
    never = datetime.min.replace(tzinfo=UTC)
    stored.sort(key=lambda row: (judged_at.get(row["document_id"], never), row["ingested_at"], row["document_id"]))
    last = {row["source_uri"]: row for row in stored if row["source_uri"] not in listed}
    again |= {row["document_id"] for row in last.values()}
    return [{**row, "root": uri, "size": row["byte_size"]} for uri, row in last.items()]


def _taken_in(uri: str, content: bytes, name: str | None = None) -> tuple[Row, pa.Table]:
    """The row of `documents` and the rows of `hints` of a file; no row when it is rejected."""
    from tasks.ingest import SourceFile, ingest

    made = ingest([SourceFile(uri, content, name=name)], at=datetime.now(UTC))
    rows: list[Row] = made["documents"].to_pylist()
    return (rows[0] if rows else {}), made["hints"]


def _listed(batch: Batch, one: Wanted, got: Read) -> Row:
    """The row of `sources`: a file that no longer holds its document is to be read by the next run."""
    same = not got.reason and document_id(got.content) == one.document_id
    return {
        "source_uri": one.uri,
        "root": one.root,
        "state": "document",
        "size": got.size if same else one.size,
        "version": got.version if same else "",
        "document_id": one.document_id,
        "settled": False,
        "seen_at": batch.seen_at,
    }


def _kept(store: Store, wanted: list[Wanted]) -> dict[str, Row]:
    """What the store itself has of documents: their rows, or their texts put together from paragraphs."""
    if not wanted:
        return {}
    names = {one.document_id: one.uri for one in reversed(wanted)}
    chosen = ds.field("document_id").isin(list(names))
    snapshot = store.snapshot(["documents", "paragraphs"])
    columns = TABLES["documents"].column_names
    found = {row["document_id"]: row for row in snapshot.raw("documents", columns, where=chosen).to_pylist()}
    for key in names.keys() - found.keys():
        if row := _rebuilt(snapshot, key, names[key]):
            found[key] = row
    return found


def _rebuilt(snapshot: Snapshot, key: str, uri: str) -> Row | None:
    """The document's row made of its paragraphs, if they prove to be whole: its identifier is a digest of its bytes."""
    columns = ["ordinal", "before", "text", "after", BATCH_ID]
    rows = snapshot.raw("paragraphs", columns, where=ds.field("document_id") == key)
    for batch in pc.unique(rows[BATCH_ID]).to_pylist():
        own = rows.filter(pc.equal(rows[BATCH_ID], pa.scalar(batch))).sort_by("ordinal").to_pylist()
        text = "".join(row["before"] + row["text"] + row["after"] for row in own)
        for encoding, end in product(_ENCODINGS, _LINE_ENDS):
            try:
                content = text.replace("\n", end).encode(encoding)
            except UnicodeEncodeError:
                continue
            if document_id(content) == key:
                return _taken_in(uri, content)[0] or None
    return None


def _kept_hints(store: Store, documents: dict[str, Row]) -> pa.Table:
    """The hints that the store has of documents, of the batch that has as many as their rows say."""
    declared = TABLES["hints"]
    chosen = [key for key, row in documents.items() if row.get("hints")]
    if not chosen:
        return declared.empty()
    rows = store.snapshot(["hints"]).raw("hints", where=ds.field("document_id").isin(chosen))
    found: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows.sort_by("ordinal").to_pylist():
        found[row["document_id"], row.pop(BATCH_ID)].append({name: row[name] for name in declared.column_names})
    whole: dict[str, list[Row]] = {}
    for (key, _), some in sorted(found.items()):
        if len(some) == documents[key]["hints"]:
            whole[key] = some
    for key in chosen:
        documents[key]["hints"] = len(whole.get(key, ()))
    return declared.from_rows([row for key in chosen for row in whole.get(key, ())])
