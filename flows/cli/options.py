"""Options that several commands share."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from flows.cli.messages import say

StoreOption = Annotated[
    str, typer.Option("--store", "-s", envvar="JIANGHUA_STORE", metavar="DIR", help=say("opt.store"))
]
JsonOption = Annotated[bool, typer.Option("--json", help=say("opt.json"))]

#: Where a store is made when neither --store nor JIANGHUA_STORE names a place; the default of the settings, which
#: are not imported here: help and usage errors are to come at once.
DEFAULT_STORE = "store"
Runner = Literal["auto", "threads", "processes", "dask"]
