"""The time of what a store is told, which only ever goes forward."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pyarrow.compute as pc

from tasks.store import Snapshot


def now_after(snapshot: Snapshot) -> datetime:
    """The time, but never before what the store has seen: a clock set back must not let old rows win."""
    last = [pc.max(snapshot.raw("sources", ["seen_at"])["seen_at"]).as_py(), pc.max(snapshot.judged["at"]).as_py()]
    now: datetime = max([datetime.now(UTC), *(time + timedelta(microseconds=1) for time in last if time)])
    return now
