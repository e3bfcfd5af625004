"""The cores of the five stages in one process, without Prefect and without a store.

    python -m tests.support.core OUT FILE|FOLDER…

writes one Parquet file a table to OUT, as `jianghua export` does. Handy while working on a rule.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from schemas import TABLES
from tasks.core import Tables

AT = datetime(2024, 1, 1, tzinfo=UTC)


def documents_of(paths: Iterable[Path]) -> Tables:
    """The tables of ingest for files; folders are read recursively."""
    from tasks.ingest import SourceFile, ingest

    files = [f for path in paths for f in (sorted(path.rglob("*")) if path.is_dir() else [path]) if f.is_file()]
    return ingest([SourceFile(str(f), f.read_bytes()) for f in files], at=AT)


def document(text: str, uri: str = "case.txt") -> pa.Table:
    """A table of one document with the given text."""
    from tasks.ingest import SourceFile, ingest

    return ingest([SourceFile(uri, text.encode())], at=AT)["documents"]


def structure(documents: pa.Table, hints: pa.Table | None = None) -> Tables:
    """The tables of ingest, segment and parse."""
    from tasks.parse import parse
    from tasks.segment import segment

    told = {} if hints is None else {"hints": hints}
    tables = {"documents": documents, **told, **segment(documents, hints)}
    return merge(tables, parse(tables))


def process(documents: pa.Table, hints: pa.Table | None = None) -> Tables:
    """The tables of all stages up to enrich."""
    from tasks.enrich import enrich

    tables = structure(documents, hints)
    return merge(tables, enrich(tables))


def merge(tables: Tables, more: Tables) -> Tables:
    """Both; findings of several stages are one table."""
    out = {**tables, **more}
    if "findings" in tables and "findings" in more:
        out["findings"] = pa.concat_tables([tables["findings"], more["findings"]])
    return out


def write(tables: Tables, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name in TABLES:
        if name in tables:
            pq.write_table(tables[name], folder / f"{name}.parquet")


if __name__ == "__main__":
    made = documents_of(map(Path, sys.argv[2:]))
    made = merge(made, process(made["documents"], made["hints"]))
    write(made, Path(sys.argv[1]))
    print({name: table.num_rows for name, table in made.items()})
    for finding in made["findings"].to_pylist()[:20]:
        print("!", finding["detail"])
