"""`jianghua inbox`: takes in what arrives in a folder as soon as it is completely written, until it is stopped."""

from __future__ import annotations

import os
from contextvars import copy_context
from threading import Thread
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli.exits import environment_errors, fail
from flows.cli.messages import say
from flows.cli.options import DEFAULT_STORE, Runner, StoreOption
from flows.cli.run import look

if TYPE_CHECKING:
    from flows.summary import RunSummary

#: A run that is at work when the command is stopped has this long to end; otherwise the next one finishes it.
STOP_SECONDS = 8.0


def inbox(
    folders: Annotated[list[str], typer.Argument(metavar="DIR", help=say("arg.inbox"))],
    store: StoreOption = DEFAULT_STORE,
    settle: Annotated[float | None, typer.Option(min=0, metavar="SECONDS", help=say("opt.settle"))] = None,
    poll: Annotated[float | None, typer.Option(min=0.1, metavar="SECONDS", help=say("opt.poll"))] = None,
    runner: Annotated[Runner | None, typer.Option(help=say("opt.runner"))] = None,
    workers: Annotated[int | None, typer.Option(min=1, help=say("opt.workers"))] = None,
) -> None:
    from flows.cli.staying import end, until_told
    from tasks.sources.addresses import path_of, scheme_of

    for folder in folders:
        if not (scheme_of(folder) or os.path.isdir(path_of(folder))):
            fail(say("inbox.missing", folder=folder))
        look(folder)
    given = {"store": store, "settle_seconds": settle, "poll_seconds": poll, "runner": runner, "workers": workers}
    with until_told() as stop, environment_errors():
        from flows.server import server

        with server() as url:
            from flows.granted import entrust, settings_with
            from flows.inbox import Inbox

            watched = Inbox(entrust(folders), settings_with(**given), _tell)
            print(say("inbox.started", folders=" ".join(watched.folders), store=store, url=url), flush=True)
            context = copy_context()  # has the server's address among Prefect's settings
            thread = Thread(target=context.run, args=(watched.watch, stop), name="inbox", daemon=True)
            thread.start()
            while thread.is_alive() and not stop.wait(1.0):
                pass
            thread.join(STOP_SECONDS)
            left = thread.is_alive()
    end("inbox.left" if left else "serve.stopped")


def _tell(outcome: RunSummary | Exception) -> None:
    """One line a run: for a terminal and a service's journal."""
    if isinstance(outcome, Exception):
        print(say("inbox.failed", why=" ".join(str(outcome).split()) or type(outcome).__name__), flush=True)
        return
    counts = ("published", "quarantined", "rejects", "gone")
    print(say("inbox.took", **{name: getattr(outcome, name) for name in counts}), flush=True)
    for failure in outcome.failures:
        print(say("inbox.failed", why=failure), flush=True)
