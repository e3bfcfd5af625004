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
import pyarrow.compute as pc
from prefect import task
from prefect.cache_policies import NO_CACHE

from config.access import Access
from config.limits import Limits
from schemas import STAGE_TABLES, STAGES, TABLES
from tasks.core import Tables
from tasks.noted import files_in, listed_rows
from tasks.recent import forget, recall, remember
from tasks.release import with_releases
from tasks.sources import Listed, Sources
from tasks.store import Store
from tasks.store.errors import passes
from tasks.store.repair import repairs
from tasks.versions import made_with

#: Tables that hold a mark of every batch whose stages before the last are done.
_WHOLE = ("documents", *(name for stage in STAGES[1:-1] for name in STAGE_TABLES[stage]))

#: Great Expectations keeps its context in a global: one validation at a time in a process.
_ONE_VALIDATION = Lock()


@dataclass(frozen=True)
class Batch:
    """A batch on its way: where it is stored, what is done by which run, and the counts so far.

    `files` counts archives as their members; `members` is what that adds. `batch_id` is empty until
    ingest has read the files, and stays so when there is nothing new in them. `idf` is the digest of the
    model that weighs keywords, empty for jieba's table.
    """

    store: str
    run_id: str
    seen_at: datetime
    rules: str
    number: int
    batch_id: str = ""
    idf: str = ""
    files: int = 0
    members: int = 0
    bytes: int = 0
    documents: int = 0
    rejects: int = 0
    known: int = 0
    published: int = 0
    quarantined: int = 0
    rows: dict[str, int] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)
    access: Access = field(default_factory=Access)
    storage_options: dict[str, str] | None = field(default=None, repr=False)

    def open(self) -> Store:
        """The store that the batch is written to."""
        return Store(self.store, self.storage_options)


def _environment(task: Any, task_run: Any, state: Any) -> bool:
    """Whether a task failed for a reason that may be gone a moment later (a Prefect retry condition)."""
    error = state.result(raise_on_failure=False)
    return isinstance(error, BaseException) and passes(error)


def stage_task(name: str) -> Callable[[Callable[..., Batch]], Any]:
    """Makes a function on a batch a Prefect task of that name, tried again when the environment fails it."""
    return task(
        name=name,
        task_run_name=f"{name}-{{batch.number}}",
        cache_policy=NO_CACHE,
        persist_result=False,
        retry_condition_fn=_environment,
    )


@stage_task("ingest")
def ingest(batch: Batch, files: list[Listed], max_file_bytes: int, overrides: dict[str, str] | None = None) -> Batch:
    """Reads the files; documents that are known are only noted, the others become the batch.

    `overrides` are the manual corrections, as JSON, of each document that has some.
    """
    from tasks.ingest import SourceFile
    from tasks.ingest import ingest as core

    began = perf_counter()
    store = batch.open()
    with Sources(batch.access) as sources:
        contents = sources.read(files, max_file_bytes)
    made = core(
        [
            SourceFile(file.uri, got.content, got.reason, got.detail, got.name)
            for file, got in zip(files, contents, strict=True)
        ],
        at=datetime.now(UTC),
        limits=batch.limits,
    )
    read_in = made["documents"].select(["source_uri", "document_id"]).to_pylist()
    found = {row["source_uri"]: row["document_id"] for row in read_in}
    known = _known(store, batch.rules, set(found.values()), overrides or {})
    fresh = _corrected(_first_of_each(made["documents"], known), overrides or {})
    rejects = made["rejects"]
    batch_id = _batch_id(batch, fresh, rejects, repairs(store.tables))
    hints = made["hints"].filter(pc.is_in(made["hints"]["document_id"], fresh["document_id"].combine_chunks()))
    if fresh.num_rows:
        keep_taken_in(store, batch_id, fresh, hints)
    store.append("rejects", rejects, batch_id)
    listed = listed_rows(store, batch.seen_at, files, contents, made, known)
    count = files_in(files, made)
    store.append("sources", listed, batch_id, part=f"{batch.run_id}:{batch.number}")
    return replace(
        batch,
        batch_id=batch_id if fresh.num_rows else "",
        files=count,
        members=count - len(files),
        bytes=sum(got.size for got in contents),
        documents=fresh.num_rows,
        known=len(found) - fresh.num_rows,
        rejects=rejects.num_rows,
        rows={
            "sources": listed.num_rows,
            "documents": fresh.num_rows,
            "hints": hints.num_rows,
            "rejects": rejects.num_rows,
        },
        seconds={"ingest": perf_counter() - began},
    )


@stage_task("segment")
def segment(batch: Batch) -> Batch:
    """Speeches, paragraphs and sentences of the batch."""

    def core(tables: Tables) -> Tables:
        from tasks.segment import segment as core

        return core(tables["documents"], tables["hints"])

    return _do(batch, "segment", core)


