"""Small stand-ins for the cores of segment, parse, enrich and validate: one speech a document, little else.

Tests of the flow and the store are about what is written when, not about language; with these a run takes
milliseconds. A document whose text contains 扣留 is quarantined.
"""

from __future__ import annotations

from datetime import datetime

import pytest

from schemas import STAGE_TABLES, TABLES
from tasks.core import Tables
from tests.support.batches import content, rows


def segment(documents: object) -> Tables:
    """One speech and two paragraphs a document."""
    made: Tables = {name: TABLES[name].empty() for name in STAGE_TABLES["segment"]}
    texts = {row["source_uri"]: row["text"] for row in documents.to_pylist()}  # type: ignore[attr-defined]
    some = content(texts)
    ids = {row["source_uri"]: row["document_id"] for row in documents.to_pylist()}  # type: ignore[attr-defined]
    fresh = {row["document_id"]: ids[row["source_uri"]] for row in some["documents"].to_pylist()}
    for name in ("speeches", "paragraphs"):
        table_rows = []
        for row in some[name].to_pylist():
            true_id = fresh[row["document_id"]]
            table_rows.append({
                key: value.replace(row["document_id"], true_id) if isinstance(value, str) and key.endswith("_id") else value
                for key, value in row.items()
            })
        made[name] = rows(name, *table_rows)
    return made


def parse(tables: Tables) -> Tables:
    """Front matter with the first four characters as title."""
    made: Tables = {name: TABLES[name].empty() for name in STAGE_TABLES["parse"]}
    texts = {row["document_id"]: row["text"] for row in tables["documents"].to_pylist()}
    made["front_matter"] = rows("front_matter", *(
        {"document_id": row["document_id"], "speech_id": row["speech_id"], "title": texts[row["document_id"]][:4]}
        for row in tables["speeches"].to_pylist()
    ))
    return made


def enrich(tables: Tables) -> Tables:
    """One keyword a speech: its title."""
    made: Tables = {name: TABLES[name].empty() for name in STAGE_TABLES["enrich"]}
    made["keywords"] = rows("keywords", *(
        {"document_id": row["document_id"], "speech_id": row["speech_id"], "term": row["title"], "weight": 1.0, "rank": 1}
        for row in tables["front_matter"].to_pylist()
    ))
    return made


def validate(tables: Tables, run_id: str, at: datetime) -> Tables:
    """A finding and quarantine for what must be held back, a verdict for everything."""
    documents = tables["documents"].to_pylist()
    held = [row["document_id"] for row in documents if "扣留" in row["text"]]
    return {
        "quality": rows("quality", *(
            {"document_id": row["document_id"], "speech_id": row["speech_id"]} for row in tables["speeches"].to_pylist()
        )),
        "findings": rows("findings", *(
            {"document_id": one, "stage": "segment", "expectation": "no_such_word", "severity": "critical", "detail": "扣留"}
            for one in held
        )),
        "verdicts": rows("verdicts", *(
            {"document_id": row["document_id"], "verdict": "quarantined" if row["document_id"] in held else "published",
             "run_id": run_id, "at": at}
            for row in documents
        )),
    }


def install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Puts the stand-ins in the place of the cores, for runs in this process."""
    import tasks.enrich
    import tasks.parse
    import tasks.segment
    import tasks.validate

    for module, core in ((tasks.segment, segment), (tasks.parse, parse), (tasks.enrich, enrich), (tasks.validate, validate)):
        monkeypatch.setattr(module, core.__name__, core, raising=False)
