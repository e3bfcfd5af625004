"""Measures of the enrich tables: words verbatim, mentions true to their kind, dates that can be."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from tasks.validate.batch import Batch
from tasks.validate.ledger import Ledger
from tasks.validate.measures.registered import measure_register
from tasks.validate.measures.tokenized import measure_tokens
from tasks.validate.sheet import Flags, Numbers, as_numbers, at

#: Years outside of which the date of a speech or a deadline is taken for a misreading.
FIRST_YEAR, LAST_YEAR = 1900, 2100

#: The column that quotes the source, in each table of enrich that does.
QUOTES = {"mentions": "text", "actions": "evidence", "mechanisms": "name"}

#: Columns that only mentions of one kind may fill.
KIND_COLUMNS = {
    "date": ("iso", "iso_end", "duration"),
    "quantity": ("value", "value_max", "unit", "comparator"),
    "body": ("body_kind", "generic"),
    "document": ("document_kind",),
    "redaction": ("stands_for",),
    "abbreviation": ("parts",),
}


def measure_enriched(batch: Batch, ledger: Ledger) -> None:
    """Note what breaks the guarantees of tokens, mentions, the register, mechanisms and profiles."""
    measure_tokens(batch, ledger)
    for table, column in QUOTES.items():
        _quotes(batch, ledger, table, column)
    _mention_sentences(batch, ledger)
    _mention_kinds(batch, ledger)
    _dates(batch, ledger)
    measure_register(batch, ledger)
    _profiles(batch, ledger)


def _quotes(batch: Batch, ledger: Ledger, table: str, column: str) -> None:
    """The span holds the quoted words to the letter, inside the row's speech."""
    documents, starts, ends = batch.document_rows(table), batch.numbers(table, "start"), batch.numbers(table, "end")
    wrong = (documents >= 0) & ~batch.sheet.quoted(documents, starts, ends, batch.text(table, column))
    ledger.note_rows("evidence_ok", table, wrong, f"{table}.{column} “{{{column}}}” is not what stands at its span")
    speech = batch.speech_rows(table)
    first, last = (as_numbers(batch.speeches[name]) for name in ("start", "end"))
    outside = (speech >= 0) & ((starts < at(first, speech)) | (ends > at(last, speech)))
    ledger.note_rows("evidence_ok", table, outside, f"{table}.{column} “{{{column}}}” lies outside its speech")


def _mention_sentences(batch: Batch, ledger: Ledger) -> None:
    """A mention begins in the sentence that it names."""
    sentence = batch.parent_rows("mentions", "sentence_id", "sentences", "sentence_id")
    starts = batch.numbers("mentions", "start")
    first, last = batch.numbers("sentences", "start"), batch.numbers("sentences", "end")
    astray = (sentence >= 0) & ((starts < at(first, sentence)) | (starts >= at(last, sentence)))
    ledger.note_rows(
        "mentions_ok", "mentions", astray, "the mention “{text}” does not begin in the sentence that it names"
    )


def _mention_kinds(batch: Batch, ledger: Ledger) -> None:
    """A mention has nothing of another kind, and the values that it has are in order."""
    table = batch.tables["mentions"]
    for kind, columns in KIND_COLUMNS.items():
        other = _true(pc.not_equal(table["kind"], kind))
        for column in columns:
            strange = other & _true(pc.is_valid(table[column]))
            ledger.note_rows(
                "mentions_ok", "mentions", strange, f"“{{text}}” is a {{kind}} but has a value in {column}"
            )
    for first, last in (("value", "value_max"), ("iso", "iso_end")):
        lone = _true(pc.is_valid(table[last])) & _true(pc.is_null(table[first]))
        ledger.note_rows("values_ok", "mentions", lone, f"“{{text}}” ends at {{{last}}} but begins nowhere")
    turned = _true(pc.less(table["value_max"], table["value"]))
    ledger.note_rows("values_ok", "mentions", turned, "“{text}” ends at {value_max}, below its beginning {value}")
    backwards = [
        is_before(last, first) for first, last in zip(*(table[c].to_pylist() for c in ("iso", "iso_end")), strict=True)
    ]
    said = "“{text}” ends {iso_end}, before it begins {iso}"
    ledger.note_rows("values_ok", "mentions", np.array(backwards, dtype=bool), said)


def _dates(batch: Batch, ledger: Ledger) -> None:
    """Years are such as officials speak of; no deadline is over when the speech is given.

    History is spoken of too (1840年), so a mention may lie in any past; the speech's own date, its
    printing and a deadline may not.
    """
    for table, columns, first in (
        ("mentions", ("iso", "iso_end"), None),
        ("actions", ("deadline",), FIRST_YEAR),
        ("front_matter", ("date", "printed_date"), FIRST_YEAR),
    ):
        for column in columns:
            values = batch.tables[table][column]
            wild = _true(pc.greater_equal(values, f"{LAST_YEAR + 1}"))
            if first:
                wild |= _true(pc.less(values, f"{first}"))
            said = f"{table}.{column} is {{{column}}}: hardly the year that is meant"
            ledger.note_rows("dates_plausible", table, wild, said)
    frames = batch.tables["front_matter"]
    dates = dict(zip(frames["speech_id"].to_pylist(), frames["date"].to_pylist(), strict=True))
    actions = batch.tables["actions"]
    early = [
        is_before(deadline, dates.get(speech_id))
        for speech_id, deadline in zip(actions["speech_id"].to_pylist(), actions["deadline"].to_pylist(), strict=True)
    ]
    said = "the deadline {deadline} (“{deadline_text}”) lies before the speech's own date"
    ledger.note_rows("deadlines_after_speech", "actions", np.array(early, dtype=bool), said)


def is_before(first: str | None, second: str | None) -> bool:
    """Whether one ISO date lies before another, as far as the coarser of the two tells."""
    if not first or not second:
        return False
    known = min(len(first), len(second))
    return first[:known] < second[:known]


def _profiles(batch: Batch, ledger: Ledger) -> None:
    """Every speech has one profile, and its counts are those of the tables."""
    profiles = batch.tables["profiles"]
    own = np.bincount(_known(batch.speech_rows("profiles")), minlength=len(batch.speeches))
    for row in np.flatnonzero(own != 1).tolist():
        ledger.note_speech("profiles_ok", row, f"the speech has {own[row]} profiles")
    rows = batch.speech_rows("profiles")
    for column, table in (("actions", "actions"),):
        counted = np.bincount(_known(batch.speech_rows(table)), minlength=len(batch.speeches))
        differs = (rows >= 0) & (as_numbers(profiles[column]) != at(counted, rows))
        ledger.note_rows(
            "profiles_ok", "profiles", differs, f"the profile counts {{{column}}} {column}, the table holds others"
        )


def _known(rows: Numbers) -> Numbers:
    found: Numbers = rows[rows >= 0]
    return found


def _true(values: pa.ChunkedArray) -> Flags:
    found: Flags = pc.fill_null(values, False).to_numpy().astype(bool)
    return found
