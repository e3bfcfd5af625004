"""What of a run moved away from the store's history."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from tasks.core import Row, Tables
from tasks.store import Snapshot

#: Rows of drift that a run keeps: a source that changed altogether would otherwise be told speech by speech.
_KEPT = 50

#: Documents of a source that its history takes in, those judged last: more would move no median, and cost their rows
#: at every run.
_HISTORY = 2_000

#: What the figures of drift are made of.
_COLUMNS = ["document_id", "speech_id", "characters", "sentences", "headings", "actions", "mentions", "defects"]


def drift_of_run(snapshot: Snapshot, tables: Tables) -> list[Row]:
    """The findings of drift of the documents that a run judged, the graver first, at most `_KEPT`.

    `tables` has the `verdicts` of the run; the history are the last `_HISTORY` other documents that the store shows
    of each source.
    """
    from tasks.validate.drift import KNOWN, drift_of

    judged = pc.unique(tables["verdicts"]["document_id"])
    known = snapshot.named()
    if not len(judged) or len(known) < KNOWN + 1:
        return []
    known = known.append_column("root", _roots(known, snapshot))
    mine = pc.is_in(known["document_id"], value_set=judged)
    history = _last_of_each(known.filter(pc.invert(mine)), pc.unique(known.filter(mine)["root"]), KNOWN)
    if not history.num_rows:
        return []
    both = pa.concat_tables([known.filter(mine), history])
    quality = snapshot.visible("quality", [*_COLUMNS, "body_share"], documents=both["document_id"].to_pylist())
    place = pc.index_in(quality["document_id"], value_set=both["document_id"])
    quality = quality.append_column("root", pc.take(both["root"], place))
    mine = pc.is_in(quality["document_id"], value_set=judged)
    found = drift_of(quality.filter(mine), quality.filter(pc.invert(mine)))
    return sorted(found, key=lambda row: row["severity"] != "warning")[:_KEPT]


def _roots(documents: pa.Table, snapshot: Snapshot) -> pa.ChunkedArray:
    """The source that each document was found by."""
    place = pc.index_in(documents["document_id"], value_set=snapshot.sources["document_id"])
    return pc.take(snapshot.sources["root"], place)


def _last_of_each(documents: pa.Table, roots: pa.Array, least: int) -> pa.Table:
    """Of those roots that have at least so many documents, the ones judged last."""
    documents = documents.filter(pc.is_in(documents["root"], value_set=roots)).sort_by([("at", "descending")])
    counted = documents.group_by("root").aggregate([([], "count_all")])
    enough = counted.filter(pc.greater_equal(counted["count_all"], least))["root"].to_pylist()
    parts = [documents.filter(pc.equal(documents["root"], root)).slice(0, _HISTORY) for root in enough]
    return pa.concat_tables([documents.slice(0, 0), *parts])
