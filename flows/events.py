"""What happens to speeches, told to the Prefect server as events: automations alert on them (docs/operating.md).

| event | resource | payload |
|---|---|---|
| `jianghua.inbox.taken` | `jianghua.inbox.<folder>` | the files that are complete and are taken in now |
| `jianghua.document.quarantined` | `jianghua.document.<document_id>` | the file, and the expectations it broke |
| `jianghua.run.finished` | `jianghua.store.<address>` | the counts of the run |
| `jianghua.store.damaged` | `jianghua.store.<address>` | what `jianghua check` found |

Every event names the store as a related resource of the role `store`. An event that cannot be sent stops nothing: the
store is the truth, and `jianghua quarantine` tells the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

import flows.environment  # noqa: F401  (before prefect)

from prefect.events import emit_event  # isort: skip
from prefect.logging import get_logger  # isort: skip

from flows.summary import RunSummary
from tasks.store import Store, StoreError
from tasks.store.inspection import Damage

TAKEN = "jianghua.inbox.taken"
QUARANTINED = "jianghua.document.quarantined"
FINISHED = "jianghua.run.finished"
DAMAGED = "jianghua.store.damaged"

#: Documents of one run that get an event each, and files and damages that one event names.
_TOLD = 100


def tell_taken(folders: Sequence[str], store: str, files: Sequence[str]) -> None:
    """The inbox takes these files."""
    payload = {"folders": list(folders), "count": len(files), "files": list(files[:_TOLD])}
    _tell(TAKEN, f"jianghua.inbox.{folders[0]}", store, payload)


def tell_run(store: Store, summary: RunSummary) -> None:
    """A run is finished: its counts, and each document that it holds back."""
    for row in _quarantined(store, summary)[:_TOLD]:
        _tell(QUARANTINED, f"jianghua.document.{row['document_id']}", summary.store, row)
    counts = summary.as_dict()
    names = ("files", "documents", "rejects", "skipped", "gone", "published", "quarantined", "speeches", "failed")
    payload = {name: counts[name] for name in ("run_id", *names, "elapsed", "failures", "report")}
    _tell(FINISHED, f"jianghua.store.{summary.store}", summary.store, payload)


def tell_damage(store: str, damage: Sequence[Damage]) -> None:
    """The store is damaged."""
    payload = {"count": len(damage), "damage": [str(one) for one in damage[:_TOLD]]}
    _tell(DAMAGED, f"jianghua.store.{store}", store, payload)


def _quarantined(store: Store, summary: RunSummary) -> list[dict[str, Any]]:
    """The documents that a run holds back; none when they cannot be read now: what was published stays published."""
    try:
        return quarantined_by(store, summary.run_id) if summary.quarantined else []
    except (StoreError, OSError) as error:
        get_logger("jianghua").warning("documents that are held back could not be told: %s", error)
        return []


def quarantined_by(store: Store, run_id: str) -> list[dict[str, Any]]:
    """The documents that a run holds back: `document_id`, `source_uri`, and `expectations` that they broke."""
    snapshot = store.snapshot(["findings"])
    held = snapshot.quarantined()
    held = held.filter(pc.equal(held["run_id"], run_id))
    ids = held["document_id"].to_pylist()
    broken: dict[str, list[str]] = {document: [] for document in ids}
    findings = snapshot.visible("findings", verdict="quarantined", documents=ids)
    for row in findings.filter(pc.equal(findings["severity"], "critical")).to_pylist():
        broken[row["document_id"]].append(row["expectation"])
    rows: Iterable[tuple[str, str]] = zip(ids, _column(held, "source_uri"), strict=True)
    return [
        {"document_id": document, "source_uri": uri, "expectations": sorted(set(broken[document])), "run_id": run_id}
        for document, uri in rows
    ]


def _column(table: pa.Table, name: str) -> list[str]:
    return list(table[name].to_pylist())


def _tell(event: str, resource: str, store: str, payload: dict[str, Any]) -> None:
    related = [{"prefect.resource.id": f"jianghua.store.{store}", "prefect.resource.role": "store"}]
    try:
        emit_event(event, {"prefect.resource.id": resource, "prefect.resource.name": resource}, related=related,
                   payload=payload)  # fmt: skip
    except Exception as error:
        get_logger("jianghua").warning("the event %s could not be sent: %s", event, error)
