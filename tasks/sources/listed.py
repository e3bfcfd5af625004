"""What every kind of source says of its files: how a file was listed, what a listing is complete for, what was read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Listed(NamedTuple):
    """A file as a listing saw it.

    `version` is its modification time or etag; empty when it could not be asked. Where the source does not tell the
    size (`sized` is false), `size` is 0 and the version alone tells a change. `problem` says why it cannot be read,
    `reason` under which code; `root` is the source that it was found by; `path` is what reading it takes.
    """

    uri: str
    path: str
    root: str
    size: int
    version: str
    problem: str | None = None
    reason: str = "unreadable"
    sized: bool = True

    def __repr__(self) -> str:
        """Without the path: the address that a file is read by may be signed, which is as good as a key."""
        return f"Listed({self.uri!r}, {self.size}, {self.version!r}, {self.problem!r})"


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
    """A file's bytes, or why they could not be had; `size` and `version` are those of the bytes.

    `name` is what the source calls the file, with the ending of its kind, where its address does not tell.
    """

    content: bytes
    size: int
    version: str
    reason: str | None = None
    detail: str | None = None
    name: str | None = None


def too_large(size: int, limit: int, version: str) -> Read:
    """What is read of a file that is larger than one file may be: nothing."""
    detail = f"{size} bytes are more than the {limit} that one file may have; split the file"
    return Read(b"", size, version, "too_large", detail)


def changed(file: Listed) -> Read:
    """What is read of a file that somebody else is still writing: nothing."""
    detail = "the file changed while it was read; run again when it is complete"
    return Read(b"", file.size, "", "changed_while_read", detail)
