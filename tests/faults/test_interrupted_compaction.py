"""`kill -9` of a compaction: nothing that is shown changes, and the next one finishes what it began."""

from __future__ import annotations

import os
import shutil
import signal
from collections import Counter
from pathlib import Path

import pytest

from tasks.check import check
from tasks.store import Store
from tests.faults.forked import Forks
from tests.faults.moments import at_commit, commits
from tests.support.runs import visible_rows

#: Four speeches a batch.
SHARE = 200


@pytest.fixture(scope="module")
def worn(forked: Forks, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A store with changed, gone, moved and held files, and a batch that a killed run left half done."""
    folder = tmp_path_factory.mktemp("in")
    store = Store(tmp_path_factory.mktemp("worn") / "store")
    for number in range(8):
        (folder / f"{number}.txt").write_text(f"第{number}次会议上的讲话。", encoding="utf-8")
    (folder / "held.txt").write_text("要扣留的讲话。", encoding="utf-8")
    (folder / "notes.json").write_text("{}", encoding="utf-8")
    forked.run(store.location, folder, batch_bytes=SHARE)
    for number in (0, 3, 5):
        (folder / f"{number}.txt").write_text(f"第{number}次会议上改过的讲话。", encoding="utf-8")
    (folder / "1.txt").unlink()
    (folder / "2.txt").rename(folder / "moved.txt")
    (folder / "notes.json").unlink()
    forked.run(store.location, folder, batch_bytes=SHARE)
    (folder / "9.txt").write_text("没有做完的讲话。", encoding="utf-8")
    run = forked.start(store.location, folder, batch_bytes=SHARE)
    at_commit(commits(store) + 6, 0)(store)
    os.kill(run, signal.SIGKILL)
    forked.wait(run)
    return store


@pytest.fixture(scope="module")
def compacted(forked: Forks, worn: Store, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The same store after a compaction that nothing happened to."""
    store = Store(tmp_path_factory.mktemp("compacted") / "store")
    shutil.copytree(worn.location, store.location)
    assert forked.wait(forked.compact(store.location)) == 0
    return store


def stored(store: Store) -> dict[str, int]:
    snapshot = store.snapshot()
    return {table: snapshot.raw(table).num_rows for table in visible_rows(store)}


def killed(forked: Forks, worn: Store, compacted: Store, store: Store, share: float, seed: int) -> str:
    """Kills a compaction when it has made this share of its commits, looks, lets another one finish; how it ended."""
    shutil.copytree(worn.location, store.location)
    before = visible_rows(worn)
    first, last = commits(worn), commits(compacted)
    work = forked.compact(store.location)
    at_commit(first + round((last - first) * share), seed)(store)
    os.kill(work, signal.SIGKILL)
    ended = forked.wait(work)
    assert visible_rows(store) == before
    assert check(store).damage == []
    assert forked.wait(forked.compact(store.location)) == 0
    assert visible_rows(store) == before
    assert stored(store) == stored(compacted)
    return "killed" if ended == -signal.SIGKILL else "ended first"


def test_the_store_that_is_tried_has_something_to_compact(worn: Store, compacted: Store) -> None:
    assert commits(compacted) > commits(worn) + 10
    assert sum(stored(compacted).values()) < sum(stored(worn).values())


@pytest.mark.parametrize("share", [0, 0.3, 0.6, 0.9])
def test_a_compaction_that_is_killed_changes_nothing_that_is_shown(
    forked: Forks, worn: Store, compacted: Store, tmp_path: Path, share: float
) -> None:
    killed(forked, worn, compacted, Store(tmp_path / "store"), share, 0)


@pytest.mark.long
def test_thirty_killed_compactions_change_nothing_that_is_shown(
    forked: Forks, worn: Store, compacted: Store, tmp_path: Path
) -> None:
    ends = Counter(
        killed(forked, worn, compacted, Store(tmp_path / str(number)), number / 30, number) for number in range(30)
    )
    print(dict(ends))
    assert ends["killed"] >= 25
