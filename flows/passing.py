"""A temporary Prefect server for one command, begun before anything else.

Prefect starts one itself when no server is configured, but only when its client is first asked for, and it then loads
the whole server into the run's own process as well: together longer than all else that a small run does. Begun here,
it starts beside the imports, in a process of its own. It is the same server, with the same database in Prefect's
folder. Its address is set for this process and those it starts before Prefect is imported: threads that Prefect starts
later know no other settings than those.

    begun = begin()
    …imports…
    with used(begun): …flow…
"""

from __future__ import annotations

import atexit
import os
import random
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from time import monotonic, sleep

from flows.environment import prepare
from flows.home import healthy
from flows.server import HOST, ServerError, send_the_rest, stop

#: The ports that Prefect takes for such servers.
_PORTS = range(8000, 9000)

_APP = "prefect.server.api.server:create_app"
#: How Prefect tells a server that it serves one run, without pages to look at.
_TEMPORARY = {"PREFECT_UI_ENABLED": "0", "PREFECT__SERVER_EPHEMERAL": "1", "PREFECT__SERVER_FINAL": "1"}

#: Files that may name a server, and what they name it by: there Prefect finds out itself.
_TELLING = (".env", "prefect.toml", "pyproject.toml")
_NAMES = ("PREFECT_API_URL", "[api]", "[tool.prefect")

_REMEDY = "`prefect server start` shows why; or name a server in PREFECT_API_URL"

_OFF = ("0", "false", "no", "off", "f", "n")

_own: set[str] = set()


@dataclass(frozen=True)
class Begun:
    """A server that is starting: its address, and its process."""

    url: str
    process: subprocess.Popen[bytes]


def begin() -> Begun | None:
    """Starts a server and does not wait for it; None where one is configured or running, or none may be started."""
    prepare()
    if "PREFECT_API_URL" in os.environ or "PREFECT_PROFILE" in os.environ or _named_in_files():
        return None
    if os.environ["PREFECT_SERVER_ALLOW_EPHEMERAL_MODE"].lower() in _OFF:
        return None
    place = find_spec("prefect")
    port = _free_port()
    if place is None or place.origin is None or port is None:
        return None
    command = [sys.executable, "-m", "uvicorn", "--app-dir", str(Path(place.origin).parents[1]), "--factory"]
    command += [_APP, "--host", HOST, "--port", str(port)]
    command += ["--log-level", "error", "--lifespan", "on"]
    # A session of its own: an interrupt typed at the terminal is for the command, which stops the server last.
    process = subprocess.Popen(
        command,
        env={**os.environ, **_TEMPORARY},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    atexit.register(_end, process)
    begun = Begun(f"http://{HOST}:{port}/api", process)
    os.environ["PREFECT_API_URL"] = begun.url
    _own.add(begun.url)
    return begun


@contextmanager
def used(begun: Begun | None) -> Iterator[None]:
    """Waits for the server, and stops it after the block. Raises ServerError when it does not come up."""
    if begun is None:
        yield
        return
    try:
        _wait(begun)
        try:
            yield
        finally:
            send_the_rest()  # also of a run that failed: at the end of this process nobody would take it any more
    finally:
        _end(begun.process)
        os.environ.pop("PREFECT_API_URL", None)
        _own.discard(begun.url)


def serves_this_process_alone(url: str) -> bool:
    """Whether the server at an API address is one that this process has begun for itself."""
    return url.rstrip("/") in _own


def _wait(begun: Begun) -> None:
    patience = float(os.environ["PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS"])
    until = monotonic() + patience
    while True:
        if (code := begun.process.poll()) is not None:  # asked first: who answers then is another run's server
            raise ServerError(f"the temporary Prefect server ended with {code}; {_REMEDY}")
        if healthy(begun.url):
            return
        if monotonic() > until:
            raise ServerError(f"the temporary Prefect server did not answer within {patience:g} seconds; {_REMEDY}")
        sleep(0.05)


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        stop(process.pid)
        process.poll()


def _named_in_files() -> bool:
    home = Path(os.environ.get("PREFECT_HOME") or "~/.prefect").expanduser()
    profiles = Path(os.environ.get("PREFECT_PROFILES_PATH") or home / "profiles.toml")
    for file in (profiles, *map(Path, _TELLING)):
        with suppress(OSError):
            text = file.read_text(encoding="utf-8", errors="replace")
            if any(name in text for name in _NAMES):
                return True
    return False


def _free_port() -> int | None:
    for port in random.sample(_PORTS, 20):
        with closing(socket.socket()) as probe, suppress(OSError):
            probe.bind((HOST, port))
            return port
    return None
