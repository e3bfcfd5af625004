"""`jianghua locate`: the file a row comes from, and the words it quotes, with line, paragraph and page."""

from __future__ import annotations

from typing import Annotated

import typer

from flows.cli.exits import environment_errors, fail
from flows.cli.messages import say
from flows.cli.options import DEFAULT_STORE, JsonOption, StoreOption
from flows.cli.stores import open_store

#: Characters of the quoted words that are shown to people; a script gets all of them.
_SHOWN = 400


def locate(
    what: Annotated[str, typer.Argument(metavar="ROW_ID", help=say("arg.row"))],
    store: StoreOption = DEFAULT_STORE,
    as_json: JsonOption = False,
) -> None:
    from dataclasses import asdict

    from tasks.locate import NoRow
    from tasks.locate import locate as find

    with environment_errors():
        try:
            found = find(open_store(store).snapshot(), what)
        except NoRow as error:
            fail(say(f"locate.no_{error.reason}", what=error.what, size=error.size))
    if as_json:
        import json

        print(json.dumps(asdict(found), ensure_ascii=False, indent=1))
        return
    print(found.source_uri)
    place = [say("locate.line", line=_range(found.line, found.last_line), column=found.column)]
    if found.paragraph is not None:
        place.append(say("locate.paragraph", paragraph=found.paragraph))
    if found.page is not None:
        place.append(say("locate.page", page=_range(found.page, found.last_page)))
    print(" · ".join(place))
    print(say("locate.read", kind=found.media_type, reader=found.reader, hash=found.bytes_hash or "–"))
    if found.verdict != "published":
        print(say("locate.held"))
    words = found.text if len(found.text) <= _SHOWN else f"{found.text[:_SHOWN]}…"
    print(f"\n{words}")


def _range(first: int, last: int | None) -> str:
    return f"{first}–{last}" if last is not None and last > first else str(first)
