"""Part `prefect`: what Prefect takes for a batch: five tasks that do nothing, one after the other on one worker."""

from __future__ import annotations

import json
import sys
from statistics import median
from typing import Any

from tests.bench.measured import measure
from tests.bench.setting import Setting

#: Batches that are averaged; the first one, which starts the worker, is not among them.
_BATCHES = 10

_TASKS = 5


def prefect(setting: Setting) -> dict[str, Any]:
    """Seconds a batch with each runner."""
    rows = []
    for runner in ("threads", "processes", "dask"):
        some = [measure(["-m", "tests.bench.prefect", runner]).told["batch"] for _ in range(setting.rounds)]
        rows.append({"runner": runner, "seconds a batch": median(some)})
    return {"title": f"Prefect's share: five tasks that do nothing, {setting.rounds} rounds", "rows": rows, "notes": []}


def main(runner: str) -> None:
    """Prints the mean seconds of a batch."""
    from time import perf_counter

    from prefect import flow

    import flows.environment  # noqa: F401  (before prefect)
    from flows.runners import Workers
    from tests.support.telling import Told, where

    @flow
    def empty() -> float:
        with Workers(runner, 1) as workers:  # type: ignore[arg-type]
            began = perf_counter()
            for number in range(_BATCHES + 1):
                with workers.lane() as lane:
                    told = Told()
                    for _ in range(_TASKS):
                        told = lane.do(where, batch=told)
                if not number:
                    began = perf_counter()
            return (perf_counter() - began) / _BATCHES

    print(json.dumps({"batch": empty()}))


if __name__ == "__main__":
    main(sys.argv[1])
