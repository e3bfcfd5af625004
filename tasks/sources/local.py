"""Sources on this machine: files, folders with all below them, patterns.

Listing opens no file. Names that begin with a dot are left out, as shells do; a folder that links reach
several times is listed once, so that loops end. What cannot be listed stays in the listing, with the reason.
"""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterator

from tasks.sources.listed import Listed, Listing, Read, changed, too_large
from tasks.sources.patterns import MAGIC, base_of, matcher

#: How often a file that changes while it is read is read again.
_READS = 3


def expand(source: str, listing: Listing, leave_out: str | None = None) -> Iterator[Listed]:
    """The files of a source; notes in the listing what was listed completely.

    `leave_out`: a folder that is no source even if it lies inside one: the store.
    """
    root = os.path.abspath(os.path.expanduser(source))
    skip = _identity(leave_out) if leave_out else None
    return _expand(root, listing, skip)


def read(file: Listed, limit: int) -> Read:
    """The bytes of a listed file, read while it did not change; `limit` is the greatest size taken in."""
    if file.problem:
        return Read(b"", file.size, "", file.reason, file.problem)
    try:
        for _ in range(_READS):
            before = os.stat(file.path)
            if not stat.S_ISREG(before.st_mode):
                return Read(b"", 0, "", "unreadable", "this is not a file; name files or folders")
            if before.st_size > limit:
                return too_large(before.st_size, limit, _version(before))
            with open(file.path, "rb") as opened:
                content = opened.read()
            after = os.stat(file.path)
            if _version(before) == _version(after) and before.st_size == after.st_size == len(content):
                return Read(content, after.st_size, _version(after))
    except OSError as error:
        return Read(b"", file.size, "", "unreadable", _why(error))
    return changed(file)


def _expand(root: str, listing: Listing, skip: tuple[int, int] | None) -> Iterator[Listed]:
    if MAGIC.search(root) and not os.path.lexists(root):
        yield from _expand_pattern(root, listing, skip)
        return
    if os.path.isdir(root):
        complete: list[bool] = []
        yield from _walk(root, root, skip, complete)
        if all(complete):
            listing.folders.add(_uri(root))
        return
    yield _listed(root, root)


def _expand_pattern(pattern: str, listing: Listing, skip: tuple[int, int] | None) -> Iterator[Listed]:
    base = base_of(pattern) or "/"
    if not os.path.isdir(base):
        yield Listed(_uri(pattern), pattern, _uri(pattern), 0, "", f"there is no folder {base}; name one that exists")
        return
    complete: list[bool] = []
    if "**" in pattern:  # glob's own would go round in loops of links
        matches = matcher(pattern)
        yield from (file for file in _walk(base, pattern, skip, complete) if file.problem or matches(file.path))
    else:
        for path in sorted(glob.glob(pattern)):
            yield from _walk(path, pattern, skip, complete) if os.path.isdir(path) else [_listed(path, pattern)]
    if all(complete):
        listing.patterns.add(_uri(pattern))


def _walk(folder: str, root: str, skip: tuple[int, int] | None, complete: list[bool]) -> Iterator[Listed]:
    """The files below a folder, those of a folder before those of its subfolders; each folder once."""
    seen = set() if skip is None else {skip}
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        identity = _identity(here)
        if identity is not None:  # otherwise listing it says why it cannot be asked
            if identity in seen:
                continue
            seen.add(identity)
        try:
            with os.scandir(here) as entries:
                names = sorted((entry for entry in entries if not entry.name.startswith(".")), key=lambda e: e.name)
        except OSError as error:
            complete.append(False)
            yield Listed(_uri(here), here, _uri(root), 0, "", f"the folder cannot be listed: {_why(error)}")
            continue
        folders = [entry.path for entry in names if _is_folder(entry)]
        waiting += reversed(folders)
        below = set(folders)
        yield from (_listed(entry.path, root) for entry in names if entry.path not in below)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself: asked again as a file, which says why it cannot be read
        return False


def _listed(path: str, root: str) -> Listed:
    uri = _uri(path)
    try:
        status = os.stat(path)
    except OSError as error:
        return Listed(uri, path, _uri(root), 0, "", _why(error))
    if not stat.S_ISREG(status.st_mode):
        return Listed(uri, path, _uri(root), 0, "", "this is not a file; name files or folders")
    return Listed(uri, path, _uri(root), status.st_size, _version(status))


def _identity(path: str) -> tuple[int, int] | None:
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _version(status: os.stat_result) -> str:
    return str(status.st_mtime_ns)


def _uri(path: str) -> str:
    """A path as text: bytes that are no UTF-8 are written out as `\\xff`."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _why(error: OSError) -> str:
    return f"{(error.strerror or str(error)).lower()}; check the name and the rights, then run again"
