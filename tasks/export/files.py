"""A table as one file: Parquet, CSV or JSON Lines. A file is whole or not there."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq


def write_table(table: pa.Table, path: Path, form: str) -> None:
    """Write `table` to `path` in the format `parquet`, `csv` or `jsonl`.

    Parquet keeps types and field metadata; in CSV a list is its JSON; both text formats are UTF-8,
    the CSV with a byte order mark, without which spreadsheets misread Chinese.
    """
    _WRITERS[form](table, path)


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A path to write to that takes the place of `path` when all is written, and never before."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    try:
        yield partial
        os.replace(partial, path)
    finally:
        partial.unlink(missing_ok=True)


def _write_parquet(table: pa.Table, path: Path) -> None:
    with replacing(path) as partial:
        pq.write_table(table, partial, compression="zstd", row_group_size=20_000)


def _write_csv(table: pa.Table, path: Path) -> None:
    with replacing(path) as partial, partial.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(table.column_names)
        for row in _rows(table):
            writer.writerow([_plain(value) for value in row.values()])


def _write_jsonl(table: pa.Table, path: Path) -> None:
    with replacing(path) as partial, partial.open("w", encoding="utf-8", newline="\n") as out:
        for row in _rows(table):
            out.write(json.dumps(row, ensure_ascii=False, default=str) + "\n")


def _rows(table: pa.Table) -> Iterator[dict[str, Any]]:
    for batch in table.to_batches(max_chunksize=10_000):
        yield from batch.to_pylist()


def _plain(value: Any) -> Any:
    return json.dumps(value, ensure_ascii=False, default=str) if isinstance(value, list) else value


_WRITERS: dict[str, Callable[[pa.Table, Path], None]] = {
    "parquet": _write_parquet,
    "csv": _write_csv,
    "jsonl": _write_jsonl,
}
