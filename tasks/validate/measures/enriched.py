"""Measures of the enrich tables: words verbatim, tokens that rebuild their sentence, dates that can be."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from tasks.core import Row
from tasks.language.text import squeeze
from tasks.validate.batch import Batch
from tasks.validate.ledger import Ledger
from tasks.validate.sheet import Flags, Numbers, as_numbers, blank, code_points, flat_text

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
    _tokens(batch, ledger)
    for table, column in QUOTES.items():
        _quotes(batch, ledger, table, column)
    _mention_sentences(batch, ledger)
    _mention_kinds(batch, ledger)
    _dates(batch, ledger)
    _register(batch, ledger)
    _profiles(batch, ledger)


def _tokens(batch: Batch, ledger: Ledger) -> None:
    """The tokens of a row, put together, are its sentence, and each stands where `start` says."""
    table = batch.tables["tokens"]
    if not len(table):
        return
    sentence = batch.parent_rows("tokens", "sentence_id", "sentences", "sentence_id")
    known, documents = sentence >= 0, batch.document_rows("tokens")
    starts = np.where(known, _at(batch.numbers("sentences", "start"), sentence), -1)
    ends = np.where(known, _at(batch.numbers("sentences", "end"), sentence), -1)
    joined = pc.fill_null(pc.binary_join(table["text"].combine_chunks(), ""), "")
    whole = batch.sheet.quoted(documents, starts, ends, joined, close_up=True)
    ledger.note_rows(
        "tokens_ok", "tokens", known & ~whole, "the tokens of sentence {sentence_id} do not make up its words"
    )
    sizes = as_numbers(pc.list_value_length(table["text"]))
    uneven = (sizes != as_numbers(pc.list_value_length(table["pos"]))) | (
        sizes != as_numbers(pc.list_value_length(table["start"]))
    )
    ledger.note_rows("tokens_ok", "tokens", uneven, "sentence {sentence_id} has not as many tags or places as tokens")
    even = np.flatnonzero(known & whole & ~uneven & (sizes > 0))
    if len(even):
        good = _in_place(batch, table.take(pa.array(even)), documents[even], starts[even], sizes[even])
        astray = np.zeros(len(table), dtype=bool)
        astray[even[~good]] = True
        ledger.note_rows(
            "tokens_ok", "tokens", astray, "a token of sentence {sentence_id} is not where it is said to be"
        )


def _in_place(batch: Batch, table: pa.Table, documents: Numbers, starts: Numbers, sizes: Numbers) -> Flags:
    """For each row, whether every token begins at the character of its sentence that it claims.

    As the tokens make up the sentence, the place of each follows from the lengths of those before it;
    ranks (characters that are not blank) are compared, so that repaired wraps do not count.
    """
    sheet, rows = batch.sheet, np.repeat(np.arange(len(table)), sizes)
    words = flat_text(pc.list_flatten(table["text"]))
    claimed = as_numbers(pc.list_flatten(table["start"]))
    if not len(words):
        return np.ones(len(table), dtype=bool)
    bounds = np.concatenate([[0], np.cumsum(as_numbers(pc.utf8_length(words)))])
    before = np.concatenate([[0], np.cumsum(~blank(code_points(words)))])[bounds]
    before, lengths = before[:-1], np.diff(before)
    firsts = np.concatenate([[0], np.cumsum(sizes)])[:-1]
    base = before[np.minimum(firsts, len(before) - 1)]
    document = np.maximum(documents, 0)[rows]
    inside = (claimed >= 0) & (claimed < sheet.lengths[document])
    at = sheet.starts[document] + np.where(inside, claimed, 0)
    begin = sheet.starts[np.maximum(documents, 0)] + np.maximum(starts, 0)
    expected = sheet.ranks[np.minimum(begin, len(sheet.ranks) - 1)][rows] + before - base[rows]
    wrong = (~inside | (sheet.ranks[at] != expected)) & (lengths > 0)
    good: Flags = np.bincount(rows, weights=wrong, minlength=len(table)) == 0
    return good


def _quotes(batch: Batch, ledger: Ledger, table: str, column: str) -> None:
    """The span holds the quoted words to the letter, inside the row's speech."""
    documents, starts, ends = batch.document_rows(table), batch.numbers(table, "start"), batch.numbers(table, "end")
    wrong = (documents >= 0) & ~batch.sheet.quoted(documents, starts, ends, batch.text(table, column))
    ledger.note_rows("evidence_ok", table, wrong, f"{table}.{column} “{{{column}}}” is not what stands at its span")
    speech = batch.speech_rows(table)
    first, last = (as_numbers(batch.speeches[name]) for name in ("start", "end"))
    outside = (speech >= 0) & ((starts < _at(first, speech)) | (ends > _at(last, speech)))
    ledger.note_rows("evidence_ok", table, outside, f"{table}.{column} “{{{column}}}” lies outside its speech")


def _mention_sentences(batch: Batch, ledger: Ledger) -> None:
    """A mention begins in the sentence that it names."""
    sentence = batch.parent_rows("mentions", "sentence_id", "sentences", "sentence_id")
    starts = batch.numbers("mentions", "start")
    first, last = batch.numbers("sentences", "start"), batch.numbers("sentences", "end")
    astray = (sentence >= 0) & ((starts < _at(first, sentence)) | (starts >= _at(last, sentence)))
    ledger.note_rows(
        "mentions_ok", "mentions", astray, "the mention “{text}” does not begin in the sentence that it names"
    )


