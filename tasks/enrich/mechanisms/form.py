"""What a form of name is: the words that give it away, and the pattern around them."""

from __future__ import annotations

import re
from typing import NamedTuple


class Form(NamedTuple):
    """A form of name: the words that give it away, its pattern around them, its kind, whether it has steps."""

    trigger: tuple[str, ...]
    pattern: re.Pattern[str]
    kind: str
    steps: bool = False
    whole: bool = False  # its name begins where the pattern does, whatever verbs it holds
    reach: int = 0  # characters before its word at which its pattern can begin, where that is told
    marked: bool = False  # the last character of its words is the mark after the name
