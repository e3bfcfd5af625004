"""posseg's hidden Markov model: words and tags of a run of characters that no dictionary word covers.

The result is that of `jieba.posseg`'s own `__cut_detail`, ties included; the search is another one.
jieba tries every pair of a state and its predecessor. Here the predecessors of a state are tried from
the likeliest down, and the search ends where even the best transition could not catch up; states of a
tag's inside (M, E) have two predecessors only. That is some ten times faster and changes no sum: each
candidate is still (score + transition) + emission, in this order. Columns are remembered by the beginning
of a run. Blocks with characters that the model does not know are searched in `unseen`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any, NamedTuple

from tasks.enrich.tokens.unseen import UNSEEN, best_path

_HAN = re.compile(r"([\u4E00-\u9FD5]+)")
_NOT_HAN = re.compile(r"([.0-9]+|[a-zA-Z0-9]+)")
_NUMBER = re.compile(r"[.0-9]+")
_ENGLISH = re.compile(r"[a-zA-Z0-9]+")

#: Sums of log-probabilities of a run stay below 1e5; a double then errs by less than 1e-10.
_MARGIN = 1e-6

Found = tuple[tuple[str, ...], tuple[str, ...]]


_NEVER = float("-inf")
#: Columns remembered; runs share their beginnings (是在…, 要把…), and one takes some kilobytes.
_REMEMBERED_COLUMNS = 16_384

#: Beginnings up to this length are shared between blocks and remembered; a run of thousands of characters is not: its
#: beginnings would take memory with the square of its length, and one call inside another for each.
_SHARED = 64


class _Inside(NamedTuple):
    """A state that goes on with a word (M, E): it has two predecessors at most."""

    state: int
    emission: float
    predecessors: tuple[tuple[int, float], ...]


class _Opening(NamedTuple):
    """A state that opens a word (B, S): any that ends one may come before it."""

    state: int
    emission: float
    steps: list[float]  # predecessor → transition, minus infinity where there is none
    likeliest: float  # the best of the steps


class _Model(NamedTuple):
    """The model with states as numbers in their own order, so that ties fall as jieba's do."""

    states: list[tuple[str, str]]
    start: list[float]
    ends: list[bool]  # whether a state ends a word (E, S) and anything may follow it
    of_character: dict[str, tuple[tuple[_Inside, ...], tuple[_Opening, ...]]]


class _Column(NamedTuple):
    """Where the search stands after a character: state → its best score, and the state before it."""

    scores: dict[int, float]
    origin: dict[int, int]
    ended: list[tuple[float, int]]  # the states after which a word may open, the likeliest first

    @classmethod
    def of(cls, scores: dict[int, float], origin: dict[int, int]) -> _Column:
        ends = _model().ends
        return cls(
            scores, origin, sorted([(score, state) for state, score in scores.items() if ends[state]], reverse=True)
        )


def recognise(run: str) -> Found:
    """Words and tags of a run of Chinese characters, digits and letters."""
    words: list[str] = []
    tags: list[str] = []
    for index, block in enumerate(_HAN.split(run)):
        if index % 2:
            _cut(block, words, tags)
            continue
        for piece in _NOT_HAN.split(block):
            if piece:
                words.append(piece)
                tags.append("m" if _NUMBER.match(piece) else "eng" if _ENGLISH.match(piece) else "x")
    return tuple(words), tuple(tags)


@cache
def tags_of_model() -> frozenset[str]:
    """All tags that `recognise` may give."""
    from jieba import posseg

    return frozenset({tag for _, tag in posseg.start_P} | {"m", "eng", "x"})


def _cut(block: str, words: list[str], tags: list[str]) -> None:
    path = _best_path(block) or best_path(block)
    begin = after = 0
    for at, (position, tag) in enumerate(path):
        if position == "B":
            begin = at
        elif position == "E":
            words.append(block[begin : at + 1])
            tags.append(tag)
            after = at + 1
        elif position == "S":
            words.append(block[at])
            tags.append(tag)
            after = at + 1
    if after < len(block):
        words.append(block[after:])
        tags.append(path[after][1])


def _best_path(block: str) -> list[tuple[str, str]] | None:
    """The likeliest states of a block, or None where the model knows a character or step not at all."""
    columns: list[_Column] = []
    for at, character in enumerate(block):
        column = _column(block[: at + 1]) if at < _SHARED else _following(columns[-1], character)
        if column is None:
            return None
        columns.append(column)
    state = max((score, state) for state, score in columns[-1].scores.items())[1]
    states = _model().states
    path = [states[state]]
    for column in reversed(columns[1:]):
        state = column.origin[state]
        path.append(states[state])
    path.reverse()
    return path


@lru_cache(maxsize=_REMEMBERED_COLUMNS)
def _column(beginning: str) -> _Column | None:
    """The search's column for the last character of a block's beginning; None where the model knows no way."""
    model = _model()
    candidates = model.of_character.get(beginning[-1])
    if candidates is None:
        return None
    if len(beginning) == 1:
        return _Column.of(
            {one.state: model.start[one.state] + one.emission for group in candidates for one in group}, {}
        )
    before = _column(beginning[:-1])
    return None if before is None else _following(before, beginning[-1])


def _following(before: _Column, character: str) -> _Column | None:
    """The column for a character after the one before it; None where the model knows no way."""
    candidates = _model().of_character.get(character)
    if candidates is None:
        return None
    scores, ended = before.scores, before.ended
    following: dict[int, float] = {}
    origin: dict[int, int] = {}
    for state, emission, predecessors in candidates[0]:
        best, chosen = _NEVER, -1
        for previous, step in predecessors:
            if previous in scores:
                total = scores[previous] + step + emission
                if total > best or (total == best and previous > chosen):
                    best, chosen = total, previous
        if best > _NEVER:
            following[state] = best
            origin[state] = chosen
    for state, emission, steps, likeliest in candidates[1]:
        best, chosen = _NEVER, -1
        limit = _NEVER
        for score, previous in ended:
            if score + likeliest + emission < limit:
                break
            total = score + steps[previous] + emission
            if total > best:
                best, chosen = total, previous
                limit = best - _MARGIN
            elif total == best and previous > chosen:
                chosen = previous
        if best > _NEVER:
            following[state] = best
            origin[state] = chosen
    return _Column.of(following, origin) if following else None


@cache
def _model() -> _Model:
    from jieba import posseg

    transitions: dict[Any, dict[Any, float]] = posseg.trans_P
    states = sorted(transitions)
    number = {state: index for index, state in enumerate(states)}
    into = [[_NEVER] * len(states) for _ in states]
    for previous, steps in transitions.items():
        for state, probability in steps.items():
            into[number[state]][number[previous]] = probability
    inside = [tuple((p, step) for p, step in enumerate(row) if step > _NEVER) for row in into]
    likeliest = [max(row) for row in into]

    def candidates(character: str, some: tuple[Any, ...]) -> tuple[tuple[_Inside, ...], tuple[_Opening, ...]]:
        seen = [(number[state], posseg.emit_P[state].get(character, UNSEEN)) for state in some]
        return (
            tuple(_Inside(s, emission, inside[s]) for s, emission in seen if states[s][0] in "ME"),
            tuple(_Opening(s, emission, into[s], likeliest[s]) for s, emission in seen if states[s][0] in "BS"),
        )

    return _Model(
        states=states,
        start=[posseg.start_P[state] for state in states],
        ends=[state[0] in "ES" and bool(transitions[state]) for state in states],
        of_character={character: candidates(character, some) for character, some in posseg.char_state_tab_P.items()},
    )
