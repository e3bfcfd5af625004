"""Manual corrections: the TOML files of the overrides folder, read and checked (docs/overrides.md).

Each entry becomes, by document, what `tasks.language.corrections` describes. Nothing here raises: an entry that is
wrong in itself becomes a `problem` of its document, which segment turns into a finding; what cannot be laid to a
document is a warning of the run. The other files, and the other entries, hold all the same.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePath
from typing import Any

import pyarrow.compute as pc

from schemas.column import ISO_DATE
from schemas.parse import ROLES
from tasks.language.corrections import EXPECTATION
from tasks.store import Snapshot

#: Digits of a document's identifier, which are the first of the SHA-256 of its bytes.
_DIGITS = 16

_DOCUMENT = ("id", "file", "sha256", "note", "boundary", "speech", "paragraph")
_PLACE = ("begins", "start")
#: Kind of entry → what it may correct.
_FIELDS = {
    "boundary": ("opens",),
    "speech": ("title", "date", "date_basis", "speaker", "speaker_role"),
    "paragraph": ("role",),
}

Entry = dict[str, Any]


@dataclass
class Overrides:
    """Corrections by document, each document's as canonical JSON; what is wrong with no document to lay it to.

    `names` are the file names that entries give, by document; `origins` the files with the entries.
    """

    by_document: dict[str, str] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    origins: dict[str, str] = field(default_factory=dict)

    def warnings(self, snapshot: Snapshot) -> list[str]:
        """All that changes nothing, and why. The snapshot has opened `findings`."""
        if not self.by_document:
            return self.problems
        uris = {row["document_id"]: row["source_uri"] for row in snapshot.sources.to_pylist()}
        out = list(self.problems)
        for document, origin in self.origins.items():
            said = self.names.get(document)
            if document not in uris:
                out.append(
                    f"{origin}, document {document}: no file of the store has this content; "
                    'correct the identifier (`jianghua sql "SELECT document_id, source_uri FROM documents"`), '
                    "or take the entry out"
                )
            elif said and PurePath(uris[document]).name != said:
                name = PurePath(uris[document]).name
                out.append(f"{origin}, document {document}: the file is called {name}, not {said}; correct `file`")
        findings = snapshot.visible("findings", verdict=None, documents=list(self.by_document))
        own = findings.filter(pc.equal(findings["expectation"], EXPECTATION))
        said_of_rows: list[str] = own["detail"].to_pylist()
        return out + said_of_rows


def overrides_in(folder: str | Path) -> Overrides:
    """The corrections of all `.toml` files of a folder, in the order of their names."""
    found = Overrides()
    place = Path(folder).expanduser()
    try:
        names = sorted(path.name for path in place.iterdir())
    except FileNotFoundError:
        if place != Path(folder_by_default()):
            found.problems.append(f"{place}: there is no such folder; make it, or correct JIANGHUA_OVERRIDES")
        return found
    except OSError as error:
        found.problems.append(f"{place}: {error.strerror}; corrections are read from a folder")
        return found
    for name in names:
        if name.endswith(".toml"):
            _read(place / name, found)
        elif name.endswith((".yaml", ".yml", ".json")):
            found.problems.append(f"{place / name}: only .toml files are read; write the corrections as TOML")
    return found


def folder_by_default() -> str:
    """The folder that the settings name when nobody does."""
    from config.settings import Settings

    return str(Settings.model_fields["overrides"].default)


def _read(path: Path, found: Overrides) -> None:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        found.problems.append(f"{path}: {error}; correct the file: no entry of it is read")
        return
    entries = content.pop("document", [])
    for key in content:
        found.problems.append(f"{path}: the key {key} is unknown; entries begin with [[document]]")
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        found.problems.append(f"{path}: document is no list of tables; entries begin with [[document]]")
        return
    for number, entry in enumerate(entries, 1):
        document = _identified(entry)
        if document is None:
            found.problems.append(
                f"{path}, document {number}: neither `id` (16 hexadecimal digits) nor `file` with `sha256` "
                "(16 to 64 digits) names the document; `sha256sum FILE` prints them"
            )
        elif document in found.by_document:
            origin = found.origins[document]
            found.problems.append(f"{path}, document {document}: {origin} corrects it, too; keep them in one entry")
        else:
            corrections = list(_corrections(f"{path.name}, document {document}", entry))
            found.by_document[document] = json.dumps(corrections, ensure_ascii=False, sort_keys=True)
            found.origins[document] = str(path)
            if isinstance(entry.get("file"), str):
                found.names[document] = entry["file"]


def _identified(entry: Entry) -> str | None:
    """The document that an entry is about."""
    written = entry.get("id", entry.get("sha256"))
    if not isinstance(written, str) or not re.fullmatch(rf"[0-9a-fA-F]{{{_DIGITS},64}}", written):
        return None
    return written[:_DIGITS].lower()


def _corrections(key: str, entry: Entry) -> Iterator[Entry]:
    """The corrections of an entry, what is wrong with it among them."""
    for name in entry.keys() - set(_DOCUMENT):
        yield _problem(f"{key}, {name}", f"there is no key {name}; known are {', '.join(_DOCUMENT)}")
    for kind in _FIELDS:
        parts = entry.get(kind, [])
        if not isinstance(parts, list) or not all(isinstance(part, dict) for part in parts):
            yield _problem(f"{key}, {kind}", f"{kind} is no list of tables; write [[document.{kind}]]")
            continue
        for number, part in enumerate(parts, 1):
            yield from _of_part(f"{key}, {kind} {number}", kind, part)


def _of_part(key: str, kind: str, part: Entry) -> Iterator[Entry]:
    """The corrections of one boundary, speech or paragraph."""
    places = (*_PLACE, "number") if kind == "speech" else _PLACE
    known = {*places, *_FIELDS[kind], "note"}
    for name in sorted(part.keys() - known):
        yield _problem(f"{key}, {name}", f"there is no key {name}; known are {', '.join(sorted(known))}")
    where = {name: part[name] for name in places if name in part}
    if len(where) > 1 or (not where and kind != "speech"):
        yield _problem(key, f"give one of {', '.join(places)}")
        return
    for name, value in where.items():
        if not isinstance(value, str if name == "begins" else int) or isinstance(value, bool):
            yield _problem(f"{key}, {name}", "`begins` is a text, `start` and `number` are whole numbers")
            return
    values = {name: part[name] for name in _FIELDS[kind] if name in part}
    if kind == "boundary":
        values = {"opens": True} | values
    if not values:
        yield _problem(key, f"nothing is corrected; give {' or '.join(_FIELDS[kind])}")
    for name, value in values.items():
        value = value.isoformat() if type(value) is date else value
        said = _wrong(name, value)
        field_key = f"{key}, {name}"
        if said:
            yield _problem(field_key, said)
        else:
            yield {"key": field_key, "what": kind, "field": name, "value": value, **where}


def _wrong(name: str, value: Any) -> str | None:
    """What is wrong with a value; None when nothing is."""
    if name == "opens":
        return None if isinstance(value, bool) else "true or false is expected"
    if not isinstance(value, str) or not value.strip():
        return "a text is expected"
    if name == "role" and value not in ROLES:
        return f"there is no role {value}; known are {', '.join(ROLES)}"
    if name == "date" and not _is_date(value):
        return f"{value} is no date; write 2024, 2024-05 or 2024-05-17"
    return None


def _is_date(value: str) -> bool:
    if not re.fullmatch(ISO_DATE.strip("^$"), value):
        return False
    try:
        date.fromisoformat(f"{value}-01-01"[:10])  # what is left out is filled up with the first of the month or year
    except ValueError:
        return False
    return True


def _problem(key: str, said: str) -> Entry:
    return {"key": key, "what": "problem", "value": said}
