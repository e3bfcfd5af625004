"""`kill -9` at any moment: nothing is lost, doubled or half shown, and the next run leaves what it would have left."""

from __future__ import annotations

import os
import signal
from collections import Counter
from pathlib import Path
from random import Random
from time import monotonic, sleep

import pytest

from tasks.store import Store
from tests.faults.forked import Forks
from tests.support.runs import shown, visible_rows

#: Four speeches a batch: a kill may fall between two batches, two tables of one, or a commit and its verdict.
SHARE = 200

#: Tables of which every row stored, visible or not, is counted: twice-written rows would show here.
COUNTED = ("documents", "paragraphs", "front_matter", "keywords", "quality", "findings")


@pytest.fixture(scope="module")
def whole(forked: Forks, speeches: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Store, float]:
    """The store of a run that nothing happened to, and the seconds that it took."""
    store = Store(tmp_path_factory.mktemp("whole") / "store")
    began = monotonic()
    forked.run(store.location, speeches, batch_bytes=SHARE)
    return store, monotonic() - began


def stored(store: Store, table: str) -> Counter[tuple[str, ...]]:
    """How often each document and place is stored in the batches that were judged last."""
    snapshot = store.snapshot([table])
    return Counter(
        zip(*(snapshot.raw(table)[c].to_pylist() for c in ("document_id", "batch_id", "batch_row")), strict=True)
    )


def look(store: Store, speeches: Path) -> int:
    """The number of documents that the store shows; each of them must be shown whole."""
    texts = shown(store)
    for name, text in texts.items():
        assert text == (speeches / name).read_text(encoding="utf-8")
    return len(texts)


def killed_and_run_again(
    forked: Forks, speeches: Path, whole: tuple[Store, float], store: Store, random: Random, times: int
) -> Counter[str]:
    """Kills runs over one store `times` times, looks on, runs to the end, compares; how the runs ended."""
    intact, seconds = whole
    ends: Counter[str] = Counter()
    for _ in range(times):
        run = forked.start(store.location, speeches, batch_bytes=SHARE)
        at = monotonic() + random.uniform(0, seconds)
        while monotonic() < at:
            ends["looks"] += 1
            look(store, speeches)
            sleep(0.02)
        os.kill(run, signal.SIGKILL)
        ends["killed" if forked.wait(run) == -signal.SIGKILL else "ended first"] += 1
        ends[f"shown {look(store, speeches)}"] += 1
    forked.run(store.location, speeches, batch_bytes=SHARE)
    assert visible_rows(store) == visible_rows(intact)
    for table in COUNTED:
        assert set(stored(store, table).values()) <= {1}, table
    return ends


def test_three_kills_lose_and_double_nothing(
    forked: Forks, speeches: Path, whole: tuple[Store, float], tmp_path: Path
) -> None:
    ends = Counter[str]()
    for seed in range(3):
        ends += killed_and_run_again(forked, speeches, whole, Store(tmp_path / str(seed)), Random(seed), 1)
    assert ends["killed"]


@pytest.mark.long
def test_fifty_kills_lose_and_double_nothing(
    forked: Forks, speeches: Path, whole: tuple[Store, float], tmp_path: Path
) -> None:
    ends = Counter[str]()
    for seed in range(25):
        store = Store(tmp_path / str(seed))
        ends += killed_and_run_again(forked, speeches, whole, store, Random(100 + seed), 1 if seed % 2 else 3)
        print(seed, dict(sorted(ends.items())), flush=True)
    assert ends["killed"] + ends["ended first"] >= 49
    assert ends["killed"] > 25


def test_two_runs_at_once_over_the_same_files_leave_every_row_once(
    forked: Forks, speeches: Path, whole: tuple[Store, float], tmp_path: Path
) -> None:
    store = Store(tmp_path / "store")
    runs = [forked.start(store.location, speeches, batch_bytes=SHARE) for _ in range(2)]
    assert [forked.wait(run) for run in runs] == [0, 0]
    assert visible_rows(store) == visible_rows(whole[0])
    for table in COUNTED:
        assert set(stored(store, table).values()) <= {1}, table


def test_one_of_two_runs_is_killed_and_the_other_goes_on(
    forked: Forks, speeches: Path, whole: tuple[Store, float], tmp_path: Path
) -> None:
    store = Store(tmp_path / "store")
    victim, other = (forked.start(store.location, speeches, batch_bytes=SHARE) for _ in range(2))
    sleep(whole[1] / 2)
    os.kill(victim, signal.SIGKILL)
    forked.wait(victim)
    assert forked.wait(other) == 0
    forked.run(store.location, speeches, batch_bytes=SHARE)
    assert visible_rows(store) == visible_rows(whole[0])
