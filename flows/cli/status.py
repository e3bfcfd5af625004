"""`jianghua status`: what the store holds."""

from __future__ import annotations

import json

from flows.cli.exits import environment_errors
from flows.cli.messages import say
from flows.cli.options import DEFAULT_STORE, JsonOption, StoreOption
from flows.cli.stores import open_store


def status(store: StoreOption = DEFAULT_STORE, as_json: JsonOption = False) -> None:
    import pyarrow as pa

    from flows.cli.output import print_rows
    from schemas import TABLES

    with environment_errors():
        opened = open_store(store)
        snapshot = opened.snapshot()
        weights = opened.models("idf").newest() or "jieba"
        counts = snapshot.counts()
        rows = {name: counts[name] for name in TABLES if name != "sources"}
        quarantined = snapshot.quarantined().num_rows
        released = snapshot.visible("verdicts", ["because"])["because"]
        released = len(released) - released.null_count
    if as_json:
        held = {"store": store, "quarantined": quarantined, "released": released, "idf": weights, "rows": rows}
        print(json.dumps(held, ensure_ascii=False))
        return
    shown: dict[str, int | str] = {**rows, say("run.quarantined"): quarantined, say("status.released"): released}
    shown[say("status.idf")] = weights
    print_rows(
        pa.table({"table": list(shown), "rows": [str(value) for value in shown.values()]}),
        "table",
        title=say("status.title", store=store),
        headers=(say("status.table"), say("status.rows")),
    )
