"""Clocks that jump, forward and back, between runs and within them: the last listing and the last verdict still win."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

from flows.pipeline import PipelineError
from tasks.release import release
from tasks.store import Store
from tests.support.batches import named
from tests.support.runs import A, B, C, run, shown, visible_rows

pytestmark = pytest.mark.usefixtures("prefect_server")

#: Where the program asks for the time.
ASKED = ("tasks.moments", "tasks.stages", "tasks.reprocess", "tasks.store.compaction")

Clock = Callable[[], datetime]


def set_clock(monkeypatch: pytest.MonkeyPatch, clock: Clock) -> None:
    """Lets the whole program ask another clock."""

    class Told(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> datetime:
            return clock()

    for module in ASKED:
        monkeypatch.setattr(f"{module}.datetime", Told)


def jumping(seed: int) -> Clock:
    """A clock that is somewhere else, by up to twenty years, each time it is asked."""
    random = Random(seed)
    return lambda: datetime(2020, 1, 1, tzinfo=UTC) + timedelta(days=random.uniform(-3650, 3650))


@pytest.mark.parametrize("seed", range(3))
def test_whatever_the_clock_says_the_last_run_counts(
    inbox: Path, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    random = Random(seed)
    set_clock(monkeypatch, jumping(seed))
    for _ in range(5):
        for name in ("a.txt", "b.txt", "c.txt"):
            what = random.choice([A, B, C, None])
            if what is None:
                (inbox / name).unlink(missing_ok=True)
            else:
                (inbox / name).write_text(what)
        if not any(inbox.iterdir()):
            (inbox / "a.txt").write_text(A)
        run(inbox, store=store)
        here = {path.name: path.read_text() for path in inbox.iterdir()}
        assert dict.fromkeys(shown(store).values(), True) == dict.fromkeys(here.values(), True)
    fresh = Store(tmp_path / "fresh")
    run(inbox, store=fresh)
    assert visible_rows(store) == visible_rows(fresh)


@pytest.mark.parametrize("years", [-30, 30])
def test_a_release_counts_although_the_clock_jumped(
    inbox: Path, store: Store, monkeypatch: pytest.MonkeyPatch, years: int
) -> None:
    held = "要扣留的讲话。"
    (inbox / "held.txt").write_text(held)
    run(inbox, store=store)
    set_clock(monkeypatch, lambda: datetime.now(UTC) + timedelta(days=365 * years))
    release(store, [named(held)], "原件如此", "office")
    assert shown(store)["held.txt"] == held
    monkeypatch.undo()


@pytest.mark.parametrize("years", [-30, 30])
def test_compaction_takes_nothing_that_is_shown_although_the_clock_jumped(
    inbox: Path, store: Store, monkeypatch: pytest.MonkeyPatch, years: int
) -> None:
    run(inbox, store=store)
    (inbox / "a.txt").write_text(C)
    run(inbox, store=store)
    before = visible_rows(store)
    set_clock(monkeypatch, lambda: datetime.now(UTC) + timedelta(days=365 * years))
    store.compact(retain_hours=24)
    assert visible_rows(store) == before


def test_a_batch_that_a_compaction_took_for_given_up_is_not_published_by_halves(
    inbox: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Store.append

    def append(self: Store, table: str, *arguments: Any, **more: Any) -> bool:
        if table == "quality":
            with monkeypatch.context() as years_later:
                set_clock(years_later, lambda: datetime.now(UTC) + timedelta(days=365))
                store.compact(retain_hours=24)
        return real(self, table, *arguments, **more)

    with monkeypatch.context() as disturbed:
        disturbed.setattr(Store, "append", append)
        with pytest.raises(PipelineError, match="rows of a batch were dropped while it was worked on"):
            run(inbox, store=store)
    assert shown(store) == {}
    assert run(inbox, store=store).published == 2
    assert shown(store) == {"a.txt": A, "b.txt": B}
