"""`jianghua quarantine`: the documents that are held back: what is wrong, where, in which words, and what helps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flows.cli.exits import environment_errors
from flows.cli.messages import say
from flows.cli.options import DEFAULT_STORE, JsonOption, StoreOption
from flows.cli.stores import open_store

if TYPE_CHECKING:
    from tasks.store import Snapshot

#: What a script gets of each finding.
_SHOWN = ("stage", "expectation", "severity", "speech_id", "observed", "start", "line", "quote", "detail", "remedy")


def quarantine(store: StoreOption = DEFAULT_STORE, as_json: JsonOption = False) -> None:
    with environment_errors():
        rows = held_back(open_store(store).snapshot(["findings"]))
    if as_json:
        import json

        print(json.dumps(rows, ensure_ascii=False, indent=1))
    elif rows:
        _print(rows)
    else:
        print(say("quarantine.none"))


def held_back(snapshot: Snapshot) -> list[dict[str, Any]]:
    """One row a finding that holds a document back, in order of the files and of the place; a document without has one.

    The latter was held back by a run whose findings are lost, or of an older release.
    """
    from tasks.core import rows_by

    findings = rows_by(snapshot.visible("findings", verdict="quarantined"))
    out = []
    for document in snapshot.quarantined().to_pylist():
        key = {"source_uri": document["source_uri"], "document_id": document["document_id"]}
        own = [row for row in findings.get(document["document_id"], ()) if row["severity"] == "critical"]
        own.sort(key=lambda row: (row["start"] is None, row["start"]))
        out += [key | {name: row.get(name) for name in _SHOWN} | {"remedy": _remedy(row)} for row in own]
        if not own:
            out.append(key | dict.fromkeys(_SHOWN) | {"remedy": say("quarantine.unknown")})
    return out


def _remedy(finding: dict[str, Any]) -> str:
    """What helps: what the suite says of the expectation; for a stage that failed, what the program says."""
    from tasks.validate.suites import expectations_of

    known = {expected.measure: expected.remedy for expected in expectations_of(finding["stage"])}
    return known.get(finding["expectation"]) or say("quarantine.remedy")


def _print(rows: list[dict[str, Any]]) -> None:
    from rich.console import Console
    from rich.markup import escape

    console = Console(soft_wrap=True, highlight=False)
    document = None
    for row in rows:
        if row["document_id"] != document:
            document = row["document_id"]
            console.print(f"[bold]{escape(row['source_uri'])}[/]  {document}")
        if row["expectation"] is None:
            console.print(f"  {escape(row['remedy'])}")
            continue
        place = f" · {say('quarantine.place', line=row['line'], start=row['start'])}" if row["line"] else ""
        quote = f" “{row['quote']}”" if row["quote"] else ""
        console.print(f"  [yellow]{escape(row['expectation'])}[/]{place}{escape(quote)}")
        console.print(f"    {escape(row['detail'])}")
        if row["remedy"] not in row["detail"]:
            console.print(f"    {say('quarantine.helps')} {escape(row['remedy'])}")
    console.print(say("quarantine.next"))
