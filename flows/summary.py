"""What a run did, counted: for the closing lines of the command, for scripts, and as the run's artifact."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from tasks.plan import Plan
from tasks.stages import Batch


@dataclass
class RunSummary:
    """Counts of one run. `documents + rejects == files`, when no batch failed.

    files        files that the listing of the sources found; an archive counts as the files in it
    documents    those that hold a document: read now, or skipped because a run before read them
    rejects      those that could not be taken in: found now, or skipped since they have not changed
    skipped      how many of both had not changed since they were read, so were not opened
    known        read now, but their content is that of another document: only the name was noted
    gone         files that a folder or pattern no longer has: their rows are not shown any more
    published, quarantined    what became of the documents whose text was worked through now
    speeches     speeches found in them; `rows` counts the rows written to each table
    failed       files of batches that could not be finished; the next run does
    seconds      time spent in each stage, added up over workers; `elapsed` is that of the run
    warnings     manual corrections that are wrong or concern no document of the store: they change nothing
    report       where the page of the run lies; null when it could not be written
    """

    run_id: str
    store: str
    files: int = 0
    documents: int = 0
    rejects: int = 0
    skipped: int = 0
    known: int = 0
    gone: int = 0
    published: int = 0
    quarantined: int = 0
    speeches: int = 0
    failed: int = 0
    bytes: int = 0
    batches: int = 0
    elapsed: float = 0.0
    rows: dict[str, int] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    report: str | None = None

    def as_dict(self) -> dict[str, Any]:
        """The summary as JSON can hold it."""
        return asdict(self)

    def markdown(self) -> str:
        """The summary as the text of the run's artifact."""
        counts = (
            ("files", self.files),
            ("documents", self.documents),
            ("rejects", self.rejects),
            ("skipped, unchanged", self.skipped),
            ("known under another name", self.known),
            ("gone", self.gone),
            ("speeches", self.speeches),
            ("published", self.published),
            ("quarantined", self.quarantined),
            ("failed", self.failed),
            ("bytes read", self.bytes),
            ("batches", self.batches),
        )
        parts = [
            f"# Run {self.run_id}",
            f"Store `{self.store}`, {self.elapsed:.1f} seconds.",
            *([f"Report: [{self.report}]({_link(self.report)})"] if self.report else []),
            _table(("what", "count"), counts),
            _table(("table", "rows written"), self.rows.items()),
            _table(("stage", "seconds"), ((stage, f"{seconds:.2f}") for stage, seconds in self.seconds.items())),
        ]
        if self.warnings:
            parts.append("## Warnings\n\n" + "\n".join(f"- {warning}" for warning in self.warnings))
        if self.failures:
            parts.append("## Failures\n\n" + "\n".join(f"- {failure}" for failure in self.failures))
        return "\n\n".join(parts)


def summarise(run_id: str, store: str, plan: Plan, batches: Iterable[Batch], failures: dict[int, str]) -> RunSummary:
    """The summary of a run: its plan, the batches that were finished, and why others were not, by their number."""
    summary = RunSummary(
        run_id=run_id,
        store=store,
        files=plan.files,
        documents=plan.unchanged_documents,
        rejects=plan.unchanged_rejects,
        skipped=plan.skipped,
        gone=len(plan.gone),
        batches=len(plan.batches),
        failed=sum(len(plan.batches[number - 1]) for number in failures),
        failures=_by_reason(failures),
    )
    for batch in batches:
        summary.files += batch.members
        summary.documents += batch.files - batch.rejects
        summary.rejects += batch.rejects
        summary.known += batch.known
        summary.published += batch.published
        summary.quarantined += batch.quarantined
        summary.bytes += batch.bytes
        for table, rows in batch.rows.items():
            summary.rows[table] = summary.rows.get(table, 0) + rows
        for stage, seconds in batch.seconds.items():
            summary.seconds[stage] = summary.seconds.get(stage, 0.0) + seconds
    summary.speeches = summary.rows.get("speeches", 0)
    return summary


def _link(address: str) -> str:
    """An address as a link: files of this machine by their URL."""
    return address if "://" in address else Path(address).as_uri()


def _by_reason(failures: dict[int, str]) -> list[str]:
    """Each reason once, with the batches that it ended: a full disk ends them all."""
    numbers: dict[str, list[int]] = {}
    for number in sorted(failures):
        numbers.setdefault(failures[number], []).append(number)
    return [
        f"batch {some[0]}: {reason}" if len(some) == 1 else f"{len(some)} batches ({some[0]} …): {reason}"
        for reason, some in numbers.items()
    ]


def _table(head: tuple[str, str], rows: Iterable[tuple[str, Any]]) -> str:
    return "\n".join([f"| {head[0]} | {head[1]} |", "|---|---:|", *(f"| {name} | {value} |" for name, value in rows)])
