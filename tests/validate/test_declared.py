"""The rules that follow from a declaration, and the types that count as declared."""

import re

import pyarrow as pa
import pytest

from schemas import TABLES
from schemas.column import FLAG, INTEGER, ISO_DURATION, TEXT, Column, Table
from tasks.core import tables_of
from tasks.validate.batch import Batch
from tasks.validate.declared import as_declared, measure_declared, rules_of
from tasks.validate.ledger import Ledger
from tests.validate.handmade import document, rows_of

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


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({"kind": "date", "iso": "2024-05", "role": "deadline"}, set()),
        ({"kind": "date", "role": "duration", "duration": "P3Y"}, set()),
        ({"kind": "quantity", "role": "target", "iso": "2024"}, {"mentions.kinds_kept"}),
        ({"kind": "quantity"}, {"mentions.kinds_kept"}),
        ({"kind": "place", "canonical": "清河县", "role": "event"}, {"mentions.kinds_kept"}),
        ({"kind": "date", "role": "target"}, {"mentions.values_of_kind"}),
        ({"kind": "quantity", "role": "past"}, {"mentions.values_of_kind"}),
        ({"kind": "redaction", "stands_for": "place"}, set()),
        ({"kind": "redaction"}, {"mentions.kinds_kept"}),
        ({"kind": "redaction", "stands_for": "weather"}, {"mentions.values_admitted"}),
        ({"kind": "date", "role": "duration", "duration": "3年"}, {"mentions.texts_match"}),
        ({"kind": "date", "role": "duration", "duration": "P"}, {"mentions.texts_match"}),
        ({"kind": "date", "role": "event", "iso": "2024-13"}, {"mentions.texts_match"}),
    ],
)
def test_a_kind_has_its_columns_and_their_values_and_no_others(values: dict[str, str], wrong: set[str]) -> None:
    rows = rows_of(document())
    rows["mentions"][0].update(dict.fromkeys(("iso", "role"), None) | values)
    batch = Batch(tables_of(rows))
    ledger = Ledger(batch)
    measure_declared(batch, ledger, ("mentions",))
    assert set(ledger.counts) == wrong


@pytest.mark.parametrize("text", ["P3Y", "P1Y6M", "P2W", "P5D", "PT30M", "PT1.5H", "P9DT9H"])
def test_lengths_of_time_as_iso_8601_writes_them(text: str) -> None:
    assert re.match(ISO_DURATION, text)


@pytest.mark.parametrize("text", ["", "P", "PT", "P1YT", "P1H", "P6M1Y", "3Y", "P3", "p3y", "P3Y ", "P1Y2M3W4D"])
def test_lengths_of_time_as_it_does_not(text: str) -> None:
    assert not re.match(ISO_DURATION, text)


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
