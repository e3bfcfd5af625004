"""Part `growth`: the whole pipeline on ever more text: time and memory per process against the first size."""

from __future__ import annotations

from typing import Any

from tests.bench.setting import Setting
from tests.bench.texts import sample
from tests.bench.whole import pipeline


def growth(setting: Setting) -> dict[str, Any]:
    """A row for each size."""
    rows: list[dict[str, Any]] = []
    for megabytes in setting.growth:
        texts = setting.texts(f"{megabytes:.1f}MB")
        size = sample(setting.sources, megabytes, texts)
        done = pipeline(setting, texts, "processes", setting.workers)
        rows.append(
            {
                "MB": size, "files": done.told["files"], "batches": done.told["batches"], "seconds": done.seconds,
                "MB/s": size / done.seconds, "largest process MB": done.largest, "all processes MB": done.together,
                "store MB": done.told["store MB"],
            }
        )  # fmt: skip
    first, last = rows[0], rows[-1]
    note = (
        f"{last['MB'] / first['MB']:.1f} × the text: {last['seconds'] / first['seconds']:.2f} × the time, "
        f"{last['largest process MB'] / first['largest process MB']:.2f} × the memory of the largest process"
    )
    title = f"growth, {setting.workers} processes, one round"
    return {"title": title, "rows": rows, "notes": [note]}
