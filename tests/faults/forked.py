"""Runs of the flow in processes that can be killed, each forked from one that has imported everything already.

    python -m tests.faults.forked

reads requests from standard input, one JSON object a line, and answers with one line each: `start` forks a run and
gives its process number, `wait` gives how it ended. The cores are stand-ins; what is tried is the store and the flow.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


class Forks:
    """The process that forks, seen from a test."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def start(self, store: str, *sources: object, **options: Any) -> int:
        """Starts a run; its process number."""
        return int(self._ask(start=[str(source) for source in sources], store=store, options=options))

    def wait(self, number: int) -> int:
        """Waits for a run: its exit code, or minus the signal that ended it."""
        return int(self._ask(wait=number))

    def run(self, store: str, *sources: object, **options: Any) -> None:
        """A run that nothing happens to."""
        ended = self.wait(self.start(store, *sources, **options))
        assert ended == 0, f"the run ended with {ended}"

    def _ask(self, **request: Any) -> Any:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())


@contextmanager
def forks(server: str) -> Iterator[Forks]:
    """A forking process that uses the Prefect server at this address."""
    environment = {**os.environ, "PREFECT_API_URL": server}
    command = [sys.executable, "-m", "tests.faults.forked"]
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, stderr=subprocess.DEVNULL
    ) as process:
        yield Forks(process)
        assert process.stdin
        process.stdin.close()


def _serve() -> None:
    import pytest
    from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings

    import flows.pipeline  # noqa: F401  (what every run needs is imported before the first fork)
    from tests.support import cores

    cores.install(pytest.MonkeyPatch())
    with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}):  # the end of a run waits for no heartbeat
        _answer()


def _answer() -> None:
    for line in sys.stdin:
        request = json.loads(line)
        if "start" in request:
            number = os.fork()
            if not number:
                _run(request)
            print(number, flush=True)
        else:
            _, status = os.waitpid(request["wait"], 0)
            print(os.waitstatus_to_exitcode(status), flush=True)


def _run(request: dict[str, Any]) -> None:
    """A run in the process that was forked for it, which ends with it."""
    from tasks.store import Store
    from tests.support.runs import run

    code = 1
    try:
        os.dup2(os.open(os.devnull, os.O_RDWR), 1)
        run(*request["start"], store=Store(request["store"]), **request["options"])
        code = 0
    finally:
        os._exit(code)


if __name__ == "__main__":
    _serve()
