"""Measures of the mentions: each in its sentence, and what its kind demands beyond the declaration."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from tasks.validate.batch import Batch
from tasks.validate.ledger import Ledger
from tasks.validate.measures.said import invented
from tasks.validate.sheet import Flags, at

#: What a mask is made of: stars, crosses, the letter X, circles, blanks, 某.
_MASK = "[*＊×✕╳XxＸｘ○〇◯_＿某]"

#: An abbreviation by number stands for two things at least: 两个维护.
_LEAST_PARTS = 2


def measure_mentions(batch: Batch, ledger: Ledger) -> None:
    """Note mentions outside their sentence, against their kind, and with values out of order."""
    _sentences(batch, ledger)
    _quoted(batch, ledger)
    _parts(batch, ledger)
    _values(batch, ledger)


def _sentences(batch: Batch, ledger: Ledger) -> None:
    """A mention begins in the sentence that it names."""
    sentence = batch.parent_rows("mentions", "sentence_id", "sentences", "sentence_id")
    starts = batch.numbers("mentions", "start")
    first, last = batch.numbers("sentences", "start"), batch.numbers("sentences", "end")
    astray = (sentence >= 0) & ((starts < at(first, sentence)) | (starts >= at(last, sentence)))
    ledger.note_rows(
        "mentions_ok", "mentions", astray, "the mention “{text}” does not begin in the sentence that it names"
    )


def _quoted(batch: Batch, ledger: Ledger) -> None:
    """A redaction holds a mask; a document stands between title marks."""
    table = batch.tables["mentions"]
    bare = pc.and_(pc.equal(table["kind"], "redaction"), pc.invert(pc.match_substring_regex(table["text"], _MASK)))
    ledger.note_rows("masks_masked", "mentions", true(bare), "“{text}” is called a redaction but masks nothing")
    marked = pc.match_substring_regex(table["text"], r"(?s)^《.*》$")
    unmarked = pc.and_(pc.equal(table["kind"], "document"), pc.invert(marked))
    ledger.note_rows(
        "titles_marked", "mentions", true(unmarked), "“{text}” is called a document but has no title marks"
    )


def _parts(batch: Batch, ledger: Ledger) -> None:
    """What an abbreviation stands for is at least two things, in words of the speech."""
    lone = true(pc.less(pc.list_value_length(batch.tables["mentions"]["parts"]), _LEAST_PARTS))
    ledger.note_rows("parts_said", "mentions", lone, "“{text}” stands for less than two things: {parts}")
    unsaid = invented(batch, "mentions", ["parts"])
    ledger.note_rows("parts_said", "mentions", unsaid, "what “{text}” stands for is not said in the speech: {parts}")


def _values(batch: Batch, ledger: Ledger) -> None:
    """Numbers are numbers, and ranges have a beginning that lies before their end."""
    table = batch.tables["mentions"]
    for name in ("value", "value_max"):
        endless = true(pc.invert(pc.is_finite(table[name])))
        ledger.note_rows("values_ok", "mentions", endless, f"the {name} of “{{text}}” is no number: {{{name}}}")
    for first, last in (("value", "value_max"), ("iso", "iso_end")):
        lone = true(pc.is_valid(table[last])) & true(pc.is_null(table[first]))
        ledger.note_rows("values_ok", "mentions", lone, f"“{{text}}” ends at {{{last}}} but begins nowhere")
    turned = true(pc.less(table["value_max"], table["value"]))
    ledger.note_rows("values_ok", "mentions", turned, "“{text}” ends at {value_max}, below its beginning {value}")
    backwards = [
        is_before(last, first) for first, last in zip(*(table[c].to_pylist() for c in ("iso", "iso_end")), strict=True)
    ]
    said = "“{text}” ends {iso_end}, before it begins {iso}"
    ledger.note_rows("values_ok", "mentions", np.array(backwards, dtype=bool), said)


def is_before(first: str | None, second: str | None) -> bool:
    """Whether one ISO date lies before another, as far as the coarser of the two tells."""
    if not first or not second:
        return False
    known = min(len(first), len(second))
    return first[:known] < second[:known]


def true(values: pa.ChunkedArray) -> Flags:
    """Flags of Arrow, null as False."""
    found: Flags = pc.fill_null(values, False).to_numpy().astype(bool)
    return found
