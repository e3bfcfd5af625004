"""The text of a Word document: its paragraphs in order, each with its number, as a reader of the page sees them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from tasks.ingest.readers.docx.numbering import Numbering
from tasks.ingest.readers.docx.styles import OFF, Styles
from tasks.ingest.readers.packages import attribute, child, local
from tasks.ingest.readers.reading import Hint

#: Elements that are not part of the text: what was deleted or moved away, properties, the instructions of
#: fields, the older of two renderings, the reading aid above a character.
_SKIPPED = frozenset(
    {
        "del",
        "moveFrom",
        "pPr",
        "rPr",
        "instrText",
        "delText",
        "Fallback",
        "rt",
        "sectPr",
        "tblPr",
        "tcPr",
        "trPr",
    }
)
#: Elements that stand for a character.
_CHARACTERS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-"}
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
#: Signs of symbol fonts lie in the private area.
_PRIVATE = range(0xE000, 0xF900)
#: A line is larger than the text from this many times its size on.
_LARGER = 1.1


class _Line(NamedTuple):
    """A line and how it is set; `size` is that of its smallest characters, in half points, 0 for none."""

    text: str
    level: int | None = None
    title: str | None = None
    centred: bool = False
    bold: bool = False
    size: int = 0


class _Set(NamedTuple):
    """How a run of characters is set."""

    bold: bool
    size: int


class Body:
    """Collects the lines of a part of the document."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering
        self._lines: list[_Line] = []
        self._notes: list[tuple[str, str]] = []

    def add(self, container: Any) -> None:
        """Adds the paragraphs and tables of a container, in order."""
        joined = ""
        for element in _blocks(container):
            if local(element) == "tbl":
                self._add_table(element)
                continue
            deleted = _of_mark(element, "del")  # a tracked change joins it to the next, whose number and style hold
            number, line, boxes = self._paragraph(element, numbered=not deleted)
            if deleted:
                joined += line.text
            elif joined or line.text or not _of_mark(element, "vanish"):
                self._lines.append(line._replace(text=number + joined + line.text))
                joined = ""
            for box in boxes:
                self.add(box)
        if joined:
            self._lines.append(_Line(joined))

    def add_notes(self, kind: str, notes: dict[str, Any]) -> None:
        """Adds the notes that the text so far refers to, each on a line of its own after its mark."""
        for number, (of, name) in enumerate(list(self._notes), 1):
            if of != kind or name not in notes:
                continue
            apart = Body(self._styles, self._numbering)
            apart.add(notes[name])
            self._lines.append(_Line(f"〔{number}〕{' '.join(apart.text().split())}"))

    def text(self) -> str:
        """The lines, each ended by a line feed."""
        return "".join(f"{line.text}\n" for line in self._lines)

    def hints(self) -> Iterator[Hint]:
        """How lines are set that differ from the text around them, with their places."""
        sizes: Counter[int] = Counter()
        for line in self._lines:
            sizes[line.size] += len(line.text) if line.size else 0
        larger = _LARGER * max(sizes, key=lambda size: (sizes[size], size), default=0)
        place = 0
        for line in self._lines:
            end = place + len(line.text)
            if line.text.strip():
                if line.level:
                    yield Hint("heading", str(line.level), place, end)
                if line.title:
                    yield Hint("style", line.title, place, end)
                if line.centred:
                    yield Hint("centred", "", place, end)
                if line.bold:
                    yield Hint("bold", "", place, end)
                if line.size > larger:
                    yield Hint("size", f"{line.size / 2:g}", place, end)
            place = end + 1

    def _paragraph(self, element: Any, numbered: bool) -> tuple[str, _Line, list[Any]]:
        """The number of a paragraph, which counts one further, the paragraph, and the text boxes in it."""
        properties = child(element, "pPr")
        style = attribute(child(properties, "pStyle"), "val") or self._styles.default
        pieces: list[str] = []
        boxes: list[Any] = []
        runs: list[_Set] = []
        self._collect(element, pieces, boxes, style, runs)
        text = "".join(pieces).strip("\n")
        number = self._numbering.number_of(properties, style) if numbered else ""
        level = attribute(child(properties, "outlineLvl"), "val")
        heading = _level(level) if level and level.isdecimal() else self._styles.heading_level(style)
        place = attribute(child(properties, "jc"), "val")
        centred = place == "center" if place else self._styles.centred(style)
        bold, size = all(run.bold for run in runs), min((run.size for run in runs), default=0)
        title = self._styles.title(style)
        return number, _Line(text, heading, title, centred, bold and bool(runs), size), boxes

    def _collect(self, element: Any, pieces: list[str], boxes: list[Any], style: str | None, runs: list[_Set]) -> None:
        """The characters below an element, and how they are set; without recursion, for files may nest without end."""
        setting = _Set(False, 0)
        waiting = [iter(element)]
        while waiting:
            below = next(waiting[-1], None)
            if below is None:
                waiting.pop()
                continue
            name = local(below)
            if name in _SKIPPED or (name == "r" and self._hidden(below)):
                continue
            if name == "r":
                setting = self._setting(below, style)
            if name == "t":
                pieces.append(below.text or "")
                if (below.text or "").strip():
                    runs.append(setting)
            elif name == "txbxContent":
                boxes.append(below)
            elif name == "br":
                pieces.append("\n")  # of lines, columns and pages
            elif name in _CHARACTERS:
                pieces.append(_CHARACTERS[name])
            elif name == "sym":
                pieces.append(_symbol(attribute(below, "char") or ""))
            elif name in _NOTES:
                self._notes.append((_NOTES[name], attribute(below, "id") or ""))
                pieces.append(f"〔{len(self._notes)}〕")
            else:
                waiting.append(iter(below))

    def _setting(self, run: Any, style: str | None) -> _Set:
        properties = child(run, "rPr")
        own = attribute(child(properties, "rStyle"), "val")
        bold, size = child(properties, "b"), attribute(child(properties, "sz"), "val")
        return _Set(
            self._styles.bold(own, style) if bold is None else attribute(bold, "val") not in OFF,
            int(size) if size and size.isdecimal() else self._styles.size(own, style),
        )

    def _hidden(self, run: Any) -> bool:
        properties = child(run, "rPr")
        vanish = child(properties, "vanish")
        if vanish is not None:
            return attribute(vanish, "val") not in OFF
        return self._styles.hidden(attribute(child(properties, "rStyle"), "val"))

    def _add_table(self, table: Any) -> None:
        for row in _below(table, "tr"):
            if child(row, "trPr", "del") is not None:
                continue
            cells = []
            for cell in _below(row, "tc"):
                apart = Body(self._styles, self._numbering)
                apart._notes = self._notes
                merge = child(cell, "tcPr", "vMerge")
                if merge is None or attribute(merge, "val") == "restart":
                    apart.add(cell)
                cells.append(apart._lines)
            if len(cells) == 1:  # a frame around text, not a table
                self._lines += cells[0]
            else:
                texts = (" ".join(line.text for line in lines if line.text.strip()) for lines in cells)
                self._lines.append(_Line("\t".join(text.replace("\n", " ") for text in texts)))


