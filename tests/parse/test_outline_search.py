"""The search for the least-cost tree, on bare candidates."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.parse.outline import costs
from tasks.parse.outline.search import REJECTED, RUN_IN, Candidate, search


def _candidates(*marks: str, **more: float) -> list[Candidate]:
    """`a1` is number 1 of family a; families rank by letter; `a` alone has no number."""
    return [
        Candidate(mark[0], "", int(mark[1:]) if mark[1:] else None, ord(mark[0]) - 96, 0.0, 5.0, **more)
        for mark in marks
    ]


def _depths(*marks: str) -> list[int]:
    return [decision.depth for decision in search(_candidates(*marks))]


def test_no_candidates_no_decisions() -> None:
    assert search([]) == []


def test_one_series_counts_up() -> None:
    assert _depths("a1", "a2", "a3") == [0, 0, 0]


def test_lower_families_hang_from_higher_ones() -> None:
    assert _depths("a1", "b1", "b2", "a2", "b1", "c1", "c2", "b2") == [0, 1, 1, 0, 1, 2, 2, 1]


def test_ranks_are_relative_to_the_families_present() -> None:
    assert _depths("c1", "d1", "d2", "c2") == [0, 1, 1, 0]


def test_a_repeated_and_a_skipped_number_go_on_with_the_series() -> None:
    assert [(d.depth, d.before) for d in search(_candidates("a1", "a2", "a2", "a4"))] == [
        (0, None),
        (0, 1),
        (0, 2),
        (0, 2),
    ]


def test_a_count_is_resumed_under_the_next_node() -> None:
    candidates = _candidates("a1", "b1", "b2", "a2")
    candidates.append(Candidate("b", "", 3, 2.0, 0.0, 5.0, resumes=True))
    assert [decision.depth for decision in search(candidates)] == [0, 1, 1, 0, 1]


def test_a_number_below_the_last_opens_a_series_anew() -> None:
    assert [(d.depth, d.opens) for d in search(_candidates("a1", "a2", "a1", "a2"))] == [
        (0, True),
        (0, False),
        (0, True),
        (0, False),
    ]


def test_a_stray_number_is_rejected() -> None:
    assert _depths("a1", "c7", "a2") == [0, REJECTED, 0]


def test_an_item_of_its_own_paragraph_is_left_out_of_the_tree() -> None:
    candidates = _candidates("a1", "b1", "a2")
    candidates[1] = Candidate("b", "", 1, 2.0, 0.0, 5.0, run_in=0.2)
    assert [decision.depth for decision in search(candidates)] == [0, RUN_IN, 0]


def test_no_series_opens_deeper_than_any_outline_goes() -> None:
    letters = [chr(97 + index) + "1" for index in range(20)] + [chr(97 + index) + "2" for index in range(20)]
    assert max(_depths(*letters)) <= costs.DEEPEST


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.builds(lambda f, n: f + (str(n) if n else ""), st.sampled_from("abcu"), st.integers(0, 5)), max_size=40)
)
def test_depths_never_jump_and_every_series_opens_once(marks: list[str]) -> None:
    depth = -1
    for decision in search(_candidates(*marks)):
        if decision.depth < 0:
            continue
        assert decision.depth <= depth + 1
        assert decision.opens or decision.depth <= depth
        depth = decision.depth


def test_the_work_grows_with_the_number_of_candidates_only() -> None:
    marks = ["a1", "b1", "c1", "b2", "a2", "c3"]

    def seconds(times: int) -> float:
        began = time.process_time()
        search(_candidates(*(marks * times)))
        return time.process_time() - began

    # eight times the candidates: 8 in proportion, 64 with the square; the best of three leaves out interruptions
    assert min(seconds(800) for _ in range(3)) < 30 * min(seconds(100) for _ in range(3))
