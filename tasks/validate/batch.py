"""A batch as the measures see it: its tables as declared, its texts, and whose each row is."""

from __future__ import annotations

from functools import cached_property

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from schemas import STAGES, TABLES
from tasks.core import Tables
from tasks.validate.sheet import Flags, Numbers, Sheet, as_numbers, flat_text, incomplete, lookup

#: Digits of a document's identifier, with which every identifier below it begins.
ID_LENGTH = 16


class Batch:
    """The tables of a batch; a table that is missing counts as empty.

    `failed` maps the documents on which a stage failed to that stage's place in `STAGES`: what the
    stage and those after it left of the document is not judged again.
    """

    def __init__(self, tables: Tables):
        self.tables: Tables = {name: tables.get(name, table.empty()) for name, table in TABLES.items()}
        self.failed: dict[str, int] = {}
        for row in self.tables["findings"].to_pylist():
            if row["expectation"] == "stage_completed":
                stage = STAGES.index(row["stage"])
                self.failed[row["document_id"]] = min(stage, self.failed.get(row["document_id"], stage))

    def drop_incomplete(self) -> None:
        """Leave out the rows that lack a required value: they are noted, and no structure can be read off them."""
        for name, rows in self.tables.items():
            for column in TABLES[name].columns:
                if not column.nullable and (broken := incomplete(rows[column.name])).any():
                    rows = rows.filter(pa.array(~broken))
            self.tables[name] = rows
        for derived in ("speeches", "speech_ids", "texts"):
            self.__dict__.pop(derived, None)

    @cached_property
    def sheet(self) -> Sheet:
        return Sheet(self.tables["documents"])

    @cached_property
    def document_ids(self) -> list[str]:
        """The documents of the batch, each once, in their order."""
        return list(dict.fromkeys(self.tables["documents"]["document_id"].to_pylist()))

    @cached_property
    def texts(self) -> dict[str, str]:
        """The text of each document."""
        documents = self.tables["documents"]
        return dict(zip(documents["document_id"].to_pylist(), documents["text"].to_pylist(), strict=True))

    @cached_property
    def speeches(self) -> pa.Table:
        """The table of speeches, each identifier once."""
        table = self.tables["speeches"]
        ids = table["speech_id"].to_pylist()
        first = {identifier: row for row, identifier in reversed(list(enumerate(ids)))}
        return table.take(sorted(first.values())) if len(first) < len(ids) else table

    @cached_property
    def speech_ids(self) -> list[str]:
        ids: list[str] = self.speeches["speech_id"].to_pylist()
        return ids

    def numbers(self, table: str, column: str) -> Numbers:
        return as_numbers(self.tables[table][column])

    def text(self, table: str, column: str) -> pa.Array:
        return flat_text(self.tables[table][column])

    def document_rows(self, table: str) -> Numbers:
        """For each row of a table the row of its document in `documents`, -1 where there is none."""
        return self.sheet.rows(self.tables[table]["document_id"])

    def speech_rows(self, table: str) -> Numbers:
        """For each row of a table the row of its speech in `speeches`, -1 where there is none."""
        return lookup(self.tables[table]["speech_id"], self.speeches["speech_id"].combine_chunks())

    def parent_rows(self, table: str, column: str, parent: str, key: str) -> Numbers:
        """For each row of a table the row in `parent` that its `column` names, -1 where there is none."""
        return lookup(self.tables[table][column], self.tables[parent][key].combine_chunks())

    def owners(self, table: str) -> Numbers:
        """For each row of a table the row of the document that it can be charged to, -1 for none.

        That is its `document_id`, or, when the batch has no such document, the one that the row's own
        identifier begins with.
        """
        rows = self.tables[table]
        if "document_id" not in rows.column_names:
            return np.full(len(rows), -1)
        owners = self.document_rows(table)
        key = TABLES[table].primary_key[0]
        if (owners < 0).any() and pa.types.is_string(rows[key].type):
            by_key = self.sheet.rows(pc.utf8_slice_codeunits(rows[key], 0, ID_LENGTH))
            owners = np.where(owners < 0, by_key, owners)
        return owners

    def inside_document(self, table: str) -> Flags:
        """Whether the span of each row is a range of its document."""
        return self.sheet.inside(self.document_rows(table), self.numbers(table, "start"), self.numbers(table, "end"))
