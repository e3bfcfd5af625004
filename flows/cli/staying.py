"""Commands that stay until they are told to stop: SIGTERM from a service manager, Ctrl-C at a terminal."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from types import FrameType
from typing import NoReturn

from flows.cli.messages import say


@contextmanager
def until_told() -> Iterator[Event]:
    """An event that is set by SIGTERM or SIGINT; a second signal ends the process without further ado."""
    stop = Event()

    def told(number: int, frame: FrameType | None) -> None:
        if stop.is_set():
            os._exit(128 + number)
        stop.set()

    before = {number: signal.signal(number, told) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def end(key: str = "serve.stopped") -> NoReturn:
    """Says how it ended and ends at once: threads of Prefect's would go on asking a server that is gone."""
    print(say(key), flush=True)
    os._exit(0)
