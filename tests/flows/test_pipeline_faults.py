"""A run may end anywhere: the next one leaves the rows of a run that nothing happened to."""

from __future__ import annotations

import errno
import signal
from pathlib import Path
from typing import Any

import pytest

from flows.pipeline import PipelineError
from schemas import STAGE_TABLES
from tasks.store import Store, StoreError
from tests.support import cores
from tests.support.prefect import run_apart
from tests.support.runs import A, B, C, run, shown, visible_rows

#: How often a run over the inbox appends: to every table once but `hints`, of which plain text has none, and to
#: `findings` from three stages more. The last one publishes.
APPENDS = sum(map(len, STAGE_TABLES.values())) - 1 + 3


@pytest.fixture(autouse=True)
def server(prefect_server: str) -> str:
    return prefect_server


class Killed(BaseException):
    """Ends a run as a signal does: no handler catches it."""


def break_append(monkeypatch: pytest.MonkeyPatch, number: int, error: BaseException, after: bool = False) -> list[str]:
    """Lets append number `number` raise, before or after it is done; the names of the tables appended to."""
    real, calls = Store.append, []

    def append(self: Store, table: str, *arguments: Any, **more: Any) -> bool:
        calls.append(table)
        if len(calls) == number and not after:
            raise error
        done = real(self, table, *arguments, **more)
        if len(calls) == number:
            raise error
        return done

    monkeypatch.setattr(Store, "append", append)
    return calls


