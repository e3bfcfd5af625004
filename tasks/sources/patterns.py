"""Patterns of names: `*` and `?` stay within a name, `**/` is any folders or none."""

from __future__ import annotations

import re
from collections.abc import Callable

MAGIC = re.compile(r"[*?\[]")
_PARTS = re.compile(r"\*\*/|\*\*|\*|\?|\[[^\]/]+\]|[^*?\[]+|\[")
_WILD = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}


def base_of(pattern: str) -> str:
    """The folder that all names that fit a pattern lie in."""
    found = MAGIC.search(pattern)
    return (pattern[: found.start()] if found else pattern).rpartition("/")[0]


def matcher(pattern: str) -> Callable[[str], object]:
    """Whether a path fits a pattern."""
    parts = _PARTS.findall(pattern)
    expression = (_WILD.get(part) or (part if "[" in part[:-1] else re.escape(part)) for part in parts)
    return re.compile("".join(expression), re.DOTALL).fullmatch
