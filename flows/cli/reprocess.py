"""`jianghua reprocess`: make rows anew, and heal a store that is damaged."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli.exits import Exit, environment_errors, fail
from flows.cli.messages import say
from flows.cli.options import DEFAULT_STORE, JsonOption, Runner, StoreOption

if TYPE_CHECKING:
    from flows.reprocess import Reprocessed


def reprocess(
    documents: Annotated[list[str] | None, typer.Argument(metavar="[DOCUMENT_ID|FILE]", help=say("arg.again"))] = None,
    everything: Annotated[bool, typer.Option("--all", help=say("opt.all"))] = False,
    store: StoreOption = DEFAULT_STORE,
    runner: Annotated[Runner | None, typer.Option(help=say("opt.runner"))] = None,
    workers: Annotated[int | None, typer.Option(min=1, help=say("opt.workers"))] = None,
    as_json: JsonOption = False,
) -> None:
    if documents and everything:
        fail(say("reprocess.both"))
    from flows.cli.naming import documents_named
    from flows.cli.stores import store_at
    from flows.passing import begin, used

    with environment_errors():
        target = store_at(store)
        wanted = [one for what in documents or () for one in documents_named(target, what)]
        server = begin()
        from flows.pipeline import PipelineError
        from flows.reprocess import reprocess as again

        try:
            with used(server):
                done = again(store, wanted, everything, runner, workers)
        except PipelineError as error:
            fail("; ".join(error.summary.failures), Exit.ENVIRONMENT)
    if as_json:
        print(json.dumps(asdict(done), ensure_ascii=False, default=str))
    else:
        _print(done)
    raise typer.Exit(int(_exit(done)))


def _exit(done: Reprocessed) -> Exit:
    if done.left or done.lost:
        return Exit.ENVIRONMENT
    return Exit.HELD if done.summary.quarantined else Exit.DONE


def _print(done: Reprocessed) -> None:
    from rich.console import Console
    from rich.markup import escape

    from flows.cli.damage import print_damage

    console = Console(soft_wrap=True, highlight=False)
    if done.healed:
        print(say("reprocess.healed"))
        print_damage(done.healed, remedies=False)
    if not done.summary.files and not done.healed:
        print(say("reprocess.none"))
    else:
        print(say("reprocess.done", count=done.summary.published + done.summary.quarantined))
    if done.stored:
        print(say("reprocess.stored", count=done.stored))
    if any(damage.table == "verdicts" for damage in done.healed):
        print(say("reprocess.verdicts"))
    for warning in done.summary.warnings:
        console.print(f"[bold yellow]{say('warning')}[/] {escape(warning)}")
    for uri in done.lost:
        console.print(f"[bold red]{say('error')}[/] {escape(say('reprocess.lost', what=uri))}")
    if done.left:
        print(say("reprocess.left"))
        print_damage(done.left)
