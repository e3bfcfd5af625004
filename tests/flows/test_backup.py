"""A store copied in the order of docs/operating.md while runs go on is whole, and the next run completes it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tasks.check import check
from tasks.store import Store
from tests.support.runs import A, B, run, shown

pytestmark = pytest.mark.usefixtures("prefect_server")

PAGE = Path(__file__).resolve().parents[2] / "docs" / "operating.md"


def logs(tables: tuple[str, ...] = (), but: tuple[str, ...] = ()) -> Callable[[Path], list[Path]]:
    def files(store: Path) -> list[Path]:
        found = store.glob("*/*/_delta_log/*")
        return [file for file in found if (name := file.parts[-3]) not in but and (not tables or name in tables)]

    return files


def everything_else(store: Path) -> list[Path]:
    return [file for file in store.rglob("*") if file.is_file() and "_delta_log" not in file.parts]


#: What is copied, in order; the page says the same as commands.
STEPS = (logs(("sources",)), logs(("verdicts",)), logs(but=("sources", "verdicts")), everything_else)


def test_a_copy_made_while_runs_go_on_is_whole_and_shows_whole_documents(
    inbox: Path, store: Store, tmp_path: Path
) -> None:
    run(inbox, store=store)
    copied = Store(tmp_path / "backup")
    for number, step in enumerate(STEPS):
        for file in step(Path(store.location)):
            there = Path(copied.location) / file.relative_to(store.location)
            if not there.exists():  # what is there was copied by an earlier step
                there.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(file, there)
        (inbox / f"new{number}.txt").write_text(f"第{number}次会议上的讲话。")
        (inbox / "a.txt").write_text(f"{A}改{number}次。")
        run(inbox, store=store)
    assert not check(copied, deep=True).damage
    assert shown(copied) == {"a.txt": A, "b.txt": B}
    run(inbox, store=copied)
    assert shown(copied) == shown(store)


def test_the_page_says_the_same_order() -> None:
    commands = re.findall(r"^\s*rsync (.*)$", PAGE.read_text(encoding="utf-8"), re.M)
    assert [re.findall(r"sources|verdicts|_delta_log", one) for one in commands] == [
        ["sources", "_delta_log", "sources"],
        ["verdicts", "_delta_log", "verdicts"],
        ["sources", "verdicts", "_delta_log"],
        ["_delta_log"],
    ]
