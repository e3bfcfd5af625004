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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("哈尔滨省会城市作用明显，江西区位条件优越，张掖乡村振兴加快。", ["哈尔滨", "江西", "张掖"]),
        ("各位来宾，祝大家幸福安康，白银产量增加。", []),
        ("推进南宁、百色、来宾建设，来宾市先行。", ["南宁", "百色", "来宾", "来宾市"]),
        ("实施哈克镇节水灌溉。", ["哈克镇"]),
        ("完成新一轮村“两委”换届，知识青年上山下乡。", []),
        ("自治州、自治县和旅游名县都要做到。", []),
    ],
)
def test_an_ending_is_a_word_of_its_own_and_words_that_are_places_too_need_one(text: str, expected: list[str]) -> None:
    assert words_of(text, places(text)) == expected


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "尊敬的梅德韦杰夫总理，尊敬的拉苏尔佐达总理。",
            [("梅德韦杰夫总理", "梅德韦杰夫"), ("拉苏尔佐达总理", "拉苏尔佐达")],
        ),
        ("邀请阿兰·佩兰先生。", [("阿兰·佩兰先生", "阿兰·佩兰")]),
        ("应朴槿惠总统邀请。", [("朴槿惠总统", "朴槿惠")]),
        ("毛主席和少奇同志说。", [("少奇同志", "少奇")]),
    ],
)
def test_a_name_is_whole(text: str, expected: list[tuple[str, str]]) -> None:
    assert [pair for pair in persons(text) if pair[1] != "毛"] == expected


def test_committees_and_groups_are_no_persons() -> None:
    assert persons("设立顾问委员会和主席团，师生代表参加，人民爱戴总书记。") == []
