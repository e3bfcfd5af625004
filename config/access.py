"""How sources on a network are asked: for how long, how often, what they may be, and with which keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from config.secrecy import keep_options

#: Options by address: `https://archive.example.cn`, `s3://bucket`, or a whole kind: `s3`, `sftp`.
Options = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True)
class Access:
    """What a run grants its sources.

    seconds          time for having one file, from the first byte asked for to the last one read
    silent_seconds   time that a server may say nothing
    retries          how often it is tried again when a server cannot be reached or is busy
    retry_seconds    pause before the first retry; each further one is twice as long
    connections      files read at once from servers, by one batch
    links            links followed on one index page
    private_hosts    names, addresses, networks (10.0.0.0/8) or `*`: where http may lead though it is not public
    other_hosts      names or `*`: where http may be redirected to from another host
    options          user names, keys and whatever else a source takes, by address
    """

    seconds: float = 300.0
    silent_seconds: float = 30.0
    retries: int = 3
    retry_seconds: float = 2.0
    connections: int = 4
    links: int = 10_000
    private_hosts: tuple[str, ...] = ()
    other_hosts: tuple[str, ...] = ()
    options: Options = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        self.keep_secrets()

    def __setstate__(self, state: dict[str, Any]) -> None:
        """In another process too the secrets are known as such."""
        self.__dict__.update(state)
        self.keep_secrets()

    def keep_secrets(self) -> None:
        for options in self.options.values():
            keep_options(options)

    def of(self, address: str) -> dict[str, Any]:
        """The options for an address: those of its kind, then those of the addresses that it lies below."""
        found: dict[str, Any] = {}
        for prefix in sorted(self.options, key=len):
            if _below(address, prefix):
                found |= self.options[prefix]
        return found


def _below(address: str, prefix: str) -> bool:
    """Whether an address is of a kind, or lies below another. Web servers are never meant all at once."""
    if "://" not in prefix:
        return prefix not in ("http", "https") and address.partition("://")[0] == prefix
    start = prefix.rstrip("/")
    return address in (prefix, start) or address.startswith((f"{start}/", f"{start}?"))
