"""A task whose worker dies under it the first time."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from prefect import task
from prefect.cache_policies import NO_CACHE


@task(cache_policy=NO_CACHE)
def die_once(mark: str) -> str:
    """Kills the process that it runs in, unless `mark` shows that it did so before."""
    path = Path(mark)
    if path.exists():
        return "done"
    path.touch()
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError("unreachable")
