"""Words that a row claims of its speech: do they stand there?"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from tasks.language.text import squeeze
from tasks.validate.batch import Batch
from tasks.validate.sheet import Flags, Numbers, as_numbers


def invented(batch: Batch, table: str, columns: Iterable[str]) -> Flags:
    """Which rows have in one of the columns, of texts or lists of texts, words that their speech does not say.

    Blanks are left out of both. What is named often is looked for once a speech.
    """
    rows, words = _named(batch.tables[table], columns)
    of = batch.speech_rows(table)[rows]
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
    found = np.zeros(len(batch.tables[table]), dtype=bool)
    found[rows[missing[which]]] = True
    return found


def _named(table: pa.Table, columns: Iterable[str]) -> tuple[Numbers, pa.Array]:
    """What the rows name, one after the other, and the row that names each."""
    rows: list[Numbers] = []
    words: list[pa.Array] = []
    for name in columns:
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
