"""Where the tasks of a run are worked on: threads, processes or Dask, and what happens when a worker dies.

A batch goes through its five tasks on one *lane*: with processes that is a worker of its own, so that each stage finds
in memory what the one before has made. Dask is told by the task's input where the batch was last.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from multiprocessing import get_context
from threading import Lock
from types import TracebackType
from typing import Any
from urllib.parse import urlsplit

from prefect import task_runners
from prefect.client.base import ServerType
from prefect.client.orchestration import get_client
from prefect.settings import PREFECT_API_URL, temporary_settings
from prefect.task_runners import ProcessPoolTaskRunner, TaskRunner, ThreadPoolTaskRunner

from config.settings import Runner, Settings
from flows import forked
from flows.forked import WORTH_PROCESSES, processors

#: How often dead workers are replaced in one run; a batch that kills its worker each time must not go on for ever.
_REPLACEMENTS = 3


def chosen(settings: Settings, size: int) -> tuple[Runner, int]:
    """The runner and number of workers for `size` bytes of text: what is set, else what pays."""
    runner = settings.runner
    if runner == "auto":
        runner = "processes" if size >= WORTH_PROCESSES and (settings.workers or processors()) > 1 else "threads"
    return runner, settings.workers or (1 if runner == "threads" else processors())


class Workers:
    """Workers for the time of a run: `with Workers(…) as workers, workers.lane() as lane: lane.do(task, batch=batch)`.

    `count` lanes may be used at once, each by one thread.
    """

    def __init__(self, runner: Runner, count: int, dask_address: str | None = None) -> None:
        self.runner, self.count, self.dask_address = runner, count, dask_address
        self._stack = ExitStack()
        self._lock = Lock()
        self._idle: list[Lane] = []
        self._shared: TaskRunner[Any] | None = None
        self._replaced = 0

    def __enter__(self) -> Workers:
        if self.runner != "threads":
            self._stack.enter_context(_main_left_alone())
            if not self.dask_address or _is_here(self.dask_address):
                self._stack.enter_context(_server_shared())
        if self.runner == "processes" or (self.runner == "dask" and not self.dask_address):
            forked.begin()
        if self.runner != "processes":
            self._shared = self._started()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    @contextmanager
    def lane(self) -> Iterator[Lane]:
        """A lane that nobody else uses meanwhile: one that is idle, or a new one."""
        with self._lock:
            lane = self._idle.pop() if self._idle else Lane(self, self._shared or self._started())
        try:
            yield lane
        finally:
            lane.forget()
            with self._lock:
                self._idle.append(lane)

    def replacement(self, error: BrokenExecutor) -> TaskRunner[Any]:
        """A runner in the place of one whose worker died; raises the error when too many have."""
        with self._lock:
            if self._replaced == _REPLACEMENTS:
                raise error
            self._replaced += 1
            return self._started()

    def _started(self) -> TaskRunner[Any]:
        made = self._stack.enter_context(_task_runner(self.runner, self.count, self.dask_address))
        if self.runner == "dask":
            made.client  # noqa: B018 (two threads that ask for it first would start a cluster each)
        return made


class Lane:
    """Where the tasks of one batch are worked on, one after the other."""

    def __init__(self, workers: Workers, runner: TaskRunner[Any]) -> None:
        self._workers = workers
        self._runner = runner
        self._last: tuple[Any, Any] | None = None

    def do(self, task: Any, **parameters: Any) -> Any:
        """The result of a task; waits for it. When its worker dies the task is given to a new one."""
        while True:
            try:
                future = self._runner.submit(task, self._by_reference(parameters))
                result = future.result()
            except BrokenExecutor as error:
                self._runner = self._workers.replacement(error)
                continue
            self._last = (result, future)
            return result

    def forget(self) -> None:
        """The batch is done; the next one has no place yet."""
        self._last = None

    def _by_reference(self, parameters: dict[str, Any]) -> dict[str, Any]:
        """For Dask the result of the task before as its future: the scheduler then chooses the worker that has it."""
        if self._workers.runner != "dask" or self._last is None:
            return parameters
        result, future = self._last
        return {name: future if value is result else value for name, value in parameters.items()}


class ForkedTaskRunner(ProcessPoolTaskRunner):
    """Prefect's processes, one a lane, forked from a process that has everything loaded (`flows.forked`)."""

    def __init__(self) -> None:
        super().__init__(max_workers=1)

    def __enter__(self) -> ForkedTaskRunner:
        super().__enter__()  # its executor has started no process yet
        if forked.method() == "forkserver":
            self._executor = ProcessPoolExecutor(
                max_workers=1,
                mp_context=get_context("forkserver"),
                initializer=task_runners._initialize_process_pool_worker,
                initargs=(self._subprocess_message_queue, None, ()),
            )
        return self


@contextmanager
def _main_left_alone() -> Iterator[None]:
    """Keeps new processes from running the user's script again.

    Python imports the main module in every worker, so that a script without `if __name__ == "__main__"` would start
    its run once more there. Workers need nothing of it; with neither file nor name they let it be.
    """
    main = sys.modules["__main__"]
    hidden = {name: main.__dict__[name] for name in ("__file__", "__spec__") if name in main.__dict__}
    try:
        main.__dict__.pop("__file__", None)
        main.__spec__ = None
        yield
    finally:
        main.__dict__.update(hidden)


@contextmanager
def _server_shared() -> Iterator[None]:
    """Tells workers of this machine the address of the server that was started for this run.

    Without it each of them would start a server of its own, which takes longer than most of their tasks.
    """
    client = get_client(sync_client=True)
    with temporary_settings(
        {PREFECT_API_URL: str(client.api_url)} if client.server_type == ServerType.EPHEMERAL else {}
    ):
        yield


def _is_here(address: str) -> bool:
    """Whether a scheduler runs on this machine, as far as its address tells."""
    return urlsplit(address).hostname in ("localhost", "127.0.0.1", "::1")


def _task_runner(runner: Runner, count: int, dask_address: str | None) -> TaskRunner[Any]:
    if runner == "threads":
        return ThreadPoolTaskRunner(max_workers=count)
    if runner == "processes":
        return ForkedTaskRunner()
    try:
        import dask
        from prefect_dask import DaskTaskRunner
    except ImportError as error:
        raise RuntimeError("the runner dask needs the package prefect-dask; install it, or use processes") from error
    if dask_address:
        return DaskTaskRunner(address=dask_address)
    dask.config.set({"distributed.worker.multiprocessing-method": forked.method()})
    return DaskTaskRunner(cluster_kwargs={"n_workers": count, "threads_per_worker": 1, "dashboard_address": None})
