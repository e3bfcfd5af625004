"""The guarantees of parse, numbered as in its docstring, held against texts of every make."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas import TABLES
from tasks.core import Tables
from tasks.identity import document_id
from tasks.language.text import squeeze
from tasks.parse import parse
from tests.support.core import AT, document, structure

_PIECES = [
    "在全县安全生产工作会议上的讲话",
    "政 府 工 作 报 告",
    "第二篇：在全市教育大会上的讲话",
    "（2024年4月17日）",
    "县长　周海",
    "——2024年3月5日在青山县第三次会议上",
    "周海",
    "同志们：",
    "各位代表！",
    "****人民政府办公室二○一二年四月十八日",
    "今天我们召开这次会议，主要任务是总结部署。",
    "一、提高认识",
    "二、狠抓落实。各单位要压实责任，确保年底前完成。",
    "（一）加强领导",
    "一是抓学习，二是抓整改。",
    "来源：青山日报",
    "2024-02-03 09:02:33",
    "周海作报告。本报记者 李明 摄",
    "（新华社青山2月23日电）",
    "同志们，让我们携手奋进，为建设美丽青山而努力奋斗！",
    "附件1",
    "名词解释",
    "注释",
    "〔1〕见本书。",
    "目录",
    "# 标题",
    "> 引文",
    "主题词：农业 水利 讲话",
    "抄送：县委办公室。",
    "青山县人民政府办公室2024年4月18日印",
    "（共印170份）",
    "-----",
    "",
    "\u200b",
    "　　",
]
_lines = st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=24)), max_size=24)
_texts = st.tuples(_lines, st.sampled_from(["\n", "\n\n", "\n　　"])).map(lambda made: made[1].join(made[0]))


def _document(text: str, uri: str = "case.txt") -> pa.Table:
    """One document as ingest leaves it, with control characters that ingest would turn away."""
    row = {
        "document_id": document_id(text.encode("utf-8", "surrogatepass")),
        "source_uri": uri,
        "media_type": "text/plain",
        "encoding": "utf-8",
        "reader": "text",
        "byte_size": 1,
        "text": text,
        "ingested_at": AT,
    }
    return TABLES["documents"].from_rows([row])


def _parsed(text: str) -> Tables:
    return structure(_document(text + "\n结束。"))


def _rows(tables: Tables, name: str) -> list[dict[str, Any]]:
    return list(tables[name].to_pylist())


def _read(tables: Tables) -> dict[str, list[Any]]:
    """What was read, without positions and identifiers."""
    quoted = {row["paragraph_id"]: squeeze(row["text"]) for row in _rows(tables, "paragraphs")}
    skipped = {"speech_id", "document_id"}
    return {
        "front": [{k: v for k, v in row.items() if k not in skipped} for row in _rows(tables, "front_matter")],
        "blocks": [(quoted[row["paragraph_id"]], row["role"]) for row in _rows(tables, "blocks")],
        "outline": [(row["kind"], row["level"], row["marker"], row["title"]) for row in _rows(tables, "outline")],
        "defects": [row["kind"] for row in _rows(tables, "defects")],
    }


@settings(max_examples=60, deadline=None)
@given(_texts)
def test_1_nothing_is_raised_on_any_text(text: str) -> None:
    assert _rows(_parsed(text), "findings") == []


@settings(max_examples=40, deadline=None)
@given(_texts)
def test_2_every_paragraph_has_exactly_one_role(text: str) -> None:
    tables = _parsed(text)
    spans = [(row["paragraph_id"], row["start"], row["end"]) for row in _rows(tables, "paragraphs")]
    assert [(row["paragraph_id"], row["start"], row["end"]) for row in _rows(tables, "blocks")] == spans


@settings(max_examples=40, deadline=None)
@given(_texts)
def test_3_every_speech_has_exactly_one_row_of_front_matter(text: str) -> None:
    tables = _parsed(text)
    speeches = Counter(row["speech_id"] for row in _rows(tables, "speeches"))
    assert Counter(row["speech_id"] for row in _rows(tables, "front_matter")) == speeches


@settings(max_examples=50, deadline=None)
@given(_texts)
def test_4_spans_lie_inside_their_speech_and_quote_it(text: str) -> None:
    tables = _parsed(text)
    whole = _rows(tables, "documents")[0]["text"]
    bounds = {row["speech_id"]: (row["start"], row["end"]) for row in _rows(tables, "speeches")}
    for row in (*_rows(tables, "outline"), *_rows(tables, "defects")):
        start, end = bounds[row["speech_id"]]
        assert start <= row["start"] < row["end"] <= end
    for node in _rows(tables, "outline"):
        words = squeeze(whole[node["start"] : node["end"]])
        assert words.lstrip("#*").startswith(squeeze(node["marker"] + node["title"]).lstrip("#*"))
    for row in _rows(tables, "front_matter"):
        start, end = bounds[row["speech_id"]]
        assert squeeze(row["salutation"] or "") in squeeze(whole[start:end])


@settings(max_examples=50, deadline=None)
@given(_texts)
def test_5_nodes_lie_inside_their_parents_and_siblings_are_disjoint(text: str) -> None:
    nodes = _rows(_parsed(text), "outline")
    spans = {node["node_id"]: (node["start"], node["end"]) for node in nodes}
    last: dict[tuple[str, str | None], int] = {}
    for node in nodes:
        if node["parent_id"]:
            start, end = spans[node["parent_id"]]
            assert start <= node["start"] <= node["end"] <= end
        key = (node["speech_id"], node["parent_id"])
        assert last.get(key, 0) <= node["start"]
        last[key] = node["end"]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=24))
def test_6_line_ends_marks_and_trailing_blanks_make_no_difference(lines: list[str]) -> None:
    text = "\n".join([*lines, "结束。"])
    plain = _read(structure(document(text)))
    assert _read(structure(document("\ufeff" + text.replace("\n", "\r\n")))) == plain
    assert _read(structure(document(text + "\n \n"))) == plain


@settings(max_examples=30, deadline=None)
@given(_texts)
def test_7_the_text_that_the_paragraphs_rebuild_parses_to_the_same(text: str) -> None:
    tables = _parsed(text)
    rebuilt = "".join(row["before"] + row["text"] + row["after"] for row in _rows(tables, "paragraphs"))
    assert _read(structure(_document(rebuilt))) == _read(tables)


@settings(max_examples=20, deadline=None)
@given(_texts, _texts)
def test_8_the_documents_beside_it_change_nothing(one: str, other: str) -> None:
    single = _parsed(one)
    first, second = _document(one + "\n结束。", "a.txt"), _document(other + "\n再见。", "b.txt")
    for documents in (pa.concat_tables([first, second]), pa.concat_tables([second, first])):
        both = structure(documents)
        for name in ("front_matter", "blocks", "outline", "defects"):
            mine = [row for row in _rows(both, name) if row["document_id"] == first["document_id"][0].as_py()]
            assert mine == _rows(single, name)


def test_a_document_without_speeches_has_roles_and_nothing_else() -> None:
    tables = structure(document("\u200b \n"))
    assert len(_rows(tables, "blocks")) == len(_rows(tables, "paragraphs"))


def test_the_stage_leaves_its_tables_with_their_declared_schemas() -> None:
    paragraphs = ("在全县干部大会上的讲话", "同志们：", "一、提高认识", "要提高认识。", "二、狠抓落实", "要抓好落实。")
    again = parse(structure(document("\n".join(paragraphs))))
    assert set(again) == {"front_matter", "blocks", "outline", "defects", "findings"}
    roles = [row["role"] for row in _rows(again, "blocks")]
    assert roles == ["title", "salutation", "heading", "body", "heading", "body"]
