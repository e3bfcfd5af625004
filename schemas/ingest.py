"""Tables that ingest leaves: what was seen at the source, what was taken in, what could not be."""

from schemas.column import DOCUMENT_ID, END, FLAG, INTEGER, ORDINAL, START, TEXT, TIMESTAMP, Column, Table, id_column

STAGES = ("ingest", "segment", "parse", "enrich", "validate")

#: Why an input is not taken in. Every code is explained in docs/rejects.md.
REJECT_REASONS = (
    "unsupported_media_type",
    "empty",
    "binary",
    "undecodable",
    "unreadable",
    "unreachable",
    "denied",
    "unsafe_address",
    "needs_package",
    "too_large",
    "changed_while_read",
    "reader_failed",
    "reader_limit",
    "needs_libreoffice",
    "no_text_layer",
    "encrypted",
    "archive_limit",
    "unsafe_archive",
    "unsafe_xml",
)

#: What a listing found a file to be. `archive`: its members are files of their own, called `archive.zip!/name`;
#: `gone`: a complete listing of its root, or its archive, no longer had it.
SOURCE_STATES = ("document", "rejected", "archive", "gone")

#: What told the character encoding: a byte order mark, valid UTF-8, what a web page declares, the likelier reading,
#: a detector's guess when no reading was likely.
ENCODING_BASES = ("mark", "utf-8", "declared", "scored", "detected")

#: What a format tells of its text beside the words. Of a line: `heading` (value: its level, from 1), `style` (title or
#: subtitle), `centred`, `bold` (all of it), `size` (value: points, of a line set larger than the text). Of a stretch:
#: `page` (value: its number, from 1). Of the whole document: `page_title` (what a web page calls itself), `published`
#: (when it says that it was put there, as written), `header` and `footer` (words of the pages' margins, which are not
#: in the text).
HINT_KINDS = (
    "heading",
    "style",
    "centred",
    "bold",
    "size",
    "page",
    "page_title",
    "published",
    "header",
    "footer",
)

SOURCES = Table(
    "sources",
    "ingest",
    "what the listings of the sources saw, one row a change: the key to skipping files that have not changed",
    (
        Column("source_uri", TEXT, "where the file lies: a path, or an address without keys"),
        Column("root", TEXT, "the folder, pattern or file that was listed when it was seen"),
        Column("state", TEXT, "what the file was found to be", values=SOURCE_STATES),
        Column("size", INTEGER, "size at the listing", unit="bytes", minimum=0),
        Column("version", TEXT, "modification time or etag at the listing; empty when the file must be read again"),
        id_column("document_id", "the document last found in the file; null when none was", nullable=True),
        Column("settled", FLAG, "counts at once; otherwise it counts when its batch has its verdicts"),
        Column("seen_at", TIMESTAMP, "when the listing was taken; later than every row before it"),
    ),
    ("source_uri", "seen_at"),
)

DOCUMENTS = Table(
    "documents",
    "ingest",
    "one row a document: the decoded text, to which every span refers, and where it came from",
    (
        id_column("document_id", "first 16 hexadecimal digits of the SHA-256 of the file's bytes"),
        Column("source_uri", TEXT, "where the file lies: a path, or an address without keys"),
        Column("media_type", TEXT, "what the content is, by content and name: text/plain, text/markdown …"),
        Column(
            "encoding",
            TEXT,
            "the character encoding that the bytes were decoded with; null where the format holds characters",
            nullable=True,
        ),
        Column("encoding_basis", TEXT, "what told the encoding", nullable=True, values=ENCODING_BASES),
        Column("reader", TEXT, "the reader that made the text, with its version"),
        Column("byte_size", INTEGER, "size of the file", unit="bytes", minimum=0),
        Column(
            "bytes_hash",
            TEXT,
            "SHA-256 of the file's bytes; null in rows of versions before it was kept",
            nullable=True,
            pattern=r"^[0-9a-f]{64}$",
        ),
        Column(
            "text",
            TEXT,
            "the text as its reader made it: of plain text the decoded source, byte order mark dropped, CRLF read as "
            "LF, nothing else changed",
        ),
        Column("ingested_at", TIMESTAMP, "when the file was read"),
        Column("overrides", TEXT, "the manual corrections that its rows are made with, as JSON", nullable=True),
        Column(
            "hints",
            INTEGER,
            "how many rows of hints its reader left; null in rows of versions before they were kept",
            nullable=True,
            minimum=0,
        ),
    ),
    ("document_id",),
)

HINTS = Table(
    "hints",
    "ingest",
    "one row a thing that the format tells of a stretch of the text: evidence for the stages after, never a fact; "
    "plain text has none",
    (
        DOCUMENT_ID,
        ORDINAL,
        Column("kind", TEXT, "what it tells", values=HINT_KINDS),
        Column("value", TEXT, "a heading's level, a size, a page's number, words; empty where the kind says all"),
        START,
        END,
    ),
    ("document_id", "ordinal"),
    {"document_id": "documents.document_id"},
)

REJECTS = Table(
    "rejects",
    "ingest",
    "one row an input that could not be taken in, and why",
    (
        Column("source_uri", TEXT, "where the file lies: a path, or an address without keys"),
        Column("stage", TEXT, "the stage that turned it away", values=STAGES),
        Column("reason", TEXT, "why, as a code", values=REJECT_REASONS),
        Column("detail", TEXT, "why, in a sentence that names the place and the remedy"),
    ),
    ("source_uri", "stage"),
)

TABLES = (SOURCES, DOCUMENTS, HINTS, REJECTS)

__all__ = [
    "DOCUMENTS",
    "ENCODING_BASES",
    "HINTS",
    "HINT_KINDS",
    "REJECTS",
    "REJECT_REASONS",
    "SOURCES",
    "SOURCE_STATES",
    "STAGES",
    "TABLES",
]
