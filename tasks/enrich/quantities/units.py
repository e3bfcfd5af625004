"""Units and classifiers, from config/lexicon/units.txt."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from tasks.language.lexicon import terms


class Units(NamedTuple):
    """A pattern of all units, longest first, the sets that tell them apart, and their first characters."""

    pattern: str
    measures: frozenset[str]
    classifiers: frozenset[str]
    first: str


def by_first_character(words: Iterable[str]) -> str:
    """A pattern of `words`, the longest first, grouped by first character so that few are tried."""
    groups: dict[str, list[str]] = {}
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        groups.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in sorted(groups.items()))


@cache
def units() -> Units:
    sections: dict[str, set[str]] = {"measure": set(), "classifier": set(), "digits": set()}
    section = sections["measure"]
    guards: dict[str, str] = {}
    for line in terms("units"):
        if line.startswith("["):
            section = sections[line.strip("[]")]
            continue
        unit, _, guard = line.partition(" ")
        section.add(unit)
        if unit.isascii() and unit.isalpha():
            guards[unit] = "A-Za-z0-9"
        elif guard:
            guards[unit] = re.escape(guard)
    groups: dict[str, list[str]] = {}
    for unit in sorted(set().union(*sections.values()), key=lambda unit: (-len(unit), unit)):
        guarded = re.escape(unit[1:]) + (f"(?![{guards[unit]}])" if unit in guards else "")
        groups.setdefault(unit[0], []).append(guarded)
    pattern = "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in sorted(groups.items()))
    return Units(
        f"(?:{pattern})", frozenset(sections["measure"]), frozenset(sections["classifier"]), "".join(sorted(groups))
    )
