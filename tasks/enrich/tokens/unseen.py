"""posseg's search for blocks with characters that its model has never seen: traditional forms, rare names.

For such a character jieba weighs every state against every other, which takes it ten milliseconds; an
address of 1954 in traditional characters then takes half a minute. Here all states are weighed at once as
a matrix. The sums are jieba's, in its order, and of equal ones the greatest state wins, as in its `max`.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

#: jieba's log-probability of a character that a state never showed.
UNSEEN = -3.14e100
#: Characters whose probabilities are remembered, two kilobytes each; a text seldom has more of them.
_REMEMBERED = 4_096

_Floats = npt.NDArray[np.float64]
_Indices = npt.NDArray[np.intp]


class _Matrix(NamedTuple):
    """The model with its states in descending order, so that the first of equal sums is the one jieba takes."""

    states: list[tuple[str, str]]
    number: dict[tuple[str, str], int]
    start: _Floats
    steps: _Floats  # [state, predecessor], minus infinity where no step is


def best_path(block: str) -> list[tuple[str, str]]:
    """The likeliest states of a block, one a character, for any characters."""
    model = _matrix()
    now = _candidates(block[0])
    scores = model.start[now] + _emissions(block[0])[now]
    trellis: list[tuple[_Indices, _Indices]] = [(now, now)]
    for character in block[1:]:
        before = now
        steps = model.steps[:, before]
        reached = np.flatnonzero(steps.max(axis=1) > -np.inf)
        known = np.intersect1d(_candidates(character), reached, assume_unique=True)
        now = known if len(known) else reached
        sums = steps[now] + scores + _emissions(character)[now, None]
        origin = sums.argmax(axis=1)
        scores = sums[np.arange(len(now)), origin]
        trellis.append((now, origin))
    at = int(scores.argmax())
    path = []
    for now, origin in reversed(trellis):
        path.append(model.states[now[at]])
        at = int(origin[at])
    return path[::-1]


@cache
def _matrix() -> _Matrix:
    from jieba import posseg

    transitions: dict[Any, dict[Any, float]] = posseg.trans_P
    states = sorted(transitions, reverse=True)
    number = {state: index for index, state in enumerate(states)}
    steps = np.full((len(states), len(states)), -np.inf)
    for before, following in transitions.items():
        for state, probability in following.items():
            steps[number[state], number[before]] = probability
    return _Matrix(states, number, np.array([posseg.start_P[state] for state in states]), steps)


@lru_cache(maxsize=_REMEMBERED)
def _candidates(character: str) -> _Indices:
    """The states that a character is known to show; all for one that the model does not know."""
    from jieba import posseg

    model = _matrix()
    known = posseg.char_state_tab_P.get(character, model.states)
    return np.array(sorted(model.number[state] for state in known), dtype=np.intp)


@lru_cache(maxsize=_REMEMBERED)
def _emissions(character: str) -> _Floats:
    from jieba import posseg

    return np.array([posseg.emit_P[state].get(character, UNSEEN) for state in _matrix().states])
