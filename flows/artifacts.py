"""What a run leaves with the Prefect server, and how it ends when that server is no longer there.

The store is the truth about what is done: a server that goes away in mid-run takes nothing with it but Prefect's own
record of the run. The tasks go on to the end; the first call that needs an answer fails, and the command says so.
"""

from __future__ import annotations

import logging
from queue import Empty

import flows.environment  # noqa: F401  (before prefect)

from prefect.artifacts import create_markdown_artifact  # isort: skip
from prefect.events.worker import EventsWorker  # isort: skip


def leave(markdown: str, key: str, description: str) -> None:
    """Creates a Markdown artifact of the present run. Raises what Prefect's client raises."""
    import httpx

    try:
        create_markdown_artifact(markdown, key=key, description=description)
    except (httpx.TransportError, OSError):
        forget_events()
        logging.raiseExceptions = False  # nor is each line told of that could not be sent either
        raise


def forget_events() -> None:
    """Drops the events that no server took.

    Prefect tries each one for seven seconds before the process may end, hundreds of them one after the other.
    """
    for worker in list(EventsWorker._instances.values()):
        if isinstance(worker, EventsWorker):
            while True:
                try:
                    worker._queue.get_nowait()
                except Empty:
                    break
                worker._queue.task_done()
