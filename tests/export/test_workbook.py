"""The register as a spreadsheet: what an office clerk opens."""

from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from schemas import TABLES
from tasks.core import Tables
from tasks.export.workbook import write_workbook
from tests.support.core import document, merge, process

SPEECH = """在全县春季造林动员会议上的讲话
（2024年3月5日）
同志们：
下面，我讲两点意见。
一、加快进度
县林业局要会同县财政局，4月20日前完成造林2.6万亩。各乡镇要加强巡查，严禁毁林开荒。
二、加强领导
要切实加强领导，形成工作合力。
"""


@pytest.fixture(scope="module")
def tables() -> Tables:
    made = document(SPEECH, "造林动员会.txt")
    return merge({"documents": made, "rejects": TABLES["rejects"].empty()}, process(made))


@pytest.fixture(scope="module")
def book(tables: Tables, tmp_path_factory: pytest.TempPathFactory) -> Any:
    path = tmp_path_factory.mktemp("out") / "督办台账.xlsx"
    write_workbook(tables.__getitem__, path)
    return openpyxl.load_workbook(path)


def rows(sheet: Any) -> list[dict[str, Any]]:
    head, *body = sheet.iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in body]


def test_the_register_comes_first_with_a_frozen_head_and_filters(book: Any) -> None:
    assert book.sheetnames[0] == "督办台账"
    assert book["督办台账"].freeze_panes == "A2"
    assert book["督办台账"].auto_filter.ref


def test_a_deadline_is_a_date_and_the_evidence_is_verbatim(book: Any) -> None:
    due = [row for row in rows(book["督办台账"]) if row["完成时限"]]
    assert [row["完成时限"] for row in due] == [datetime(2024, 4, 20)]
    assert due[0]["责任单位"] == "县林业局"
    assert due[0]["配合单位"] == "县财政局"
    assert due[0]["所在部分"] == "一、加快进度"
    assert all(row["原文依据"] in SPEECH for row in rows(book["督办台账"]))


def test_every_action_is_on_one_of_two_sheets(book: Any, tables: Tables) -> None:
    listed = [row["编号"] for name in ("督办台账", "一般要求") for row in rows(book[name])]
    assert sorted(listed) == sorted(tables["actions"]["action_id"].to_pylist())


def test_text_that_looks_like_a_formula_stays_text(tmp_path: Path, tables: Tables) -> None:
    speeches = tables["front_matter"].to_pylist()
    speeches[0]["title"] = "=1+1"
    changed = {**tables, "front_matter": TABLES["front_matter"].from_rows(speeches)}
    write_workbook(changed.__getitem__, tmp_path / "台账.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "台账.xlsx")["讲话一览"]
    assert sheet["B2"].value == "=1+1"
    assert sheet["B2"].data_type == "s"


def test_an_empty_store_gives_an_empty_workbook(tmp_path: Path) -> None:
    write_workbook(lambda name: TABLES[name].empty(), tmp_path / "台账.xlsx")
    assert rows(openpyxl.load_workbook(tmp_path / "台账.xlsx")["督办台账"]) == []
