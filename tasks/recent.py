"""Tables that this process wrote a moment ago, so that the next stage need not read them back.

Only a short cut: a stage that runs in another process, or later, reads the store and finds the same rows.
"""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

from tasks.core import Tables

#: Batches held: those that a process works on at once. More would only hold memory.
_HELD = 2

_lock = Lock()
_batches: OrderedDict[tuple[str, str], Tables] = OrderedDict()


def remember(store: str, batch_id: str, tables: Tables) -> None:
    """Holds a batch's tables besides those held of it already."""
    with _lock:
        _batches[store, batch_id] = {**_batches.pop((store, batch_id), {}), **tables}
        while len(_batches) > _HELD:
            _batches.popitem(last=False)


def recall(store: str, batch_id: str) -> Tables:
    """The tables held of a batch: some, all or none."""
    with _lock:
        return dict(_batches.get((store, batch_id), {}))


def forget(store: str, batch_id: str) -> None:
    """Lets go of a batch."""
    with _lock:
        _batches.pop((store, batch_id), None)
