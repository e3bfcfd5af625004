"""Tables that segment leaves: speeches, paragraphs and sentences, as spans of the document's text."""

from schemas.column import (
    DOCUMENT_ID,
    END,
    INTEGERS,
    ORDINAL,
    SPEECH_ID_OR_NULL,
    START,
    TEXT,
    Column,
    Table,
    id_column,
)

#: What made the segmenter open a speech at its first paragraph.
CUES = (
    "document",
    "divider",
    "contents_entry",
    "title",
    "repeated_title",
    "letterhead",
    "after_colophon",
    "salutation",
    "override",
)

SPEECHES = Table(
    "speeches",
    "segment",
    "one row a speech: a range of its document that overlaps no other speech",
    (
        id_column("speech_id", "the document and the speech's first character"),
        DOCUMENT_ID,
        ORDINAL,
        START,
        END,
        Column(
            "divider", TEXT, "the compilation's line that announces the speech (第四篇：…), as written", nullable=True
        ),
        Column("cue", TEXT, "what opened the speech; `document` when it is the document's only one", values=CUES),
    ),
    ("speech_id",),
    {"document_id": "documents.document_id"},
)

PARAGRAPHS = Table(
    "paragraphs",
    "segment",
    "one row a paragraph; with the white space between them the paragraphs cover the document",
    (
        id_column("paragraph_id", "the document and the paragraph's first character"),
        SPEECH_ID_OR_NULL,
        DOCUMENT_ID,
        ORDINAL,
        START,
        END,
        Column(
            "joins",
            INTEGERS,
            "where hard wraps were repaired: the first character after each break",
            unit="code points",
        ),
        Column("text", TEXT, "the paragraph as the source has it, line breaks of hard wraps included"),
        Column("before", TEXT, "the white space between the paragraph and the one before it"),
        Column("after", TEXT, "the white space that ends the document; empty but for the last paragraph"),
    ),
    ("paragraph_id",),
    {"document_id": "documents.document_id", "speech_id": "speeches.speech_id"},
)

SENTENCES = Table(
    "sentences",
    "segment",
    "one row a sentence; closing quotation marks stay with the sentence they close",
    (
        id_column("sentence_id", "the document and the sentence's first character"),
        id_column("paragraph_id", "the paragraph that the sentence lies in"),
        SPEECH_ID_OR_NULL,
        DOCUMENT_ID,
        ORDINAL,
        START,
        END,
        Column("text", TEXT, "the sentence as the source has it"),
    ),
    ("sentence_id",),
    {
        "document_id": "documents.document_id",
        "speech_id": "speeches.speech_id",
        "paragraph_id": "paragraphs.paragraph_id",
    },
)

TABLES = (SPEECHES, PARAGRAPHS, SENTENCES)

__all__ = ["CUES", "PARAGRAPHS", "SENTENCES", "SPEECHES", "TABLES"]
