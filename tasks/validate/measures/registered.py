"""Measures of the register: does it name words of the speech, and do its flags fit its fields?"""

from __future__ import annotations

import pyarrow.compute as pc

from tasks.validate.batch import Batch
from tasks.validate.ledger import Ledger
from tasks.validate.measures.mentioned import true
from tasks.validate.measures.said import invented
from tasks.validate.sheet import at

#: Columns of `actions` that hold words of the speech, singly and in lists.
WORDS = ("deadline_text", "target", "modality_text")
LISTS = ("responsible", "cooperating")


def measure_register(batch: Batch, ledger: Ledger) -> None:
    """Note the rows that name what does not stand in the speech, and those whose flag belies their fields."""
    table = batch.tables["actions"]
    said = "those responsible, the deadline or the target of “{evidence}” do not stand in the speech"
    ledger.note_rows("register_ok", "actions", invented(batch, "actions", (*WORDS, *LISTS)), said)
    named = pc.greater(pc.list_value_length(table["responsible"]), 0)
    for column in ("deadline_text", "target"):
        named = pc.or_(named, pc.fill_null(pc.greater(pc.utf8_length(table[column]), 0), False))
    unfit = pc.equal(table["exhortation"], named).to_numpy().astype(bool)
    ledger.note_rows("register_ok", "actions", unfit, "“{evidence}” is marked as an exhortation against its own fields")
    unsaid = true(pc.and_(pc.is_valid(table["deadline"]), pc.is_null(table["deadline_text"])))
    ledger.note_rows("register_ok", "actions", unsaid, "the deadline {deadline} of “{evidence}” is told in no words")
    nobody = true(pc.and_(table["responsible_carried"], pc.equal(pc.list_value_length(table["responsible"]), 0)))
    ledger.note_rows("register_ok", "actions", nobody, "“{evidence}” takes those responsible from before, but has none")
    nodes = batch.parent_rows("actions", "node_id", "outline", "node_id")
    other = (nodes >= 0) & (at(batch.speech_rows("outline"), nodes) != batch.speech_rows("actions"))
    ledger.note_rows("register_ok", "actions", other, "“{evidence}” stands under another speech's node")
