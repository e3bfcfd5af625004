"""What holds of the outline of any text."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.parse import DEFECT_KINDS
from tasks.language.markers import read_marker
from tasks.language.text import squeeze
from tasks.parse.block import Block
from tasks.parse.outline import Outline, infer_outline

_MARKERS = [
    "一、", "二、", "三、", "（一）", "（二）", "(三)", "1.", "2、", "（1）", "①", "⑴", "第一，", "第二，", "第三点，",
    "首先，", "其次，", "最后，", "一是", "二是", "三要", "一个是", "其一，", "二", "第一部分", "# ", "**", "——", "",
]  # fmt: skip
_WORDS = [
    "加强领导",
    "提高认识，统一思想",
    "各村要抓好落实",
    "2020.10.5%",
    "一把手",
    "第一时间",
    "同志们",
    "：",
    "，",
    "；",
    "。",
    "。”",
    " ",
    "　",
]
_ROLES = ["body", "body", "body", "heading", "opening", "closing", "title", "note", "chrome"]

_paragraph = st.tuples(st.sampled_from(_MARKERS), st.lists(st.sampled_from(_WORDS + _MARKERS), max_size=12)).map(
    lambda parts: parts[0] + "".join(parts[1])
)
_speeches = st.lists(st.tuples(st.one_of(_paragraph, st.text(max_size=30)), st.sampled_from(_ROLES)), max_size=14)


def _laid_out(paragraphs: list[tuple[str, str]], between: str = "\n") -> tuple[str, list[Block]]:
    text, blocks = "", []
    for words, role in paragraphs:
        blocks.append(Block(f"p{len(text)}", len(text), len(text) + len(words), (), role))
        text += words + between
    return text, blocks


def _shape(outline: Outline) -> list[tuple[str, int, str, str, int | None]]:
    return [(node.kind, node.level, node.marker, node.title, node.parent) for node in outline.nodes]


@settings(max_examples=150, deadline=None)
@given(_speeches)
def test_nodes_lie_in_their_parents_in_order_and_apart(speech: list[tuple[str, str]]) -> None:
    text, blocks = _laid_out(speech)
    nodes = infer_outline(text, blocks).nodes
    ends: dict[int | None, int] = {}
    for index, node in enumerate(nodes):
        assert 0 <= node.start <= node.end <= len(text)
        if node.parent is None:
            assert node.level == 1
        else:
            parent = nodes[node.parent]
            assert node.parent < index
            assert node.level == parent.level + 1
            assert parent.start <= node.start
            assert node.end <= parent.end
        assert node.start >= ends.get(node.parent, 0)
        ends[node.parent] = node.end


@settings(max_examples=150, deadline=None)
@given(_speeches)
def test_marker_and_title_are_the_words_at_the_start_of_the_node(speech: list[tuple[str, str]]) -> None:
    text, blocks = _laid_out(speech)
    for node in infer_outline(text, blocks).nodes:
        words = squeeze(text[node.start : node.end])
        assert words.startswith(squeeze(node.marker))
        assert squeeze(node.title) in words


@settings(max_examples=150, deadline=None)
@given(_speeches)
def test_only_paragraphs_of_the_body_hold_nodes(speech: list[tuple[str, str]]) -> None:
    text, blocks = _laid_out(speech)
    closed = [block for block in blocks if block.role in ("title", "note", "chrome")]
    for node in infer_outline(text, blocks).nodes:
        assert not any(block.start <= node.start < block.end for block in closed)


@settings(max_examples=100, deadline=None)
@given(_speeches)
def test_defects_are_of_declared_kinds_and_lie_in_the_text(speech: list[tuple[str, str]]) -> None:
    text, blocks = _laid_out(speech)
    for defect in infer_outline(text, blocks).defects:
        assert defect.kind in DEFECT_KINDS
        assert 0 <= defect.start < defect.end <= len(text)
        assert defect.detail.endswith(".")


@settings(max_examples=100, deadline=None)
@given(_speeches, st.integers(0, 13))
def test_a_blank_paragraph_changes_nothing(speech: list[tuple[str, str]], place: int) -> None:
    plain = infer_outline(*_laid_out(speech))
    blank = infer_outline(*_laid_out([*speech[:place], ("　 ", "body"), *speech[place:]]))
    assert _shape(plain) == _shape(blank)


@settings(max_examples=100, deadline=None)
@given(st.lists(_paragraph.filter(lambda words: len(words.strip()) > 1), max_size=10), st.integers(3, 20))
def test_repaired_wraps_change_nothing(paragraphs: list[str], width: int) -> None:
    # Lines without a marker are judged by their length among the wraps.
    paragraphs = [
        words for words in paragraphs if (marker := read_marker(words)) and marker.family != "ordinal_counted"
    ]
    plain = infer_outline(*_laid_out([(words.strip(), "body") for words in paragraphs]))
    text, blocks = "", []
    for words in (words.strip() for words in paragraphs):
        start, joins = len(text), []
        for piece in re.findall(f".{{1,{width}}}", words):
            if len(text) > start and not piece[0].isspace() and not text[-1].isspace():
                text += "\n"
                joins.append(len(text))
            text += piece
        blocks.append(Block(f"p{start}", start, len(text), tuple(joins), "body"))
        text += "\n"
    assert _shape(infer_outline(text, blocks)) == _shape(plain)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_no_text_raises(text: str) -> None:
    infer_outline(text, [Block("p0", 0, len(text), (), "body")])
