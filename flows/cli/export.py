"""`jianghua export`: the published tables as files, or the register as a spreadsheet."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from flows.cli.exits import Exit, environment_errors, fail
from flows.cli.messages import say
from flows.cli.options import DEFAULT_STORE, StoreOption
from flows.cli.stores import open_store

FORMATS = ("parquet", "csv", "jsonl", "xlsx")


def export(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help=say("arg.folder"))],
    form: Annotated[str, typer.Option("--format", "-f", help=say("opt.format"))] = "parquet",
    store: StoreOption = DEFAULT_STORE,
) -> None:
    if form not in FORMATS:
        fail(say("export.format", format=form))
    from schemas import TABLES
    from schemas.views import VIEWS

    with environment_errors():
        snapshot = open_store(store).snapshot()
        try:
            if form == "xlsx":
                from tasks.export.workbook import write_workbook

                path = folder / "督办台账.xlsx"
                write_workbook(snapshot.visible, path)
                print(say("export.register", path=path))
                return
            from tasks.export.files import write_table
            from tasks.store.derived import view_of

            names = [*(name for name in TABLES if name != "sources"), *VIEWS]
            for name in names:
                table = view_of(snapshot, name) if name in VIEWS else snapshot.visible(name)
                write_table(table, folder / f"{name}.{form}", form)
            print(say("export.done", count=len(names), folder=folder))
        except PermissionError as error:
            fail(say("export.busy", path=error.filename, why=error.strerror), Exit.ENVIRONMENT)
