"""A Prefect server for a command that stays: the one that is configured, else one of its own on this machine.

    with server() as address: …

`PREFECT_API_URL`, or the `api_url` of the Prefect profile, names a server to use. Without one, a server that another
`jianghua serve` or `jianghua inbox` has started is used; failing that one is started, with its database in Prefect's
folder (`PREFECT_HOME`), and stopped in the end. Runs of the same user find it by themselves.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from time import monotonic, sleep

from flows.environment import prepare
from flows.home import address_file, forget_note, healthy, note, running, write_note

HOST = "127.0.0.1"

#: A cold database on a busy machine took a minute.
_START_SECONDS = 300.0

#: What has not reached the server within this time is not waited for.
_SEND_SECONDS = 2.0

#: A server that does not end by itself within this time is ended.
_STOP_SECONDS = 5.0


class ServerError(OSError):
    """A server that could not be started, or is configured but does not answer."""


@contextmanager
def server() -> Iterator[str]:
    """The address of a Prefect server, which is set as `PREFECT_API_URL` for this process and those it starts."""
    given = configured()
    if given:
        yield given
        return
    url, number = _found() or _started()
    os.environ["PREFECT_API_URL"] = url
    from prefect.settings import PREFECT_API_URL, temporary_settings

    try:
        with temporary_settings({PREFECT_API_URL: url}):
            yield url
    finally:
        if number is not None:
            send_the_rest()
            stop(number)
        os.environ.pop("PREFECT_API_URL", None)


def configured() -> str | None:
    """The address that the user's environment or Prefect profile names."""
    prepare()
    found = running()
    if found and os.environ.get("PREFECT_API_URL") == found:
        del os.environ["PREFECT_API_URL"]  # found by `prepare`, not set by the user
    from prefect.settings import get_current_settings

    settings = get_current_settings()
    return None if not settings.api.url or settings.api.url == found else str(settings.api.url)


def _found() -> tuple[str, int | None] | None:
    """A server that is running already, and its process when the one that was to stop it is no more."""
    url, noted = running(), note()
    if not url or not noted:
        return None
    number = int(str(noted["server"]))
    if _alive(int(str(noted["owner"]))):
        return url, None
    write_note(url, number, os.getpid())
    return url, number


def _started() -> tuple[str, int]:
    """Starts a server and waits until it answers; its address and the number of its process."""
    port = _port()
    url = f"http://{HOST}:{port}/api"
    log = address_file().with_name("jianghua-server.log")
    log.parent.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", HOST, "--port", str(port)]
    with open(log, "ab") as into:
        # A session of its own: an interrupt typed at the terminal is for the command, which stops the server last.
        process = subprocess.Popen(command, stdout=into, stderr=into, stdin=subprocess.DEVNULL, start_new_session=True)
    until = monotonic() + _START_SECONDS
    try:
        while not healthy(url):
            if process.poll() is not None:
                raise ServerError(f"the Prefect server ended with {process.returncode}: {_tail(log)}; see {log}")
            if monotonic() > until:
                raise ServerError(f"the Prefect server did not answer within {_START_SECONDS:g} seconds; see {log}")
            sleep(0.1)
    except BaseException:
        stop(process.pid)
        raise
    write_note(url, process.pid, os.getpid())
    return url, process.pid


def _port() -> int:
    """Prefect's own port (`PREFECT_SERVER_API_PORT`) when it is free, else any."""
    wanted = int(os.environ.get("PREFECT_SERVER_API_PORT") or 4200)
    for port in (wanted, 0):
        with closing(socket.socket()) as probe, suppress(OSError):
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((HOST, port))
            return int(probe.getsockname()[1])
    raise ServerError(f"no port is free on {HOST}")


def send_the_rest() -> None:
    """Sends the events and log lines that wait; once the server is stopped, their threads would wait for it."""
    from prefect.events.worker import EventsWorker
    from prefect.logging.handlers import APILogWorker

    for worker in (EventsWorker, APILogWorker):
        worker.drain_all(timeout=_SEND_SECONDS)


def stop(number: int) -> None:
    """Ends the server whose process has this number, and what was written down of it; waits for its end."""
    noted = note()
    if noted and noted["server"] == number:
        forget_note()
    until = monotonic() + _STOP_SECONDS
    with suppress(ProcessLookupError):
        os.kill(number, signal.SIGTERM)
        while _alive(number) and monotonic() < until:
            sleep(0.05)
        os.kill(number, signal.SIGKILL)
    with suppress(ChildProcessError):
        os.waitpid(number, 0)


def _alive(number: int) -> bool:
    with suppress(ChildProcessError):
        if os.waitpid(number, os.WNOHANG)[0] == number:
            return False
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True


def _tail(log: Path) -> str:
    with suppress(OSError):
        return " ".join(log.read_text(encoding="utf-8", errors="replace").split())[-300:]
    return ""
