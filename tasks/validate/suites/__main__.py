"""Write the suites for people: config/suites/*.json and docs/expectations.md. `python -m tasks.validate.suites`."""

from __future__ import annotations

from pathlib import Path

from tasks.validate.suites import STAGES, suite_json
from tasks.validate.suites.page import render

_ROOT = Path(__file__).resolve().parents[3]
FOLDER = _ROOT / "config" / "suites"
PAGE = _ROOT / "docs" / "expectations.md"


def main() -> None:
    """Write one JSON file a stage, and the page."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for stage in STAGES:
        (FOLDER / f"{stage}.json").write_text(suite_json(stage), encoding="utf-8")
    PAGE.write_text(render(), encoding="utf-8")


if __name__ == "__main__":
    main()
