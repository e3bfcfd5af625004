"""What is measured on: the environment variables that `tests.bench` tells of."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Setting:
    """Sizes are in megabytes of UTF-8."""

    sources: tuple[Path, ...]
    megabytes: float
    rounds: int
    growth: tuple[float, ...]
    documents: int
    workers: int
    out: Path

    def texts(self, name: str) -> Path:
        """A folder for texts; kept from one run to the next."""
        return self.out / "texts" / name

    def scratch(self, name: str) -> Path:
        """A place that does not exist yet, for a store that is measured once."""
        return self.out / "stores" / name


def setting() -> Setting:
    """The setting of this run."""
    quick = bool(os.environ.get("JIANGHUA_BENCH_QUICK"))

    def number(name: str, usual: float, quickly: float) -> float:
        return float(os.environ.get(f"JIANGHUA_BENCH_{name}") or (quickly if quick else usual))

    folders = os.environ.get("JIANGHUA_BENCH") or str(ROOT / "samples")
    growth = os.environ.get("JIANGHUA_BENCH_GROWTH") or ("0.5,1" if quick else "30,300")
    return Setting(
        sources=tuple(Path(folder) for folder in folders.split(os.pathsep)),
        megabytes=number("MB", 30, 0.5),
        rounds=int(number("ROUNDS", 3, 1)),
        growth=tuple(float(size) for size in growth.split(",")),
        documents=int(number("DOCUMENTS", 10_000, 200)),
        workers=int(number("WORKERS", 2, 2)),
        out=Path(os.environ.get("JIANGHUA_BENCH_OUT") or ROOT / "build" / "bench").absolute(),
    )
