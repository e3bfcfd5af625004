"""Write every suite as JSON to config/suites, for people to read: `python -m tasks.validate.suites`."""

from __future__ import annotations

from pathlib import Path

from tasks.validate.suites import STAGES, suite_json

FOLDER = Path(__file__).resolve().parents[3] / "config" / "suites"


def main(folder: Path = FOLDER) -> None:
    """Write one file a stage to a folder, which is made when it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    for stage in STAGES:
        (folder / f"{stage}.json").write_text(suite_json(stage), encoding="utf-8")


if __name__ == "__main__":
    main()
