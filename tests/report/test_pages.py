"""The pages of a report: what they say, that it is escaped, and that they load nothing."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import Any

import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas import STAGES, TABLES
from tasks.core import Row, Tables, tables_of
from tasks.report import Facts, Lists, facts_of, index_page, lists_of, run_page
from tasks.report.facts import judged_of
from tasks.report.lists import LISTED
from tasks.report.markup import number, text
from tasks.report.words import WORDS
from tasks.validate import measure
from tasks.validate.batch import Batch
from tasks.validate.engine.judge import _results
from tasks.validate.frame import frame_of
from tasks.validate.ledger import Ledger
from tasks.validate.suites import expectations_of, suite_of
from tasks.validate.suites.expectation import FIGURE
from tests.validate.handmade import document, rows_of

#: Elements without an end tag.
VOID = {"br", "meta"}


class Checked(HTMLParser):
    """Reads a page strictly: every element is closed in its turn; keeps text, links and the names of attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words: list[str] = []
        self.links: list[str] = []
        self.names: set[str] = set()
        self.feed(page)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names |= {tag, *(name for name, _ in attrs)}
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


RUN = {
    "run_id": "r2", "store": "store", "elapsed": 1.5, "files": 5, "documents": 3, "rejects": 2, "published": 2,
    "quarantined": 1, "bytes": 2_000_000, "rows": {"speeches": 4}, "seconds": {"segment": 0.5}, "failures": [],
}  # fmt: skip


def expectations() -> list[Row]:
    return [
        {
            "stage": stage, "expectation": one.measure, "severity": one.severity, "english": one.english,
            "chinese": one.chinese, "per_speech": one.kind == FIGURE,
        }
        for stage in STAGES
        for one in expectations_of(stage)
    ]  # fmt: skip


def tables_of_run(**changed: list[Row]) -> Tables:
    """Two documents judged by the run: the first held back, and a reject."""
    rows = rows_of(document(1, speeches=2), document(2))
    batch = Batch(tables_of(rows))
    quality = measure(batch, Ledger(batch))
    first, second = batch.document_ids
    judged = {"run_id": "r2", "at": datetime(2024, 5, 1, tzinfo=UTC), "batch_id": "b"}
    finding = {"speech_id": None, "stage": "parse", "observed": "1 row", "detail": "wrong here.", "line": 3}
    found = [
        {**finding, "document_id": first, "expectation": "nesting_ok", "severity": "critical", "quote": "一、<b>"},
        {**finding, "document_id": second, "expectation": "title_found", "severity": "info"},
    ]
    return {
        "verdicts": pa.Table.from_pylist(
            [
                {**judged, "document_id": first, "verdict": "quarantined", "source_uri": "in/甲.txt"},
                {**judged, "document_id": second, "verdict": "published", "source_uri": "in/乙.txt"},
            ]
        ),
        "speeches": batch.tables["speeches"],
        "quality": quality,
        "findings": TABLES["findings"].from_rows(changed.get("findings", found)),
        "rejects": pa.Table.from_pylist(
            changed.get(
                "rejects",
                [
                    {
                        "source_uri": "in/图.png",
                        "stage": "ingest",
                        "reason": "unsupported_media_type",
                        "detail": "no.",
                        "new": True,
                    }
                ],
            )
        ),
        "held": pa.Table.from_pylist([{"document_id": first, "source_uri": "in/甲.txt", "new": True}]),
        "held_findings": TABLES["findings"].from_rows(found[:1]),
    }


def facts(**changed: Any) -> Facts:
    return facts_of({**RUN, **changed}, changed.get("at", "2024-05-02T08:00:00+00:00"), tables_of_run(), expectations())


def test_a_page_tells_counts_rejects_quarantine_and_judgements_in_both_languages() -> None:
    page = Checked(run_page(facts(), lists_of(tables_of_run())))
    for words in ("5 文件 files", "2 发布 published", "1 隔离 quarantined", "2.00 读取（MB） MB read"):
        assert words in page.text
    assert "unsupported_media_type" in page.text
    assert "in/甲.txt" in page.text
    assert "第 3 行 line 3 一、<b>" in page.text
    one = next(one for one in expectations_of("parse") if one.measure == "nesting_ok")
    assert f"{one.chinese} {one.english}" in page.text
    assert f"应当：{one.chinese}。" in page.text
    total = len(expectations())
    assert f"{total - 2} of {total} expectations are met" in page.text


def test_words_that_a_finding_quotes_stand_on_the_page_once() -> None:
    place = {"start": 7, "line": 3, "quote": "同志们：大家好"}
    detail = "The speech has no title, at character 7 (line 3): “同志们：大家好”. Expected: a title. Read the place."
    finding = {"stage": "parse", "expectation": "title_found", "severity": "info", "observed": "1 row"}
    page = Checked(run_page(facts(), Lists(noted=[{**finding, **place, "detail": detail, "source_uri": "in/甲.txt"}])))
    assert page.text.count("同志们：大家好") == 1
    assert "The speech has no title. Expected: a title. Read the place. 第 3 行 line 3 同志们：大家好" in page.text


