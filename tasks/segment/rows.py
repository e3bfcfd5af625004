"""The rows of one document's segment tables."""

from __future__ import annotations

from tasks.core import Row, Rows
from tasks.identity import row_id
from tasks.language.hints import NO_MARKS, Marks
from tasks.language.plain import plain
from tasks.language.written import Written
from tasks.segment.boundaries import Found, find_speeches
from tasks.segment.paragraphs import Paragraph, find_paragraphs
from tasks.segment.sentences import cut_sentences

#: A text's paragraphs and its speeches.
Cut = tuple[list[Paragraph], list[Found]]


def rows_of(document_id: str, text: str) -> Rows:
    """The rows of the tables speeches, paragraphs and sentences of a text."""
    written = Written(text, plain(text))
    return rows_of_cut(document_id, written, cut_of(written.plain))


def cut_of(text: str, marks: Marks = NO_MARKS) -> Cut:
    """The paragraphs of a text, and its speeches; `marks` tell how its format sets its lines."""
    paragraphs = find_paragraphs(text, marks)
    return paragraphs, find_speeches(text, paragraphs, marks)


def rows_of_cut(document_id: str, written: Written, cut: Cut) -> Rows:
    """The rows of the tables speeches, paragraphs and sentences of a text that is cut in this way."""
    text = written.source
    paragraphs, found = cut
    speeches = [
        _speech_row(document_id, written, paragraphs, ordinal, speech) for ordinal, speech in enumerate(found, 1)
    ]
    owner: list[str | None] = [None] * len(paragraphs)
    for row, speech in zip(speeches, found, strict=True):
        owner[speech.first : speech.stop] = [row["speech_id"]] * (speech.stop - speech.first)
    paragraph_rows: list[Row] = []
    sentence_rows: list[Row] = []
    at = number = 0
    for ordinal, (paragraph, speech_id) in enumerate(zip(paragraphs, owner, strict=True), 1):
        start, end = paragraph.start, paragraph.end
        paragraph_id = row_id(document_id, "paragraph", start)
        paragraph_rows.append(
            {
                "paragraph_id": paragraph_id,
                "speech_id": speech_id,
                "document_id": document_id,
                "ordinal": ordinal,
                "start": start,
                "end": end,
                "joins": paragraph.joins,
                "text": text[start:end],
                "before": text[at:start],
                "after": "",
            }
        )
        at = end
        for first, stop in cut_sentences(written.plain, start, end):
            number += 1
            sentence_rows.append(
                {
                    "sentence_id": row_id(document_id, "sentence", first),
                    "paragraph_id": paragraph_id,
                    "speech_id": speech_id,
                    "document_id": document_id,
                    "ordinal": number,
                    "start": first,
                    "end": stop,
                    "text": text[first:stop],
                }
            )
    if paragraph_rows:
        paragraph_rows[-1]["after"] = text[at:]
    return {"speeches": speeches, "paragraphs": paragraph_rows, "sentences": sentence_rows}


def _speech_row(document_id: str, written: Written, paragraphs: list[Paragraph], ordinal: int, speech: Found) -> Row:
    text = written.source
    start, end = paragraphs[speech.first].start, paragraphs[speech.stop - 1].end
    if speech.first == 0:
        # a zero-width character before the first word is no white space: it belongs to the speech
        start = next((k for k in range(start) if not text[k].isspace()), start)
    row = {
        "speech_id": row_id(document_id, "speech", start),
        "document_id": document_id,
        "ordinal": ordinal,
        "start": start,
        "end": end,
        "divider": speech.divider,
        "cue": speech.cue,
    }
    return written.row(row, ("divider",), start, end)