@stage_task("parse")
def parse(batch: Batch) -> Batch:
    """Roles, front matter, outline and defects of the batch."""

    def core(tables: Tables) -> Tables:
        from tasks.parse import parse as core

        return core(tables)

    return _do(batch, "parse", core)


@stage_task("enrich")
def enrich(batch: Batch) -> Batch:
    """Tokens, mentions, the register and all else that enrich finds in the batch."""

    def core(tables: Tables) -> Tables:
        from tasks.enrich import enrich as core
        from tasks.idf import weights_of

        return core(tables, weights_of(batch.open(), batch.idf))

    return _do(batch, "enrich", core)


@stage_task("validate")
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
    store.need_batch([*_WHOLE, "quality"], batch.batch_id)
    store.append("verdicts", judged, batch.batch_id, part=batch.run_id)
    forget(store.location, batch.batch_id)
    verdicts = judged["verdict"].to_pylist()
    return replace(
        batch,
        published=verdicts.count("published"),
        quarantined=verdicts.count("quarantined"),
        rows=batch.rows
        | {
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
        keep(store, batch.batch_id, {name: made[name] for name in names} | {"findings": findings}, *names)
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


def keep(store: Store, batch_id: str, made: Tables, *names: str) -> None:
    """Appends tables; what this process wrote itself it need not read again for the next stage."""
    written = [store.append(name, made[name], batch_id) for name in names]
    if all(written):
        remember(store.location, batch_id, made)


def keep_taken_in(store: Store, batch_id: str, documents: pa.Table, hints: pa.Table) -> None:
    """Appends what was taken in; a batch whose formats hint at nothing has no part in the table of hints."""
    made = {"documents": documents, "hints": hints}
    keep(store, batch_id, made, *(name for name, table in made.items() if table.num_rows))


def _tables_before(store: Store, batch_id: str, stage: str) -> Tables:
    """All that the stages before left of a batch, with the findings so far."""
    stages = STAGES[: STAGES.index(stage)]
    names = [name for earlier in stages for name in STAGE_TABLES[earlier] if name not in ("sources", "rejects")]
    held = recall(store.location, batch_id)
    tables = {name: held[name] if name in held else store.read_batch(name, batch_id) for name in names}
    return tables | {"findings": store.read_batch("findings", batch_id)}


def _known(store: Store, rules: str, documents: set[str], overrides: dict[str, str]) -> set[str]:
    """Those of the documents whose rows the store has, made with the same rules and corrections and judged."""
    snapshot = store.snapshot(["documents"])
    batches = snapshot.batches_of(documents)
    corrected = snapshot.corrected(batches)
    return {
        document
        for document, batch in batches.items()
        if made_with(batch) == rules and corrected.get(document) == overrides.get(document)
    }


def _corrected(documents: pa.Table, overrides: dict[str, str]) -> pa.Table:
    """The documents with the manual corrections that their rows are to be made with."""
    column = pa.array([overrides.get(document) for document in documents["document_id"].to_pylist()], pa.string())
    at = documents.schema.get_field_index("overrides")
    return documents.set_column(at, documents.schema.field(at), column)


def _first_of_each(documents: pa.Table, known: set[str]) -> pa.Table:
    """The documents that are not known, each once: under the first of its names."""
    ids = documents["document_id"].to_pylist()
    first: dict[str, int] = {}
    for row, document in enumerate(ids):
        if document not in known:
            first.setdefault(document, row)
    return documents.take(pa.array(first.values(), pa.int64()))


def _batch_id(batch: Batch, documents: pa.Table, rejects: pa.Table, repaired: int) -> str:
    """The name of a batch: the rules, then what is in it: files, documents, their manual corrections; and the model.

    After a repair of the store every batch has another name: what was written before may be there no more.
    """
    names = documents.select(["source_uri", "document_id"])
    content = sorted(zip(*(names[column].to_pylist() for column in names.column_names), strict=True))
    turned = sorted(zip(rejects["source_uri"].to_pylist(), rejects["reason"].to_pylist(), strict=True))
    named: list[object] = [content, turned]
    if documents["overrides"].null_count < documents.num_rows:
        named.append(documents.sort_by("document_id")["overrides"].to_pylist())
    if repaired:
        named.append(repaired)
    if batch.idf:
        named.append(batch.idf)
    return f"{batch.rules}-{sha256(repr(tuple(named)).encode()).hexdigest()[:16]}"


def _without(rows: pa.Table, given: pa.Table) -> pa.Table:
    """The rows that are not among those given: a core may pass on what it was handed."""
    if not given.num_rows:
        return rows
    old = [repr(row) for row in given.to_pylist()]
    return rows.filter(pa.array([repr(row) not in old for row in rows.to_pylist()], pa.bool_()))
