"""The least-cost tree of numbered series that explains a row of marker candidates.

A state is a stack of open series. Each candidate may continue a series of the stack (those below it
are closed), open a series (below the deepest, or in place of one that it closes), be an item of its
own paragraph, or be rejected as plain words. States that leave the same stack are merged, as in any
dynamic programme; those far dearer than the cheapest are given up. The irregularities and their
prices are those of `costs`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
    price of taking it for the first of a series within its own paragraph, None where there is none.
    `follows` says that the number before it stands run in, in the paragraph before.
    """

    key: str
    form: str
    number: int | None
    rank: float
    accept: float
    reject: float
    run_in: float | None = None
    follows: bool = False


class Decision(NamedTuple):
    """What became of a candidate: its depth (or REJECTED, RUN_IN), and whether it opened a series."""

    depth: int
    opens: bool
    before: int | None


class _Series(NamedTuple):
    key: str
    form: str
    number: int | None
    rank: float
    single: bool


_Stack = tuple[_Series, ...]
_Depths = tuple[tuple[str, int], ...]


class _State(NamedTuple):
    cost: float
    stack: _Stack
    depths: _Depths
    trail: object


def search(
    candidates: Sequence[Candidate], single: float = costs.SINGLE, late: float = costs.LATE_START
) -> list[Decision]:
    """One decision a candidate, those of the cheapest reading.

    `single` is the price of a series of one, `late` that of one that does not begin at its first number.
    """
    states = [_State(0.0, (), (), None)]
    for candidate in candidates:
        reached: dict[tuple[_Stack, _Depths], _State] = {}
        for state in states:
            for cost, stack, depths, decision in _steps(state, candidate, single, late):
                if cost >= _FORBIDDEN:
                    continue
                known = reached.get((stack, depths))
                if known is None or cost < known.cost:
                    reached[stack, depths] = _State(cost, stack, depths, (state.trail, decision))
        states = sorted(reached.values(), key=_by_cost)
        limit = states[0].cost + costs.BEAM_MARGIN
        states = [state for state in states[: costs.BEAM_WIDTH] if state.cost <= limit]
    best = min(states, key=lambda state: state.cost + _closing(state.stack, 0, single))
    decisions: list[Decision] = []
    trail = best.trail
    while trail is not None:
        trail, decision = trail  # type: ignore[misc]
        decisions.append(decision)
    decisions.reverse()
    return decisions


def _by_cost(state: _State) -> float:
    return state.cost


def _steps(
    state: _State, candidate: Candidate, single: float, late: float
) -> Iterator[tuple[float, _Stack, _Depths, Decision]]:
    """(cost, stack, depths, decision) of each way to go on from `state`."""
    cost, stack, depths, _ = state
    key, form, number, rank = candidate.key, candidate.form, candidate.number, candidate.rank
    yield cost + candidate.reject, stack, depths, Decision(REJECTED, False, None)
    if candidate.run_in is not None:
        yield cost + candidate.run_in, stack, depths, Decision(RUN_IN, False, None)
    cost += candidate.accept
    known = any(name == key for name, _ in depths)
    for depth in range(len(stack) - 1, -1, -1):
        series = stack[depth]
        if series.key == key:
            price = _continuing(series, number)
            if price < _FORBIDDEN:
                if form != series.form:
                    price += costs.OTHER_FORM
                price += _closing(stack, depth + 1, single)
                then = (*stack[:depth], _Series(key, form, _next(series, number), rank, False))
                yield cost + price, then, depths, Decision(depth, False, series.number)
    if number == 0:
        return
    opening = costs.START + _lateness(number, candidate.follows, late)
    entry = _Series(key, form, number, rank, True)
    for depth in range(len(stack), -1, -1):
        price = opening
        if depth < len(stack):
            price += _closing(stack, depth, single)
            price += _instead(stack[depth], key, rank)
        if depth:
            price += _below(stack, depth, key, rank)
        then_depths = depths
        if (key, depth) not in depths:
            then_depths = (*depths, (key, depth))
            if known:
                price += costs.OTHER_DEPTH
        yield cost + price, (*stack[:depth], entry), then_depths, Decision(depth, True, None)


def _continuing(series: _Series, number: int | None) -> float:
    if number is None or series.number is None:
        return 0.0
    if number == 0:
        return 0.0 if series.form == WORD and series.number >= 2 else _FORBIDDEN
    step = number - series.number
    if step == 1:
        return 0.0
    if step == 0 and number > 1:
        return costs.REPEATED
    if step > 1:
        return costs.SKIPPED + costs.SKIPPED_STEP * (step - 2)
    return _FORBIDDEN


def _next(series: _Series, number: int | None) -> int | None:
    return series.number + 1 if number == 0 and series.number is not None else number


def _lateness(number: int | None, follows: bool, late: float) -> float:
    if number is None or number <= 1 or follows:
        return 0.0
    return late + costs.LATE_START_STEP * (number - 2)


def _below(stack: _Stack, depth: int, key: str, rank: float) -> float:
    """The price of a series of `key` under the series at `depth - 1`."""
    above = stack[depth - 1]
    price = 0.0
    for series in stack[:depth]:
        if series.key == key:
            price += costs.NESTED_IN_ITSELF
    if key in ("unnumbered", "topic"):
        return price + costs.UNNUMBERED_BELOW
    if above.key == "unnumbered":
        return price
    if above.rank > rank:
        price += costs.INVERSION + costs.INVERSION_STEP * (above.rank - rank)
    return price


def _instead(closed: _Series, key: str, rank: float) -> float:
    """The price of a series in place of one that is closed under the same node."""
    if closed.key == key:
        return costs.RESTART
    if closed.rank < rank and closed.number is not None:
        return costs.SIBLING + costs.DEMOTED
    return costs.SIBLING


def _closing(stack: _Stack, depth: int, single: float) -> float:
    price = 0.0
    for series in stack[depth:]:
        if series.single:
            price += costs.SINGLE_UNNUMBERED if series.number is None else single
    return price
