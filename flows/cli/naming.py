"""Which documents of a store a word of the command line names: an identifier, a speech's, or a file."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from flows.cli.exits import fail
from flows.cli.messages import say

if TYPE_CHECKING:
    from tasks.store import Store


def documents_named(store: Store, what: str) -> list[str]:
    """The identifiers of the documents that `what` names; the command ends when there is none."""
    from tasks.sources.addresses import path_of, public, scheme_of

    rows = store.snapshot([]).sources.to_pylist()
    path = public(what) if scheme_of(what) else os.path.abspath(os.path.expanduser(path_of(what)))
    found = [
        row["document_id"]
        for row in rows
        if row["document_id"] and (row["document_id"] == what.partition(".")[0] or row["source_uri"] in (what, path))
    ]
    if not found:
        fail(say("document.none", what=what))
    return list(dict.fromkeys(found))
