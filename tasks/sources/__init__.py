"""What lies at the sources: files, folders and patterns become a listing of files with size and version.

    listing = listing_of(["speeches", "inbox/*.txt"])
    contents = [read(file, limit) for file in listing.files]

What cannot be listed stays in the listing, with the reason, and takes nothing away.
"""

from __future__ import annotations

import os
from collections.abc import Iterable

from tasks.sources import local
from tasks.sources.listed import Listed, Listing, Read
from tasks.sources.local import read

__all__ = ["Listed", "Listing", "Read", "listing_of", "read"]


def listing_of(sources: Iterable[str | os.PathLike[str]], leave_out: str | None = None) -> Listing:
    """The listing of files, folders (with all below them) and patterns (`**` for any folders).

    `leave_out`: a folder that is no source even if it lies inside one: the store.
    """
    listing = Listing()
    found: dict[str, Listed] = {}
    for source in sources:
        for file in local.expand(os.fspath(source), listing, leave_out):
            found.setdefault(file.uri, file)
    listing.files = [found[uri] for uri in sorted(found)]
    return listing
