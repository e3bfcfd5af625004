"""Numbering markers: which words count, what they are worth, where they may stand."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.language.markers import FAMILIES, Marker, read_marker, run_in_markers


@pytest.mark.parametrize(
    ("line", "family", "text", "number"),
    [
        ("一、提高认识", "chinese", "一、", 1),
        ("十二、加强领导", "chinese", "十二、", 12),
        ("二、2030年目标", "chinese", "二、", 2),
        ("二、一号文件的落实", "chinese", "二、", 2),
        ("一.2030年工作", "chinese", "一.", 1),
        ("一　二月三日的讲话", "chinese_bare", "一", 1),
        ("三", "chinese_bare", "三", 3),
        ("二，明确任务", "chinese_comma", "二，", 2),
        ("（三）落实责任", "chinese_parenthesis", "（三）", 3),
        ("(四) 落实责任", "chinese_parenthesis", "(四)", 4),
        ("㈢落实责任", "enclosed_chinese", "㈢", 3),
        ("1.2030年目标", "arabic", "1.", 1),
        ("２、落实责任", "arabic", "２、", 2),
        ("3）落实责任", "arabic_half", "3）", 3),
        ("1）、交通方面", "arabic_half", "1）、", 1),
        ("乙、工作作风", "stem", "乙、", 2),
        ("B、信访维稳", "latin", "B、", 2),
        ("c)落实责任", "latin", "c)", 3),
        ("（10）落实责任", "arabic_parenthesis", "（10）", 10),
        ("⑤落实责任", "circled", "⑤", 5),
        ("⑶落实责任", "enclosed_arabic", "⑶", 3),
        ("一是压实责任", "one_is", "一是", 1),
        ("二要压实责任", "one_is", "二要", 2),
        ("一个是人手问题", "one_is", "一个是", 1),
        ("第一，压实责任", "ordinal", "第一，", 1),
        ("第二点，压实责任", "ordinal", "第二点，", 2),
        ("第三个问题：压实责任", "ordinal", "第三个问题：", 3),
        ("第四　土地问题", "ordinal_spaced", "第四", 4),
        ("第一种是不愿干", "ordinal_counted", "第一种", 1),
        ("其二，压实责任", "of_which", "其二，", 2),
        ("首先，压实责任", "sequence", "首先，", 1),
        ("再次，压实责任", "sequence", "再次，", 3),
        ("第二部分　主要任务", "part", "第二部分", 2),
        ("第三章 附则", "part", "第三章", 3),
    ],
)
def test_markers_at_the_head_of_a_line(line: str, family: str, text: str, number: int) -> None:
    marker = read_marker(line)
    assert marker is not None
    assert (marker.family, marker.text, marker.number, marker.end) == (family, text, number, len(text))


@pytest.mark.parametrize(
    "line",
    [
        "一把手要亲自抓",
        "一旦出事",
        "一是一、二是二",
        "三要素缺一不可",
        "一、二、三产业协调发展",
        "三、四季度持续发力",
        "第一时间到场",
        "第八届村民代表会议",
        "第一个五年计划",
        "第一部分人",
        "第一、第二产业",
        "10.5%的增长",
        "2030.4.17",
        "1、2、3号楼",
        "7、8月份",
        "万一是这样",
        "",
    ],
)
def test_words_and_figures_are_no_markers(line: str) -> None:
    assert read_marker(line) is None


def test_last_of_a_sequence_has_no_number_of_its_own() -> None:
    assert read_marker("最后，谈谈作风") == Marker("sequence", "最后，", 0, 3)


def test_forms_within_a_family() -> None:
    assert [read_marker(line).form for line in ("一是好", "二要好", "第一点，好", "第一，好")] == ["是", "要", "点", ""]  # type: ignore[union-attr]


def test_a_position_within_the_text() -> None:
    assert read_marker("提要：一、提高认识", 3) == Marker("chinese", "一、", 1, 5)


def test_run_in_markers_stand_after_punctuation() -> None:
    found = [
        (at, marker.text) for at, marker in run_in_markers("做到三点：一是真学；二是真信，三要真用。首先，不一是真。")
    ]
    assert found == [(5, "一是"), (10, "二是"), (15, "三要"), (20, "首先，")]


def test_bare_ordinals_are_read_within_a_sentence_only() -> None:
    assert [marker.text for _, marker in run_in_markers("要记住，第一不拖，第二不推。")] == ["第一", "第二"]
    assert read_marker("第一不拖") is None


def test_bare_numerals_are_read_at_the_head_of_a_line_only() -> None:
    assert list(run_in_markers("就这样。二 再说")) == []


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="一二三十第首先其（）()、，.．。是要点12①⑴ 　章甲", max_size=20))
def test_a_marker_is_the_words_at_its_place(text: str) -> None:
    marker = read_marker(text)
    if marker:
        assert text.startswith(marker.text)
        assert marker.end == len(marker.text)
        assert marker.family in FAMILIES
    for at, other in run_in_markers(text):
        assert text[at : other.end] == other.text
        assert at > 0
