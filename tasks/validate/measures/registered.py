"""Measures of the register: does it name words of the speech, and do its flags fit its fields?"""

from __future__ import annotations

import numpy as np

from tasks.core import Row
from tasks.language.text import squeeze
from tasks.validate.batch import Batch
from tasks.validate.ledger import Ledger
from tasks.validate.sheet import at

#: Columns of `actions` that name words of the speech, and what is told by them.
REGISTER_COLUMNS = (
    "speech_id",
    "exhortation",
    "responsible",
    "cooperating",
    "deadline_text",
    "target",
    "modality_text",
)


def measure_register(batch: Batch, ledger: Ledger) -> None:
    """Those named in a row of the register stand in the speech, and its flags fit its fields."""
    table = batch.tables["actions"]
    speeches = {row["speech_id"]: row for row in batch.speeches.to_pylist()}
    words: dict[str, str] = {}
    invented, unfit = np.zeros(len(table), dtype=bool), np.zeros(len(table), dtype=bool)
    for k, row in enumerate(table.select(list(REGISTER_COLUMNS)).to_pylist()):
        unfit[k] = row["exhortation"] != (not (row["responsible"] or row["deadline_text"] or row["target"]))
        speech = speeches.get(row["speech_id"])
        if speech is None:
            continue
        if row["speech_id"] not in words:
            text = batch.texts.get(speech["document_id"], "")
            words[row["speech_id"]] = squeeze(text[speech["start"] : speech["end"]])
        own = words[row["speech_id"]]
        invented[k] = any(part not in own and squeeze(part) not in own for part in _quoted_parts(row))
    said = "those responsible, the deadline or the target of “{evidence}” do not stand in the speech"
    ledger.note_rows("register_ok", "actions", invented, said)
    ledger.note_rows("register_ok", "actions", unfit, "“{evidence}” is marked as an exhortation against its own fields")
    nodes = batch.parent_rows("actions", "node_id", "outline", "node_id")
    other = (nodes >= 0) & (at(batch.speech_rows("outline"), nodes) != batch.speech_rows("actions"))
    ledger.note_rows("register_ok", "actions", other, "“{evidence}” stands under another speech's node")


def _quoted_parts(row: Row) -> list[str]:
    """What a row of the register says in words of the speech."""
    single = [row[name] for name in ("deadline_text", "target", "modality_text") if row[name]]
    return [*(row["responsible"] or ()), *(row["cooperating"] or ()), *single]
