"""How far a run is, for whoever wants to look on: a progress bar, a log, a test.

with observe(lambda progress: print(progress.documents, progress.bytes_done)):
    pipeline(["speeches"], "store")
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock

#: Share of a batch's work that is done after each stage; measured on long speeches, good enough for a bar.
SHARE_DONE = {"ingest": 0.05, "segment": 0.15, "parse": 0.35, "enrich": 0.85, "validate": 1.0}

#: The stage of a run that has not begun, because another one is at work on the store.
WAITING = "waiting"


@dataclass(frozen=True)
class Progress:
    """A run at a moment. `files` and `bytes_total` are what it has to read; skipped files are in neither.

    `bytes_done` counts a batch by the share of its stages that are done; `documents` are those judged so far.
    `stage` is the one just done, or `WAITING`.
    """

    files: int
    files_done: int
    documents: int
    bytes_total: int
    bytes_done: int
    stage: str | None = None


Observer = Callable[[Progress], None]
_observers: list[Observer] = []
_lock = Lock()


@contextmanager
def observe(observer: Observer) -> Iterator[None]:
    """Calls `observer` for every step of the runs started inside; from other threads, one call at a time."""
    with _lock:
        _observers.append(observer)
    try:
        yield
    finally:
        with _lock:
            _observers.remove(observer)


def tell_waiting() -> None:
    """Tells the observers that a run waits for another one on the same store to end."""
    with _lock:
        for observer in _observers:
            observer(Progress(files=0, files_done=0, documents=0, bytes_total=0, bytes_done=0, stage=WAITING))


class Reporter:
    """Adds up what the batches of one run report, and tells the observers."""

    def __init__(self, files: int, bytes_total: int) -> None:
        self._now = Progress(files=files, files_done=0, documents=0, bytes_total=bytes_total, bytes_done=0)
        self._shares: dict[int, float] = {}
        self._sizes: dict[int, int] = {}
        self._tell()

    def stage_done(self, number: int, size: int, stage: str) -> None:
        """A stage of batch `number`, of `size` bytes, is done."""
        with _lock:
            self._sizes[number] = size
            self._shares[number] = SHARE_DONE[stage]
            done = int(sum(self._sizes[batch] * share for batch, share in self._shares.items()))
            self._now = Progress(
                self._now.files, self._now.files_done, self._now.documents, self._now.bytes_total, done, stage
            )
        self._tell()

    def batch_done(self, number: int, size: int, files: int, documents: int) -> None:
        """All stages of a batch are done: its files are read, its documents judged."""
        with _lock:
            self._sizes[number] = size
            self._shares[number] = 1.0
            done = int(sum(self._sizes[batch] * share for batch, share in self._shares.items()))
            self._now = Progress(
                self._now.files,
                self._now.files_done + files,
                self._now.documents + documents,
                self._now.bytes_total,
                done,
                None,
            )
        self._tell()

    def _tell(self) -> None:
        with _lock:
            for observer in _observers:
                observer(self._now)
