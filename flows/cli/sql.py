"""`jianghua sql`: DuckDB over views of the visible rows."""

from __future__ import annotations

from typing import Annotated

import typer

from flows.cli.exits import Exit, environment_errors, fail
from flows.cli.messages import say
from flows.cli.options import DEFAULT_STORE, StoreOption
from flows.cli.stores import open_store


def sql(
    query: Annotated[str | None, typer.Argument(metavar="[QUERY]", help=say("arg.query"))] = None,
    store: StoreOption = DEFAULT_STORE,
    output: Annotated[str, typer.Option("--output", "-o", help=say("opt.output"))] = "table",
) -> None:
    import duckdb

    from flows.cli.output import print_rows

    if output not in ("table", "csv", "json"):
        fail(say("sql.output", format=output))
    with environment_errors():
        connection = open_store(store).connect()
    listing = "SELECT table_name AS view, count(*) AS columns FROM information_schema.columns GROUP BY 1 ORDER BY 1"
    try:
        table = connection.sql(query or listing).to_arrow_table()
    except duckdb.Error as error:
        fail(say("sql.error", why=error), Exit.USAGE)
    print_rows(table, output)
