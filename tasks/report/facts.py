"""A run in figures: what its page shows and what later runs compare themselves with."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from schemas import STAGES, TABLES
from schemas.column import INTEGER, NUMBER
from tasks.core import Row, Tables

#: Measures of `quality` of which a run keeps the spread over its speeches: those that are figures, in their order.
MEASURES = tuple(column.name for column in TABLES["quality"].columns if column.type in (INTEGER, NUMBER))

#: Shares at which a measure is kept: the middle, and the edges outside of which one speech in ten lies.
_QUANTILES = {"low": 0.1, "median": 0.5, "high": 0.9}


@dataclass
class Facts:
    """The figures of one run, as JSON keeps them.

    at            when the run began, ISO 8601 in UTC
    counts        files, documents, rejects, skipped, published … as the run's summary counts them
    rows, seconds by table and by stage
    judged        one row an expectation: stage, expectation, severity, english, chinese, elements, unexpected
    measures      measure of `quality` → low, median, high over the run's speeches, and their count
    drift         what moved away from the store's history: rows of findings
    """

    run_id: str
    at: str
    store: str = ""
    elapsed: float = 0.0
    counts: dict[str, int] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)
    judged: list[Row] = field(default_factory=list)
    measures: dict[str, dict[str, float]] = field(default_factory=dict)
    drift: list[Row] = field(default_factory=list)

    def as_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False, indent=1) + "\n"

    @classmethod
    def from_json(cls, text: str) -> Facts:
        """The facts of an earlier run; what an older or newer release wrote otherwise is left out."""
        data = json.loads(text)
        return cls(**{one.name: data[one.name] for one in fields(cls) if one.name in data})


def facts_of(
    run: Mapping[str, Any], at: str, tables: Tables, expectations: Iterable[Row], drift: Iterable[Row] = ()
) -> Facts:
    """The facts of a run.

    `run` is its summary as a mapping, `at` when it began. `tables`: `verdicts`, `speeches`, `quality` and `findings`
    of the documents that it judged. `expectations`: stage, expectation, severity, english, chinese, per_speech
    (whether it is put to speeches only).
    """
    numbers = {name: value for name, value in run.items() if type(value) is int}
    return Facts(
        run_id=run["run_id"], at=at, store=run["store"], elapsed=run["elapsed"], counts=numbers,
        rows=dict(run["rows"]), seconds=dict(run["seconds"]), failures=list(run["failures"]),
        judged=judged_of(tables, expectations), measures=measures_of(tables["quality"]), drift=list(drift),
    )  # fmt: skip


def judged_of(tables: Tables, expectations: Iterable[Row]) -> list[Row]:
    """For each expectation to how many elements it was put, and how many did not meet it.

    Elements are the documents and their speeches; those of a document on which a stage failed are not put to its
    suite and later ones. A figure is asked of speeches that have it.
    """
    documents = pc.unique(tables["verdicts"]["document_id"]).to_pylist()
    speeches = Counter(tables["speeches"]["document_id"].to_pylist())
    failed = dict.fromkeys(documents, len(STAGES))
    missed: Counter[str] = Counter()
    for row in tables["findings"].select(["document_id", "stage", "expectation"]).to_pylist():
        missed[row["expectation"]] += 1
        if row["expectation"] == "stage_completed" and row["document_id"] in failed:
            failed[row["document_id"]] = min(STAGES.index(row["stage"]), failed[row["document_id"]])
    elements = {
        stage: sum(1 + speeches[document] for document in documents if failed[document] > rank)
        for rank, stage in enumerate(STAGES)
    }
    quality = tables["quality"]
    judged = []
    for expected in expectations:
        name, stage = expected["expectation"], expected["stage"]
        put = len(quality) - quality[name].null_count if expected["per_speech"] else elements[stage]
        said = {key: expected[key] for key in ("stage", "expectation", "severity", "english", "chinese")}
        judged.append({**said, "elements": put, "unexpected": missed[name]})
    return judged


def measures_of(quality: pa.Table) -> dict[str, dict[str, float]]:
    """The spread of each figure of `quality` over the speeches that have it."""
    found = {}
    for name in MEASURES:
        values = quality[name].drop_null()
        if len(values):
            marks = pc.quantile(values, q=list(_QUANTILES.values())).to_pylist()
            found[name] = {**dict(zip(_QUANTILES, marks, strict=True)), "count": float(len(values))}
    return found
