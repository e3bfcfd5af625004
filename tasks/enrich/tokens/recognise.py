"""posseg's hidden Markov model: words and tags of a run of characters that no dictionary word covers.

The result is that of `jieba.posseg`'s own `__cut_detail`, ties included; the search is another one.
jieba tries every pair of a state and its predecessor. Here the predecessors of a state are tried from
the likeliest down, and the search ends where even the best transition could not catch up; states of a
tag's inside (M, E) have two predecessors only. That is some ten times faster and changes no sum: each
candidate is still (score + transition) + emission, in this order.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

_HAN = re.compile(r"([\u4E00-\u9FD5]+)")
_NOT_HAN = re.compile(r"([.0-9]+|[a-zA-Z0-9]+)")
_NUMBER = re.compile(r"[.0-9]+")
_ENGLISH = re.compile(r"[a-zA-Z0-9]+")

#: Sums of log-probabilities of a run stay below 1e5; a double then errs by less than 1e-10.
_MARGIN = 1e-6

Found = tuple[tuple[str, ...], tuple[str, ...]]


class _Model(NamedTuple):
    """The model with states as numbers in their own order, so that ties fall as jieba's do."""

    states: list[tuple[str, str]]
    start: list[float]
    into: list[list[float | None]]  # state → predecessor → transition
    best_into: list[float]
    inner: list[tuple[tuple[int, float], ...]]  # state that continues a word (M, E) → its predecessors
    ends: list[bool]  # whether a state ends a word (E, S) and anything may follow it
    of_character: dict[str, tuple[tuple[int, float], ...]]


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


def _cut(block: str, words: list[str], tags: list[str]) -> None:
    path = _best_path(block) or _slow_path(block)
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
    model = _model()
    into, best_into, inner, ends = model.into, model.best_into, model.inner, model.ends
    back: list[dict[int, int]] = []
    scores: dict[int, float] = {}
    for character in block:
        candidates = model.of_character.get(character)
        if candidates is None:
            return None
        if not back:
            scores = {state: model.start[state] + emission for state, emission in candidates}
            back.append({})
            continue
        ended = sorted(((score, state) for state, score in scores.items() if ends[state]), reverse=True)
        following: dict[int, float] = {}
        origin: dict[int, int] = {}
        for state, emission in candidates:
            best = None
            chosen = -1
            if inner[state]:
                for previous, step in inner[state]:
                    if previous in scores:
                        total = scores[previous] + step + emission
                        if best is None or total > best or (total == best and previous > chosen):
                            best, chosen = total, previous
            else:
                steps = into[state]
                most = best_into[state]
                for score, previous in ended:
                    if best is not None and score + most + emission < best - _MARGIN:
                        break
                    likelihood = steps[previous]
                    if likelihood is None:
                        continue
                    total = score + likelihood + emission
                    if best is None or total > best or (total == best and previous > chosen):
                        best, chosen = total, previous
            if best is not None:
                following[state] = best
                origin[state] = chosen
        if not following:
            return None
        scores = following
        back.append(origin)
    state = max((score, state) for state, score in scores.items())[1]
    path = [state]
    for origin in reversed(back[1:]):
        path.append(origin[path[-1]])
    return [model.states[state] for state in reversed(path)]


def _slow_path(block: str) -> list[tuple[str, str]]:
    """jieba's own search, for blocks with characters that its model has never seen."""
    from jieba import posseg
    from jieba.posseg.viterbi import viterbi

    path: list[tuple[str, str]] = viterbi(
        block, posseg.char_state_tab_P, posseg.start_P, posseg.trans_P, posseg.emit_P
    )[1]
    return path


@cache
def _model() -> _Model:
    from jieba import posseg

    transitions: dict[Any, dict[Any, float]] = posseg.trans_P
    states = sorted(transitions)
    number = {state: index for index, state in enumerate(states)}
    into: list[list[float | None]] = [[None] * len(states) for _ in states]
    for previous, steps in transitions.items():
        for state, probability in steps.items():
            into[number[state]][number[previous]] = probability
    return _Model(
        states=states,
        start=[posseg.start_P[state] for state in states],
        into=into,
        best_into=[max((p for p in row if p is not None), default=0.0) for row in into],
        inner=[
            tuple((previous, step) for previous, step in enumerate(row) if step is not None)
            if state[0] in "ME"
            else ()
            for state, row in zip(states, into, strict=True)
        ],
        ends=[state[0] in "ES" and bool(transitions[state]) for state in states],
        of_character={
            character: tuple((number[state], posseg.emit_P[state].get(character, -3.14e100)) for state in some)
            for character, some in posseg.char_state_tab_P.items()
        },
    )
