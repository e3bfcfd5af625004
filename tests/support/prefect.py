"""A Prefect server for the tests of a session: started once, forgotten at the end."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

import flows.environment  # noqa: F401  (before prefect)


@pytest.fixture(scope="session")
def prefect_server() -> Iterator[str]:
    """The address of a server with an empty database of its own, which all flows of the session use.

    Runs do not keep one another off a store: what they leave when they meet is what many tests look at, and this
    server takes no place back from a run that was killed.
    """
    from prefect.settings import PREFECT_API_URL, PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings
    from prefect.testing.utilities import prefect_test_harness

    # Without heartbeats the end of a flow need not wait up to a second for their thread.
    quick = {PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JIANGHUA_EXCLUSIVE", "false")
        with prefect_test_harness(server_startup_timeout=120), temporary_settings(quick):
            yield str(PREFECT_API_URL.value())


def run_apart(script: str, *arguments: object, server: str) -> subprocess.Popen[bytes]:
    """Starts a Python script in a process of its own that uses the session's server.

    The server keeps all in one SQLite file: with several runs at once on few processors it may say for more than half a
    minute that it is busy (503), which is not what tests of runs at once are about.
    """
    environment = {**os.environ, "PREFECT_API_URL": server, "PREFECT_CLIENT_MAX_RETRIES": "6"}
    return subprocess.Popen([sys.executable, "-c", script, *map(str, arguments)], env=environment)
