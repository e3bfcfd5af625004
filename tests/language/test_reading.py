"""Ways back from a reading to its source."""

from hypothesis import given
from hypothesis import strategies as st

from tasks.language.reading import Reading

PIECES = st.lists(st.tuples(st.integers(0, 3), st.text("一二三\n", max_size=4)), max_size=6)


@given(PIECES, st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=5))
def test_spans_of_several_are_those_of_each(pieces: list[tuple[int, str]], wanted: list[tuple[int, int]]) -> None:
    at, placed = 0, []
    for gap, text in pieces:
        placed.append((at + gap, text))
        at += gap + len(text)
    reading = Reading(placed)
    length = len(reading.text)
    spans = [(min(a, b, length), min(max(a, b), length)) for a, b in wanted]
    assert reading.spans([a for a, _ in spans], [b for _, b in spans]) == [reading.span(a, b) for a, b in spans]
