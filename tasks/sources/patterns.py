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


class Pattern:
    """A pattern of whole paths, asked step by step on the way down.

    As in a shell that hands its matches on: a folder that fits stands for all below it.
    """

    def __init__(self, pattern: str) -> None:
        self._steps = pattern.split("/")
        self._deep = "**" in pattern
        self._matches = matcher(pattern)

    def fits(self, path: str) -> bool:
        """Whether a file is meant: it fits, or a folder that it lies in does."""
        if self._deep:
            return bool(self._matches(path))
        parts = path.split("/")
        return len(parts) >= len(self._steps) and bool(self._matches("/".join(parts[: len(self._steps)])))

    def may_hold(self, folder: str) -> bool:
        """Whether a file that is meant may lie below a folder."""
        if self._deep:
            return True
        parts = folder.split("/")
        if len(parts) >= len(self._steps):
            return self.fits(folder)
        return bool(matcher("/".join(self._steps[: len(parts)]))(folder))
