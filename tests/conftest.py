"""How all tests run: hypothesis without time limits, in CI with the same examples each time; on one Prefect server."""

import os

from hypothesis import settings

from tests.support.prefect import prefect_server

__all__ = ["prefect_server"]

settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")
