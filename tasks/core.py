"""What the cores of the stages share: rows by document, and failures that stay values.

A core is a pure function of Arrow tables. It treats its documents one by one; one that cannot be
treated becomes a row of `findings` with the stage, the place and the cause, and the others go on.
"""

from __future__ import annotations

import traceback
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

import pyarrow as pa

from schemas import STAGE_TABLES, TABLES
from tasks.collector import paused

Row = dict[str, Any]
Rows = dict[str, list[Row]]
Tables = dict[str, pa.Table]

#: Characters of text whose rows are gathered before they become Arrow tables. Rows are dictionaries, ten times as
#: large as what they become; a batch of sixteen megabytes would need more than a gigabyte for all of its rows at once.
_GATHERED = 500_000
#: Documents whose texts are Python's at a time.
_TEXTS = 64


def rows_by(table: pa.Table, key: str = "document_id") -> dict[str, list[Row]]:
    """The rows of a table as dictionaries, grouped by a column, in their order."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in table.to_pylist():
        groups[row[key]].append(row)
    return groups


class Grouped:
    """The rows of a table by the values of a column, in their order; they become dictionaries when asked for."""

    def __init__(self, table: pa.Table, key: str = "document_id"):
        self._names = table.column_names
        self._columns = [column.to_pylist() for column in table.columns]
        self._places: dict[Any, list[int]] = {}
        for place, value in enumerate(self._columns[self._names.index(key)]):
            self._places.setdefault(value, []).append(place)

    def get(self, value: Any) -> list[Row]:
        """The rows with this value in the column; none for a value that is not there."""
        places = self._places.get(value)
        if not places:
            return []
        first, last = places[0], places[-1] + 1
        if last - first == len(places):  # they follow each other, as the stages leave them
            some: Iterable[Sequence[Any]] = (column[first:last] for column in self._columns)
        else:
            some = ([column[place] for place in places] for column in self._columns)
        return [dict(zip(self._names, values, strict=True)) for values in zip(*some, strict=True)]


def per_document(stage: str, documents: pa.Table, work: Callable[[Row], Mapping[str, list[Row] | pa.Table]]) -> Tables:
    """The tables of `stage`, made document by document.

    `work` takes a row of `documents` and returns the rows of each table, or (always) a table of them. What it raises is
    caught: the document then has no rows of this stage, but one of `findings`, which quarantines it.
    """
    names = (*STAGE_TABLES[stage], "findings")
    done: list[Tables] = []
    rows: Rows = {name: [] for name in names}
    tables: dict[str, list[pa.Table]] = {name: [] for name in names}
    gathered = 0
    with paused():
        for document in _rows_of(documents):
            try:
                own = work(document)
            except Exception as error:  # whatever a text provokes is a fact about that text
                rows["findings"].append(stage_failure(stage, document, error))
                continue
            for name, some in own.items():
                if isinstance(some, list):
                    rows[name].extend(some)
                else:
                    tables[name].append(some)
            gathered += len(document["text"])
            if gathered >= _GATHERED:
                done.append(_put_together(rows, tables))
                gathered = 0
        done.append(_put_together(rows, tables))
    return {name: pa.concat_tables([some[name] for some in done]) for name in names}


def _rows_of(documents: pa.Table) -> Iterator[Row]:
    for batch in documents.to_batches(max_chunksize=_TEXTS):
        yield from batch.to_pylist()


def _put_together(rows: Rows, tables: dict[str, list[pa.Table]]) -> Tables:
    """One table a name of the rows, or tables, gathered so far; nothing of them is left behind."""
    made = {}
    for name, some in rows.items():
        parts = tables[name]
        made[name] = pa.concat_tables(parts).combine_chunks() if parts else TABLES[name].from_rows(some)
        parts.clear()
        some.clear()
    return made


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
