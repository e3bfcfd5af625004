"""HTML from values: everything is escaped unless it was made here."""

from __future__ import annotations

import re
from html import escape
from typing import Any

#: Characters that would vanish, or turn the text around them: file names and quotes may hold them.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff\ufffe\uffff]"
)


class Html(str):
    """Text that is HTML already."""

    __slots__ = ()


BREAK = Html("<br>")


def text(value: Any) -> Html:
    """A value as HTML: escaped, numbers grouped, characters that cannot be seen written out as `\\x1b`, `\\u202e`."""
    if isinstance(value, Html):
        return value
    if value is None:
        return Html("")
    if isinstance(value, float):
        return Html(number(value))
    if isinstance(value, int):
        return Html(f"{value:,}")
    shown = _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", str(value))
    return Html(escape(shown))


def number(value: float) -> str:
    """A figure for people: three digits that count, thousands grouped."""
    if value == int(value) or abs(value) >= 1000:
        return f"{value:,.0f}"
    return f"{value:.3g}"


def tag(name: str, *children: Any, **attributes: Any) -> Html:
    """An element; `class_` is the attribute class, None leaves an attribute out."""
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{text(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Html(f"<{name}{given}>{join(*children)}</{name}>")


def join(*parts: Any) -> Html:
    return Html("".join(text(part) for part in parts))


def both(chinese: str, english: str) -> Html:
    """A label in both languages."""
    return join(tag("span", chinese, lang="zh"), " ", tag("span", english, lang="en", class_="en"))


def table(head: list[Any], rows: list[list[Any]], numeric: tuple[int, ...] = (), label: str = "") -> Html:
    """A table that scrolls by itself on a narrow screen; columns in `numeric` are set to the right."""

    def cells(name: str, row: list[Any]) -> Html:
        return tag("tr", *(tag(name, cell, class_="n" if k in numeric else None) for k, cell in enumerate(row)))

    drawn = tag("table", tag("thead", cells("th", head)), tag("tbody", *(cells("td", row) for row in rows)))
    return tag("div", drawn, class_="scroll", tabindex=0, role="region", aria_label=label or None)
