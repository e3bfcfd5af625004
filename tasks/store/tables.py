"""One Delta table for each declared table: where it lies, how it is opened, how a batch gets into it.

A batch is written by one commit that carries a Delta application transaction: the application is the
batch, its version counts up: odd means that the batch's rows are in the table, even that they were
dropped again (by compaction), none that they never were. Whoever writes asks first; when two write
the same batch at once, Delta lets one commit through and the other finds it done.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds
import pyarrow.fs as pafs
from deltalake import CommitProperties, DeltaTable, Transaction, WriterProperties, write_deltalake
from deltalake.exceptions import CommitFailedError, DeltaError, TableNotFoundError

from config.secrecy import keep_options
from schemas import TABLES
from tasks.store.errors import StoreError, storage_errors

BATCH_ID = "batch_id"

#: The place of a row in its batch's table: merging and deleting rewrite files and do not keep the order of rows.
BATCH_ROW = "batch_row"

#: Rows a row group: small enough to read one document without its neighbours. A row of `documents`
#: is a whole text, a row of `tokens` a sentence with three lists.
_ROW_GROUP = {"documents": 64, "tokens": 5_000}
_ROW_GROUP_DEFAULT = 20_000

#: Columns whose least and greatest value the log tells of each file: those by which files are looked up. Of all columns
#: it would repeat the beginnings of texts, and every opening of a table would read them.
_TOLD = (BATCH_ID, "document_id", "source_uri")

#: How often a commit is tried when others commit to the same table; each try means somebody else came through.
_COMMIT_TRIES = 20

#: Parts of a path that the Delta library mistakes for an escape or a pattern and then looks elsewhere.
_UNUSABLE = re.compile(r"%[0-9A-Fa-f]{2}|[\[\]*]")

#: Addresses are stored and shown, so a key in one would be, too.
_WITH_PASSWORD = re.compile(r"[^:/]+://[^/@]*:[^/]*@")


class Tables:
    """The Delta tables below one location: a folder, or an address such as `s3://bucket/prefix`."""

    def __init__(self, location: str | Path, storage_options: dict[str, str] | None = None) -> None:
        text = str(location)
        self.remote = "://" in text
        self.location = text.rstrip("/") if self.remote else str(Path(text).expanduser().absolute())
        self.storage_options = storage_options
        keep_options(storage_options or {})
        if self.remote and _WITH_PASSWORD.match(self.location):
            raise StoreError(
                "the store's address holds a password",
                remedy="take it out; give keys by JIANGHUA_STORAGE_OPTIONS or AWS_… variables",
            )
        if not self.remote and (found := _UNUSABLE.search(self.location)):
            raise StoreError(
                f"the characters {found[0]} in the store's path cannot be used",
                file=self.location,
                remedy="name a folder without %-escapes, brackets and asterisks",
            )

    def address(self, table: str) -> str:
        """Where a table lies: the stage's folder, then the table's."""
        return f"{self.location}/{TABLES[table].stage}/{table}"

    def open(self, table: str, with_files: bool = True) -> DeltaTable | None:
        """The table as it is now; None when nothing was ever written to it."""
        with storage_errors(table, self.address(table)):
            try:
                return DeltaTable(
                    self.address(table), storage_options=self.storage_options, without_files=not with_files
                )
            except TableNotFoundError:
                return None

    def transaction(self, table: str, application: str) -> int:
        """The version of the application's last commit to the table; 0 when there was none."""
        opened = self.open(table, with_files=False)
        return 0 if opened is None else opened.transaction_version(application) or 0

    def append_once(self, table: str, data: pa.Table, applications: tuple[str, ...]) -> bool:
        """Appends `data` unless the first of `applications` has its rows there already; True when written.

        The commit marks all `applications` as present. Without rows only the mark is committed.
        """
        with storage_errors(table, self.address(table)):
            for _ in range(_COMMIT_TRIES):
                opened = self._opened_or_created(table, data.schema)
                versions = {name: opened.transaction_version(name) or 0 for name in applications}
                if versions[applications[0]] % 2:
                    return False
                marks = [Transaction(name, version + 1 + version % 2) for name, version in versions.items()]
                try:
                    self._commit(opened, table, data, CommitProperties(app_transactions=marks))
                except CommitFailedError:
                    continue
                return True
        raise StoreError(
            f"{_COMMIT_TRIES} tries to commit were overtaken by other writers",
            table=table,
            file=self.address(table),
            remedy="run again, with fewer runs at once",
            passing=True,
        )

    def drop(
        self,
        table: str,
        batches: Sequence[str],
        dead: Callable[[pa.Table], pa.Array] | None = None,
        applications: Iterable[str] = (),
    ) -> int:
        """Takes rows of `batches` out of a table, marks `applications` as dropped; the number of rows.

        `dead` tells which of the batches' rows go; without it all do. The batches' other rows are written anew in the
        same commit; the library's own `delete` would leave files whose strings Arrow can no longer compare (delta-rs
        issue 4579).
        """
        listed = ", ".join("'" + batch.replace("'", "''") + "'" for batch in batches)
        with storage_errors(table, self.address(table)):
            for _ in range(_COMMIT_TRIES):
                opened = self.open(table)
                if opened is None:
                    return 0
                dataset = opened.to_pyarrow_dataset(filesystem=self.filesystem(table))
                chosen = ds.field(BATCH_ID).isin(list(batches))
                before = int(dataset.count_rows(filter=chosen))
                kept = dataset.schema.empty_table()  # an older release wrote fewer columns
                if dead and before:
                    rows = dataset.to_table(filter=chosen)
                    kept = rows.filter(pc.invert(dead(rows)))
                if kept.num_rows == before:
                    return 0
                versions = {name: opened.transaction_version(name) or 0 for name in applications}
                marks = [Transaction(name, version + 1) for name, version in versions.items() if version % 2]
                try:
                    write_deltalake(
                        opened,
                        kept,
                        mode="overwrite",
                        predicate=f"{BATCH_ID} IN ({listed})",
                        writer_properties=writer_properties(table),
                        commit_properties=CommitProperties(app_transactions=marks),
                    )
                except CommitFailedError:
                    continue
                return before - int(kept.num_rows)
        raise StoreError(
            "other writers came first each time",
            table=table,
            file=self.address(table),
            remedy="run compact again when no other compact is running",
            passing=True,
        )

    def filesystem(self, table: str) -> pafs.FileSystem | None:
        """The file system to read the table's files with; None leaves it to the Delta library."""
        if self.remote:
            return None
        return pafs.SubTreeFileSystem(self.address(table), pafs.LocalFileSystem())

    def files(self, table: str) -> pafs.FileSystem:
        """The file system of a table's folder, to look at its files one by one."""
        if not self.remote:
            return pafs.SubTreeFileSystem(self.address(table), pafs.LocalFileSystem())
        from deltalake.fs import DeltaStorageHandler

        return pafs.PyFileSystem(DeltaStorageHandler(self.address(table), self.storage_options))

    def _opened_or_created(self, table: str, schema: pa.Schema) -> DeltaTable:
        for _ in range(_COMMIT_TRIES):
            opened = self.open(table, with_files=False)
            if opened is not None:
                return opened
            try:
                DeltaTable.create(
                    self.address(table),
                    schema=schema,
                    mode="ignore",
                    storage_options=self.storage_options,
                    name=table,
                    description=TABLES[table].description,
                    configuration={
                        "delta.dataSkippingStatsColumns": ",".join(name for name in _TOLD if name in schema.names)
                    },
                )
            except (CommitFailedError, DeltaError) as error:
                if isinstance(error, CommitFailedError) or "already exists" in str(error):
                    continue  # another writer made it a moment ago
                raise
        raise StoreError("the table cannot be created", table=table, file=self.address(table), remedy="run again")

    def _commit(self, opened: DeltaTable, table: str, data: pa.Table, properties: CommitProperties) -> None:
        if data.num_rows == 0:
            opened.create_write_transaction([], "append", opened.schema(), commit_properties=properties)
            return
        known = {field.name for field in opened.schema().fields}
        write_deltalake(
            opened,
            data,
            mode="append",
            schema_mode=None if known.issuperset(data.schema.names) else "merge",
            commit_properties=properties,
            writer_properties=writer_properties(table),
        )


