"""Runs the parts that are named, or all: `python -m tests.bench [PART…]`."""

from __future__ import annotations

import json
import os
import platform
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from time import perf_counter
from typing import Any

from tests.bench.growth import growth
from tests.bench.incremental import incremental
from tests.bench.prefect import prefect
from tests.bench.setting import Setting, setting
from tests.bench.stages import stages
from tests.bench.startup import startup
from tests.bench.whole import whole

PARTS: dict[str, Callable[[Setting], dict[str, Any]]] = {
    "startup": startup, "stages": stages, "prefect": prefect, "whole": whole, "incremental": incremental,
    "growth": growth,
}  # fmt: skip


def main(names: list[str]) -> None:
    unknown = [name for name in names if name not in PARTS]
    if unknown:
        sys.exit(f"no part {', '.join(unknown)}; there are {', '.join(PARTS)}")
    given = setting()
    given.out.mkdir(parents=True, exist_ok=True)
    machine = f"{os.cpu_count()} processors, {platform.machine()}, CPython {platform.python_version()}"
    results: dict[str, Any] = {"at": datetime.now(UTC).isoformat(timespec="seconds"), "machine": machine}
    print(f"Measured {results['at'][:10]} on {machine}.\n", flush=True)
    for name in names or PARTS:
        began = perf_counter()
        results[name] = PARTS[name](given)
        print(markdown(results[name]), flush=True)
        print(f"part {name}: {perf_counter() - began:.0f} s", file=sys.stderr, flush=True)
        (given.out / "results.json").write_text(json.dumps(results, ensure_ascii=False, indent=1), encoding="utf-8")


def markdown(part: dict[str, Any]) -> str:
    """A part as a heading, a table and its notes."""
    rows = part["rows"]
    names = list(rows[0])
    lines = [f"### {part['title'][0].upper()}{part['title'][1:]}", "", f"| {' | '.join(names)} |"]
    lines.append("|" + "|".join("---" if isinstance(rows[0][name], str) else "---:" for name in names) + "|")
    lines += ["| " + " | ".join(_shown(row[name]) for name in names) + " |" for row in rows]
    return "\n".join([*lines, "", *(f"- {note}" for note in part["notes"]), ""])


def _shown(value: Any) -> str:
    if value is None:
        return ""
    if not isinstance(value, float):
        return str(value)
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


if __name__ == "__main__":
    main(sys.argv[1:])
