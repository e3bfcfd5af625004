"""The rules that follow from a declaration, and the types that count as declared."""

import pyarrow as pa
import pytest

from schemas import TABLES
from schemas.column import FLAG, INTEGER, TEXT, Column, Table
from tasks.validate.declared import as_declared, rules_of

CASE = Table(
    "case",
    "parse",
    "a table made up for this test",
    (
        Column("id", TEXT, "key", pattern="^[a-z]+$"),
        Column("kind", TEXT, "code", nullable=True, values=("a", "b")),
        Column("size", INTEGER, "number", minimum=1),
        Column("good", FLAG, "flag", nullable=True),
    ),
    ("id",),
    {"id": "documents.document_id"},
)


def test_each_constraint_becomes_a_rule_of_its_kind() -> None:
    assert {rule.measure: rule.columns for rule in rules_of(CASE)} == {
        "case.types_declared": {"id": "string", "kind": "string", "size": "int64", "good": "bool"},
        "case.required_present": {"id": "not null", "size": "not null"},
        "case.values_admitted": {"kind": ["a", "b"]},
        "case.numbers_in_range": {"size": [1, None]},
        "case.texts_match": {"id": "^[a-z]+$"},
        "case.keys_unique": {"id": "part of the key"},
        "case.references_resolve": {"id": "documents.document_id"},
    }


def test_a_table_without_constraints_of_a_kind_has_no_rule_for_it() -> None:
    free = Table("free", "parse", "free", (Column("note", TEXT, "words", nullable=True),), ())
    assert [rule.kind for rule in rules_of(free)] == ["types_declared"]


@pytest.mark.parametrize("kind", [pa.large_string(), pa.string_view()])
def test_wide_strings_are_strings(kind: pa.DataType) -> None:
    table = TABLES["keywords"].empty()
    wide = table.set_column(2, "term", pa.array([], kind))
    good, bad = as_declared({"keywords": wide})
    assert not bad
    assert good["keywords"].schema.equals(TABLES["keywords"].arrow_schema())


def test_columns_that_are_not_declared_are_left_out() -> None:
    table = TABLES["keywords"].empty().append_column("batch_id", pa.array([], pa.string()))
    assert as_declared({"keywords": table})[0]["keywords"].column_names == list(TABLES["keywords"].column_names)


@pytest.mark.parametrize("kind", [pa.int64(), pa.list_(pa.string()), pa.bool_()])
def test_other_types_are_told(kind: pa.DataType) -> None:
    table = TABLES["keywords"].empty().set_column(2, "term", pa.array([], kind))
    good, bad = as_declared({"keywords": table})
    assert "keywords" not in good
    assert f"term is {kind} where string is declared" in bad["keywords"]