def test_a_page_loads_nothing_and_runs_nothing() -> None:
    for made in (run_page(facts(), lists_of(tables_of_run())), index_page([facts()], "store")):
        page = Checked(made)
        assert not page.names & {"script", "img", "link", "iframe", "object", "src", "onclick", "style-src"}
        assert all(re.fullmatch(r"[\w.-]+\.html", link) for link in page.links)
        assert "url(" not in made
        assert "@import" not in made
        assert not re.search(r"https?://", made)


def test_pages_lead_to_one_another() -> None:
    old, new = facts(run_id="r1", at="2024-05-01T08:00:00+00:00"), facts()
    assert Checked(run_page(new, Lists(), [old])).links == ["index.html", "r1.html"]
    assert Checked(run_page(old, Lists(), [new])).links == ["index.html"]
    assert Checked(index_page([old, new], "store")).links == ["r2.html", "r1.html"]


def test_measures_are_drawn_over_the_runs() -> None:
    past = [facts(run_id=f"r{day}", at=f"2024-04-{day:02}T08:00:00+00:00") for day in (1, 2, 3)]
    first = run_page(facts(), Lists())
    assert "<svg" not in first
    assert "趋势</" not in first.replace(WORDS["trends"][0], "")
    page = run_page(facts(), Lists(), past)
    points = re.search(r'<title>characters: [^<]*</title>.*?<polyline points="([^"]+)"', page)
    assert points
    assert len(points[1].split()) == 4


def test_facts_come_back_from_their_json() -> None:
    made = facts()
    assert Facts.from_json(made.as_json()) == made
    assert Facts.from_json('{"run_id": "r", "at": "2024", "of a later release": 1}') == Facts("r", "2024")


@pytest.mark.parametrize("stage", STAGES)
def test_judgements_are_those_of_great_expectations(stage: str) -> None:
    rows = rows_of(document(1, speeches=2), document(2), document(3, speeches=3))
    batch = Batch(tables_of(rows))
    ledger = Ledger(batch)
    quality = measure(batch, ledger)
    _, columns = frame_of(stage, ledger, quality)
    results = _results(suite_of(stage), pd.DataFrame(columns))
    tables = {
        "verdicts": batch.tables["documents"], "speeches": batch.tables["speeches"], "quality": quality,
        "findings": TABLES["findings"].empty(),
    }  # fmt: skip
    judged = {row["expectation"]: row for row in judged_of(tables, expectations()) if row["stage"] == stage}
    assert {name: row["elements"] for name, row in judged.items()} == {
        name: result.result["element_count"] for name, result in results.items()
    }


def test_what_a_stage_failed_on_is_not_put_to_its_suite() -> None:
    tables = tables_of_run()
    document_id = tables["verdicts"]["document_id"][0].as_py()
    failed = {
        "document_id": document_id, "stage": "parse", "expectation": "stage_completed", "severity": "critical",
        "detail": ".",
    }  # fmt: skip
    tables["findings"] = TABLES["findings"].from_rows([failed])
    elements = {row["expectation"]: row["elements"] for row in judged_of(tables, expectations())}
    assert elements["coverage_ok"] - elements["roles_ok"] == 3  # the document and its two speeches


def test_a_long_list_is_cut_and_says_so() -> None:
    rejects = [
        {"source_uri": f"{k}.png", "stage": "ingest", "reason": "binary", "detail": "no.", "new": k == 900}
        for k in range(1000)
    ]
    lists = lists_of(tables_of_run(rejects=rejects))
    assert len(lists.rejects) == LISTED
    assert lists.rejects[0]["source_uri"] == "900.png"
    assert f"and {1000 - LISTED} more" in Checked(run_page(facts(), lists)).text


@given(st.text(max_size=60))
@settings(max_examples=200, deadline=None)
def test_any_text_is_shown_as_text(value: str) -> None:
    page = Checked(run_page(Facts("r", "2024-05-01", store=value, failures=[value]), Lists()))
    assert not page.names & {"script", "img"}
    str(page.text).encode()


def test_what_cannot_be_seen_is_written_out() -> None:
    assert text("甲\u202etxt.\x00<\ud800") == "甲\\u202etxt.\\u0000&lt;\\ud800"


@pytest.mark.parametrize(("value", "shown"), [(0.0, "0"), (0.123456, "0.123"), (12.0, "12"), (12345.6, "12,346")])
def test_figures_are_short(value: float, shown: str) -> None:
    assert number(value) == shown


def test_every_label_is_in_both_languages() -> None:
    for chinese, english in WORDS.values():
        assert re.search("[\u4e00-\u9fff]", chinese)
        assert not re.search("[\u4e00-\u9fff]", english)
    assert {f"m.{name}" for name in facts().measures} <= set(WORDS)
