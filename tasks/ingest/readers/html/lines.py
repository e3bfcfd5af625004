"""The lines of a part of a web page, as a browser shows them: blocks and `<br>` part lines, white space closes up."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

#: What is not shown, or is not text: forms and their parts, pictures, scripts.
HIDDEN = frozenset(
    {
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "title",
        "iframe",
        "object",
        "embed",
        "svg",
        "math",
        "canvas",
        "audio",
        "video",
        "select",
        "textarea",
        "button",
        "input",
        "datalist",
        "map",
        "rp",
        "rt",
    }
)
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
#: Elements that begin and end a line (HTML standard, 15.3: display block, list-item, table-row).
BLOCKS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    }
)
_CELLS = ("td", "th")
#: White space that HTML closes up; U+3000 and the no-break space stand for indents and stay.
_SPACE = re.compile("[ \t\n\r\f]+")
#: What says that a list shows no numbers.
_PLAIN = re.compile(r"list-style(?:-type)?\s*:\s*none", re.I)
#: A typed number at the beginning of a list's item: the page then hides those of the browser.
_NUMBERED = re.compile(
    "[（(]?(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})[）)、．.，,]|第[一二三四五六七八九十]|[①-⑳]"
)
_HEADINGS = {f"h{level}": str(level) for level in range(1, 7)}
_ALIGNED = re.compile(r"text-align\s*:\s*(\w+)", re.I)
_WEIGHT = re.compile(r"font-weight\s*:\s*(\w+)", re.I)
_BOLD = ("bold", "bolder", "600", "700", "800", "900")
#: Deeper elements are shown by no browser either.
_DEPTH = 2000


class Line(NamedTuple):
    """A line, the level of the heading that it is, how many of its characters are words of links, how it is set."""

    text: str
    heading: str | None = None
    linked: int = 0
    centred: bool = False
    bold: bool = False


class _Lines:
    """Collects characters until a line ends."""

    def __init__(self) -> None:
        self.done: list[Line] = []
        self._pieces: list[str] = []
        self._linked = 0
        self._heading: str | None = None
        self._number = ""
        self._centred = self._bold = True

    def add(self, text: str | None, tags: dict[str, int], looks: _Looks) -> None:
        if not text:
            return
        if text.strip():
            self._centred &= looks.centred[-1]
            self._bold &= looks.bold[-1]
        if tags.get("pre"):
            first, *rest = text.replace("\r\n", "\n").split("\n")
            self._pieces.append(first)
            for line in rest:
                self.end()
                self._pieces.append(line)
            return
        text = _SPACE.sub(" ", text)
        self._pieces.append(text)
        self._heading = next((level for tag, level in _HEADINGS.items() if tags.get(tag)), self._heading)
        if tags.get("a"):
            self._linked += len(text.strip())

    def number(self, number: str) -> None:
        """Notes the number that a browser shows before the next words, unless they bring their own."""
        self._number = number

    def tab(self) -> None:
        if any(piece.strip() for piece in self._pieces):
            self._pieces.append("\t")

    def end(self) -> None:
        text = "".join(self._pieces)
        text = _SPACE.sub(" ", text) if "\t" not in text else re.sub(" *\t *", "\t", re.sub(" +", " ", text))
        text = text.strip(" \t\n\r\f")
        if text.strip():
            number = "" if _NUMBERED.match(text) else self._number
            self.done.append(Line(number + text, self._heading, self._linked, self._centred, self._bold))
            self._number = ""
        self._pieces, self._linked, self._heading = [], 0, None
        self._centred = self._bold = True


class _Looks:
    """How characters are set by the elements around them, the innermost that says so last."""

    def __init__(self) -> None:
        self.centred = [False]
        self.bold = [False]

    def enter(self, element: Any) -> None:
        """Notes what an element says, or that it says nothing."""
        tag, style = element.tag, element.get("style") or ""
        aligned = _ALIGNED.search(style)
        align = aligned[1].lower() if aligned else "center" if tag == "center" else (element.get("align") or "").lower()
        self.centred.append(align == "center" if align else self.centred[-1])
        weight = _WEIGHT.search(style)
        bold = weight[1].lower() in _BOLD if weight else True if tag in ("b", "strong") else None
        self.bold.append(self.bold[-1] if bold is None else bold)

    def leave(self) -> None:
        self.centred.pop()
        self.bold.pop()


def lines_of(element: Any) -> list[Line]:
    """The lines of an element; without recursion, for pages may nest without end."""
    lines = _Lines()
    looks = _Looks()
    tags: dict[str, int] = {}
    counts: dict[Any, int] = {}
    waiting: list[tuple[Any, bool]] = [(element, False)]
    while waiting:
        here, leaving = waiting.pop()
        tag = here.tag
        if leaving:
            tags[tag] -= 1
            looks.leave()
            if tag in BLOCKS:
                lines.end()
            if here is not element:
                lines.add(here.tail, tags, looks)
            continue
        if not isinstance(tag, str) or is_hidden(here) or len(waiting) > 50 * _DEPTH:
            if here is not element:
                lines.add(here.tail, tags, looks)
            continue
        if tag in BLOCKS or tag == "br":
            lines.end()
        elif tag in _CELLS:
            lines.tab()
        if tag == "li":
            lines.number(_list_number(here, counts))
        tags[tag] = tags.get(tag, 0) + 1
        looks.enter(here)
        lines.add(here.text, tags, looks)
        waiting.append((here, True))
        waiting += [(below, False) for below in reversed(here)]
    lines.end()
    return lines.done


def _list_number(item: Any, counts: dict[Any, int]) -> str:
    """The next number of an ordered list (HTML standard, 4.4.5 and 4.4.8); `counts` holds the last one of each."""
    parent = item.getparent()
    if parent is None or parent.tag != "ol" or _PLAIN.search(parent.get("style") or ""):
        return ""
    last = counts.get(parent, _integer(parent.get("start"), 1) - 1)
    count = counts[parent] = _integer(item.get("value"), last + 1)
    form = parent.get("type") or "1"
    letter = chr(ord(form) + (count - 1) % 26) if form in ("a", "A") else str(count)
    return f"{letter}. "


def _integer(text: str | None, default: int) -> int:
    return int(text) if text and text.strip().isdecimal() and len(text) < 8 else default


def is_hidden(element: Any) -> bool:
    """Whether an element shows no text of the page."""
    if element.tag in HIDDEN:
        return True
    if element.get("hidden") is not None:
        return True
    style = element.get("style")
    return bool(style and _HIDING.search(style))
