"""How Prefect behaves in this project: offline, on its own ephemeral server, quiet. Import it before `prefect`.

Whatever the user has set in the environment stays; with `PREFECT_API_URL` a running server is used instead.
"""

from __future__ import annotations

import os

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
    "PREFECT_LOGGING_TO_API_WHEN_MISSING_FLOW": "ignore",
    # The collection of block types is registered from the network and not needed.
    "PREFECT_API_BLOCKS_REGISTER_ON_START": "false",
}


def prepare() -> None:
    """Sets what the user has not set."""
    for name, value in DEFAULTS.items():
        os.environ.setdefault(name, value)


prepare()
