"""Identifiers are made of the document, a letter for the kind, and the place (tasks/identity.py): are they?"""

from __future__ import annotations

from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from tasks.identity import LETTERS
from tasks.validate.batch import Batch
from tasks.validate.ledger import Ledger

IN_PLACE = "ids_in_place"

#: Tables whose key names a place → the kind of row, or the column that tells it; and whether the end belongs to it.
IDENTIFIED: dict[str, tuple[str, bool]] = {
    "speeches": ("speech", False),
    "paragraphs": ("paragraph", False),
    "sentences": ("sentence", False),
    "outline": ("kind", False),
    "mentions": ("kind", True),
    "actions": ("action", True),
    "mechanisms": ("mechanism", True),
}


def measure_identified(batch: Batch, ledger: Ledger) -> None:
    """Note the rows whose identifier is not that of their document, kind and place."""
    for name, (kind, with_end) in IDENTIFIED.items():
        rows = batch.tables[name]
        if not len(rows):
            continue
        parts: list[Any] = [pc.fill_null(rows["document_id"], ""), ".", _letters(rows, kind), _digits(rows["start"])]
        if with_end:
            parts += ["-", _digits(rows["end"])]
        expected = pc.binary_join_element_wise(*parts, "")
        key = rows.column_names[0]
        wrong = pc.fill_null(pc.not_equal(rows[key], expected), False).to_numpy().astype(bool)
        ledger.note_rows(f"{name}.{IN_PLACE}", name, wrong, f"{name}.{key} {{{key}}} does not name the row's own place")


def _letters(rows: pa.Table, kind: str) -> Any:
    """The letter of each row's kind; empty for a kind that has none."""
    if kind in LETTERS:
        return LETTERS[kind]
    names = pa.array(LETTERS)
    return pc.fill_null(pc.take(pa.array(LETTERS.values()), pc.index_in(rows[kind], value_set=names)), "")


def _digits(values: pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.fill_null(pc.cast(values, pa.string()), "")
