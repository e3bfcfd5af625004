"""Opening the store that a command reads."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from flows.cli.exits import Exit, fail
from flows.cli.messages import say

if TYPE_CHECKING:
    from tasks.store import Store


def open_store(location: str) -> Store:
    """The store at `location`; a command that reads ends with an error when there is none."""
    store = store_at(location)
    if not store.exists():
        fail(say("store.missing", store=location), Exit.USAGE)
    return store


def store_at(location: str) -> Store:
    """The store at `location`, with the keys that the settings have for it; damaged or whole."""
    from tasks.store import Store, StoreError

    store = Store(location, _storage_options() or None)
    try:
        there = store.exists()
    except StoreError:
        there = True  # what cannot be opened is there
    if not there:
        fail(say("store.missing", store=location), Exit.USAGE)
    return store


def _storage_options() -> dict[str, str]:
    """The keys of the settings; Prefect is loaded only for those that a block of its holds."""
    if not any(name.upper() == "JIANGHUA_STORAGE_OPTIONS" for name in os.environ):
        return {}
    from config.settings import Settings

    options = Settings().storage_options
    if not any("prefect_block" in text for pair in options.items() for text in pair):
        return options
    from flows.granted import with_blocks

    return with_blocks(options)
