"""What lies at the sources: files, folders and patterns become a listing of files with size and version.

Listing opens no file. Names that begin with a dot are left out, as shells do; a folder that links reach
several times is listed once, so that loops end. What cannot be listed stays in the listing, with the reason.
"""

from __future__ import annotations

import glob
import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

_MAGIC = re.compile(r"[*?\[]")
_PARTS = re.compile(r"\*\*/|\*\*|\*|\?|\[[^\]/]+\]|[^*?\[]+|\[")
_WILD = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}

#: How often a file that changes while it is read is read again.
_READS = 3


class Listed(NamedTuple):
    """A file as a listing saw it. `version` is its modification time; empty when it could not be asked.

    `problem` says why it cannot be read; `root` is the source that it was found by.
    """

    uri: str
    path: str
    root: str
    size: int
    version: str
    problem: str | None = None


@dataclass
class Listing:
    """All files of the sources, in order of their names, and the folders and patterns that were listed completely."""

    files: list[Listed] = field(default_factory=list)
    folders: set[str] = field(default_factory=set)
    patterns: set[str] = field(default_factory=set)

    def covers(self, uri: str, root: str) -> bool:
        """Whether a file that is not in the listing is known to be there no more."""
        if root in self.folders or root in self.patterns:
            return True
        return any(uri.startswith(folder if folder.endswith("/") else f"{folder}/") for folder in self.folders)


class Read(NamedTuple):
    """A file's bytes, or why they could not be had; `size` and `version` are those of the bytes."""

    content: bytes
    size: int
    version: str
    reason: str | None = None
    detail: str | None = None


def listing_of(sources: Iterable[str | os.PathLike[str]], leave_out: str | None = None) -> Listing:
    """The listing of files, folders (with all below them) and patterns (`**` for any folders).

    `leave_out`: a folder that is no source even if it lies inside one: the store.
    """
    listing = Listing()
    found: dict[str, Listed] = {}
    skip = _identity(leave_out) if leave_out else None
    for source in sources:
        root = os.path.abspath(os.path.expanduser(os.fspath(source)))
        for file in _expand(root, listing, skip):
            found.setdefault(file.uri, file)
    listing.files = [found[uri] for uri in sorted(found)]
    return listing


def read(file: Listed, limit: int) -> Read:
    """The bytes of a listed file, read while it did not change; `limit` is the greatest size taken in."""
    if file.problem:
        return Read(b"", file.size, "", "unreadable", file.problem)
    try:
        for _ in range(_READS):
            before = os.stat(file.path)
            if not stat.S_ISREG(before.st_mode):
                return Read(b"", 0, "", "unreadable", "this is not a file; name files or folders")
            if before.st_size > limit:
                detail = f"{before.st_size} bytes are more than the {limit} that one file may have; split the file"
                return Read(b"", before.st_size, _version(before), "too_large", detail)
            with open(file.path, "rb") as opened:
                content = opened.read()
            after = os.stat(file.path)
            if _version(before) == _version(after) and before.st_size == after.st_size == len(content):
                return Read(content, after.st_size, _version(after))
    except OSError as error:
        return Read(b"", file.size, "", "unreadable", _why(error))
    detail = "the file changed while it was read; run again when it is complete"
    return Read(b"", file.size, "", "changed_while_read", detail)


def _expand(root: str, listing: Listing, skip: tuple[int, int] | None) -> Iterator[Listed]:
    if _MAGIC.search(root) and not os.path.lexists(root):
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
    base = pattern[: _MAGIC.search(pattern).start()].rpartition("/")[0] or "/"  # type: ignore[union-attr]
    if not os.path.isdir(base):
        yield Listed(_uri(pattern), pattern, _uri(pattern), 0, "", f"there is no folder {base}; name one that exists")
        return
    complete: list[bool] = []
    if "**" in pattern:  # glob's own would go round in loops of links
        matches = _matcher(pattern)
        yield from (file for file in _walk(base, pattern, skip, complete) if file.problem or matches(file.path))
    else:
        for path in sorted(glob.glob(pattern)):
            yield from _walk(path, pattern, skip, complete) if os.path.isdir(path) else [_listed(path, pattern)]
    if all(complete):
        listing.patterns.add(_uri(pattern))


def _matcher(pattern: str) -> Callable[[str], object]:
    """Whether a path fits a pattern: `**/` is any folders or none, `*` and `?` stay within a name."""
    parts = _PARTS.findall(pattern)
    expression = (_WILD.get(part) or (part if "[" in part[:-1] else re.escape(part)) for part in parts)
    return re.compile("".join(expression)).fullmatch


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
