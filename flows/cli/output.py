"""Rows as a table in the terminal, as CSV, or as JSON."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Sequence
from typing import Any

import pyarrow as pa


def print_rows(table: pa.Table, form: str, title: str | None = None, headers: Sequence[str] | None = None) -> None:
    """Print an Arrow table as `table`, `csv` or `json`; Chinese text is aligned by its width."""
    rows = table.to_pylist()
    if form == "json":
        print(json.dumps(rows, ensure_ascii=False, default=str, indent=1))
    elif form == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(table.column_names)
        writer.writerows([[_cell(value) for value in row.values()] for row in rows])
    else:
        _print_table(table.column_names, rows, title, headers)


def _print_table(
    names: Sequence[str], rows: Sequence[dict[str, Any]], title: str | None, headers: Sequence[str] | None
) -> None:
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    drawn = Table(title=title, title_justify="left")
    for name in headers or names:
        drawn.add_column(name, overflow="fold")
    for row in rows:
        drawn.add_row(*(escape(_cell(row[name])) for name in names))
    console = Console()
    # a pipe has no width of its own: nothing is folded there
    console.print(drawn, width=None if console.is_terminal else max(console.width, 160))


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, default=str)
    return str(value)
