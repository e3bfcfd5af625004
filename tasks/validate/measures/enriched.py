"""Measures of the enrich tables: words verbatim, mentions true to their kind, dates that can be."""

from __future__ import annotations

import re
from calendar import monthrange

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from tasks.validate.batch import Batch
from tasks.validate.ledger import Ledger
from tasks.validate.measures.mentioned import is_before, measure_mentions, true
from tasks.validate.measures.registered import measure_register
from tasks.validate.measures.said import invented
from tasks.validate.measures.tokenized import measure_tokens
from tasks.validate.sheet import Flags, Numbers, as_numbers, at

#: Years outside of which the date of a speech or a deadline is taken for a misreading.
FIRST_YEAR, LAST_YEAR = 1900, 2100

#: A date to the day, with or without the time.
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T|$)")

#: The column that quotes the source, in each table of enrich that does.
QUOTES = {"mentions": "text", "actions": "evidence", "mechanisms": "name"}


def measure_enriched(batch: Batch, ledger: Ledger) -> None:
    """Note what breaks the guarantees of tokens, mentions, the register, mechanisms and profiles."""
    measure_tokens(batch, ledger)
    for table, column in QUOTES.items():
        _quotes(batch, ledger, table, column)
    measure_mentions(batch, ledger)
    _dates(batch, ledger)
    measure_register(batch, ledger)
    unsaid = invented(batch, "mechanisms", ["steps"])
    ledger.note_rows("steps_said", "mechanisms", unsaid, "the steps of “{name}” are not said in the speech: {steps}")
    _keywords(batch, ledger)
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
            wild = true(pc.greater_equal(values, f"{LAST_YEAR + 1}"))
            if first:
                wild |= true(pc.less(values, f"{first}"))
            said = f"{table}.{column} is {{{column}}}: hardly the year that is meant"
            ledger.note_rows("dates_plausible", table, wild, said)
            said = f"{table}.{column} is {{{column}}}: a day that the calendar does not have"
            ledger.note_rows("dates_exist", table, _no_days(values), said)
    frames = batch.tables["front_matter"]
    dates = dict(zip(frames["speech_id"].to_pylist(), frames["date"].to_pylist(), strict=True))
    actions = batch.tables["actions"]
    early = [
        is_before(deadline, dates.get(speech_id))
        for speech_id, deadline in zip(actions["speech_id"].to_pylist(), actions["deadline"].to_pylist(), strict=True)
    ]
    said = "the deadline {deadline} (“{deadline_text}”) lies before the speech's own date"
    ledger.note_rows("deadlines_after_speech", "actions", np.array(early, dtype=bool), said)


def _no_days(values: pa.ChunkedArray) -> Flags:
    """Which dates name a day that their month does not have: 2023-02-30. Of none, and of other writings, nothing."""
    coded = values.combine_chunks().dictionary_encode()
    wrong = np.array([_is_no_day(value) for value in coded.dictionary.to_pylist()], dtype=bool)
    indices = as_numbers(coded.indices)
    return np.append(wrong, False)[indices]


def _is_no_day(value: str) -> bool:
    if not _DAY.match(value):
        return False
    year, month, day = int(value[:4]), int(value[5:7]), int(value[8:10])
    return not (year and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1])


def _keywords(batch: Batch, ledger: Ledger) -> None:
    """The keywords of a speech are ranked from 1 without a gap, by falling weight."""
    table = batch.tables["keywords"]
    speech, ranks = batch.speech_rows("keywords"), batch.numbers("keywords", "rank")
    weights = pc.fill_null(table["weight"], 0.0).to_numpy()
    order = np.lexsort((ranks, speech))
    speech, ranks, weights = speech[order], ranks[order], weights[order]
    first = np.append(True, speech[1:] != speech[:-1])[: len(order)]
    before, heavier = np.append(0, ranks)[:-1], np.append(np.inf, weights)[:-1]
    wrong = np.zeros(len(order), dtype=bool)
    wrong[order] = (speech >= 0) & ((ranks != np.where(first, 0, before) + 1) | (~first & (weights > heavier)))
    ledger.note_rows("keywords_ranked", "keywords", wrong, "“{term}” has the rank {rank}, out of turn")


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
