"""Great Expectations, loaded while a run waits for something else: for its server, for the disk, for the stages before.

Importing it takes seconds of a processor, as long as all else that a small run does. Where workers are processes of
their own, they load it themselves.
"""

from __future__ import annotations

from contextlib import suppress
from threading import Lock, Thread

_lock = Lock()
_loading: Thread | None = None


def load_early() -> None:
    """Begins to load it in a thread, unless that has been begun before; whoever needs it then waits for the rest."""
    global _loading
    with _lock:
        if _loading is None:
            _loading = Thread(target=_load, name="load-early", daemon=True)
            _loading.start()


def wait_for_it() -> None:
    """Waits until it is loaded, if that was begun: a process must not end in the middle of an import."""
    with _lock:
        loading = _loading
    if loading is not None:
        loading.join()


def _load() -> None:
    with suppress(Exception):  # the batch that needs it stumbles itself, and tells why
        from tasks.validate import warm_up

        warm_up()
