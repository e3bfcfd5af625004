"""Small stand-ins for the cores of segment, parse, enrich and validate: one speech a document, little else.

Tests of the flow and the store are about what is written when, not about language; with these a run takes
milliseconds.
"""

from __future__ import annotations

from datetime import datetime

import pyarrow as pa
import pytest

from schemas import STAGE_TABLES, TABLES
from tasks.core import Row, Tables
from tasks.enrich.weights import Weights
from tests.support.batches import content, rows

#: A document with this word in it is quarantined.
HELD = "扣留"


def segment(documents: pa.Table, hints: pa.Table | None = None) -> Tables:
    """One speech and two paragraphs a document."""
    made: Tables = {name: TABLES[name].empty() for name in STAGE_TABLES["segment"]}
    texts = {row["source_uri"]: row["text"] for row in documents.to_pylist()}
    some = content(texts)
    return made | {name: some[name] for name in ("speeches", "paragraphs")}


def parse(tables: Tables) -> Tables:
    """Front matter with the first four characters as title."""
    made: Tables = {name: TABLES[name].empty() for name in STAGE_TABLES["parse"]}
    texts = {row["document_id"]: row["text"] for row in tables["documents"].to_pylist()}
    made["front_matter"] = rows(
        "front_matter",
        *(
            {"document_id": row["document_id"], "speech_id": row["speech_id"], "title": texts[row["document_id"]][:4]}
            for row in tables["speeches"].to_pylist()
        ),
    )
    return made


def enrich(tables: Tables, weights: Weights | None = None) -> Tables:
    """One keyword a speech: its title."""
    made: Tables = {name: TABLES[name].empty() for name in STAGE_TABLES["enrich"]}
    idf = weights.name if weights else "jieba"
    made["keywords"] = rows(
        "keywords",
        *(
            {**_keys(row), "term": row["title"], "weight": 1.0, "rank": 1, "idf": idf}
            for row in tables["front_matter"].to_pylist()
        ),
    )
    return made


def validate(tables: Tables, run_id: str, at: datetime) -> Tables:
    """A finding and quarantine for what must be held back, a verdict for everything."""
    texts = {row["document_id"]: row["text"] for row in tables["documents"].to_pylist()}
    held = [document for document, text in texts.items() if HELD in text]
    finding = {"stage": "segment", "expectation": "no_such_word", "severity": "critical", "detail": HELD}
    judged = {"run_id": run_id, "at": at}
    return {
        "quality": rows("quality", *map(_keys, tables["speeches"].to_pylist())),
        "findings": rows("findings", *({"document_id": document, **finding} for document in held)),
        "verdicts": rows(
            "verdicts",
            *(
                {"document_id": document, "verdict": "quarantined" if document in held else "published", **judged}
                for document in texts
            ),
        ),
    }


def _keys(row: Row) -> Row:
    return {"document_id": row["document_id"], "speech_id": row["speech_id"]}


def install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Puts the stand-ins in the place of the cores, for runs in this process."""
    import tasks.enrich
    import tasks.parse
    import tasks.segment
    import tasks.validate

    modules = (tasks.segment, tasks.parse, tasks.enrich, tasks.validate)
    for module, core in zip(modules, (segment, parse, enrich, validate), strict=True):
        monkeypatch.setattr(module, core.__name__, core)
