"""`jianghua check`: whether a store is whole; what is damaged, in which file, and what helps."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Annotated

import typer

from flows.cli.exits import Exit, environment_errors
from flows.cli.messages import say
from flows.cli.options import DEFAULT_STORE, JsonOption, StoreOption


def check(
    deep: Annotated[bool, typer.Option("--deep", help=say("opt.deep"))] = False,
    store: StoreOption = DEFAULT_STORE,
    as_json: JsonOption = False,
) -> None:
    from flows.cli.stores import store_at
    from tasks.check import check as look

    with environment_errors():
        seen = look(store_at(store), deep)
    if as_json:
        print(json.dumps({**asdict(seen), "whole": not seen.damage}, ensure_ascii=False))
    elif seen.damage:
        from flows.cli.damage import print_damage

        print_damage(seen.damage)
        print(say("check.damaged", count=len(seen.damage)))
    else:
        print(say("check.whole", tables=seen.tables, files=seen.files, documents=seen.documents))
    raise typer.Exit(int(Exit.ENVIRONMENT if seen.damage else Exit.DONE))
