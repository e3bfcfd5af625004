"""Moments of a run, told by the commits of its store: when to kill it."""

from __future__ import annotations

import os
from collections.abc import Callable
from random import Random
from time import monotonic, sleep

from schemas import TABLES
from tasks.store import Store

#: Waits until the moment has come; or, if it does not come, for half a minute.
Moment = Callable[[Store], None]

_PATIENCE = 30.0


def at_commit(number: int, seed: int) -> Moment:
    """When the store has so many commits, and a moment more, in which the next may be half written."""

    def come(store: Store) -> None:
        _until(lambda: commits(store) >= number, seed)

    return come


def before_verdict(batch: int, seed: int) -> Moment:
    """When the last measures of a batch are committed and its verdict is not: batches are counted from one."""

    def come(store: Store) -> None:
        _until(lambda: len(_log(store, "quality")) > batch, seed, 0.001)

    return come


def commits(store: Store) -> int:
    """How many commits were made to all tables together."""
    return sum(len(_log(store, table)) for table in TABLES)


def last_commit(store: Store) -> str:
    """The table that was committed to last."""
    times = [(entry.stat().st_mtime_ns, table) for table in TABLES for entry in _log(store, table)]
    return max(times)[1] if times else "nothing"


def _log(store: Store, table: str) -> list[os.DirEntry[str]]:
    """The entries of a table's log."""
    try:
        with os.scandir(f"{store.tables.address(table)}/_delta_log") as found:
            return [entry for entry in found if entry.name.endswith(".json") and entry.name[0].isdigit()]
    except FileNotFoundError:
        return []


def _until(reached: Callable[[], bool], seed: int, most: float = 0.01) -> None:
    end = monotonic() + _PATIENCE
    while not reached() and monotonic() < end:
        sleep(0.0005)
    sleep(Random(seed).uniform(0, most))
