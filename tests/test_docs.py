"""The pages keep up with the code."""

import re
from pathlib import Path

from config import reference as settings_page
from schemas import TABLES
from schemas.ingest import REJECT_REASONS

ROOT = Path(__file__).resolve().parents[1]


def test_every_reject_reason_is_explained() -> None:
    page = (ROOT / "docs" / "rejects.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `(\w+)` \|", page, re.M)) == set(REJECT_REASONS)


def test_the_readme_names_every_table() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert {name for name in TABLES if f"`{name}`" not in readme} == {"sources"}


def test_links_between_pages_lead_somewhere() -> None:
    for page in [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name} → {target}"


def test_the_page_of_settings_is_what_the_settings_say() -> None:
    assert settings_page.PAGE.read_text(encoding="utf-8") == settings_page.render(), "run python -m config.reference"
