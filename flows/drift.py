"""What of a run moved away from the store's history."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from tasks.core import Row, Tables
from tasks.store import Snapshot

#: Rows of drift that a run keeps: a source that changed altogether would otherwise be told speech by speech.
_KEPT = 50


def drift_of_run(snapshot: Snapshot, tables: Tables) -> list[Row]:
    """The findings of drift of the documents that a run judged, the graver first, at most `_KEPT`.

    `tables` has the `verdicts` and the `quality` of the run; the history is all else that the store shows.
    """
    from tasks.validate.drift import KNOWN, drift_of

    judged = pc.unique(tables["verdicts"]["document_id"])
    if not len(judged) or len(snapshot.named()) < KNOWN + 1:
        return []
    quality = _with_root(snapshot.visible("quality"), snapshot)
    mine = pc.is_in(quality["document_id"], value_set=judged)
    found = drift_of(quality.filter(mine), quality.filter(pc.invert(mine)))
    return sorted(found, key=lambda row: row["severity"] != "warning")[:_KEPT]


def _with_root(quality: pa.Table, snapshot: Snapshot) -> pa.Table:
    """Rows of `quality` with the source that their document was found by."""
    sources = snapshot.sources
    roots = dict(zip(sources["document_id"].to_pylist(), sources["root"].to_pylist(), strict=True))
    column = [roots.get(document) for document in quality["document_id"].to_pylist()]
    return quality.append_column("root", pa.array(column, pa.string()))