def test_the_verdicts_are_the_last_append_of_a_batch(
    inbox: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = break_append(monkeypatch, 0, Killed())
    run(inbox, store=store)
    assert len(calls) == APPENDS
    assert calls[0] == "documents"
    assert calls.index("sources") < calls.index("speeches") < calls.index("blocks") < calls.index("tokens")
    assert calls[-1] == "verdicts"


@pytest.fixture(scope="module")
def undisturbed(prefect_server: str, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Store]:
    """A folder of two speeches, and the store of a run over it that nothing happened to."""
    folder = tmp_path_factory.mktemp("inbox")
    (folder / "a.txt").write_text(A)
    (folder / "b.txt").write_text(B)
    store = Store(tmp_path_factory.mktemp("whole") / "store")
    with pytest.MonkeyPatch.context() as patch:
        cores.install(patch)
        run(folder, store=store)
    return folder, store


@pytest.mark.usefixtures("inbox")
@pytest.mark.parametrize(
    ("number", "after"),
    [
        (1, False),
        (1, True),
        (3, False),
        (3, True),
        (6, True),
        (10, False),
        (15, True),
        (20, False),
        (21, True),
        (APPENDS, False),
        (APPENDS, True),
    ],
)
def test_a_run_killed_between_two_tables_is_finished_by_the_next(
    undisturbed: tuple[Path, Store], store: Store, monkeypatch: pytest.MonkeyPatch, number: int, after: bool
) -> None:
    folder, whole = undisturbed
    with monkeypatch.context() as broken:
        break_append(broken, number, Killed(), after)
        with pytest.raises((Killed, PipelineError)):
            run(folder, store=store)
    assert shown(store) == ({"a.txt": A, "b.txt": B} if (number, after) == (APPENDS, True) else {})
    run(folder, store=store)
    assert visible_rows(store) == visible_rows(whole)
    for table in ("documents", "paragraphs", "keywords", "findings", "quality"):
        assert store.snapshot([table]).raw(table).num_rows == whole.snapshot([table]).raw(table).num_rows


_KILLED_RUN = """
import os, signal, sys
import pytest
from tasks.store import Store
from tests.support import cores
from tests.support.prefect import run_apart
from tests.support.runs import run

real, calls = Store.append, []
def append(self, table, *arguments, **more):
    done = real(self, table, *arguments, **more)
    calls.append(table)
    if table == sys.argv[3]:
        os.kill(os.getpid(), signal.SIGKILL)
    return done
Store.append = append
cores.install(pytest.MonkeyPatch())
run(sys.argv[1], store=Store(sys.argv[2]))
"""


def test_a_run_killed_by_the_system_is_finished_by_the_next(inbox: Path, tmp_path: Path, server: str) -> None:
    store, whole = Store(tmp_path / "store"), Store(tmp_path / "whole")
    process = run_apart(_KILLED_RUN, inbox, store.location, "front_matter", server=server)
    assert process.wait(timeout=120) == -signal.SIGKILL
    assert store.exists()
    assert shown(store) == {}
    run(inbox, store=store)
    run(inbox, store=whole)
    assert visible_rows(store) == visible_rows(whole)


_RUN = """
import sys
import pytest
from tasks.store import Store
from tests.support import cores
from tests.support.prefect import run_apart
from tests.support.runs import run

cores.install(pytest.MonkeyPatch())
run(*sys.argv[2:], store=Store(sys.argv[1]), batch_bytes=40)
"""


def test_runs_at_once_on_one_store_leave_every_row_once(inbox: Path, tmp_path: Path, server: str) -> None:
    other = tmp_path / "other"
    other.mkdir()
    for number in range(6):
        (inbox / f"{number}.txt").write_text(f"第{number}次会议上的讲话。")
        (other / f"{number}.txt").write_text(f"另外第{number}次会议上的讲话。")
    store, whole = Store(tmp_path / "store"), Store(tmp_path / "whole")
    runs = [run_apart(_RUN, store.location, *sources, server=server) for sources in ([inbox], [inbox, other], [other])]
    assert [process.wait(timeout=240) for process in runs] == [0, 0, 0]
    run(inbox, other, store=whole)
    assert visible_rows(store) == visible_rows(whole)


def test_an_error_that_passes_is_tried_again(inbox: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    break_append(monkeypatch, 7, OSError(errno.EIO, "input/output error"))
    assert run(inbox, store=store).published == 2
    assert shown(store) == {"a.txt": A, "b.txt": B}


def test_an_error_that_stays_is_not_tried_again(inbox: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    tries = []

    def parse(tables: object) -> object:
        tries.append(tables)
        raise ValueError("a fault of the stage")

    monkeypatch.setattr("tasks.parse.parse", parse)
    with pytest.raises(PipelineError, match="batch 1: ValueError: a fault of the stage"):
        run(inbox, store=store)
    assert len(tries) == 1


def test_a_full_disk_is_told_with_its_remedy(inbox: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JIANGHUA_RETRIES", "0")
    full = StoreError("the disk is full", table="blocks", remedy="make room, then run again", passing=True)
    break_append(monkeypatch, 10, full)
    with pytest.raises(PipelineError, match="table blocks: the disk is full; make room, then run again") as raised:
        run(inbox, store=store)
    assert raised.value.summary.failed == 2
    monkeypatch.undo()
    cores.install(monkeypatch)
    assert run(inbox, store=store).published == 2


def test_one_batch_that_fails_does_not_keep_the_others_back(
    inbox: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    (inbox / "c.txt").write_text(C)
    real = cores.segment

    def segment(documents: Any, hints: Any) -> Any:
        if any("安全生产" in text for text in documents["text"].to_pylist()):
            raise ValueError("a fault of the stage")
        return real(documents)

    monkeypatch.setattr("tasks.segment.segment", segment)
    with pytest.raises(PipelineError) as raised:
        run(inbox, store=store, batch_bytes=1)
    summary = raised.value.summary
    assert shown(store) == {"a.txt": A, "c.txt": C}
    assert (summary.documents, summary.failed, summary.files, summary.published) == (2, 1, 3, 2)
    monkeypatch.undo()
    cores.install(monkeypatch)
    assert (run(inbox, store=store).published, len(shown(store))) == (1, 3)


def test_a_document_is_not_half_shown_while_runs_go_on(inbox: Path, tmp_path: Path, server: str) -> None:
    for number in range(12):
        (inbox / f"{number}.txt").write_text(f"第{number}次会议上的讲话，请同志们讨论。")
    store = Store(tmp_path / "store")
    process = run_apart(_RUN, store.location, inbox, server=server)
    looks = set()
    while process.poll() is None:
        texts = shown(store)
        looks.add(len(texts))
        assert all((inbox / name).read_text() == text for name, text in texts.items())
    assert process.returncode == 0
    assert len(shown(store)) == 14
    assert len(looks) > 2
