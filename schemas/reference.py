"""docs/reference.md, made from the declarations: every table, every column.

    python -m schemas.reference

writes it anew; a test fails when the page is not what the declarations say.
"""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa

from schemas import STAGES, TABLES, Column, Table
from schemas.models import MODELS
from schemas.views import VIEWS

PAGE = Path(__file__).resolve().parents[1] / "docs" / "reference.md"

_HEAD = """# Tables and columns

`python -m schemas.reference` writes this page from the declarations in `schemas/`; do not edit it by hand.

One table a Parquet file, named `<table>.parquet` in an export; in the store each is a Delta table, with one more
column, `batch_id`. Spans (`start`, `end`) are half-open ranges of *code points* in `documents.text`:
`text[start:end]` gives back what a row quotes. Dates are ISO 8601 strings of the precision that the text supports:
`2024`, `2024-05`, `2024-04-17`. A column marked *null* may be empty: the text does not say it. The descriptions and
units below also stand in the field metadata of the Parquet files.
"""

_VIEWS = """## Views

Not stored, but worked out of the visible rows when they are asked for: in `jianghua sql` when a query names them, from
Python by `Store.terms()` and `Store.reuse()`. `jianghua export` writes them as files beside those of the tables.
"""


_MODELS = """## Models

Fitted on the visible rows by `jianghua fit`: one Parquet file a model beside the tables,
`_models/<name>/<number>-<digest>.parquet`, whose schema also tells how many `speeches` it was fitted on and when
(`fitted_at`).
"""


def render() -> str:
    """The page, as Markdown."""
    parts = [_HEAD, _contents()]
    for stage in STAGES:
        parts.append(f"## {stage}\n")
        parts += [_section(table) for table in TABLES.values() if table.stage == stage]
    parts.append(_VIEWS)
    parts += [_section(view) for view in VIEWS.values()]
    parts.append(_MODELS)
    parts += [_section(model) for model in MODELS.values()]
    return "\n".join(parts)


def _contents() -> str:
    lines = ["| stage | tables |", "|---|---|"]
    for stage in STAGES:
        names = [f"[{table.name}](#{table.name})" for table in TABLES.values() if table.stage == stage]
        lines.append(f"| {stage} | {' · '.join(names)} |")
    lines.append(f"| views | {' · '.join(f'[{name}](#{name})' for name in VIEWS)} |")
    return "\n".join(lines) + "\n"


def _section(table: Table) -> str:
    lines = [
        f"### {table.name}",
        "",
        f"{table.description[:1].upper()}{table.description[1:]}.",
        "",
        f"Key: {', '.join(f'`{name}`' for name in table.primary_key)}.",
        "",
        "| column | type | null | unit | meaning |",
        "|---|---|---|---|---|",
        *(_row(table, column) for column in table.columns),
    ]
    return "\n".join(lines) + "\n"


def _row(table: Table, column: Column) -> str:
    meaning = column.description + _admitted(table, column)
    null = "null" if column.nullable else ""
    return f"| `{column.name}` | {type_name(column.type)} | {null} | {column.unit or ''} | {_cell(meaning)} |"


def _admitted(table: Table, column: Column) -> str:
    """What a column may hold, and what it points to, as clauses after its meaning."""
    clauses = []
    if column.values:
        clauses.append("one of " + ", ".join(f"`{value}`" for value in column.values))
    if column.minimum is not None and column.maximum is not None:
        clauses.append(f"{column.minimum:g} to {column.maximum:g}")
    elif column.minimum is not None:
        clauses.append(f"{column.minimum:g} or more")
    elif column.maximum is not None:
        clauses.append(f"{column.maximum:g} or less")
    if column.always:
        clauses.append("always there in " + " and ".join(f"`{kind}`" for kind in column.kinds))
    if column.name in table.references:
        clauses.append(f"→ `{table.references[column.name]}`")
    return "".join(f"; {clause}" for clause in clauses)


def type_name(kind: pa.DataType) -> str:
    """A type as people call it."""
    if pa.types.is_list(kind):
        return f"list of {type_name(kind.value_type)}"
    if pa.types.is_timestamp(kind):
        return f"timestamp ({kind.tz})"
    return {"string": "text", "int64": "integer", "double": "number", "bool": "true/false"}.get(str(kind), str(kind))


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8")
