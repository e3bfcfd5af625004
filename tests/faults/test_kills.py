"""`kill -9` at any moment: nothing is lost, doubled or half shown, and the next run leaves what it would have left."""

from __future__ import annotations

import os
import signal
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from time import monotonic, sleep

import pytest

from tasks.store import Store
from tests.faults.forked import Forks
from tests.faults.moments import Moment, at_commit, before_verdict, commits, last_commit
from tests.faults.watching import watched
from tests.support.runs import visible_rows

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


def killed_and_run_again(
    forked: Forks, speeches: Path, whole: tuple[Store, float], store: Store, moments: Iterable[Moment]
) -> Counter[str]:
    """Kills runs over one store, one at each moment, looks on, runs to the end, compares; what happened how often."""
    intact, _ = whole
    told: Counter[str] = Counter()
    for moment in moments:
        run = forked.start(store.location, speeches, batch_bytes=SHARE)
        with watched(store, speeches) as watch:
            moment(store)
            os.kill(run, signal.SIGKILL)
            ended = forked.wait(run)
        told["killed" if ended == -signal.SIGKILL else "ended first"] += 1
        told[f"after {last_commit(store)}"] += 1
        told["looks"] += watch.looks
        told["kills with something shown"] += bool(watch.look())
    forked.run(store.location, speeches, batch_bytes=SHARE)
    assert visible_rows(store) == visible_rows(intact)
    for table in COUNTED:
        assert set(stored(store, table).values()) <= {1}, table
    return told


def test_kills_early_and_late_lose_and_double_nothing(
    forked: Forks, speeches: Path, whole: tuple[Store, float], tmp_path: Path
) -> None:
    total, told = commits(whole[0]), Counter[str]()
    for number, moment in enumerate((at_commit(total // 8, 1), at_commit(total * 3 // 4, 2), before_verdict(2, 3))):
        told += killed_and_run_again(forked, speeches, whole, Store(tmp_path / str(number)), [moment])
    assert told["killed"] == 3
    assert told["kills with something shown"] == 2
    assert told["looks"] > 2


@pytest.mark.long
def test_fifty_kills_lose_and_double_nothing(
    forked: Forks, speeches: Path, whole: tuple[Store, float], tmp_path: Path
) -> None:
    total, told = commits(whole[0]), Counter[str]()
    for number in range(20):
        moments = [at_commit(total * (number + share) // 20, number) for share in (0, 0.5)]
        if number % 2:
            moments.insert(number // 2 % 3, before_verdict(1 + number // 2 % 4, number))
        told += killed_and_run_again(forked, speeches, whole, Store(tmp_path / str(number)), moments)
        print(number, dict(sorted(told.items())), flush=True)
    assert told["killed"] >= 45
    assert told["kills with something shown"] > 20


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
