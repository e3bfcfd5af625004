"""`jianghua quarantine`: the documents that are held back, with what is wrong and where."""

from __future__ import annotations

from flows.cli.exits import environment_errors
from flows.cli.messages import say
from flows.cli.options import DEFAULT_STORE, JsonOption, StoreOption
from flows.cli.stores import open_store


def quarantine(store: StoreOption = DEFAULT_STORE, as_json: JsonOption = False) -> None:
    import pyarrow as pa
    import pyarrow.compute as pc

    from flows.cli.output import print_rows

    with environment_errors():
        snapshot = open_store(store).snapshot()
        held = snapshot.quarantined().select(["document_id", "source_uri"])
        findings = snapshot.visible("findings", verdict="quarantined")
    critical = findings.filter(pc.equal(findings["severity"], "critical"))
    columns = ["source_uri", "document_id", "stage", "expectation", "observed", "detail"]
    table: pa.Table = critical.join(held, "document_id", join_type="inner").select(columns)
    table = table.sort_by([("source_uri", "ascending"), ("expectation", "ascending")])
    if not as_json and not held.num_rows:
        print(say("quarantine.none"))
        return
    if as_json:
        print_rows(table, "json")
        return
    headers = (say("col.source"), say("col.expectation"), say("col.detail"))
    print_rows(table.select(["source_uri", "expectation", "detail"]), "table", headers=headers)
