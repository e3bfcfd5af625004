"""How the column `detail` of findings tells a place: by its character, its line, and the words that stand there."""

from __future__ import annotations


def told_place(start: int, line: int, quote: str) -> str:
    """`, at character 7 (line 3): “同志们：大家好”`; a page that shows line and words apart leaves this out."""
    return f", at character {start} (line {line}): “{quote}”"
