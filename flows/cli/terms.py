"""`jianghua terms`: formulations over time, by year, level, source or speech."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli.exits import environment_errors, fail
from flows.cli.messages import say
from flows.cli.options import DEFAULT_STORE, JsonOption, StoreOption
from flows.cli.stores import open_store

if TYPE_CHECKING:
    import pyarrow as pa


def terms(
    words: Annotated[list[str] | None, typer.Argument(metavar="[TERM]...", help=say("arg.terms"))] = None,
    file: Annotated[Path | None, typer.Option("--file", "-f", help=say("opt.terms_file"))] = None,
    by: Annotated[str, typer.Option("--by", help=say("opt.terms_by"))] = "year",
    store: StoreOption = DEFAULT_STORE,
    output: Annotated[str, typer.Option("--output", "-o", help=say("opt.output"))] = "table",
    as_json: JsonOption = False,
) -> None:
    from flows.cli.output import print_rows
    from tasks.terms import GROUPS, summarise, usable

    form = "json" if as_json else output
    if form not in ("table", "csv", "json"):
        fail(say("sql.output", format=form))
    if by not in GROUPS:
        fail(say("terms.by", by=by))
    named = usable([*(words or []), *(_of_file(file) if file else [])])
    if not named and (words or file):
        fail(say("terms.empty"))
    with environment_errors():
        counts = open_store(store).terms(named or None)
    table = summarise(counts, by)
    if form != "table":
        print_rows(table, form)
        return
    missing = set(named) - set(table["term"].to_pylist())
    if table.num_rows:
        names = [
            "term",
            *([column] if (column := GROUPS[by]) else []),
            "count",
            "speeches",
            "first_date",
            "first_title",
        ]
        print_rows(_titled(table).select(names), form, headers=[say(f"col.{name}") for name in names])
    if missing or not table.num_rows:
        print(say("terms.none", terms="、".join(term for term in named if term in missing)))


def _titled(table: pa.Table) -> pa.Table:
    """The rows for people: a first speech without a title is told by the name of its file."""
    import pyarrow.compute as pc

    files = pc.replace_substring_regex(table["first_source"], pattern=r"^.*[/\\]", replacement="")
    place = table.column_names.index("first_title")
    return table.set_column(place, "first_title", pc.coalesce(table["first_title"], files))


def _of_file(path: Path) -> list[str]:
    """A list of formulations: one a line, as in config/lexicon; `#` begins a comment line."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        fail(say("terms.file", path=path, why=error))
    return [line for line in lines if not line.lstrip().startswith("#")]
