"""Where tasks run: the same rows wherever that is, batches that stay where they are, workers that may die."""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from prefect.client.base import ServerType
from prefect.context import serialize_context
from prefect.settings import PREFECT_API_URL

from config.settings import Settings
from flows import forked
from flows.runners import Workers
from tasks.stages import Batch
from tasks.store import Store
from tests.support.batches import at
from tests.support.dying import die_once
from tests.support.runs import run, visible_rows
from tests.support.telling import Told, where

pytestmark = pytest.mark.usefixtures("prefect_server")

SPEECHES = {
    "防火.txt": "在全县防火工作会议上的讲话\n\n（2024年9月3日）\n\n一、突出重点\n\n县应急局要在9月底前完成排查。\n",
    "整治.txt": "在全镇环境整治推进会上的讲话\n\n同志们：\n\n一是压实责任。镇环卫站每天清运2次。二是强化督查。\n",
    "春耕.txt": "在全县春耕动员会上的讲话\n\n同志们：\n\n各乡镇务必于4月15日前完成春灌，面积不少于3万亩。\n",
    "图片.png": "\x89PNG",
}


@pytest.fixture(scope="module")
def speeches(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("speeches")
    for name, text in SPEECHES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def by_threads(speeches: Path, prefect_server: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """All visible rows that a run in this process leaves."""
    store = Store(tmp_path_factory.mktemp("threads") / "store")
    assert run(speeches, store=store, runner="threads").published == 3
    return visible_rows(store)


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    """The address of a Dask cluster of two single-threaded workers that somebody else has started."""
    distributed = pytest.importorskip("distributed", reason="the extra dask is not installed")
    settled = {"n_workers": 2, "threads_per_worker": 1, "dashboard_address": None}
    with distributed.LocalCluster(**settled) as running:
        yield running.scheduler_address


def test_processes_leave_the_rows_that_threads_leave(
    by_threads: dict[str, Any], speeches: Path, tmp_path: Path
) -> None:
    store = Store(tmp_path / "store")
    assert run(speeches, store=store, runner="processes", workers=2, batch_bytes=200).batches == 3
    assert visible_rows(store) == by_threads


def test_dask_leaves_the_rows_that_threads_leave(by_threads: dict[str, Any], speeches: Path, tmp_path: Path) -> None:
    pytest.importorskip("prefect_dask", reason="the extra dask is not installed")
    store = Store(tmp_path / "store")
    assert run(speeches, store=store, runner="dask", workers=2, batch_bytes=200).batches == 3
    assert visible_rows(store) == by_threads


def test_a_dask_cluster_that_is_there_is_used(
    by_threads: dict[str, Any], speeches: Path, tmp_path: Path, cluster: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JIANGHUA_DASK_ADDRESS", cluster)
    store = Store(tmp_path / "store")
    assert run(speeches, store=store, runner="dask", workers=2, batch_bytes=200).batches == 3
    assert visible_rows(store) == by_threads
    with Workers("dask", 2, cluster) as workers, workers.lane() as lane:
        assert lane.do(where, batch=Told()).process != os.getpid()


@pytest.mark.parametrize("runner", ["processes", "dask"])
def test_a_worker_that_is_killed_is_replaced(runner: Any, tmp_path: Path) -> None:
    if runner == "dask":
        pytest.importorskip("prefect_dask", reason="the extra dask is not installed")
    with Workers(runner, 1) as workers, workers.lane() as lane:
        assert lane.do(die_once, mark=str(tmp_path / "mark")) == "done"


def test_a_batch_stays_with_its_worker_and_two_batches_have_two() -> None:
    with Workers("processes", 2) as workers:
        with workers.lane() as one, workers.lane() as other:
            first, second = ([lane.do(where, batch=Told()).process for _ in range(3)] for lane in (one, other))
        with workers.lane() as again:
            assert again in (one, other)
    assert len({*first}) == len({*second}) == 1
    assert {*first} != {*second}


def test_a_dask_batch_stays_with_its_worker(cluster: str) -> None:
    with Workers("dask", 2, cluster) as workers, workers.lane() as lane:
        told, places = Told(), set()
        for _ in range(5):
            told = lane.do(where, batch=told)
            places.add(told.process)
    assert told.tasks == 5
    assert len(places) == 1


@pytest.mark.skipif(forked.method() != "forkserver", reason="this system spawns its workers")
def test_a_worker_is_forked_with_everything_loaded() -> None:
    with Workers("processes", 1) as workers, workers.lane() as lane:
        assert lane.do(where, batch=Told()).loaded


def test_workers_share_the_server_of_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    server = SimpleNamespace(api_url="http://127.0.0.1:8123/api", server_type=ServerType.EPHEMERAL)
    monkeypatch.setattr("flows.runners.get_client", lambda sync_client: server)
    before = PREFECT_API_URL.value()
    with Workers("processes", 1):
        assert PREFECT_API_URL.value() == server.api_url
        assert server.api_url in str(serialize_context()["settings_context"])
    assert PREFECT_API_URL.value() == before


def test_a_task_is_handed_references_and_counts_not_rows() -> None:
    batch = Batch(store="s3://archive/speeches", run_id="r", seen_at=at(), rules="0badcafe", number=1, documents=10**6)
    assert len(pickle.dumps(batch)) < 2_000


@pytest.mark.parametrize(
    ("settings", "begun"),
    [
        ({"runner": "processes"}, True),
        ({"runner": "threads"}, False),
        ({"runner": "dask"}, True),
        ({"runner": "dask", "dask_address": "tcp://far.example:8786"}, False),
        ({"workers": 2}, True),
        ({"workers": 1}, False),
    ],
)
def test_what_workers_load_is_begun_when_they_will_be_wanted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: dict[str, Any], begun: bool
) -> None:
    (tmp_path / "long.txt").write_bytes(b" " * forked.WORTH_PROCESSES)
    calls: list[int] = []
    monkeypatch.setattr(forked, "begin", lambda: calls.append(1))
    forked.begin_early(Settings(**{"store": str(tmp_path / "store"), **settings}), [str(tmp_path)])
    assert bool(calls) is begun


def test_what_was_judged_already_wants_no_workers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "long.txt").write_bytes(b" " * forked.WORTH_PROCESSES)
    log = tmp_path / "store" / "validate" / "verdicts" / "_delta_log"
    log.mkdir(parents=True)
    later = (tmp_path / "long.txt").stat().st_ctime + 60
    os.utime(log, (later, later))
    monkeypatch.setattr(forked, "begin", lambda: pytest.fail("nothing is new"))
    forked.begin_early(Settings(store=str(tmp_path / "store"), workers=2), [str(tmp_path / "long.txt")])
