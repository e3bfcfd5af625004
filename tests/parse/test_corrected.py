"""Titles, dates, speakers and roles that a person corrected."""

from __future__ import annotations

import json
from typing import Any

from schemas import TABLES
from tasks.core import Tables
from tasks.parse import parse
from tasks.segment import segment

TEXT = """在云岭市招商引资推进会上的讲话

同志们：

今年要落地项目30个。招商局李明局长汇报了情况。

此件公开发布"""


def read(*corrections: dict[str, Any], text: str = TEXT) -> Tables:
    rows = [{"document_id": "0" * 16, "source_uri": "a.txt", "text": text, "overrides": json.dumps(corrections)}]
    tables: Tables = {"documents": TABLES["documents"].from_rows(rows)}
    tables |= segment(tables["documents"])
    return tables | parse(tables)


def speech(field: str, value: str, **where: Any) -> dict[str, Any]:
    return {"key": f"a.toml, speech 1, {field}", "what": "speech", "field": field, "value": value, **where}


def front(*corrections: dict[str, Any]) -> dict[str, Any]:
    return dict(read(*corrections)["front_matter"].to_pylist()[0])


def test_fields_are_set_and_the_others_stay() -> None:
    before = front()
    after = front(speech("title", "招商引资推进会"), speech("date", "2024-03"), speech("speaker", "李明", number=1))
    assert (after["title"], after["date"], after["speaker"]) == ("招商引资推进会", "2024-03", "李明")
    assert (after["date_basis"], after["date_conflicts"]) == (None, [])
    assert {k: v for k, v in after.items() if k not in ("title", "date", "speaker")} == {
        k: v for k, v in before.items() if k not in ("title", "date", "speaker")
    }


def test_a_paragraph_has_the_role_that_it_is_given() -> None:
    role = {"key": "a.toml, paragraph 1", "what": "paragraph", "field": "role", "value": "note", "begins": "此件公开"}
    blocks = read(role)["blocks"].to_pylist()
    assert blocks[-1]["role"] == "note"
    assert [row["role"] for row in blocks[:-1]] == [row["role"] for row in read()["blocks"].to_pylist()[:-1]]


def test_words_that_do_not_stand_in_the_speech_are_told_and_change_nothing() -> None:
    for wrong in (speech("title", "别处的讲话"), speech("speaker", "王某"), speech("title", "招商", number=2)):
        made = read(wrong)
        assert made["front_matter"].to_pylist() == [front()]
        (finding,) = made["findings"].to_pylist()
        assert (finding["severity"], finding["stage"]) == ("warning", "parse")
        assert wrong["key"] in finding["detail"]
