"""Everything that is known of a speech, gathered for showing: from the store, or read on the spot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa

from tasks.core import Row, Tables, rows_by


@dataclass(frozen=True)
class Card:
    """A speech with the rows that hang on it, in reading order."""

    source_uri: str
    speech: Row
    front: Row
    outline: list[Row]
    defects: list[Row]
    actions: list[Row]

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


def cards_of_store(location: str, what: str) -> list[Card]:
    """The speeches that `what` names in the store: by identifier, or all of a file."""
    from tasks.store import Store

    store = Store(location)
    if not store.exists():
        return []
    snapshot = store.snapshot()
    documents = snapshot.visible("documents", columns=["document_id", "source_uri"])
    named = [
        row["document_id"]
        for row in documents.to_pylist()
        if what.split(".")[0] == row["document_id"] or _same_file(what, row["source_uri"])
    ]
    if not named:
        return []
    cards = _cards(lambda name: snapshot.visible(name, documents=named))
    return [card for card in cards if card.speech["speech_id"] == what] or cards


def cards_of_file(path: Path) -> tuple[list[Card], str | None]:
    """The speeches of a file that is in no store, and why not when it is rejected."""
    from tasks.enrich import enrich
    from tasks.ingest import SourceFile, ingest
    from tasks.parse import parse
    from tasks.segment import segment

    tables: Tables = ingest([SourceFile(str(path), path.read_bytes())], at=datetime.now(UTC))
    if tables["rejects"].num_rows:
        return [], str(tables["rejects"]["detail"][0])
    tables |= segment(tables["documents"], tables["hints"])
    tables |= parse(tables)
    tables |= enrich(tables)
    return _cards(tables.__getitem__), None


def _cards(table: Callable[[str], pa.Table]) -> list[Card]:
    uris = {row["document_id"]: row["source_uri"] for row in table("documents").to_pylist()}
    front = rows_by(table("front_matter"), "speech_id")
    outline = rows_by(table("outline"), "speech_id")
    defects = rows_by(table("defects"), "speech_id")
    actions = rows_by(table("actions"), "speech_id")

    def here(groups: dict[str, list[Row]], speech: Row) -> list[Row]:
        return sorted(groups.get(speech["speech_id"], ()), key=lambda row: row["start"])

    return [
        Card(
            uris[speech["document_id"]],
            speech,
            front[speech["speech_id"]][0],
            here(outline, speech),
            here(defects, speech),
            here(actions, speech),
        )
        for speech in sorted(table("speeches").to_pylist(), key=lambda row: (row["document_id"], row["ordinal"]))
    ]


def _same_file(what: str, uri: str) -> bool:
    return Path(what).resolve() == Path(uri).resolve()
