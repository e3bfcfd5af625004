"""The weights of keywords fitted on a store: worked out over its visible tokens, kept beside its tables, read by runs.

A run takes the newest model once, as a digest; its stages read the model by that digest, once a process, and hand it
to the core as a value. What was made with an older one, or with jieba's table, stays until it is reprocessed.
"""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from math import ceil
from threading import Lock

import pyarrow as pa

from schemas.models import IDF
from tasks.enrich.keywords import CONTENT, SHORTEST
from tasks.enrich.weights import Weights, fitted
from tasks.store import Store
from tasks.store.models import Model

#: Speeches from which on a store's own frequencies are better than those of the language at large: a term that one
#: speech in twenty uses is then counted ten times, which tells its weight (3.0) to a tenth (1/√10 of a logarithm).
LEAST_SPEECHES = 200

#: Speeches whose terms are counted together: what a query holds of them stays below a gigabyte.
_AT_ONCE = 4000

_lock = Lock()
_held: dict[tuple[str, str], Weights] = {}


class TooFew(Exception):
    """A store that shows fewer speeches than a model can be fitted on."""

    def __init__(self, speeches: int) -> None:
        super().__init__(f"{speeches} of {LEAST_SPEECHES} speeches")
        self.speeches = speeches


def fit(store: Store, at: datetime) -> tuple[Model, bool]:
    """Fits a model on the visible speeches and keeps it; the model, and whether it is a new one.

    Raises `TooFew` below `LEAST_SPEECHES`, and StoreError. The same speeches give the same model, in any order.
    """
    speeches, users = _counted(store)
    if speeches < LEAST_SPEECHES:
        raise TooFew(speeches)
    rows = [{"term": term, "speeches": count} for term, count in sorted(users.items()) if count > 1]
    return store.models(IDF.name).write(IDF.from_rows(rows), speeches, at)


def weights_of(store: Store, digest: str) -> Weights | None:
    """The weights of a model, read once a process; None, which means jieba's, without a digest."""
    if not digest:
        return None
    key = (store.location, digest)
    with _lock:
        if key not in _held:
            model, rows = store.models(IDF.name).read(digest)
            users = dict(zip(rows["term"].to_pylist(), rows["speeches"].to_pylist(), strict=True))
            _held.clear()  # a process works on one run at a time
            _held[key] = fitted(digest, model.speeches, users)
        return _held[key]


def _counted(store: Store) -> tuple[int, Counter[str]]:
    """The number of visible speeches that have tokens, and in how many of them each term stands."""
    connection = store.connect()
    connection.register("content", pa.table({"tag": sorted(CONTENT)}))
    speeches = connection.execute("SELECT count(DISTINCT speech_id) FROM tokens").fetchone()
    count = int(speeches[0]) if speeches else 0
    parts = max(1, ceil(count / _AT_ONCE))
    users: Counter[str] = Counter()
    for part in range(parts if count >= LEAST_SPEECHES else 0):
        found = connection.execute(
            f"""
            SELECT term, count(*) AS users FROM (
                SELECT DISTINCT speech_id, term
                FROM (
                    SELECT speech_id, unnest("text") AS term, unnest(pos) AS tag
                    FROM tokens WHERE hash(speech_id) % {parts} = {part}
                )
                WHERE length(term) >= {SHORTEST} AND tag IN (SELECT tag FROM content)
            ) GROUP BY term
            """
        ).to_arrow_table()
        users.update(dict(zip(found["term"].to_pylist(), found["users"].to_pylist(), strict=True)))
    return count, users
