"""A command that needs a server and finds none configured brings one of its own, and takes it away again."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from flows import passing
from flows.home import healthy
from flows.passing import begin, serves_this_process_alone, used
from flows.server import ServerError

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A user who has configured nothing, in an empty folder."""
    for name in list(os.environ):
        if name.startswith("PREFECT"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("PREFECT_HOME", str(tmp_path / "prefect"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    def start(*_: object, **__: object) -> None:
        raise AssertionError("a server was started")

    monkeypatch.setattr(subprocess, "Popen", start)


@pytest.mark.usefixtures("no_process")
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PREFECT_API_URL", "http://10.0.0.1:4200/api"),
        ("PREFECT_PROFILE", "office"),
        ("PREFECT_SERVER_ALLOW_EPHEMERAL_MODE", "false"),
    ],
)
def test_nothing_is_started_where_the_environment_says_otherwise(
    bare: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    assert begin() is None
    with used(None):
        assert os.environ.get("PREFECT_API_URL") == (value if name == "PREFECT_API_URL" else None)


@pytest.mark.usefixtures("no_process")
@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("prefect/profiles.toml", 'active = "office"\n[profiles.office]\nPREFECT_API_URL = "http://10.0.0.1/api"\n'),
        (".env", "PREFECT_API_URL=http://10.0.0.1/api\n"),
        ("prefect.toml", '[api]\nurl = "http://10.0.0.1/api"\n'),
        ("pyproject.toml", '[tool.prefect.api]\nurl = "http://10.0.0.1/api"\n'),
    ],
)
def test_nothing_is_started_where_a_file_may_name_a_server(bare: Path, file: str, text: str) -> None:
    (bare / file).parent.mkdir(exist_ok=True)
    (bare / file).write_text(text)
    assert begin() is None


def test_a_server_that_ends_at_once_is_told_with_the_remedy(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passing, "_APP", "no.such:app")
    begun = begin()
    assert begun
    assert os.environ["PREFECT_API_URL"] == begun.url
    with pytest.raises(ServerError, match=r"ended with \d+; `prefect server start` shows why"), used(begun):
        pass
    assert "PREFECT_API_URL" not in os.environ


def test_a_flow_finds_the_server_and_leaves_none_behind(bare: Path) -> None:
    script = (
        "from flows.passing import begin, serves_this_process_alone, used\n"
        "begun = begin()\n"
        "import sys\n"
        "assert 'prefect' not in sys.modules\n"
        "from prefect import flow\n"
        "from prefect.client.orchestration import get_client\n"
        "@flow\n"
        "def where(): return str(get_client(sync_client=True).api_url).rstrip('/')\n"
        "with used(begun):\n"
        "    assert serves_this_process_alone(begun.url)\n"
        "    assert where() == begun.url\n"
        "    assert 'prefect.server.api.server' not in sys.modules\n"
        "print(begun.url)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    assert done.returncode == 0, done.stderr
    url = done.stdout.strip()
    assert url.startswith("http://127.0.0.1:8")
    assert not healthy(url)
    assert not serves_this_process_alone(url)
