"""Measures of the ingest tables: is the text one, and was it decoded well."""

from __future__ import annotations

from tasks.validate.batch import Batch
from tasks.validate.ledger import Ledger, Place

#: What a decoder leaves where bytes fit no character.
REPLACEMENT = "\ufffd"


def measure_ingested(batch: Batch, ledger: Ledger) -> None:
    """Note texts with characters lost in decoding, texts in which no speech was found, and hints of no text."""
    outside = ~batch.inside_document("hints")
    ledger.note_rows("hints_inside", "hints", outside, "what the format tells is told of words outside the text")
    with_speech = set(batch.tables["speeches"]["document_id"].to_pylist())
    for document_id, text in batch.texts.items():
        at = text.find(REPLACEMENT)
        if at >= 0:
            said = f"{text.count(REPLACEMENT)} characters were lost in decoding"
            ledger.note("characters_ok", document_id, None, Place(at, at + 20, said))
        if document_id not in with_speech:
            ledger.note("speech_found", document_id, None, Place(0, None, "no speech was found in the document"))
