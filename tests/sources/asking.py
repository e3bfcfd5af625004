"""How the tests of web sources ask: one listing, one file, quickly."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from config.access import Access
from tasks.sources import Listed, Listing, Read, Sources
from tests.support.web import Page, Site, site

LIMIT = 100_000
SPEECH = "同志们：今天开会，讲三点意见。".encode()


@pytest.fixture
def web() -> Iterator[Site]:
    with site() as made:
        yield made


def access(**more: object) -> Access:
    given = {"private_hosts": ("127.0.0.1",), "retry_seconds": 0.0, "silent_seconds": 2.0, "seconds": 5.0}
    return Access(**{**given, **more})  # type: ignore[arg-type]


def listing(*sources: str, **more: object) -> Listing:
    with Sources(access(**more)) as opened:
        return opened.listing(sources)


def read(file: Listed, limit: int = LIMIT, **more: object) -> Read:
    with Sources(access(**more)) as opened:
        return opened.read([file], limit)[0]


def fetched(address: str, limit: int = LIMIT, **more: object) -> Read:
    """A single address, listed and read."""
    (file,) = listing(address, **more).files
    return read(file, limit, **more)


def page(*hrefs: str, title: str = "讲话") -> Page:
    links = "".join(f'<a href="{href}">讲话</a>' for href in hrefs)
    return Page(f"<html><head><meta charset=utf-8><title>{title}</title></head><body>{links}</body></html>".encode())


def paths(found: Listing, web: Site) -> list[str]:
    return [file.uri.removeprefix(web.url("")) for file in found.files]
