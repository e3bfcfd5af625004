"""What of a run moved away from the store's history."""

from __future__ import annotations

from tasks.core import Row, Tables
from tasks.store import Snapshot


def drift_of_run(snapshot: Snapshot, tables: Tables) -> list[Row]:
    return []
