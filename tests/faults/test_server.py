"""The Prefect server goes away in mid-run: what is done stays, the command says so in a line, the next run is whole."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path
from time import monotonic, sleep

import pytest

from tasks.store import Store
from tests.faults.apart import ended, start
from tests.faults.forked import Forks
from tests.faults.line import line_to
from tests.support.runs import visible_rows

#: One speech a batch: the first is published long before the last.
SHARE = 40


@pytest.fixture(scope="module")
def whole(forked: Forks, speeches: Path, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The store of a run that nothing happened to."""
    store = Store(tmp_path_factory.mktemp("whole") / "store")
    forked.run(store.location, speeches, batch_bytes=SHARE)
    return store


def first_published(store: Store, run: subprocess.Popen[str]) -> None:
    """Waits until a batch of a run is published."""
    while not list(Path(store.location).glob("*/verdicts/_delta_log/*1.json")):
        assert run.poll() is None, run.communicate()[0]
        sleep(0.02)


def comes_to_an_end(store: Store, run: subprocess.Popen[str]) -> None:
    """The run without its server: all its work is done, and one line says what is wrong."""
    code, said = ended(run)
    assert code == 3, said
    lines = [line for line in said.splitlines() if line.strip()]
    assert [line for line in lines if "Prefect server cannot be reached" in line] == lines[-1:]
    assert len(lines) <= 2, said


def test_a_run_outlives_its_server(speeches: Path, whole: Store, prefect_server: str, tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    words = ("run", speeches, "--store", store.location, "--json")
    with line_to(prefect_server) as line:
        quick = {"JIANGHUA_BATCH_BYTES": SHARE, "PREFECT_CLIENT_MAX_RETRIES": 0}
        run = start(*words, server=line.address, **quick)
        first_published(store, run)
        line.cut()
        comes_to_an_end(store, run)
    assert ended(start(*words, server=prefect_server))[0] == 1
    assert visible_rows(store) == visible_rows(whole)


@pytest.mark.long
def test_a_run_outlives_a_server_that_is_killed(
    speeches: Path, whole: Store, prefect_server: str, tmp_path: Path
) -> None:
    store = Store(tmp_path / "store")
    words = ("run", speeches, "--store", store.location, "--json")
    address = "http://127.0.0.1:4199/api"
    environment = {**os.environ, "PREFECT_HOME": str(tmp_path / "prefect"), "PREFECT_SERVER_ANALYTICS_ENABLED": "false"}
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", "4199"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    server = subprocess.Popen(command, env=environment, start_new_session=True, **quiet)  # type: ignore[call-overload]
    try:
        answers(address)
        run = start(*words, server=address, JIANGHUA_BATCH_BYTES=SHARE)
        first_published(store, run)
    finally:
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()
    began = monotonic()
    comes_to_an_end(store, run)
    print(f"ended {monotonic() - began:.0f} seconds after the server")
    assert ended(start(*words, server=prefect_server))[0] == 1
    assert visible_rows(store) == visible_rows(whole)


def answers(address: str) -> None:
    """Waits until a server answers."""
    for _ in range(600):
        try:
            with urllib.request.urlopen(f"{address}/health", timeout=5):
                return
        except OSError:
            sleep(0.5)
    raise TimeoutError(address)
