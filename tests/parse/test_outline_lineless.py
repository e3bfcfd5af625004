"""Texts that have lost their line breaks."""

from __future__ import annotations

from itertools import pairwise

from tasks.parse.block import Block
from tasks.parse.outline import infer_outline
from tests.parse.outlines import BODY


def _kinds(text: str, cuts: list[int] | None = None) -> list[tuple[str, str, int]]:
    edges = [0, *(cuts or []), len(text)]
    blocks = [Block(f"p{a}", a, b, (), "body") for a, b in pairwise(edges)]
    return [(node.kind, node.marker, node.level) for node in infer_outline(text, blocks).nodes]


def test_long_members_are_paragraphs_with_headings_again() -> None:
    text = "".join(f"{number}，要抓落实。{BODY * 4}" for number in ("今天讲三点", "第一", "第二", "第三", "第四"))
    text = text.replace("今天讲三点，", "今天讲四点。") + BODY * 12
    assert len(text) > 1500
    assert _kinds(text) == [("heading", f"第{number}，", 1) for number in "一二三四"]


def test_short_members_stay_run_in() -> None:
    text = BODY * 30 + "要做到三点。一是真学。要学深。二是真信。要信实。三是真用。要用活。"
    assert _kinds(text) == [("item", "一是", 1), ("item", "二是", 1), ("item", "三是", 1)]


def test_they_take_their_level_from_the_headings_that_are_left() -> None:
    one = f"一、抓学习。{BODY}第一，学原文。{BODY * 4}第二，学原理。{BODY * 4}"
    two = f"二、抓落实。{BODY * 24}"
    assert _kinds(one + two, [len(one)]) == [
        ("heading", "一、", 1),
        ("heading", "第一，", 2),
        ("heading", "第二，", 2),
        ("heading", "二、", 1),
    ]


def test_where_paragraphs_are_parted_long_members_stay_run_in() -> None:
    long = f"{BODY}第一，学原文。{BODY * 4}第二，学原理。{BODY * 4}"
    text = "\n".join([BODY, long, BODY, BODY])
    starts = [0, len(BODY) + 1, len(BODY) + len(long) + 2, 2 * len(BODY) + len(long) + 3]
    ends = [start - 1 for start in starts[1:]] + [len(text)]
    blocks = [Block(f"p{a}", a, b, (), "body") for a, b in zip(starts, ends, strict=True)]
    assert [node.kind for node in infer_outline(text, blocks).nodes] == ["item", "item"]
