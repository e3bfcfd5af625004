"""Paragraph styles: what a paragraph inherits from its style and the styles that this is based on."""

from __future__ import annotations

from typing import Any

from tasks.ingest.readers.packages import attribute, child, local

#: What switches a property off.
OFF = ("0", "false", "off")
#: The size of characters where nothing says it, in half points (ECMA-376 part 1, 17.3.2.38).
_SIZE = 20


class Styles:
    """The styles of a document; `default` is that of paragraphs without one."""

    def __init__(self, root: Any) -> None:
        self._styles = {}
        self.default: str | None = None
        size = attribute(child(root, "docDefaults", "rPrDefault", "rPr", "sz"), "val") if root is not None else None
        self._size = int(size) if size and size.isdecimal() else _SIZE
        for style in () if root is None else root:
            if local(style) != "style":
                continue
            name = attribute(style, "styleId") or ""
            self._styles[name] = style
            if attribute(style, "type") == "paragraph" and attribute(style, "default") in ("1", "true", "on"):
                self.default = name

    def chain(self, name: str | None) -> list[tuple[str, Any]]:
        """The style of that name, the one that it is based on, and so forth; loops end."""
        found: dict[str, Any] = {}
        while name in self._styles and name not in found:
            assert name is not None
            found[name] = self._styles[name]
            name = attribute(child(found[name], "basedOn"), "val")
        return list(found.items())

    def numbering(self, name: str | None) -> tuple[str | None, str | None, str | None]:
        """The list of a style: numId, ilvl, and the style that names the list."""
        number = level = source = None
        for style, element in self.chain(name):
            properties = child(element, "pPr", "numPr")
            if properties is None:
                continue
            level = level or attribute(child(properties, "ilvl"), "val")
            if (found := attribute(child(properties, "numId"), "val")) is not None:
                number, source = found, style
                break
        return number, level, source

    def list_of(self, name: str | None) -> str | None:
        """The numId of a list style."""
        return attribute(child(self._styles.get(name), "pPr", "numPr", "numId"), "val") if name else None

    def heading_level(self, name: str | None) -> int | None:
        """The outline level of a style, from 1: of its properties, or of a name such as `heading 2`."""
        for _, element in self.chain(name):
            level = attribute(child(element, "pPr", "outlineLvl"), "val")
            if level is not None and level.isdecimal():
                return int(level) + 1 if int(level) < 9 else None
            title = (attribute(child(element, "name"), "val") or "").lower()
            if title.startswith("heading ") and title[8:].isdecimal():
                return int(title[8:])
        return None

    def title(self, name: str | None) -> str | None:
        """`title` or `subtitle` for the styles of that name and those based on them."""
        for _, element in self.chain(name):
            called = (attribute(child(element, "name"), "val") or "").lower()
            if called in ("title", "subtitle"):
                return called
        return None

    def centred(self, name: str | None) -> bool:
        """Whether a style centres its paragraphs."""
        return self._first(name, "pPr", "jc") == "center"

    def bold(self, *names: str | None) -> bool:
        """Whether the first of the styles that says anything of it prints bold."""
        said = next((value for name in names if (value := self._first(name, "rPr", "b")) is not None), "0")
        return said not in OFF

    def size(self, *names: str | None) -> int:
        """The size of characters in half points: of the first of the styles that has one, else of the document."""
        sizes = (self._first(name, "rPr", "sz") for name in names)
        return next((int(size) for size in sizes if size and size.isdecimal()), self._size)

    def _first(self, name: str | None, *path: str) -> str | None:
        """What a property is set to by a style or the nearest that it is based on; "" where it is set to nothing."""
        for _, element in self.chain(name):
            if (found := child(element, *path)) is not None:
                return attribute(found, "val", "")
        return None

    def hidden(self, name: str | None) -> bool:
        """Whether a character style hides its text."""
        return any(child(element, "rPr", "vanish") is not None for _, element in self.chain(name))
