"""What a batch notes of the files that it read: their rows of `sources`, with those of the members of archives.

An archive is noted as such; its members are files of their own, called `archive.zip!/name`. Members that an archive
no longer has are noted as gone, at the moment at which its new content counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds

from schemas import TABLES
from tasks.core import Tables
from tasks.ingest import PASSING_REASONS
from tasks.ingest.archives import SEPARATOR
from tasks.sources import Listed, Read
from tasks.store import Store

Row = dict[str, Any]


def listed_rows(
    store: Store, seen_at: datetime, files: list[Listed], contents: list[Read], made: Tables, known: set[str]
) -> pa.Table:
    """The rows of `sources` for a batch's files; `made` are the tables of ingest, `known` documents of other batches.

    A file that could not be read now keeps the document it had: its source still names it.
    """
    found = _documents(made)
    refused = dict(zip(*(made["rejects"][name].to_pylist() for name in ("source_uri", "reason")), strict=True))
    inside = _members([*found, *refused], {file.uri for file in files})
    before: list[Row] = []
    if inside or any(got.reason for got in contents) or any(file.uri in refused for file in files):
        before = _before(store, {file.uri for file in files})
    had = {row["source_uri"]: row["document_id"] for row in before}
    had_inside = _members(had, {file.uri for file in files})
    rows: list[Row] = []
    for file, got in zip(files, contents, strict=True):
        shared = {"root": file.root, "size": got.size, "version": got.version, "seen_at": seen_at}
        members = inside.get(file.uri, [])
        settled = all(found.get(uri) in known or uri not in found for uri in members or [file.uri])
        if any(refused.get(uri) in PASSING_REASONS for uri in members or [file.uri]):
            shared["version"] = ""
        document = None if members else found.get(file.uri) or (had.get(file.uri) if got.reason else None)
        state = "archive" if members else "document" if file.uri in found else "rejected"
        rows.append({"source_uri": file.uri, "state": state, "document_id": document, "settled": settled, **shared})
        for uri in members:
            state = "document" if uri in found else "rejected"
            own = found.get(uri) in known or uri not in found
            rows.append({"source_uri": uri, "state": state, "document_id": found.get(uri), "settled": own, **shared})
        lost = () if got.reason else sorted(set(had_inside.get(file.uri, ())) - set(members))
        gone = {**shared, "state": "gone", "size": 0, "version": "", "settled": settled}
        rows += [{"source_uri": uri, **gone} for uri in lost]
    return TABLES["sources"].from_rows(rows)


def files_in(files: Iterable[Listed], made: Tables) -> int:
    """How many files there are when an archive counts as its members."""
    uris = [file.uri for file in files]
    inside = _members([*_documents(made), *made["rejects"]["source_uri"].to_pylist()], set(uris))
    return sum(len(inside.get(uri, [uri])) for uri in uris)


def archive_of(uri: str, archives: Mapping[str, Any] | set[str]) -> str | None:
    """Which of the archives a file is a member of; None for a file that is none."""
    place = uri.find(SEPARATOR)
    while place >= 0:
        if uri[:place] in archives:
            return uri[:place]
        place = uri.find(SEPARATOR, place + 1)
    return None


def _before(store: Store, files: set[str]) -> list[Row]:
    """What the store knows of these files and of their members: costs their rows, and a look at names of members."""
    snapshot = store.snapshot([])
    name = ds.field("source_uri")
    members = snapshot.raw("sources", ["source_uri"], where=pc.match_substring(name, SEPARATOR))[
        "source_uri"
    ].to_pylist()
    wanted = {*files, *(uri for uri in members if archive_of(uri, files))}
    rows: list[Row] = snapshot.sources_where(name.isin(pa.array(wanted, pa.string()))).to_pylist()
    return rows


def _documents(made: Tables) -> dict[str, str]:
    names = (made["documents"][name].to_pylist() for name in ("source_uri", "document_id"))
    return dict(zip(*names, strict=True))


def _members(uris: Iterable[str], files: set[str]) -> dict[str, list[str]]:
    """The members among the files found, by the archive that was listed."""
    inside: dict[str, list[str]] = defaultdict(list)
    for uri in uris:
        archive = archive_of(uri, files) if SEPARATOR in uri else None
        if archive:
            inside[archive].append(uri)
    return inside
