"""Worker processes that are forked from one that has everything loaded.

A process that is spawned loads for seconds before it works: each worker does, and all at the same time. Where the
system forks safely (Linux), one process loads `flows.warm`, beside whatever the run is doing meanwhile, and workers
are forked from it: they start at once, share its memory, and are replaced at once when they die. Elsewhere they are
spawned.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Iterable
from multiprocessing import forkserver

from config.settings import Settings

#: From this much text on a second process saves more than it costs: as much work as two batches worth splitting, and
#: what it loads the only process of the runner `threads` would have to load as well.
WORTH_PROCESSES = 4_000_000

#: Imported by the process that workers are forked from.
_LOADED = "flows.warm"


def method() -> str:
    """How `multiprocessing` starts workers here."""
    return "forkserver" if sys.platform == "linux" else "spawn"


def begin() -> None:
    """Starts the process that workers are forked from, unless it runs; does not wait for it. It ends with this one."""
    if method() == "forkserver":
        multiprocessing.set_forkserver_preload([_LOADED])
        forkserver.ensure_running()


def begin_early(settings: Settings, sources: Iterable[str]) -> bool:
    """Starts that process if the run will want it, for the time in which Prefect starts; whether it will.

    With the runner `auto` that is a guess from a look at the files: it is wanted when enough of them are newer than
    what the store judged last. The plan of the run decides; nothing hangs on the guess but that time.
    """
    if settings.runner == "auto":
        several = (settings.workers or processors()) > 1 and "://" not in settings.store
        wanted = several and _new_bytes(sources, _last_judged(settings.store)) >= WORTH_PROCESSES
    else:
        wanted = settings.runner == "processes" or (settings.runner == "dask" and not settings.dask_address)
    if wanted:
        begin()
    return wanted


def processors() -> int:
    """Processors that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # macOS
        return os.cpu_count() or 1


def _new_bytes(sources: Iterable[str], since: float) -> int:
    """Bytes of the files that changed since; no more of them are looked at than is worth processes."""
    found = 0
    for source in sources:
        for folder, _, names in os.walk(source) if os.path.isdir(source) else [(os.path.dirname(source), [], [source])]:
            for name in names:
                try:
                    status = os.stat(os.path.join(folder, name))
                except OSError:
                    continue
                if max(status.st_mtime, status.st_ctime) > since:
                    found += status.st_size
                if found >= WORTH_PROCESSES:
                    return found
    return found


def _last_judged(store: str) -> float:
    """When the last verdicts were written; 0 for a store that is new."""
    try:
        return os.stat(os.path.join(store, "validate", "verdicts", "_delta_log")).st_mtime
    except OSError:
        return 0.0
