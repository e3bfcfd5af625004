"""Traditional characters are read as simplified ones, one for one, and words found are put back into them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.language.traditional import TELLTALES, Written, simplified

ANY = st.one_of(st.text(max_size=200), st.text(alphabet=TELLTALES + "著着「」第一二、。\n市縣", max_size=60))


@given(ANY)
def test_every_position_stays(text: str) -> None:
    plain = simplified(text)
    assert len(plain) == len(text)
    assert all(new == old for new, old in zip(plain, text, strict=True) if old.isspace() or old in "第一二、。")


@pytest.mark.parametrize("text", ["各位代表：", "乾坤湾，编著，著名。", "", "第一，要抓落实。"])
def test_a_simplified_text_is_left_as_it_is(text: str) -> None:
    assert simplified(text) is text


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


def test_words_are_put_back_as_they_are_written() -> None:
    source = "縣農業局要落實，\n縣農\n業局要檢查。台灣與臺灣。"
    written = Written(source, simplified(source))
    assert written.words("县农业局", 0, len(source)) == "縣農業局"
    assert written.words("县农业局要检查", 0, len(source)) == "縣農業局要檢查"
    assert written.words("农业局要检查", 9, len(source)) == "農業局要檢查"
    assert written.words("台湾", 0, len(source), near=len(source) - 5) == "台灣"
    assert written.words("台湾", 0, len(source), near=len(source)) == "臺灣"
    assert written.words("检查县", 0, len(source)) == "檢查縣"


def test_of_a_simplified_text_nothing_is_put_back() -> None:
    written = Written("县农业局", "县农业局")
    row = {"deed": "落实", "responsible": ["县农业局"], "target": None}
    assert written.row(row, ("deed", "responsible", "target"), 0, 4) is row
