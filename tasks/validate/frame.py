"""The frame that a stage's suite judges: a row for each document and speech, a column for each measure."""

from __future__ import annotations

from typing import Any

import pyarrow as pa

from tasks.validate.ledger import Ledger, Subject
from tasks.validate.suites import expectations_of
from tasks.validate.suites.expectation import DECLARATION, GUARANTEE


def frame_of(stage: str, ledger: Ledger, quality: pa.Table | None) -> tuple[list[Subject], dict[str, list[Any]]]:
    """The subjects of a stage, and for each measure of its suite their values.

    Rows that break a declaration are counted, guarantees hold or do not, figures are those of
    `quality`, null for documents. Without `quality`, the batch could not be measured: only what is
    known of the types is judged, the rest null.
    """
    subjects = list(ledger.subjects(stage))
    figures = {} if quality is None else {row["speech_id"]: row for row in quality.to_pylist()}
    columns: dict[str, list[Any]] = {}
    for expected in expectations_of(stage):
        name = expected.measure
        faults = ledger.counts.get(name, {})
        if expected.kind == DECLARATION:
            columns[name] = [faults.get(subject, 0) for subject in subjects] if faults else [0] * len(subjects)
        elif quality is None:
            columns[name] = [None] * len(subjects)
        elif expected.kind == GUARANTEE:
            columns[name] = [subject not in faults for subject in subjects] if faults else [True] * len(subjects)
        else:
            columns[name] = [figures.get(speech_id, {}).get(name) for _, speech_id in subjects]
    return subjects, columns
