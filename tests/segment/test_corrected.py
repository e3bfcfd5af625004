"""Boundaries that a person corrected: a speech begins where they say, and none where they say so."""

from __future__ import annotations

import json
from typing import Any

from schemas import TABLES
from tasks.segment import segment

TEXT = """在白桦县春耕会上的讲话

同志们：春耕是大事。各村要抓紧备耕。

在白桦县防汛会上的讲话

同志们：汛期将至。各乡镇要备足物资。谢谢大家。"""
ID = "0" * 16


def boundary(opens: bool = True, **where: Any) -> dict[str, Any]:
    return {"key": "cuts.toml, boundary 1", "what": "boundary", "field": "opens", "value": opens, **where}


def cut(*corrections: dict[str, Any], text: str = TEXT) -> tuple[list[str], list[dict[str, Any]]]:
    """The words of each speech, and the findings."""
    document = {"document_id": ID, "source_uri": "a.txt", "text": text, "overrides": json.dumps(corrections)}
    made = segment(TABLES["documents"].from_rows([document]))
    rebuilt = "".join(row["before"] + row["text"] + row["after"] for row in made["paragraphs"].to_pylist())
    assert rebuilt == text
    speeches = [text[row["start"] : row["end"]] for row in made["speeches"].to_pylist()]
    return speeches, made["findings"].to_pylist()


ONE = "会议通知。请准时参加。\n各村要抓紧备耕。\n汛期将至，各乡镇要备足物资。"


def test_a_speech_begins_where_its_words_are_quoted_or_its_place_is_given() -> None:
    assert [len(cut(text=ONE)[0]), len(cut(boundary(begins="汛期将至"), text=ONE)[0])] == [1, 2]
    assert cut(boundary(start=ONE.index("汛期")), text=ONE) == cut(boundary(begins="汛 期将至"), text=ONE)
    assert cut(boundary(begins="汛期将至"), text=ONE)[0][1] == "汛期将至，各乡镇要备足物资。"


def test_a_speech_may_begin_within_a_paragraph() -> None:
    speeches, findings = cut(boundary(begins="请准时"), text=ONE)
    assert speeches == ["会议通知。", ONE[5:]]
    assert findings == []


def test_a_boundary_that_is_none_joins_two_speeches() -> None:
    both = [boundary(begins="各村要"), boundary(begins="汛期将至")]
    assert len(cut(*both, text=ONE)[0]) == 3
    assert cut(*both, boundary(False, begins="各村要"), text=ONE)[0] == [
        ONE[:20].rstrip(),
        "汛期将至，各乡镇要备足物资。",
    ]


def test_a_correction_that_the_rules_caught_up_with_changes_nothing() -> None:
    assert cut(boundary(begins="在白桦县防汛会上的讲话")) == (cut(boundary(begins="在白桦县防汛会上的讲话"))[0], [])


def test_a_correction_that_does_not_fit_changes_nothing_and_is_told() -> None:
    plain = cut()[0]
    for wrong, said in (
        (boundary(begins="此句不在"), "do not stand in the text"),
        (boundary(begins="同志们"), "stand 2 times"),
        (boundary(start=10_000), "there is no character 10000"),
        (boundary(False, begins="各村要抓紧"), "no speech begins"),
        ({"key": "cuts.toml, role", "what": "problem", "value": "there is no key role"}, "there is no key role"),
    ):
        speeches, (finding,) = cut(wrong)
        assert speeches == plain
        assert (finding["severity"], finding["expectation"], finding["stage"]) == (
            "warning",
            "override_applies",
            "segment",
        )
        assert wrong["key"] in finding["detail"]
        assert said in finding["detail"]
