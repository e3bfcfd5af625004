"""One request to a web server, to the end: redirects, limits, and what answers mean.

What a body decodes to is counted while it comes in, whatever its head promises; it is decoded piece by piece, so that
a body that unpacks to more than may be is left where it passes the limit.
"""

from __future__ import annotations

import re
import zlib
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock
from time import monotonic
from typing import Any
from urllib.parse import urljoin, urlsplit

import httpcore

from config.access import Access
from tasks.sources.addresses import WEB, public, taken_apart, with_query
from tasks.sources.connecting import Guard, OutOfTime, trusted
from tasks.sources.errors import SourceError, denied, unreachable, unreadable

_REDIRECTS = (301, 302, 303, 307, 308)
_MOST_REDIRECTS = 5
_BUSY = (408, 425, 429, 500, 502, 503, 504)
#: A pause that a server asks for is kept up to this long; the file is left to the next run otherwise.
_LONGEST_PAUSE = 60.0
_PIECE = 1 << 16


@dataclass
class Answer:
    """What a server said in the end. `content` is empty when it was not asked for; `whole` is false past the limit."""

    address: str
    status: int
    headers: dict[str, str] = field(default_factory=dict)
    content: bytes = b""
    whole: bool = True

    @property
    def version(self) -> str:
        """What tells a change: the etag, else the time of the last change; empty when the server tells neither."""
        etag = self.headers.get("etag", "").strip().removeprefix("W/").strip('"')
        return etag or self.headers.get("last-modified", "").strip()

    @property
    def size(self) -> int | None:
        """The size that the head tells; None when it tells none, or that of a packed body."""
        length = self.headers.get("content-length", "")
        packed = self.headers.get("content-encoding", "identity").lower() not in ("", "identity")
        return int(length) if length.isascii() and length.isdigit() and not packed else None


class Fetcher:
    """Asks web servers; any number of threads may use one."""

    def __init__(self, access: Access) -> None:
        self._access = access
        self._guard = Guard(access)
        self._pools: dict[str, httpcore.ConnectionPool] = {}
        self._lock = Lock()

    def close(self) -> None:
        with self._lock:
            for pool in self._pools.values():
                pool.close()
            self._pools.clear()

    def fetch(self, address: str, method: str = "GET", limit: int = 0) -> Answer:
        """The answer of a server, after redirects. Raises SourceError.

        `limit` is the greatest size of a body that is taken in; without one the body is not read.
        """
        here = address
        self._pool_for(here)
        self._guard.clock.until = monotonic() + self._access.seconds
        for _ in range(_MOST_REDIRECTS + 1):
            with _explained(here, self._access), self._asked(method, here) as response:
                headers = _headers(response)
                if response.status in _REDIRECTS and "location" in headers:
                    here = self._led_on(here, headers["location"])
                    continue
                answer = Answer(public(here), response.status, headers)
                _judge(answer)
                if limit:
                    answer.content, answer.whole = _body(response, headers, limit)
                return answer
        raise unreadable(f"{public(address)} is redirected again and again")

    @contextmanager
    def _asked(self, method: str, address: str) -> Iterator[httpcore.Response]:
        plain, own = taken_apart(address)
        options = {**self._access.of(plain), **own}
        wait = self._access.silent_seconds
        timeouts = dict.fromkeys(("connect", "read", "write", "pool"), wait)
        target = with_query(plain, options.get("query")).partition("#")[0]
        with self._pool_for(plain).stream(
            method, target, headers=_sent(options, plain), extensions={"timeout": timeouts}
        ) as response:
            yield response

    def _pool_for(self, address: str) -> httpcore.ConnectionPool:
        """The connections to web servers of one kind; loading what https trusts takes longer than most answers."""
        scheme = urlsplit(address).scheme.lower()
        with self._lock:
            if scheme not in self._pools:
                context = trusted() if scheme == "https" else None
                self._pools[scheme] = httpcore.ConnectionPool(
                    ssl_context=context, keepalive_expiry=10.0, network_backend=self._guard
                )
            return self._pools[scheme]

    def _led_on(self, here: str, location: str) -> str:
        """Where a redirect leads, if it may: to the same host, by no less safe a way, or to a host that is allowed."""
        there = urljoin(here, location)
        old, new = urlsplit(here), urlsplit(there)
        if new.scheme.lower() not in WEB or not new.hostname:
            raise SourceError("unsafe_address", f"{public(here)} is redirected to {new.scheme}:, which is no web page")
        allowed = {host.lower() for host in self._access.other_hosts}
        if not same_host(here, there) and not allowed & {"*", new.hostname.lower()}:
            raise SourceError(
                "unsafe_address",
                f"{public(here)} is redirected to another host, {new.netloc.rpartition('@')[2]}; "
                "if that is right, name it in JIANGHUA_HTTP_OTHER_HOSTS or give that address",
            )
        if old.scheme.lower() == "https" and new.scheme.lower() == "http":
            raise SourceError("unsafe_address", f"{public(here)} is redirected from https to http; ask its owner")
        return there


