"""Disks that are full, or may not be written: one line says so and what helps, and the next run finishes."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tasks.store import Store
from tests.faults.apart import ended, obedient, start
from tests.faults.forked import Forks
from tests.support.runs import shown, visible_rows

#: Four speeches a batch, so that the disk may run full between two batches, too.
SHARE = 200
SHARED = {"JIANGHUA_BATCH_BYTES": SHARE}

Mount = Callable[[str], Path]


@pytest.fixture(scope="module")
def whole(forked: Forks, speeches: Path, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The store of a run that nothing happened to."""
    store = Store(tmp_path_factory.mktemp("whole") / "store")
    forked.run(store.location, speeches, batch_bytes=SHARE)
    return store


@pytest.fixture
def mount(tmp_path: Path) -> Iterator[Mount]:
    """Makes a file system in memory with these options; made again with others it keeps its files."""
    place = tmp_path / "disk"
    place.mkdir()

    def mounted(options: str) -> Path:
        again = ["-o", f"remount,{options}"] if place.is_mount() else ["-t", "tmpfs", "-o", options]
        tried = subprocess.run(["mount", *again, "none", place], capture_output=True, text=True, check=False)
        if tried.returncode:
            pytest.skip(f"no file system can be mounted here: {tried.stderr.strip()}")
        return place

    yield mounted
    if place.is_mount():
        subprocess.run(["umount", "--lazy", place], check=True)


@pytest.mark.parametrize("kilobytes", [4, 120, 400])
def test_a_full_disk_is_told_and_the_next_run_finishes(
    mount: Mount, speeches: Path, whole: Store, forked: Forks, kilobytes: int
) -> None:
    store = Store(mount(f"size={kilobytes}k") / "store")
    code, said = forked.command("run", speeches, "--store", store.location, **SHARED)
    assert code == 3, said
    assert "the disk is full, or a file may not grow further" in said
    assert "make room, then run again" in said
    mount("size=64m")
    _shows_nothing_by_halves(store, speeches)
    code, said = forked.command("run", speeches, "--store", store.location, **SHARED)
    assert code == 1, said
    assert visible_rows(store) == visible_rows(whole)


@pytest.mark.parametrize("size", [200, 6000])
def test_files_that_may_not_grow_are_told_like_a_full_disk(
    tmp_path: Path, speeches: Path, whole: Store, forked: Forks, size: int
) -> None:
    store = Store(tmp_path / "store")
    code, said = forked.command("run", speeches, "--store", store.location, file_bytes=size, **SHARED)
    assert code == 3, said
    assert "the disk is full, or a file may not grow further" in said
    _shows_nothing_by_halves(store, speeches)
    assert forked.command("run", speeches, "--store", store.location, **SHARED)[0] == 1
    assert visible_rows(store) == visible_rows(whole)


def test_a_store_on_a_disk_that_is_read_only_is_told(mount: Mount, speeches: Path, whole: Store, forked: Forks) -> None:
    store = Store(mount("size=64m") / "store")
    shutil.copytree(whole.location, store.location)
    before = visible_rows(store)
    mount("ro")
    other = speeches.parent / "other.txt"
    other.write_text("另一次会议上的讲话。", encoding="utf-8")
    code, said = forked.command("run", other, "--store", store.location, **SHARED)
    assert code == 3, said
    assert "read-only file system" in said
    assert "mount it for writing, or name another store" in said
    assert visible_rows(store) == before
    assert forked.command("status", "--store", store.location)[0] == 0
    mount("rw")
    assert forked.command("run", other, "--store", store.location, **SHARED)[0] == 0
    assert visible_rows(store)["documents"] != before["documents"]


def test_a_store_that_this_user_may_not_write_is_told(
    tmp_path: Path, speeches: Path, whole: Store, prefect_server: str
) -> None:
    prefix = obedient(tmp_path / "try")
    if prefix is None:
        pytest.skip("this user may write everywhere, and setpriv cannot take that away")
    store = Store(tmp_path / "store")
    shutil.copytree(whole.location, store.location)
    before = visible_rows(store)
    _permit(store, 0o555)
    other = tmp_path / "other.txt"
    other.write_text("另一次会议上的讲话。", encoding="utf-8")
    words = ("run", other, "--store", store.location)
    code, said = ended(start(*words, server=prefect_server, prefix=prefix))
    assert code == 3, said
    assert "may not be written" in said
    assert "give this user rights on the folder" in said
    assert visible_rows(store) == before
    _permit(store, 0o755)
    assert ended(start(*words, server=prefect_server, prefix=prefix))[0] == 0
    assert len(shown(store)) == len(before["documents"]) + 1


def _permit(store: Store, mode: int) -> None:
    for folder, _, _ in os.walk(store.location, topdown=False):
        os.chmod(folder, mode)


def _shows_nothing_by_halves(store: Store, speeches: Path) -> None:
    for name, text in (shown(store) if store.exists() else {}).items():
        assert text == (speeches / name).read_text(encoding="utf-8")
