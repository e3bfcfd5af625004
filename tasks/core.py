"""What the cores of the stages share: rows by document, and failures that stay values.

A core is a pure function of Arrow tables. It treats its documents one by one; one that cannot be
treated becomes a row of `findings` with the stage, the place and the cause, and the others go on.
"""

from __future__ import annotations

import traceback
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

import pyarrow as pa

from schemas import STAGE_TABLES, TABLES
from tasks.collector import paused

Row = dict[str, Any]
Rows = dict[str, list[Row]]
Tables = dict[str, pa.Table]


def rows_by(table: pa.Table, key: str = "document_id") -> dict[str, list[Row]]:
    """The rows of a table as dictionaries, grouped by a column, in their order."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in table.to_pylist():
        groups[row[key]].append(row)
    return groups


def per_document(stage: str, documents: pa.Table, work: Callable[[Row], Rows]) -> Tables:
    """The tables of `stage`, made document by document.

    `work` takes a row of `documents` and returns the rows of each table. What it raises is caught:
    the document then has no rows of this stage, but one of `findings`, which quarantines it.
    """
    rows: Rows = {name: [] for name in (*STAGE_TABLES[stage], "findings")}
    with paused():
        for document in documents.to_pylist():
            try:
                made = work(document)
            except Exception as error:  # whatever a text provokes is a fact about that text
                rows["findings"].append(stage_failure(stage, document, error))
                continue
            for name, some in made.items():
                rows[name].extend(some)
        return tables_of(rows)


def tables_of(rows: Rows) -> Tables:
    """Arrow tables, with their declared schemas, of rows by table name."""
    return {name: TABLES[name].from_rows(some) for name, some in rows.items()}


def stage_failure(stage: str, document: Row, error: Exception) -> Row:
    """The finding of a stage that failed on a document: the cause and the line that raised it."""
    frames: Iterable[traceback.FrameSummary] = traceback.extract_tb(error.__traceback__)
    place = [f"{frame.name}:{frame.lineno}" for frame in frames][-1:]
    return {
        "document_id": document["document_id"],
        "speech_id": None,
        "stage": stage,
        "expectation": "stage_completed",
        "severity": "critical",
        "observed": type(error).__name__,
        "detail": f"{stage} failed on {document['source_uri']} in {''.join(place)}: {error}. "
        "The document is held back; report it with the file, or reprocess it with a newer version.",
    }
