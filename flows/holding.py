"""Files that a run lets be for now: not read, and not taken for gone either.

with holding_back(lambda file: not complete(file)):
    pipeline(["inbox"], "store")
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from tasks.ingest.archives import SEPARATOR
from tasks.sources import Listed, Listing

Hold = Callable[[Listed], bool]

_hold: ContextVar[Hold | None] = ContextVar("hold", default=None)


@contextmanager
def holding_back(hold: Hold) -> Iterator[None]:
    """The runs started inside, from this thread, let the files be of which `hold` is true."""
    token = _hold.set(hold)
    try:
        yield
    finally:
        _hold.reset(token)


def held_back(listing: Listing) -> Listing:
    """The listing without the files that are to be let be."""
    hold = _hold.get()
    if hold is None:
        return listing
    left = frozenset(file.uri for file in listing.files if hold(file))
    files = [file for file in listing.files if file.uri not in left]
    return _WithoutSome(files, listing.folders, listing.patterns, left)


@dataclass
class _WithoutSome(Listing):
    """A listing from which files, and with them what is in archives, were left out: they are there all the same."""

    left: frozenset[str] = frozenset()

    def covers(self, uri: str, root: str) -> bool:
        archives = (uri[:at] for at in range(len(uri)) if uri.startswith(SEPARATOR, at))
        return uri not in self.left and self.left.isdisjoint(archives) and super().covers(uri, root)
