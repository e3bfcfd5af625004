"""The pages keep up with the code."""

import re
import tomllib
from datetime import datetime
from pathlib import Path

import openpyxl

from config import reference as settings_page
from schemas import TABLES
from schemas.ingest import REJECT_REASONS
from tasks.export.workbook import write_workbook
from tests.support.core import documents_of, process

ROOT = Path(__file__).resolve().parents[1]


def test_every_reject_reason_is_explained() -> None:
    page = (ROOT / "docs" / "rejects.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `(\w+)` \|", page, re.M)) == set(REJECT_REASONS)


def test_the_readme_names_every_table() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert {name for name in TABLES if f"`{name}`" not in readme} == {"sources"}


def test_the_page_of_accuracy_says_what_the_floors_are() -> None:
    floors = tomllib.loads((ROOT / "tests" / "gold" / "floors.toml").read_text(encoding="utf-8"))
    page = (ROOT / "docs" / "accuracy.md").read_text(encoding="utf-8")
    told = re.findall(r"^\| ([^|]+) \| ([01]\.\d{3}) \|$", page, re.M)
    assert {name: float(figure) for name, figure in told} == {name: f for name, f in floors.items() if f < 1}


def test_links_between_pages_lead_somewhere() -> None:
    for page in [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name} → {target}"


def test_the_page_of_settings_is_what_the_settings_say() -> None:
    assert settings_page.PAGE.read_text(encoding="utf-8") == settings_page.render(), "run python -m config.reference"


def test_the_register_that_the_readme_shows_is_that_of_the_sample(tmp_path: Path) -> None:
    tables = process(documents_of([ROOT / "samples" / "动员会讲话.txt"])["documents"])
    write_workbook(lambda name: tables[name], tmp_path / "register.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "register.xlsx").worksheets[0]
    header, *rows = [[_written(cell) for cell in row] for row in sheet.values]
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown, _, *lines = readme[readme.index("| 责任单位") :].split("\n\n")[0].split("\n")
    places = [header.index(name) for name in _cells(shown)]
    assert lines
    assert {tuple(_cells(line)) for line in lines} <= {tuple(row[place] for place in places) for row in rows}


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


def _written(cell: object) -> str:
    return f"{cell:%Y-%m-%d}" if isinstance(cell, datetime) else "" if cell is None else str(cell)
