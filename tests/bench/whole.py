"""Part `whole`: the five stages, persisted and validated, against tokenising alone and the script written instead."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.bench.measured import Measured, measure, medians, stored_megabytes
from tests.bench.setting import Setting
from tests.bench.texts import available, sample

#: From this size on what works on one processor, for minutes, is measured in one round (jieba.lcut in all).
_LONG = 12.0

#: The least text: the sample speeches alone are too short to measure anything but the start.
_LEAST = 5.0


def whole(setting: Setting) -> dict[str, Any]:
    """Seconds, memory and ratios of each contender."""
    megabytes = min(setting.megabytes, max(available(setting.sources), _LEAST))
    texts = setting.texts(f"{megabytes:.1f}MB")
    size = sample(setting.sources, megabytes, texts)
    rounds: dict[str, list[Measured]] = {name: [] for name, _, _ in _contenders(setting, texts)}
    for number in range(setting.rounds):
        for name, long, work in _contenders(setting, texts):
            if not (long and number and size > _LONG):
                rounds[name].append(work())
    measured = {name: medians(some) for name, some in rounds.items()}
    lcut = measured["jieba.lcut"].told["seconds"]
    rows = []
    for name, one in measured.items():
        seconds = lcut if name == "jieba.lcut" else one.seconds
        rows.append(
            {
                "contender": name, "rounds": len(rounds[name]), "seconds": seconds, "MB/s": size / seconds,
                "× lcut": seconds / lcut, "processor s": one.processor, "largest process MB": one.largest,
                "flow s": one.told.get("elapsed"), "batches": one.told.get("batches"),
            }
        )  # fmt: skip
    return {"title": f"{size:.1f} MB of text, {setting.rounds} rounds, {setting.workers} workers", "rows": rows} | {
        "notes": _notes(setting, measured, lcut),
        "stages": measured[f"processes ×{setting.workers}"].told.get("seconds"),
    }


def _notes(setting: Setting, measured: dict[str, Measured], lcut: float) -> list[str]:
    many = setting.workers
    processes, dask = measured[f"processes ×{many}"], measured[f"dask ×{many}"]
    return [
        f"whole pipeline, {many} processes: {processes.seconds / lcut:.2f} × the time of jieba.lcut",
        f"{measured['naive script'].seconds / processes.seconds:.1f} × as fast as the script",
        f"{many} processes are {measured['processes ×1'].seconds / processes.seconds:.2f} × as fast as one",
        f"{many} Dask workers are {measured['dask ×1'].seconds / dask.seconds:.2f} × as fast as one",
    ]


def _contenders(setting: Setting, texts: Path) -> Iterator[tuple[str, bool, Callable[[], Measured]]]:
    """Name, whether it takes long, and how it is measured."""
    table = setting.out / "naive.parquet"
    yield "jieba.lcut", False, lambda: measure(["-m", "tests.bench.lcut", texts])
    yield "naive script", True, lambda: measure(["-m", "tests.bench.naive", texts, table])
    yield "threads ×1", True, lambda: pipeline(setting, texts, "threads", 1)
    for runner in ("processes", "dask"):
        for count in (1, setting.workers):
            yield f"{runner} ×{count}", count == 1, lambda r=runner, c=count: pipeline(setting, texts, r, c)


def pipeline(setting: Setting, texts: Path, runner: str, workers: int, keep: bool = False) -> Measured:
    """`jianghua run` over a folder into a new store, from the command's start to its end."""
    store = setting.scratch(f"{texts.name}-{runner}-{workers}")
    shutil.rmtree(store, ignore_errors=True)
    options = ["--runner", runner, "--workers", workers, "--json"]
    done = measure(["-m", "flows.cli", "run", texts, "--store", store, *options])
    done.told["store MB"] = stored_megabytes(store)
    if not keep:
        shutil.rmtree(store)
    return done
