"""The stage as a whole: rows from tables, each with its source."""

from __future__ import annotations

from typing import Any

import pyarrow as pa

from schemas import STAGE_TABLES, TABLES
from tasks.core import Tables, tables_of
from tasks.enrich import enrich
from tasks.identity import row_id
from tests.support.core import document

TEXT = """江岚市人民政府办公室
在全市动员会上的讲话
一、加强领导
市住建局要在6月底前完成环保工
作整改，坚持“四不两直”。
图：会议现场"""
ROLES = ("letterhead", "title", "heading", "body", "caption")


def tables(text: str = TEXT) -> Tables:
    documents = document(text)
    document_id = documents["document_id"][0].as_py()
    speech_id = row_id(document_id, "speech", 0)
    keys = {"document_id": document_id, "speech_id": speech_id}
    lines = text.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:k]) for k in range(len(lines))]
    pieces = [(starts[0], 1), (starts[1], 1), (starts[2], 1), (starts[3], 2), (starts[5], 1)]
    paragraphs, sentences, blocks = [], [], []
    for (start, count), role in zip(pieces, ROLES, strict=True):
        k = starts.index(start)
        end = starts[k + count - 1] + len(lines[k + count - 1])
        paragraph = {
            **keys, "paragraph_id": row_id(document_id, "paragraph", start),
            "ordinal": k + 1, "start": start, "end": end,
            "joins": [starts[k + 1]] if count == 2 else [], "text": text[start:end], "before": "", "after": "",
        }  # fmt: skip
        paragraphs.append(paragraph)
        place = {"start": start, "end": end}
        blocks.append({**keys, **place, "paragraph_id": paragraph["paragraph_id"], "role": role})
        sentences.append(
            {**keys, **place, "paragraph_id": paragraph["paragraph_id"], "ordinal": 1, "text": text[start:end],
             "sentence_id": row_id(document_id, "sentence", start)}
        )  # fmt: skip
    rows: dict[str, list[dict[str, Any]]] = {
        "speeches": [{**keys, "ordinal": 1, "start": 0, "end": len(text), "divider": None, "cue": "document"}],
        "paragraphs": paragraphs,
        "sentences": sentences,
        "blocks": blocks,
        "front_matter": [{**keys, "date": "2024-05-01", "date_conflicts": [], "subject_terms": []}],
        "outline": [
            {**keys, "node_id": row_id(document_id, "heading", starts[2]), "parent_id": None, "ordinal": 1,
             "kind": "heading", "level": 1, "marker": "一、", "number": 1, "title": "加强领导",
             "start": starts[2], "end": starts[5] - 1}
        ],
    }  # fmt: skip
    return {"documents": documents, **tables_of(rows)}


def mentions(kind: str) -> list[dict[str, Any]]:
    return [row for row in enrich(tables())["mentions"].to_pylist() if row["kind"] == kind]


def test_every_table_of_the_stage_is_there_with_its_schema() -> None:
    made = enrich(tables())
    assert set(made) == {*STAGE_TABLES["enrich"], "findings"}
    assert all(made[name].schema.equals(TABLES[name].arrow_schema()) for name in made)
    assert made["findings"].num_rows == 0


def test_mentions_quote_the_source_across_a_wrap() -> None:
    for row in enrich(tables())["mentions"].to_pylist():
        assert row["text"] == TEXT[row["start"] : row["end"]]
    assert [row["text"] for row in mentions("abbreviation")] == ["四不两直"]


def test_the_frame_is_read_and_captions_are_not() -> None:
    assert [row["text"] for row in mentions("body")] == ["江岚市人民政府办公室", "市住建局"]
    tokens = enrich(tables())["tokens"].to_pylist()
    assert not any("图" in row["text"] for row in tokens)


def test_a_word_over_a_wrap_is_one_token_with_its_true_start() -> None:
    row = next(row for row in enrich(tables())["tokens"].to_pylist() if "工作" in row["text"])
    start = row["start"][row["text"].index("工作")]
    assert TEXT[start] == "工"
    assert TEXT[start : start + 3] == "工\n作"


def test_mentions_know_their_sentence() -> None:
    ids = {row["sentence_id"] for row in tables()["sentences"].to_pylist()}
    assert {row["sentence_id"] for row in enrich(tables())["mentions"].to_pylist()} <= ids


def test_actions_stand_under_their_heading() -> None:
    made = enrich(tables())
    (heading,) = tables()["outline"]["node_id"].to_pylist()
    body = [row for row in made["actions"].to_pylist() if "市住建局" in row["responsible"]]
    assert body
    assert {row["node_id"] for row in body} == {heading}


def test_a_document_without_speeches_has_no_rows() -> None:
    empty = {name: table.slice(0, 0) for name, table in tables().items() if name != "documents"}
    made = enrich({"documents": tables()["documents"], **empty})
    assert all(table.num_rows == 0 for table in made.values())


def test_the_order_of_rows_does_not_matter() -> None:
    given = tables()
    turned = {name: table.take(pa.array(range(table.num_rows - 1, -1, -1))) for name, table in given.items()}
    assert all(enrich(given)[name].equals(enrich(turned)[name]) for name in STAGE_TABLES["enrich"])
