"""Places and persons."""

from __future__ import annotations

import pytest

from tasks.enrich.persons import find_persons
from tasks.enrich.places import find_places
from tasks.enrich.speech import Mention
from tasks.enrich.tokens import tokenize
from tests.enrich.speeches import speech_of_text, words_of


def places(text: str, bodies: tuple[Mention, ...] = ()) -> list[Mention]:
    speech = speech_of_text(text)
    return find_places(speech, tokenize(speech), bodies)


def persons(text: str) -> list[tuple[str, str | None]]:
    speech = speech_of_text(text)
    return [(text[m.start : m.end], m.canonical) for m in find_persons(speech, tokenize(speech))]


def test_places_are_names_not_common_nouns() -> None:
    text = "城市和农村、沿海和内地，都要学习浙江和长沙市的经验。"
    assert words_of(text, places(text)) == ["浙江", "长沙市"]


def test_neighbours_that_lie_in_each_other_are_one_place() -> None:
    text = "事故发生在湖南省长沙市望城区。"
    assert words_of(text, places(text))[0].startswith("湖南省长沙市")


def test_a_name_without_ending_has_the_canonical_form_of_the_one_with_it() -> None:
    assert [m.canonical for m in places("长沙市发文，长沙的经验好。")] == ["长沙市", "长沙市"]


def test_the_place_inside_a_body_is_not_listed_again() -> None:
    assert places("长沙市住建局牵头。", (Mention("body", 0, 6),)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("习近平总书记强调，", [("习近平总书记", "习近平")]),
        ("邓小平同志指出，", [("邓小平同志", "邓小平")]),
        ("刚才，张局长作了说明。", [("张局长", "张")]),
        ("马克思说过。", [("马克思", "马克思")]),
        ("X局长作了说明。", []),
        ("县长要负总责，任局长要带头。", []),
        ("各单位一把手和书记要亲自抓。", []),
    ],
)
def test_persons(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert persons(text) == expected
