"""Addresses that open a speech, and their spans."""

import pytest

from tasks.language.salutations import find_glued_salutation, read_salutation, read_vocative


@pytest.mark.parametrize(
    ("paragraph", "address"),
    [
        ("同志们：", "同志们："),
        ("同志们！今天，我讲三点。", "同志们！"),
        ("\u3000\u3000各位代表：现在开会。", "各位代表："),
        ("尊敬的各位领导、各位来宾，女士们、先生们：", "尊敬的各位领导、各位来宾，女士们、先生们："),
        ("?同志们：", "同志们："),
        ("老师们，同学们：", "老师们，同学们："),
        ("尊敬的陈某某院长，", "尊敬的陈某某院长，"),
        ("各位嘉宾，各位朋友：", "各位嘉宾，各位朋友："),
        ("演习部队的全体指战员同志们：", "演习部队的全体指战员同志们："),
        ("主席先生，各位同事：", "主席先生，各位同事："),
        ("主任、各位副主任、各位委员：", "主任、各位副主任、各位委员："),
    ],
)
def test_an_address_is_read_with_its_mark(paragraph: str, address: str) -> None:
    span = read_salutation(paragraph)
    assert span is not None
    assert paragraph[slice(*span)] == address


@pytest.mark.parametrize(
    "paragraph", ["同志们，今天我们开会。", "各乡镇要抓紧落实。", "一、提高认识", "今天，同志们：", ""]
)
def test_a_sentence_is_none(paragraph: str) -> None:
    assert read_salutation(paragraph) is None


def test_an_address_glued_to_a_title_is_found() -> None:
    title = "县长在全县环境整治动员会议上的讲话同志们："
    span = find_glued_salutation(title)
    assert span is not None
    assert title[slice(*span)] == "同志们："
    assert find_glued_salutation("在全县环境整治动员会议上的讲话") is None


def test_a_vocative_has_a_comma_and_a_sentence_after_it() -> None:
    words = "各位代表，过去一年，全县人民团结奋斗。"
    assert read_vocative(words) == (0, 5)
    assert all(read_vocative(other) is None for other in ("同志们的意见，我同意。", "同志们，", "大家好，今天讲三点。"))
