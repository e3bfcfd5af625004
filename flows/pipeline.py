"""The pipeline: files of speeches in, published tables out.

    from flows.pipeline import pipeline
    summary = pipeline(["speeches"], "store")

One run lists the sources, leaves out what has not changed, and sends the rest batch by batch through the five tasks of
`tasks.stages`. A run that was interrupted anywhere is finished by starting it again.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from functools import partial
from threading import Event
from time import perf_counter
from uuid import uuid4

import flows.environment  # noqa: F401  (before prefect)

from prefect import get_run_logger  # isort: skip
from prefect.runtime import flow_run  # isort: skip

from config.settings import Runner, Settings
from flows.alone import alone
from flows.artifacts import leave
from flows.early import load_early
from flows.events import tell_run
from flows.granted import Discreet, entrust, settings_with
from flows.holding import held_back
from flows.progress import Reporter
from flows.reporting import write_report
from flows.runners import Lane, Workers, chosen
from flows.summary import RunSummary, summarise
from schemas import TABLES
from tasks.moments import now_after
from tasks.overrides import overrides_in
from tasks.plan import Plan, plan
from tasks.sources import Listed, listing_of
from tasks.stages import CHAIN, Batch, ingest
from tasks.store import Store, StoreError
from tasks.versions import fingerprint

ARTIFACT = "jianghua-run"


class PipelineError(Exception):
    """A run in which batches could not be finished, for reasons of the environment or a fault of a stage.

    `summary` counts what was done and names the failures. The next run finishes what this one could not.
    """

    def __init__(self, summary: RunSummary) -> None:
        super().__init__("; ".join(summary.failures))
        self.summary = summary


@partial(Discreet, name="jianghua", log_prints=False, persist_result=False, validate_parameters=False)
def pipeline(
    sources: list[str],
    store: str | None = None,
    runner: Runner | None = None,
    workers: int | None = None,
    batch_bytes: int | None = None,
) -> RunSummary:
    """Brings a store up to date with its sources: files, folders with all below them, patterns with `*` and `**`,
    and addresses of buckets, servers and web pages (docs/sources.md).

    What is not given is taken from `config.settings`. Raises `StoreError` when the store cannot be used at all,
    `StoreBusyError` when another run does not leave it, and `PipelineError` when batches could not be finished;
    everything else is counted in the summary.
    """
    sources = entrust(sources)
    settings = settings_with(store=store, runner=runner, workers=workers, batch_bytes=batch_bytes)
    target = Store(os.fspath(settings.store), settings.storage_options or None)
    with alone(target.location, settings):
        return _run(sources, target, settings)


def _run(sources: list[str], target: Store, settings: Settings) -> RunSummary:
    began = perf_counter()
    run_id = str(flow_run.id or uuid4())
    snapshot = target.snapshot(["documents"])
    seen_at = now_after(snapshot)
    listing = held_back(listing_of(sources, target.location, settings.access))
    kind, count = chosen(settings, sum(file.size for file in listing.files))
    corrections = overrides_in(settings.overrides)
    todo = plan(listing, snapshot, fingerprint(), settings.batch_bytes, count, corrections.by_document)
    kind, count = chosen(settings, todo.bytes)
    if kind == "threads" and todo.batches:
        load_early()
    start = Batch(
        store=target.location,
        run_id=run_id,
        seen_at=seen_at,
        rules=fingerprint(),
        number=0,
        idf=target.models("idf").newest(),
        limits=settings.limits,
        access=settings.access,
        storage_options=settings.storage_options or None,
    )
    _note_gone(target, start, todo)
    workers_of = Workers(kind, count, settings.dask_address)
    finished, failures = work(todo, start, settings, corrections.by_document, workers_of, count)
    summary = summarise(run_id, target.location, todo, finished, failures)
    summary.warnings = corrections.warnings(target.snapshot(["findings"]))
    summary.elapsed = perf_counter() - began
    summary.report = _reported(target, summary, start, finished)
    leave(summary.markdown(), key=ARTIFACT, description="what the run did")
    tell_run(target, summary)
    if failures:
        raise PipelineError(summary)
    return summary


def work(
    todo: Plan,
    start: Batch,
    settings: Settings,
    overrides: dict[str, str],
    workers: Workers,
    count: int,
    take: Callable[..., Batch] = ingest,
) -> tuple[list[Batch], dict[int, str]]:
    """Sends every batch through its chain, `count` at once; the finished ones, and why others failed.

    `take` is the chain's first task: it gets what the plan has for the batch, and the manual corrections.
    """
    reporter = Reporter(sum(map(len, todo.batches)), todo.bytes)
    finished: list[Batch] = []
    failures: dict[int, str] = {}
    if not todo.batches:
        return finished, failures
    stop = Event()
    with workers, ThreadPoolExecutor(count, thread_name_prefix="batch") as drivers:
        chains = {}
        for number, files in enumerate(todo.batches, 1):
            chain = _Chain(number, files, start, settings, overrides, take, workers, reporter, stop)
            chains[number] = drivers.submit(copy_context().run, chain)
        try:
            for number, chain in chains.items():
                try:
                    finished.append(chain.result())
                except Exception as error:  # one batch's failure must not keep the others from being published
                    failures[number] = _reason(error)
                    get_run_logger().error("batch %d failed: %s", number, failures[number], exc_info=_unexpected(error))
        except BaseException:
            stop.set()
            drivers.shutdown(wait=False, cancel_futures=True)
            raise
    return finished, failures


class _Chain:
    """The five tasks of one batch, one after the other."""

    def __init__(
        self,
        number: int,
        files: list[Listed],
        start: Batch,
        settings: Settings,
        overrides: dict[str, str],
        take: Callable[..., Batch],
        workers: Workers,
        reporter: Reporter,
        stop: Event,
    ) -> None:
        self.number, self.files, self.start, self.settings = number, files, start, settings
        self.overrides, self.take = overrides, take
        self.workers, self.reporter, self.stop = workers, reporter, stop

    def __call__(self) -> Batch:
        with self.workers.lane() as lane:
            return self._through(lane)

    def _through(self, lane: Lane) -> Batch:
        size = sum(file.size for file in self.files)
        batch = Batch(**{**self.start.__dict__, "number": self.number})
        limit = self.settings.max_file_bytes
        batch = self._do(lane, self.take, batch=batch, files=self.files, max_file_bytes=limit, overrides=self.overrides)
        self.reporter.stage_done(self.number, size, "ingest")
        for stage in CHAIN if batch.batch_id else ():
            if self.stop.is_set():
                raise InterruptedError("the run was stopped; the next one finishes this batch")
            batch = self._do(lane, stage, batch=batch)
            self.reporter.stage_done(self.number, size, stage.name)
        self.reporter.batch_done(self.number, size, len(self.files), batch.published + batch.quarantined)
        return batch

    def _do(self, lane: Lane, task: Callable[..., Batch], **parameters: object) -> Batch:
        pauses = [self.settings.retry_seconds * 2**n for n in range(self.settings.retries)]
        tried = task.with_options(retries=len(pauses), retry_delay_seconds=pauses)  # type: ignore[attr-defined]
        return lane.do(tried, **parameters)  # type: ignore[no-any-return]


def _reported(store: Store, summary: RunSummary, start: Batch, finished: list[Batch]) -> str | None:
    """The address of the run's report; a report that cannot be written does not undo what was published."""
    try:
        return write_report(store, summary, start.seen_at, [batch.batch_id for batch in finished if batch.batch_id])
    except (StoreError, OSError) as error:
        get_run_logger().warning("the report of the run could not be written: %s", _reason(error))
        return None


def _note_gone(store: Store, start: Batch, todo: Plan) -> None:
    """Records that files are no longer at their source: their rows stop being shown with this one commit."""
    if not todo.gone:
        return
    rows = [
        {
            **{k: row[k] for k in ("source_uri", "root")},
            "state": "gone",
            "size": 0,
            "version": "",
            "settled": True,
            "seen_at": start.seen_at,
        }
        for row in todo.gone
    ]
    store.append("sources", TABLES["sources"].from_rows(rows), f"{start.rules}-{start.run_id}", part="gone")


def _reason(error: BaseException) -> str:
    """An error in one line, for people."""
    text = " ".join(str(error).split())
    return text if isinstance(error, (StoreError, InterruptedError)) else f"{type(error).__name__}: {text}"


def _unexpected(error: Exception) -> bool:
    """Whether the place of an error helps to find its cause: not for those of the environment."""
    return not isinstance(error, (StoreError, OSError))
