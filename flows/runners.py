"""Where the tasks of a run are worked on: threads, processes or Dask, and what happens when a worker dies."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor
from contextlib import ExitStack, contextmanager
from threading import Lock
from types import TracebackType
from typing import Any

from prefect.task_runners import ProcessPoolTaskRunner, TaskRunner, ThreadPoolTaskRunner

from config.settings import Runner, Settings

#: From this much text on a second process saves more than its start costs (three to eight seconds of imports).
_WORTH_PROCESSES = 8_000_000

#: How often dead workers are replaced in one run; a batch that kills its worker each time must not go on for ever.
_REPLACEMENTS = 3


def processors() -> int:
    """Processors that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # macOS
        return os.cpu_count() or 1


def chosen(settings: Settings, size: int) -> tuple[Runner, int]:
    """The runner and number of workers for `size` bytes of text: what is set, else what pays."""
    runner = settings.runner
    if runner == "auto":
        runner = "processes" if size >= _WORTH_PROCESSES and (settings.workers or processors()) > 1 else "threads"
    return runner, settings.workers or (1 if runner == "threads" else processors())


class Workers:
    """A task runner for the time of a run: `with Workers(…) as workers: workers.do(task, batch=batch)`."""

    def __init__(self, runner: Runner, count: int, dask_address: str | None = None) -> None:
        self._make = lambda: _task_runner(runner, count, dask_address)
        self._spawns = runner != "threads"
        self._stack = ExitStack()
        self._lock = Lock()
        self._replaced = 0

    def __enter__(self) -> Workers:
        if self._spawns:
            self._stack.enter_context(_main_left_alone())
        self._runner = self._stack.enter_context(self._make())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def do(self, task: Any, **parameters: Any) -> Any:
        """The result of a task; waits for it. When its worker dies the task is given to a new one."""
        while True:
            runner = self._runner
            try:
                return runner.submit(task, parameters).result()
            except BrokenExecutor:
                if not self._replace(runner):
                    raise

    def _replace(self, broken: TaskRunner[Any]) -> bool:
        with self._lock:
            if self._runner is not broken:
                return True  # another thread was first
            if self._replaced == _REPLACEMENTS:
                return False
            self._replaced += 1
            self._runner = self._stack.enter_context(self._make())
            return True


@contextmanager
def _main_left_alone() -> Iterator[None]:
    """Keeps new processes from running the user's script again.

    Python's spawn imports the main module in every worker, so that a script without `if __name__ == "__main__"` would
    start its run once more there. Workers need nothing of it; with neither file nor name they let it be.
    """
    main = sys.modules["__main__"]
    hidden = {name: main.__dict__[name] for name in ("__file__", "__spec__") if name in main.__dict__}
    try:
        main.__dict__.pop("__file__", None)
        main.__spec__ = None
        yield
    finally:
        main.__dict__.update(hidden)


def _task_runner(runner: Runner, count: int, dask_address: str | None) -> TaskRunner[Any]:
    if runner == "threads":
        return ThreadPoolTaskRunner(max_workers=count)
    if runner == "processes":
        return ProcessPoolTaskRunner(max_workers=count)
    try:
        from prefect_dask import DaskTaskRunner
    except ImportError as error:
        raise RuntimeError("the runner dask needs the package prefect-dask; install it, or use processes") from error
    if dask_address:
        return DaskTaskRunner(address=dask_address)
    return DaskTaskRunner(cluster_kwargs={"n_workers": count, "threads_per_worker": 1, "dashboard_address": None})
