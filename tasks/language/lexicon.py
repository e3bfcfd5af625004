"""Word lists of config/lexicon, read once a process.

A list is UTF-8 text with one entry a line. Lines that begin with `#` say where the list comes from;
blank lines part its sections. An entry of a table is `key=value`.
"""

from __future__ import annotations

from functools import cache

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


def alternation(words: tuple[str, ...] | list[str]) -> str:
    """A regular expression for any of the words, the longest first so that it wins."""
    from re import escape

    return "|".join(escape(word) for word in sorted(set(words), key=lambda w: (-len(w), w)))
