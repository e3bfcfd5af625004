"""Units and classifiers, from config/lexicon/units.txt."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Units(NamedTuple):
    """The units as an alternation, longest first, and the sets that tell them apart."""

    alternation: str
    measures: frozenset[str]
    classifiers: frozenset[str]
    first: str


def lexicon(name: str) -> list[str]:
    """The terms of a lexicon: its lines without comments."""
    lines = files("config").joinpath(f"lexicon/{name}.txt").read_text("utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


@cache
def units() -> Units:
    sections: dict[str, set[str]] = {"measure": set(), "classifier": set()}
    section = sections["measure"]
    for line in lexicon("units"):
        if line.startswith("["):
            section = sections[line.strip("[]")]
        else:
            section.add(line)
    every = sorted(sections["measure"] | sections["classifier"], key=lambda unit: (-len(unit), unit))
    return Units(
        "|".join(map(re.escape, every)),
        frozenset(sections["measure"]),
        frozenset(sections["classifier"]),
        "".join(sorted({unit[0] for unit in every})),
    )
