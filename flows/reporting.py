"""Writes the report of a run beside the tables: `_reports/<run>.html`, its figures as JSON, and `index.html`.

Great Expectations' own Data Docs are not shipped: their pages load Bootstrap, Font Awesome, jQuery and Vega from four
networks of others, show every batch as a page of metrics, and know nothing of rejects and quarantine. This report
shows what was judged in the same words, and opens without a network.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds

from flows.drift import drift_of_run
from flows.pages import NAME, Pages
from flows.summary import RunSummary
from tasks.core import Row, Tables
from tasks.report import Facts, facts_of, index_page, lists_of, run_page
from tasks.report.lists import LISTED
from tasks.store import Snapshot, Store
from tasks.store.tables import BATCH_ID, declared

#: Runs that the index shows and trends may look back on; older pages stay where they are.
_REMEMBERED = 200


def write_report(store: Store, summary: RunSummary, at: datetime, batches: Iterable[str]) -> str:
    """Writes the pages of a run that judged these batches; the address of its page. Raises StoreError and OSError."""
    snapshot = store.snapshot(["documents", "speeches", "quality", "findings", "rejects"])
    tables = _tables(snapshot, summary.run_id, at, list(batches))
    drift = drift_of_run(snapshot, tables)
    facts = facts_of(summary.as_dict(), at.isoformat(), tables, _expectations(), drift)
    pages = Pages(store.location, store.tables.storage_options)
    past = _past(pages, facts.run_id)
    address = pages.write(f"{facts.run_id}.html", run_page(facts, lists_of(tables), past))
    pages.write(f"{facts.run_id}.json", facts.as_json())
    pages.write("index.html", index_page([*past, facts], store.location))
    return address


def _past(pages: Pages, run_id: str) -> list[Facts]:
    """The facts of the latest runs; a file that is damaged is no reason to go without a report."""
    past = []
    for name in pages.latest(".json", _REMEMBERED):
        try:
            facts = Facts.from_json(pages.read(name))
        except (ValueError, TypeError):
            continue
        if facts.run_id != run_id:
            past.append(facts)
    return past


def _tables(snapshot: Snapshot, run_id: str, at: datetime, batches: list[str]) -> Tables:
    """What `tasks.report` asks for: the rows of the run's batches, and what the store holds back or rejects now."""
    mine = ds.field(BATCH_ID).isin(pa.array(batches, pa.string()))
    judged = snapshot.judged.filter(pc.equal(snapshot.judged["run_id"], run_id))
    names = snapshot.raw("documents", ["document_id", "source_uri"], where=mine)
    held = snapshot.quarantined()
    held = held.append_column("new", pc.equal(held["run_id"], run_id))
    rejects = snapshot.visible("rejects")
    seen = snapshot.sources.filter(
        pc.equal(snapshot.sources["seen_at"], pa.scalar(at, snapshot.sources["seen_at"].type))
    )
    return {
        "verdicts": _named(judged, names),
        **{name: declared(name, snapshot.raw(name, where=mine)) for name in ("speeches", "quality", "findings")},
        "rejects": rejects.append_column(
            "new", pc.is_in(rejects["source_uri"], value_set=pc.unique(seen["source_uri"]))
        ),
        "held": held,
        "held_findings": snapshot.visible("findings", verdict="quarantined", documents=_first(held)),
    }


def _first(held: pa.Table) -> list[str]:
    """Of the documents held back, those that a page has room for: the run's own first."""
    order = held.sort_by([("new", "descending"), ("source_uri", "ascending")])
    return order["document_id"].to_pylist()[:LISTED]


def _named(judged: pa.Table, names: pa.Table) -> pa.Table:
    """Verdicts with the names under which the run read the documents."""
    known = dict(zip(*(names[column].to_pylist() for column in ("document_id", "source_uri")), strict=True))
    uris = [known.get(document, document) for document in judged["document_id"].to_pylist()]
    return judged.append_column("source_uri", pa.array(uris, pa.string()))


def _expectations() -> list[Row]:
    """All that the suites expect, as rows."""
    from tasks.validate.suites import STAGES, expectations_of
    from tasks.validate.suites.expectation import FIGURE

    return [
        {
            "stage": stage, "expectation": one.measure, "severity": one.severity, "english": one.english,
            "chinese": one.chinese, "per_speech": one.kind == FIGURE,
        }
        for stage in STAGES
        for one in expectations_of(stage)
    ]  # fmt: skip


__all__ = ["NAME", "write_report"]
