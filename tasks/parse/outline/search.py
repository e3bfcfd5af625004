"""The least-cost tree of numbered series that explains a row of marker candidates.

A state is a stack of open series. Each candidate may continue a series of the stack (those below it
are closed), open a series (below the deepest, or in place of one that it closes), be an item of its
own paragraph, or be rejected as plain words. States that leave the same stack are merged, as in any
dynamic programme; those far dearer than the cheapest are given up, so that the work grows with the
number of candidates only. The irregularities and their prices are those of `costs`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tasks.parse.outline import costs

#: Depth of a decision: what was no marker, and what is an item of its own paragraph.
REJECTED = -1
RUN_IN = -2

#: The form of 首先 其次 再次, the only ones that 最后 goes on from: `最后，我再强调` after 第四， does not.
WORD = "word"

_FORBIDDEN = 1e6


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that may be a marker, as the search sees it.

    `key` names the series that it can belong to; `number` is None for headings without one, 0 for
    最后. `accept` is added when it is taken for a marker, `reject` when it is not; `run_in` is the
    price of taking it for an item of its own paragraph, None where it can be none. `follows` says
    that the number before it stands run in, in a paragraph before; `resumes` that it is the last one
    of its key before. `single` is the price of a series that has no other member.
    """

    key: str
    form: str
    number: int | None
    rank: float
    accept: float
    reject: float
    run_in: float | None = None
    follows: bool = False
    resumes: bool = False
    single: float = costs.SINGLE


class Decision(NamedTuple):
    """What became of a candidate: its depth (or REJECTED, RUN_IN), whether it opened a series, and
    the number that its series had come to before."""

    depth: int
    opens: bool
    before: int | None


#: An open series: key, form, number, rank, and the price of closing it (0 once it has two members).
_Series = tuple[str, str, "int | None", float, float]
_Stack = tuple[_Series, ...]
#: The decisions that led to a state, the last one first: the trail before, and the fields of a `Decision`.
_Trail = tuple["_Trail | None", int, bool, "int | None"]
#: Cost, stack, at which depths each key has stood (a bit a depth, `_BITS` bits a key), trail.
_State = tuple[float, _Stack, int, "_Trail | None"]

_BITS = costs.DEEPEST + 1
_ANY_DEPTH = (1 << _BITS) - 1


def search(candidates: Sequence[Candidate], late: float = costs.LATE_START) -> list[Decision]:
    """One decision a candidate, those of the cheapest reading.

    `late` is the price of a series that does not begin at its first number.
    """
    width = costs.BEAM_WIDTH if len(candidates) <= costs.MANY else costs.BEAM_WIDTH_OF_MANY
    states: list[_State] = [(0.0, (), 0, None)]
    keys: dict[str, int] = {}
    for candidate in candidates:
        shift = keys.setdefault(candidate.key, len(keys)) * _BITS
        reached: dict[tuple[_Stack, int], _State] = {}
        limit = _FORBIDDEN
        for state in states:
            limit = _advance(state, candidate, shift, late, reached, limit)
        states = sorted((state for state in reached.values() if state[0] <= limit), key=_cost)[:width]
    best = min(states, key=lambda state: state[0] + sum(series[4] for series in state[1]))
    decisions: list[Decision] = []
    trail = best[3]
    while trail is not None:
        trail, depth, opens, before = trail
        decisions.append(Decision(depth, opens, before))
    decisions.reverse()
    return decisions


def _cost(state: _State) -> float:
    return state[0]


