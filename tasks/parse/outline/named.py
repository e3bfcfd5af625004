"""Parts that bear a name in place of a number: 引言, 结论, 结束语 on lines of their own."""

from __future__ import annotations

from collections.abc import Sequence

from tasks.language.markers import CLOSING_PARTS, part_name
from tasks.parse.outline.candidates import BLANKS, Line


def named_parts(lines: Sequence[Line]) -> dict[int, str]:
    """By line, the key of the series that a named part belongs to.

    `named` for one that stands beside the numbered parts. `named:` and the Markdown marks of its line, where
    the last such name closes the talk and bare numerals come after it: 结论, 一, 二 … number what it holds.
    A Markdown heading with a name is like any other unless it holds numerals.
    """
    found = [
        (index, name)
        for index, line in enumerate(lines)
        if not line.marker and (name := part_name(line.text[line.head :]))
    ]
    if not found:
        return {}
    last, name = found[-1]
    holds = name in CLOSING_PARTS and _numerals_follow(lines, last)
    if holds:
        marks = lines[last].markdown
        return {index: f"named:{marks or '-'}" for index, _ in found if lines[index].markdown == marks}
    return {index: "named" for index, _ in found if not lines[index].markdown and _has_body(lines, index)}


def _numerals_follow(lines: Sequence[Line], part: int) -> bool:
    """Whether the first heading of its own kind after a part is a bare 一 on its line."""
    marks = lines[part].markdown
    for line in lines[part + 1 :]:
        if line.markdown == marks and line.marker and (marks or line.marker.family == "chinese_bare"):
            return line.marker.number == 1 and not line.text[line.marker.end :].strip(BLANKS)
        if line.markdown and line.markdown <= marks:
            return False
    return False


def _has_body(lines: Sequence[Line], index: int) -> bool:
    """Whether a paragraph stands directly under a line."""
    after = lines[index + 1] if index + 1 < len(lines) else None
    return after is not None and after.order == lines[index].order + 1
