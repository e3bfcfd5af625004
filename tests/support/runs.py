"""Runs of the flow over a folder of small speeches, and what the store shows afterwards."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from flows.pipeline import pipeline
from flows.summary import RunSummary
from schemas import TABLES
from tasks.store import Store

A, B, C = "甲地春耕动员会上的讲话。", "乙地安全生产会议上的讲话。", "丙地防汛会议上的讲话。"


def run(*sources: str | Path, store: Store, **more: Any) -> RunSummary:
    return pipeline([str(source) for source in sources], store.location, **more)


def shown(store: Store) -> dict[str, str]:
    """File name → text, as the paragraphs make it up."""
    snapshot = store.snapshot(["documents", "paragraphs"])
    texts: dict[str, str] = {}
    for row in snapshot.visible("paragraphs").to_pylist():
        texts[row["document_id"]] = texts.get(row["document_id"], "") + row["text"]
    documents = snapshot.visible("documents").to_pylist()
    return {os.path.basename(row["source_uri"]): texts[row["document_id"]] for row in documents}


def visible_rows(store: Store) -> dict[str, list[dict[str, Any]]]:
    """All visible rows, without what differs from run to run: names of runs, times, and how a name was noted."""
    snapshot = store.snapshot()
    volatile = {"run_id", "at", "ingested_at", "seen_at", "version", "settled"}
    return {
        name: [{k: v for k, v in row.items() if k not in volatile} for row in snapshot.visible(name).to_pylist()]
        for name in TABLES
    }
