"""Repair: a store with damaged files is made to open again; what was in them is lost to it, and told.

Damaged data files are taken out of their table by one commit each. A damaged log entry is replaced by one that says
nothing; the rows of files that no other entry knows are put back where they cannot be made again (`KEPT`). What a
repair loses is then made anew by the reprocessing of documents, in batches of other names: after a repair every
batch has a new one, so that nothing is taken for written that is not there any more.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from tempfile import TemporaryDirectory

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.fs as pafs
import pyarrow.parquet as pq
from deltalake import CommitProperties, DeltaTable, Transaction, write_deltalake
from deltalake.exceptions import CommitFailedError
from deltalake.transaction import AddAction, RemoveAction

from schemas import TABLES
from tasks.store.errors import StoreError, storage_errors
from tasks.store.inspection import Damage, Inspected, inspect_files
from tasks.store.log import FOLDER, Log, entry_name, read_log
from tasks.store.tables import BATCH_ID, Tables, stored_schema, writer_properties

#: Tables whose rows no stage can make again from the texts: what was read, seen and decided.
KEPT = ("documents", "hints", "rejects", "sources", "verdicts")

#: Where damaged log entries are kept, below their table's folder; Delta leaves such names alone.
ASIDE = "_damaged"

#: The application that counts the repairs of a store, in the table `sources`.
_REPAIRS = "repairs"

#: The application whose version is the number of repairs after which all that was lost had been made anew.
_FINISHED = "repairs-finished"

_COMMIT_TRIES = 20


@dataclass
class Repaired:
    """What a repair did: the damage it dealt with, the tables touched, the batches that may have lost rows.

    `batches` is None when a file did not even tell which batches were in it: any may have lost rows then.
    """

    healed: list[Damage] = field(default_factory=list)
    tables: set[str] = field(default_factory=set)
    batches: set[str] | None = field(default_factory=set)

    def lost(self, batches: set[str] | None) -> None:
        """Notes that these batches may have lost rows."""
        self.batches = None if self.batches is None or batches is None else self.batches | batches


def repairs(tables: Tables) -> int:
    """How often a store was repaired: part of the names of its batches."""
    return tables.transaction("sources", _REPAIRS)


def repair(tables: Tables, deep: bool = False) -> tuple[Repaired, Inspected]:
    """Repairs all damage that an inspection finds; what was done, and the inspection afterwards.

    It is safe to be killed: whatever was not done is found by the next one. No run should be at work meanwhile.
    """
    done = Repaired()
    seen = inspect_files(tables, deep)
    logs = [damage for damage in seen.damage if damage.kind == "log"]
    if logs:
        _count(tables)  # first of all: a repair that is interrupted has new names, too
        for table in dict.fromkeys(damage.table for damage in logs):
            with storage_errors(table, tables.address(table)):
                _heal_log(tables, table, done)
        done.healed += logs
        seen = inspect_files(tables, deep)
    dropped = [damage for damage in seen.damage if damage.kind == "file"]
    if dropped:
        _count(tables)
        for table in dict.fromkeys(damage.table for damage in dropped):
            with storage_errors(table, tables.address(table)):
                _drop_files(tables, table, {damage.path for damage in dropped if damage.table == table}, done)
        done.healed += dropped
        seen = inspect_files(tables, deep)
    done.tables = {damage.table for damage in done.healed}
    return done, seen


def unfinished(tables: Tables) -> bool:
    """Whether a repair was made after which not all that it lost was made anew."""
    return repairs(tables) > tables.transaction("sources", _FINISHED)


def mark_finished(tables: Tables) -> None:
    """Notes that all that the repairs so far lost is made anew."""
    if unfinished(tables):
        _mark(tables, _FINISHED, lambda opened: repairs(tables))


def _count(tables: Tables) -> None:
    """Counts one repair more. A store whose `sources` cannot be opened is counted once that is healed."""
    _mark(tables, _REPAIRS, lambda opened: (opened.transaction_version(_REPAIRS) or 0) + 1)


def _mark(tables: Tables, application: str, version: Callable[[DeltaTable], int]) -> None:
    for _ in range(_COMMIT_TRIES):
        try:
            opened = tables.open("sources")
        except StoreError:
            with storage_errors("sources", tables.address("sources")):
                _heal_log(tables, "sources", Repaired())
            continue
        if opened is None:
            return
        properties = CommitProperties(app_transactions=[Transaction(application, version(opened))])
        try:
            opened.create_write_transaction([], "append", opened.schema(), commit_properties=properties)
        except CommitFailedError:
            continue
        return


def _drop_files(tables: Tables, table: str, paths: set[str], done: Repaired) -> None:
    for _ in range(_COMMIT_TRIES):
        opened = tables.open(table)
        if opened is None:
            return
        rows = [row for row in pa.table(opened.get_add_actions(flatten=True)).to_pylist() if row["path"] in paths]
        if not rows:
            return
        now = int(time.time() * 1000)
        actions: list[AddAction | RemoveAction] = [
            RemoveAction(row["path"], True, now, row["size_bytes"], {}) for row in rows
        ]
        try:
            opened.create_write_transaction(actions, "append", opened.schema())
        except CommitFailedError:
            continue
        for row in rows:
            done.lost(_batches_in(tables.files(table), row))
        return
    raise StoreError("other writers came first each time", table=table, remedy="run again when no run is at work")


def _batches_in(files: pafs.FileSystem, row: dict[str, object]) -> set[str] | None:
    """The batches whose rows a damaged file has; None when neither the file nor the log tells."""
    least, most = row.get(f"min.{BATCH_ID}"), row.get(f"max.{BATCH_ID}")
    if isinstance(least, str) and least == most:
        return {least}
    try:
        with files.open_input_file(str(row["path"])) as opened:
            return set(pq.read_table(opened, columns=[BATCH_ID])[BATCH_ID].to_pylist())
    except (pa.ArrowException, OSError):
        return None


def _heal_log(tables: Tables, table: str, done: Repaired) -> None:
    """Replaces the damaged parts of a table's log, then puts back what only they knew and cannot be made again."""
    files = tables.files(table)
    log = read_log(files)
    for name in [name for name in log.damaged if not name.endswith(".json")]:
        _put_aside(files, name)
        if "checkpoint" in name and files.get_file_info(f"{FOLDER}/_last_checkpoint").type == pafs.FileType.File:
            files.delete_file(f"{FOLDER}/_last_checkpoint")
    log = read_log(files)  # without a checkpoint more entries are needed than before
    entries = [name for name in log.damaged if name.endswith(".json")]
    for name in entries:
        _put_aside(files, name)
        _write_entry(tables, table, files, name, _empty_entry(tables, table, log, name))
    if entries:
        _restore(tables, table, files, log, done)


