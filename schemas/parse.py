"""Tables that parse leaves: front matter, roles of paragraphs, the outline, and defects."""

from schemas.column import (
    DOCUMENT_ID,
    END,
    INTEGER,
    ISO_DATE,
    ORDINAL,
    SPEECH_ID,
    SPEECH_ID_OR_NULL,
    START,
    TEXT,
    TEXTS,
    Column,
    Table,
    id_column,
)

ROLES = (
    "divider",
    "letterhead",
    "title",
    "date_line",
    "byline",
    "salutation",
    "opening",
    "heading",
    "body",
    "closing",
    "colophon",
    "caption",
    "wire_tail",
    "chrome",
    "contents",
    "note",
    "attachment",
)

DEFECT_KINDS = (
    "duplicate_number",
    "missing_number",
    "level_jump",
    "missing_enumerator",
    "single_item_series",
    "date_conflict",
    "duplicate_title",
    "glued_salutation",
    "glued_heading",
    "torn_title",
    "hard_wrap",
    "missing_salutation",
    "unclosed_quotation",
)

FRONT_MATTER = Table(
    "front_matter",
    "parse",
    "one row a speech: what its frame says about it; null where its own text is silent",
    (
        SPEECH_ID,
        DOCUMENT_ID,
        Column("title", TEXT, "the speech's title, wraps and spacing between characters closed up", nullable=True),
        Column("date", TEXT, "the date on which the speech was given, ISO 8601", nullable=True, pattern=ISO_DATE),
        Column("date_basis", TEXT, "the words that support the date", nullable=True),
        Column("date_conflicts", TEXTS, "other dates in the frame that speak against it, as written"),
        Column("salutation", TEXT, "the address that opens it, as written: 同志们：", nullable=True),
        Column("issuer", TEXT, "the office named by a letterhead", nullable=True),
        Column("speaker", TEXT, "who speaks, as the frame names them", nullable=True),
        Column("speaker_role", TEXT, "the speaker's office, as written: 国务院总理", nullable=True),
        Column("occasion", TEXT, "the meeting at which it was given", nullable=True),
        Column("campaign", TEXT, "the campaign (专项行动 …) that the title names", nullable=True),
        Column(
            "level",
            TEXT,
            "level of government that speaks",
            nullable=True,
            values=("中央", "省", "市", "县", "区", "乡", "镇", "街道", "村"),
        ),
        Column("subject_terms", TEXTS, "主题词 of a colophon (an element dropped by GB/T 9704-2012)"),
        Column("distribution", TEXT, "发: whom a colophon sends it to", nullable=True),
        Column("copied_to", TEXT, "送, 抄送: whom a colophon copies it to", nullable=True),
        Column("printed_by", TEXT, "the printing office of a colophon", nullable=True),
        Column("printed_date", TEXT, "the printing date of a colophon, ISO 8601", nullable=True, pattern=ISO_DATE),
        Column("copies", INTEGER, "共印N份 of a colophon", nullable=True, unit="copies", minimum=1),
    ),
    ("speech_id",),
    {"document_id": "documents.document_id", "speech_id": "speeches.speech_id"},
)

BLOCKS = Table(
    "blocks",
    "parse",
    "one row a paragraph: its role in the speech or in the document around it",
    (
        id_column("paragraph_id", "the paragraph whose role this is"),
        SPEECH_ID_OR_NULL,
        DOCUMENT_ID,
        START,
        END,
        Column("role", TEXT, "what the paragraph does", values=ROLES),
    ),
    ("paragraph_id",),
    {
        "document_id": "documents.document_id",
        "speech_id": "speeches.speech_id",
        "paragraph_id": "paragraphs.paragraph_id",
    },
)

OUTLINE = Table(
    "outline",
    "parse",
    "one row a node: headings that open a line, and items that are run in",
    (
        id_column("node_id", "the document and the node's first character"),
        id_column("parent_id", "the node above it; null directly under the speech", nullable=True),
        SPEECH_ID,
        DOCUMENT_ID,
        ORDINAL,
        Column(
            "kind",
            TEXT,
            "heading: opens a line and governs what follows; item: run in within a paragraph",
            values=("heading", "item"),
        ),
        Column("level", INTEGER, "depth in the outline, 1 directly under the speech", minimum=1),
        Column("marker", TEXT, "the numbering as written: 一、 （二） 一是; empty for a heading without number"),
        Column("number", INTEGER, "the value of the marker", nullable=True, minimum=0),
        Column("title", TEXT, "the node's own sentence, without the marker, wraps closed up"),
        START,
        Column("end", INTEGER, "end of all that the node governs", unit="code points", minimum=0),
    ),
    ("node_id",),
    {
        "document_id": "documents.document_id",
        "speech_id": "speeches.speech_id",
        "parent_id": "outline.node_id",
    },
)

DEFECTS = Table(
    "defects",
    "parse",
    "one row a fault of the source that was tolerated, with a sentence that explains it",
    (
        SPEECH_ID_OR_NULL,
        DOCUMENT_ID,
        Column("kind", TEXT, "what is wrong", values=DEFECT_KINDS),
        START,
        END,
        Column("detail", TEXT, "a sentence that a person understands"),
    ),
    ("document_id", "kind", "start", "end"),
    {"document_id": "documents.document_id", "speech_id": "speeches.speech_id"},
)

TABLES = (FRONT_MATTER, BLOCKS, OUTLINE, DEFECTS)

__all__ = ["BLOCKS", "DEFECTS", "DEFECT_KINDS", "FRONT_MATTER", "OUTLINE", "ROLES", "TABLES"]