def _blocks(container: Any) -> Iterator[Any]:
    """Paragraphs and tables of a container, also those inside content controls and accepted insertions."""
    waiting = [iter(container)]
    while waiting:
        element = next(waiting[-1], None)
        if element is None:
            waiting.pop()
            continue
        name = local(element)
        if name in ("p", "tbl"):
            yield element
        elif name not in _SKIPPED:
            waiting.append(iter(element))


def _below(element: Any, name: str) -> Iterator[Any]:
    """The rows of a table or cells of a row, also those inside content controls."""
    for one in element:
        if local(one) == name:
            yield one
        elif local(one) in ("sdt", "sdtContent", "customXml", "ins"):
            yield from _below(one, name)


def _level(outline: str) -> int | None:
    """The heading's level for an outline level; the ninth is that of body text (ECMA-376 part 1, 17.3.1.20)."""
    return int(outline) + 1 if int(outline) < 9 else None


def _of_mark(element: Any, name: str) -> bool:
    """Whether the mark that ends a paragraph has a property: `del` (a tracked change) or `vanish`."""
    found = child(element, "pPr", "rPr", name)
    return found is not None and attribute(found, "val") not in OFF


def _symbol(code: str) -> str:
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return "•" if number in _PRIVATE else chr(number) if 0x20 <= number < 0xD800 else ""
