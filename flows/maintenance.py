"""The upkeep of a store: compaction as a flow of its own, for a schedule."""

from __future__ import annotations

import flows.environment  # noqa: F401  (before prefect)

from prefect import flow  # isort: skip
from prefect.artifacts import create_markdown_artifact  # isort: skip

from flows.granted import settings_with
from tasks.store import Store
from tasks.store.compaction import Compacted


@flow(name="jianghua-compact", persist_result=False, validate_parameters=False)
def compact(store: str | None = None, retain_hours: int | None = None) -> Compacted:
    """Drops rows that no longer count, merges small files, removes old ones; runs may go on meanwhile.

    `retain_hours`: how long unfinished batches and replaced files are kept; see `config.settings`.
    """
    settings = settings_with(store=store, retain_hours=retain_hours)
    target = Store(settings.store, settings.storage_options or None)
    done = target.compact(settings.retain_hours)
    create_markdown_artifact(done.markdown(), key="jianghua-compact", description=f"compaction of {target.location}")
    return done
