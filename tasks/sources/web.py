"""Files on web servers: single addresses, and index pages whose links are followed one level within their host.

Each file is asked for its head first: what has the etag, or the time of last change, that a run before noted is not
downloaded again. A server that tells neither is always read, and the content compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from config.access import Access
from tasks.sources.addresses import origin_of, public
from tasks.sources.errors import SourceError, Tries
from tasks.sources.fetching import Answer, Fetcher
from tasks.sources.links import Index
from tasks.sources.listed import Listed, Listing, Read, too_large

#: Size of an index page: ten thousand links fit in two megabytes.
_PAGE_BYTES = 16_000_000

#: Endings for what servers call their files, where the address has none that tells.
_ENDINGS = {
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/html": ".html",
    "application/xhtml+xml": ".xhtml",
    "application/pdf": ".pdf",
    "application/msword": ".doc",
    "application/rtf": ".rtf",
    "application/ofd": ".ofd",
    "application/zip": ".zip",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt",
}
_FILE_NAME = re.compile(r"filename\*\s*=\s*utf-8''([^;]+)|filename\s*=\s*\"?([^\";]+)", re.IGNORECASE)


class Web:
    """The sources of one run, or batch, that lie on web servers; close it afterwards."""

    def __init__(self, access: Access, tries: Tries) -> None:
        self._access = access
        self._tries = tries
        self._fetcher = Fetcher(access)

    def close(self) -> None:
        self._fetcher.close()

    def expand(self, address: str, listing: Listing, leave_out: str | None = None) -> Iterator[Listed]:
        """The files of an address without secrets; notes in the listing what was listed completely.

        Only a server's own listing of a folder is complete. From a page that somebody keeps, links drop off with
        time, and what they led to is still there.
        """
        if not Index.asked_by(address):
            yield self._asked(address, address)
            return
        index = Index(address)
        try:
            page = self._fetch(index.address, limit=_PAGE_BYTES)
            if not page.whole:
                raise SourceError("too_large", f"the page has more than the {_PAGE_BYTES} bytes that an index may have")
            links, complete = index.links(page.content, page.address)
            if len(links) > self._access.links:
                what = f"the page has {len(links)} links; raise JIANGHUA_HTTP_LINKS or name a pattern that fewer fit"
                raise SourceError("too_large", what)
            if not links and not complete:
                raise SourceError("unreadable", "no link of the page is taken; see docs/sources.md for which are")
        except SourceError as error:
            yield Listed(address, address, address, 0, "", error.detail, error.reason)
            return
        if complete:
            listing.patterns.add(address)
        with ThreadPoolExecutor(self._access.connections, thread_name_prefix="links") as threads:
            yield from threads.map(lambda link: self._asked(link, address), links)

    def read(self, file: Listed, limit: int) -> Read:
        """The bytes at an address; `limit` is the greatest size taken in.

        The version noted is that of the listing: should the page have changed since, the next listing differs.
        """
        if file.problem:
            return Read(b"", file.size, "", file.reason, file.problem)
        if file.size > limit:
            return too_large(file.size, limit, file.version)
        try:
            answer = self._fetch(file.path, limit=limit)
        except SourceError as error:
            return Read(b"", file.size, "", error.reason, error.detail)
        version = file.version or answer.version
        if not answer.whole:
            detail = f"it has more than the {limit} bytes that one file may have; split the file"
            return Read(b"", file.size, version, "too_large", detail)
        size = file.size if file.sized and file.version else len(answer.content)
        return Read(answer.content, size, version, name=_name(file.uri, answer))

    def _asked(self, address: str, root: str) -> Listed:
        """A file as its head tells; where heads are refused, as the head of the whole answer tells."""
        uri = public(address)
        try:
            try:
                answer = self._fetch(address, "HEAD")
            except SourceError as error:
                if error.reason not in ("unreadable", "denied"):
                    raise
                answer = self._fetch(address)
        except SourceError as error:
            return Listed(uri, address, root, 0, "", error.detail, error.reason)
        return Listed(uri, address, root, answer.size or 0, answer.version, sized=answer.size is not None)

    def _fetch(self, address: str, method: str = "GET", limit: int = 0) -> Answer:
        return self._tries.do(origin_of(public(address)), lambda: self._fetcher.fetch(address, method, limit))


def _name(uri: str, answer: Answer) -> str:
    """What a file is called: as the server says, else as its address does; with the ending of its kind."""
    said = _FILE_NAME.search(answer.headers.get("content-disposition", ""))
    name = unquote(said[1] or said[2]) if said else unquote(urlsplit(uri).path.rpartition("/")[2])
    name = name.replace("/", "_") or "index"
    kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    known = PurePosixPath(name).suffix.lower() in (*_ENDINGS.values(), ".htm", ".shtml", ".wps", ".gz", ".tgz", ".tar")
    return name if known else name + _ENDINGS.get(kind, "")
