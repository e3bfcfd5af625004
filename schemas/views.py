"""Views that are worked out of the visible rows when a query asks for them: formulations, and shared passages.

They are no tables of the store: nothing is written for them, so they can never disagree with what is visible.
"""

from schemas.column import (
    DOCUMENT_ID,
    INTEGER,
    INTEGERS,
    ISO_DATE,
    NUMBER,
    SPEECH_ID,
    START,
    TEXT,
    Column,
    Table,
    id_column,
)
from schemas.parse import FRONT_MATTER

TERMS = Table(
    "terms",
    "enrich",
    "one row a formulation (提法) and speech that uses it: how often, and when and where the speech was given",
    (
        Column("term", TEXT, "the formulation"),
        SPEECH_ID,
        DOCUMENT_ID,
        Column("count", INTEGER, "how often the speech says it; wraps inside it do not hide it", minimum=1),
        START,
        Column("year", INTEGER, "the year in which the speech was given", nullable=True),
        Column("date", TEXT, "the date on which the speech was given, ISO 8601", nullable=True, pattern=ISO_DATE),
        Column("level", TEXT, "level of government that speaks", nullable=True, values=FRONT_MATTER["level"].values),
        Column("title", TEXT, "the speech's title", nullable=True),
        Column("source_uri", TEXT, "the file that holds the speech"),
    ),
    ("term", "speech_id"),
    {"document_id": "documents.document_id", "speech_id": "speeches.speech_id"},
)

REUSE = Table(
    "reuse",
    "enrich",
    "one row a paragraph that repeats one of an earlier speech: the likest, of equals the earliest",
    (
        id_column("paragraph_id", "the paragraph of the later speech"),
        SPEECH_ID,
        DOCUMENT_ID,
        id_column("source_paragraph_id", "the paragraph of the earlier speech"),
        id_column("source_speech_id", "the earlier speech: by date, undated ones last, then by identifier"),
        id_column("source_document_id", "the document of the earlier speech"),
        Column(
            "similarity",
            NUMBER,
            "Jaccard similarity of their sets of three consecutive letters, blanks and punctuation left out",
            minimum=0,
            maximum=1,
        ),
        Column("coverage", NUMBER, "share of the paragraph's letters in the shared spans", minimum=0, maximum=1),
        Column("starts", INTEGERS, "first character of each shared span, in the document's text", unit="code points"),
        Column("ends", INTEGERS, "end of each shared span", unit="code points"),
        Column(
            "source_starts", INTEGERS, "first character of each, in the earlier document's text", unit="code points"
        ),
        Column("source_ends", INTEGERS, "end of each in the earlier document's text", unit="code points"),
    ),
    ("paragraph_id",),
    {
        "document_id": "documents.document_id",
        "speech_id": "speeches.speech_id",
        "paragraph_id": "paragraphs.paragraph_id",
        "source_document_id": "documents.document_id",
        "source_speech_id": "speeches.speech_id",
        "source_paragraph_id": "paragraphs.paragraph_id",
    },
)

VIEWS: dict[str, Table] = {table.name: table for table in (TERMS, REUSE)}

__all__ = ["REUSE", "TERMS", "VIEWS"]
