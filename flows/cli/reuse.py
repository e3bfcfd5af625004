"""`jianghua reuse`: passages that speeches share: of all, of one speech, or of a draft with what is published."""

from __future__ import annotations

from typing import Annotated

import typer

from flows.cli.exits import Exit, environment_errors, fail
from flows.cli.messages import say
from flows.cli.options import DEFAULT_STORE, JsonOption, StoreOption
from flows.cli.stores import open_store

#: Characters of a shared passage that the terminal shows; JSON and CSV have all.
_SHOWN = 60


def reuse(
    what: Annotated[str | None, typer.Argument(metavar="[SPEECH_ID|FILE]", help=say("arg.reuse"))] = None,
    store: StoreOption = DEFAULT_STORE,
    output: Annotated[str, typer.Option("--output", "-o", help=say("opt.output"))] = "table",
    as_json: JsonOption = False,
) -> None:
    import pyarrow as pa

    from flows.cli.output import print_rows
    from flows.cli.passages import PASSAGES, Unreadable, passages

    form = "json" if as_json else output
    if form not in ("table", "csv", "json"):
        fail(say("sql.output", format=form))
    with environment_errors():
        snapshot = open_store(store).snapshot()
        try:
            rows = passages(snapshot, what)
        except Unreadable as error:
            fail(say("show.rejected", what=what, detail=error), Exit.HELD)
    if rows is None:
        fail(say("show.none", what=what))
    if form != "table":
        print_rows(pa.Table.from_pylist(rows, schema=PASSAGES), form)
        return
    if not rows:
        print(say("reuse.none"))
        return
    names = ("speech", "source", "similarity", "passage")
    drawn = [
        {
            "speech": _named(row["date"], row["title"], row["speech_id"]),
            "source": _named(row["source_date"], row["source_title"], row["source_speech_id"]),
            "similarity": f"{row['similarity']:.2f}",
            "passage": _cut(max(row["passages"], key=len)),
        }
        for row in rows
    ]
    schema = pa.schema([(name, pa.string()) for name in names])
    print_rows(pa.Table.from_pylist(drawn, schema=schema), form, headers=[say(f"reuse.{name}") for name in names])


def _named(date: str | None, title: str | None, speech_id: str) -> str:
    return " ".join(filter(None, (date, title or speech_id)))


def _cut(text: str) -> str:
    text = "".join(text.split())
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
