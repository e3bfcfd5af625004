"""Exit codes, and the one way in which a command ends in an error."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum
from typing import NoReturn

import typer

from flows.cli.light import arrow_without_pandas
from flows.cli.messages import say


class Exit(IntEnum):
    """What the exit code of every command means."""

    DONE = 0  # all documents are published, or the command did what it was asked
    HELD = 1  # some inputs were rejected or quarantined
    USAGE = 2  # the command's words are wrong, or name something that is not there
    ENVIRONMENT = 3  # store, disk, network or server: nothing is wrong with the texts


def fail(message: str, code: Exit = Exit.USAGE) -> NoReturn:
    """Say what is wrong on standard error and end."""
    from rich.console import Console

    Console(stderr=True, soft_wrap=True).print(f"[bold red]{say('error')}[/] {_escape(message)}", highlight=False)
    raise typer.Exit(int(code))


@contextmanager
def environment_errors() -> Iterator[None]:
    """Errors of the store, the disk, the network or the Prefect server end the command with `Exit.ENVIRONMENT`."""
    arrow_without_pandas()
    from tasks.store import StoreError

    try:
        yield
    except (StoreError, OSError) as error:
        fail(str(error), Exit.ENVIRONMENT)
    except Exception as error:
        if not _of_the_server(error):
            raise
        fail(say("server.failed", why=" ".join(str(error).split()) or type(error).__name__), Exit.ENVIRONMENT)


def _of_the_server(error: Exception) -> bool:
    """Whether Prefect's client raised it, because the server could not be started or reached.

    It has many names for that, some as plain as RuntimeError; so the place that raised it decides.
    """
    place = error.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    raised_in = str(place.tb_frame.f_globals.get("__name__", "")) if place else ""
    return raised_in.partition(".")[0] in ("prefect", "httpx", "httpcore")


def _escape(message: str) -> str:
    return message.replace("[", r"\[")
