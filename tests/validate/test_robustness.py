"""Whatever stands in the tables, measuring them ends in figures and faults, never in an error."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas import TABLES, Column
from tasks.core import tables_of
from tasks.validate import measure
from tasks.validate.batch import Batch
from tasks.validate.ledger import Ledger
from tests.validate.handmade import document, rows_of

CELLS = [
    (table.name, column.name) for table in TABLES.values() for column in table.columns if table.stage != "validate"
]


def strange(column: Column) -> st.SearchStrategy[Any]:
    """Values that a column of the type can hold and no stage would write."""
    if column.type == pa.int64():
        return st.sampled_from([None, -1, 0, 7, 10**6, -(2**63), 2**63 - 1])
    if column.type == pa.float64():
        return st.sampled_from([None, -1.0, float("nan"), float("inf")])
    if column.type == pa.bool_():
        return st.sampled_from([None, True, False])
    if column.type == pa.list_(pa.int64()):
        return st.sampled_from([None, [], [-5, 10**9], [None]])
    if column.type == pa.list_(pa.string()):
        return st.sampled_from([None, [], ["", "二〇"], [None]])
    if column.type == pa.string():
        return st.sampled_from([None, "", "{x} {0} {", "\\", "9" * 30, "人\u0000", "😀", "0" * 16, "0" * 16 + ".p0"])
    return st.none()


CELL = st.sampled_from(CELLS).flatmap(
    lambda cell: st.tuples(st.just(cell), st.integers(0, 40), strange(TABLES[cell[0]][cell[1]]))
)


@settings(max_examples=30, deadline=None)
@given(cells=st.lists(CELL, min_size=1, max_size=4))
def test_strange_cells_are_measured(cells: list[tuple[tuple[str, str], int, Any]]) -> None:
    rows = rows_of(document(1, speeches=2), document(2))
    for (table, column), index, value in cells:
        if rows[table]:
            rows[table][index % len(rows[table])][column] = value
    batch = Batch(tables_of(rows))
    assert measure(batch, Ledger(batch)).schema.names == list(TABLES["quality"].column_names)