def writer_properties(table: str) -> WriterProperties:
    """How a table's Parquet files are written."""
    return WriterProperties(
        compression="ZSTD", compression_level=1, max_row_group_size=_ROW_GROUP.get(table, _ROW_GROUP_DEFAULT)
    )


def stored(table: str, data: pa.Table, batch_id: str, first_row: int = 0) -> pa.Table:
    """`data` as it is stored: the declared columns, all nullable, then the batch and the place in it."""
    declared = TABLES[table].arrow_schema()
    missing = set(declared.names) - set(data.column_names)
    if missing:
        raise KeyError(f"{table} lacks the columns {sorted(missing)}")
    columns = [data[name].cast(declared.field(name).type) for name in declared.names]
    columns.append(pa.repeat(pa.scalar(batch_id, pa.string()), data.num_rows))
    columns.append(pa.array(range(first_row, first_row + data.num_rows), pa.int64()))
    return pa.table(columns, schema=stored_schema(table))


def stored_schema(table: str) -> pa.Schema:
    """The Arrow schema of a stored table: no constraints, no metadata, so that a later release may add columns."""
    fields = [pa.field(field.name, field.type) for field in TABLES[table].arrow_schema()]
    return pa.schema([*fields, pa.field(BATCH_ID, pa.string()), pa.field(BATCH_ROW, pa.int64())])


def declared(table: str, data: pa.Table) -> pa.Table:
    """Stored rows with the declared schema again; a column that an older release did not write is null."""
    schema = TABLES[table].arrow_schema()
    columns = [
        data[field.name].cast(field.type) if field.name in data.column_names else pa.nulls(data.num_rows, field.type)
        for field in schema
    ]
    return pa.Table.from_arrays(columns, schema=schema)
