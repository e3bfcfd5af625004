"""docs/reference.md is what the declarations say."""

import pyarrow as pa

from schemas import TABLES
from schemas.reference import PAGE, render, type_name


def test_the_page_is_what_the_declarations_say() -> None:
    assert PAGE.read_text(encoding="utf-8") == render(), "run `python -m schemas.reference`"


def test_every_table_and_column_is_on_the_page() -> None:
    page = render()
    for table in TABLES.values():
        section = page.split(f"### {table.name}\n")[1].split("\n### ")[0]
        for column in table.columns:
            line = next(line for line in section.splitlines() if line.startswith(f"| `{column.name}` |"))
            assert column.description.replace("|", "\\|") in line
            assert (column.unit or "") in line
            assert ("| null |" in line) == column.nullable


def test_every_column_is_described_and_spans_have_a_unit() -> None:
    silent = [f"{t.name}.{c.name}" for t in TABLES.values() for c in t.columns if not c.description]
    unitless = [f"{t.name}.{c.name}" for t in TABLES.values() for c in t.columns if c.name == "start" and not c.unit]
    assert not silent
    assert not unitless


def test_types_have_names_for_people() -> None:
    assert type_name(pa.list_(pa.string())) == "list of text"
    assert type_name(pa.timestamp("us", tz="UTC")) == "timestamp (UTC)"
    assert type_name(pa.bool_()) == "true/false"


def test_references_lead_to_keys_of_other_tables() -> None:
    for table in TABLES.values():
        for column, target in table.references.items():
            name, key = target.split(".")
            assert column in table.column_names
            assert TABLES[name].primary_key[0] == key
