"""Ingest: the bytes of files become documents; what cannot be taken in becomes a reject.

`ingest` is pure: it gets the bytes and the time, reads no file and asks no clock. `documents` and `rejects`
together have one row for every file given; an archive counts as the files in it, which are called
`archive.zip!/folder/name`, and as itself only when it is refused as a whole. `hints` are what the formats tell beside
the words, of each document once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any, NamedTuple

from config.limits import Limits
from tasks.identity import document_id
from tasks.ingest.archives import ARCHIVE_TYPES, SEPARATOR
from tasks.ingest.media import media_type
from tasks.ingest.readers import READERS, Hint, Reading, Refused, read
from tasks.ingest.worker import Worker

if TYPE_CHECKING:  # the reading process loads this package too, and has no use for Arrow
    from tasks.core import Tables

#: Reasons that may be gone without the file having changed: such a file is read again by every run.
PASSING_REASONS = frozenset({"needs_libreoffice", "reader_limit", "too_large"})

#: A row, the table that it belongs to, and the hints of a document.
_Found = tuple[str, dict[str, Any], Sequence[Hint]]


class SourceFile(NamedTuple):
    """A file as it was read: where it lies and its bytes, or why they could not be had.

    `name` is what it is called, where its address does not tell.
    """

    uri: str
    content: bytes
    reason: str | None = None
    detail: str | None = None
    name: str | None = None


def ingest(files: Iterable[SourceFile], at: datetime, limits: Limits | None = None) -> Tables:
    """`documents`, `hints` and `rejects` of files, read at the time `at` (with time zone) within `limits`."""
    from tasks.core import tables_of

    rows: dict[str, list[dict[str, Any]]] = {"documents": [], "hints": [], "rejects": []}
    limits = limits or Limits()
    hinted: set[str] = set()
    with Worker(limits) as worker:
        for file in files:
            for table, row, hints in _taken_in(file, at, worker, limits):
                rows[table].append(row)
                if hints and row["document_id"] not in hinted:  # the same bytes may lie in two files
                    hinted.add(row["document_id"])
                    rows["hints"] += _hint_rows(row, hints)
    return tables_of(rows)


def _hint_rows(document: dict[str, Any], hints: Sequence[Hint]) -> Iterator[dict[str, Any]]:
    """The rows of hints; what is told of no place is told of the whole text."""
    whole = len(document["text"])
    placed = [
        (0 if hint.start is None else hint.start, whole if hint.end is None else hint.end, hint) for hint in hints
    ]
    for ordinal, (start, end, hint) in enumerate(sorted(placed, key=lambda one: (one[0], -one[1])), 1):
        key = {"document_id": document["document_id"], "ordinal": ordinal}
        yield {**key, "kind": hint.kind, "value": hint.value, "start": start, "end": end}


def _taken_in(file: SourceFile, at: datetime, worker: Worker, limits: Limits) -> Iterator[_Found]:
    """The rows of a file: one, or those of its members."""
    try:
        if file.reason:
            raise Refused(file.reason, file.detail or file.reason)
        if not file.content:
            raise Refused("empty", "the file has no bytes; send it again")
        kind = media_type(file.name or file.uri, file.content)
        if kind in ARCHIVE_TYPES:
            inside, rest = _unpacked(file, kind, worker, limits)
        else:
            yield "documents", *_document(file, kind, at, worker, limits)
            return
    except Refused as refused:
        detail = f"{file.uri}: {refused.detail}"
        yield "rejects", {"source_uri": file.uri, "stage": "ingest", "reason": refused.reason, "detail": detail}, ()
        return
    for member in inside:
        yield from _taken_in(member, at, worker, rest)


def _unpacked(file: SourceFile, kind: str, worker: Worker, limits: Limits) -> tuple[list[SourceFile], Limits]:
    """The members of an archive, and the limits that hold for archives among them."""
    if limits.archive_depth < 1:
        raise Refused("archive_limit", "the archive lies in too many others; unpack the outer ones")
    found = worker.unpack(kind, (file.name or file.uri).rpartition("/")[2], file.content, limits)
    if not found:
        raise Refused("empty", "the archive holds no files; send it again")
    names: dict[str, int] = {}
    inside = []
    for name, content, reason, detail in found:
        names[name] = names.get(name, 0) + 1
        again = f"#{names[name]}" if names[name] > 1 else ""  # two members may have one name
        inside.append(SourceFile(f"{file.uri}{SEPARATOR}{name}{again}", content, reason, detail))
    rest = replace(
        limits,
        archive_depth=limits.archive_depth - 1,
        archive_members=max(limits.archive_members - len(found), 0),
        archive_bytes=max(limits.archive_bytes - sum(len(member.content) for member in inside), 0),
    )
    return inside, rest


def _document(
    file: SourceFile, kind: str, at: datetime, worker: Worker, limits: Limits
) -> tuple[dict[str, Any], Sequence[Hint]]:
    if kind == "application/x-encrypted-office":
        raise Refused("encrypted", "the file has a password; save it without one")
    reader = READERS.get(kind)
    if reader is None:
        raise Refused("unsupported_media_type", f"{kind} is not read; save the speech as .docx, .pdf, .html or .txt")
    reading = worker.read(kind, file.content) if reader.bounded else read(kind, file.content, worker.limits)
    if not reading.text.strip():
        raise Refused("empty", "the file holds nothing but white space; send it again")
    if len(reading.text) > limits.text_letters:
        raise Refused("too_large", _too_long(len(reading.text), limits.text_letters))
    row = {
        "document_id": document_id(file.content),
        "source_uri": file.uri,
        "media_type": kind,
        "encoding": reading.encoding,
        "encoding_basis": reading.basis,
        "reader": _reader(reader.name, reading),
        "byte_size": len(file.content),
        "bytes_hash": sha256(file.content).hexdigest(),
        "text": reading.text,
        "ingested_at": at,
        "hints": len(reading.hints),
    }
    return row, reading.hints


def _too_long(letters: int, most: int) -> str:
    """What to do about a text that no worker has the memory for."""
    return (
        f"{letters} characters are more than the {most} that one document may have; "
        "split it into files of some speeches each, or raise JIANGHUA_TEXT_LETTERS"
    )


def _reader(name: str, reading: Reading) -> str:
    return f"{name} {reading.engine}" if reading.engine else name
