"""Archives unpacked in memory, within limits: zip, tar (also compressed), and single compressed files.

Nothing is written to a disk, so a member's name can do no harm; a name that would, or a link, shows an archive made
to attack, and is refused all the same. Folders, hidden files and what macOS adds are left out, as in listings.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import re
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import PurePath
from typing import IO, NamedTuple

from config.limits import Limits
from tasks.ingest.readers.reading import Refused

#: Between an archive and its member in a document's address: `a.zip!/folder/b.docx`.
SEPARATOR = "!/"

ZIP = "application/zip"
TAR = "application/x-tar"
_OPENERS: dict[str, Callable[[IO[bytes]], IO[bytes] | gzip.GzipFile]] = {
    "application/gzip": lambda file: gzip.GzipFile(fileobj=file),
    "application/x-bzip2": bz2.BZ2File,
    "application/x-xz": lzma.LZMAFile,
}
ARCHIVE_TYPES = frozenset({ZIP, TAR, *_OPENERS})

#: Below this an archive is small whatever its ratio: blanks of a template pack a thousandfold.
_ALWAYS_ALLOWED = 10_000_000
#: Longer paths are opened by no system (PATH_MAX of Linux); a name of that length is no name.
_LONGEST_NAME = 4096
_SHOWN_NAME = 80
_ABSOLUTE = re.compile(r"[/\\]|[A-Za-z]:")
_DAMAGE = (zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError, KeyError)


class Member(NamedTuple):
    """A file of an archive, or why it is not taken in."""

    name: str
    content: bytes = b""
    reason: str | None = None
    detail: str = ""


def members(kind: str, name: str, content: bytes, limits: Limits) -> Iterator[Member]:
    """The files of an archive of the media type `kind`, in its order; raises `Refused` when it exceeds a limit."""
    budget = _Budget(len(content), limits)
    try:
        if kind == ZIP:
            yield from _of_zip(content, budget)
        elif kind == TAR:
            yield from _of_tar(io.BytesIO(content), budget)
        else:
            yield from _of_stream(_OPENERS[kind](io.BytesIO(content)), name, budget)
    except _DAMAGE as error:
        raise Refused("reader_failed", f"the archive is damaged ({error}); pack it anew") from error


class _Budget:
    """What may still be unpacked."""

    def __init__(self, packed: int, limits: Limits) -> None:
        self._limits = limits
        self._bytes = min(limits.archive_bytes, max(packed * limits.archive_ratio, _ALWAYS_ALLOWED))
        self._members = limits.archive_members

    def count(self) -> None:
        """Notes one more entry."""
        self._members -= 1
        if self._members < 0:
            raise Refused("archive_limit", f"more than {self._limits.archive_members} members; pack fewer at a time")

    def read(self, file: IO[bytes] | gzip.GzipFile) -> bytes:
        """All of a file, if it is within what is left."""
        content = file.read(self._bytes + 1)
        self._bytes -= len(content)
        if self._bytes < 0:
            limits = self._limits
            raise Refused(
                "archive_limit",
                f"it unpacks to more than {limits.archive_bytes} bytes or {limits.archive_ratio} times its size; "
                "pack fewer files at a time",
            )
        return content


def _of_zip(content: bytes, budget: _Budget) -> Iterator[Member]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for entry in archive.infolist():
            budget.count()
            name = _zip_name(entry)
            if entry.is_dir() or _left_out(name):
                continue
            if len(name) > _LONGEST_NAME:
                yield _refused_length(name)
            elif _unsafe(name):
                yield _refused_name(name)
            elif (entry.external_attr >> 28) == 0xA:  # the file type of Unix: a symbolic link
                yield _refused_link(name)
            elif entry.flag_bits & 1:
                yield Member(name, b"", "encrypted", "the member has a password; pack it without one")
            else:
                try:
                    with archive.open(entry) as opened:
                        data = budget.read(opened)
                except (*_DAMAGE, NotImplementedError) as error:
                    yield Member(name, b"", "reader_failed", f"the member is damaged ({error}); pack it anew")
                    continue
                yield Member(name, data)


def _zip_name(entry: zipfile.ZipInfo) -> str:
    """The name of an entry: Chinese programs write GBK where the format says code page 437."""
    if entry.flag_bits & 0x800:
        return entry.filename
    try:
        raw = entry.orig_filename.encode("cp437")
    except UnicodeEncodeError:
        return entry.filename
    return _decoded(raw).replace("\\", "/")


def _of_tar(file: IO[bytes], budget: _Budget) -> Iterator[Member]:
    with tarfile.open(fileobj=file, mode="r|", errors="surrogateescape", encoding="utf-8") as archive:
        for entry in archive:
            budget.count()
            name = _decoded(entry.name.encode("utf-8", "surrogateescape"))
            if entry.isdir() or _left_out(name):
                continue
            if len(name) > _LONGEST_NAME:
                yield _refused_length(name)
            elif _unsafe(name):
                yield _refused_name(name)
            elif not entry.isreg():
                yield _refused_link(name)
            else:
                opened = archive.extractfile(entry)
                yield Member(name, budget.read(opened) if opened else b"")


def _of_stream(stream: IO[bytes] | gzip.GzipFile, name: str, budget: _Budget) -> Iterator[Member]:
    """A compressed tar, or one compressed file, which is called like the archive without its ending."""
    content = budget.read(stream)
    if content[257:262] == b"ustar":
        yield from _of_tar(io.BytesIO(content), _unbounded(budget, content))
    else:
        budget.count()
        yield Member(PurePath(name).stem, content)


def _unbounded(budget: _Budget, content: bytes) -> _Budget:
    """The same count of members; the bytes are unpacked already, so reading them again is within limits."""
    budget._bytes = len(content)
    return budget


def _decoded(raw: bytes) -> str:
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("utf-8", "backslashreplace")


def _left_out(name: str) -> bool:
    parts = [part for part in name.split("/") if part not in ("", ".", "..")]
    return not parts or "__MACOSX" in parts or any(part.startswith(".") for part in parts)


def _unsafe(name: str) -> bool:
    return bool(_ABSOLUTE.match(name)) or ".." in re.split(r"[/\\]", name) or "\0" in name


def _refused_name(name: str) -> Member:
    return Member(name, b"", "unsafe_archive", "the name leads out of the archive; pack the file under a plain name")


def _refused_length(name: str) -> Member:
    said = f"the name has {len(name)} characters; pack the file under a shorter one"
    return Member(f"{name[:_SHOWN_NAME]}…", b"", "unsafe_archive", said)


def _refused_link(name: str) -> Member:
    return Member(name, b"", "unsafe_archive", "this is a link or device, not a file; pack the file itself")
