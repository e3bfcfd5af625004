"""Traditional characters are read as simplified ones, one for one, and words found are put back into them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.language.traditional import TELLTALES, simplified, simplified_passage

ANY = st.one_of(st.text(max_size=200), st.text(alphabet=TELLTALES + "著着「」第一二、。\n市縣", max_size=60))


@given(ANY)
def test_every_position_stays(text: str) -> None:
    plain = simplified(text)
    assert len(plain) == len(text)
    assert all(new == old for new, old in zip(plain, text, strict=True) if old.isspace() or old in "第一二、。")


@pytest.mark.parametrize("text", ["各位代表：", "乾坤湾，编著，著名。", "", "第一，要抓落实。"])
def test_a_simplified_text_is_left_as_it_is(text: str) -> None:
    assert simplified(text) is text


def test_a_passage_alone_is_told_by_any_character_that_only_traditional_texts_have() -> None:
    assert not set("築牢防線，嚴守底線") & set(TELLTALES)
    assert simplified_passage("築牢防線，嚴守底線") == "筑牢防线，严守底线"
    for text in ("乾坤湾，编著，著名。", "筑牢防线，严守底线", "只有干净里程", ""):
        assert simplified_passage(text) is text


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("市國土資源局會同縣衞生局", "市国土资源局会同县卫生局"),
        ("幹部要乾淨，乾坤清朗，後來的皇后", "干部要干净，乾坤清朗，后来的皇后"),
        ("會議著重解決著名景區的問題", "会议着重解决著名景区的问题"),
        ("實施「三年行動」", "实施“三年行动”"),
    ],
)
def test_words_decide_where_a_character_does_not(written: str, plain: str) -> None:
    assert simplified(written) == plain
