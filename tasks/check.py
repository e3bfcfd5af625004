"""Checking a store: files, logs, the rows of every document, and (deep) every guarantee that the suites hold."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pyarrow as pa
import pyarrow.compute as pc

from schemas import STAGE_TABLES, STAGES
from schemas.models import MODELS
from tasks.core import Tables
from tasks.store import Snapshot, Store, StoreError
from tasks.store.consistency import REMEDY, inconsistencies
from tasks.store.inspection import Damage, Inspected, inspect_files
from tasks.store.repair import unfinished
from tasks.store.tables import BATCH_ID


def check(store: Store, deep: bool = False) -> Inspected:
    """Looks at every table, live file and log entry, then at the rows of the documents that count.

    With `deep` all columns are read, and every document is judged again as the run that published it did: ids, spans
    and texts of all its rows. Rows are looked at only when all files are whole.
    """
    seen = inspect_files(store.tables, deep)
    seen.damage += _damaged_models(store)
    if seen.damage:
        return seen
    if unfinished(store.tables):
        seen.damage.append(Damage("sources", "unfinished", "a repair was not finished", remedy=REMEDY))
    try:
        snapshot = store.snapshot()
        seen.documents = snapshot.current.num_rows
        seen.damage += inconsistencies(snapshot)
        if deep and not seen.damage:
            seen.damage += _judged_again(store, snapshot)
    except StoreError as error:
        seen.damage.append(Damage(error.table or "", "table", error.what, file=error.file or "", remedy=error.remedy))
    return seen


def _damaged_models(store: Store) -> Iterator[Damage]:
    """The models beside the tables that are not what their names say."""
    for kind in MODELS:
        models = store.models(kind)
        for _, digest in models.numbered():
            try:
                models.read(digest)
            except StoreError as error:
                yield Damage(kind, "model", error.what, file=error.file or "", remedy=error.remedy)


def _judged_again(store: Store, snapshot: Snapshot) -> Iterator[Damage]:
    """The published documents that the suites of the present rules would hold back for what stands in their tables."""
    from tasks.validate import validate

    names = [name for stage in STAGES[:-1] for name in STAGE_TABLES[stage] if name not in ("sources", "rejects")]
    published = snapshot.named()
    for batch in pc.unique(published[BATCH_ID]).to_pylist():
        own = published.filter(pc.equal(published[BATCH_ID], pa.scalar(batch)))["document_id"]
        tables: Tables = {name: _rows(store, name, batch, own) for name in (*names, "findings")}
        stored = _critical(tables["findings"])
        tables["findings"] = tables["findings"].filter(pc.equal(tables["findings"]["expectation"], "stage_completed"))
        found = _critical(validate(tables, "check", datetime.now(UTC))["findings"])
        for document, expectation, stage in sorted(found - stored):
            what = f"rows of {document} break {expectation}, which they kept when they were judged"
            yield Damage(STAGE_TABLES[stage][0], "rows", what, documents=(document,), remedy=REMEDY)


def _rows(store: Store, table: str, batch: str, documents: pa.ChunkedArray) -> pa.Table:
    rows = store.read_batch(table, batch)
    return rows.filter(pc.is_in(rows["document_id"], documents.combine_chunks()))


def _critical(findings: pa.Table) -> set[tuple[str, str, str]]:
    rows = findings.filter(pc.equal(findings["severity"], "critical")).to_pylist()
    return {(row["document_id"], row["expectation"], row["stage"]) for row in rows}
