"""Rows become tables whatever keys they miss, and never with keys that nobody declared."""

import pyarrow as pa
import pytest

from schemas.column import INTEGER, TEXT, Column, Table

TABLE = Table(
    "pairs", "enrich", "pairs", (Column("name", TEXT, "a name", nullable=True), Column("size", INTEGER, "a size")), ()
)


@pytest.mark.parametrize(
    "rows",
    [
        [{"name": "甲", "size": 1}, {"size": 2, "name": "乙"}],
        [{"name": "甲", "size": 1}, {"size": 2}],
        [{"size": 2}],
        [],
    ],
)
def test_a_missing_key_is_null_in_any_order_of_keys(rows: list[dict[str, object]]) -> None:
    table = TABLE.from_rows(rows)
    assert table.to_pylist() == [{"name": row.get("name"), "size": row["size"]} for row in rows]
    assert table.schema == pa.schema([column.arrow_field() for column in TABLE.columns])


@pytest.mark.parametrize("row", [{"name": "甲", "siez": 1}, {"name": "甲", "size": 1, "more": 1}, {"more": 1}])
def test_an_unknown_key_is_an_error(row: dict[str, object]) -> None:
    with pytest.raises(KeyError, match="no column"):
        TABLE.from_rows([{"name": "甲", "size": 1}, row])
