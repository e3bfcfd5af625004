"""Part `incremental`: what a run costs that finds nothing new in a large store, and one that finds a speech."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from tests.bench.measured import Measured, measure, medians
from tests.bench.setting import Setting
from tests.bench.texts import small

#: A flow that does nothing: what Prefect takes for itself.
_EMPTY = """
import flows.environment
from prefect import flow
@flow
def nothing(): pass
nothing()
"""


def incremental(setting: Setting) -> dict[str, Any]:
    """Medians of an empty flow, of a run over known files, and of adding a speech to a full and to an empty store."""
    texts = setting.texts(f"{setting.documents}-speeches")
    megabytes = small(setting.sources, setting.documents, texts)
    store = setting.out / "stores" / f"{setting.documents}-speeches"
    if not store.exists():
        _run(texts, store)
    _run(texts, store)  # other rules than those of the last time make all rows anew
    new = setting.texts("new")
    new.mkdir(parents=True, exist_ok=True)
    rounds: dict[str, list[Measured]] = {name: [] for name in ("empty flow", "all known", "one more", "first one")}
    for number in range(setting.rounds):
        known = small(setting.sources, 1, new / f"{store.stat().st_mtime_ns}-{number}", 3_000)
        assert known
        one = _distinct(new / f"{store.stat().st_mtime_ns}-{number}", number)
        empty = setting.scratch("empty")
        shutil.rmtree(empty, ignore_errors=True)
        rounds["empty flow"].append(measure(["-c", _EMPTY]))
        rounds["all known"].append(_run(texts, store))
        rounds["one more"].append(_run(one, store))
        rounds["first one"].append(_run(one, empty))
    measured = {name: medians(some) for name, some in rounds.items()}
    rows = [
        {"run": name, "seconds": one.seconds, "flow s": one.told.get("elapsed"), "largest process MB": one.largest}
        for name, one in measured.items()
    ]
    over = measured["all known"].seconds - measured["empty flow"].seconds
    ratio = measured["one more"].seconds / measured["first one"].seconds
    return {
        "title": f"a store of {setting.documents} documents ({megabytes:.1f} MB), {setting.rounds} rounds",
        "rows": rows,
        "notes": [
            f"a run over {setting.documents} known files takes {over:.1f} s more than an empty flow",
            f"adding a speech to them takes {ratio:.2f} × adding it to an empty store",
        ],
    }


def _distinct(folder: Path, number: int) -> Path:
    """The speech of a folder, made unlike any that the store has."""
    file = next(folder.iterdir())
    file.write_text(f"{file.read_text(encoding='utf-8')}\n（{folder.name}）\n", encoding="utf-8")
    return folder


def _run(source: Path, store: Path) -> Measured:
    return measure(["-m", "flows.cli", "run", source, "--store", store, "--json"])
