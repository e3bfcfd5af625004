"""What a run's page lists one by one: documents, rejects, and what is held back, with what was found."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import pyarrow.compute as pc

from tasks.core import Row, Tables, rows_by

#: How many rows a list of a page shows; a run over an archive must not make a page that no phone can open.
LISTED = 300


@dataclass
class Lists:
    """Rows for reading. A list longer than `LISTED` is cut; `more` says by how many rows.

    documents    source_uri, document_id, verdict, speeches, characters, actions, findings
    rejects      source_uri, reason, detail, new (found by this run)
    held         source_uri, document_id, new, findings (rows of critical findings)
    noted        findings of published documents, the graver ones first, with source_uri
    """

    documents: list[Row] = field(default_factory=list)
    rejects: list[Row] = field(default_factory=list)
    held: list[Row] = field(default_factory=list)
    noted: list[Row] = field(default_factory=list)
    more: dict[str, int] = field(default_factory=dict)


def lists_of(tables: Tables) -> Lists:
    """The lists of a run's page.

    `tables`: `verdicts` (with source_uri), `speeches`, `quality` and `findings` of the documents that the run judged;
    `rejects` (with `new`) and `held` (document_id, source_uri, new) as the store shows them now; `held_findings`.
    """
    lists = Lists()
    names = {row["document_id"]: row["source_uri"] for row in tables["verdicts"].to_pylist()}
    speeches = Counter(tables["speeches"]["document_id"].to_pylist())
    quality = rows_by(tables["quality"])
    findings = rows_by(tables["findings"])
    documents = [
        {
            "source_uri": row["source_uri"],
            "document_id": row["document_id"],
            "verdict": row["verdict"],
            "speeches": speeches[row["document_id"]],
            "characters": sum(one["characters"] for one in quality.get(row["document_id"], ())),
            "actions": sum(one["actions"] for one in quality.get(row["document_id"], ())),
            "findings": len(findings.get(row["document_id"], ())),
        }
        for row in tables["verdicts"].to_pylist()
    ]
    held = rows_by(tables["held_findings"].filter(pc.equal(tables["held_findings"]["severity"], "critical")))
    quarantined = [{**row, "findings": held.get(row["document_id"], [])} for row in tables["held"].to_pylist()]
    noted = [
        {**row, "source_uri": names.get(row["document_id"], row["document_id"])}
        for severity in ("warning", "info")
        for row in tables["findings"].filter(pc.equal(tables["findings"]["severity"], severity)).to_pylist()
    ]
    for name, rows in (
        ("documents", sorted(documents, key=lambda row: (row["verdict"] == "published", row["source_uri"]))),
        ("rejects", sorted(tables["rejects"].to_pylist(), key=lambda row: (not row["new"], row["source_uri"]))),
        ("held", sorted(quarantined, key=lambda row: (not row["new"], row["source_uri"]))),
        ("noted", noted),
    ):
        setattr(lists, name, rows[:LISTED])
        if len(rows) > LISTED:
            lists.more[name] = len(rows) - LISTED
    return lists