def _put_aside(files: pafs.FileSystem, name: str) -> None:
    """Keeps a damaged file of the log for whoever wants to look at it; an entry stays where it is until replaced."""
    place = f"{FOLDER}/{name}"
    if files.get_file_info(place).type != pafs.FileType.File:
        return
    files.create_dir(ASIDE)
    with files.open_input_stream(place) as opened, files.open_output_stream(f"{ASIDE}/{name}") as copy:
        copy.write(opened.read())
    if not name.endswith(".json"):
        files.delete_file(place)


def _write_entry(tables: Tables, table: str, files: pafs.FileSystem, name: str, content: bytes) -> None:
    if tables.remote:  # an object is replaced as a whole
        with files.open_output_stream(f"{FOLDER}/{name}") as opened:
            opened.write(content)
        return
    with files.open_output_stream(f"{FOLDER}/.{name}.tmp") as opened:
        opened.write(content)
    files.move(f"{FOLDER}/.{name}.tmp", f"{FOLDER}/{name}")


def _empty_entry(tables: Tables, table: str, log: Log, name: str) -> bytes:
    """A commit that changes nothing; the first one of a log says what the table is."""
    actions: list[dict[str, object]] = [
        {"commitInfo": {"timestamp": int(time.time() * 1000), "operation": "WRITE", "operationParameters": {}}}
    ]
    described = any("metaData" in action for action in log.checkpointed)
    if name == entry_name(log.checkpoint + 1) and not described:
        with TemporaryDirectory() as folder:
            DeltaTable.create(folder, stored_schema(table), name=table, description=TABLES[table].description)
            made = read_log(pafs.SubTreeFileSystem(folder, pafs.LocalFileSystem())).entries[0]
        actions += [action for action in made if "protocol" in action or "metaData" in action]
    return "".join(json.dumps(action) + "\n" for action in actions).encode()


