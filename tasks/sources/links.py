"""The links of an index page: which of them are files to be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from urllib.parse import unquote, urljoin, urlsplit

import lxml.html
from lxml import etree

from tasks.sources.addresses import WEB, public
from tasks.sources.fetching import same_host
from tasks.sources.patterns import MAGIC, matcher

#: Titles that servers give their own listings of a folder: Apache, nginx, lighttpd, Python, Tomcat, Caddy, IIS.
_FOLDER_LISTING = re.compile(r"\s*(?:index of|directory listing (?:for|of)|listing of)\b", re.IGNORECASE)


class Index:
    """What an address asks of an index page.

    `https://host/folder/` takes the files right below; `https://host/folder/*.html` those of them that fit;
    `https://host/list.html#PATTERN` all links of that host whose address fits, `*` for anything.
    """

    def __init__(self, address: str) -> None:
        plain, mark, pattern = address.partition("#")
        path = urlsplit(plain).path
        self.address = plain
        self.pattern = unquote(pattern) if mark else None
        self.names = None
        if not mark and MAGIC.search(path.replace("?", "")):
            folder, _, name = plain.rpartition("/")
            self.address, self.names = f"{folder}/", matcher(unquote(name))

    @staticmethod
    def asked_by(address: str) -> bool:
        """Whether an address names an index page rather than a file."""
        plain, mark, _ = address.partition("#")
        path = urlsplit(plain).path
        return bool(mark) or path.endswith("/") or bool(re.search(r"[*\[]", path.rpartition("/")[2]))

    def links(self, page: bytes, address: str) -> tuple[list[str], bool]:
        """The addresses that are taken from a page, which lies at `address`, each once and in its order.

        Also whether the page is a server's own listing of a folder: then what it lacks is not there.
        """
        try:
            tree = lxml.html.fromstring(page, base_url=address)
        except (etree.ParserError, etree.XMLSyntaxError, ValueError):
            return [], False
        base = next((urljoin(address, found) for found in tree.xpath("//base/@href")), address)
        taken: dict[str, str] = {}
        for href in _hrefs(tree):
            try:
                there = urljoin(base, href.strip()).partition("#")[0]
                if urlsplit(there).scheme.lower() in WEB and same_host(address, there) and self._takes(there, address):
                    taken.setdefault(public(there), there)
            except ValueError:  # an address that is none
                continue
        title = tree.findtext(".//title") or ""
        return list(taken.values()), bool(_FOLDER_LISTING.match(title))

    def _takes(self, there: str, page: str) -> bool:
        plain = public(there)
        if self.pattern is not None:
            path = unquote(plain.partition("://")[2].partition("/")[2])
            return plain != public(page) and (
                fnmatchcase(f"/{path}", self.pattern) or fnmatchcase(unquote(plain), self.pattern)
            )
        folder = public(page).partition("?")[0].partition("://")[2].rpartition("/")[0]
        path = plain.partition("://")[2]
        if not path.startswith(f"{folder}/"):
            return False
        name = unquote(path[len(folder) + 1 :])
        if not name.partition("?")[0] or name.startswith(".") or "/" in name.partition("?")[0]:
            return False
        return self.names is None or bool(self.names(name.partition("?")[0]))


def _hrefs(tree: lxml.html.HtmlElement) -> Iterator[str]:
    for element in tree.iter("a", "area"):
        href = element.get("href")
        if href:
            yield href
