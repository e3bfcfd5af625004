"""`jianghua report`: where the pages about the runs lie."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from flows.cli.exits import Exit, environment_errors, fail
from flows.cli.messages import say
from flows.cli.options import DEFAULT_STORE, JsonOption, StoreOption
from flows.cli.stores import open_store


def report(
    store: StoreOption = DEFAULT_STORE,
    in_browser: Annotated[bool, typer.Option("--open", help=say("opt.open"))] = False,
    as_json: JsonOption = False,
) -> None:
    from flows.pages import Pages

    with environment_errors():
        opened = open_store(store)
        pages = Pages(opened.location, opened.tables.storage_options)
        newest = pages.latest(".json", 1)
    if not newest:
        fail(say("report.none", store=store), Exit.USAGE)
    index, last = pages.address("index.html"), pages.address(newest[0].replace(".json", ".html"))
    if as_json:
        print(json.dumps({"index": index, "last": last}, ensure_ascii=False))
    else:
        print(index, last, sep="\n")
    if in_browser:
        import webbrowser

        webbrowser.open(index if "://" in index else Path(index).as_uri())
