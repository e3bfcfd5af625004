"""Inspection: is every log entry, every live file of every table readable, and is it what the log says it is?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

import pyarrow as pa
import pyarrow.fs as pafs
import pyarrow.parquet as pq

from schemas import TABLES
from tasks.store.errors import StoreError, storage_errors
from tasks.store.log import FOLDER, read_log
from tasks.store.tables import BATCH_ID, BATCH_ROW, Tables

#: What helps with all that can be healed.
REMEDY = "run `jianghua reprocess`: it takes the file out of the table and makes the rows of its documents anew"


@dataclass(frozen=True)
class Damage:
    """Something that is not as it should be: a `log` entry, a data `file`, a `table`, or the `rows` of documents.

    `path` is the file's place below the table's folder, `file` its whole address.
    """

    table: str
    kind: str
    what: str
    path: str = ""
    file: str = ""
    documents: tuple[str, ...] = ()
    remedy: str = REMEDY

    def __str__(self) -> str:
        where = f" ({self.file})" if self.file else ""
        return f"table {self.table}: {self.what}{where}; {self.remedy}"


@dataclass
class Inspected:
    """What was looked at, and what is damaged."""

    tables: int = 0
    files: int = 0
    documents: int = 0
    damage: list[Damage] = field(default_factory=list)


def inspect_files(tables: Tables, deep: bool = False) -> Inspected:
    """Looks at the log and at the live files of every table: size and footer; with `deep` all columns, too."""
    seen = Inspected()
    for table in TABLES:
        damaged_log = list(_log_damage(tables, table))
        seen.damage += damaged_log
        try:
            opened = tables.open(table)
        except StoreError as error:
            if not damaged_log:
                seen.damage.append(_table_damage(tables, table, error))
            continue
        if opened is None:
            continue
        seen.tables += 1
        files = tables.files(table)
        for row in pa.table(opened.get_add_actions(flatten=True)).to_pylist():
            seen.files += 1
            what = _wrong(files, row, deep)
            if what:
                path = unquote(row["path"])
                seen.damage.append(Damage(table, "file", what, path, f"{tables.address(table)}/{path}"))
    return seen


def _log_damage(tables: Tables, table: str) -> Iterator[Damage]:
    with storage_errors(table, tables.address(table)):
        damaged = read_log(tables.files(table)).damaged
    for name, what in damaged.items():
        place = f"{tables.address(table)}/{FOLDER}/{name}"
        yield Damage(table, "log", f"a log entry is damaged: {what}", name, place)


def _table_damage(tables: Tables, table: str, error: StoreError) -> Damage:
    """A table that does not open although its log can be read: nothing that can be healed file by file."""
    remedy = error.remedy or "restore the table's folder from a backup"
    return Damage(table, "table", error.what, file=error.file or tables.address(table), remedy=remedy)


def _wrong(files: pafs.FileSystem, row: dict[str, Any], deep: bool) -> str | None:
    """What is wrong with a live file; None when it is what the log says it is."""
    path = unquote(row["path"])
    info = files.get_file_info(path)
    if info.type != pafs.FileType.File:
        return "a data file is missing"
    if info.size != row["size_bytes"]:
        return f"a data file is damaged: it has {info.size} bytes, the log says {row['size_bytes']}"
    try:
        with files.open_input_file(path) as opened, pq.ParquetFile(opened) as parquet:
            rows = parquet.metadata.num_rows
            if deep:
                for _ in parquet.iter_batches():
                    pass
            absent = {BATCH_ID, BATCH_ROW} - set(parquet.schema_arrow.names)
    except (pa.ArrowException, OSError) as error:
        return f"a data file is damaged: {' '.join(str(error).split())}"
    if row.get("num_records") not in (None, rows):
        return f"a data file is damaged: it has {rows} rows, the log says {row['num_records']}"
    return f"a data file lacks the columns {', '.join(sorted(absent))}" if absent else None
