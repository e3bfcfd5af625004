"""Validate: the tables of a batch become measures, findings and verdicts.

Arrow and NumPy measure every row (declared.py, identified.py, measures/), a ledger keeps what is wrong
and where, Great Expectations judges the measures with one suite a stage (suites/, engine/), and who
fails a critical expectation is quarantined, alone: the other documents of the batch are published.
"""

from __future__ import annotations

from datetime import datetime

import pyarrow as pa

from schemas import STAGES, TABLES
from tasks.core import Row, Tables
from tasks.validate.batch import Batch
from tasks.validate.declared import as_declared, measure_declared, note_types
from tasks.validate.findings import finding
from tasks.validate.frame import frame_of
from tasks.validate.identified import measure_identified
from tasks.validate.ledger import Ledger
from tasks.validate.measures.enriched import measure_enriched
from tasks.validate.measures.ingested import measure_ingested
from tasks.validate.measures.parsed import measure_parsed
from tasks.validate.measures.segmented import measure_segmented
from tasks.validate.quality import quality_of
from tasks.validate.suites import expectations_of, suite_of


def validate(tables: Tables, run_id: str, at: datetime) -> Tables:
    """`quality`, `findings` (those of earlier stages and the new ones) and `verdicts` of a batch.

    `tables` are all tables of the batch, earlier stages' `findings` among them; one that is missing
    counts as empty. `run_id` and `at` (with time zone) go into the verdicts. Raises
    `engine.judge.EngineError` when Great Expectations cannot judge: no verdict is then better than one.
    """
    good, bad = as_declared(tables)
    batch = Batch(good)
    ledger = Ledger(batch)
    note_types(bad, ledger)
    quality = None if bad else measure(batch, ledger)
    earlier = batch.tables["findings"]
    new = [row for stage in STAGES for row in _judged(stage, batch, ledger, quality)]
    findings = pa.concat_tables([earlier, TABLES["findings"].from_rows(new)])
    return {
        "quality": TABLES["quality"].empty() if quality is None else quality,
        "findings": findings,
        "verdicts": verdicts(batch.document_ids, findings, run_id, at),
    }


def warm_up() -> None:
    """Import the judge ahead of its first batch; takes seconds, which a caller may have in a thread while it waits."""
    from tasks.validate.engine.judge import imported

    imported()


def measure(batch: Batch, ledger: Ledger) -> pa.Table:
    """Take every measure of a batch: faults go to the ledger, the figures of the speeches are returned."""
    measure_declared(batch, ledger)
    batch.drop_incomplete()
    measure_identified(batch, ledger)
    measure_ingested(batch, ledger)
    measure_segmented(batch, ledger)
    measure_parsed(batch, ledger)
    measure_enriched(batch, ledger)
    quality = quality_of(batch, ledger)
    batch.tables["quality"] = quality
    measure_declared(batch, ledger, ("quality",))
    return quality


def verdicts(document_ids: list[str], findings: pa.Table, run_id: str, at: datetime) -> pa.Table:
    """One row a document: quarantined with a critical finding, else published."""
    held = {
        document_id
        for document_id, severity in zip(
            findings["document_id"].to_pylist(), findings["severity"].to_pylist(), strict=True
        )
        if severity == "critical"
    }
    return TABLES["verdicts"].from_rows(
        [
            {
                "document_id": document_id,
                "verdict": "quarantined" if document_id in held else "published",
                "run_id": run_id,
                "at": at,
            }
            for document_id in document_ids
        ]
    )


def _judged(stage: str, batch: Batch, ledger: Ledger, quality: pa.Table | None) -> list[Row]:
    """The findings of a stage's suite."""
    import pandas as pd

    from tasks.validate.engine.judge import judge

    subjects, columns = frame_of(stage, ledger, quality)
    failed = judge(suite_of(stage), pd.DataFrame(columns))
    return [
        finding(stage, expected, subjects[row], columns[expected.measure][row], ledger, batch.texts)
        for expected in expectations_of(stage)
        for row in failed.get(expected.measure, ())
    ]