def _restore(tables: Tables, table: str, files: pafs.FileSystem, log: Log, done: Repaired) -> None:
    """Deals with the data files that only the damaged entries knew: batches lost rows, or they are put back."""
    mentioned = {
        str(what["path"]) for action in log.actions() for kind in ("add", "remove") if (what := action.get(kind))
    }
    found = files.get_file_info(pafs.FileSelector("", recursive=False))
    unknown = sorted(info.base_name for info in found if info.base_name.endswith(".parquet"))
    unknown = [name for name in unknown if name not in mentioned]
    rows = _readable(files, unknown)
    if len(rows) < len(unknown) or not unknown:
        done.lost(None)
    for some in rows:
        done.lost(set(some[BATCH_ID].to_pylist()))
    if rows and table in KEPT:
        _put_back(tables, table, pa.concat_tables(rows, promote_options="default"))


def _readable(files: pafs.FileSystem, names: Iterable[str]) -> list[pa.Table]:
    tables = []
    for name in names:
        try:
            with files.open_input_file(name) as opened:
                tables.append(pq.read_table(opened))
        except (pa.ArrowException, OSError):
            continue
    return tables


def _put_back(tables: Tables, table: str, rows: pa.Table) -> None:
    """Appends the rows that the table has not, each once."""
    opened = tables.open(table)
    if opened is None:
        return
    keys = [BATCH_ID, *TABLES[table].primary_key, *(["run_id"] if table == "verdicts" else [])]
    live = set(_keys(opened.to_pyarrow_dataset(filesystem=tables.filesystem(table)).to_table(columns=keys), keys))
    missing = []
    for number, key in enumerate(_keys(rows, keys)):
        if key not in live:
            live.add(key)
            missing.append(number)
    if missing:
        known = {field.name for field in opened.schema().fields}
        write_deltalake(
            opened,
            rows.take(pa.array(missing, pa.int64())),
            mode="append",
            writer_properties=writer_properties(table),
            schema_mode=None if known.issuperset(rows.schema.names) else "merge",
        )


def _keys(rows: pa.Table, keys: list[str]) -> list[tuple[str, ...]]:
    return list(zip(*(rows[name].cast(pa.string()).to_pylist() for name in keys), strict=True))


def forget_documents(tables: Tables, pairs: Iterable[tuple[str, str]]) -> None:
    """Drops the `documents` rows of pairs of document and batch that nothing shows and whose other rows may be gone.

    Should their content come back, it is read as new.
    """
    by_batch: dict[str, set[str]] = {}
    for document, batch in pairs:
        by_batch.setdefault(batch, set()).add(document)
    for batch, documents in by_batch.items():
        chosen = pa.array(sorted(documents), pa.string())
        tables.drop("documents", [batch], lambda rows, chosen=chosen: pc.is_in(rows["document_id"], chosen))  # type: ignore[misc]


__all__ = ["ASIDE", "KEPT", "Repaired", "forget_documents", "mark_finished", "repair", "repairs", "unfinished"]
