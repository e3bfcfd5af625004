"""What can go wrong with a source, in the words and under the codes of a reject; and what is worth another try."""

from __future__ import annotations

import socket
from collections.abc import Callable
from threading import Lock
from time import monotonic, sleep
from typing import TypeVar

from config.access import Access
from config.secrecy import hide

T = TypeVar("T")

#: After so many files in a row that a server gave no answer for, its other files are not asked for any more.
_GIVEN_UP_AFTER = 3

#: Classes of the libraries below that mean: not reached, or lost on the way.
_UNREACHED = {
    "ConnectionError", "ConnectTimeoutError", "EndpointConnectionError", "HTTPClientError", "ReadTimeoutError",
    "ConnectionClosedError", "ResponseParserError", "ClientError", "ClientPayloadError", "ServerDisconnectedError",
    "SSHException", "NoValidConnectionsError", "ChannelException", "IncompleteRead", "FSTimeoutError",
}  # fmt: skip
_DENIED = {"NoCredentialsError", "PartialCredentialsError", "AuthenticationException", "BadAuthenticationType",
           "PasswordRequiredException", "CredentialRetrievalError", "BadHostKeyException"}  # fmt: skip


class SourceError(Exception):
    """A file or a listing that could not be had: the code and sentence of its reject.

    `passing` says that another try may help, `wait` how many seconds the server asked for before it.
    """

    def __init__(self, reason: str, detail: str, *, passing: bool = False, wait: float = 0.0) -> None:
        super().__init__(reason, detail)
        self.reason, self.detail, self.passing, self.wait = reason, hide(detail), passing, wait

    def __str__(self) -> str:
        return self.detail


def unreachable(what: str, *, passing: bool = True, wait: float = 0.0) -> SourceError:
    """A server that cannot be reached or does not answer as it should; the next run asks again."""
    remedy = "check the address and the network; the next run asks again"
    return SourceError("unreachable", f"{what}; {remedy}", passing=passing, wait=wait)


def denied(what: str) -> SourceError:
    """A server that wants other keys."""
    remedy = "check the keys (docs/sources.md) and what they allow, then run again"
    return SourceError("denied", f"{what}; {remedy}")


def unreadable(what: str) -> SourceError:
    """A file that is not there or cannot be read."""
    return SourceError("unreadable", f"{what}; check the name and the rights, then run again")


def explained(error: Exception) -> SourceError:
    """An error of the libraries below in the words of a reject."""
    if isinstance(error, SourceError):
        return error
    said = " ".join(str(error).split()) or type(error).__name__
    kind = type(error).__name__
    if isinstance(error, FileNotFoundError):
        return unreadable("no such file or folder")
    if kind in _DENIED or isinstance(error, PermissionError):
        return denied(f"access is denied ({said})")
    if isinstance(error, socket.gaierror):
        return unreachable(f"there is no host of this name ({said})")
    if isinstance(error, TimeoutError):
        return unreachable("the server did not answer in time")
    if kind in _UNREACHED or isinstance(error, (ConnectionError, EOFError, OSError)):
        return unreachable(f"the server could not be asked ({said})")
    return unreadable(f"the source cannot be used ({kind}: {said})")


class Tries:
    """Tries again what may pass, and gives up servers that stay silent."""

    def __init__(self, access: Access) -> None:
        self._access = access
        self._silent: dict[str, int] = {}
        self._lock = Lock()

    def do(self, origin: str, work: Callable[[], T], again: Callable[[], None] | None = None) -> T:
        """What `work` returns; raises SourceError. `again` is called before each further try."""
        if self._silent.get(origin, 0) >= _GIVEN_UP_AFTER:
            raise unreachable(f"{origin} did not answer for the files before this one", passing=False)
        until = monotonic() + self._access.seconds
        for number in range(self._access.retries + 1):
            try:
                done = work()
            except Exception as error:
                why = explained(error)
                pause = max(why.wait, self._access.retry_seconds * 2**number)
                if not why.passing or number == self._access.retries or monotonic() + pause > until:
                    self._note(origin, why.reason == "unreachable")
                    raise why from error
                sleep(pause)
                if again:
                    again()
            else:
                self._note(origin, False)
                return done
        raise AssertionError("unreachable")

    def _note(self, origin: str, silent: bool) -> None:
        with self._lock:
            self._silent[origin] = self._silent.get(origin, 0) + 1 if silent else 0
