"""The rules that follow from the declarations in `schemas`: which rows of a table break which of them.

For each table and kind of rule one measure, `table.kind`: the number of rows that break it. What a
column admits is written once, in its declaration; here it is only applied, with Arrow, to whole columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from schemas import TABLES, Column, Table
from tasks.core import Tables
from tasks.validate.batch import Batch
from tasks.validate.ledger import Ledger, Place
from tasks.validate.sheet import Flags, incomplete

TYPES = "types_declared"
PRESENT = "required_present"
ADMITTED = "values_admitted"
RANGE = "numbers_in_range"
PATTERN = "texts_match"
KINDS = "kinds_kept"
OF_KIND = "values_of_kind"
UNIQUE = "keys_unique"
RESOLVE = "references_resolve"


class Rule(NamedTuple):
    """One kind of rule of one table, and the columns that it binds with what it demands of each."""

    table: str
    kind: str
    columns: dict[str, object]

    @property
    def measure(self) -> str:
        return f"{self.table}.{self.kind}"


def rules_of(table: Table) -> list[Rule]:
    """The rules that a declaration implies; kinds that bind no column of the table are left out."""
    bound: dict[str, dict[str, object]] = {
        TYPES: {column.name: str(column.type) for column in table.columns},
        PRESENT: {column.name: "not null" for column in table.columns if not column.nullable},
        ADMITTED: {column.name: list(column.values) for column in table.columns if column.values},
        RANGE: {column.name: [column.minimum, column.maximum] for column in table.columns if _bounded(column)},
        PATTERN: {column.name: column.pattern for column in table.columns if column.pattern},
        KINDS: {column.name: _of_kinds(column) for column in table.columns if column.kinds},
        OF_KIND: {
            column.name: {kind: list(values) for kind, values in column.kind_values.items()}
            for column in table.columns
            if column.kind_values
        },
        UNIQUE: dict.fromkeys(table.primary_key, "part of the key"),
        RESOLVE: dict(table.references),
    }
    return [Rule(table.name, kind, columns) for kind, columns in bound.items() if columns]


def _of_kinds(column: Column) -> str:
    return f"{'all' if column.always else 'some'} of {', '.join(column.kinds)}, no other"


def _bounded(column: Column) -> bool:
    return column.minimum is not None or column.maximum is not None


def as_declared(tables: Tables) -> tuple[Tables, dict[str, str]]:
    """The tables cast to their declared types, and for each that cannot be, what is in the way.

    A store may hand back large strings for strings or name the items of a list otherwise; a column
    that is missing or holds another type is a fault of the program that wrote it.
    """
    good: Tables = {}
    bad: dict[str, str] = {}
    for name, table in tables.items():
        if name not in TABLES:
            continue
        declared = TABLES[name].arrow_schema()
        missing = [field.name for field in declared if field.name not in table.column_names]
        if missing:
            bad[name] = f"{name} has no column {', '.join(missing)}"
            continue
        try:
            columns = [_cast(table[field.name], field) for field in declared]
        except (pa.ArrowInvalid, pa.ArrowNotImplementedError, TypeError) as error:
            bad[name] = f"{name}: {error}"
            continue
        good[name] = pa.Table.from_arrays(columns, schema=declared)
    return good, bad


def _cast(column: pa.ChunkedArray, field: pa.Field) -> pa.ChunkedArray:
    if column.type == field.type:
        return column
    if _family(column.type) != _family(field.type):
        raise TypeError(f"{field.name} is {column.type} where {field.type} is declared")
    return column.cast(field.type)


def _family(kind: pa.DataType) -> str:
    """What a type holds, whatever its width: only types of one family are read for one another."""
    if pa.types.is_list(kind) or pa.types.is_large_list(kind):
        return f"list of {_family(kind.value_type)}"
    if pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind):
        return "text"
    if pa.types.is_timestamp(kind):
        return f"timestamp {kind.tz}"
    return str(kind)


def measure_declared(batch: Batch, ledger: Ledger, names: Iterable[str] = tuple(TABLES)) -> None:
    """Note every row that breaks a rule of its table's declaration."""
    for name in names:
        if len(batch.tables[name]):
            for rule in rules_of(TABLES[name]):
                for broken, said in _broken(batch, rule):
                    ledger.note_rows(rule.measure, name, broken, said)


