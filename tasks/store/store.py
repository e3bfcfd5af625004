"""`Store`: what stages, commands and notebooks see of the store."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.dataset as ds

from schemas import STAGES, TABLES
from tasks.store.compaction import Compacted, compact
from tasks.store.derived import MADE_OF, reuse_of, terms_of
from tasks.store.errors import StoreError
from tasks.store.models import Models
from tasks.store.snapshot import Snapshot
from tasks.store.sql import connect
from tasks.store.tables import BATCH_ID, BATCH_ROW, Tables, declared, stored

if TYPE_CHECKING:
    import duckdb

#: Rows that one stage's part of a table has room for before the next stage's: parts stay in the order of the stages.
_PART_ROWS = 1 << 40


class Store:
    """A store at a folder or at an address such as `s3://bucket/prefix`; it need not exist yet.

    `storage_options` go to the storage as they are (keys, endpoint, region of an S3 service). Nothing is locked:
    any number of runs and readers may use one store at once. All methods raise `StoreError`.
    """

    def __init__(self, location: str | Path, storage_options: dict[str, str] | None = None) -> None:
        self.tables = Tables(location, storage_options)

    @property
    def location(self) -> str:
        """The folder (absolute) or address of the store."""
        return self.tables.location

    def __repr__(self) -> str:
        return f"Store({self.location!r})"

    def exists(self) -> bool:
        """Whether anything was ever written to the store."""
        return any(self.tables.open(name, with_files=False) is not None for name in ("sources", "documents"))

    def append(self, table: str, data: pa.Table, batch_id: str, part: str | None = None) -> bool:
        """Appends a batch's rows to a table, once; False when they (or this `part` of them) are there already."""
        applications = (batch_id,) if part is None else (f"{batch_id}:{part}", batch_id)
        first_row = STAGES.index(part) * _PART_ROWS if part in STAGES else 0
        return self.tables.append_once(table, stored(table, data, batch_id, first_row), applications)

    def has_batch(self, table: str, batch_id: str, part: str | None = None) -> bool:
        """Whether the batch's rows (or this part of them) are in the table, were they none at all."""
        application = batch_id if part is None else f"{batch_id}:{part}"
        return self.tables.transaction(table, application) % 2 == 1

    def need_batch(self, tables: Iterable[str], batch_id: str) -> None:
        """Raises unless the batch's rows are in all of these tables: asked last of all before it is published.

        They are gone when a compaction took the batch for one that a run had given up: the clock jumped, or the run
        took longer than `retain_hours`.
        """
        for table in tables:
            if not self.has_batch(table, batch_id):
                raise StoreError(
                    "rows of a batch were dropped while it was worked on",
                    table=table,
                    file=self.tables.address(table),
                    remedy="run again; let compact keep unfinished batches longer (JIANGHUA_RETAIN_HOURS)",
                )

    def read_batch(self, table: str, batch_id: str) -> pa.Table:
        """A batch's rows of a table, in the order in which they were written, with the declared schema."""
        rows = Snapshot(self.tables, [table]).raw(table, where=ds.field(BATCH_ID) == batch_id)
        return declared(table, rows.sort_by(BATCH_ROW))

    def snapshot(self, tables: Iterable[str] | None = None) -> Snapshot:
        """What the store shows now: of all tables, or of those named, which opens faster."""
        return Snapshot(self.tables, tables)

    def visible(
        self,
        table: str,
        columns: Sequence[str] | None = None,
        *,
        documents: Iterable[str] | None = None,
        speeches: Iterable[str] | None = None,
        verdict: str | None = "published",
    ) -> pa.Table:
        """The rows of a table that count now: see `Snapshot.visible`.

        For several tables that must agree take one `snapshot()`.
        """
        if table not in TABLES:
            raise KeyError(f"no table {table}; there are {', '.join(TABLES)}")
        return self.snapshot([table]).visible(table, columns, documents=documents, speeches=speeches, verdict=verdict)

    def quarantined(self) -> pa.Table:
        """The documents held back: document_id, batch_id, verdict, run_id, at, source_uri."""
        return self.snapshot([]).quarantined()

    def connect(self) -> duckdb.DuckDBPyConnection:
        """A DuckDB connection with one view a table over the visible rows: see `tasks.store.sql.connect`."""
        return connect(self.snapshot())

    def terms(self, terms: Iterable[str] | None = None) -> pa.Table:
        """How often which visible speech says which formulation: `schemas.views.TERMS`.

        Without `terms` those of config/lexicon/formulations.txt; `tasks.terms.summarise` adds them up by year, level,
        source or speech.
        """
        return terms_of(self.snapshot(MADE_OF["terms"]), terms)

    def reuse(self, speeches: Collection[str] | None = None) -> pa.Table:
        """Paragraphs that repeat those of earlier visible speeches: `schemas.views.REUSE`.

        Of `speeches` (identifiers) what they take and what others take from them.
        """
        return reuse_of(self.snapshot(MADE_OF["reuse"]), speeches)

    def models(self, kind: str) -> Models:
        """The models of a kind (`schemas.models`) that were fitted on the store's rows."""
        return Models(self.location, kind, self.tables.storage_options)

    def compact(self, retain_hours: int = 24) -> Compacted:
        """Drops rows that no longer count, merges small files, removes old ones: see `tasks.store.compaction`."""
        return compact(self.tables, retain_hours)
