"""The five tasks of a batch: each reads what the one before left in the store, calls its core, writes its tables.

A task hands on a `Batch`: what it is called and what was counted, never rows. Whatever is in the store already is not
made again, so a batch that was interrupted anywhere is finished by doing it once more. Only errors of the environment
(disk, network) are tried again; anything else would fail in the same way.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from hashlib import sha256
from threading import Lock
from time import perf_counter
from typing import Any

import pyarrow as pa
from prefect import task
from prefect.cache_policies import NO_CACHE

from schemas import STAGE_TABLES, STAGES, TABLES
from tasks.core import Tables
from tasks.listing import Listed, Read, read
from tasks.recent import forget, recall, remember
from tasks.release import with_releases
from tasks.store import Store
from tasks.store.errors import passes
from tasks.versions import made_with

#: Great Expectations keeps its context in a global: one validation at a time in a process.
_ONE_VALIDATION = Lock()


@dataclass(frozen=True)
class Batch:
    """A batch on its way: where it is stored, what is done by which run, and the counts so far.

    `batch_id` is empty until ingest has read the files, and stays so when there is nothing new in them.
    """

    store: str
    run_id: str
    seen_at: datetime
    rules: str
    number: int
    batch_id: str = ""
    files: int = 0
    bytes: int = 0
    documents: int = 0
    rejects: int = 0
    known: int = 0
    published: int = 0
    quarantined: int = 0
    rows: dict[str, int] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    storage_options: dict[str, str] | None = field(default=None, repr=False)

    def open(self) -> Store:
        """The store that the batch is written to."""
        return Store(self.store, self.storage_options)


def _environment(task: Any, task_run: Any, state: Any) -> bool:
    """Whether a task failed for a reason that may be gone a moment later (a Prefect retry condition)."""
    error = state.result(raise_on_failure=False)
    return isinstance(error, BaseException) and passes(error)


def _stage(name: str) -> Callable[[Callable[..., Batch]], Any]:
    return task(
        name=name, task_run_name=f"{name}-{{batch.number}}", cache_policy=NO_CACHE, persist_result=False,
        retry_condition_fn=_environment,
    )


@_stage("ingest")
def ingest(batch: Batch, files: list[Listed], max_file_bytes: int) -> Batch:
    """Reads the files; documents that are known are only noted, the others become the batch."""
    from tasks.ingest import SourceFile
    from tasks.ingest import ingest as core

    began = perf_counter()
    store = batch.open()
    contents = [read(file, max_file_bytes) for file in files]
    made = core(
        [
            SourceFile(file.uri, got.content, got.reason, got.detail)
            for file, got in zip(files, contents, strict=True)
        ],
        at=datetime.now(UTC),
    )
    read_in = made["documents"].select(["source_uri", "document_id"]).to_pylist()
    found = {row["source_uri"]: row["document_id"] for row in read_in}
    known = _known(store, batch.rules, set(found.values()))
    fresh = _first_of_each(made["documents"], known)
    rejects = made["rejects"]
    batch_id = _batch_id(batch.rules, fresh, rejects)
    if fresh.num_rows:
        _keep(store, batch_id, {"documents": fresh}, "documents")
    store.append("rejects", rejects, batch_id)
    listed = _listed_rows(store, batch, files, contents, found, known)
    store.append("sources", listed, batch_id, part=f"{batch.run_id}:{batch.number}")
    return replace(
        batch,
        batch_id=batch_id if fresh.num_rows else "",
        files=len(files),
        bytes=sum(got.size for got in contents),
        documents=fresh.num_rows,
        known=len(found) - fresh.num_rows,
        rejects=rejects.num_rows,
        rows={"sources": listed.num_rows, "documents": fresh.num_rows, "rejects": rejects.num_rows},
        seconds={"ingest": perf_counter() - began},
    )


@_stage("segment")
def segment(batch: Batch) -> Batch:
    """Speeches, paragraphs and sentences of the batch."""

    def core(tables: Tables) -> Tables:
        from tasks.segment import segment as core

        return core(tables["documents"])

    return _do(batch, "segment", core)


@_stage("parse")
def parse(batch: Batch) -> Batch:
    """Roles, front matter, outline and defects of the batch."""

    def core(tables: Tables) -> Tables:
        from tasks.parse import parse as core

        return core(tables)

    return _do(batch, "parse", core)


@_stage("enrich")
def enrich(batch: Batch) -> Batch:
    """Tokens, mentions, the register and all else that enrich finds in the batch."""

    def core(tables: Tables) -> Tables:
        from tasks.enrich import enrich as core

        return core(tables)

    return _do(batch, "enrich", core)


@_stage("validate")
def validate(batch: Batch) -> Batch:
    """Measures, findings and, last of all, the verdicts: the commit that publishes the batch."""
    if not batch.batch_id:
        return batch
    began = perf_counter()
    store = batch.open()
    tables = _tables_before(store, batch.batch_id, "validate")
    made = _validated(tables, batch)
    store.append("quality", made["quality"], batch.batch_id)
    findings = _without(made["findings"], tables["findings"])
    store.append("findings", findings, batch.batch_id, part="validate")
    judged = with_releases(store, made["verdicts"], tables["documents"], batch.rules)
    store.append("verdicts", judged, batch.batch_id, part=batch.run_id)
    forget(store.location, batch.batch_id)
    verdicts = judged["verdict"].to_pylist()
    return replace(
        batch,
        published=verdicts.count("published"),
        quarantined=verdicts.count("quarantined"),
        rows=batch.rows | {
            "quality": made["quality"].num_rows,
            "findings": batch.rows.get("findings", 0) + findings.num_rows,
            "verdicts": len(verdicts),
        },
        seconds=batch.seconds | {"validate": perf_counter() - began},
    )


#: The tasks after `ingest`, in order; each takes and returns a `Batch`.
CHAIN = (segment, parse, enrich, validate)


def _do(batch: Batch, stage: str, core: Callable[[Tables], Tables]) -> Batch:
    """A stage in the middle: makes its tables and what it found wrong, unless the store has them."""
    if not batch.batch_id:
        return batch
    began = perf_counter()
    store = batch.open()
    names = STAGE_TABLES[stage]
    done = store.has_batch("findings", batch.batch_id, stage)
    if done and all(store.has_batch(name, batch.batch_id) for name in names):
        counts = {name: store.read_batch(name, batch.batch_id).num_rows for name in names}
        found = 0
    else:
        made = core(_tables_before(store, batch.batch_id, stage))
        findings = made.get("findings", TABLES["findings"].empty())
        _keep(store, batch.batch_id, {name: made[name] for name in names} | {"findings": findings}, *names)
        store.append("findings", findings, batch.batch_id, part=stage)
        counts, found = {name: made[name].num_rows for name in names}, findings.num_rows
    return replace(
        batch,
        rows=batch.rows | counts | {"findings": batch.rows.get("findings", 0) + found},
        seconds=batch.seconds | {stage: perf_counter() - began},
    )


def _validated(tables: Tables, batch: Batch) -> Tables:
    from tasks.validate import validate as core

    with _ONE_VALIDATION:
        return core(tables, run_id=batch.run_id, at=batch.seen_at)


def _keep(store: Store, batch_id: str, made: Tables, *names: str) -> None:
    """Appends tables; what this process wrote itself it need not read again for the next stage."""
    written = [store.append(name, made[name], batch_id) for name in names]
    if all(written):
        remember(store.location, batch_id, made)


def _tables_before(store: Store, batch_id: str, stage: str) -> Tables:
    """All that the stages before left of a batch, with the findings so far."""
    stages = STAGES[: STAGES.index(stage)]
    names = [name for earlier in stages for name in STAGE_TABLES[earlier] if name not in ("sources", "rejects")]
    held = recall(store.location, batch_id)
    tables = {name: held[name] if name in held else store.read_batch(name, batch_id) for name in names}
    return tables | {"findings": store.read_batch("findings", batch_id)}


def _known(store: Store, rules: str, documents: set[str]) -> set[str]:
    """Those of the documents whose rows the store has, made with the same rules and judged."""
    batches = store.snapshot(["documents"]).batches_of(documents)
    return {document for document, batch in batches.items() if made_with(batch) == rules}


def _first_of_each(documents: pa.Table, known: set[str]) -> pa.Table:
    """The documents that are not known, each once: under the first of its names."""
    ids = documents["document_id"].to_pylist()
    first: dict[str, int] = {}
    for row, document in enumerate(ids):
        if document not in known:
            first.setdefault(document, row)
    return documents.take(pa.array(first.values(), pa.int64()))


def _batch_id(rules: str, documents: pa.Table, rejects: pa.Table) -> str:
    """The name of a batch: the rules, then what is in it."""
    content = sorted(zip(documents["source_uri"].to_pylist(), documents["document_id"].to_pylist(), strict=True))
    turned = sorted(zip(rejects["source_uri"].to_pylist(), rejects["reason"].to_pylist(), strict=True))
    return f"{rules}-{sha256(repr((content, turned)).encode()).hexdigest()[:16]}"


def _listed_rows(
    store: Store, batch: Batch, files: list[Listed], contents: list[Read], found: dict[str, str], known: set[str]
) -> pa.Table:
    """The rows of `sources` for the batch's files.

    A file that could not be read now keeps the document it had: its source still names it.
    """
    unread = [file.uri for file, got in zip(files, contents, strict=True) if got.reason]
    before: dict[str, str | None] = {}
    if unread:
        rows = store.snapshot([]).sources.to_pylist()
        before = {row["source_uri"]: row["document_id"] for row in rows}
    return TABLES["sources"].from_rows([
        {
            "source_uri": file.uri,
            "root": file.root,
            "state": "document" if file.uri in found else "rejected",
            "size": got.size,
            "version": got.version,
            "document_id": found.get(file.uri) or (before.get(file.uri) if got.reason else None),
            "settled": found.get(file.uri) in known or file.uri not in found,
            "seen_at": batch.seen_at,
        }
        for file, got in zip(files, contents, strict=True)
    ])


def _without(rows: pa.Table, given: pa.Table) -> pa.Table:
    """The rows that are not among those given: a core may pass on what it was handed."""
    if not given.num_rows:
        return rows
    old = [repr(row) for row in given.to_pylist()]
    return rows.filter(pa.array([repr(row) not in old for row in rows.to_pylist()], pa.bool_()))
