"""Automatic numbers, as Word counts and writes them (ECMA-376 part 1, 17.9).

A paragraph names a list (`num`) and a level, itself or by its style. Lists made from one definition (`abstractNum`)
count together; a `num` that overrides a start counts anew when it is used at that level for the first time.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from tasks.ingest.readers.docx.counting import written
from tasks.ingest.readers.docx.styles import Styles
from tasks.ingest.readers.packages import attribute, child, local

_PLACE = re.compile(r"%([1-9])")
#: Marks after which nothing parts a number from the text, whatever white space Word puts there.
_CLOSED = "、，．）〉】：。；)"
#: Signs of fonts such as Wingdings and Symbol lie in the private area; Word shows them as bullets.
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_LEVELS = 9


class Level(NamedTuple):
    """A level of a list, as it is declared."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    legal: bool = False
    restart: int | None = None
    suffix: str = "tab"
    style: str | None = None


class Numbering:
    """The lists of a document and how far each has counted."""

    def __init__(self, root: Any, styles: Styles) -> None:
        self._styles = styles
        self._abstract: dict[str, dict[int, Level]] = {}
        self._links: dict[str, str] = {}
        self._nums: dict[str, tuple[str, dict[int, Level], dict[int, int]]] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._started: set[tuple[str, int]] = set()
        for element in () if root is None else root:
            if local(element) == "abstractNum":
                name = attribute(element, "abstractNumId") or ""
                self._abstract[name] = _levels(element)
                if link := attribute(child(element, "numStyleLink"), "val"):
                    self._links[name] = link
        for element in () if root is None else root:
            if local(element) == "num":
                self._add_num(element)

    def number_of(self, properties: Any, style: str | None) -> str:
        """The number of the next paragraph, with what parts it from the text; empty for one without.

        `properties` is its `pPr`, `style` the name of its style. Each call counts one further.
        """
        num, level = self._list_of(properties, style)
        if num is None or num == "0" or num not in self._nums:
            return ""
        abstract, overridden, starts = self._nums[num]
        abstract = self._resolved(abstract)
        levels = {**self._abstract.get(abstract, {}), **overridden}
        if level not in levels:
            return ""
        counts = self._count(num, abstract, level, levels, starts)
        return _shown(levels, level, counts)

    def _add_num(self, element: Any) -> None:
        levels: dict[int, Level] = {}
        starts: dict[int, int] = {}
        for override in element:
            if local(override) != "lvlOverride":
                continue
            place = _integer(attribute(override, "ilvl"), 0)
            own = child(override, "lvl")
            if own is not None:
                levels[place] = _level(own)
            start = attribute(child(override, "startOverride"), "val")
            if start is not None:
                starts[place] = _integer(start, 1)
        abstract = attribute(child(element, "abstractNumId"), "val") or ""
        self._nums[attribute(element, "numId") or ""] = (abstract, levels, starts)

    def _resolved(self, abstract: str) -> str:
        """The definition that holds the levels: one may refer to that of a list style."""
        seen: set[str] = set()
        while abstract in self._links and not self._abstract.get(abstract) and abstract not in seen:
            seen.add(abstract)
            num = self._styles.list_of(self._links[abstract])
            if num not in self._nums:
                break
            abstract = self._nums[num][0]
        return abstract

    def _list_of(self, properties: Any, style: str | None) -> tuple[str | None, int]:
        own = child(properties, "numPr")
        num = attribute(child(own, "numId"), "val")
        level = attribute(child(own, "ilvl"), "val")
        if num is None:
            num, inherited, source = self._styles.numbering(style)
            if level is None and num in self._nums:
                level = self._level_of_style(num, source) or inherited
        return num, min(_integer(level, 0), _LEVELS - 1)

    def _level_of_style(self, num: str, style: str | None) -> str | None:
        """The level that names a style as its own: styles give a list, the list gives their levels."""
        abstract = self._resolved(self._nums[num][0])
        for place, level in {**self._abstract.get(abstract, {}), **self._nums[num][1]}.items():
            if style is not None and level.style == style:
                return str(place)
        return None

    def _count(
        self, num: str, abstract: str, level: int, levels: dict[int, Level], starts: dict[int, int]
    ) -> list[int | None]:
        counts = self._counts.setdefault(abstract, [None] * _LEVELS)
        if level in starts and (num, level) not in self._started:
            counts[level] = None
        self._started.add((num, level))
        before = counts[level]
        start = starts.get(level, levels[level].start)
        counts[level] = start if before is None else before + 1
        for deeper in range(level + 1, _LEVELS):
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or level < restart:  # 0: never; n: after a paragraph of the first n levels
                counts[deeper] = None
        return counts


def _shown(levels: dict[int, Level], level: int, counts: list[int | None]) -> str:
    here = levels[level]

    def number(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        there = levels.get(place, Level())
        count = counts[place]
        form = "decimal" if here.legal and there.form != "decimalZero" else there.form
        return written(there.start if count is None else count, form)

    text = _PRIVATE.sub("•", here.text) if here.form == "bullet" else _PLACE.sub(number, here.text)
    if not text:
        return ""
    apart = "" if here.suffix == "nothing" or text[-1] in _CLOSED or _is_sign(text[-1]) else " "
    return text + apart


def _is_sign(character: str) -> bool:
    """Enclosed numbers, ① to ⒛ and ㊀ to ㊿, need nothing to part them from the text."""
    return "\u2460" <= character <= "\u24ff" or "\u3200" <= character <= "\u32ff"


def _levels(element: Any) -> dict[int, Level]:
    return {_integer(attribute(one, "ilvl"), 0): _level(one) for one in element if local(one) == "lvl"}


def _level(element: Any) -> Level:
    form = child(element, "numFmt")
    if form is None:  # Word writes formats that are newer than the standard into an alternative
        form = child(element, "AlternateContent", "Fallback", "numFmt")
    legal = child(element, "isLgl")
    restart = attribute(child(element, "lvlRestart"), "val")
    return Level(
        start=_integer(attribute(child(element, "start"), "val"), 0 if child(element, "start") is None else 1),
        form=attribute(form, "val", "decimal") or "decimal",
        text=attribute(child(element, "lvlText"), "val", "") or "",
        legal=legal is not None and attribute(legal, "val", "1") not in ("0", "false", "off"),
        restart=None if restart is None else _integer(restart, 0),
        suffix=attribute(child(element, "suff"), "val", "tab") or "tab",
        style=attribute(child(element, "pStyle"), "val"),
    )


def _integer(text: str | None, default: int) -> int:
    try:
        return min(max(int(text or ""), 0), 32_767)
    except ValueError:
        return default
