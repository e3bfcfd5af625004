"""Letterheads: the office over a printed speech, its number, its date."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.language.letterheads import is_document_number, read_letterhead


def test_the_office_with_the_date_of_print_glued_to_it() -> None:
    found = read_letterhead(" ****人民政府办公室二○一二年四月十八日")
    assert found is not None
    assert (found.issuer, found.date, found.date_words) == ("****人民政府办公室", "2012-04-18", "二○一二年四月十八日")


def test_the_office_with_the_word_document() -> None:
    found = read_letterhead("青山县人民政府办公室文件")
    assert found is not None
    assert (found.issuer, found.date) == ("青山县人民政府办公室", None)


@pytest.mark.parametrize(
    "line",
    [
        "青山县人民政府",
        "各单位要按照县委、县政府的部署",
        "2012年4月18日",
        "二是加强办公室建设2024年4月完成，各单位落实",
        "",
    ],
)
def test_an_office_alone_and_sentences_are_none(line: str) -> None:
    assert read_letterhead(line) is None


def test_document_numbers_and_marks_of_the_head() -> None:
    assert is_document_number("×政办发〔2024〕5号")
    assert is_document_number("特急")
    assert not is_document_number("第5号文件要求各单位落实")


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=120))
def test_any_text_is_read_without_an_error(text: str) -> None:
    found = read_letterhead(text)
    assert found is None or found.issuer
    is_document_number(text)
