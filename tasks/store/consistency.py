"""Consistency: has every document that counts its rows in all tables of its batch?

Nothing says how many rows a text should have, but tables say it of one another: a row of front matter, of measures
and a profile for each speech, a block for each paragraph, as many mentions, actions, defects, headings and sentences
as were measured. A document on which a stage failed has no rows of that stage, and is not asked for them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds

from tasks.store.inspection import Damage
from tasks.store.snapshot import Snapshot
from tasks.store.tables import BATCH_ID

Key = tuple[str, str]
Counts = dict[Key, int]

#: What helps with rows that are missing.
REMEDY = "run `jianghua reprocess`: it makes the rows of these documents anew"

#: Documents that a line of the report names; the others are counted.
_NAMED = 5

_IN_SPEECH = pc.is_valid(ds.field("speech_id"))

#: Table → the measure of `quality` that counts its rows, and which rows it counts.
_MEASURED = {
    "sentences": ("sentences", _IN_SPEECH),
    "mentions": ("mentions", None),
    "actions": ("actions", None),
    "defects": ("defects", None),
    "outline": ("headings", ds.field("kind") == "heading"),
}
_PROFILED = {"tokens": "sentences"}


def inconsistencies(snapshot: Snapshot) -> list[Damage]:
    """One `Damage` of kind `rows` for each table that lacks rows of current documents, or has them twice."""
    wrong: dict[str, list[str]] = defaultdict(list)
    for table, document in _wrong(snapshot):
        wrong[table].append(document)
    return [_damage(table, documents) for table, documents in wrong.items()]


def _damage(table: str, documents: list[str]) -> Damage:
    more = f" and {len(documents) - _NAMED} more" if len(documents) > _NAMED else ""
    what = f"rows are missing or there twice, of {', '.join(documents[:_NAMED])}{more}"
    return replace(Damage(table, "rows", what), documents=tuple(documents), remedy=REMEDY)


def _wrong(snapshot: Snapshot) -> Iterator[tuple[str, str]]:
    """Each table and document whose rows are not as many as others say."""
    current = list(_pairs(snapshot.current))
    documents = _count(snapshot, "documents")
    yield from (("documents", key[0]) for key in current if documents.get(key, 0) != 1)
    if "hints" in snapshot.dataset("documents").schema.names:  # an older release did not write it
        told, hints = _sums(snapshot, "documents", ["hints"])["hints"], _count(snapshot, "hints")
        yield from (("hints", key[0]) for key in current if told.get(key) not in (None, hints.get(key, 0)))
    failed = _failed(snapshot)
    whole = [key for key in current if key not in failed]
    paragraphs, speeches = _count(snapshot, "paragraphs"), _count(snapshot, "speeches")
    yield from (("paragraphs", key[0]) for key in whole if not paragraphs.get(key))
    for table in ("front_matter", "quality"):
        counted = _count(snapshot, table)
        yield from ((table, key[0]) for key in whole if counted.get(key, 0) != speeches.get(key, 0))
    sums = _sums(snapshot, "quality", [measure for measure, _ in _MEASURED.values()] + ["characters"])
    whole = [key for key in whole if sums["characters"].get(key)]
    for table, (measure, where) in _MEASURED.items():
        counted = _count(snapshot, table, where)
        yield from ((table, key[0]) for key in whole if counted.get(key, 0) != sums[measure].get(key, 0))
    blocks, profiles = _count(snapshot, "blocks"), _count(snapshot, "profiles")
    yield from (("blocks", key[0]) for key in whole if blocks.get(key, 0) != paragraphs.get(key, 0))
    yield from (("profiles", key[0]) for key in whole if profiles.get(key, 0) != speeches.get(key, 0))
    profiled = _sums(snapshot, "profiles", list(_PROFILED.values()))
    for table, measure in _PROFILED.items():
        counted = _count(snapshot, table)
        yield from ((table, key[0]) for key in whole if counted.get(key, 0) != profiled[measure].get(key, 0))


def _pairs(rows: pa.Table) -> Iterator[Key]:
    return zip(rows["document_id"].to_pylist(), rows[BATCH_ID].to_pylist(), strict=True)


def _count(snapshot: Snapshot, table: str, where: ds.Expression | None = None) -> Counts:
    """How many rows each document of each batch has in a table."""
    rows = snapshot.raw(table, ["document_id", BATCH_ID], where=where)
    grouped = rows.group_by(["document_id", BATCH_ID]).aggregate([([], "count_all")])
    return dict(zip(_pairs(grouped), grouped["count_all"].to_pylist(), strict=True))


def _sums(snapshot: Snapshot, table: str, columns: list[str]) -> dict[str, Counts]:
    """The sums of columns over the speeches of each document of each batch."""
    names = list(dict.fromkeys(columns))
    rows = snapshot.raw(table, ["document_id", BATCH_ID, *names])
    grouped = rows.group_by(["document_id", BATCH_ID]).aggregate([(name, "sum") for name in names])
    return {name: dict(zip(_pairs(grouped), grouped[f"{name}_sum"].to_pylist(), strict=True)) for name in names}


def _failed(snapshot: Snapshot) -> set[Key]:
    """The documents on which a stage failed, in the batches in which it did."""
    return set(
        _pairs(snapshot.raw("findings", ["document_id", BATCH_ID], where=ds.field("expectation") == "stage_completed"))
    )
