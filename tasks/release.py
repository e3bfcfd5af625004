"""Release: a person publishes a document that the suites hold back, with a reason that stays with it.

A release is a verdict like any other, with `because` and `by`: the last one on its document, so the batch's own rows
are shown from that commit on. It holds as long as the document, the rules and the manual corrections are the ones
that were released: when the same rows are made again, their verdict repeats it.
"""

from __future__ import annotations

from collections.abc import Iterable
from uuid import uuid4

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds

from schemas import TABLES
from tasks.core import Row
from tasks.moments import now_after
from tasks.store import Store
from tasks.store.tables import BATCH_ID
from tasks.versions import made_with


class NotHeld(Exception):
    """Nothing is held back under this identifier."""


def release(store: Store, documents: Iterable[str], because: str, by: str) -> list[Row]:
    """Publishes quarantined documents; the rows of `verdicts` that say so. Raises `NotHeld` for the first that is not.

    All of them are looked at before the first is released.
    """
    snapshot = store.snapshot([])
    held = {row["document_id"]: row for row in snapshot.quarantined().to_pylist()}
    wanted = list(dict.fromkeys(documents))
    for document in wanted:
        if document not in held:
            raise NotHeld(document)
    at, run_id = now_after(snapshot), f"release-{uuid4().hex[:12]}"
    made = []
    for document in wanted:
        row = {"document_id": document, "verdict": "published", "run_id": run_id, "at": at}
        made.append({**row, "because": because, "by": by})
        batch = held[document]["batch_id"]
        store.append("verdicts", TABLES["verdicts"].from_rows(made[-1:]), batch, part=f"{run_id}:{document}")
    return made


def with_releases(store: Store, verdicts: pa.Table, documents: pa.Table, rules: str) -> pa.Table:
    """The verdicts on a batch, those held back published where a release of the same rows stands.

    `documents` are the batch's. Rows are the same when the document is, the rules and the manual corrections are.
    """
    held = pc.equal(verdicts["verdict"], "quarantined")
    if not pc.any(held).as_py():
        return verdicts
    standing = _standing(store, verdicts["document_id"].filter(held).combine_chunks(), documents, rules)
    rows = verdicts.to_pylist()
    for row in rows:
        if row["document_id"] in standing:
            row.update(standing[row["document_id"]], verdict="published")
    return TABLES["verdicts"].from_rows(rows)


def _standing(store: Store, held: pa.Array, documents: pa.Table, rules: str) -> dict[str, Row]:
    """`because` and `by` of the last release, made with these rules and corrections, of each of the documents."""
    snapshot = store.snapshot(["documents"])
    judged = snapshot.verdicts_on(held.to_pylist())
    by_hand = judged.filter(pc.is_valid(judged["because"])).to_pylist()
    if not by_hand:
        return {}
    of_held = ds.field("document_id").isin(held)
    then = snapshot.raw("documents", ["document_id", BATCH_ID, "overrides"], where=of_held).to_pylist()
    corrected = {(row["document_id"], row[BATCH_ID]): row.get("overrides") for row in then}
    now = {row["document_id"]: row["overrides"] for row in documents.select(["document_id", "overrides"]).to_pylist()}
    return {
        row["document_id"]: {"because": row["because"], "by": row["by"]}
        for row in by_hand
        if made_with(row[BATCH_ID]) == rules
        and corrected.get((row["document_id"], row[BATCH_ID])) == now[row["document_id"]]
    }
