"""PDF: the text layer, line by line in reading order, without running heads and page numbers."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from statistics import median
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from config.limits import Limits
from tasks.ingest.readers.pages import Page, PageLine, text_of
from tasks.ingest.readers.reading import Reading, Refused

#: Fewer characters a page are a stamp on a scan, not a text.
_LEAST_A_PAGE = 5
#: Share of characters that no font explains above which a text cannot be read.
_UNEXPLAINED = 0.3
#: Gaps narrower than this share of a character's height are letter spacing, as between 年 and a number, not spaces.
_NARROW = 1.0
#: Share of such gaps among the characters of a line that is letter-spaced throughout.
_SPACED_OUT = 0.25


def read(content: bytes, limits: Limits) -> Reading:
    """The text of a PDF with a text layer."""
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD or "assword" in str(error):
            raise Refused("encrypted", "the file has a password; save it without one") from error
        raise Refused("reader_failed", f"this is no PDF that can be opened ({error}); save it anew") from error
    try:
        pages = [_page(document[number]) for number in range(len(document))]
    except pdfium.PdfiumError as error:
        raise Refused("reader_failed", f"a page cannot be opened ({error}); save it anew") from error
    finally:
        document.close()
    characters = [c for page in pages for line in page.lines for c in line.text if not c.isspace()]
    if len(characters) < max(1, _LEAST_A_PAGE * len(pages)):
        raise Refused("no_text_layer", "the pages are pictures; recognise their text (OCR) and send that")
    if sum(map(_unexplained, characters)) > _UNEXPLAINED * len(characters):
        raise Refused("no_text_layer", "its fonts do not tell their characters; send the file it was made from")
    text, hints = text_of(pages)
    engine = f"pypdfium2/{pdfium.PYPDFIUM_INFO}"
    return Reading(text, engine=engine, hints=hints)


def _page(page: Any) -> Page:
    width, height = page.get_size()
    layer = page.get_textpage()
    try:
        lines = list(_lines(layer, height))
    finally:
        layer.close()
        page.close()
    return Page(lines, width, height)


def _lines(layer: Any, height: float) -> Iterator[PageLine]:
    """The lines of a text layer as pdfium parts them, each with its box."""
    text: list[str] = []
    gaps: dict[int, float] = {}
    first = last = -1
    for index in range(layer.count_chars()):
        code = raw.FPDFText_GetUnicode(layer, index)
        if code in (0x0A, 0x0D):
            if first >= 0:
                yield _line(layer, _closed_up(text, gaps), first, last, height)
            text, gaps, first = [], {}, -1
            continue
        character = _character(code)
        if code == 0x20 and raw.FPDFText_IsGenerated(layer, index) == 1:  # pdfium's own, where characters stand apart
            if first >= 0 and not text[-1].isspace():
                gaps[len(text)] = 0.0
                text.append(" ")
            continue
        if gaps.get(len(text) - 1) == 0.0:
            gaps[len(text) - 1] = _gap(layer, last, index)
        text.append(character)
        if not character.isspace():
            first, last = index if first < 0 else first, index
    if first >= 0:
        yield _line(layer, _closed_up(text, gaps), first, last, height)


def _line(layer: Any, text: str, first: int, last: int, height: float) -> PageLine:
    left, bottom, _, top = layer.get_charbox(first, loose=True)
    _, _, right, _ = layer.get_charbox(last, loose=True)
    return PageLine(text, left, height - top, right, height - bottom)


def _closed_up(text: list[str], gaps: dict[int, float]) -> str:
    """The line without the spaces that pdfium put beside Chinese characters, but for wide ones.

    In a line that is letter-spaced throughout only those much wider than the others are spaces.
    """
    wide = _NARROW
    if len(gaps) >= _SPACED_OUT * len(text):
        wide = max(wide, 1.5 * median(gaps.values()))
    return "".join(
        character
        for place, character in enumerate(text)
        if place not in gaps or gaps[place] >= wide or not any(map(_is_chinese, text[place - 1 : place + 2 : 2]))
    )


def _gap(layer: Any, before: int, after: int) -> float:
    """The gap between two characters of a line, over their height."""
    _, bottom, right, top = layer.get_charbox(before, loose=True)
    left = float(layer.get_charbox(after, loose=True)[0])
    return max((left - float(right)) / max(float(top - bottom), 1e-6), 1e-6)


def _is_chinese(character: str) -> bool:
    """Whether a character takes a full square: ideographs and their punctuation."""
    return "\u2e80" <= character <= "\u9fff" or "\uf900" <= character <= "\ufaff" or "\uff00" <= character <= "\uffef"


def _character(code: int) -> str:
    """A character; radicals and compatibility forms, which some programs write for characters, as these."""
    if code in (0, 0xFFFE, 0xFFFF) or 0xD800 <= code < 0xE000:
        return "\ufffd"
    if code == 0x02 or code == 0xAD:  # pdfium's sign for a hyphen at the end of a line
        return "-"
    character = chr(code)
    if 0x2E80 <= code <= 0x2FDF or 0xF900 <= code <= 0xFAFF:
        return unicodedata.normalize("NFKC", character)
    return character if character >= " " or character == "\t" else " "


def _unexplained(character: str) -> bool:
    return character == "\ufffd" or "\ue000" <= character <= "\uf8ff"
