"""The guarantees of tasks/segment/__init__.py, by their numbers, on any Unicode text."""

from __future__ import annotations

from itertools import pairwise
from random import Random
from typing import Any

import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas import TABLES
from tasks.language.text import is_blank
from tasks.segment import segment
from tasks.segment.rows import rows_of
from tests.segment.pieces import speech

ID = "0123456789abcdef"

#: Lines that make the segmenter work: titles, dividers, markers, torn sentences, blanks of every sort.
_LINES = """
在全县春耕工作会议上的讲话|政府工作报|告|（2024年4月17日）|同志们：|各位代表！
第四篇：在防汛会上的讲话|篇一：|【篇2】|范文三|---|# 题目|目录|· 植树造林|植树造林|注释
一、提高认识|（一）抓好落实。|1、关于农业|一是要抓紧，二是要抓实；|谢谢大家！|（共印170份）
要把这项工作抓紧抓好。去年以来，我们做了很|多工作，成绩很大。|根据《|某某法|》，
今天，我讲三点意见：|主题词：农业 讲话 通报
某某市人民政府办公室二○一二年四月十八日
新华社北京1月8日电 某某讲话，全文如下：|“好！”他说。|……|。|下载|责任编辑：某某
这一行被拆成每行二十八个字的样子，这是其中一行完整的|一行，后面还接着说下去，直到这句话说完才换到另外一段
"""
LINES = st.sampled_from([*_LINES.strip().replace("\n", "|").split("|"), "\u200b", "\ufeff", "\u3000\u3000", " ", ""])
ENDS = st.sampled_from(["\n", "\n", "\n", "\n\n", "\r\n", "\r\r\n", "\x0c", "\u2028", "", "\u3000\u3000", "\n\u200b\n"])
PAGES = st.lists(st.tuples(LINES, ENDS), max_size=40).map(lambda rows: "".join(a + b for a, b in rows))
ANY = st.one_of(
    PAGES, st.text(max_size=300), st.text(alphabet="一二（）、。\n \u3000\u200b：篇第讲话“”1.", max_size=120)
)


def table(*texts: str) -> pa.Table:
    return pa.table(
        {
            "document_id": [f"{k:016x}" for k in range(len(texts))],
            "source_uri": [f"case-{k}.txt" for k in range(len(texts))],
            "text": list(texts),
        }
    )


def rows(text: str) -> dict[str, list[dict[str, Any]]]:
    return rows_of(ID, text)


@given(ANY)
@settings(max_examples=150, deadline=None)
def test_1_any_text_is_segmented(text: str) -> None:
    tables = segment(table(text)) if _is_storable(text) else None
    if tables is None:
        rows(text)
        return
    assert tables["findings"].num_rows == 0
    for name in ("speeches", "paragraphs", "sentences"):
        assert tables[name].schema == TABLES[name].arrow_schema()


def _is_storable(text: str) -> bool:
    """Lone surrogates have no UTF-8 form: no document holds them."""
    return not any("\ud800" <= c <= "\udfff" for c in text)


@given(ANY)
@settings(max_examples=150, deadline=None)
def test_2_spans_quote_their_rows_and_nest(text: str) -> None:
    made = rows(text)
    speeches = {row["speech_id"]: row for row in made["speeches"]}
    paragraphs = {row["paragraph_id"]: row for row in made["paragraphs"]}
    assert len(speeches) == len(made["speeches"])
    assert len(paragraphs) == len(made["paragraphs"])
    for row in made["paragraphs"]:
        assert 0 <= row["start"] < row["end"] <= len(text)
        assert text[row["start"] : row["end"]] == row["text"]
        assert all(row["start"] < join < row["end"] for join in row["joins"])
        if row["speech_id"]:
            parent = speeches[row["speech_id"]]
            assert parent["start"] <= row["start"]
            assert row["end"] <= parent["end"]
    for row in made["sentences"]:
        parent = paragraphs[row["paragraph_id"]]
        assert parent["start"] <= row["start"] < row["end"] <= parent["end"]
        assert text[row["start"] : row["end"]] == row["text"]
        assert row["speech_id"] == parent["speech_id"]


