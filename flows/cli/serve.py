"""`jianghua serve`: the pipeline over its sources on a schedule, and the upkeep of the store, until it is stopped."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from flows.cli.exits import environment_errors, fail
from flows.cli.messages import say
from flows.cli.options import DEFAULT_STORE, StoreOption
from flows.cli.run import look


def serve(
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE", help=say("arg.sources"))],
    every: Annotated[str | None, typer.Option(metavar="15m", help=say("opt.every"))] = None,
    cron: Annotated[str | None, typer.Option(metavar="LINE", help=say("opt.cron"))] = None,
    timezone: Annotated[str | None, typer.Option(metavar="ZONE", help=say("opt.timezone"))] = None,
    store: StoreOption = DEFAULT_STORE,
    name: Annotated[str | None, typer.Option(metavar="NAME", help=say("opt.name"))] = None,
) -> None:
    from flows.cli.staying import end, until_told
    from tasks.sources.addresses import public, taken_apart

    if (every is None) == (cron is None):
        fail(say("serve.when"))
    for source in sources:
        look(source)
        if taken_apart(source)[1]:  # the server shows the parameters of deployments, and keeps them
            fail(say("serve.secret", source=public(source)))
    with until_told() as stop, environment_errors():
        from flows.deployments import TIMEZONE, ScheduleError, Timing, for_store, seconds_of
        from flows.server import server

        try:
            timing = Timing(cron, None if every is None else seconds_of(every), timezone or TIMEZONE)
            timing.schedule()
        except ScheduleError as error:
            fail(str(error))
        with server() as url:
            from flows.alone import limit_name
            from flows.serving import serve as serve_until

            label = name or limit_name(store)
            deployments = for_store([_anywhere(source) for source in sources], _anywhere(store), label, timing)
            started = say("serve.started", name=label, when=every or cron, url=url)
            serve_until(deployments, stop, at_once=every is not None, ready=lambda: print(started, flush=True))
    end()


def _anywhere(place: str) -> str:
    """A place that means the same in the processes of the runs."""
    from tasks.sources.addresses import path_of, public, scheme_of

    return public(place) if scheme_of(place) else os.path.abspath(path_of(place))
