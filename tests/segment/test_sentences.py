"""Sentences, with the marks that belong to them."""

import pytest

from tasks.segment.sentences import cut_sentences


@pytest.mark.parametrize(
    ("paragraph", "sentences"),
    [
        ("今天开会。讲三点！行不行？", ["今天开会。", "讲三点！", "行不行？"]),
        ("他说：“好。”我也说好。", ["他说：“好。”", "我也说好。"]),
        ("（会议开得很好。）下面散会。", ["（会议开得很好。）", "下面散会。"]),
        ("增长9.6%，达到13.5亿元。", ["增长9.6%，达到13.5亿元。"]),
        ("一、提高认识", ["一、提高认识"]),
        ("真的吗？！当然……后来呢……”", ["真的吗？！", "当然……后来呢……”"]),
        ("这是错误的。〔11〕我们要改正。", ["这是错误的。〔11〕", "我们要改正。"]),
        ("第一句。 \n第二句。", ["第一句。", "第二句。"]),
        ("各级领导；各位来宾：", ["各级领导；各位来宾："]),
    ],
)
def test_paragraphs_are_cut(paragraph: str, sentences: list[str]) -> None:
    assert [paragraph[a:b] for a, b in cut_sentences(paragraph, 0, len(paragraph))] == sentences


def test_only_the_part_asked_for_is_cut() -> None:
    text = "前一段。今天开会。后一段。"
    assert [text[a:b] for a, b in cut_sentences(text, 4, 9)] == ["今天开会。"]
