"""Python's cyclic collector, paused while a core works.

A core makes millions of small objects that stay until its tables are built, and none that refer to one another in
a circle: the collector finds nothing, but walks through all of them, and through the dictionaries, again and again,
which takes a seventh of the time. What is no longer used goes as ever, by counting references.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_lock = Lock()
_pausing = 0
_was_enabled = True


@contextmanager
def paused() -> Iterator[None]:
    """Pauses the process's collector; it goes on when the last that paused it, of any thread, is done."""
    global _pausing, _was_enabled
    with _lock:
        if not _pausing:
            _was_enabled = gc.isenabled()
            gc.disable()
        _pausing += 1
    try:
        yield
    finally:
        with _lock:
            _pausing -= 1
            if not _pausing and _was_enabled:
                gc.enable()
