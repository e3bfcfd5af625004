"""One registry of deployments: `prefect.yaml` and `jianghua serve` say the same."""

from __future__ import annotations

from datetime import timedelta
from importlib import import_module

import pytest
import yaml

from flows import deployments
from flows.deployments import REGISTRY, ScheduleError, Timing, for_store, seconds_of


def test_prefect_yaml_is_what_the_registry_says() -> None:
    assert deployments.PAGE.read_text(encoding="utf-8") == deployments.render(), "run python -m flows.deployments"


def test_prefect_yaml_names_flows_and_parameters_that_exist() -> None:
    entries = yaml.safe_load(deployments.PAGE.read_text(encoding="utf-8"))["deployments"]
    assert [entry["name"] for entry in entries] == [one.name for one in REGISTRY]
    for entry in entries:
        file, function = entry["entrypoint"].split(":")
        flow = getattr(import_module(file.removesuffix(".py").replace("/", ".")), function)
        assert set(entry["parameters"]) <= set(flow.parameters.properties)
        assert entry["work_pool"] == {"name": deployments.WORK_POOL}


def test_every_deployment_leaves_out_a_run_while_one_is_at_work() -> None:
    for one in REGISTRY:
        served = one.served()
        assert served.concurrency_limit == 1
        assert served.concurrency_options
        assert served.concurrency_options.collision_strategy == "CANCEL_NEW"


def test_a_store_is_served_with_its_own_names_sources_and_time() -> None:
    pipeline, *upkeep = for_store(["/in"], "/store", "county", Timing(every=900, timezone="Asia/Urumqi"))
    assert (pipeline.name, pipeline.parameters) == ("county", {"sources": ["/in"], "store": "/store"})
    assert [one.name for one in upkeep] == ["county-weekly-compact", "county-daily-check"]
    assert {one.timing.timezone for one in upkeep} == {"Asia/Urumqi"}
    assert all(one.parameters == {"store": "/store"} for one in upkeep)


def test_a_flow_is_imported_by_name_so_that_it_runs_from_any_folder() -> None:
    assert [one.served().entrypoint for one in REGISTRY] == [
        "flows.pipeline.pipeline", "flows.maintenance.compact", "flows.maintenance.check",
    ]  # fmt: skip


def test_an_interval_keeps_its_step_over_restarts() -> None:
    first, second = Timing(every=900).schedule(), Timing(every=900).schedule()
    assert first == second
    assert first.interval == timedelta(minutes=15)


@pytest.mark.parametrize(
    ("every", "seconds"), [("90", 90), ("30s", 30), ("15m", 900), (" 2 H ", 7200), ("1d", 86400)]
)  # fmt: skip
def test_intervals_are_written_with_a_unit(every: str, seconds: int) -> None:
    assert seconds_of(every) == seconds


@pytest.mark.parametrize("every", ["", "0m", "soon", "-5m", "1.5h", "15分"])
def test_what_is_no_interval_is_told(every: str) -> None:
    with pytest.raises(ScheduleError, match="write 15m"):
        seconds_of(every)


@pytest.mark.parametrize(
    ("timing", "said"),
    [
        (Timing(cron="61 * * * *"), "no cron line"),
        (Timing(cron="每天两点"), "no cron line"),
        (Timing(cron="0 2 * * *", timezone="Mars/Base"), "no time zone"),
    ],
)
def test_a_schedule_that_cannot_be_kept_is_told(timing: Timing, said: str) -> None:
    with pytest.raises(ScheduleError, match=said):
        timing.schedule()
