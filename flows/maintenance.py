"""The upkeep of a store as flows, for a schedule: compaction, and looking whether it is whole."""

from __future__ import annotations

import flows.environment  # noqa: F401  (before prefect)

from prefect import flow  # isort: skip

from flows.artifacts import leave
from flows.events import tell_damage
from flows.granted import settings_with
from tasks.check import check as look
from tasks.store import Store
from tasks.store.compaction import Compacted
from tasks.store.inspection import Inspected


class DamagedError(Exception):
    """A store that is damaged; every damage with its remedy in a line of its own."""


@flow(name="jianghua-compact", persist_result=False, validate_parameters=False)
def compact(store: str | None = None, retain_hours: int | None = None) -> Compacted:
    """Drops rows that no longer count, merges small files, removes old ones; runs may go on meanwhile.

    `retain_hours`: how long unfinished batches and replaced files are kept; see `config.settings`.
    """
    settings = settings_with(store=store, retain_hours=retain_hours)
    target = Store(settings.store, settings.storage_options or None)
    done = target.compact(settings.retain_hours)
    leave(done.markdown(), key="jianghua-compact", description=f"compaction of {target.location}")
    return done


@flow(name="jianghua-check", persist_result=False, validate_parameters=False)
def check(store: str | None = None, deep: bool = False) -> Inspected:
    """Looks whether a store is whole, as `jianghua check` does; with damage the run fails (`DamagedError`)."""
    settings = settings_with(store=store)
    target = Store(settings.store, settings.storage_options or None)
    seen = look(target, deep)
    if seen.damage:
        tell_damage(target.location, seen.damage)
        raise DamagedError("\n".join(map(str, seen.damage)))
    return seen
