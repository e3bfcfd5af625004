"""Runs of the flow in processes that can be killed, each forked from one that has imported everything already.

    python -m tests.faults.forked

reads requests from standard input, one JSON object a line, and answers with one line each: `start` forks a run,
`compact` a compaction and `command` a command, each gives a process number; `wait` gives how one ended. The cores are
stand-ins; what is tried is the store and the flow.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory
from typing import Any


class Forks:
    """The process that forks, seen from a test."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def start(self, store: str, *sources: object, **options: Any) -> int:
        """Starts a run; its process number."""
        return int(self._ask(start=[str(source) for source in sources], store=store, options=options))

    def compact(self, store: str) -> int:
        """Starts a compaction that keeps nothing for long; its process number."""
        return int(self._ask(compact=store))

    def command(self, *words: object, file_bytes: int | None = None, **environment: object) -> tuple[int, str]:
        """The command `jianghua`, with more environment variables: its exit code and all that it said.

        No file that it writes may grow beyond `file_bytes`. It never says a traceback.
        """
        with TemporaryDirectory() as folder:
            os.mkfifo(said := f"{folder}/said")  # what is said is no file that could not grow
            settings = {name: str(value) for name, value in environment.items()}
            options = {"environment": settings, "file_bytes": file_bytes, "said": said}
            number = int(self._ask(command=list(map(str, words)), options=options))
            with open(said, encoding="utf-8", errors="replace") as opened:
                text = opened.read()
            code = self.wait(number)
        assert "Traceback" not in text, text
        return code, text

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
    environment = {**os.environ, "PREFECT_API_URL": server, "JIANGHUA_LANG": "en", "JIANGHUA_RETRIES": "0"}
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

    import flows.cli.app
    import flows.pipeline  # noqa: F401  (what every run needs is imported before the first fork)
    from tests.support import cores

    cores.install(pytest.MonkeyPatch())
    with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}):  # the end of a run waits for no heartbeat
        _answer()


def _answer() -> None:
    for line in sys.stdin:
        request = json.loads(line)
        if "wait" not in request:
            number = os.fork()
            if not number:
                _work(request)
            print(number, flush=True)
        else:
            _, status = os.waitpid(request["wait"], 0)
            print(os.waitstatus_to_exitcode(status), flush=True)


def _work(request: dict[str, Any]) -> None:
    """What was asked for, in the process that was forked for it, which ends with it."""
    from tasks.store import Store
    from tests.support.runs import run

    code = 1
    try:
        os.dup2(os.open(os.devnull, os.O_RDWR), 1)
        if "command" in request:
            code = _command(request["command"], **request["options"])
            return
        if "compact" in request:
            Store(request["compact"]).compact(retain_hours=0)
        else:
            run(*request["start"], store=Store(request["store"]), **request["options"])
        code = 0
    finally:
        os._exit(code)


def _command(words: list[str], environment: dict[str, str], file_bytes: int | None, said: str) -> int:
    """The command line in this process: its exit code."""
    from flows.cli import main

    opened = os.open(said, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(opened, stream)
    os.environ |= environment
    if file_bytes is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (file_bytes, resource.RLIM_INFINITY))
    sys.argv = ["jianghua", *words]
    code = 1
    try:
        main()
    except SystemExit as end:
        code = int(end.code or 0)
    except BaseException:
        traceback.print_exc()
    sys.stdout.flush()
    return code


if __name__ == "__main__":
    _serve()
