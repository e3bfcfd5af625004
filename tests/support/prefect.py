"""A Prefect server for the tests of a session: started once, forgotten at the end."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import flows.environment  # noqa: F401  (before prefect)


@pytest.fixture(scope="session")
def prefect_server() -> Iterator[str]:
    """The address of a server with an empty database of its own, which all flows of the session use."""
    from prefect.settings import PREFECT_API_URL
    from prefect.testing.utilities import prefect_test_harness

    with prefect_test_harness(server_startup_timeout=120):
        yield str(PREFECT_API_URL.value())


def run_apart(script: str, *arguments: str | Path, server: str) -> subprocess.CompletedProcess[str]:
    """Runs a Python script in a process of its own, with the session's server; returns when it is over."""
    return subprocess.run(
        [sys.executable, "-c", script, *map(str, arguments)],
        env={**os.environ, "PREFECT_API_URL": server}, capture_output=True, text=True, timeout=300,
    )
