"""`jianghua run`: the pipeline over files, with a progress bar and a closing summary."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli.exits import Exit, environment_errors, fail
from flows.cli.messages import say
from flows.cli.options import DEFAULT_STORE, JsonOption, StoreOption

if TYPE_CHECKING:
    from flows.summary import RunSummary


def run(
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE", help=say("arg.sources"))],
    store: StoreOption = DEFAULT_STORE,
    runner: Annotated[str, typer.Option(envvar="JIANGHUA_RUNNER", help=say("opt.runner"))] = "auto",
    workers: Annotated[int | None, typer.Option(min=1, envvar="JIANGHUA_WORKERS", help=say("opt.workers"))] = None,
    as_json: JsonOption = False,
) -> None:
    from flows.environment import settle

    settle()
    with environment_errors():
        summary = _run(sources, store, runner, workers, bar=not as_json)
    if as_json:
        print(json.dumps(asdict(summary), ensure_ascii=False, default=str))
    else:
        _print(summary)
    raise typer.Exit(int(Exit.HELD if summary.rejects or summary.quarantined else Exit.DONE))


def _run(sources: list[str], store: str, runner: str, workers: int | None, bar: bool) -> RunSummary:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    from flows.pipeline import pipeline
    from flows.progress import Advance, observe
    from tasks.listing import SourceNotFound

    progress = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[speed]:.2f} MB/s"),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        disable=not bar,
        transient=True,
    )
    with progress:
        row = progress.add_task(say("run.working"), total=None, speed=0.0)

        def show(advance: Advance) -> None:
            elapsed = progress.tasks[row].elapsed or 0.0
            speed = advance.bytes_done / 1e6 / elapsed if elapsed else 0.0
            progress.update(row, completed=advance.documents_done, total=advance.documents, speed=speed)

        with observe(show):
            try:
                return pipeline(sources=sources, store=store, runner=runner, workers=workers)
            except SourceNotFound as error:
                fail(say("source.missing", source=error.source), Exit.USAGE)


def _print(summary: RunSummary) -> None:
    from rich.console import Console
    from rich.table import Table

    console = Console(soft_wrap=True)
    if summary.skipped and summary.skipped == summary.files:
        console.print(say("run.nothing", skipped=summary.skipped))
        return
    table = Table(title=say("run.title"), show_header=False, title_justify="left")
    table.add_column(no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    for key, value in (
        ("files", summary.files),
        ("skipped", summary.skipped),
        ("documents", summary.documents),
        ("rejects", summary.rejects),
        ("speeches", summary.speeches),
        ("published", summary.published),
        ("quarantined", summary.quarantined),
        ("actions", summary.rows.get("actions", 0)),
    ):
        table.add_row(say(f"run.{key}"), str(value))
    table.add_row(say("run.seconds"), f"{summary.elapsed:.1f}")
    console.print(table)
    console.print(
        say("run.sum", documents=summary.documents + summary.skipped, rejects=summary.rejects, files=summary.files)
    )
    if summary.rejects or summary.quarantined:
        console.print(say("run.held", count=summary.rejects + summary.quarantined))
    console.print(say("run.store", store=summary.store), highlight=False)
