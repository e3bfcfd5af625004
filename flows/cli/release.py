"""`jianghua release`: publish documents that are held back, with the reason, by hand."""

from __future__ import annotations

import getpass
import json
from typing import Annotated

import typer

from flows.cli.exits import environment_errors, fail
from flows.cli.messages import say
from flows.cli.options import DEFAULT_STORE, JsonOption, StoreOption
from flows.cli.stores import open_store


def release(
    documents: Annotated[list[str], typer.Argument(metavar="DOCUMENT_ID|FILE", help=say("arg.held"))],
    because: Annotated[str, typer.Option("--because", "-b", metavar="WHY", help=say("opt.because"))],
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help=say("opt.by"))] = None,
    store: StoreOption = DEFAULT_STORE,
    as_json: JsonOption = False,
) -> None:
    from flows.cli.naming import documents_named
    from tasks.release import NotHeld
    from tasks.release import release as publish

    if not because.strip():
        fail(say("release.because"))
    with environment_errors():
        target = open_store(store)
        wanted = [one for what in documents for one in documents_named(target, what)]
        try:
            made = publish(target, wanted, because.strip(), by or _user())
        except NotHeld as error:
            fail(say("release.none", what=error))
    if as_json:
        print(json.dumps(made, ensure_ascii=False, default=str))
        return
    for row in made:
        print(say("release.done", document=row["document_id"], by=row["by"], because=row["because"]))


def _user() -> str:
    """The name of who is at work; a container may run a user that has none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"