def _mention_kinds(batch: Batch, ledger: Ledger) -> None:
    """What a kind of mention must have is there, and it has nothing of another kind."""
    table = batch.tables["mentions"]
    kinds = table["kind"]
    for kind, columns in KIND_COLUMNS.items():
        other = _true(pc.not_equal(kinds, kind))
        for column in columns:
            strange = other & _true(pc.is_valid(table[column]))
            ledger.note_rows(
                "mentions_ok", "mentions", strange, f"“{{text}}” is a {{kind}} but has a value in {column}"
            )
    dates, quantities = _true(pc.equal(kinds, "date")), _true(pc.equal(kinds, "quantity"))
    lone = quantities & _true(pc.is_valid(table["value_max"])) & _true(pc.is_null(table["value"]))
    ledger.note_rows("mentions_ok", "mentions", lone, "“{text}” has an upper value but no lower one")
    turned = quantities & _true(pc.less(table["value_max"], table["value"]))
    ledger.note_rows("mentions_ok", "mentions", turned, "“{text}” ends at {value_max}, below its beginning {value}")
    lone = dates & _true(pc.is_valid(table["iso_end"])) & _true(pc.is_null(table["iso"]))
    ledger.note_rows("mentions_ok", "mentions", lone, "“{text}” has an end but no beginning")
    backwards = dates & _true(pc.less(table["iso_end"], pc.utf8_slice_codeunits(table["iso"], 0, 4)))
    ledger.note_rows("mentions_ok", "mentions", backwards, "“{text}” ends {iso_end}, before it begins {iso}")


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


def is_before(deadline: str | None, date: str | None) -> bool:
    """Whether one ISO date lies before another, as far as the coarser of the two tells."""
    if not deadline or not date:
        return False
    known = min(len(deadline), len(date))
    return deadline[:known] < date[:known]


def _register(batch: Batch, ledger: Ledger) -> None:
    """Those named in a row of the register stand in the speech, and its flags fit its fields."""
    table = batch.tables["actions"]
    speeches = {row["speech_id"]: row for row in batch.speeches.to_pylist()}
    words: dict[str, str] = {}
    invented, unfit = np.zeros(len(table), dtype=bool), np.zeros(len(table), dtype=bool)
    for k, row in enumerate(table.to_pylist()):
        speech = speeches.get(row["speech_id"])
        if speech is None:
            continue
        if row["speech_id"] not in words:
            text = batch.texts.get(speech["document_id"], "")
            words[row["speech_id"]] = squeeze(text[speech["start"] : speech["end"]])
        invented[k] = any(squeeze(part) not in words[row["speech_id"]] for part in _quoted_parts(row))
        unfit[k] = row["exhortation"] != (not (row["responsible"] or row["deadline_text"] or row["target"]))
    said = "those responsible, the deadline or the target of “{evidence}” do not stand in the speech"
    ledger.note_rows("register_ok", "actions", invented, said)
    ledger.note_rows("register_ok", "actions", unfit, "“{evidence}” is marked as an exhortation against its own fields")
    speech_of = dict(
        zip(
            batch.tables["outline"]["node_id"].to_pylist(),
            batch.tables["outline"]["speech_id"].to_pylist(),
            strict=True,
        )
    )
    other = [
        node is not None and speech_of.get(node, speech) != speech
        for node, speech in zip(table["node_id"].to_pylist(), table["speech_id"].to_pylist(), strict=True)
    ]
    ledger.note_rows(
        "register_ok", "actions", np.array(other, dtype=bool), "“{evidence}” stands under another speech's node"
    )


def _quoted_parts(row: Row) -> list[str]:
    """What a row of the register says in words of the speech."""
    single = [row[name] for name in ("deadline_text", "target", "modality_text") if row[name]]
    return [*(row["responsible"] or ()), *(row["cooperating"] or ()), *single]


def _profiles(batch: Batch, ledger: Ledger) -> None:
    """Every speech has one profile, and its counts are those of the tables."""
    profiles = batch.tables["profiles"]
    own = np.bincount(_known(batch.speech_rows("profiles")), minlength=len(batch.speeches))
    for row in np.flatnonzero(own != 1).tolist():
        ledger.note_speech("profiles_ok", row, f"the speech has {own[row]} profiles")
    rows = batch.speech_rows("profiles")
    for column, table in (("actions", "actions"),):
        counted = np.bincount(_known(batch.speech_rows(table)), minlength=len(batch.speeches))
        differs = (rows >= 0) & (as_numbers(profiles[column]) != _at(counted, rows))
        ledger.note_rows(
            "profiles_ok", "profiles", differs, f"the profile counts {{{column}}} {column}, the table holds others"
        )


def _known(rows: Numbers) -> Numbers:
    found: Numbers = rows[rows >= 0]
    return found


def _at(values: Numbers, rows: Numbers) -> Numbers:
    """The value of each row, -1 for row -1."""
    if not len(values):
        return np.full(len(rows), -1)
    return np.where(rows >= 0, values[rows], -1)


def _true(values: pa.ChunkedArray) -> Flags:
    found: Flags = pc.fill_null(values, False).to_numpy().astype(bool)
    return found
