"""Measures of the register: does it name words of the speech, and do its flags fit its fields?"""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from tasks.language.text import squeeze
from tasks.validate.batch import Batch
from tasks.validate.ledger import Ledger
from tasks.validate.sheet import Flags, at

#: Columns of `actions` that hold words of the speech, singly and in lists.
WORDS = ("deadline_text", "target", "modality_text")
LISTS = ("responsible", "cooperating")


def measure_register(batch: Batch, ledger: Ledger) -> None:
    """Note the rows that name what does not stand in the speech, and those whose flag belies their fields."""
    table = batch.tables["actions"]
    said = "those responsible, the deadline or the target of “{evidence}” do not stand in the speech"
    ledger.note_rows("register_ok", "actions", _invented(batch, table), said)
    named = pc.greater(pc.list_value_length(table["responsible"]), 0)
    for column in ("deadline_text", "target"):
        named = pc.or_(named, pc.fill_null(pc.greater(pc.utf8_length(table[column]), 0), False))
    unfit = pc.equal(table["exhortation"], named).to_numpy().astype(bool)
    ledger.note_rows("register_ok", "actions", unfit, "“{evidence}” is marked as an exhortation against its own fields")
    nodes = batch.parent_rows("actions", "node_id", "outline", "node_id")
    other = (nodes >= 0) & (at(batch.speech_rows("outline"), nodes) != batch.speech_rows("actions"))
    ledger.note_rows("register_ok", "actions", other, "“{evidence}” stands under another speech's node")


def _invented(batch: Batch, table: pa.Table) -> Flags:
    """Which rows name something that their speech does not say; what it said once is not looked for again."""
    speeches = batch.speech_rows("actions").tolist()
    columns = [table[name].to_pylist() for name in (*WORDS, *LISTS)]
    texts: dict[int, str] = {}
    stands: dict[int, set[str]] = {}
    invented = np.zeros(len(table), dtype=bool)
    for k, (speech, *values) in enumerate(zip(speeches, *columns, strict=True)):
        if speech < 0:
            continue
        if speech not in texts:
            texts[speech], stands[speech] = squeeze(_text(batch, speech)), set()
        known = stands[speech]
        words = [value for value in values[: len(WORDS)] if value]
        for part in (*words, *(word for some in values[len(WORDS) :] for word in some)):
            if part in known:
                continue
            if part in texts[speech] or squeeze(part) in texts[speech]:
                known.add(part)
            else:
                invented[k] = True
    return invented


def _text(batch: Batch, row: int) -> str:
    """The text of the speech in a row of `speeches`."""
    speech = batch.speeches.slice(row, 1).to_pylist()[0]
    return batch.texts.get(speech["document_id"], "")[speech["start"] : speech["end"]]
