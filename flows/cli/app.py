"""The commands of `jianghua`, put together."""

from __future__ import annotations

import typer

from flows.cli import (
    check,
    compact,
    export,
    fit,
    inbox,
    locate,
    quarantine,
    rejects,
    release,
    report,
    reprocess,
    reuse,
    run,
    serve,
    show,
    sql,
    status,
    terms,
)
from flows.cli.messages import say

app = typer.Typer(
    name="jianghua",
    help=say("help.app"),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
MODULES = (
    run,
    serve,
    inbox,
    report,
    status,
    show,
    locate,
    terms,
    reuse,
    export,
    sql,
    rejects,
    quarantine,
    release,
    reprocess,
    check,
    compact,
    fit,
)
for module in MODULES:
    name = module.__name__.rpartition(".")[2]
    app.command(name, help=say(f"help.{name}"))(getattr(module, name))