def same_host(one: str, other: str) -> bool:
    """Whether two web addresses are of one host and port; http and https on their usual ports are one."""
    (host, port), (other_host, other_port) = (_place(address) for address in (one, other))
    return host == other_host and (port == other_port or {port, other_port} == {80, 443})


def _place(address: str) -> tuple[str, int]:
    parts = urlsplit(taken_apart(address)[0])
    try:
        port = parts.port
    except ValueError:
        port = -1
    return (parts.hostname or "").lower(), port or (443 if parts.scheme == "https" else 80)


def _sent(options: dict[str, Any], address: str) -> list[tuple[bytes, bytes]]:
    headers = {
        "Host": urlsplit(address).netloc,
        "User-Agent": "jianghua",
        "Accept": "*/*",
        "Accept-Encoding": "identity",
    }
    if "username" in options:
        pair = f"{options['username']}:{options.get('password', '')}".encode()
        headers["Authorization"] = f"Basic {b64encode(pair).decode()}"
    if "token" in options:
        headers["Authorization"] = f"Bearer {options['token']}"
    headers |= {str(name): str(value) for name, value in dict(options.get("headers", {})).items()}
    return [(name.encode(), value.encode()) for name, value in headers.items()]


def _headers(response: httpcore.Response) -> dict[str, str]:
    return {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}


def _judge(answer: Answer) -> None:
    status = answer.status
    if status == 200:
        return
    if status in (401, 403, 407):
        raise denied(f"the server refuses it ({status})")
    if status in (404, 410):
        raise unreadable(f"the server has nothing at this address ({status})")
    if status in _BUSY:
        asked = answer.headers.get("retry-after", "")
        wait = float(asked) if re.fullmatch(r"\d{1,6}", asked) else 0.0
        raise unreachable(f"the server is busy or failed ({status})", passing=wait <= _LONGEST_PAUSE, wait=wait)
    raise unreadable(f"the server answered with status {status}")


def _body(response: httpcore.Response, headers: dict[str, str], limit: int) -> tuple[bytes, bool]:
    """A body, unpacked, as far as the limit; and whether that was all."""
    coding = headers.get("content-encoding", "").strip().lower()
    if coding not in ("", "identity", "gzip", "x-gzip", "deflate"):
        raise unreadable(f"the server packs its answer as {coding}, which was not asked for")
    unpack = zlib.decompressobj(zlib.MAX_WBITS | 32) if coding not in ("", "identity") else None
    pieces: list[bytes] = []
    size = came = 0
    for piece in response.iter_stream():
        came += len(piece)
        for part in _unpacked(unpack, piece) if unpack else (piece,):
            pieces.append(part)
            size += len(part)
            if size > limit:
                return b"", False
        if came > limit:
            return b"", False
    if unpack and came and not unpack.eof:
        raise unreachable("the answer ended in the middle")
    return b"".join(pieces), True


def _unpacked(unpack: Any, piece: bytes) -> Iterator[bytes]:
    while piece:
        yield unpack.decompress(piece, _PIECE)
        piece = unpack.unconsumed_tail


@contextmanager
def _explained(address: str, access: Access) -> Iterator[None]:
    """Errors of the libraries below in the words of a reject."""
    try:
        yield
    except SourceError:
        raise
    except OutOfTime as error:
        detail = f"it was not read within {access.seconds:g} seconds (JIANGHUA_SOURCE_SECONDS)"
        raise unreachable(detail, passing=False) from error
    except httpcore.TimeoutException as error:
        raise unreachable("the server did not answer in time") from error
    except (httpcore.UnsupportedProtocol, httpcore.LocalProtocolError, ValueError) as error:
        raise unreadable(f"{public(address)} is no address of a web page ({error})") from error
    except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.ConnectError, OSError) as error:
        said = str(error) or type(error).__name__
        raise unreachable(f"the server cannot be reached, or broke off ({said})") from error
    except zlib.error as error:
        raise unreadable(f"the answer of the server is packed wrongly ({error})") from error
