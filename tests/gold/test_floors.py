"""What the scorer reached is written down in floors.toml, and a fall fails.

The annotations lie in the folder named by JIANGHUA_GOLD, with the scorer in ../score beside it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.support.core import documents_of, merge, process, write

FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))
GOLD = os.environ.get("JIANGHUA_GOLD")

pytestmark = pytest.mark.skipif(not GOLD, reason="JIANGHUA_GOLD names no folder of gold annotations")


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, float]]:
    gold = Path(str(GOLD))
    export = tmp_path_factory.mktemp("export")
    made = documents_of([gold])
    write(merge(made, process(made["documents"])), export)
    scorer = gold.parent / "score" / "score.py"
    done = subprocess.run(
        [sys.executable, str(scorer), str(export), str(gold), "--json"], capture_output=True, text=True, check=True
    )
    scores: dict[str, dict[str, float]] = json.loads(done.stdout)
    return scores


@pytest.mark.parametrize("layer", FLOORS)
def test_a_layer_does_not_fall_below_its_floor(layer: str, figures: dict[str, dict[str, float]]) -> None:
    assert figures[layer]["f1"] >= FLOORS[layer]


def test_every_layer_has_a_floor(figures: dict[str, dict[str, float]]) -> None:
    assert set(figures) == set(FLOORS)
