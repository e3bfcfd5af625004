"""Opening the store that a command reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flows.cli.exits import Exit, fail
from flows.cli.messages import say

if TYPE_CHECKING:
    from tasks.store import Store


def open_store(location: str) -> Store:
    """The store at `location`; a command that reads ends with an error when there is none."""
    from tasks.store import Store

    store = Store(location)
    if not store.exists():
        fail(say("store.missing", store=location), Exit.USAGE)
    return store
