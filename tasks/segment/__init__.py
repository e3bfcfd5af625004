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

import pyarrow as pa

from tasks.core import Row, Rows, Tables, per_document
from tasks.segment.rows import rows_of


def segment(documents: pa.Table) -> Tables:
    """The tables speeches, paragraphs, sentences and findings of a table `documents`.

    Only the columns document_id, source_uri and text are read. A document that cannot be treated is a
    row of findings, never an error.
    """
    return per_document("segment", documents, _segment_document)


def _segment_document(document: Row) -> Rows:
    return rows_of(document["document_id"], document["text"])


__all__ = ["segment"]
