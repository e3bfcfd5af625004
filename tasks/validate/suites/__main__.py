"""Write every suite as JSON: `python -m tasks.validate.suites config/suites`."""

from __future__ import annotations

import sys
from pathlib import Path

from tasks.validate.suites import STAGES, suite_json


def main(folder: str) -> None:
    """Write one file a stage to a folder, which is made when it is missing."""
    Path(folder).mkdir(parents=True, exist_ok=True)
    for stage in STAGES:
        Path(folder, f"{stage}.json").write_text(suite_json(stage), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
