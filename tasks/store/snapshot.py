"""What a store shows at one moment: which documents count, and the rows of theirs that are visible.

A batch writes its tables first, then its rows of `sources`, then its verdicts. A snapshot opens them the
other way round, so whatever it finds judged has all its rows; the one commit of the verdicts is the moment at
which a batch becomes visible and, for changed files, the rows of the old content stop being so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds
from deltalake import DeltaTable

from schemas import TABLES
from tasks.store.current import CURRENT, current_documents, effective_sources
from tasks.store.errors import explain, storage_errors
from tasks.store.tables import BATCH_ID, BATCH_ROW, Tables, declared, stored_schema

#: How often a snapshot is taken again because verdicts came in while the tables were opened.
_TRIES = 5

_PLACE = "\0place"


class Snapshot:
    """The tables of a store as they were together at one moment; later commits do not show."""

    def __init__(self, tables: Tables, names: Iterable[str] | None = None) -> None:
        self._tables = tables
        wanted = [name for name in (TABLES if names is None else names) if name not in ("sources", "verdicts")]
        for _ in range(_TRIES):
            self._opened: dict[str, DeltaTable | None] = {}
            for name in ("verdicts", "sources", *wanted):
                self._opened[name] = tables.open(name)
            again = tables.open("verdicts", with_files=False)
            if _version(again) == _version(self._opened["verdicts"]):
                break

    @cached_property
    def judged(self) -> pa.Table:
        """Every verdict ever given that is kept, oldest first: the history (with `batch_id`)."""
        return self._judged()

    def _judged(self, where: ds.Expression | None = None) -> pa.Table:
        rows = self.raw("verdicts", where=where)
        for name in ("because", "by"):  # an older release did not write them
            if name not in rows.column_names:
                rows = rows.append_column(name, pa.nulls(rows.num_rows, pa.string()))
        return rows.sort_by([("at", "ascending"), ("run_id", "ascending"), (BATCH_ID, "ascending")])

    @cached_property
    def sources(self) -> pa.Table:
        """The row of `sources` (with `batch_id`) that counts for each file that is there, in order of the files."""
        return effective_sources(self.raw("sources"), self.judged)

    @cached_property
    def current(self) -> pa.Table:
        """The documents that a source names and a run has judged, in order of their files.

        Columns: document_id, batch_id, verdict, run_id, at, source_uri.
        """
        return current_documents(self.sources, self.judged)

    def named(self, verdict: str | None = "published") -> pa.Table:
        """The rows of `current` with that verdict; all for None."""
        return self.current if verdict is None else self.current.filter(pc.equal(self.current["verdict"], verdict))

    def visible(
        self,
        table: str,
        columns: Sequence[str] | None = None,
        *,
        documents: Iterable[str] | None = None,
        speeches: Iterable[str] | None = None,
        verdict: str | None = "published",
    ) -> pa.Table:
        """The rows of `table` that count, in order of the files and, within a document, of its text.

        `documents` and `speeches` limit them to ids; `verdict` asks for quarantined documents instead, or
        (None) for both. Rejects and sources, which belong to files, are those of the files' last listing.
        """
        if table == "sources":
            return _chosen(declared(table, self.sources), columns)
        if table == "rejects":
            return _chosen(declared(table, self._rejects()), columns)
        keys = self.named(verdict)
        if speeches is not None:
            speeches = list(speeches)
            documents = [speech.partition(".")[0] for speech in speeches]
        if documents is not None:
            keys = keys.filter(pc.is_in(keys["document_id"], pa.array(set(documents), pa.string())))
        needed = None if columns is None else [*columns, "document_id", "speech_id", BATCH_ID, BATCH_ROW]
        keep = _one_of("document_id", keys["document_id"]) if documents is not None else None
        if table == "verdicts":
            found = self.judged if keep is None else self.judged.filter(keep)
        else:
            found = self.raw(table, needed, where=keep)
        found = _matching(found, keys, at=table == "verdicts")
        if speeches is not None and "speech_id" in TABLES[table].column_names:
            found = found.filter(pc.is_in(found["speech_id"], pa.array(speeches, pa.string())))
        if table == "documents" and "source_uri" in found.column_names:
            found = _under_current_names(found, keys)
        return _chosen(declared(table, found) if columns is None else found, columns)

    def sources_where(self, where: ds.Expression) -> pa.Table:
        """The rows of `sources` (as the property) of some files: `where` chooses by `source_uri`."""
        rows = self.raw("sources", where=where)
        judged = self.raw("verdicts", [BATCH_ID], where=_one_of(BATCH_ID, pc.unique(rows[BATCH_ID])))
        return effective_sources(rows, judged)

    def verdicts_on(self, documents: Iterable[str]) -> pa.Table:
        """The rows of `judged` for these documents."""
        return self._judged(where=ds.field("document_id").isin(pa.array(set(documents), pa.string())))

    def batches_of(self, documents: Iterable[str]) -> dict[str, str]:
        """The batch of the last verdict on each of these documents, named by a source or not, if its rows are there."""
        wanted = pa.array(set(documents), pa.string())
        judged = self.verdicts_on(wanted.to_pylist())
        if not judged.num_rows:
            return {}
        rows = self.raw("documents", ["document_id", BATCH_ID], where=ds.field("document_id").isin(wanted))
        kept = set(zip(rows["document_id"].to_pylist(), rows[BATCH_ID].to_pylist(), strict=True))
        last = dict(zip(judged["document_id"].to_pylist(), judged[BATCH_ID].to_pylist(), strict=True))
        return {document: batch for document, batch in last.items() if (document, batch) in kept}

    def corrected(self, batches: Mapping[str, str]) -> dict[str, str]:
        """The manual corrections of each document that its rows in this batch were made with, where there were any."""
        if not batches:
            return {}
        where = pc.is_valid(ds.field("overrides"))
        if "overrides" not in self.dataset("documents").schema.names:
            return {}
        rows = self.raw("documents", ["document_id", BATCH_ID, "overrides"], where=where).to_pylist()
        own = [row for row in rows if batches.get(row["document_id"]) == row[BATCH_ID]]
        return {row["document_id"]: row["overrides"] for row in own}

    def counts(self, verdict: str | None = "published") -> dict[str, int]:
        """The number of visible rows of each table that the snapshot opened."""
        keys = self.named(verdict)
        counted = {}
        for table in TABLES:
            if table not in self._opened:
                continue
            if table in ("sources", "rejects"):
                counted[table] = self.visible(table).num_rows
            elif table == "verdicts":
                counted[table] = keys.num_rows
            else:
                counted[table] = _matching(self.raw(table, ["document_id", BATCH_ID, BATCH_ROW]), keys).num_rows
        return counted

    def quarantined(self) -> pa.Table:
        """The documents held back: document_id, batch_id, verdict, run_id, at, source_uri."""
        return self.named("quarantined")

    def dataset(self, table: str) -> ds.Dataset:
        """All stored rows of a table, visible or not, as an Arrow dataset (with `batch_id`)."""
        opened = self._opened[table]
        if opened is None:
            return ds.dataset(stored_schema(table).empty_table())
        with storage_errors(table, self._tables.address(table)):
            return opened.to_pyarrow_dataset(filesystem=self._tables.filesystem(table))

    def raw(self, table: str, columns: Sequence[str] | None = None, where: ds.Expression | None = None) -> pa.Table:
        """All stored rows of a table that meet `where`, visible or not."""
        dataset = self.dataset(table)
        names = None if columns is None else [name for name in dict.fromkeys(columns) if name in dataset.schema.names]
        try:
            return dataset.to_table(columns=names, filter=where)
        except (pa.ArrowException, OSError) as error:
            address = self._tables.address(table)
            raise explain(error, table, address, _damaged(dataset)) from error

    def size(self) -> Mapping[str, int]:
        """Bytes of each opened table's live files."""
        return {name: _bytes(opened) for name, opened in self._opened.items() if opened is not None}

    def _rejects(self) -> pa.Table:
        """The stored rejects of the files that their last listing still finds rejected."""
        now = self.sources.filter(pc.equal(self.sources["state"], "rejected"))
        rows = self.raw("rejects")
        place = pc.index_in(_pair(rows, "source_uri"), value_set=_pair(now, "source_uri"))
        return _in_order(rows, place)


