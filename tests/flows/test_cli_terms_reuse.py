"""`jianghua terms` and `jianghua reuse`: what they print for people and for scripts."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner, Result

from flows.cli.app import app
from tasks.store import Store
from tests.reuse.speeches import DRILL, ROADS, WATCH, Given, publish

OLD, NEW, LAST = Given("2021", [DRILL, ROADS]), Given("2023", [WATCH, DRILL]), Given("2024", [ROADS])


@pytest.fixture
def published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    store = tmp_path / "store"
    publish(Store(store), OLD, NEW, LAST)
    monkeypatch.setenv("JIANGHUA_STORE", str(store))
    return tmp_path


def jianghua(*words: str, code: int = 0) -> Result:
    result = CliRunner().invoke(app, list(words))
    assert result.exit_code == code, result.output
    return result


def test_terms_are_counted_by_year_in_order_of_time(published: Path) -> None:
    rows = json.loads(jianghua("terms", "水库", "公路", "--json").stdout)
    assert [(row["term"], row["year"], row["count"]) for row in rows] == [
        ("公路", 2021, 1), ("公路", 2024, 1), ("水库", 2021, 1), ("水库", 2023, 1),
    ]  # fmt: skip


def test_terms_come_from_a_list_too_and_go_out_as_csv(published: Path) -> None:
    terms = published / "提法.txt"
    terms.write_text("# 防汛\n\n水库\n公路\n", encoding="utf-8-sig")
    out = jianghua("terms", "--file", str(terms), "--by", "source", "-o", "csv").stdout
    rows = list(csv.DictReader(io.StringIO(out)))
    assert {(row["term"], row["source_uri"]) for row in rows} >= {("水库", "2021.txt"), ("公路", "2024.txt")}


def test_a_first_speech_without_a_title_is_told_by_its_file(published: Path) -> None:
    assert "2021.txt" in jianghua("terms", "水库").stdout
    assert json.loads(jianghua("terms", "水库", "--json").stdout)[0]["first_title"] is None


def test_terms_that_nobody_says_are_named(published: Path) -> None:
    out = jianghua("terms", "水库", "抗旱", "--by", "term").stdout
    assert "水库" in out
    assert "抗旱" in out.splitlines()[-1]


def test_words_that_make_no_sense_are_usage_errors(published: Path) -> None:
    jianghua("terms", "水库", "--by", "month", code=2)
    jianghua("terms", "--output", "xml", code=2)
    jianghua("terms", " ", code=2)
    jianghua("terms", "--file", str(published / "none.txt"), code=2)
    jianghua("reuse", "none.txt", code=2)
    jianghua("reuse", "--output", "xml", code=2)
    jianghua("terms", "水库", "--store", str(published / "nowhere"), code=2)


def test_shared_passages_of_all_speeches_with_their_words(published: Path) -> None:
    rows = json.loads(jianghua("reuse", "--json").stdout)
    assert [(row["date"], row["source_date"], row["text"]) for row in rows] == [
        ("2023", "2021", DRILL), ("2024", "2021", ROADS),
    ]  # fmt: skip
    assert rows[0]["passages"] == [DRILL[:-1]]


@pytest.mark.parametrize("form", ["parquet", "csv", "jsonl"])
def test_an_export_has_both_as_files(published: Path, form: str) -> None:
    jianghua("export", str(published / "out"), "--format", form)
    store = Store(published / "store")
    for name, rows in (("reuse", store.reuse()), ("terms", store.terms())):
        file = published / "out" / f"{name}.{form}"
        assert rows.num_rows
        if form == "parquet":
            assert pq.read_table(file).equals(rows)
            assert pq.read_schema(file).field("document_id").metadata[b"description"]
        else:
            lines = file.read_text(encoding="utf-8-sig").splitlines()
            assert len(lines) - (form == "csv") == rows.num_rows


def test_of_one_speech_what_it_takes_and_gives(published: Path) -> None:
    assert len(json.loads(jianghua("reuse", OLD.speech_id, "--json").stdout)) == 2
    assert len(json.loads(jianghua("reuse", NEW.document_id, "--json").stdout)) == 1
    assert "2021" in jianghua("reuse", LAST.speech_id).stdout


def test_a_draft_is_compared_with_what_is_published(published: Path) -> None:
    draft = published / "草稿.txt"
    draft.write_text(f"在丹河县防汛会议上的讲话\n\n2019年6月1日\n\n同志们：\n\n{DRILL}\n\n{WATCH}\n", encoding="utf-8")
    rows = json.loads(jianghua("reuse", str(draft), "--json").stdout)
    assert [(row["date"], row["source_date"], row["text"]) for row in rows] == [
        (None, "2021", DRILL), (None, "2023", WATCH),
    ]  # fmt: skip


def test_a_draft_that_cannot_be_read_is_held(published: Path) -> None:
    draft = published / "草稿.txt"
    draft.write_bytes(b"")
    jianghua("reuse", str(draft), code=1)
