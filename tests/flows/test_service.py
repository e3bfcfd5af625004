"""The pipeline as a service, on a real Prefect server with its scheduler, in processes of their own."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from prefect.settings import PREFECT_API_URL, temporary_settings

from flows.automations import alert
from tasks.store import Store
from tests.support import cores
from tests.support.receiver import receiver
from tests.support.runs import run, shown
from tests.support.service import ROOT, Services, api, services, until

pytestmark = pytest.mark.alone

SPEECH = ROOT / "samples" / "动员会讲话.txt"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("service")


@pytest.fixture(scope="module")
def started(folder: Path) -> Iterator[Services]:
    with services(folder) as some:
        yield some


@pytest.fixture(scope="module")
def server(started: Services) -> str:
    return started.server()


@pytest.fixture(scope="module")
def speeches(folder: Path) -> Path:
    there = folder / "speeches"
    there.mkdir()
    shutil.copy(SPEECH, there / "first.txt")
    return there


def serve(started: Services, speeches: Path, folder: Path) -> Any:
    service = started.jianghua(
        "serve", str(speeches), "--cron", "* * * * *", "--store", str(folder / "served"), "--name", "every-minute"
    )
    service.says("Serving every-minute")
    return service


@pytest.fixture(scope="module")
def serving(started: Services, server: str, speeches: Path, folder: Path) -> Any:
    return serve(started, speeches, folder)


def test_an_inbox_takes_a_speech_as_soon_as_it_is_written(
    started: Services, server: str, serving: Any, folder: Path
) -> None:
    inbox = folder / "inbox"
    inbox.mkdir()
    store = folder / "taken"
    service = started.jianghua("inbox", str(inbox), "--store", str(store), "--settle", "1", "--poll", "0.3")
    service.says("Looking at")
    shutil.copy(SPEECH, inbox / "speech.txt.part")
    (inbox / "speech.txt.part").rename(inbox / "speech.txt")
    service.says("published 1, quarantined 0")
    assert set(shown(Store(store))) == {"speech.txt"}
    assert [path.name for path in inbox.iterdir()] == ["speech.txt"]
    found = until(lambda: events(server, "jianghua.inbox.taken"), "the event of the inbox")
    assert found[0]["payload"]["files"] == [str(inbox / "speech.txt")]
    assert service.stop() == 0


def test_a_document_that_is_held_back_calls_for_somebody(
    server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "held.txt").write_text("要扣留的讲话。")
    cores.install(monkeypatch)
    with receiver() as called, temporary_settings({PREFECT_API_URL: server}):
        alert(called.url)
        alert(called.url)  # brings up to date; does not double
        run(tmp_path / "held.txt", store=Store(tmp_path / "store"))
        told = until(lambda: list(called.received), "a call of the webhook")
    assert [one["event"] for one in told] == ["jianghua.document.quarantined"]
    assert told[0]["payload"]["source_uri"] == str(tmp_path / "held.txt")
    assert [one["name"] for one in api(server, "automations/filter") if one["name"].startswith("jianghua-")] == [
        "jianghua-damage", "jianghua-failure", "jianghua-quarantine",
    ]  # fmt: skip


def test_the_schedule_starts_a_run_by_itself(server: str, serving: Any, folder: Path) -> None:
    # a start that crosses a full minute also makes up for what it missed, which nobody scheduled
    assert until(
        lambda: [one for one in runs(server, "COMPLETED") if one["auto_scheduled"]], "a run that the schedule started"
    )
    assert "first.txt" in shown(Store(folder / "served"))


def test_a_restart_goes_on_and_doubles_nothing(
    started: Services, server: str, serving: Any, speeches: Path, folder: Path
) -> None:
    assert serving.stop() == 0
    assert serving.said().endswith("Stopped.\n")
    stopped = deployments(server)
    assert {one["paused"] for one in stopped} == {True}
    again = serve(started, speeches, folder)
    assert [(one["name"], one["id"]) for one in deployments(server)] == [(one["name"], one["id"]) for one in stopped]
    assert [one["name"] for one in stopped] == [
        "every-minute", "every-minute-daily-check", "every-minute-weekly-compact",
    ]  # fmt: skip
    assert [(len(one["schedules"]), one["schedules"][0]["active"], one["paused"]) for one in deployments(server)] == [
        (1, True, False)
    ] * 3
    assert until(lambda: runs(server, "SCHEDULED"), "runs to come")
    assert again.stop() == 0


def deployments(server: str) -> list[dict[str, Any]]:
    return sorted(api(server, "deployments/filter"), key=lambda one: str(one["name"]))


def runs(server: str, kind: str) -> list[dict[str, Any]]:
    """The runs of the served deployment that are in a state."""
    chosen = {"state": {"type": {"any_": [kind]}}}
    return list(
        api(server, "flow_runs/filter", flow_runs=chosen, deployments={"name": {"any_": ["every-minute"]}}, limit=200)
    )


def events(server: str, name: str) -> list[dict[str, Any]]:
    return list(api(server, "events/filter", filter={"event": {"name": [name]}}, limit=50)["events"])
