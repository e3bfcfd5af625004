"""What a title or the opening of a paragraph says of its time, to those who need to be sure and to those who do not."""

import pytest

from tasks.enrich.tenses import NEUTRAL, PLAN, REVIEW, mood_of_opening, mood_of_title, said_by_opening, said_by_title


@pytest.mark.parametrize(
    ("title", "said", "mood"),
    [
        ("2023年工作回顾", REVIEW, (REVIEW, True)),
        ("2023年工作", REVIEW, (REVIEW, True)),
        ("下一步工作安排", PLAN, (PLAN, True)),
        ("过去五年的发展成就", REVIEW, (REVIEW, True)),
        ("取得的显著成效", REVIEW, (REVIEW, False)),
        ("重点任务", PLAN, (PLAN, False)),
        ("加强领导，确保工作取得实绩", None, (NEUTRAL, False)),
        ("怎样开展学习", None, (PLAN, True)),
        ("关于修改章程的建议", None, (PLAN, True)),
        ("“十三五”时期发展情况", None, (REVIEW, True)),
        ("提高认识", None, (NEUTRAL, False)),
    ],
)
def test_figures_take_their_time_from_titles_that_say_it_and_verb_phrases_from_those_that_suggest_it(
    title: str, said: str | None, mood: tuple[str, bool]
) -> None:
    assert said_by_title(title, 2024) == said
    assert mood_of_title(title, 2024) == mood


@pytest.mark.parametrize(
    ("words", "said", "mood"),
    [
        ("去年，全县新增就业900人", REVIEW, REVIEW),
        ("同志们，八年来我们", None, REVIEW),
        ("今年主要目标是", PLAN, NEUTRAL),
        ("2025年，建成三座水厂", None, PLAN),
        ("6月10日，县政府召开2024年工作会议", None, NEUTRAL),
        ("会议听取了汇报", None, NEUTRAL),
    ],
)
def test_the_same_of_what_paragraphs_open_with(words: str, said: str | None, mood: str) -> None:
    assert said_by_opening(words) == said
    assert mood_of_opening(words, 2024) == mood
