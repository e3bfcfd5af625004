"""One run at a time on a store: a global concurrency limit of the Prefect server, named by the store.

Runs that overlap do no harm (docs/guarantees.md), they only do the same work twice. So whatever keeps the limit from
being used is no reason to stop a run, and a run on a temporary server of its own, which no other run can see, takes
none. A run that is killed gives its place back when its lease ends: within `LEASE_SECONDS` and one round of the
server's repossessor (15 seconds).
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from hashlib import sha256
from time import monotonic
from typing import Any

import flows.environment  # noqa: F401  (before prefect)

from prefect.client.base import ServerType  # isort: skip
from prefect.client.orchestration import SyncPrefectClient, get_client  # isort: skip
from prefect.client.schemas.actions import GlobalConcurrencyLimitCreate  # isort: skip
from prefect.exceptions import ObjectAlreadyExists, ObjectNotFound  # isort: skip
from prefect.logging import get_logger  # isort: skip

from config.settings import Settings
from flows.passing import serves_this_process_alone
from flows.progress import tell_waiting

#: How long a place is kept for a run that is not heard of; the least that Prefect's server takes. It is renewed at
#: three quarters of it for as long as the run lives.
LEASE_SECONDS = 60

_LOCKED = 423


class StoreBusyError(OSError):
    """Another run was at work on the store for longer than this one was to wait."""


@contextmanager
def alone(location: str, settings: Settings) -> Iterator[None]:
    """`alone_on` as the settings want it; whoever observes the run is told that it waits."""
    if not settings.exclusive:
        yield
        return
    with alone_on(location, settings.wait_seconds, tell_waiting):
        yield


def limit_name(location: str) -> str:
    """The name of a store's limit: its last part to be recognised by, and a hash of the whole address."""
    address = location if "://" in location else os.path.realpath(location)
    label = re.sub(r"[^\w.-]+", "-", address.rstrip("/").rpartition("/")[2]) or "store"
    return f"jianghua-{label}-{sha256(address.encode('utf-8', 'backslashreplace')).hexdigest()[:8]}"


@contextmanager
def alone_on(location: str, wait_seconds: float, waiting: Callable[[], None] = lambda: None) -> Iterator[bool]:
    """Keeps other runs off the store at `location` for the time of the block; gives whether it does.

    Calls `waiting` once when another run is at work, then waits for its end. Raises `StoreBusyError` after
    `wait_seconds`; with 0 at once.
    """
    with ExitStack() as stack:
        yield _take(stack, location, wait_seconds, waiting)


def _take(stack: ExitStack, location: str, wait_seconds: float, waiting: Callable[[], None]) -> bool:
    from prefect.concurrency.sync import concurrency

    name = limit_name(location)
    ask: dict[str, Any] = {"lease_duration": LEASE_SECONDS, "strict": True, "raise_on_lease_renewal_failure": False}
    until = monotonic() + wait_seconds
    try:
        with get_client(sync_client=True) as client:
            if client.server_type == ServerType.EPHEMERAL or serves_this_process_alone(str(client.api_url)):
                return False
            _declare(client, name)
        try:
            stack.enter_context(concurrency(name, max_retries=0, **ask))
        except Exception as error:
            if not _locked(error):
                raise
            if monotonic() >= until:
                raise TimeoutError from error
            waiting()
            stack.enter_context(concurrency(name, timeout_seconds=until - monotonic(), **ask))
    except TimeoutError as error:
        raise StoreBusyError(_busy(location, wait_seconds, name)) from error
    except Exception as error:
        get_logger("jianghua").warning("runs on %s are not kept apart: %s", location, error)
        return False
    return True


def _declare(client: SyncPrefectClient, name: str) -> None:
    """Makes the limit unless the server has it; what somebody set it to stays."""
    try:
        client.read_global_concurrency_limit_by_name(name)
    except ObjectNotFound:
        with suppress(ObjectAlreadyExists):  # another run was first
            client.create_global_concurrency_limit(GlobalConcurrencyLimitCreate(name=name, limit=1))


def _locked(error: BaseException) -> bool:
    return getattr(getattr(error.__cause__, "response", None), "status_code", None) == _LOCKED


def _busy(location: str, wait_seconds: float, name: str) -> str:
    return (
        f"another run is at work on {location}, and was not done after {wait_seconds:g} seconds; run again later or "
        f"raise JIANGHUA_WAIT_SECONDS. If none is, free its place: "
        f"prefect gcl update {name} --active-slots 0"
    )
