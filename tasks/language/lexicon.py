"""Word lists of config/lexicon, read once a process.

A list is UTF-8 text with one entry a line. Lines that begin with `#` say where the list comes from;
blank lines part its sections. An entry of a table is `key=value`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from re import escape

from config import LEXICON


@cache
def terms(name: str) -> tuple[str, ...]:
    """The entries of `config/lexicon/<name>.txt` in their order, each once.

    Raises FileNotFoundError for a list that does not exist.
    """
    lines = (LEXICON / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    kept = (line.strip() for line in lines)
    return tuple(dict.fromkeys(line for line in kept if line and not line.startswith("#")))


@cache
def table(name: str) -> dict[str, str]:
    """The entries `key=value` of a list as a dictionary; an entry without `=` is its own value."""
    pairs = (entry.partition("=") for entry in terms(name))
    return {key.strip(): value.strip() if sign else key.strip() for key, sign, value in pairs}


def alternation(words: Sequence[str]) -> str:
    """A regular expression for any of the words, the longest first so that it wins.

    Words are grouped by their first character: `re` then passes over a whole group with one comparison.
    """
    groups: dict[str, list[str]] = {}
    for word in sorted(set(words), key=lambda w: (-len(w), w)):
        groups.setdefault(word[:1], []).append(word[1:])
    return "|".join(
        escape(first) + (escape(rests[0]) if len(rests) == 1 else f"(?:{'|'.join(map(escape, rests))})")
        for first, rests in sorted(groups.items())
    )
