"""What lies at the sources: folders, buckets, servers and web pages become a listing of files with size and version.

    with Sources(access) as sources:
        listing = sources.listing(["speeches", "s3://bucket/inbox/*.docx", "https://www.example.cn/speeches/"])
        contents = sources.read(listing.files, limit)

Every kind of source has `expand`, which lists, and `read`. What cannot be listed stays in the listing, with the
reason, and takes nothing away; what cannot be read has a reason in the place of its bytes. Nothing is raised.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from types import TracebackType
from typing import Protocol

from config.access import Access
from tasks.sources import local
from tasks.sources.addresses import WEB, entrusted, path_of, public, scheme_of
from tasks.sources.errors import Tries
from tasks.sources.listed import Listed, Listing, Read

__all__ = ["Listed", "Listing", "Read", "Sources", "listing_of", "public", "read", "scheme_of"]


class Kind(Protocol):
    """One kind of source."""

    def expand(self, address: str, listing: Listing, leave_out: str | None = None) -> Iterator[Listed]:
        """The files of a source; notes in the listing what was listed completely."""

    def read(self, file: Listed, limit: int) -> Read:
        """A file's bytes, or why they could not be had."""

    def close(self) -> None:
        """Ends its connections."""


class Sources:
    """Sources of all kinds, with the connections that they take."""

    def __init__(self, access: Access | None = None) -> None:
        self._access = access or Access()
        self._kinds: dict[str, Kind] = {}

    def __enter__(self) -> Sources:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for opened in self._kinds.values():
            opened.close()

    def listing(self, sources: Iterable[str | os.PathLike[str]], leave_out: str | None = None) -> Listing:
        """The listing of files, folders (with all below them), patterns (`**` for any folders) and addresses.

        `leave_out`: a folder or address that is no source even if it lies inside one: the store.
        """
        listing = Listing()
        found: dict[str, Listed] = {}
        plain, options = entrusted([os.fspath(source) for source in sources], self._access.options)
        self._access = replace(self._access, options=options)
        for source in plain:
            scheme = scheme_of(source)
            files = (
                self._kind(scheme).expand(source, listing, leave_out)
                if scheme
                else local.expand(path_of(source), listing, None if scheme_of(leave_out or "") else leave_out)
            )
            for file in files:
                found.setdefault(file.uri, file)
        listing.files = [found[uri] for uri in sorted(found)]
        return listing

    def read(self, files: Iterable[Listed], limit: int) -> list[Read]:
        """The bytes of files, in their order; those on servers several at once."""
        files = list(files)
        if not any(scheme_of(file.path) for file in files):
            return [local.read(file, limit) for file in files]
        for scheme in {scheme_of(file.path) for file in files} - {""}:
            self._kind(scheme)
        with ThreadPoolExecutor(self._access.connections, thread_name_prefix="read") as threads:
            return list(threads.map(lambda file: self._read(file, limit), files))

    def _read(self, file: Listed, limit: int) -> Read:
        scheme = scheme_of(file.path)
        return self._kind(scheme).read(file, limit) if scheme else local.read(file, limit)

    def _kind(self, scheme: str) -> Kind:
        """What reads addresses of a kind; loaded when the first one comes."""
        name = "web" if scheme in WEB else "remote"
        if name not in self._kinds:
            tries = Tries(self._access)
            if name == "web":
                from tasks.sources.web import Web

                self._kinds[name] = Web(self._access, tries)
            else:
                from tasks.sources.remote import Remote

                self._kinds[name] = Remote(self._access, tries)
        return self._kinds[name]


def listing_of(
    sources: Iterable[str | os.PathLike[str]], leave_out: str | None = None, access: Access | None = None
) -> Listing:
    """The listing of sources: see `Sources.listing`."""
    with Sources(access) as opened:
        return opened.listing(sources, leave_out)


def read(file: Listed, limit: int, access: Access | None = None) -> Read:
    """One file: see `Sources.read`."""
    with Sources(access) as opened:
        return opened.read([file], limit)[0]
