"""Serving deployments: runs are started when they are due, until the process is told to stop.

A restart goes on where the last one stopped: deployments are registered under the same names, runs that nobody was
there to start are dropped, and one run makes up for all of them, since each run does all that there is to do.
"""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable, Sequence
from concurrent.futures import TimeoutError as FutureTimeoutError
from contextlib import suppress
from contextvars import copy_context
from datetime import UTC, datetime
from threading import Event, Thread
from typing import Any
from uuid import UUID

import flows.environment  # noqa: F401  (before prefect)

from prefect.client.orchestration import SyncPrefectClient, get_client  # isort: skip
from prefect.client.schemas.filters import (  # isort: skip
    FlowRunFilter,
    FlowRunFilterDeploymentId,
    FlowRunFilterState,
    FlowRunFilterStateType,
)
from prefect.client.schemas.objects import StateType  # isort: skip
from prefect.runner import Runner  # isort: skip

from flows.deployments import Deployment

#: A run that is at work when the process is stopped has this long to end; it is then killed, and done by the next.
STOP_SECONDS = 5.0

#: How often the server is asked for runs that are due.
_ASK_SECONDS = 5.0


def serve(
    deployments: Sequence[Deployment], stop: Event, at_once: bool = False, ready: Callable[[], None] = lambda: None
) -> None:
    """Starts the runs of the deployments when they are due, until `stop` is set; then ends within seconds.

    The first deployment is run at once when it was due while nobody was there, and with `at_once` in any case.
    `ready` is called when all are registered.
    """
    runner = Runner(name="jianghua", query_seconds=_ASK_SECONDS, pause_on_shutdown=True)
    ids = [runner.add_deployment(deployment.served()) for deployment in deployments]
    with get_client(sync_client=True) as client:
        missed = [_drop_missed(client, one) for one in ids]
        if at_once or missed[0]:
            client.create_flow_run_from_deployment(ids[0])
    ready()
    failed: list[BaseException] = []
    context = copy_context()  # has the server's address among Prefect's settings
    thread = Thread(target=context.run, args=(_until_stopped, runner, stop, failed), name="runner", daemon=True)
    thread.start()
    stop.wait()
    if thread.is_alive():
        with suppress(FutureTimeoutError, RuntimeError):
            runner.execute_in_background(runner.astop).result(STOP_SECONDS)
        _kill(runner)
        thread.join(STOP_SECONDS)
    if failed:
        raise failed[0]


def _until_stopped(runner: Runner, stop: Event, failed: list[BaseException]) -> None:
    """Runs the runner in an event loop of this thread, where no signal handler of Prefect's gets in the way."""
    try:
        asyncio.run(runner.start())
    except BaseException as error:  # handed to the thread that waits
        if not stop.is_set():
            failed.append(error)
    finally:
        stop.set()


def _drop_missed(client: SyncPrefectClient, deployment: UUID) -> int:
    """Deletes the runs of a deployment that were due in the past and never begun; how many they were."""
    waiting = FlowRunFilter(
        deployment_id=FlowRunFilterDeploymentId(any_=[deployment]),
        state=FlowRunFilterState(type=FlowRunFilterStateType(any_=[StateType.SCHEDULED])),
    )
    dropped = 0
    while runs := client.read_flow_runs(flow_run_filter=waiting, limit=200):
        due = [run for run in runs if (run.next_scheduled_start_time or datetime.now(UTC)) <= datetime.now(UTC)]
        for run in due:
            client.delete_flow_run(run.id)
        dropped += len(due)
        if not due:
            break
    return dropped


def _kill(runner: Any) -> None:
    """Ends the processes of runs that did not end when they were asked to; Prefect would wait for half a minute."""
    processes = getattr(runner, "_process_manager", None)
    if processes is None:
        return
    for run in list(processes.flow_run_ids()):
        handle = processes.get(run)
        if handle is not None and handle.pid:
            with suppress(ProcessLookupError):
                os.kill(handle.pid, signal.SIGKILL)
