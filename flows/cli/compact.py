"""`jianghua compact`: drop rows that are no longer visible, merge small files, vacuum."""

from __future__ import annotations

import json

from flows.cli.exits import environment_errors
from flows.cli.messages import say
from flows.cli.options import DEFAULT_STORE, JsonOption, StoreOption
from flows.cli.stores import open_store


def compact(store: StoreOption = DEFAULT_STORE, as_json: JsonOption = False) -> None:
    with environment_errors():
        done = open_store(store).compact()
    dropped = sum(done.dropped.values())
    if as_json:
        print(json.dumps({"rows_dropped": dropped, "files_before": done.files_before, "files_after": done.files_after}))
    else:
        print(say("compact.done", rows=dropped, before=done.files_before, after=done.files_after))
