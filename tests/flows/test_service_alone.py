"""`jianghua serve` without a server to use: it brings its own, survives `kill -9`, and runs find it by themselves."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tasks.store import Store
from tests.support.runs import shown
from tests.support.service import ROOT, Service, Services, api, services, until

pytestmark = pytest.mark.alone


def serve(some: Services, folder: Path) -> Service:
    service = some.jianghua(
        "serve", str(folder / "in"), "--every", "20s", "--store", str(folder / "store"), "--name", "own"
    )
    service.says("Serving own")
    return service


def note(folder: Path) -> Any:
    return json.loads((folder / "prefect" / "jianghua-server.json").read_text())


@pytest.mark.long
def test_a_service_that_was_killed_goes_on_with_the_server_that_it_left_behind(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    shutil.copy(ROOT / "samples" / "动员会讲话.txt", tmp_path / "in" / "first.txt")
    with services(tmp_path) as some:
        service = serve(some, tmp_path)
        left = note(tmp_path)
        until(lambda: running(left["url"]), "a run that is at work")
        assert service.stop(signal.SIGKILL) == -signal.SIGKILL
        shutil.copy(ROOT / "samples" / "安全生产会议讲话.txt", tmp_path / "in" / "second.txt")
        again = serve(some, tmp_path)
        now = note(tmp_path)
        assert (now["url"], now["server"]) == (left["url"], left["server"])
        assert now["owner"] == again.process.pid
        until(lambda: set(shown(Store(tmp_path / "store"))) == {"first.txt", "second.txt"}, "both speeches")
        assert len(api(now["url"], "deployments/filter")) == 3
        assert found_by_a_run(some) == left["url"]
        assert again.stop() == 0
        assert not (tmp_path / "prefect" / "jianghua-server.json").exists()
        assert found_by_a_run(some) == "None"


@pytest.mark.long
def test_a_place_on_the_store_is_given_back_when_its_holder_is_killed(tmp_path: Path) -> None:
    """Within the minute of the lease and a round of the server's repossessor; also when the server was restarted."""
    hold = (
        "import sys, time\nfrom flows.alone import alone_on\n"
        "with alone_on(sys.argv[1], float(sys.argv[2])) as alone:\n"
        "    print('alone', alone, flush=True)\n    time.sleep(float(sys.argv[3]))\n"
    )
    with services(tmp_path) as some:
        some.server()
        holder = some.python(hold, "/a/store", "0", "600")
        holder.says("alone True")
        assert holder.stop(signal.SIGKILL) == -signal.SIGKILL
        refused = some.python(hold, "/a/store", "0", "0")
        assert refused.process.wait(120) == 1
        assert "StoreBusyError" in refused.said()
        some.stop_server()
        some.server()
        patient = some.python(hold, "/a/store", "300", "0")
        patient.says("alone True")


def running(url: str) -> Any:
    return api(url, "flow_runs/filter", flow_runs={"state": {"type": {"any_": ["RUNNING"]}}})


def found_by_a_run(some: Services) -> str:
    """The server that a run of the same user would use."""
    script = "import flows.environment, os; print(os.environ.get('PREFECT_API_URL'))"
    return subprocess.run(
        [sys.executable, "-c", script], env=some.environment, capture_output=True, text=True, check=True
    ).stdout.strip()
