"""Where a row comes from: its file, and the line, paragraph and page of it that hold the words which the row quotes."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from schemas import TABLES
from tasks.core import Row
from tasks.identity import LETTERS
from tasks.store import Snapshot

#: The tables that name their rows by place, and the kinds of rows that each of them has.
_TABLES = {
    "speeches": ("speech",),
    "paragraphs": ("paragraph",),
    "sentences": ("sentence",),
    "outline": ("heading", "item"),
    "actions": ("action",),
    "mechanisms": ("mechanism",),
}
_KINDS = {letter: kind for kind, letter in LETTERS.items()}
_ID = re.compile(
    r"(?P<document>[0-9a-f]{16})(?:\.(?P<letter>[a-z])\d+(?:-\d+)?|[:：](?P<start>\d+)-(?P<end>\d+))?",
)


class NoRow(Exception):
    """What is asked for names no row of the store: why not, as a code (`identifier`, `document`, `row`, `range`)."""

    def __init__(self, reason: str, what: str, size: int = 0) -> None:
        super().__init__(f"{what}: no such {reason}")
        self.reason = reason
        self.what = what
        self.size = size


@dataclass(frozen=True)
class Located:
    """A row's words and where they stand.

    `start` and `end` count code points of the document's text, `line` its lines and `column` the characters of a line,
    `paragraph` the rows of its paragraphs, `page` the pages of formats that have them, all but the first from 1;
    `last_line` and `last_page` are those of the last word. `line` of plain text is that of the file. `bytes_hash` is
    the SHA-256 of the file as it was read, `reader` what made the text of it.
    """

    row_id: str
    table: str
    kind: str
    document_id: str
    speech_id: str | None
    source_uri: str
    media_type: str
    encoding: str | None
    reader: str
    bytes_hash: str | None
    verdict: str
    start: int
    end: int
    line: int
    column: int
    last_line: int
    paragraph: int | None
    page: int | None
    last_page: int | None
    text: str


def locate(snapshot: Snapshot, what: str) -> Located:
    """The place of a row (by its identifier), of a document, or of a range: `9f86d081884c7d65:120-140`.

    Rows that count are found, published or held back. Raises `NoRow`.
    """
    named = _ID.fullmatch(what.strip())
    if named is None:
        raise NoRow("identifier", what)
    key = named["document"]
    document = next(iter(_rows(snapshot, "documents", key)), None)
    if document is None:
        raise NoRow("document", key)
    text = document["text"]
    if named["letter"]:
        table, kind, row = _row(snapshot, key, named["letter"], what.strip())
        start, end, speech = row["start"], row["end"], row.get("speech_id")
    else:
        table, kind, speech = "documents", "document", None
        start, end = (int(named["start"]), int(named["end"])) if named["start"] else (0, len(text))
        if not start <= end <= len(text):
            raise NoRow("range", what, len(text))
    verdicts = snapshot.current.filter(pc.equal(snapshot.current["document_id"], pa.scalar(key)))
    last = max(end - 1, start)
    return Located(
        row_id=what.strip(),
        table=table,
        kind=kind,
        document_id=key,
        speech_id=speech,
        source_uri=document["source_uri"],
        media_type=document["media_type"],
        encoding=document["encoding"],
        reader=document["reader"],
        bytes_hash=document["bytes_hash"],
        verdict=verdicts["verdict"][0].as_py(),
        start=start,
        end=end,
        line=text.count("\n", 0, start) + 1,
        column=start - (text.rfind("\n", 0, start) + 1) + 1,
        last_line=text.count("\n", 0, last) + 1,
        paragraph=_number(_rows(snapshot, "paragraphs", key), "ordinal", start),
        page=_number(pages := _pages(snapshot, document), "value", start),
        last_page=_number(pages, "value", last),
        text=text[start:end],
    )


def _rows(snapshot: Snapshot, table: str, document: str) -> list[Row]:
    rows: list[Row] = snapshot.visible(table, documents=[document], verdict=None).to_pylist()
    return rows


def _row(snapshot: Snapshot, document: str, letter: str, row_id: str) -> tuple[str, str, Row]:
    """The table that holds a row, its kind, and the row."""
    kind = _KINDS.get(letter)
    if kind is None:
        raise NoRow("identifier", row_id)
    table = next((name for name, kinds in _TABLES.items() if kind in kinds), "mentions")
    key = TABLES[table].primary_key[0]
    for row in _rows(snapshot, table, document):
        if row[key] == row_id:
            return table, kind, row
    raise NoRow("row", row_id)


def _pages(snapshot: Snapshot, document: Row) -> list[Row]:
    """The pages of a document whose format has them."""
    if not document["hints"]:
        return []
    return [row for row in _rows(snapshot, "hints", document["document_id"]) if row["kind"] == "page"]


def _number(rows: list[Row], column: str, place: int) -> int | None:
    """The number of the row whose range holds a place, or of the first that begins after it."""
    return next((int(row[column]) for row in rows if place < row["end"]), None)
