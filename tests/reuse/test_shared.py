"""The passages that two texts share to the letter."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.reuse.shared import SHORTEST, common, shared_spans

LETTERS = st.text("云溪县防汛", max_size=60)


def test_the_longest_passage_is_taken_wherever_it_stands() -> None:
    source = "一二三四五六七八九甲乙丙丁戊己庚辛壬癸"
    assert shared_spans("甲乙丙丁戊己庚辛一二三四五六七八九十", source) == [(0, 9, 8), (8, 0, 9)]


def test_short_runs_are_no_passage() -> None:
    assert shared_spans("一二三四五六七", "一二三四五六七") == []


@settings(max_examples=150)
@given(LETTERS, LETTERS)
def test_spans_are_equal_long_enough_and_in_order(text: str, source: str) -> None:
    end = 0
    for at, there, length in shared_spans(text, source):
        assert at >= end
        assert length >= SHORTEST
        assert text[at : at + length] == source[there : there + length]
        end = at + length


@settings(max_examples=150)
@given(LETTERS, LETTERS)
def test_every_stretch_that_both_have_is_found_at_least_in_part(text: str, source: str) -> None:
    taken = {place for at, _, length in shared_spans(text, source) for place in range(at, at + length)}
    for at in range(len(text) - SHORTEST + 1):
        if text[at : at + SHORTEST] in source:
            assert taken & set(range(at, at + SHORTEST))


@settings(max_examples=150)
@given(LETTERS, st.text("云溪", max_size=40), st.integers(0, 30), st.integers(0, 30))
def test_the_common_length_is_the_longest(start: str, tail: str, at: int, there: int) -> None:
    one, other = start + tail, start + tail[: len(tail) // 2]
    length = common(one, at, other, there) if at <= len(one) and there <= len(other) else 0
    assert one[at : at + length] == other[there : there + length]
    if at + length < len(one) and there + length < len(other) and at <= len(one) and there <= len(other):
        assert one[at + length] != other[there + length]


def test_long_texts_that_repeat_themselves_cost_little() -> None:
    assert shared_spans("哈" * 100_000, "哈" * 100_000) == [(0, 0, 100_000)]