@given(ANY)
@settings(max_examples=150, deadline=None)
def test_3_paragraphs_and_blanks_are_the_text(text: str) -> None:
    paragraphs = rows(text)["paragraphs"]
    if not paragraphs:
        assert is_blank(text)
        return
    assert "".join(row["before"] + row["text"] for row in paragraphs) + paragraphs[-1]["after"] == text
    assert all(is_blank(row["before"]) and is_blank(row["after"]) for row in paragraphs)
    assert all(row["after"] == "" for row in paragraphs[:-1])


@given(ANY)
@settings(max_examples=150, deadline=None)
def test_4_sentences_and_blanks_are_the_paragraph(text: str) -> None:
    made = rows(text)
    for paragraph in made["paragraphs"]:
        at = paragraph["start"]
        for row in (row for row in made["sentences"] if row["paragraph_id"] == paragraph["paragraph_id"]):
            assert is_blank(text[at : row["start"]])
            at = row["end"]
        assert at == paragraph["end"]


@given(ANY)
@settings(max_examples=150, deadline=None)
def test_5_speeches_are_disjoint_and_own_what_lies_in_them(text: str) -> None:
    made = rows(text)
    assert all(first["end"] <= second["start"] for first, second in pairwise(made["speeches"]))
    assert [row["ordinal"] for row in made["speeches"]] == list(range(1, len(made["speeches"]) + 1))
    for paragraph in made["paragraphs"]:
        inside = [s for s in made["speeches"] if s["start"] <= paragraph["start"] < s["end"]]
        assert [s["speech_id"] for s in inside] == ([paragraph["speech_id"]] if paragraph["speech_id"] else [])


@given(st.lists(PAGES, min_size=2, max_size=4), st.randoms(use_true_random=False))
@settings(max_examples=30, deadline=None)
def test_6_neighbours_and_their_order_change_nothing(texts: list[str], random: Random) -> None:
    documents = table(*texts)
    order = list(range(len(texts)))
    random.shuffle(order)
    for name, made in segment(documents).items():
        keys = ["document_id", *(["start"] if "start" in made.column_names else [])]
        shuffled = segment(documents.take(order))[name]
        assert made.sort_by([(k, "ascending") for k in keys]) == shuffled.sort_by([(k, "ascending") for k in keys])


@given(PAGES, st.sampled_from(["\n", "\n\n\n", "  ", "\u3000\u3000\n", "\n \n"]))
@settings(max_examples=100, deadline=None)
def test_7_blanks_at_the_end_change_nothing_but_the_blanks_recorded(text: str, blanks: str) -> None:
    def without_gaps(made: dict[str, list[dict[str, Any]]]) -> list[Any]:
        return [made["speeches"], made["sentences"], [{**row, "after": ""} for row in made["paragraphs"]]]

    assert without_gaps(rows(text)) == without_gaps(rows(text + blanks))


@given(ANY)
@settings(max_examples=60, deadline=None)
def test_8_the_rebuilt_text_gives_the_same_rows(text: str) -> None:
    made = rows(text)
    rebuilt = "".join(row["before"] + row["text"] for row in made["paragraphs"])
    rebuilt += made["paragraphs"][-1]["after"] if made["paragraphs"] else text
    assert rows(rebuilt) == made


@given(st.integers(0, 10_000), st.sampled_from([" ", "  ", "\u3000"]))
@settings(max_examples=25, deadline=None)
def test_7_blanks_at_the_end_of_lines_move_spans_and_nothing_else(seed: int, blank: str) -> None:
    lines = speech(Random(seed))
    plain, padded = rows("\n".join(lines)), rows("\n".join(line + blank for line in lines))
    for name in ("speeches", "paragraphs", "sentences"):
        assert [row.get("text") for row in plain[name]] == [row.get("text") for row in padded[name]]
        assert [row.get("cue") for row in plain[name]] == [row.get("cue") for row in padded[name]]


def test_long_texts_take_time_in_proportion() -> None:
    """No pattern backtracks: runs of one character, the worst case of nested repeats, are read at once."""
    for character in "（《“第一二、。同们 \u3000\u200b·…-—篇讲话1.\n":
        rows(character * 20_000)
