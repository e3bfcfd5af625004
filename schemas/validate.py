"""Tables that validate leaves: measures, findings of the suites, and verdicts."""

from schemas.column import (
    DOCUMENT_ID,
    FLAG,
    INTEGER,
    NUMBER,
    SPEECH_ID,
    SPEECH_ID_OR_NULL,
    TEXT,
    TIMESTAMP,
    Column,
    Table,
)
from schemas.ingest import STAGES

SEVERITIES = ("critical", "warning", "info")

QUALITY = Table(
    "quality",
    "validate",
    "one row a speech: every structural measure that the suites judge",
    (
        SPEECH_ID,
        DOCUMENT_ID,
        Column("coverage_ok", FLAG, "the document's paragraphs and the white space between them cover its text"),
        Column("speeches_apart", FLAG, "the document's speeches lie inside its text and do not overlap"),
        Column("order_ok", FLAG, "rows of segment and outline are counted in reading order, none left out"),
        Column("spans_ok", FLAG, "every paragraph and sentence quotes its span, inside what it belongs to"),
        Column("sentences_complete", FLAG, "the sentences of a paragraph leave none of its words out"),
        Column(
            "references_ok",
            FLAG,
            "every identifier of the speech is unique, names its place, and every reference resolves",
        ),
        Column("roles_ok", FLAG, "every paragraph has one role, in a row of its own span and speech"),
        Column("frame_ok", FLAG, "the speech has one row of front matter"),
        Column("words_ok", FLAG, "front matter, markers and headings are words of the speech"),
        Column("nesting_ok", FLAG, "outline nodes lie inside their parents, siblings in order and disjoint"),
        Column("heading_sequence_ok", FLAG, "numbers of sibling headings rise by one, but for what defects report"),
        Column("level_jumps", INTEGER, "headings more than one level below the one they follow", minimum=0),
        Column("jumps_reported", FLAG, "every one of them is reported as a defect"),
        Column("headings", INTEGER, "headings of the outline", minimum=0),
        Column("longest_heading", INTEGER, "length of the longest heading title", unit="code points", minimum=0),
        Column(
            "title_length",
            INTEGER,
            "length of the title; null without one",
            unit="code points",
            nullable=True,
            minimum=1,
        ),
        Column("characters", INTEGER, "characters of the speech without white space", unit="code points", minimum=0),
        Column(
            "body_share",
            NUMBER,
            "share of opening, headings, body and closing, notes and attachments not counted",
            minimum=0,
            maximum=1,
        ),
        Column("sentences", INTEGER, "sentences of the speech", minimum=0),
        Column(
            "longest_sentence",
            INTEGER,
            "length of the longest sentence without white space",
            unit="code points",
            minimum=0,
        ),
        Column("tokens_ok", FLAG, "the tokens of every sentence make up its words, each at its place"),
        Column("evidence_ok", FLAG, "the evidence of every action and the text of every mention is verbatim"),
        Column(
            "mentions_ok",
            FLAG,
            "every mention begins in the sentence that it names",
        ),
        Column("values_ok", FLAG, "values are numbers; no range ends without a beginning, or before it"),
        Column(
            "register_ok", FLAG, "responsible bodies, deadlines and targets of the register are words of the speech"
        ),
        Column("profiles_ok", FLAG, "the speech has one profile, whose counts are those of the tables"),
        Column(
            "dates_plausible", FLAG, "the speech's date and deadlines lie between 1900 and 2100, no date lies later"
        ),
        Column("deadlines_after_speech", FLAG, "no deadline lies before the speech's own date"),
        Column("size_ratio", NUMBER, "its length over the median of its document's speeches", minimum=0),
        Column("mentions", INTEGER, "mentions found", minimum=0),
        Column("actions", INTEGER, "rows of the register", minimum=0),
        Column("defects", INTEGER, "defects reported", minimum=0),
    ),
    ("speech_id",),
    {"document_id": "documents.document_id", "speech_id": "speeches.speech_id"},
)

FINDINGS = Table(
    "findings",
    "validate",
    "one row an expectation that a document or speech did not meet, or a stage that failed on it",
    (
        DOCUMENT_ID,
        SPEECH_ID_OR_NULL,
        Column("stage", TEXT, "the stage whose tables it concerns", values=STAGES),
        Column("expectation", TEXT, "the expectation that was not met"),
        Column(
            "severity",
            TEXT,
            "critical quarantines the document, warning publishes with the finding, info is told",
            values=SEVERITIES,
        ),
        Column("observed", TEXT, "what was found", nullable=True),
        Column("detail", TEXT, "a sentence that says what is wrong, where, and what helps"),
        Column(
            "start",
            INTEGER,
            "where it is wrong first, counted in the document's text; null without a place",
            nullable=True,
            unit="code points",
            minimum=0,
        ),
        Column("line", INTEGER, "the line of that place, from 1", nullable=True, minimum=1),
        Column("quote", TEXT, "the words that stand there", nullable=True),
    ),
    ("document_id", "speech_id", "stage", "expectation", "observed"),
    {"document_id": "documents.document_id"},
)

VERDICTS = Table(
    "verdicts",
    "validate",
    "one row a judgement: a document is published or quarantined by a run",
    (
        DOCUMENT_ID,
        Column("verdict", TEXT, "what is done with the document's rows", values=("published", "quarantined")),
        Column("run_id", TEXT, "the run that judged"),
        Column("at", TIMESTAMP, "when it judged"),
        Column("because", TEXT, "why a person published it all the same; null when the suites decided", nullable=True),
        Column("by", TEXT, "who that was; null when the suites decided", nullable=True),
    ),
    ("document_id", "at"),
    {"document_id": "documents.document_id"},
)

TABLES = (QUALITY, FINDINGS, VERDICTS)

__all__ = ["FINDINGS", "QUALITY", "SEVERITIES", "TABLES", "VERDICTS"]
