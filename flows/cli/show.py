"""`jianghua show`: one speech, or every speech of a file, as a person would want to see it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from flows.cli.exits import Exit, environment_errors, fail
from flows.cli.messages import say
from flows.cli.options import DEFAULT_STORE, JsonOption, StoreOption


def show(
    what: Annotated[str, typer.Argument(metavar="SPEECH_ID|FILE", help=say("arg.what"))],
    store: StoreOption = DEFAULT_STORE,
    as_json: JsonOption = False,
) -> None:
    from flows.cli.cards import cards_of_file, cards_of_store

    with environment_errors():
        cards = cards_of_store(store, what)
    if not cards and Path(what).is_file():
        cards, reject = cards_of_file(Path(what))
        if reject:
            fail(say("show.rejected", what=what, detail=reject), Exit.HELD)
    if not cards:
        fail(say("show.none", what=what))
    if as_json:
        import json

        print(json.dumps([card.as_dict() for card in cards], ensure_ascii=False, default=str, indent=1))
        return
    from flows.cli.drawing import draw

    for card in cards:
        draw(card)