def _advance(
    state: _State,
    candidate: Candidate,
    shift: int,
    late: float,
    reached: dict[tuple[_Stack, int], _State],
    limit: float,
) -> float:
    """Put what `state` may become into `reached`; the limit above which a state is given up.

    No price is negative, so what is above the limit is dropped before all of its price is known.
    """
    cost, stack, depths, trail = state
    if candidate.run_in is not None and (price := cost + candidate.run_in) <= limit:
        limit = _reach(reached, price, stack, depths, (trail, RUN_IN, False, None), limit)
    rejected = cost + candidate.reject
    cost += candidate.accept
    if cost > limit and rejected > limit:
        return limit
    free = False  # whether it is just the next of an open series: then there is no better reading
    key, number, rank = candidate.key, candidate.number, candidate.rank
    closing = 0.0  # of the series below the depth looked at
    for depth in range(len(stack) - 1, -1, -1):
        series = stack[depth]
        if series[0] == key:
            price = _continuing(series, number)
            if price < _FORBIDDEN:
                if candidate.form != series[1]:
                    price += costs.OTHER_FORM
                free = free or not price + closing + candidate.accept
                price = cost + closing + price
                if price <= limit:
                    last = series[2]
                    then = (*stack[:depth], (key, candidate.form, _next(last, number), rank, 0.0))
                    limit = _reach(reached, price, then, depths, (trail, depth, False, last), limit)
        closing += series[4]
    if free and number is not None:
        return limit
    if rejected <= limit:
        limit = _reach(reached, rejected, stack, depths, (trail, REJECTED, False, None), limit)
    if number == 0:
        return limit
    cost += costs.START
    if number is not None and number > 1 and not candidate.follows:
        cost += costs.RESUMED if candidate.resumes else late + costs.LATE_START_STEP * (number - 2)
    if cost > limit:
        return limit
    opened = (key, candidate.form, number, rank, costs.SINGLE_UNNUMBERED if number is None else candidate.single)
    moved = bool(depths >> shift & _ANY_DEPTH)
    for depth in range(min(len(stack), costs.DEEPEST), -1, -1):
        price = cost
        if depth < len(stack):
            price += sum(series[4] for series in stack[depth:]) + _instead(stack[depth], key, rank)
            if price > limit:
                continue
        if depth:
            price += _below(stack, depth, key, rank)
        bit = 1 << shift + depth
        if moved and not depths & bit:
            price += costs.OTHER_DEPTH
        if price <= limit:
            then = (*stack[:depth], opened)
            limit = _reach(reached, price, then, depths | bit, (trail, depth, True, None), limit)
    return limit


def _reach(
    reached: dict[tuple[_Stack, int], _State], price: float, then: _Stack, where: int, trail: _Trail, limit: float
) -> float:
    """Put a state into `reached` unless it is there for less; the limit, now that it is there."""
    place = then, where
    known = reached.get(place)
    if known is None or price < known[0]:
        reached[place] = (price, then, where, trail)
        return min(limit, price + costs.BEAM_MARGIN)
    return limit


def _continuing(series: _Series, number: int | None) -> float:
    """The price of `number` after what `series` has come to."""
    last = series[2]
    if number is None or last is None:
        return 0.0
    if number == 0:
        return 0.0 if series[1] == WORD and last >= 2 else _FORBIDDEN
    step = number - last
    if step == 1:
        return 0.0
    if step == 0 and number > 1:
        return costs.REPEATED
    if step > 1:
        return costs.SKIPPED + costs.SKIPPED_STEP * (step - 2)
    return _FORBIDDEN


def _next(last: int | None, number: int | None) -> int | None:
    return last + 1 if number == 0 and last is not None else number


def _below(stack: _Stack, depth: int, key: str, rank: float) -> float:
    """The price of a series of `key` under the series at `depth - 1`."""
    above = stack[depth - 1]
    price = 0.0
    for series in stack[:depth]:
        if series[0] == key:
            price += costs.NESTED_IN_ITSELF
    if above[0] == "named":
        price += costs.BELOW_NAMED
    if key in ("unnumbered", "topic"):
        return price + costs.UNNUMBERED_BELOW
    if above[0] == "unnumbered":
        return price
    if above[3] == rank and (key.startswith("styled") or above[0].startswith("styled")):
        return price + costs.ONE_LEVEL
    if above[3] > rank:
        price += costs.INVERSION + costs.INVERSION_STEP * (above[3] - rank)
    return price


def _instead(closed: _Series, key: str, rank: float) -> float:
    """The price of a series in place of one that is closed under the same node."""
    if closed[0] == key:
        return costs.RESTART
    if closed[3] < rank and closed[2] is not None:
        return costs.SIBLING + costs.DEMOTED
    return costs.SIBLING
