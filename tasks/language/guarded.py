"""Regular expressions that pass over most of a text with one question.

Python's `re` skips to the characters that a pattern can begin with only where each of its alternatives begins with a
letter. One that looks around first, or begins with a class, is tried in full at every character, which takes five times
as long. A look ahead for the characters with which it can begin spares it that, and changes no match.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

#: Patterns that can begin with more characters than this gain nothing.
_MANY = 1500

_Ranges = list[tuple[int, int]]


def guarded(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile`, faster where the pattern is searched for: the same matches, groups and errors."""
    firsts = _class_of_firsts(pattern, flags)
    return re.compile(f"(?={firsts})(?:{pattern})" if firsts else pattern, flags)


def telltale(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile` for a pattern that is only searched for, and asked whether it is there and where it first begins.

    `re` skips to the next of the characters that a pattern can begin with, without trying it in between, only where the
    pattern itself begins with them. So this one takes such a character and looks back at whether all the rest begins
    with it: several times as fast as `guarded` in text that has none. A match is one character long.
    """
    firsts = _class_of_firsts(pattern, flags)
    return re.compile(f"{firsts}(?<=(?={pattern}){firsts})" if firsts else pattern, flags)


def first_characters(pattern: str) -> frozenset[str]:
    """The characters that a match can begin with: asked before `match`, which costs more than to look one up.

    Of a pattern that can begin with nearly any, or be empty, they are all there are.
    """
    ranges = _few_beginnings(pattern, 0)
    if not ranges:
        return _Any()
    return frozenset(chr(code) for first, last in ranges for code in range(first, last + 1))


class _Any(frozenset[str]):
    """Holds every character."""

    def __contains__(self, character: object) -> bool:
        return True


def _class_of_firsts(pattern: str, flags: int) -> str | None:
    """The class of the characters that a match can begin with; None where it gains nothing to ask for them."""
    ranges = _few_beginnings(pattern, flags)
    if not ranges:
        return None
    return "[" + "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in sorted(set(ranges))) + "]"


def _few_beginnings(pattern: str, flags: int) -> _Ranges | None:
    compiled = re.compile(pattern, flags)
    ranges = None if compiled.flags & re.IGNORECASE else _beginnings(pattern, flags)
    return ranges if ranges and sum(last - first + 1 for first, last in ranges) <= _MANY else None


def _beginnings(pattern: str, flags: int) -> _Ranges | None:
    """The characters that a match can begin with; None where it can be empty, or begin with nearly any."""
    try:
        from re import _parser  # type: ignore[attr-defined]
    except ImportError:  # the parser is no public part of Python
        return None
    ranges, may_be_empty = _of_sequence(_parser.parse(pattern, flags))
    return None if may_be_empty else ranges


def _of_sequence(items: Iterable[tuple[Any, Any]]) -> tuple[_Ranges | None, bool]:
    """The first characters of a parsed sequence (None: any), and whether it can be empty."""
    ranges: _Ranges = []
    for operation, value in items:
        some, may_be_empty = _of_item(str(operation), value)
        if some is None:
            return None, False
        ranges += some
        if not may_be_empty:
            return ranges, False
    return ranges, True


def _of_item(operation: str, value: Any) -> tuple[_Ranges | None, bool]:
    if operation == "LITERAL":
        return [(value, value)], False
    if operation == "IN":
        return _of_class(value), False
    if operation in ("ASSERT", "ASSERT_NOT", "AT"):
        return [], True
    if operation == "SUBPATTERN":
        return (None, False) if value[1] & re.IGNORECASE else _of_sequence(value[3])
    if operation in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        ranges, may_be_empty = _of_sequence(value[2])
        return ranges, may_be_empty or value[0] == 0
    if operation == "BRANCH":
        all_ranges: _Ranges = []
        empty = False
        for branch in value[1]:
            ranges, may_be_empty = _of_sequence(branch)
            if ranges is None:
                return None, False
            all_ranges += ranges
            empty = empty or may_be_empty
        return all_ranges, empty
    return None, False


def _of_class(members: Iterable[tuple[Any, Any]]) -> _Ranges | None:
    ranges: _Ranges = []
    for operation, value in members:
        if str(operation) == "LITERAL":
            ranges.append((value, value))
        elif str(operation) == "RANGE":
            ranges.append(value)
        else:
            return None
    return ranges
