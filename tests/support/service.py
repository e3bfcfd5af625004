"""Commands that stay, as a service manager runs them: started, watched by what they print, stopped by a signal."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import Any, TypeVar

from flows.home import healthy

ROOT = Path(__file__).resolve().parents[2]

#: Nothing here waits this long on a machine that is not overloaded.
PATIENCE = 300.0

Found = TypeVar("Found")


def until(look: Callable[[], Found], what: str) -> Found:
    """What `look` finds, as soon as it finds something."""
    end = monotonic() + PATIENCE
    while not (found := look()):
        assert monotonic() < end, f"waited {PATIENCE:g} seconds in vain: {what}"
        sleep(0.2)
    return found


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Service:
    """A process that stays; its output lies in a file."""

    def __init__(self, command: list[str], log: Path, environment: dict[str, str]) -> None:
        self.log = log
        with open(log, "ab") as into:
            self.process = subprocess.Popen(command, stdout=into, stderr=subprocess.STDOUT, env=environment)

    def says(self, words: str, times: int = 1) -> None:
        """Waits until it has said these words so often."""
        until(lambda: self.said().count(words) >= times or self._ended(), f"{words!r} in {self.log}")
        assert self.said().count(words) >= times, self.said()

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")

    def stop(self, number: int = signal.SIGTERM) -> int:
        """Sends a signal and waits: the exit code."""
        self.process.send_signal(number)
        return self.process.wait(PATIENCE)

    def _ended(self) -> bool:
        return self.process.poll() is not None


class Services:
    """Starts commands of one user: one Prefect folder, one choice of server."""

    def __init__(self, folder: Path, **environment: str) -> None:
        self.folder = folder
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PREFECT_", "JIANGHUA_"))}
        self.environment = kept | {
            "PYTHONPATH": str(ROOT),
            "PYTHONUNBUFFERED": "1",
            "JIANGHUA_LANG": "en",
            "JIANGHUA_RUNNER": "threads",
            "PREFECT_HOME": str(folder / "prefect"),
            "PREFECT_SERVER_API_PORT": str(free_port()),
            "PREFECT_SERVER_UI_ENABLED": "false",
            **environment,
        }
        self._running: list[Service] = []
        self._server: Service | None = None

    def jianghua(self, *words: str) -> Service:
        return self._start([sys.executable, "-m", "flows.cli", *words], words[0])

    def server(self) -> str:
        """Starts a Prefect server and waits until it answers: its address, which later commands use."""
        port = self.environment["PREFECT_SERVER_API_PORT"]
        url = f"http://127.0.0.1:{port}/api"
        from flows.environment import DEFAULTS

        self.environment = DEFAULTS | self.environment
        self._server = self._start(
            [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", port], "server"
        )
        until(lambda: healthy(url), f"a server at {url}")
        self.environment["PREFECT_API_URL"] = url
        return url

    def stop_server(self) -> None:
        """Ends the server that was started last."""
        assert self._server
        self._server.stop()

    def python(self, script: str, *words: str) -> Service:
        return self._start([sys.executable, "-c", script, *words], "script")

    def _start(self, command: list[str], name: str) -> Service:
        log = self.folder / f"{name}-{len(self._running)}.log"
        self._running.append(Service(command, log, self.environment))
        return self._running[-1]

    def end(self) -> None:
        for service in reversed(self._running):
            service.process.terminate()
        for service in self._running:
            try:
                service.process.wait(20)
            except subprocess.TimeoutExpired:
                service.process.kill()


@contextmanager
def services(folder: Path, **environment: str) -> Iterator[Services]:
    """Services that are all stopped in the end."""
    started = Services(folder, **environment)
    try:
        yield started
    finally:
        started.end()


def api(url: str, path: str, **body: Any) -> Any:
    """What a server answers to a query."""
    import httpx

    answer = httpx.post(f"{url}/{path}", json=body, timeout=60)
    answer.raise_for_status()
    return answer.json()
