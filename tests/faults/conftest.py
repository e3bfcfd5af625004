"""What the tests of faults share: the session's Prefect server, and the folder of small speeches."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.forked import Forks, forks
from tests.flows.conftest import inbox, store

__all__ = ["inbox", "store"]


@pytest.fixture(scope="module")
def forked(prefect_server: str) -> Iterator[Forks]:
    with forks(prefect_server) as process:
        yield process


@pytest.fixture(scope="module")
def speeches(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of twelve speeches, one reject, and one document that is held back."""
    return write_speeches(tmp_path_factory.mktemp("speeches"))


def write_speeches(folder: Path) -> Path:
    """Writes the speeches, the reject and the document to hold back; the folder."""
    for number in range(12):
        (folder / f"{number:02}.txt").write_text(f"第{number}次会议上的讲话，请同志们讨论。", encoding="utf-8")
    (folder / "held.txt").write_text("要扣留的讲话。", encoding="utf-8")
    (folder / "notes.json").write_text("{}", encoding="utf-8")
    return folder