def _matching(rows: pa.Table, keys: pa.Table, at: bool = False) -> pa.Table:
    """The rows whose document and batch (and, for verdicts, time) stand in `keys`, in the order of `keys`."""
    place = pc.index_in(rows["document_id"], value_set=pc.unique(keys["document_id"]))
    same = pc.equal(pc.take(keys[BATCH_ID], place), rows[BATCH_ID])
    if at:
        same = pc.and_(
            same,
            pc.and_(
                pc.equal(pc.take(keys["at"], place), rows["at"]),
                pc.equal(pc.take(keys["run_id"], place), rows["run_id"]),
            ),
        )
    return _in_order(rows, pc.if_else(same, place, pa.scalar(None, pa.int32())))


def _in_order(rows: pa.Table, place: pa.ChunkedArray) -> pa.Table:
    """The rows with a place, in order of it; rows of one place in the order in which they were made."""
    kept = pc.is_valid(place)
    rows = rows.filter(kept).append_column(_PLACE, place.filter(kept))
    order = pc.sort_indices(rows.select([_PLACE, BATCH_ROW]), [(_PLACE, "ascending"), (BATCH_ROW, "ascending")])
    rows = rows.drop_columns([_PLACE])
    if rows.num_rows < 2 or pc.min(pc.pairwise_diff(order.cast(pa.int64()), 1)).as_py() > 0:
        return rows
    return rows.take(order)


def _combined(array: pa.ChunkedArray | pa.Array) -> pa.Array:
    return array.combine_chunks() if isinstance(array, pa.ChunkedArray) else array


def _under_current_names(documents: pa.Table, keys: pa.Table) -> pa.Table:
    """Documents with the name under which a source has them now: a file may have been moved since it was read."""
    place = pc.index_in(documents["document_id"], value_set=keys["document_id"])
    at = documents.schema.get_field_index("source_uri")
    return documents.set_column(at, "source_uri", pc.take(keys["source_uri"], place))


def _pair(rows: pa.Table, key: str) -> pa.ChunkedArray:
    return pc.binary_join_element_wise(rows[key], rows[BATCH_ID], "\0")


def _chosen(rows: pa.Table, columns: Sequence[str] | None) -> pa.Table:
    return rows if columns is None else rows.select(list(columns))


def _one_of(column: str, values: pa.ChunkedArray) -> ds.Expression:
    if len(values) == 1:
        return ds.field(column) == values[0]
    return ds.field(column).isin(_combined(values))


def _version(opened: DeltaTable | None) -> int:
    return -1 if opened is None else opened.version()


def _bytes(opened: DeltaTable) -> int:
    sizes = pa.table(opened.get_add_actions(flatten=True)).column("size_bytes")
    return int(pc.sum(sizes).as_py() or 0)


def _damaged(dataset: ds.Dataset) -> str | None:
    """The first file of a dataset that cannot be read."""
    for fragment in dataset.get_fragments():
        try:
            fragment.to_table()
        except (pa.ArrowException, OSError):
            return str(fragment.path)
    return None


__all__ = ["CURRENT", "Snapshot"]
