"""Lines: what is written on each, and what lies between two."""

import pytest

from tasks.segment.lines import split_lines


def test_a_line_is_named_by_its_words() -> None:
    text = "\u3000\u3000同志们： \n\n\n今天开会。"
    first, second = split_lines(text)
    assert text[first.start : first.end] == "同志们："
    assert (first.indent, first.blank_lines) == (4, 0)
    assert text[second.start : second.end] == "今天开会。"
    assert (second.indent, second.blank_lines) == (0, 2)


def test_a_line_of_zero_width_characters_is_a_page_turn() -> None:
    (_, after) = split_lines("基础制\n\u200b\n度。")
    assert after.page_turn
    assert after.blank_lines == 0


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r\r\n", "\r", "\x0c", "\x0b", "\x85", "\u2028", "\u2029"])
def test_every_line_end_ends_a_line(end: str) -> None:
    text = f"甲{end}乙"
    assert [text[line.start : line.end] for line in split_lines(text)] == ["甲", "乙"]
    assert [line.blank_lines for line in split_lines(text)] == [0, 0]


def test_blank_texts_have_no_lines() -> None:
    assert split_lines("") == split_lines(" \n\u3000\n\u200b\ufeff") == []
