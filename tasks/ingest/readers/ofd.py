"""OFD (GB/T 33190-2016), the fixed-layout format of Chinese offices: the text of its pages in order."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import Any

from config.limits import Limits
from tasks.ingest.readers.packages import Package, attribute, child, local
from tasks.ingest.readers.pages import Page, PageLine, text_of
from tasks.ingest.readers.reading import Reading, Refused

#: A page of A4, in millimetres, for files that leave the size out.
_A4 = (210.0, 297.0)
#: Points in a millimetre, the unit of the format.
_POINTS = 72 / 25.4
#: A gap of so many characters between two objects on one line is a space.
_GAP = 0.6


def read(content: bytes, limits: Limits) -> Reading:
    """The text of an OFD file."""
    package = Package(content, limits)
    root = package.xml("OFD.xml")
    if root is None:
        raise Refused("reader_failed", "the package has no OFD.xml; save it anew")
    pages = [page for body in root if local(body) == "DocBody" for page in _pages(package, body)]
    if not any(line.text.strip() for page in pages for line in page.lines):
        raise Refused("no_text_layer", "the pages are pictures; recognise their text (OCR) and send that")
    text, hints = text_of(pages, _POINTS)
    return Reading(text, hints=hints)


def _pages(package: Package, body: Any) -> Iterator[Page]:
    name = _text(child(body, "DocRoot"))
    document = package.xml(name)
    if document is None:
        raise Refused("reader_failed", f"the package has no {name}; save it anew")
    folder = posixpath.dirname(name)
    size = _numbers(_text(child(document, "CommonData", "PageArea", "PhysicalBox")))
    pages = child(document, "Pages")
    for page in () if pages is None else pages:
        place = attribute(page, "BaseLoc") or ""
        content = package.xml(place if place.startswith("/") else posixpath.normpath(posixpath.join(folder, place)))
        if content is None:
            raise Refused("reader_failed", f"the package has no page {place}; save it anew")
        own = _numbers(_text(child(content, "Area", "PhysicalBox"))) or size
        width, height = (own[2], own[3]) if len(own) == 4 else _A4
        yield Page(_lines(content), width, height)


def _lines(content: Any) -> list[PageLine]:
    """The lines of a page: objects that stand side by side are one."""
    lines: list[PageLine] = []
    for piece in (piece for one in content.iter() if local(one) == "TextObject" for piece in _pieces(one)):
        before = lines[-1] if lines else None
        if before and abs(piece.bottom - before.bottom) < before.size / 2 and piece.left >= before.left:
            gap = " " if piece.left - before.right > _GAP * before.size else ""
            lines[-1] = before._replace(text=before.text + gap + piece.text, right=piece.right)
        else:
            lines.append(piece)
    return lines


def _pieces(element: Any) -> Iterator[PageLine]:
    """The runs of characters of a text object, with their boxes on the page."""
    box = _numbers(attribute(element, "Boundary") or "")
    left, top = (box[0], box[1]) if len(box) == 4 else (0.0, 0.0)
    size = (_numbers(attribute(element, "Size") or "") or [4.0])[0]
    scale = _numbers(attribute(element, "CTM") or "")
    wide, high = (scale[0], scale[3]) if len(scale) == 6 else (1.0, 1.0)
    for code in element:
        if local(code) != "TextCode":
            continue
        text = code.text or ""
        x = (_numbers(attribute(code, "X") or "") or [0.0])[0] * wide
        base = (_numbers(attribute(code, "Y") or "") or [size])[0] * high
        width = size * wide * len(text)
        yield PageLine(text, left + x, top + base - size * high, left + x + width, top + base)


def _text(element: Any) -> str:
    return "" if element is None else (element.text or "").strip()


def _numbers(text: str) -> list[float]:
    try:
        return [float(number) for number in text.split()]
    except ValueError:
        return []
