"""Files that fsspec reads: buckets and servers, their folders with all below them, patterns.

What holds for folders of this machine holds here: names that begin with a dot are left out, what cannot be listed
stays in the listing with the reason, and only what was listed completely makes files gone. Buckets have no folders:
one under whose name nothing lies is not there.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from threading import Lock, get_ident
from time import monotonic
from typing import Any

from config.access import Access
from tasks.sources.addresses import origin_of
from tasks.sources.errors import SourceError, Tries, unreachable
from tasks.sources.listed import Listed, Listing, Read, changed, too_large
from tasks.sources.patterns import MAGIC, Pattern, base_of
from tasks.sources.systems import address_of, opened, path_in

#: Bytes asked for at once; between two of them the time is looked at.
_CHUNK = 1 << 20

#: How often a file that changes while it is read is read again.
_READS = 3

#: What file systems call the fingerprint of a file, and the time of its last change.
_ETAGS = ("ETag", "etag", "md5Hash", "content_md5", "checksum")
_TIMES = ("LastModified", "last_modified", "mtime", "modified", "updated", "modify", "created")

#: In the place of a thread's number: any thread.
_ANY = 0

Info = dict[str, Any]


class Remote:
    """The sources of one run, or batch, that lie on servers; close it afterwards."""

    def __init__(self, access: Access, tries: Tries) -> None:
        self._access = access
        self._tries = tries
        self._systems: dict[tuple[str, int], Any] = {}
        self._lock = Lock()

    def close(self) -> None:
        with self._lock:
            systems, self._systems = self._systems, {}
        for system in systems.values():
            if hasattr(system, "close"):
                system.close()

    def expand(self, address: str, listing: Listing, leave_out: str | None = None) -> Iterator[Listed]:
        """The files of an address without secrets; notes in the listing what was listed completely.

        `leave_out`: an address that is no source even if it lies below this one: the store's.
        """
        root = address.rstrip("/") if path_in(address).strip("/") else address
        skip = leave_out.rstrip("/") if leave_out and "://" in leave_out else None
        pattern, folder = None, root
        try:
            info = self._info(root)
            if info["type"] != "directory":
                yield self._listed(info, root, root)
                return
        except SourceError as error:
            if error.reason != "unreadable" or not MAGIC.search(path_in(root)):
                yield _problem(root, root, error)
                return
            pattern, folder = Pattern(path_in(root)), address_of(root, base_of(path_in(root)))
            if problem := self._no_folder(folder):
                yield _problem(root, root, problem)
                return
        complete: list[bool] = []
        yield from self._walk(folder, root, pattern, skip, complete)
        if all(complete):
            (listing.patterns if pattern else listing.folders).add(root)

    def _no_folder(self, address: str) -> SourceError | None:
        """Why an address is no folder; None when it is one."""
        try:
            there = self._info(address)["type"] == "directory"
        except SourceError as error:
            if error.reason != "unreadable":
                return error
            there = False
        return None if there else SourceError("unreadable", f"there is no folder {address}; name one that exists")

    def read(self, file: Listed, limit: int) -> Read:
        """The bytes of a listed file, read while it did not change; `limit` is the greatest size taken in."""
        if file.problem:
            return Read(b"", file.size, "", file.reason, file.problem)
        try:
            got: Read = self._do(file.uri, lambda system: _bytes(system, file, limit, self._access.seconds))
            return got
        except SourceError as error:
            return Read(b"", file.size, "", error.reason, error.detail)

    def _walk(
        self, folder: str, root: str, pattern: Pattern | None, skip: str | None, complete: list[bool]
    ) -> Iterator[Listed]:
        """The files below a folder; each folder once, however many links lead to it."""
        waiting, seen = [path_in(folder)], set()
        while waiting:
            here = waiting.pop()
            try:
                real, entries = self._do(root, lambda system, path=here: (_real(system, path), _entries(system, path)))
            except SourceError as error:
                complete.append(False)
                why = SourceError(error.reason, f"the folder cannot be listed: {error.detail}")
                yield _problem(address_of(root, here), root, why)
                continue
            if real in seen:
                continue
            seen.add(real)
            for info in entries:
                name = info["name"].rstrip("/")
                uri = address_of(root, name)
                hidden = any(part.startswith(".") for part in name[len(here) :].split("/"))
                if hidden or name == here.rstrip("/") or (skip and (uri == skip or uri.startswith(f"{skip}/"))):
                    continue
                if info["type"] == "directory":
                    if pattern is None or pattern.may_hold(name):
                        waiting.append(name)
                elif pattern is None or pattern.fits(name):
                    yield self._listed(info, uri, root)

    def _info(self, address: str) -> Info:
        info: Info = self._do(address, lambda system: _followed(system, path_in(address)))
        return info

    def _listed(self, info: Info, uri: str, root: str) -> Listed:
        if info["type"] != "file":
            return Listed(uri, uri, root, 0, "", "this is not a file; name files or folders")
        size = info.get("size")
        return Listed(uri, uri, root, int(size or 0), _version(info), sized=size is not None)

    def _do(self, address: str, work: Any) -> Any:
        """Work on the file system of an address, with a new connection for each further try."""
        origin = origin_of(address)
        return self._tries.do(origin, lambda: work(self._system(origin, address)), lambda: self._forget(origin))

    def _system(self, origin: str, address: str) -> Any:
        """The file system of an origin: of this thread's own, unless it is made for several."""
        with self._lock:
            system = self._systems.get((origin, _ANY)) or self._systems.get((origin, get_ident()))
        if system is None:
            system = opened(address, self._access)
            thread = _ANY if getattr(system, "async_impl", False) else get_ident()
            with self._lock:
                self._systems[origin, thread] = system
        return system

    def _forget(self, origin: str) -> None:
        with self._lock:
            systems = [self._systems.pop((origin, thread), None) for thread in (_ANY, get_ident())]
        for system in systems:
            if hasattr(system, "close"):
                system.close()


