"""A web server on this machine whose pages a test writes, and which counts what it is asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

Handler = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Page:
    """What the server answers for a path."""

    content: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class Site:
    """The server: `pages` by path (a page, several for one request after the other, or a function), `asked` counts."""

    port: int
    pages: dict[str, Any] = field(default_factory=dict)
    asked: Counter[str] = field(default_factory=Counter)
    seen: list[dict[str, str]] = field(default_factory=list)

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"


@contextmanager
def site() -> Iterator[Site]:
    """A server without pages."""

    class Answering(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = self.path
            made.asked[f"{self.command} {path}"] += 1
            made.seen.append({name.lower(): value for name, value in self.headers.items()})
            page = made.pages.get(path, made.pages.get(path.partition("?")[0], Page(status=404)))
            if isinstance(page, list):
                page = page.pop(0) if len(page) > 1 else page[0]
            if callable(page):
                with suppress(OSError):  # who asked did not wait for the end
                    page(self)
                return
            self.send_response(page.status)
            for name, value in page.headers.items():
                self.send_header(name, value)
            if "Content-Length" not in page.headers:
                self.send_header("Content-Length", str(len(page.content)))
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(page.content)

        do_HEAD = do_GET

        def log_message(self, format: str, *args: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Answering) as server:
        server.daemon_threads = True
        server.block_on_close = False
        made = Site(server.server_address[1])
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield made
        finally:
            server.shutdown()
