"""Speeches that are suspiciously long, short or lopsided: the one figure that tells, and nothing beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pytest

from tasks.core import Row, Rows, tables_of
from tasks.identity import row_id
from tasks.validate import validate
from tests.validate.handmade import AT, document, document_of, rows_of

pytestmark = pytest.mark.xdist_group("great_expectations")

Speech = Sequence[tuple[str, str]]

LINE = "去年全县降雨偏多，水位比常年高出两成。"


def speech(lines: int = 2, title: str = "在防汛工作会上的讲话", body: str = LINE) -> Speech:
    return [("title", title), ("body", body * lines)]


class Case(NamedTuple):
    """Speeches of a document, and the figure that is not usual in how many of them."""

    name: str
    speeches: Sequence[Speech]
    expectation: str
    severity: str = "warning"
    told: int = 1


FEW = [speech(1, title, "谢谢大家。") for title in ("讲话甲", "讲话乙")]

CASES = (
    Case("a speech a hundredth of the others", [speech(400), speech(), speech(400)], "size_ratio"),
    Case("a speech fifty times the others", [speech(), speech(200), speech()], "size_ratio"),
    Case("a speech of a few words", [speech(1, "讲话", "谢谢大家。")], "characters"),
    Case("a sentence that never ends", [speech(1, body="加强领导，" * 301 + "抓好落实。")], "longest_sentence", "info"),
    Case("a title of half a page", [speech(9, title="在全县防汛抗旱工作会议上" * 11)], "title_length"),
    Case("a title of one character", [speech(title="话")], "title_length"),
    Case("half a speech of a page's chrome", [[*speech(), ("chrome", "首页要闻专题图片视频" * 10)]], "body_share"),
    Case("two speeches of a few words", [speech(), *FEW], "characters", told=2),
)  # fmt: skip


def long_heading() -> Rows:
    """A heading that swallowed its paragraph."""
    rows = document_of(90, [[("title", "在防汛工作会上的讲话"), ("heading", "一、" + LINE * 12), ("body", LINE)]])
    first, heading = rows["speeches"][0], rows["paragraphs"][1]
    keys = {"speech_id": first["speech_id"], "document_id": first["document_id"]}
    node_id = row_id(first["document_id"], "heading", heading["start"])
    place = {"start": heading["start"], "end": first["end"], "level": 1, "ordinal": 1, "kind": "heading"}
    words = {"marker": "一、", "number": 1, "title": heading["text"][2:], "parent_id": None}
    rows["outline"].append({**keys, **place, **words, "node_id": node_id})
    return rows


@pytest.fixture(scope="module")
def judged() -> dict[str, list[tuple[str, str, str | None]]]:
    """The findings of each case's document, all judged in one batch with a good one: expectation, severity, speech."""
    made = {case.name: document_of(number, case.speeches) for number, case in enumerate(CASES)}
    made |= {"a heading of a whole paragraph": long_heading(), "good": document(99, speeches=3)}
    for name, rows in made.items():  # the speeches of two cases may be the same, their documents may not
        assert sum(rows["documents"] == other["documents"] for other in made.values()) == 1, name
    found: dict[str, list[Row]] = {}
    tables = validate(tables_of(rows_of(*made.values())), "run", AT)
    for row in tables["findings"].to_pylist():
        found.setdefault(row["document_id"], []).append(row)
    assert set(tables["verdicts"]["verdict"].to_pylist()) == {"published"}
    return {
        name: [
            (r["expectation"], r["severity"], r["speech_id"])
            for r in found.get(rows["documents"][0]["document_id"], [])
        ]
        for name, rows in made.items()
    }


Judged = dict[str, list[tuple[str, str, str | None]]]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_one_figure_tells_of_its_speech_and_nothing_else_does(case: Case, judged: Judged) -> None:
    told = judged[case.name]
    assert [(name, severity) for name, severity, _ in told] == [(case.expectation, case.severity)] * case.told
    assert len({speech_id for *_, speech_id in told} - {None}) == case.told


def test_so_does_a_heading_of_a_whole_paragraph(judged: Judged) -> None:
    assert [told[:2] for told in judged["a heading of a whole paragraph"]] == [("longest_heading", "warning")]


def test_a_speech_like_others_is_not_told_of(judged: Judged) -> None:
    assert judged["good"] == []
