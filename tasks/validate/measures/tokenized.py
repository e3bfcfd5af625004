"""Measures of the tokens: do they make up their sentence, and does each stand where it claims to?"""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from tasks.validate.batch import Batch
from tasks.validate.ledger import Ledger
from tasks.validate.sheet import Flags, Numbers, as_numbers, blank, code_points, flat_text


def measure_tokens(batch: Batch, ledger: Ledger) -> None:
    """The tokens of a row, put together, are its sentence, and each stands where `start` says."""
    table = batch.tables["tokens"]
    sentence = batch.parent_rows("tokens", "sentence_id", "sentences", "sentence_id")
    plain, whole = _wholes(batch, sentence)
    said = "the tokens of sentence {sentence_id} do not make up its words"
    ledger.note_rows("tokens_ok", "tokens", (sentence >= 0) & ~whole, said)
    sizes = as_numbers(pc.list_value_length(table["text"]))
    tags, places = (as_numbers(pc.list_value_length(table[name])) for name in ("pos", "start"))
    uneven = (sizes != tags) | (sizes != places)
    said = "sentence {sentence_id} has not as many tags or places as tokens"
    ledger.note_rows("tokens_ok", "tokens", uneven, said)
    astray = np.zeros(len(table), dtype=bool)
    for rows, dark in ((plain & ~uneven, False), (whole & ~plain & ~uneven, True)):
        chosen = np.flatnonzero(rows & (sizes > 0))
        if len(chosen):
            astray[chosen] = ~_in_place(batch, table.take(pa.array(chosen)), sentence[chosen], sizes[chosen], dark)
    ledger.note_rows("tokens_ok", "tokens", astray, "a token of sentence {sentence_id} is not where it is said to be")


def _wholes(batch: Batch, sentence: Numbers) -> tuple[Flags, Flags]:
    """Which rows of `tokens` are their sentence to the letter, and which are it when blanks are left out.

    `sentence` is the row of each one's sentence. A sentence on one line is the common case, and quick.
    """
    joined = pc.fill_null(pc.binary_join(batch.tables["tokens"]["text"].combine_chunks(), ""), "")
    plain = np.zeros(len(sentence), dtype=bool)
    known = np.flatnonzero(sentence >= 0)
    if len(known):
        texts = batch.text("sentences", "text").take(pa.array(sentence[known]))
        plain[known] = pc.equal(joined.take(pa.array(known)), texts).to_numpy(zero_copy_only=False)
    whole = plain.copy()
    rest = known[~plain[known]]
    if len(rest):
        rows, starts, ends = (
            values[sentence[rest]]
            for values in (
                batch.document_rows("sentences"),
                batch.numbers("sentences", "start"),
                batch.numbers("sentences", "end"),
            )
        )
        whole[rest] = batch.sheet.quoted(rows, starts, ends, joined.take(pa.array(rest)), close_up=True)
    return plain, whole


def _in_place(batch: Batch, table: pa.Table, sentence: Numbers, sizes: Numbers, dark: bool) -> Flags:
    """For each row of tokens that make up their sentence, whether every one begins where it claims to.

    Then the place of each follows from the lengths of those before it. With `dark`, characters that
    are not blank are counted on both sides, so that repaired wraps make no difference.
    """
    sheet, rows = batch.sheet, np.repeat(np.arange(len(table)), sizes)
    words = flat_text(pc.list_flatten(table["text"]))
    ends = np.concatenate([[0], np.cumsum(as_numbers(pc.utf8_length(words)))])
    if dark:
        ends = np.concatenate([[0], np.cumsum(~blank(code_points(words)))])[ends]
    firsts = np.concatenate([[0], np.cumsum(sizes)])[:-1]
    offsets = ends[:-1] - ends[firsts][rows]
    claimed = as_numbers(pc.list_flatten(table["start"]))
    begins = batch.numbers("sentences", "start")[sentence]
    if not dark:
        wrong = claimed != begins[rows] + offsets
    else:
        documents = batch.document_rows("sentences")[sentence]
        inside = (claimed >= 0) & (claimed < sheet.lengths[documents[rows]])
        at = sheet.starts[documents[rows]] + np.where(inside, claimed, 0)
        wrong = ~inside | (sheet.ranks[at] != sheet.ranks[sheet.starts[documents] + begins][rows] + offsets)
        wrong &= np.diff(ends) > 0
    good: Flags = np.bincount(rows, weights=wrong, minlength=len(table)) == 0
    return good
