"""Which addresses a web source may lead to, whatever they are dressed as."""

from __future__ import annotations

import socket
from typing import Any

import httpcore
import pytest

from config.access import Access
from tasks.sources.connecting import Guard, may_connect
from tasks.sources.errors import SourceError


@pytest.mark.parametrize("address", ["8.8.8.8", "223.5.5.5", "2400:3200::1", "64:ff9b::808:808", "2002:808:808::1"])
def test_public_addresses_may(address: str) -> None:
    assert may_connect("h", address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.9.9.9", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "224.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "240.0.0.1",
        "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12:3456::1", "fec0::1", "ff02::1", "2001:db8::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe",
        "2002:7f00:1::1", "2002:a9fe:a9fe::1", "no address", "",
    ],
)  # fmt: skip
def test_private_addresses_may_not(address: str) -> None:
    assert not may_connect("h", address)


@pytest.mark.parametrize(
    "allowed", ["*", "intranet.example", "INTRANET.example", "10.1.2.3", "10.0.0.0/8", "10.1.2.3/24"]
)
def test_what_is_allowed_may(allowed: str) -> None:
    assert may_connect("intranet.example", "10.1.2.3", ["other.example", "192.168.0.0/16", allowed])


def test_what_is_allowed_for_one_host_is_not_for_another() -> None:
    assert not may_connect("other.example", "10.1.2.3", ["intranet.example", "192.168.0.0/16", "not/a/network"])
    assert may_connect("other.example", "::ffff:10.1.2.3", ["10.0.0.0/8"])


def resolver(monkeypatch: pytest.MonkeyPatch, *answers: list[str]) -> list[str]:
    """Names resolve to each of the answers in turn; connections go nowhere, and their addresses are noted."""
    left = list(answers)

    def getaddrinfo(host: str, port: int, **_: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in left.pop(0)]

    connected: list[str] = []

    def connect_tcp(self: Any, host: str, port: int, *_: Any) -> None:
        connected.append(host)
        raise httpcore.ConnectError("nowhere")

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    monkeypatch.setattr(httpcore.SyncBackend, "connect_tcp", connect_tcp)
    return connected


def test_the_address_that_was_judged_is_connected_to(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that would mean this machine a moment later is not asked again."""
    connected = resolver(monkeypatch, ["8.8.8.8"], ["127.0.0.1"])
    with pytest.raises(httpcore.ConnectError):
        Guard(Access()).connect_tcp("rebind.example", 80)
    assert connected == ["8.8.8.8"]


def test_of_several_addresses_only_those_that_may_be_are_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    connected = resolver(monkeypatch, ["127.0.0.1", "8.8.8.8", "10.0.0.1", "1.1.1.1"], ["10.0.0.1"])
    with pytest.raises(httpcore.ConnectError):
        Guard(Access()).connect_tcp("mixed.example", 80)
    assert connected == ["8.8.8.8", "1.1.1.1"]
    with pytest.raises(SourceError) as told:
        Guard(Access()).connect_tcp("inside.example", 80)
    assert told.value.reason == "unsafe_address"
