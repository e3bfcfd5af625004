"""A command measured: how long it took, and how much memory each of its processes held at most."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from threading import Event, Thread
from time import perf_counter
from typing import Any

import psutil

from tests.bench.setting import ROOT

#: Seconds between two looks at the memory of the processes.
_PAUSE = 0.2


@dataclass(frozen=True)
class Measured:
    """Seconds from start to end of a command and of its processors; megabytes resident.

    `largest` is the greatest of any one process, `together` of all at one moment (shared pages counted each time).
    `told` is the JSON object that the command printed last.
    """

    seconds: float
    processor: float
    largest: float
    together: float
    told: dict[str, Any]


def measure(arguments: Iterable[object], environment: Mapping[str, str] | None = None) -> Measured:
    """Runs `python ARGUMENTS…` and watches it and all processes below it. Raises RuntimeError when it fails."""
    command = [sys.executable, *map(str, arguments)]
    variables = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **(environment or {})}
    with tempfile.TemporaryFile("w+") as output, tempfile.TemporaryFile("w+") as errors:
        began = perf_counter()
        process = subprocess.Popen(command, env=variables, stdout=output, stderr=errors, text=True)
        watch = _Watch(process.pid)
        watching = Thread(target=watch.go_on, daemon=True)
        watching.start()
        process.wait()
        seconds = perf_counter() - began
        watch.over.set()
        watching.join()
        output.seek(0)
        errors.seek(0)
        lines = output.read().strip().splitlines()
        if process.returncode not in (0, 3):  # 3: done, some files were rejected or held back
            raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}:\n{errors.read()[-2000:]}")
    told = json.loads(lines[-1]) if lines and lines[-1].startswith("{") else {}
    return Measured(seconds, sum(watch.processor.values()), watch.largest, watch.together, told)


class _Watch:
    def __init__(self, pid: int) -> None:
        self.root = psutil.Process(pid)
        self.processor: dict[int, float] = {}
        self.largest = self.together = 0.0
        self.over = Event()

    def go_on(self) -> None:
        """Looks again and again, until it is over."""
        while not self.over.is_set():
            self.look()
            self.over.wait(_PAUSE)

    def look(self) -> None:
        sizes = []
        try:
            family = [self.root, *self.root.children(recursive=True)]
        except psutil.NoSuchProcess:
            return
        for one in family:
            try:
                times = one.cpu_times()
                self.processor[one.pid] = times.user + times.system
                sizes.append(one.memory_info().rss / 1e6)
            except psutil.Error:
                continue
        self.largest = max([self.largest, *sizes])
        self.together = max(self.together, sum(sizes))


def medians(rounds: Iterable[Measured]) -> Measured:
    """The median time, and the greatest memory, of several rounds; what the last one told."""
    some = list(rounds)
    return Measured(
        median(one.seconds for one in some),
        median(one.processor for one in some),
        max(one.largest for one in some),
        max(one.together for one in some),
        some[-1].told,
    )


def stored_megabytes(store: Path) -> float:
    """What a store takes on the disk."""
    return sum(file.stat().st_size for file in store.rglob("*") if file.is_file()) / 1e6
