"""The deployments of this project: what is run on a schedule, how often, with what. The only place that says so.

`prefect.yaml` is written from here, for a server and a process work pool of your own:

    python -m flows.deployments

and `jianghua serve` serves the same with the sources, the store and the schedule that it is given.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

if TYPE_CHECKING:
    from prefect.deployments.runner import RunnerDeployment
    from prefect.schedules import Schedule

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "prefect.yaml"

#: The process work pool that `prefect.yaml` sends runs to.
WORK_POOL = "jianghua"

#: Where offices keep their clocks; `--timezone` says otherwise.
TIMEZONE = "Asia/Shanghai"

#: Intervals are counted from here, so that a restart goes on in the same step.
_ANCHOR = datetime(2024, 1, 1, tzinfo=UTC)

_EVERY = re.compile(r"(\d+)\s*([smhd]?)")
_UNITS = {"": 1, "s": 1, "m": 60, "h": 3600, "d": 86400}


class ScheduleError(ValueError):
    """A schedule that cannot be kept: an interval or cron line that says nothing, or an unknown time zone."""


@dataclass(frozen=True)
class Timing:
    """When a deployment runs: `every` so many seconds, or by a `cron` line in a time zone."""

    cron: str | None = None
    every: int | None = None
    timezone: str = TIMEZONE

    def schedule(self) -> Schedule:
        """The same as Prefect has it. Raises `ScheduleError`."""
        from prefect.schedules import Cron, Interval

        try:
            ZoneInfo(self.timezone)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise ScheduleError(f"there is no time zone {self.timezone!r}; write Asia/Shanghai") from error
        if self.every is not None:
            return Interval(timedelta(seconds=self.every), anchor_date=_ANCHOR, timezone="UTC", slug="schedule")
        try:
            return Cron(self.cron or "", timezone=self.timezone, slug="schedule")
        except ValueError as error:
            raise ScheduleError(f"{self.cron!r} is no cron line; write '0 2 * * *' for two o'clock") from error


@dataclass(frozen=True)
class Deployment:
    """A flow on a schedule. `flow` is where it is found: `module:function`.

    A run that is due while the one before is still at work is left out: the next one does what it would have done.
    """

    name: str
    flow: str
    description: str
    timing: Timing
    parameters: Mapping[str, Any] = field(default_factory=dict)

    def served(self) -> RunnerDeployment:
        """The deployment as a `Runner` serves it; its flow is imported by name, wherever the project is installed."""
        from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy
        from prefect.types.entrypoint import EntrypointType

        module, _, function = self.flow.partition(":")
        flow = getattr(import_module(module), function)
        return flow.to_deployment(
            name=self.name,
            description=self.description,
            schedule=self.timing.schedule(),
            parameters=dict(self.parameters),
            concurrency_limit=ConcurrencyLimitConfig(limit=1, collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW),
            entrypoint_type=EntrypointType.MODULE_PATH,
            tags=["jianghua"],
        )


NIGHTLY = Deployment(
    "nightly",
    "flows.pipeline:pipeline",
    "bring the store up to date with its sources",
    Timing(cron="0 2 * * *"),
    {"sources": ["speeches"], "store": "store"},
)
WEEKLY_COMPACT = Deployment(
    "weekly-compact",
    "flows.maintenance:compact",
    "drop rows that no longer count and merge small files",
    Timing(cron="0 4 * * 0"),
    {"store": "store"},
)
DAILY_CHECK = Deployment(
    "daily-check",
    "flows.maintenance:check",
    "look whether the store is whole; the run fails when it is not",
    Timing(cron="0 5 * * *"),
    {"store": "store"},
)
REGISTRY = (NIGHTLY, WEEKLY_COMPACT, DAILY_CHECK)


def for_store(sources: list[str], store: str, label: str, timing: Timing) -> list[Deployment]:
    """The registry for one store: the pipeline over its sources when `timing` says, the upkeep as it stands.

    `label` tells the deployments of several stores on one server apart. The upkeep keeps to the time zone of `timing`.
    """
    own = replace(NIGHTLY, timing=timing, parameters={"sources": sources, "store": store})
    upkeep = [
        replace(one, timing=replace(one.timing, timezone=timing.timezone), parameters={"store": store})
        for one in (WEEKLY_COMPACT, DAILY_CHECK)
    ]
    return [replace(own, name=label), *(replace(one, name=f"{label}-{one.name}") for one in upkeep)]


def seconds_of(every: str) -> int:
    """`90`, `90s`, `15m`, `2h`, `1d` in seconds. Raises `ScheduleError`."""
    read = _EVERY.fullmatch(every.strip().lower())
    seconds = int(read[1]) * _UNITS[read[2]] if read else 0
    if not seconds:
        raise ScheduleError(f"{every!r} is no interval; write 15m, 2h or 1d")
    return seconds


def render() -> str:
    """`prefect.yaml`, as the registry has it."""
    import yaml

    entries = [
        {
            "name": one.name,
            "description": one.description,
            "entrypoint": "{}.py:{}".format(*one.flow.replace(".", "/").split(":")),
            "parameters": dict(one.parameters),
            "schedules": [{"cron": one.timing.cron, "timezone": one.timing.timezone, "slug": "schedule"}],
            "concurrency_limit": {"limit": 1, "collision_strategy": "CANCEL_NEW"},
            "tags": ["jianghua"],
            "work_pool": {"name": WORK_POOL},
        }
        for one in REGISTRY
    ]
    head = (
        "# Deployments for `prefect deploy --all` on a server of your own (docs/operating.md).\n"
        "# `python -m flows.deployments` writes this file from flows/deployments.py. Set sources and store for your\n"
        "# site there; everything else is taken from JIANGHUA_… variables (docs/settings.md) of the worker.\n"
    )
    body = {"name": "jianghua", "deployments": entries}
    return head + yaml.safe_dump(body, sort_keys=False, allow_unicode=True, width=110)


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8")
