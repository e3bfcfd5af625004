"""Segment: a document's text → its speeches, paragraphs and sentences.

Guarantees, each held by a property test in tests/segment/test_guarantees.py:

 1. Any Unicode text is segmented; nothing raises.
 2. Every span lies inside the text, quotes what its row holds, and lies inside its parent's span.
 3. Paragraphs and the blanks between them cover the text: `before` + `text` of all of them, and the
    last one's `after`, concatenated, are the text to the letter.
 4. Sentences and the blanks between them cover their paragraph.
 5. Speeches do not overlap and lie in order; a paragraph belongs to the speech that it lies in.
 6. The same text gives the same rows, whatever other documents come with it and in which order.
 7. Blanks at the end of the text or of a line change no row but the blanks that are recorded.
 8. Segmenting the text that is rebuilt from the rows gives the same rows.
"""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa

from tasks.core import Row, Rows, Tables, per_document, rows_by
from tasks.language.corrections import corrections_of, unfit
from tasks.language.hints import Marks
from tasks.language.plain import plain
from tasks.language.written import Written
from tasks.segment.corrected import correct
from tasks.segment.rows import cut_of, rows_of_cut


def segment(documents: pa.Table, hints: pa.Table | None = None) -> Tables:
    """The tables speeches, paragraphs, sentences and findings of a table `documents`, with its `hints` if it has any.

    Only the columns document_id, source_uri and text are read, and overrides if it is there: the manual
    corrections (`tasks.language.corrections`), of which the boundaries are applied here. A correction that
    does not fit, and a document that cannot be treated, is a row of findings, never an error.
    """
    told = rows_by(hints) if hints is not None and hints.num_rows else {}
    return per_document(
        "segment", documents, lambda document: _segment_document(document, told.get(document["document_id"], ()))
    )


def _segment_document(document: Row, hints: Sequence[Row]) -> Rows:
    key, text = document["document_id"], document["text"]
    written = Written(text, plain(text))
    cut, misfits = correct(text, cut_of(written.plain, Marks.of(text, hints)), corrections_of(document, "boundary"))
    rows = rows_of_cut(key, written, cut)
    misread = [unfit(document, "segment", one, one.value) for one in corrections_of(document, "problem")]
    rows["findings"] = misread + [unfit(document, "segment", one, why) for one, why in misfits]
    return rows


__all__ = ["segment"]
