"""The table `quality`: one row a speech, what the measures found in figures and flags."""

from __future__ import annotations

from collections import Counter
from statistics import median

import numpy as np
import pyarrow as pa

from schemas import TABLES
from tasks.core import Row, rows_by
from tasks.validate.batch import Batch
from tasks.validate.declared import RESOLVE, UNIQUE
from tasks.validate.identified import IN_PLACE
from tasks.validate.ledger import Ledger, Place
from tasks.validate.measures.outlined import level_jumps
from tasks.validate.measures.parsed import role_lengths
from tasks.validate.sheet import Numbers, as_numbers

#: Roles of the speaker's own words.
BODY_ROLES = ("opening", "heading", "body", "closing")

#: Roles of what hangs on a speech and may well be longer than it: not counted in its body's share.
APPENDED_ROLES = ("note", "attachment")

#: Flags that are told of a document and hold for each of its speeches.
DOCUMENT_FLAGS = ("coverage_ok", "speeches_apart", "order_ok")

#: Flags of a speech: true when the ledger holds nothing against it under that name.
SPEECH_FLAGS = (
    "spans_ok", "sentences_complete", "roles_ok", "frame_ok", "words_ok", "nesting_ok", "heading_sequence_ok",
    "jumps_reported", "tokens_ok", "evidence_ok", "mentions_ok", "values_ok", "register_ok", "profiles_ok",
    "dates_plausible", "deadlines_after_speech",
)  # fmt: skip

_IDENTITY_RULES = (UNIQUE, RESOLVE, IN_PLACE)


def quality_of(batch: Batch, ledger: Ledger) -> pa.Table:
    """One row for each speech of the documents that no stage failed on; places of extremes go to the ledger."""
    speeches = [s for s in batch.speeches.to_pylist() if s["document_id"] not in batch.failed]
    nodes = rows_by(batch.tables["outline"], "speech_id")
    titles = dict(zip(*(batch.tables["front_matter"][c].to_pylist() for c in ("speech_id", "title")), strict=True))
    roles = role_lengths(batch)
    counts = {table: _counted(batch, table) for table in ("sentences", "mentions", "actions", "defects")}
    characters = dict(zip(batch.speech_ids, _speech_lengths(batch).tolist(), strict=True))
    medians = _medians(speeches, characters)
    longest = _longest_sentences(batch, ledger)
    broken = {flag: ledger.broken([flag]) for flag in (*DOCUMENT_FLAGS, *SPEECH_FLAGS)}
    astray = ledger.broken(f"{table}.{rule}" for table in TABLES for rule in _IDENTITY_RULES)
    rows: list[Row] = []
    for speech in speeches:
        speech_id, document_id = speech["speech_id"], speech["document_id"]
        subject = (document_id, speech_id)
        headings = sorted((n for n in nodes.get(speech_id, ()) if n["kind"] == "heading"), key=lambda n: n["start"])
        top = max(headings, key=lambda n: len(n["title"]), default=None)
        if top:
            place = Place(top["start"], top["start"] + len(top["title"]), "a heading is very long")
            ledger.point_out("longest_heading", document_id, speech_id, place)
        by_role = roles.get(speech_id, Counter())
        total = sum(length for role, length in by_role.items() if role not in APPENDED_ROLES)
        title = titles.get(speech_id)
        rows.append(
            {
                "speech_id": speech_id,
                "document_id": document_id,
                **{flag: broken[flag].isdisjoint({(document_id, None), subject}) for flag in DOCUMENT_FLAGS},
                **{flag: subject not in broken[flag] for flag in SPEECH_FLAGS},
                "references_ok": subject not in astray,
                "level_jumps": len(level_jumps(headings)),
                "headings": len(headings),
                "longest_heading": len(top["title"]) if top else 0,
                "title_length": len(title) if title else None,
                "characters": characters[speech_id],
                "body_share": sum(by_role.get(role, 0) for role in BODY_ROLES) / total if total else 0.0,
                "longest_sentence": longest.get(speech_id, 0),
                "size_ratio": characters[speech_id] / max(medians[document_id], 1),
                **{name: counted.get(speech_id, 0) for name, counted in counts.items()},
            }
        )
    return TABLES["quality"].from_rows(rows)


def _counted(batch: Batch, table: str) -> dict[str, int]:
    rows = batch.speech_rows(table)
    counts = np.bincount(rows[rows >= 0], minlength=len(batch.speeches))
    return dict(zip(batch.speech_ids, counts.tolist(), strict=True))


def _speech_lengths(batch: Batch) -> Numbers:
    rows = batch.sheet.rows(batch.speeches["document_id"])
    return batch.sheet.dark_length(rows, as_numbers(batch.speeches["start"]), as_numbers(batch.speeches["end"]))


def _medians(speeches: list[Row], characters: dict[str, int]) -> dict[str, float]:
    by_document: dict[str, list[int]] = {}
    for speech in speeches:
        by_document.setdefault(speech["document_id"], []).append(characters[speech["speech_id"]])
    return {document_id: median(lengths) for document_id, lengths in by_document.items()}


def _longest_sentences(batch: Batch, ledger: Ledger) -> dict[str, int]:
    """The length, without blanks, of each speech's longest sentence."""
    starts, ends = batch.numbers("sentences", "start"), batch.numbers("sentences", "end")
    lengths = batch.sheet.dark_length(batch.document_rows("sentences"), starts, ends)
    speech = batch.speech_rows("sentences")
    known = np.flatnonzero(speech >= 0)
    order = known[np.lexsort((lengths[known], speech[known]))]
    last = np.append(speech[order][1:] != speech[order][:-1], True) if len(order) else np.zeros(0, dtype=bool)
    found: dict[str, int] = {}
    documents = batch.speeches["document_id"]
    for row in order[last].tolist():
        speech_id = batch.speech_ids[speech[row]]
        found[speech_id] = int(lengths[row])
        place = Place(int(starts[row]), int(ends[row]), "a sentence is very long")
        ledger.point_out("longest_sentence", documents[int(speech[row])].as_py(), speech_id, place)
    return found
