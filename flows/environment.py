"""How Prefect behaves in this project: offline, on a server of this machine, quiet. Import it before `prefect`.

Whatever the user has set in the environment stays. A run uses the server of `PREFECT_API_URL`, else that of a
`jianghua serve` or `jianghua inbox` which is running, else a temporary one that it starts.
"""

from __future__ import annotations

import os

from flows.home import running

DEFAULTS = {
    # Nothing is reported to anybody.
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "DO_NOT_TRACK": "1",
    # Without a server one is started for the run; a cold database takes up to twenty seconds, Prefect's own limit.
    "PREFECT_SERVER_ALLOW_EPHEMERAL_MODE": "true",
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
    # What a run has to say it says itself, in its summary and its errors; Prefect's lines are kept by its server.
    "PREFECT_LOGGING_LEVEL": "WARNING",
    "PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL": "CRITICAL",
    "PREFECT_SERVER_LOGGING_LEVEL": "ERROR",
    # A server that went away would be told of once an event, with the whole event.
    "PREFECT_INTERNAL_LOGGING_LEVEL": "CRITICAL",
    # One that restarts is waited for at each call: 2, 4 and 8 seconds.
    "PREFECT_CLIENT_MAX_RETRIES": "3",
    "PREFECT_LOGGING_TO_API_WHEN_MISSING_FLOW": "ignore",
    # The collection of block types is registered from the network and not needed.
    "PREFECT_API_BLOCKS_REGISTER_ON_START": "false",
    # The places that runs hold outlive a restart of the server; in memory they would stay taken for ever.
    "PREFECT_SERVER_CONCURRENCY_LEASE_STORAGE": "prefect.server.concurrency.lease_storage.filesystem",
}


def prepare() -> None:
    """Sets what the user has not set."""
    for name, value in DEFAULTS.items():
        os.environ.setdefault(name, value)
    if "PREFECT_API_URL" not in os.environ and (server := running()):
        os.environ["PREFECT_API_URL"] = server


prepare()
