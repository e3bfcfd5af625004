"""A web server of this machine that keeps what is sent to it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any


@dataclass
class Receiver:
    """Where it listens, and the JSON that came."""

    url: str
    received: list[Any] = field(default_factory=list)


@contextmanager
def receiver() -> Iterator[Receiver]:
    """A receiver for the time of the block."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", 0)))
            seen.received.append(json.loads(body))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *arguments: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        seen = Receiver(f"http://127.0.0.1:{listening.server_address[1]}/hook")
        Thread(target=listening.serve_forever, daemon=True).start()
        try:
            yield seen
        finally:
            listening.shutdown()
