"""Measures of the segment tables: do they rebuild the text, lie inside one another, and count up."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from tasks.validate.batch import Batch
from tasks.validate.ledger import Ledger, Place
from tasks.validate.reading_order import ReadingOrder
from tasks.validate.sheet import Flags, Numbers


def measure_segmented(batch: Batch, ledger: Ledger) -> None:
    """Note what breaks the guarantees of speeches, paragraphs and sentences."""
    _coverage(batch, ledger)
    _speeches(batch, ledger)
    _paragraphs(batch, ledger)
    _sentences(batch, ledger)


def _coverage(batch: Batch, ledger: Ledger) -> None:
    """The paragraphs, the white space before each and after the last are the text, to the letter."""
    sheet, order = batch.sheet, ReadingOrder(batch, "paragraphs")
    take = pa.array(order.order)
    gap = order.previous(order.ends, 0)
    length = sheet.lengths[order.documents]
    end = np.where(order.is_last, length, order.ends)
    good = sheet.quoted(order.documents, gap, order.starts, batch.text("paragraphs", "before").take(take))
    good &= sheet.quoted(order.documents, order.ends, end, batch.text("paragraphs", "after").take(take))
    good &= sheet.dark_length(order.documents, gap, order.starts) == 0
    good &= sheet.dark_length(order.documents, order.ends, end) == 0
    said = "the paragraphs do not join up here: text is left out or covered twice"
    for k in np.flatnonzero(~good).tolist():
        place = Place(min(int(gap[k]), int(order.starts[k])), int(order.ends[k]), said)
        ledger.note("coverage_ok", _id(batch, order.documents[k]), None, place)
    for row in set(range(len(sheet.lengths))) - set(order.documents.tolist()):
        if sheet.ranks[sheet.starts[row + 1]] > sheet.ranks[sheet.starts[row]]:
            ledger.note("coverage_ok", _id(batch, row), None, Place(0, None, "the document has no paragraph"))


def _speeches(batch: Batch, ledger: Ledger) -> None:
    """Speeches lie inside their document without overlap and are counted from 1 in reading order."""
    outside = ~batch.inside_document("speeches")
    ledger.note_rows("speeches_apart", "speeches", outside, "the speech lies outside its document's text")
    order = ReadingOrder(batch, "speeches")
    overlaps = order.flags(order.starts < order.previous(order.ends, 0))
    ledger.note_rows("speeches_apart", "speeches", overlaps, "the speech begins before the one before it ends")
    ordinals = batch.numbers("speeches", "ordinal")[order.order]
    astray = order.flags(ordinals != order.previous(ordinals, 0) + 1)
    ledger.note_rows("order_ok", "speeches", astray, "the speech is counted as number {ordinal}, out of turn")


def _paragraphs(batch: Batch, ledger: Ledger) -> None:
    """Paragraphs quote their text and lie inside their speech, or, without one, outside all of them."""
    _quotes(batch, ledger, "paragraphs")
    starts, ends = batch.numbers("paragraphs", "start"), batch.numbers("paragraphs", "end")
    speech = batch.speech_rows("paragraphs")
    within = _within(starts, ends, speech, _column(batch, "start"), _column(batch, "end"))
    ledger.note_rows("spans_ok", "paragraphs", (speech >= 0) & ~within, "the paragraph lies outside its speech")
    astray = (speech < 0) & _in_some_speech(batch, starts)
    ledger.note_rows("spans_ok", "paragraphs", astray, "the paragraph lies inside a speech but does not name it")
    _counted(batch, ledger, "paragraphs", speech)


def _in_some_speech(batch: Batch, starts: Numbers) -> Flags:
    """Which paragraphs begin inside a speech of their document, whatever they name."""
    sheet = batch.sheet
    documents = sheet.rows(batch.speeches["document_id"])
    known = documents >= 0
    base = sheet.starts[documents[known]]
    bounds = sorted(
        zip(
            (base + _column(batch, "start")[known]).tolist(),
            (base + _column(batch, "end")[known]).tolist(),
            strict=True,
        )
    )
    if not bounds:
        return np.zeros(len(starts), dtype=bool)
    firsts, lasts = np.array(bounds).T
    rows = batch.document_rows("paragraphs")
    at = sheet.starts[np.maximum(rows, 0)] + starts
    nearest = np.searchsorted(firsts, at, side="right") - 1
    found: Flags = (rows >= 0) & (nearest >= 0) & (at < lasts[np.maximum(nearest, 0)])
    return found


def _sentences(batch: Batch, ledger: Ledger) -> None:
    """Sentences quote their text, lie inside their paragraph, and leave none of its words out."""
    _quotes(batch, ledger, "sentences")
    starts, ends = batch.numbers("sentences", "start"), batch.numbers("sentences", "end")
    parent = batch.parent_rows("sentences", "paragraph_id", "paragraphs", "paragraph_id")
    above = batch.numbers("paragraphs", "start"), batch.numbers("paragraphs", "end")
    within = _within(starts, ends, parent, *above)
    ledger.note_rows("spans_ok", "sentences", (parent >= 0) & ~within, "the sentence lies outside its paragraph")
    order = ReadingOrder(batch, "sentences", parent)
    overlaps = order.flags(order.starts < order.previous(order.ends, 0))
    ledger.note_rows("spans_ok", "sentences", overlaps, "the sentence begins before the one before it ends")
    known = parent >= 0
    words = batch.sheet.dark_length(batch.document_rows("sentences"), starts, ends)
    held = np.bincount(parent[known], weights=words[known], minlength=len(above[0]))
    wanted = batch.sheet.dark_length(batch.document_rows("paragraphs"), *above)
    said = "the sentences of the paragraph leave some of its words out"
    ledger.note_rows("sentences_complete", "paragraphs", held < wanted, said)
    _counted(batch, ledger, "sentences", parent)


def _quotes(batch: Batch, ledger: Ledger, table: str) -> None:
    rows, starts, ends = batch.document_rows(table), batch.numbers(table, "start"), batch.numbers(table, "end")
    wrong = (rows >= 0) & ~batch.sheet.quoted(rows, starts, ends, batch.text(table, "text"))
    ledger.note_rows("spans_ok", table, wrong, f"the span of a row of {table} does not quote the row's text")


def _counted(batch: Batch, ledger: Ledger, table: str, parents: Numbers) -> None:
    """Ordinals rise by one in reading order; they may begin again at 1 where the parent changes."""
    order = ReadingOrder(batch, table)
    ordinals = batch.numbers(table, "ordinal")[order.order]
    parent = parents[order.order]
    turned = order.previous(parent, -2) != parent
    wrong = (ordinals != order.previous(ordinals, 0) + 1) & ~(turned & (ordinals == 1))
    ledger.note_rows("order_ok", table, order.flags(wrong), f"a row of {table} is counted as {{ordinal}}, out of turn")


def _within(starts: Numbers, ends: Numbers, parents: Numbers, above: Numbers, below: Numbers) -> Flags:
    """Whether each span lies inside that of its parent's row; False without a parent."""
    if not len(above):
        return np.zeros(len(starts), dtype=bool)
    found: Flags = (parents >= 0) & (starts >= above[parents]) & (ends <= below[parents])
    return found


def _column(batch: Batch, name: str) -> Numbers:
    found: Numbers = batch.speeches[name].to_numpy()
    return found


def _id(batch: Batch, row: int) -> str:
    identifier: str = batch.sheet.document_ids[int(row)].as_py()
    return identifier