def note_types(bad: dict[str, str], ledger: Ledger) -> None:
    """Note the tables whose columns are not of the declared types, for every document of the batch."""
    for name, said in bad.items():
        ledger.note(f"{name}.{TYPES}", None, None, Place(None, None, said))


def _broken(batch: Batch, rule: Rule) -> Iterator[tuple[Flags, str]]:
    """For each column that the rule binds the rows that break it, and what to say of such a row."""
    rows, table = batch.tables[rule.table], TABLES[rule.table]
    for name, demand in rule.columns.items():
        if rule.kind == PRESENT:
            yield incomplete(rows[name]), f"{rule.table}.{name} is empty, or a list with an empty place"
        elif rule.kind == ADMITTED:
            known = pa.array(table[name].values, type=pa.string())
            broken = pc.and_(pc.is_valid(rows[name]), pc.invert(pc.is_in(rows[name], value_set=known)))
            yield _flags(broken), f"{rule.table}.{name} is “{{{name}}}”, which is none of the values it may have"
        elif rule.kind == RANGE:
            yield (
                _out_of_range(rows[name], table[name]),
                f"{rule.table}.{name} is {{{name}}}, out of its range {demand}",
            )
        elif rule.kind == PATTERN:
            broken = pc.invert(pc.match_substring_regex(rows[name], table[name].pattern))
            yield _flags(broken), f"{rule.table}.{name} is “{{{name}}}”, which is not written as declared"
        elif rule.kind == KINDS:
            own, filled = pc.is_in(rows["kind"], value_set=pa.array(table[name].kinds)), pc.is_valid(rows[name])
            yield _flags(pc.and_not(filled, own)), f"a {{kind}} has a value in {rule.table}.{name}: {{{name}}}"
            if table[name].always:
                yield _flags(pc.and_not(own, filled)), f"a {{kind}} has no value in {rule.table}.{name}"
        elif rule.kind == OF_KIND:
            for kind, values in table[name].kind_values.items():
                other = pc.and_(pc.equal(rows["kind"], kind), pc.invert(pc.is_in(rows[name], pa.array(values))))
                said = f"{rule.table}.{name} is “{{{name}}}”, which no {kind} has"
                yield _flags(pc.and_(other, pc.is_valid(rows[name]))), said
        elif rule.kind == RESOLVE:
            target, column = str(demand).split(".")
            found = pc.is_in(rows[name], value_set=batch.tables[target][column].combine_chunks())
            broken = pc.and_(pc.is_valid(rows[name]), pc.invert(found))
            yield _flags(broken), f"{rule.table}.{name} names {{{name}}}, which {target} does not have"
    if rule.kind == UNIQUE:
        key = list(table.primary_key)
        braces = ", ".join(f"{{{name}}}" for name in key)
        yield _repeated(rows.select(key)), f"{rule.table} has the key {braces} more than once"


def _out_of_range(values: pa.ChunkedArray, column: Column) -> Flags:
    broken = np.zeros(len(values), dtype=bool)
    if column.minimum is not None:
        broken |= _flags(pc.less(values, column.minimum))
    if column.maximum is not None:
        broken |= _flags(pc.greater(values, column.maximum))
    if pa.types.is_floating(values.type):
        broken |= _flags(pc.invert(pc.is_finite(values)))
    return broken


def _repeated(keys: pa.Table) -> Flags:
    """Which rows have a key that another row has too."""
    counted = keys.group_by(keys.column_names, use_threads=False).aggregate([([], "count_all")])
    if len(counted) == len(keys):
        return np.zeros(len(keys), dtype=bool)
    seen: dict[tuple[object, ...], int] = {}
    rows = list(zip(*(keys[name].to_pylist() for name in keys.column_names), strict=True))
    for row in rows:
        seen[row] = seen.get(row, 0) + 1
    return np.array([seen[row] > 1 for row in rows])


def _flags(values: pa.ChunkedArray) -> Flags:
    found: Flags = pc.fill_null(values, False).to_numpy().astype(bool)
    return found
