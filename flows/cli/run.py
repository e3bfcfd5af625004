"""`jianghua run`: the pipeline over files, with a progress bar and a closing summary."""

from __future__ import annotations

import glob
import json
import os
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli.exits import Exit, environment_errors, fail
from flows.cli.messages import say
from flows.cli.options import DEFAULT_STORE, JsonOption, Runner, StoreOption

if TYPE_CHECKING:
    from rich.table import Table

    from flows.summary import RunSummary


def run(
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE", help=say("arg.sources"))],
    store: StoreOption = DEFAULT_STORE,
    runner: Annotated[Runner | None, typer.Option(help=say("opt.runner"))] = None,
    workers: Annotated[int | None, typer.Option(min=1, help=say("opt.workers"))] = None,
    as_json: JsonOption = False,
) -> None:
    for source in sources:
        look(source)
    with environment_errors():
        summary = _run(sources, store, runner, workers, bar=not as_json)
    if not summary.files:
        from tasks.sources.addresses import public

        fail(say("source.missing", source=" ".join(map(public, sources))))
    if as_json:
        print(json.dumps(summary.as_dict(), ensure_ascii=False))
    else:
        _print(summary)
    raise typer.Exit(int(_exit(summary)))


def look(source: str) -> None:
    """Ends the command when a source cannot be meant: there is no such file, or nothing to read such addresses with."""
    from tasks.sources.addresses import WEB, path_of, public, scheme_of

    scheme = scheme_of(source)
    if scheme in (*WEB, ""):
        path = path_of(source)
        if not scheme and not (os.path.lexists(path) or glob.has_magic(path)):
            fail(say("source.missing", source=source))
        return
    from tasks.sources.systems import missing_package

    if why := missing_package(scheme):
        fail(say("source.unread", source=public(source), why=why))


def _exit(summary: RunSummary) -> Exit:
    if summary.failures:
        return Exit.ENVIRONMENT
    return Exit.HELD if summary.rejects or summary.quarantined else Exit.DONE


def _run(sources: list[str], store: str, runner: Runner | None, workers: int | None, bar: bool) -> RunSummary:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    from config.settings import Settings
    from flows.early import load_early, wait_for_it
    from flows.forked import begin_early
    from flows.passing import begin, used

    given = {"store": store, "runner": runner, "workers": workers}
    settings = Settings(**{name: value for name, value in given.items() if value is not None})
    server = begin()
    forks = begin_early(settings, sources)

    from flows.pipeline import PipelineError, pipeline
    from flows.progress import WAITING, observe
    from flows.progress import Progress as Step

    if not forks and settings.runner in ("auto", "threads") and (server or "PREFECT_API_URL" not in os.environ):
        load_early()  # a server is started for the run, which takes longer
    columns = ("{task.description}", "{task.fields[files]}", "{task.fields[speed]:.2f} MB/s")
    progress = Progress(
        TextColumn(columns[0]),
        BarColumn(),
        *map(TextColumn, columns[1:]),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        disable=not bar,
        transient=True,
    )
    with progress:
        row = progress.add_task(say("run.starting"), total=None, files="", speed=0.0)

        def show(step: Step) -> None:
            if step.stage == WAITING:
                progress.console.print(say("run.waiting", store=store), highlight=False, markup=False)
                return
            elapsed = progress.tasks[row].elapsed or 0.0
            progress.update(
                row,
                description=say("run.working"),
                completed=step.bytes_done,
                total=step.bytes_total,
                files=f"{step.files_done}/{step.files}",
                speed=step.bytes_done / 1e6 / elapsed if elapsed else 0.0,
            )

        with used(server), observe(show):
            try:
                return pipeline(sources, store, runner, workers)
            except PipelineError as error:  # what was done counts all the same
                return error.summary
            finally:
                wait_for_it()


def _print(summary: RunSummary) -> None:
    from rich.console import Console
    from rich.markup import escape

    console = Console(soft_wrap=True)
    if summary.skipped and summary.skipped == summary.files:
        console.print(say("run.nothing", skipped=summary.skipped))
    else:
        console.print(_table(summary))
    console.print(say("run.sum", documents=summary.documents, rejects=summary.rejects, files=summary.files))
    if summary.rejects:
        console.print(say("run.rejected", count=summary.rejects))
    if summary.quarantined:
        console.print(say("run.held", count=summary.quarantined))
    for warning in summary.warnings:
        console.print(f"[bold yellow]{say('warning')}[/] {escape(warning)}", highlight=False)
    for failure in summary.failures:
        console.print(f"[bold red]{say('error')}[/] {escape(failure)}", highlight=False)
    console.print(say("run.store", store=summary.store), highlight=False)
    if summary.report:
        console.print(say("run.report", report=escape(summary.report)), highlight=False)


def _table(summary: RunSummary) -> Table:
    from rich.table import Table

    table = Table(title=say("run.title"), show_header=False, title_justify="left")
    table.add_column(no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    for key, value in (
        ("files", summary.files),
        ("skipped", summary.skipped),
        ("gone", summary.gone),
        ("documents", summary.documents),
        ("rejects", summary.rejects),
        ("published", summary.published),
        ("quarantined", summary.quarantined),
        ("speeches", summary.speeches),
        ("actions", summary.rows.get("actions", 0)),
    ):
        table.add_row(say(f"run.{key}"), str(value))
    table.add_row(say("run.megabytes"), f"{summary.bytes / 1e6:.2f}")
    table.add_row(say("run.seconds"), f"{summary.elapsed:.1f}")
    return table
