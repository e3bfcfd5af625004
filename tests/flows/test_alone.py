"""Runs on one store wait for one another, by a concurrency limit of the server; nothing but patience depends on it."""

from __future__ import annotations

from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from prefect.client.orchestration import get_client
from prefect.settings import PREFECT_API_URL, temporary_settings

from flows import alone as module
from flows.alone import StoreBusyError, alone_on, limit_name
from flows.progress import WAITING, Progress, observe
from tasks.store import Store
from tests.support.runs import run, shown

pytestmark = pytest.mark.usefixtures("prefect_server")


def test_a_second_run_is_told_that_the_store_is_busy_and_what_helps(store: Store) -> None:
    with alone_on(store.location, 0) as alone:
        assert alone
        remedy = f"prefect gcl update {limit_name(store.location)} --active-slots 0"
        with pytest.raises(StoreBusyError, match=remedy), alone_on(store.location, 0):
            pytest.fail("two runs at once")
    with alone_on(store.location, 0) as alone:
        assert alone


def test_a_run_that_fails_gives_its_place_back(store: Store) -> None:
    with pytest.raises(ValueError, match="broken"), alone_on(store.location, 0):
        raise ValueError("broken")
    with alone_on(store.location, 0) as alone:
        assert alone


def test_a_second_run_waits_and_says_so(
    store: Store, inbox: Path, monkeypatch: pytest.MonkeyPatch, prefect_server: str
) -> None:
    monkeypatch.setenv("JIANGHUA_EXCLUSIVE", "true")
    began, steps = Event(), list[Progress]()

    def hold() -> None:
        with temporary_settings({PREFECT_API_URL: prefect_server}), alone_on(store.location, 0):
            began.set()
            waiting.wait(60)

    waiting = Event()
    other = Thread(target=hold)
    other.start()
    assert began.wait(60)

    def saw(step: Progress) -> None:
        steps.append(step)
        waiting.set()

    with observe(saw):
        run(inbox, store=store)
    other.join()
    assert steps[0].stage == WAITING
    assert set(shown(store)) == {"a.txt", "b.txt"}


def test_other_stores_are_not_in_the_way(tmp_path: Path) -> None:
    with alone_on(str(tmp_path / "a"), 0) as first, alone_on(str(tmp_path / "b"), 0) as second:
        assert first
        assert second


def test_a_store_has_one_name_however_it_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "link").symlink_to(tmp_path)
    assert limit_name("库") == limit_name(str(tmp_path / "库")) == limit_name("link/库")
    assert limit_name("s3://a/store") != limit_name("s3://b/store")


def test_without_a_limit_runs_go_on(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that knows no limits, or does not answer: overlapping is harmless, standing still is not."""

    def broken(*arguments: Any) -> None:
        raise RuntimeError("the server does not know limits")

    monkeypatch.setattr(module, "_declare", broken)
    with alone_on(store.location, 0) as alone:
        assert not alone


def test_a_limit_that_somebody_has_set_stays(store: Store) -> None:
    with alone_on(store.location, 0), get_client(sync_client=True) as client:
        client.upsert_global_concurrency_limit_by_name(limit_name(store.location), 2)
    with alone_on(store.location, 0), alone_on(store.location, 0) as second:
        assert second
