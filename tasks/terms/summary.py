"""Counts of formulations, added up by year, level, source or speech."""

from __future__ import annotations

from typing import Any

import pyarrow as pa

from tasks.core import Row

#: What counts can be added up by → the column of the view `terms` that tells it; None adds up all.
GROUPS: dict[str, str | None] = {
    "term": None,
    "year": "year",
    "level": "level",
    "source": "source_uri",
    "speech": "speech_id",
}

_TYPES = {"year": pa.int64()}


def summarise(counts: pa.Table, by: str = "year") -> pa.Table:
    """Counts (of `count_terms`) by one of `GROUPS`: term, the group, count, speeches, and the first of these speeches.

    Columns: `term`, the group's column unless by term, `count`, `speeches` (that use it), `first_date`,
    `first_speech_id`, `first_title`, `first_source`: the earliest dated speech of the group that uses it, or the
    first undated one. In order of the terms (the most frequent first), then of the groups, unknown ones last.
    """
    column = GROUPS[by]
    groups: dict[tuple[str, Any], list[Row]] = {}
    totals: dict[str, int] = {}
    for row in counts.to_pylist():
        groups.setdefault((row["term"], row[column] if column else None), []).append(row)
        totals[row["term"]] = totals.get(row["term"], 0) + row["count"]
    rows = [_summary(term, column, group, some) for (term, group), some in groups.items()]
    rows.sort(key=lambda row: (-totals[row["term"]], row["term"], _order(row, column)))
    return pa.Table.from_pylist(rows, schema=schema_of(by))


def schema_of(by: str) -> pa.Schema:
    """The columns of a summary."""
    column = GROUPS[by]
    fields = [("term", pa.string())]
    if column:
        fields.append((column, _TYPES.get(column, pa.string())))
    fields += [("count", pa.int64()), ("speeches", pa.int64())]
    return pa.schema(fields + [(f"first_{name}", pa.string()) for name in ("date", "speech_id", "title", "source")])


def _summary(term: str, column: str | None, group: Any, rows: list[Row]) -> Row:
    first = min(rows, key=lambda row: (row["date"] is None, row["date"] or "", row["speech_id"]))
    return {
        "term": term,
        **({column: group} if column else {}),
        "count": sum(row["count"] for row in rows),
        "speeches": len(rows),
        "first_date": first["date"],
        "first_speech_id": first["speech_id"],
        "first_title": first["title"],
        "first_source": first["source_uri"],
    }


def _order(row: Row, column: str | None) -> tuple[Any, ...]:
    """Years in time; speeches and sources by the date of the first; what is unknown last."""
    if column in (None, "year", "level"):
        value = row.get(column) if column else None
        return (value is None, value or 0 if column == "year" else value or "")
    return (row["first_date"] is None, row["first_date"] or "", row[column])
