"""Web archives (.mht, .mhtml; RFC 2557): the page out of the MIME message that browsers and Word save."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from email.policy import compat32

from config.limits import Limits
from tasks.ingest.readers import html
from tasks.ingest.readers.reading import Reading, Refused

_PAGES = ("text/html", "application/xhtml+xml")


def read(content: bytes, limits: Limits) -> Reading:
    """The text of the page that a web archive holds; pictures, styles and the pages of frames around it are left."""
    message = message_from_bytes(content.lstrip(b"\xef\xbb\xbf\r\n"), policy=compat32)
    refused: Refused | None = None
    for part in _pages(message):
        page = part.get_payload(decode=True)
        try:
            reading = html.read(page if isinstance(page, bytes) else b"", limits, part.get_content_charset())
        except Refused as error:
            refused = refused or error
            continue
        if reading.text.strip():
            return reading
    raise refused or Refused("empty", "the web archive holds no page with words; save the page anew")


def _pages(message: Message) -> Iterator[Message]:
    """The pages of a message: first the one that it names as its root (RFC 2387), then those in its order."""
    parts = [part for part in message.walk() if part.get_content_type() in _PAGES]
    root = message.get_param("start")
    yield from sorted(parts, key=lambda part: root is None or part.get("Content-ID") != root)
