"""The sample speeches hold the traps of real files; this is what comes out of them."""

from pathlib import Path
from typing import Any

import pytest

from tasks.core import Tables, rows_by
from tests.support.core import documents_of, merge, process

SAMPLES = Path(__file__).resolve().parents[1] / "samples"


@pytest.fixture(scope="module")
def tables() -> Tables:
    made = documents_of([SAMPLES])
    return merge(made, process(made["documents"]))


@pytest.fixture(scope="module")
def compilation(tables: Tables) -> dict[str, list[dict[str, Any]]]:
    """The rows of the compilation of four speeches, by table, in reading order."""
    (document,) = (row for row in tables["documents"].to_pylist() if "汇编" in row["source_uri"])
    of_document = {
        name: rows_by(table).get(document["document_id"], []) for name, table in tables.items() if name != "rejects"
    }
    order = {row["speech_id"]: row["start"] for row in of_document["speeches"]}
    of_document["front_matter"].sort(key=lambda row: order[row["speech_id"]])
    return of_document


def test_all_samples_are_read_whatever_their_encoding(tables: Tables) -> None:
    assert sorted(tables["documents"]["encoding"].to_pylist()) == ["gb18030", "utf-8", "utf-8", "utf-8", "utf-8"]
    assert tables["speeches"].num_rows == 8
    assert tables["findings"].num_rows == 0


def test_the_compilation_falls_into_four_speeches(compilation: dict[str, list[dict[str, Any]]]) -> None:
    assert [row["title"] for row in compilation["front_matter"]] == [
        "在全市“百日清河”专项行动动员会议上的讲话",
        "在全县道路交通安全整治工作会议上的讲话",
        "在全区校园食品安全专项整治动员会上的讲话",
        "在全市营商环境提升年活动启动仪式上的讲话",
    ]
    assert [row["divider"] is not None for row in compilation["speeches"]] == [False, False, False, True]


def test_a_letterhead_that_contradicts_the_date_line_is_told(compilation: dict[str, list[dict[str, Any]]]) -> None:
    first = compilation["front_matter"][0]
    assert (first["date"], first["issuer"]) == ("2023-05-08", "****人民政府办公室")
    assert first["date_conflicts"]
    assert (first["copies"], first["printed_date"]) == (170, "2023-05-10")
    assert "date_conflict" in {row["kind"] for row in compilation["defects"]}


def test_the_last_speech_takes_its_year_from_its_own_words(compilation: dict[str, list[dict[str, Any]]]) -> None:
    assert compilation["front_matter"][3]["date"] == "2024"  # 过去的2023年


def test_defects_of_the_numbering_are_reported(compilation: dict[str, list[dict[str, Any]]]) -> None:
    kinds = [row["kind"] for row in compilation["defects"]]
    for kind in ("duplicate_number", "missing_enumerator", "duplicate_title", "glued_salutation", "hard_wrap"):
        assert kind in kinds


def test_redactions_are_found_with_what_they_hide(compilation: dict[str, list[dict[str, Any]]]) -> None:
    hidden = {row["text"]: row["stands_for"] for row in compilation["mentions"] if row["kind"] == "redaction"}
    assert {"X局长", "×县长"} <= set(hidden)
    assert hidden["X局长"] == "person"


def test_the_register_has_who_by_when_and_to_which_measure(tables: Tables) -> None:
    due = {
        (tuple(row["responsible"]), row["deadline"])
        for row in tables["actions"].to_pylist()
        if row["deadline"] and row["responsible"]
    }
    assert (("各区县",), "2023-05-20") in due
    assert (("供销社",), "2024-12-31") in due
