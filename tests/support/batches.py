"""Small batches of invented rows, to write to a store without running the stages."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pyarrow as pa

from schemas import TABLES
from tasks.identity import document_id
from tasks.store import Store

EPOCH = datetime(2024, 5, 1, 8, tzinfo=UTC)


def at(minutes: float = 0) -> datetime:
    """A moment, in minutes from the first."""
    return EPOCH + timedelta(minutes=minutes)


def rows(table: str, *some: dict[str, Any]) -> pa.Table:
    """Rows of a table; what a row leaves out has a value of the column's kind, or none where that is allowed."""
    return TABLES[table].from_rows([_filled(table, row) for row in some])


def named(text: str) -> str:
    """The id of the document with this text."""
    return document_id(text.encode())


def listed(uri: str, text: str | None, minutes: float = 0, **more: Any) -> dict[str, Any]:
    """A row of `sources`: a file that holds a document with `text`, or (None) is rejected."""
    return {
        "source_uri": uri,
        "root": uri,
        "state": "document" if text is not None else "rejected",
        "document_id": None if text is None else named(text),
        "size": len(text or ""),
        "version": str(minutes),
        "settled": False,
        "seen_at": at(minutes),
        **more,
    }


def write(store: Store, batch: str, files: dict[str, str], minutes: float = 0, verdict: str = "published") -> None:
    """A batch of documents, a speech of two paragraphs each, written as a run does: rows, listing, verdicts."""
    for table, data in content(files, minutes).items():
        store.append(table, data, batch)
    store.append("sources", rows("sources", *(listed(u, t, minutes) for u, t in files.items())), batch, f"r{minutes}")
    judge(store, batch, files, minutes, verdict)


def content(files: dict[str, str], minutes: float = 0) -> dict[str, pa.Table]:
    """The tables of documents, speeches and paragraphs of files with these texts."""
    documents, speeches, paragraphs = [], [], []
    for uri, text in files.items():
        identity = named(text)
        half = len(text) // 2
        key = {"document_id": identity, "speech_id": f"{identity}.s0"}
        documents.append({"document_id": identity, "source_uri": uri, "text": text, "ingested_at": at(minutes)})
        speeches.append({**key, "ordinal": 1, "start": 0, "end": len(text), "cue": "document"})
        for ordinal, (start, end) in enumerate(((0, half), (half, len(text))), 1):
            place = {"ordinal": ordinal, "start": start, "end": end, "text": text[start:end]}
            paragraphs.append({**key, **place, "paragraph_id": f"{identity}.p{start}"})
    return {
        "documents": rows("documents", *documents),
        "speeches": rows("speeches", *speeches),
        "paragraphs": rows("paragraphs", *paragraphs),
    }


def judge(store: Store, batch: str, files: dict[str, str], minutes: float = 0, verdict: str = "published") -> None:
    """The verdicts on a batch's documents, by the run of that minute."""
    verdicts = [
        {"document_id": named(text), "verdict": verdict, "run_id": f"r{minutes}", "at": at(minutes)}
        for text in files.values()
    ]
    store.append("verdicts", rows("verdicts", *verdicts), batch, f"r{minutes}")


def _filled(table: str, row: dict[str, Any]) -> dict[str, Any]:
    plain = {pa.string(): "", pa.int64(): 0, pa.float64(): 0.0, pa.bool_(): False}
    filled = {column.name: plain.get(column.type, []) for column in TABLES[table].columns if not column.nullable}
    return {**filled, **row}
