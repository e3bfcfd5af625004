"""The flows' tests run on one Prefect server, started for the first that needs it."""

from tests.support.prefect import prefect_server

__all__ = ["prefect_server"]
