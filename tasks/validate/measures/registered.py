"""Measures of the register: does it name words of the speech, and do its flags fit its fields?"""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from tasks.language.text import squeeze
from tasks.validate.batch import Batch
from tasks.validate.ledger import Ledger
from tasks.validate.sheet import Flags, Numbers, as_numbers, at

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
    """Which rows name something that their speech does not say; what is named often is looked for once a speech."""
    speeches = batch.speech_rows("actions")
    rows, words = _named(table)
    of = speeches[rows]
    rows, words, of = rows[of >= 0], words.filter(pa.array(of >= 0)), of[of >= 0]
    coded = words.dictionary_encode()
    terms, pairs = coded.dictionary.to_pylist(), of * max(len(coded.dictionary), 1) + as_numbers(coded.indices)
    different, which = np.unique(pairs, return_inverse=True)
    missing = np.zeros(len(different), dtype=bool)
    texts: dict[int, str] = {}
    for k, pair in enumerate(different.tolist()):
        speech, term = divmod(pair, len(terms))
        if speech not in texts:
            texts[speech] = squeeze(_text(batch, speech))
        missing[k] = terms[term] not in texts[speech] and squeeze(terms[term]) not in texts[speech]
    invented = np.zeros(len(table), dtype=bool)
    invented[rows[missing[which]]] = True
    return invented


def _named(table: pa.Table) -> tuple[Numbers, pa.Array]:
    """What the rows name, one after the other, and the row that names each."""
    rows: list[Numbers] = []
    words: list[pa.Array] = []
    for name in (*WORDS, *LISTS):
        column = table[name].combine_chunks()
        if pa.types.is_list(column.type):
            rows.append(as_numbers(pc.list_parent_indices(column)))
            words.append(pc.list_flatten(column))
        else:
            rows.append(np.arange(len(table)))
            words.append(column)
    together, said = np.concatenate(rows), pa.concat_arrays(words)
    there = pc.fill_null(pc.not_equal(said, ""), False)
    return together[there.to_numpy(zero_copy_only=False)], said.filter(there)


def _text(batch: Batch, row: int) -> str:
    """The text of the speech in a row of `speeches`."""
    speech = batch.speeches.slice(row, 1).to_pylist()[0]
    return batch.texts.get(speech["document_id"], "")[speech["start"] : speech["end"]]
