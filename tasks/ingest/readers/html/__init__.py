"""Web pages: the speech apart from the page around it, as paragraphs that a browser shows.

Scripts, styles and hidden elements are nothing; of the rest the block with most of the prose is taken, and the page's
heading above it. Title and date of publication, which belong to the page, are hints; a speech has no date from there.
"""

from __future__ import annotations

import re
from typing import Any

from lxml import html

from config.limits import Limits
from tasks.ingest.decode import Decoded, declared, decode
from tasks.ingest.readers.html.lines import Line, lines_of
from tasks.ingest.readers.html.main_block import main_block
from tasks.ingest.readers.reading import Hint, Reading, Refused

_META = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:\-]{2,30})", re.I)
_DECLARATION = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_\-]{2,30})", re.I)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*>")
#: Where a page names its encoding: the standard asks for the first 1024 bytes, pages keep it loosely.
_HEAD = 8192
#: What parts the name of a page from that of its site in the title.
_SITE = re.compile(r"\s*[_|\-–—－｜]+\s*[^_|\-–—－｜]{2,20}$")
_PUBLISHED = (
    "//meta[@name='PubDate' or @name='pubdate' or @name='publishdate' or @property='article:published_time']/@content"
)
_BLANK = re.compile(r"\s+")
#: Headings of a page that may be the title of what it holds.
_HEADINGS = ("h1", "h2", "h3")
_LEAST_TITLE = 4


def read(content: bytes, limits: Limits, charset: str | None = None) -> Reading:
    """The text of a web page; `charset` is what came with it, if anything did."""
    decoded = _decoded(content, charset)
    source = _XML_DECLARATION.sub("", decoded.text).replace("\0", "")
    parser = html.HTMLParser(huge_tree=True, no_network=True, remove_comments=True, remove_pis=True)
    if not source.strip():
        raise Refused("empty", "the page holds nothing; send it again")
    try:
        root = html.document_fromstring(source, parser=parser)
    except (ValueError, html.etree.ParserError) as error:
        raise Refused("empty", f"the page holds nothing that is shown ({error}); send it again") from error
    if any("depth" in entry.message for entry in parser.error_log):  # what lies deeper is not in the tree
        raise Refused("reader_limit", "elements of the page lie in more than 2,000 others; save its text")
    body = root.find("body")
    block = main_block(root if body is None else body)
    lines = lines_of(block)
    title = _title(root, block, lines)
    if title:
        lines = [title, *lines]
    text = "".join(f"{line.text}\n" for line in lines)
    return Reading(text, decoded.encoding, decoded.basis, hints=_hints(root, lines))


def _decoded(content: bytes, charset: str | None) -> Decoded:
    """A mark, valid UTF-8 and what comes with the page or stands in it decide, in this order; then the likelier one."""
    found = _META.search(content[:_HEAD]) or _DECLARATION.search(content[:_HEAD])
    named = charset or (found[1].decode("ascii") if found else None)
    decoded = declared(content, named) if named else None
    decoded = decoded or decode(content)
    if decoded is None:
        raise Refused("undecodable", "no Chinese encoding fits all bytes; save the page as UTF-8")
    return decoded


def _title(root: Any, block: Any, lines: list[Line]) -> Line | None:
    """The heading above the block that is the title of its text, if the block does not begin with it."""
    named = _bare(root.findtext(".//title") or "")
    shown = {_bare(line.text) for line in lines[:8]}
    inside = set(block.iter())
    for element in root.iter():
        if element is block:
            return None
        if element.tag in _HEADINGS and element not in inside:
            words = " ".join(line.text for line in lines_of(element))
            bare = _bare(words)
            if len(bare) >= _LEAST_TITLE and bare not in shown and (not named or bare in named):
                return Line(words, "1")
    return None


def _bare(text: str) -> str:
    return _BLANK.sub("", text)


def _hints(root: Any, lines: list[Line]) -> list[Hint]:
    found = []
    title = (root.findtext(".//title") or "").strip()
    if title:
        found.append(Hint("page_title", _SITE.sub("", title)))
    found += [Hint("published", str(value)) for value in root.xpath(_PUBLISHED)[:1]]
    place = 0
    for line in lines:
        end = place + len(line.text)
        if line.heading:
            found.append(Hint("heading", line.heading, place, end))
        if line.centred:
            found.append(Hint("centred", "", place, end))
        if line.bold:
            found.append(Hint("bold", "", place, end))
        place = end + 1
    return found
