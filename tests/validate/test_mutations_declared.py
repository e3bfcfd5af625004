"""Every rule that a declaration implies: one cell that breaks it, and the expectation that says so.

The damages are made of the declarations themselves, so that a column declared tomorrow is tried, too.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import pyarrow as pa
import pytest

from schemas import TABLES, Column, Table
from tasks.core import Row, Rows, tables_of
from tasks.validate import validate
from tasks.validate.declared import (
    ADMITTED,
    KINDS,
    OF_KIND,
    PATTERN,
    PRESENT,
    RANGE,
    RESOLVE,
    TYPES,
    UNIQUE,
    Rule,
    as_declared,
    rules_of,
)
from tasks.validate.identified import IN_PLACE
from tests.validate.handmade import AT, document, rows_of

pytestmark = pytest.mark.xdist_group("great_expectations")

#: Written by validate itself, or without a document that a row could be charged to.
NOT_DAMAGED = ("quality", "findings", "verdicts", "rejects", "sources")

ELSEWHERE = "0123456789abcdef.p1"


class Damage(NamedTuple):
    """One value put into a column of the first row of a table, or that row twice, for a rule to find."""

    table: str
    column: str
    rule: str
    value: Any

    @property
    def name(self) -> str:
        return f"{self.table}.{self.column} {self.rule} {self.value!r:.20}"


def damages() -> list[Damage]:
    """One damage at least for every column that a rule binds, but for that which tells whose a row is."""
    tables = [table for table in TABLES.values() if table.name not in NOT_DAMAGED]
    return [
        Damage(table.name, column, rule.kind, value)
        for table in tables
        for rule in rules_of(table)
        for column in rule.columns
        if column != "document_id"
        for value in breaking(table, rule, table[column])
    ]


def breaking(table: Table, rule: Rule, column: Column) -> list[Any]:
    """Values of a column that break a rule, each of the column's own type."""
    if rule.kind == PRESENT:
        lists = pa.types.is_list(column.type) and column.type != pa.list_(pa.int64())
        return [] if column.name == table.primary_key[0] else [None, [None]] if lists else [None]
    if rule.kind == ADMITTED:
        return ["nothing of the kind"]
    if rule.kind == PATTERN:
        return ["½"] if column.name not in table.primary_key and column.name not in table.references else []
    if rule.kind == RANGE:
        low = [] if column.minimum is None else [type_of(column)(column.minimum - 1)]
        high = [] if column.maximum is None else [type_of(column)(column.maximum + 1)]
        return low + high + ([float("nan")] if pa.types.is_floating(column.type) else [])
    if rule.kind == RESOLVE:
        return [ELSEWHERE]
    if rule.kind == UNIQUE:
        return ["the row twice"] if column.name == table.primary_key[0] else []
    assert rule.kind in (
        TYPES,
        KINDS,
        OF_KIND,
    )  # types are tried below, kinds in test_declared.py and test_mutations.py
    return []


def type_of(column: Column) -> type:
    return float if pa.types.is_floating(column.type) else int


DAMAGES = damages()


def whole(number: int) -> Rows:
    """A document with a row in every table."""
    rows = document(number)
    first, paragraph = rows["speeches"][0], rows["paragraphs"][5]
    keys = {"speech_id": first["speech_id"], "document_id": first["document_id"]}
    place = {"start": 0, "end": 4}
    rows["hints"].append({"document_id": first["document_id"], "ordinal": 1, "kind": "bold", "value": "", **place})
    rows["defects"].append({**keys, **place, "kind": "hard_wrap", "detail": "a line is broken"})
    mark = {"characters": 24, "digest": 7, "bands": [1, 2, 3]}
    rows["signatures"].append({**keys, **mark, "paragraph_id": paragraph["paragraph_id"]})
    return rows


def damage(rows: Rows, what: Damage) -> None:
    row = rows[what.table][0]
    if what.rule == UNIQUE:
        rows[what.table].append(dict(row))
    else:
        row[what.column] = what.value


#: Rules that bind a column together with others: a value that breaks a rule of its own may break them, too.
IMPLIED = (IN_PLACE, KINDS, OF_KIND)


class Judged(NamedTuple):
    findings: dict[str, list[Row]]
    verdicts: dict[str, str]
    documents: list[str]


@pytest.fixture(scope="module")
def judged() -> Judged:
    """All damaged documents in one batch, judged once, and a good one."""
    made = [whole(number) for number in range(1, len(DAMAGES) + 2)]
    documents = [rows["documents"][0]["document_id"] for rows in made]
    for rows, what in zip(made, DAMAGES, strict=False):
        damage(rows, what)
    tables = validate(tables_of(rows_of(*made)), "run", AT)
    findings: dict[str, list[Row]] = {}
    for row in tables["findings"].to_pylist():
        findings.setdefault(row["document_id"], []).append(row)
    verdicts = {row["document_id"]: row["verdict"] for row in tables["verdicts"].to_pylist()}
    return Judged(findings, verdicts, documents)


@pytest.mark.parametrize("number", range(len(DAMAGES)), ids=lambda number: DAMAGES[number].name)
def test_a_cell_against_its_declaration_holds_its_document_back(number: int, judged: Judged) -> None:
    what, document_id = DAMAGES[number], judged.documents[number]
    told = {row["expectation"]: row for row in judged.findings.get(document_id, [])}
    rule = f"{what.table}.{what.rule}"
    assert rule in told, set(told)
    assert told[rule]["severity"] == "critical"
    assert judged.verdicts[document_id] == "quarantined"
    if what.rule not in (UNIQUE, RESOLVE):
        assert f"{what.table}.{what.column} is ".lower() in told[rule]["detail"].lower()
    of_table = {name for name in told if name.startswith(f"{what.table}.")} - {rule}
    assert of_table <= {f"{what.table}.{other}" for other in IMPLIED}


def test_the_good_document_beside_them_is_published(judged: Judged) -> None:
    assert judged.verdicts[judged.documents[-1]] == "published"
    assert judged.documents[-1] not in judged.findings


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_a_column_of_another_type_or_none_at_all_is_told_by_its_name(table: Table) -> None:
    for at, column in enumerate(table.columns):
        other = pa.array([], pa.date32() if column.type != pa.date32() else pa.int8())
        good, bad = as_declared({table.name: table.empty().set_column(at, column.name, other)})
        assert table.name not in good
        assert bad[table.name] == f"{table.name}: {column.name} is date32[day] where {column.type} is declared"
        good, bad = as_declared({table.name: table.empty().remove_column(at)})
        assert bad == {table.name: f"{table.name} has no column {column.name}"}
