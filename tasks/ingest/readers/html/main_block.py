"""The part of a web page that holds its text: the smallest block with nearly all of the page's prose.

Prose is told from chrome by its lines: sentences with their punctuation, of which few characters are links (text
density, after Kohlschütter et al., Boilerplate Detection using Shallow Text Features, WSDM 2010).
"""

from __future__ import annotations

import re
from typing import Any

from tasks.ingest.readers.html.lines import BLOCKS, is_hidden, lines_of

#: A block keeps being entered while one of its parts has this share of its prose; the rest is chrome around it.
_SHARE = 0.85
#: Fewer lines of prose are a paragraph, not the text: its siblings belong to it.
_LEAST_LINES = 3
#: Above this share of linked characters a line is a menu or a list of other pages.
_LINKED = 0.4
_SENTENCE = re.compile("[，。；：！？、]")
#: Parts of a text that are never the text.
_ASIDE = ("nav", "footer", "aside")
#: Names that pages give to what stands beside the text; such a part goes if it has little of the prose.
_BESIDE = re.compile(
    r"(?:^|[\s_\-])(?:nav|navbar|menu|breadcrumb|crumbs?|share|bdshare\w*|related|recommend\w*|hot|rank\w*|sidebar|side|"
    r"toolbar|tools?|comments?|copyright|footer|foot|editor|pages?|pager|pagination|qrcode|print|ad|ads|advert\w*)"
    r"(?:$|[\s_\-\d])",
    re.I,
)
_LITTLE = 0.2
#: A list of links below the text is taken off when it has at least so many.
_LINKS = 3


def main_block(body: Any) -> Any:
    """The element that holds the text, with what stands beside the text inside it taken out of the tree."""
    prose = _prose(body)
    here = body
    while True:
        inside = [below for below in here if isinstance(below.tag, str)]
        best = max(inside, key=lambda below: prose.get(below, (0, 0))[0], default=None)
        if best is None or (best.tag not in BLOCKS and best.tag not in ("td", "th", "font", "span")):
            break
        characters, lines = prose.get(best, (0, 0))
        if lines < _LEAST_LINES or characters < _SHARE * prose.get(here, (0, 0))[0]:
            break
        here = best
    _take_out(here, prose)
    return here


def _prose(body: Any) -> dict[Any, tuple[int, int]]:
    """Characters and lines of prose below each block."""
    own: dict[Any, tuple[int, int]] = {}
    order = [element for element in body.iter() if isinstance(element.tag, str)]
    leaves = [
        element
        for element in order
        if not is_hidden(element) and (element.tag in BLOCKS or element.tag in ("td", "th") or element is body)
    ]
    blocks = set(leaves)
    for element in leaves:
        characters = lines = 0
        for line in lines_of(_shallow(element, blocks)):
            if _SENTENCE.search(line.text) and line.linked <= _LINKED * len(line.text):
                characters += len(line.text)
                lines += 1
        own[element] = (characters, lines)
    total = dict(own)
    for element in reversed(order):
        if element is body:
            break
        mine, above = total.get(element, (0, 0)), element.getparent()
        theirs = total.get(above, (0, 0))
        total[above] = (theirs[0] + mine[0], theirs[1] + mine[1])
    return total


def _shallow(element: Any, blocks: set[Any]) -> Any:
    """A copy of an element with its own words only: those of blocks below it are counted there."""
    copy = element.makeelement("div")
    copy.text = element.text
    waiting = [(element, copy)]
    while waiting:
        source, target = waiting.pop()
        for below in source:
            if below in blocks or not isinstance(below.tag, str):
                made = target.makeelement("br")
            else:
                made = target.makeelement(below.tag, dict(below.attrib))
                made.text = below.text
                waiting.append((below, made))
            made.tail = below.tail
            target.append(made)
    return copy


def _take_out(block: Any, prose: dict[Any, tuple[int, int]]) -> None:
    """Removes menus, lists of links and other parts beside the text."""
    whole = prose.get(block, (0, 0))[0]
    for element in [below for below in block.iter() if below is not block and isinstance(below.tag, str)]:
        if prose.get(element, (0, 0))[0] > _LITTLE * whole:
            continue
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        if element.tag in _ASIDE or _BESIDE.search(names) or _is_link_list(element):
            _remove(element)


def _is_link_list(element: Any) -> bool:
    if element.tag not in ("ul", "ol", "dl", "div", "table"):
        return False
    links = element.findall(".//a")
    if len(links) < _LINKS:
        return False
    lines = lines_of(element)
    return sum(line.linked for line in lines) > 0.7 * sum(len(line.text) for line in lines)


def _remove(element: Any) -> None:
    parent = element.getparent()
    if parent is None:
        return
    tail = element.tail
    if tail and tail.strip():  # words after it belong to the text
        made = element.makeelement("br")
        made.tail = tail
        parent.replace(element, made)
    else:
        parent.remove(element)
