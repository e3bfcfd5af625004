"""Paragraphs within a line: texts whose line breaks were lost.

What is left of a paragraph's beginning is its indent (a run of U+3000 or U+2003 after the end of a
sentence), a blank that stands after some sentences only, or nothing but the numbering: then the
markers of headings part the text, series by series.
"""

from __future__ import annotations

from collections.abc import Sequence

from tasks.segment.lines import Line


def part_lines(text: str, lines: Sequence[Line]) -> list[Line]:
    return list(lines)
