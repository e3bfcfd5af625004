"""The parts of an abbreviation that the points of a speech tell, each in its first sentence.

“三大战略” is announced, and further on stands: 一是大力实施工业强县战略。… 二是大力实施生态立县战略。… 三是…: as many
points as the term counts, one after another, each with a clause that ends in the term's word.
"""

from __future__ import annotations

import re

from tasks.language.lexicon import terms

_NUMERALS = "一二三四五六七八九十"
#: Where a point begins, and its first sentence.
_POINT = re.compile(
    r"[\n。][ \u3000]*"
    r"(?:[（(]?(?P<han>[一二三四五六七八九十])(?:是|[、，）)])|第(?P<nth>[一二三四五六七八九十])[，、]|"
    r"[（(]?(?P<digit>[0-9]{1,2})[.．、）)])(?P<sentence>[^。\n]{4,90})"
)
#: Fewer points may be alike by chance.
_FEWEST, _SHORTEST_WORD = 3, 2
_CLAUSE_END = re.compile("[，；：]")

Points = list[tuple[int, str]]


def points_of(text: str) -> Points:
    """(number, first sentence) of all points, in order."""
    found = []
    for match in _POINT.finditer("\n" + text):
        han = match["han"] or match["nth"]
        found.append((_NUMERALS.index(han) + 1 if han else int(match["digit"]), match["sentence"]))
    return found


def may_be_headed(text: str, number: int, word: str) -> bool:
    """Whether a text could tell so many parts that end in a word: asked before it is searched for points."""
    return number >= _FEWEST and len(word) >= _SHORTEST_WORD and text.count(word) > number


def headed(points: Points, number: int, word: str) -> tuple[str, ...] | None:
    """The clauses that end in `word` at the head of `number` points in a row, without the verb that all begin with."""
    for at, (first, _) in enumerate(points):
        if first != 1 or len(points) - at < number:
            continue
        row = points[at : at + number]
        if [nth for nth, _ in row] != list(range(1, number + 1)):
            continue
        if at + number < len(points) and points[at + number][0] == number + 1:
            continue
        parts = [_clause(sentence, word) for _, sentence in row]
        if all(parts):
            return _without_verb(parts)
    return None


def _clause(sentence: str, word: str) -> str:
    """The first clause of a sentence that ends in the word, or ``."""
    return next((clause for clause in _CLAUSE_END.split(sentence) if clause.endswith(word) and clause != word), "")


def _without_verb(parts: list[str]) -> tuple[str, ...]:
    """The parts without what all of them begin with, where that ends in a verb: 坚定实施|扩大内需战略."""
    verbs = tuple(terms("imperative_verbs"))
    shared = 0
    while shared < min(map(len, parts)) and len({part[shared] for part in parts}) == 1:
        shared += 1
    while shared > 1 and not parts[0][:shared].endswith(verbs):
        shared -= 1
    lead = shared if shared > 1 and parts[0][0] not in "在以把对向" else 0
    return tuple(part[lead:] for part in parts)
