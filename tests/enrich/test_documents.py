"""Documents and works between title marks."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.enrich.documents import document_kind, find_documents
from tests.enrich.speeches import speech_of_text, words_of


def titles(text: str) -> list[str]:
    return words_of(text, find_documents(speech_of_text(text)))


def test_title_marks_belong_to_the_span() -> None:
    assert titles("按照《江岚市物业管理办法》和《实施方案》执行。") == ["《江岚市物业管理办法》", "《实施方案》"]


def test_an_inner_title_is_part_of_the_outer() -> None:
    assert titles("印发了《关于实施《养犬条例》的意见》。") == ["《关于实施《养犬条例》的意见》"]


def test_a_title_torn_by_a_line_break_is_one() -> None:
    assert titles("印发《关于加强河道\n管理的意见》的通知") == ["《关于加强河道\n管理的意见》"]


def test_a_mark_that_nothing_closes_opens_no_title() -> None:
    assert titles("《甲县\n\n第二段。\n第三段》和《办法》") == ["《办法》"]


def test_a_short_form_stands_for_the_longer_title_before_it() -> None:
    text = "印发《江岚县河道整治实施方案》。要研究《实施方案》，落实《决定》。"
    assert [m.canonical for m in find_documents(speech_of_text(text))] == [
        "江岚县河道整治实施方案",
        "江岚县河道整治实施方案",
        "决定",
    ]


@pytest.mark.parametrize(
    ("title", "after", "kind"),
    [
        ("江岚市养犬管理条例", "", "document"),
        ("第十五个五年规划纲要（草案）", "", "document"),
        ("江岚日报", "", "newspaper"),
        ("问政江岚", "专场", "programme"),
        ("会谈纪要", "", "document"),
        ("共同纲领", "", "document"),
        ("问政", "品牌栏目", "programme"),
        ("改革", "等学术期刊", "newspaper"),
        ("时代", "杂志", "newspaper"),
        ("诗经", "", "work"),
    ],
)
def test_kinds(title: str, after: str, kind: str) -> None:
    assert document_kind(title, after) == kind


def test_a_word_before_the_marks_tells_a_programme() -> None:
    mentions = find_documents(speech_of_text("纪录片《山河》播出，话剧《山河》上演。"))
    assert [mention.document_kind for mention in mentions] == ["programme", "work"]


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("《》办法的\n。a "), max_size=40))
def test_titles_are_disjoint_and_closed(text: str) -> None:
    mentions = find_documents(speech_of_text(text))
    assert all(text[m.start] == "《" and text[m.end - 1] == "》" for m in mentions)
    assert all(a.end <= b.start for a, b in itertools.pairwise(mentions))