def _entries(system: Any, path: str) -> list[Info]:
    """What lies in a folder; of a bucket all that lies below it, which it tells at once.

    Some servers remember a prefix that was emptied, others do not: nowhere does it say that its files are gone.
    """
    if getattr(system, "async_impl", False):
        below = system.find(path, detail=True).values()
        files = [info for info in below if info["type"] != "directory" and not info["name"].endswith("/")]
        if not files and "/" in path.strip("/"):
            raise FileNotFoundError(path)
        return files
    return [_followed(system, info["name"], info) for info in system.ls(path, detail=True)]


def _followed(system: Any, path: str, info: Info | None = None) -> Info:
    """What a path is; of a link what it leads to, and of one that leads nowhere that it is one."""
    try:
        if info is None or info["type"] == "link":
            return {**system.info(path), "name": path}
    except FileNotFoundError:
        if info is None:
            raise
    assert info is not None
    return info


def _real(system: Any, path: str) -> str:
    return str(system.real(path)) if hasattr(system, "real") else path


def _bytes(system: Any, file: Listed, limit: int, seconds: float) -> Read:
    path = path_in(file.path)
    if getattr(system, "async_impl", False):
        return _object(system, path, file, limit, seconds)
    for _ in range(_READS):
        before = system.info(path)
        size = int(before.get("size") or 0)
        if size > limit:
            return too_large(size, limit, _version(before))
        content = _streamed(system, path, size, limit, seconds)
        after = system.info(path)
        if len(content) > limit:
            return too_large(len(content), limit, _version(after))
        if _version(before) == _version(after) and size == int(after.get("size") or 0) == len(content):
            return Read(content, size, _version(after))
    return changed(file)


def _object(system: Any, path: str, file: Listed, limit: int, seconds: float) -> Read:
    """An object is replaced as a whole, and one request gives the whole of one.

    The version noted is the one of the listing: should the object have changed since, the next listing differs.
    """
    size, version = file.size, file.version
    if not version:
        info = system.info(path)
        size, version = int(info.get("size") or 0), _version(info)
    if size > limit:
        return too_large(size, limit, version)
    part = {"start": 0, "end": limit + 1} if size else {}  # an empty object has no range
    content = system.cat_file(path, **part, timeout=seconds)
    if len(content) > limit:
        return too_large(len(content), limit, version)
    return Read(content, size, version)


def _streamed(system: Any, path: str, size: int, limit: int, seconds: float) -> bytes:
    until = monotonic() + seconds
    chunks, length = [], 0
    with system.open(path, "rb") as stream:
        if hasattr(stream, "prefetch"):
            stream.prefetch(size)
        while length <= limit and (chunk := stream.read(_CHUNK)):
            chunks.append(chunk)
            length += len(chunk)
            if monotonic() > until:
                raise unreachable(
                    f"it was not read within {seconds:g} seconds (JIANGHUA_SOURCE_SECONDS)", passing=False
                )
    return b"".join(chunks)


def _version(info: Info) -> str:
    """What tells a change: the fingerprint that the storage keeps, else the time of the last change."""
    for name in _ETAGS:
        if value := info.get(name):
            return str(value).strip('"')
    for name in _TIMES:
        value = info.get(name)
        if isinstance(value, datetime):
            return value.isoformat()
        if value:
            return str(value)
    return ""


def _problem(uri: str, root: str, error: SourceError) -> Listed:
    return Listed(uri, uri, root, 0, "", error.detail, error.reason)
