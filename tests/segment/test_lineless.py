"""Paragraphs of texts that lost their line breaks."""

from tests.segment.test_paragraphs import shown

FILL = "这件事群众看得见、摸得着，办得好不好，老百姓心里有杆秤，各级干部都要认真对待。" * 6


def test_wide_blanks_after_a_sentence_open_a_paragraph() -> None:
    text = "同志们：\u3000\u3000今天开会。\u3000\u3000第一，要抓紧。"
    assert shown(text) == text.split("\u3000\u3000")
    assert shown("青川县县长\u3000\u3000王某某") == ["青川县县长\u3000\u3000王某某"]


def test_where_wide_blanks_are_the_rule_a_heading_without_a_mark_stands_between_two() -> None:
    paragraphs = [FILL, "一、工作回顾", FILL, "二、工作安排", FILL, "结束了。"]
    assert shown("\u2003\u2003".join(paragraphs)) == paragraphs


def test_markers_part_what_no_blank_parts() -> None:
    headings = ["一、工作回顾", "（一）农业稳定", "（二）工业增长", "二、工作安排"]
    text = f"各位代表：{FILL}{headings[0]}" + "".join(heading + FILL for heading in headings[1:])
    assert [paragraph[: len(heading)] for paragraph, heading in zip(shown(text)[1:], headings, strict=True)] == headings


def test_numbers_within_words_and_lists_part_nothing() -> None:
    text = f"{FILL}坚持统一、开放的原则，办好二、三级医院，报告分两部分：一、回顾；二、安排。{FILL}"
    assert len(shown(text)) == 1


def test_a_short_line_is_left_alone() -> None:
    text = "一、抓好春耕。二、抓好防汛。\n" + "第二段。\n" * 8
    assert shown(text)[0] == "一、抓好春耕。二、抓好防汛。"
