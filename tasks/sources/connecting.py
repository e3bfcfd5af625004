"""Connections to web servers that lead where they may, and end in time.

Names are resolved here, every address is judged, and the connection is made to the very address that was judged: a
name that means something else a moment later (DNS rebinding) gains nothing, nor do addresses in disguise, since what
counts is what the system would connect to.
"""

from __future__ import annotations

import ipaddress
import socket
import ssl
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from math import inf
from time import monotonic
from typing import Any

import certifi
import httpcore

from config.access import Access
from tasks.sources.errors import SourceError, explained

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

#: IPv6 networks whose addresses stand for IPv4 ones, which the last four bytes are (RFC 6052, RFC 4291).
_CARRY_IPV4 = (ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("::/96"))


class Guard(httpcore.NetworkBackend):
    """Opens connections for httpcore; `until` says when all reading and writing in this thread must be done."""

    def __init__(self, access: Access) -> None:
        self._allowed = access.private_hosts
        self._below = httpcore.SyncBackend()
        self.clock = threading.local()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        problem: Exception | None = None
        for address in self._judged(host, port):
            try:
                with self.watched(timeout) as wait:
                    stream = self._below.connect_tcp(address, port, wait, local_address, socket_options)
                return Timed(stream, self)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                problem = error
        raise problem or httpcore.ConnectError(f"{host} has no address")

    @contextmanager
    def watched(self, timeout: float | None) -> Iterator[float]:
        """The seconds that a step may take. Raises OutOfTime when none are left, before it or after."""
        until = float(getattr(self.clock, "until", inf))
        left = until - monotonic()
        if left <= 0:
            raise OutOfTime
        try:
            yield left if timeout is None else min(left, timeout)
        except httpcore.TimeoutException:
            if monotonic() >= until:
                raise OutOfTime from None
            raise

    def _judged(self, host: str, port: int) -> list[str]:
        """The addresses of a host that may be connected to; raises SourceError when it has only others."""
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise explained(error if isinstance(error, OSError) else socket.gaierror(str(error))) from error
        addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
        good = [address for address in addresses if may_connect(host, address, self._allowed)]
        if addresses and not good:
            raise SourceError(
                "unsafe_address",
                f"{host} is {addresses[0]}, an address of a private network or of this machine; "
                "if that is right, name it in JIANGHUA_HTTP_PRIVATE_HOSTS",
            )
        return good


class OutOfTime(httpcore.ReadTimeout):
    """The time for the whole of a file is over."""


class Timed(httpcore.NetworkStream):
    """A connection on which no step outlasts the time for the whole."""

    def __init__(self, stream: httpcore.NetworkStream, guard: Guard) -> None:
        self._stream = stream
        self._guard = guard

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        with self._guard.watched(timeout) as wait:
            return self._stream.read(max_bytes, wait)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        with self._guard.watched(timeout) as wait:
            self._stream.write(buffer, wait)

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        with self._guard.watched(timeout) as wait:
            return Timed(self._stream.start_tls(ssl_context, server_hostname, wait), self._guard)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


@cache
def trusted() -> ssl.SSLContext:
    """The certificates that are trusted: those of this machine (SSL_CERT_FILE names others) and Mozilla's."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def may_connect(host: str, address: str, allowed: Iterable[str] = ()) -> bool:
    """Whether a connection to `address`, which is what `host` was resolved to, may be made.

    Public addresses may; others when `allowed` has the host, the address, a network that it is in, or `*`.
    """
    try:
        ip = _meant(ipaddress.ip_address(address.partition("%")[0]))
    except ValueError:
        return False
    if ip.is_global and not ip.is_multicast and not getattr(ip, "is_site_local", False):
        return True
    return any(_names(one, host, ip) for one in allowed)


def _names(allowed: str, host: str, ip: Address) -> bool:
    if allowed == "*" or allowed.lower() == host.lower().strip("[]"):
        return True
    try:
        return ip in ipaddress.ip_network(allowed, strict=False)
    except ValueError:
        return False


def _meant(ip: Address) -> Address:
    """The address that packets go to in the end: IPv4 in the clothes of IPv6 is IPv4."""
    if isinstance(ip, ipaddress.IPv4Address):
        return ip
    carried = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
    if carried is None and int(ip) > 1 and any(ip in network for network in _CARRY_IPV4):
        carried = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return carried or ip
