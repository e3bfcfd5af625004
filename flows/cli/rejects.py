"""`jianghua rejects`: the inputs that could not be taken in, and why."""

from __future__ import annotations

from flows.cli.exits import environment_errors
from flows.cli.messages import say
from flows.cli.options import DEFAULT_STORE, JsonOption, StoreOption
from flows.cli.stores import open_store


def rejects(store: StoreOption = DEFAULT_STORE, as_json: JsonOption = False) -> None:
    from flows.cli.output import print_rows

    with environment_errors():
        table = open_store(store).visible("rejects").select(["source_uri", "reason", "detail"])
    if not as_json and not table.num_rows:
        print(say("rejects.none"))
        return
    headers = (say("col.source"), say("col.reason"), say("col.detail"))
    print_rows(table.sort_by("source_uri"), "json" if as_json else "table", headers=headers)
