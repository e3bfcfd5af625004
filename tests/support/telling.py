"""Tasks that tell where they ran."""

from __future__ import annotations

import os
import sys
from typing import NamedTuple

from prefect import task
from prefect.cache_policies import NO_CACHE


class Told(NamedTuple):
    """How many tasks a batch went through, the process of the last, and whether it had everything loaded."""

    tasks: int = 0
    process: int = 0
    loaded: bool = False


@task(cache_policy=NO_CACHE)
def where(batch: Told) -> Told:
    """Tells where it runs."""
    return Told(batch.tasks + 1, os.getpid(), "great_expectations" in sys.modules)
