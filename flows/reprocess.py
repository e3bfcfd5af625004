"""Reprocessing as a flow: documents are made anew, all, some, or those that a damaged store has lost rows of.

from flows.reprocess import reprocess
done = reprocess("store")                     # heal what is damaged
done = reprocess("store", everything=True)    # make all rows anew
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any
from uuid import uuid4

import flows.environment  # noqa: F401  (before prefect)

from prefect import flow  # isort: skip
from prefect.runtime import flow_run  # isort: skip

from config.settings import Runner, Settings
from flows.alone import alone
from flows.artifacts import leave
from flows.granted import settings_with
from flows.pipeline import PipelineError, work
from flows.runners import Workers, chosen
from flows.summary import RunSummary, summarise
from tasks.moments import now_after
from tasks.overrides import overrides_in
from tasks.plan import Plan, batches
from tasks.reprocess import Wanted, affected, hidden, named, retake
from tasks.stages import Batch
from tasks.store import Store, StoreError
from tasks.store.inspection import Damage
from tasks.store.repair import Repaired, forget_documents, mark_finished, repair, unfinished
from tasks.versions import fingerprint

ARTIFACT = "jianghua-reprocess"


@dataclass
class Reprocessed:
    """What was done: the counts of the run, what was healed, what is damaged still, which documents are lost.

    `stored` counts documents that were made from what the store had kept of them, since no file has them now.
    """

    summary: RunSummary
    healed: list[Damage] = field(default_factory=list)
    left: list[Damage] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    stored: int = 0

    def markdown(self) -> str:
        """The same as the text of an artifact."""
        parts = [self.summary.markdown()]
        for head, lines in (("Healed", self.healed), ("Damaged still", self.left), ("Lost", self.lost)):
            if lines:
                parts.append(f"## {head}\n\n" + "\n".join(f"- {line}" for line in lines))
        return "\n\n".join(parts)


@flow(name="jianghua-reprocess", log_prints=False, persist_result=False, validate_parameters=False)
def reprocess(
    store: str | None = None,
    documents: Iterable[str] = (),
    everything: bool = False,
    runner: Runner | None = None,
    workers: int | None = None,
) -> Reprocessed:
    """Makes documents anew: those given by identifier, all, or (neither) those whose rows a damaged store has lost.

    Damage is healed first in any case. No run should be at work on the store meanwhile: where there is a server it
    waits for its turn, as runs do. Raises as `pipeline` does.
    """
    settings = settings_with(store=store, runner=runner, workers=workers)
    target = Store(os.fspath(settings.store), settings.storage_options or None)
    with alone(target.location, settings):
        return _reprocess(target, settings, list(documents), everything)


def _reprocess(target: Store, settings: Settings, documents: list[str], everything: bool) -> Reprocessed:
    began = perf_counter()
    interrupted = _interrupted(target)
    repaired, seen = repair(target.tables, deep=True)
    if interrupted:
        repaired.lost(None)  # what that one lost is not known any more
    wanted = _wanted(target, repaired, documents, everything)
    run_id = f"reprocess-{flow_run.id or uuid4()}"
    done = _made_anew(target, settings, wanted, run_id)
    done.healed, done.left = repaired.healed, seen.damage
    done.summary.elapsed = perf_counter() - began
    if not done.summary.failures:
        mark_finished(target.tables)
    leave(done.markdown(), key=ARTIFACT, description=f"documents of {target.location} made anew")
    if done.summary.failures:
        raise PipelineError(done.summary)
    return done


def _interrupted(store: Store) -> bool:
    """Whether a repair before this one was not finished; a store that cannot even say so is taken to be so."""
    try:
        return unfinished(store.tables)
    except StoreError:
        return True


def _wanted(store: Store, repaired: Repaired, documents: list[str], everything: bool) -> list[Wanted]:
    """What is to be made anew; forgets what nothing shows and may be incomplete."""
    snapshot = store.snapshot()
    some = affected(snapshot, repaired)
    if repaired.healed or repaired.batches is None:
        forget_documents(store.tables, hidden(snapshot, repaired))
    if everything or documents:
        some = list({one.uri: one for one in (*some, *named(snapshot, None if everything else documents))}.values())
    return sorted(some, key=lambda one: one.uri)


def _made_anew(store: Store, settings: Settings, wanted: list[Wanted], run_id: str) -> Reprocessed:
    kind, count = chosen(settings, sum(one.size for one in wanted))
    todo = Plan(batches=batches(wanted, settings.batch_bytes, count) if wanted else [], files=len(wanted))  # type: ignore[arg-type]
    start = Batch(
        store=store.location,
        run_id=run_id,
        seen_at=now_after(store.snapshot([])),
        rules=fingerprint(),
        number=0,
        idf=store.models("idf").newest(),
        access=settings.access,
        storage_options=settings.storage_options or None,
    )
    corrections = overrides_in(settings.overrides)
    at_work = Workers(kind, count, settings.dask_address)
    finished, failures = work(todo, start, settings, corrections.by_document, at_work, count, retake)
    summary = summarise(run_id, store.location, todo, finished, failures)
    summary.warnings = corrections.warnings(store.snapshot(["findings"]))
    after: dict[str, Any] = {row["document_id"]: row for row in store.snapshot([]).current.to_pylist()}
    lost = [one.uri for one in wanted if not failures and after.get(one.document_id, {}).get("run_id") != run_id]
    return Reprocessed(summary, lost=lost, stored=sum(batch.known for batch in finished))
