"""The vocabulary in which tables are declared: a column, a table, and what follows from them.

Everything that is known about a column stands in its `Column`: the Arrow schema with its field
metadata, the expectation suites and the reference page are derived from it and never typed again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter
from typing import Any

import pyarrow as pa

TEXT = pa.string()
INTEGER = pa.int64()
NUMBER = pa.float64()
FLAG = pa.bool_()
TIMESTAMP = pa.timestamp("us", tz="UTC")
TEXTS = pa.list_(pa.string())
INTEGERS = pa.list_(pa.int64())

#: An ISO 8601 date of the precision that the text supports: 2024, 2024-05, 2024-04-17.
ISO_DATE = r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"
#: The same, and the time of a full day where the text tells it: 2024-04-29T12:20.
ISO_MOMENT = r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T(([01]\d|2[0-3]):[0-5]\d|24:00))?)?)?$"

#: A length of time, ISO 8601 (5.5.2.4): P3Y, P1Y6M, PT2H, P2W; at least one figure, the larger unit first.
ISO_DURATION = (
    r"^P((N(Y(N(M(N[WD])?|W(ND)?|D))?|M(N(W(ND)?|D))?|W(ND)?|D))(T(N(H(N(M(NS)?|S))?|M(NS)?|S)))?"
    r"|T(N(H(N(M(NS)?|S))?|M(NS)?|S)))$"
).replace("N", r"\d+(\.\d+)?")


@dataclass(frozen=True)
class Column:
    """One column: its name, Arrow type, nullability, unit, meaning, and what values it admits.

    `values`, `minimum`, `maximum` and `pattern` (a regular expression that the whole value matches)
    become expectations; `unit` names what a number counts (code points, bytes, seconds …). In a table
    whose rows differ by a column `kind`, `kinds` are those of which alone a row has a value here, `always`
    says that each of them has one, and `kind_values` which of `values` a kind admits; they become
    expectations, too.
    """

    name: str
    type: pa.DataType
    description: str
    nullable: bool = False
    unit: str | None = None
    values: tuple[str, ...] | None = None
    minimum: float | None = None
    maximum: float | None = None
    pattern: str | None = None
    kinds: tuple[str, ...] = ()
    always: bool = False
    kind_values: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def arrow_field(self) -> pa.Field:
        """The Arrow field with description and unit as metadata."""
        metadata = {"description": self.description}
        if self.unit:
            metadata["unit"] = self.unit
        return pa.field(self.name, self.type, nullable=self.nullable, metadata=metadata)


@dataclass(frozen=True)
class Table:
    """A table: the stage that leaves it, its columns, its key, and what its ids point to.

    `references` maps a column to the `table.column` in which its values must be found.
    `spans` says that `start` and `end` are a half-open range of code points in the document's text.
    """

    name: str
    stage: str
    description: str
    columns: tuple[Column, ...]
    primary_key: tuple[str, ...]
    references: dict[str, str] = field(default_factory=dict)

    @property
    def spans(self) -> bool:
        return {"start", "end"} <= set(self.column_names) and self["start"].type == INTEGER

    @property
    def column_names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)

    def __getitem__(self, name: str) -> Column:
        return next(column for column in self.columns if column.name == name)

    def arrow_schema(self) -> pa.Schema:
        """The Arrow schema of the table as it is exported: fields in order, with their metadata."""
        return self._schema

    @cached_property
    def _schema(self) -> pa.Schema:
        metadata = {"description": self.description, "primary_key": ",".join(self.primary_key)}
        return pa.schema([column.arrow_field() for column in self.columns], metadata=metadata)

    def from_rows(self, rows: list[dict[str, Any]]) -> pa.Table:
        """An Arrow table of `rows`; a key that is missing is null, a key that is unknown is an error."""
        values = _columns(rows, self.column_names)
        if values is None:
            known = set(self.column_names)
            if not all(map(known.issuperset, rows)):
                raise KeyError(f"{self.name} has no column {sorted({key for row in rows for key in row} - known)}")
            values = [[row.get(name) for row in rows] for name in self.column_names]
        columns = [pa.array(some, type=column.type) for some, column in zip(values, self.columns, strict=True)]
        return pa.Table.from_arrays(columns, schema=self.arrow_schema())

    def empty(self) -> pa.Table:
        return self.arrow_schema().empty_table()


def _columns(rows: list[dict[str, Any]], names: tuple[str, ...]) -> Sequence[Sequence[Any]] | None:
    """The columns of rows that have all these keys and no other, as nearly all have; else None.

    Each row is looked at once, for all of its columns, and need not be asked for keys that are unknown.
    """
    if len(names) < 2 or set(map(len, rows)) != {len(names)}:
        return None
    try:
        return list(zip(*map(itemgetter(*names), rows), strict=True))
    except KeyError:
        return None


def id_column(name: str, description: str, nullable: bool = False) -> Column:
    """An identifier made of content and position: hexadecimal digits of the document, then a place."""
    return Column(name, TEXT, description, nullable=nullable, pattern=r"^[0-9a-f]{16}(\.[a-z]+[0-9]+(-[0-9]+)?)?$")


DOCUMENT_ID = id_column("document_id", "the document that the row belongs to")
SPEECH_ID = id_column("speech_id", "the speech that the row belongs to")
SPEECH_ID_OR_NULL = id_column(
    "speech_id", "the speech that the row belongs to; null outside all speeches", nullable=True
)
START = Column("start", INTEGER, "first character, counted in the document's text", unit="code points", minimum=0)
END = Column("end", INTEGER, "end of the half-open range: the first character after it", unit="code points", minimum=0)
ORDINAL = Column("ordinal", INTEGER, "place in reading order, from 1", minimum=1)
