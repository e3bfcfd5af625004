"""Words torn by a break, by the dictionary."""

import pytest

from tasks.language.words import breaks_off, torn_word


@pytest.mark.parametrize(
    ("before", "after", "word"),
    [("政府工作报", "告", "报告"), ("做好新时期环保工", "作的责任感", "工作"), ("切实开展整", "治行动", "整治")],
)
def test_a_word_with_a_half_left_over_is_torn(before: str, after: str, word: str) -> None:
    assert torn_word(before, after) == word


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("一、过去五年工作回顾", "过去五年"),
        ("稳住外贸外资基本盘", "面对外部环境变化"),
        ("二、突出重点", "近年来，我县"),
        ("附件1", "2026年民生实事"),
        ("", "告"),
        ("报", ""),
    ],
)
def test_lines_that_end_and_begin_with_whole_words_are_not(before: str, after: str) -> None:
    assert torn_word(before, after) is None


def test_a_line_breaks_off_after_a_conjunction_not_after_a_word_that_ends_like_one() -> None:
    assert all(map(breaks_off, ("充分发挥各级党委和", "推进改革以及", "这是全县人民的", "他们正在")))
    assert not any(
        map(breaks_off, ("发展目标和政策取向", "促进社会祥和", "扩大村民参与", "问题的所在", "工作回顾", ""))
    )
