"""Shared passages with the words and the speeches that they stand in, from the store or against a draft."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa

from schemas.views import REUSE
from tasks.core import Row, Tables
from tasks.identity import document_id
from tasks.reuse import candidates, confirm
from tasks.store import Snapshot

#: The view `reuse`, then the titles and dates of both speeches, the paragraphs, and the words that they share.
PASSAGES = pa.schema(
    [
        *((field.name, field.type) for field in REUSE.arrow_schema()),
        *((name, pa.string()) for name in ("date", "title", "source_date", "source_title", "text", "source_text")),
        ("passages", pa.list_(pa.string())),
    ]
)

#: After every date: a draft repeats what is published, not the other way round.
_DRAFT = "~"

_TABLES = {
    "signatures": None,
    "front_matter": ["speech_id", "document_id", "date", "title"],
    "paragraphs": ["paragraph_id", "document_id", "start", "text"],
}


class Unreadable(Exception):
    """A file that is in no store and cannot be taken in; the text says why."""


def passages(snapshot: Snapshot, what: str | None) -> list[Row] | None:
    """Rows of `PASSAGES`: all, or those of the speech, or of the speeches of the document or file, that `what` names.

    A file that is not in the store is read on the spot and compared with what is published. None when there is
    neither such a speech nor such a file.
    """
    if what is None:
        return _rows(snapshot, {}, None)
    path = Path(what)
    documents = snapshot.visible("documents", ["document_id", "source_uri"]).to_pylist()
    same = {what.partition(".")[0]} | ({document_id(path.read_bytes())} if path.is_file() else set())
    named = [
        row["document_id"]
        for row in documents
        if row["document_id"] in same or Path(row["source_uri"]).resolve() == path.resolve()
    ]
    if named:
        speeches = snapshot.visible("speeches", ["speech_id"], documents=named)["speech_id"].to_pylist()
        return _rows(snapshot, {}, [what] if what in speeches else speeches)
    if not path.is_file():
        return None
    draft = _draft(path)
    return _rows(snapshot, draft, draft["front_matter"]["speech_id"].to_pylist())


def _rows(snapshot: Snapshot, draft: Tables, speeches: list[str] | None) -> list[Row]:
    def table(name: str, documents: set[str] | None = None) -> pa.Table:
        rows = snapshot.visible(name, _TABLES[name], documents=documents)
        return pa.concat_tables([rows, draft[name].select(rows.column_names).cast(rows.schema)]) if draft else rows

    fronts = table("front_matter")
    found = candidates(table("signatures"), fronts, speeches)
    paragraphs = table("paragraphs", found.documents)
    texts = {row["paragraph_id"]: row for row in paragraphs.to_pylist()}
    front = {row["speech_id"]: row for row in fronts.to_pylist()}
    made = []
    for row in confirm(found, paragraphs).to_pylist():
        own, source = texts[row["paragraph_id"]], texts[row["source_paragraph_id"]]
        date = front[row["speech_id"]]["date"]
        spans = zip(row["starts"], row["ends"], strict=True)
        made.append(
            {
                **row,
                "date": None if date == _DRAFT else date,
                "title": front[row["speech_id"]]["title"],
                "source_date": front[row["source_speech_id"]]["date"],
                "source_title": front[row["source_speech_id"]]["title"],
                "text": own["text"],
                "source_text": source["text"],
                "passages": [own["text"][start - own["start"] : end - own["start"]] for start, end in spans],
            }
        )
    return made


def _draft(path: Path) -> Tables:
    """The tables of a file that is in no store."""
    from tasks.enrich import enrich
    from tasks.ingest import SourceFile, ingest
    from tasks.parse import parse
    from tasks.segment import segment

    tables: Tables = ingest([SourceFile(str(path), path.read_bytes())], at=datetime.now(UTC))
    if tables["rejects"].num_rows:
        raise Unreadable(tables["rejects"]["detail"][0])
    tables |= segment(tables["documents"], tables["hints"])
    tables |= parse(tables)
    tables |= enrich(tables)
    fronts = tables["front_matter"]
    at = fronts.schema.get_field_index("date")
    dates = pa.array([_DRAFT] * fronts.num_rows, pa.string())
    return {**tables, "front_matter": fronts.set_column(at, fronts.schema.field("date"), dates)}
