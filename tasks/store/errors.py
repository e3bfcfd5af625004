"""What can go wrong with a store, said so that somebody can act on it.

Errors of the libraries below (Delta, Arrow, the operating system) come out as `StoreError`, with the
table, the file where one is known, and what helps.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

import pyarrow as pa
from deltalake.exceptions import DeltaError

from config.secrecy import hide

#: Operating system errors that may be gone a moment later; others will be the same next time.
_PASSING = {
    errno.EAGAIN,
    errno.EBUSY,
    errno.EINTR,
    errno.EIO,
    errno.EMFILE,
    errno.ENFILE,
    errno.ENOSPC,
    errno.ENOMEM,
    errno.ESTALE,
    errno.ETIMEDOUT,
    errno.ECONNRESET,
    errno.ECONNREFUSED,
    errno.ENETUNREACH,
    errno.EHOSTUNREACH,
}

#: What the libraries write in their messages (they pass no codes on), what it means, what helps, whether it may pass.
_CAUSES = (
    (
        ("no space left", "os error 28", "storagefull", "disk quota", "file too large", "os error 27"),
        "the disk is full, or a file may not grow further",
        "make room, then run again: what was written is kept and nothing is written twice",
        True,
    ),
    (
        ("permission denied", "os error 13", "permissiondenied"),
        "the store may not be written or read by this user",
        "give this user rights on the folder, or name another store",
        False,
    ),
    (
        ("read-only file system", "os error 30", "readonly"),
        "the store lies on a read-only file system",
        "mount it for writing, or name another store",
        False,
    ),
    (
        ("not a directory", "os error 20"),
        "a file stands where the store's folder should be",
        "name a folder as the store",
        False,
    ),
    (
        ("timed out", "connection", "dns error", "temporarily unavailable", "slowdown"),
        "the storage does not answer",
        "check the network and the storage's address, then run again",
        True,
    ),
    (
        ("checksum", "corrupt", "invalid json", "parquet", "magic bytes", "eof", "thrift", "json"),
        "a file of the table is damaged",
        "`jianghua check` says what, `jianghua reprocess` heals it; or restore that file from a backup",
        False,
    ),
)


class StoreError(Exception):
    """A store that cannot be read or written: the table, the file where known, the cause and the remedy.

    `passing` says that the same call may succeed a moment later: those are what a run tries again.
    """

    def __init__(
        self, what: str, *, table: str | None = None, file: str | None = None, remedy: str = "", passing: bool = False
    ) -> None:
        super().__init__(what, table, file, remedy, passing)
        self.what = what
        self.table = table
        self.file = file
        self.remedy = remedy
        self.passing = passing

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (self.what, self.table, self.file, self.remedy, self.passing)

    def __str__(self) -> str:
        where = f"table {self.table}: " if self.table else ""
        file = f" ({self.file})" if self.file else ""
        remedy = f"; {self.remedy}" if self.remedy else ""
        return f"{where}{self.what}{file}{remedy}"


def _rebuild(what: str, table: str | None, file: str | None, remedy: str, passing: bool) -> StoreError:
    return StoreError(what, table=table, file=file, remedy=remedy, passing=passing)


def passes(error: BaseException) -> bool:
    """Whether an error is the environment's and may be gone a moment later."""
    if isinstance(error, StoreError):
        return error.passing
    if isinstance(error, OSError):
        return isinstance(error, (ConnectionError, TimeoutError)) or error.errno in _PASSING
    return False


@contextmanager
def storage_errors(table: str, location: str) -> Iterator[None]:
    """Raises `StoreError` for whatever the libraries below raise about `table` at `location`."""
    try:
        yield
    except StoreError:
        raise
    except (DeltaError, pa.ArrowException, OSError) as error:
        raise explain(error, table, location) from error


def explain(error: BaseException, table: str, location: str, file: str | None = None) -> StoreError:
    """The `StoreError` of an error of the libraries below."""
    message = hide(" ".join(str(error).split()))
    low = message.lower()
    for signs, cause, remedy, passing in _CAUSES:
        if any(sign in low for sign in signs):
            return StoreError(f"{cause}: {message}", table=table, file=file or location, remedy=remedy, passing=passing)
    remedy = "run again; if it stays, keep the store as it is and report this message"
    passing = isinstance(error, OSError) and passes(error)
    return StoreError(message, table=table, file=file or location, remedy=remedy, passing=passing)
