"""Drift: figures of a run's speeches against the history of their source.

Not part of `validate`: what a document's rows are must not hang on which documents came before it, or a run that was
interrupted would leave other rows than one that was not. Drift is a finding of the run, and stands in its report.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa

from tasks.core import Row, rows_by
from tasks.validate.sheet import Numbers
from tasks.validate.suites.expectation import Expected
from tasks.validate.suites.historical import FIGURES, HISTORICAL, historical_suite

#: Documents that a source's history must have: the median of fewer says little.
KNOWN = 8

#: New speeches of a source from which on their median is judged as well.
TOGETHER = 5

#: Median absolute deviation and distance of the quartiles → standard deviation, for values that spread normally
#: (Rousseeuw & Croux 1993). The greater counts: where most speeches have no heading the first is nothing.
_OF_DEVIATION, _OF_QUARTILES = 1.4826, 1 / 1.349

#: The least spread, in logarithms: speeches that are all alike do not make one strange that is a tenth longer, or has
#: two findings where they have one.
_LEAST, _LEAST_OF_COUNTS = 0.1, 0.35

_COUNTS = ("headings", "actions_rate", "mentions_rate", "defects_rate")


def drift_of(quality: pa.Table, history: pa.Table) -> list[Row]:
    """Rows of `findings` for speeches and sources far from their source's history.

    Each with its `root`, and in `chinese` what was expected.

    Both tables are rows of `quality` with a column `root`: of the run, and of the documents known before it.
    Raises `engine.judge.EngineError` when Great Expectations cannot judge.
    """
    before = rows_by(history, "root")
    subjects: list[Row] = []
    for root, rows in sorted(rows_by(quality, "root").items()):
        known = before.get(root, [])
        if len({row["document_id"] for row in known}) >= KNOWN:
            subjects += _distances(root, rows, known)
    if not subjects:
        return []
    missed = _missed(subjects)
    return [_finding(expected, subjects[row]) for expected in HISTORICAL for row in missed.get(expected.measure, ())]


def _distances(root: str, rows: list[Row], known: list[Row]) -> list[Row]:
    """The subjects of a source, each with its distances: every speech, and all of them together."""
    subjects: list[Row] = [
        {"root": root, "document_id": row["document_id"], "speech_id": row["speech_id"]} for row in rows
    ]
    whole: Row = {"root": root, "document_id": rows[0]["document_id"], "speech_id": None}
    for name in FIGURES:
        past, now = _figure(name, known), _figure(name, rows)
        middle = float(np.median(past))
        distances = (now - middle) / _spread(name, past, middle)
        for subject, value, distance in zip(subjects, now.tolist(), distances.tolist(), strict=True):
            subject[f"drift.speech.{name}"] = distance
            subject[name] = (value, middle)
        if len(rows) >= TOGETHER:
            whole[f"drift.source.{name}"] = float(np.median(distances))
            whole[name] = (float(np.median(now)), middle)
    return [*subjects, whole] if len(rows) >= TOGETHER else subjects


def _spread(name: str, values: Numbers, middle: float) -> float:
    low, high = np.quantile(values, (0.25, 0.75))
    deviation = float(np.median(np.abs(values - middle)))
    least = _LEAST_OF_COUNTS if name in _COUNTS else _LEAST
    return max(_OF_DEVIATION * deviation, _OF_QUARTILES * float(high - low), least)


def _figure(name: str, rows: list[Row]) -> Numbers:
    """A figure of each speech, as a logarithm: lengths and rates spread by factors."""
    characters = np.array([max(row["characters"], 1) for row in rows], dtype=float)
    values: Any
    if name == "sentence_length":
        values = characters / np.array([max(row["sentences"], 1) for row in rows], dtype=float)
    elif name.endswith("_rate"):
        values = 1000 * np.array([row[name.removesuffix("_rate")] for row in rows], dtype=float) / characters
    else:
        values = np.array([row[name] for row in rows], dtype=float)
    logarithms: Numbers = np.log1p(values)
    return logarithms


def _missed(subjects: list[Row]) -> dict[str, list[int]]:
    """For each measure the subjects that do not meet its expectation."""
    import pandas as pd

    from tasks.validate.engine.judge import judge

    frame = pd.DataFrame({one.measure: [subject.get(one.measure) for subject in subjects] for one in HISTORICAL})
    return judge(historical_suite(), frame.astype(float))


def _finding(expected: Expected, subject: Row) -> Row:
    name = expected.measure.rpartition(".")[2]
    now, before = (float(np.expm1(value)) for value in subject[name])
    who = "this speech has" if subject["speech_id"] else "the new speeches have, in their median,"
    detail = f"{who} {now:.3g}, the history of {subject['root']} {before:.3g} ({FIGURES[name][0]}). "
    detail += f"Expected: {expected.english}. {expected.remedy}"
    return {
        "document_id": subject["document_id"],
        "speech_id": subject["speech_id"],
        "stage": "validate",
        "expectation": expected.measure,
        "severity": expected.severity,
        "observed": f"{now:.3g}",
        "detail": detail[0].upper() + detail[1:],
        "root": subject["root"],
        "chinese": expected.chinese,
    }
