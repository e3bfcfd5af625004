"""The command line `jianghua`: one module a command, all of them light to import."""

from __future__ import annotations


def main() -> None:
    """Run the command line; the environment is settled before anything imports Prefect."""
    from flows.cli.app import app

    app()


__all__ = ["main"]
