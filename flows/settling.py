"""When a file of an inbox is complete: nobody writes to it any more.

Nobody says so, so it is told from what a folder shows, which is the same on local disks and network mounts: a file is
complete when its size and its time have not changed for a while, or at once when it was there before under the name of
a temporary file and has been renamed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import PurePath

from tasks.sources import Listed

#: Endings under which programs write what is not complete: browsers, scp and rsync, sync clients, editors.
_ENDINGS = (
    ".part", ".partial", ".filepart", ".tmp", ".temp", ".crdownload", ".download", ".opdownload", ".!ut", ".aria2",
    ".swp", ".swx", ".lock", ".bak~", "~",
)  # fmt: skip

#: How the names of lock and owner files of office programs begin: Word, WPS, LibreOffice.
_BEGINNINGS = (".", "~$", ".~", "~WRL", "~wrl")


def temporary(name: str) -> bool:
    """Whether a file of this name is one that a program writes for itself: `讲话.docx.part`, `~$讲话.docx`, `.x`."""
    last = PurePath(name).name
    return last.startswith(_BEGINNINGS) or last.lower().endswith(_ENDINGS)


@dataclass
class Settling:
    """What was seen of the files of an inbox so far. `seconds`: how long a file must stay as it is."""

    seconds: float
    _since: dict[str, tuple[Listed, float]] = field(default_factory=dict)
    _written: set[tuple[int, str]] = field(default_factory=set)

    def look(self, files: Iterable[Listed], at: float) -> dict[str, Listed]:
        """The complete files among those that are there `at` a moment (seconds of a clock that is not set back)."""
        before, written = self._since, self._written
        self._since, self._written, complete = {}, set(), {}
        for file in files:
            if temporary(file.uri):
                self._written.add((file.size, file.version))
                continue
            seen, since = before.get(file.uri, (None, at))
            if seen is None and (file.size, file.version) in written:
                since = at - self.seconds  # renamed: it was written under another name
            elif seen is not None and (seen.size, seen.version) != (file.size, file.version):
                since = at
            self._since[file.uri] = file, since
            if at - since >= self.seconds:
                complete[file.uri] = file
        return complete
