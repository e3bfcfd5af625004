"""The passages that two texts share to the letter."""

from __future__ import annotations

#: Letters of the shortest passage: a clause (要进一步提高思想认识); shorter runs are the common coin of speeches.
SHORTEST = 8

#: Places of a passage's beginning that are tried; more only where a text repeats itself.
_TRIED = 8


def shared_spans(text: str, source: str) -> list[tuple[int, int, int]]:
    """Passages of `text` that stand in `source` too, from left to right: (place, place in the source, length).

    Greedy: at each place the longest passage that stands anywhere in the source is taken, wherever the one before
    was found, so that sentences put in another order are found; one of equal length goes to the earlier place. The
    work grows with the length of the texts.
    """
    places: dict[str, list[int]] = {}
    for at in range(len(source) - SHORTEST + 1):
        known = places.setdefault(source[at : at + SHORTEST], [])
        if len(known) < _TRIED:
            known.append(at)
    spans = []
    at = 0
    while at <= len(text) - SHORTEST:
        best = (0, 0)
        for place in places.get(text[at : at + SHORTEST], ()):
            best = max(best, (common(text, at, source, place), -place))
        length, place = best
        if length:
            spans.append((at, -place, length))
        at += length or 1
    return spans


def common(one: str, at: int, other: str, there: int) -> int:
    """How many characters two texts share from these places on: doubling steps, then halving ones."""
    longest = min(len(one) - at, len(other) - there)
    step, length = SHORTEST, 0
    while step:
        step = min(step, longest - length)
        if step and one[at + length : at + length + step] == other[there + length : there + length + step]:
            length += step
            step *= 2
        else:
            step //= 2
    return length
