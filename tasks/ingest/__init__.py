"""Ingest: the bytes of files become documents; what cannot be taken in becomes a reject.

`ingest` is pure: it gets the bytes and the time, reads no file and asks no clock. `documents` and
`rejects` together have one row for every file given.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from tasks.core import Row, Rows, Tables, tables_of
from tasks.identity import document_id
from tasks.ingest.decode import decode
from tasks.ingest.media import TEXT_TYPES, media_type
from tasks.language.text import is_blank

#: Reader and version, as `documents.reader` records them. Raise it when the text that is made changes.
TEXT_READER = "text/1"

#: Share of control characters above which a decoded file is taken for binary.
CONTROL_SHARE = 0.02


class SourceFile(NamedTuple):
    """A file as it was read: where it lies and its bytes, or why they could not be had."""

    uri: str
    content: bytes
    reason: str | None = None
    detail: str | None = None


def ingest(files: Iterable[SourceFile], at: datetime) -> Tables:
    """`documents` and `rejects` of files, read at the time `at` (with time zone)."""
    rows: Rows = {"documents": [], "rejects": []}
    for file in files:
        table, row = _take_in(file, at)
        rows[table].append(row)
    return tables_of(rows)


def _take_in(file: SourceFile, at: datetime) -> tuple[str, Row]:
    if file.reason:
        return _reject(file, file.reason, file.detail or file.reason)
    if not file.content:
        return _reject(file, "empty", "the file has no bytes; send it again")
    kind = media_type(file.uri, file.content)
    if kind not in TEXT_TYPES.values():
        return _reject(file, "unsupported_media_type", f"{kind} is not read; save the speech as .txt or .md")
    decoded = decode(file.content)
    if decoded is None:
        return _reject(file, "undecodable", "no Chinese encoding fits all bytes; save the file as UTF-8")
    if is_blank(decoded.text):
        return _reject(file, "empty", "the file holds nothing but white space; send it again")
    controls = sum(c < " " and c not in "\n\r\t\x0b\x0c" for c in decoded.text)
    if controls > CONTROL_SHARE * len(decoded.text):
        place = next(i for i, c in enumerate(decoded.text) if c < " " and c not in "\n\r\t\x0b\x0c")
        return _reject(
            file, "binary", f"control characters from character {place} on: not a text; send the text itself"
        )
    return "documents", {
        "document_id": document_id(file.content),
        "source_uri": file.uri,
        "media_type": kind,
        "encoding": decoded.encoding,
        "reader": TEXT_READER,
        "byte_size": len(file.content),
        "text": decoded.text,
        "ingested_at": at,
    }


def _reject(file: SourceFile, reason: str, detail: str) -> tuple[str, Row]:
    return "rejects", {"source_uri": file.uri, "stage": "ingest", "reason": reason, "detail": f"{file.uri}: {detail}"}
