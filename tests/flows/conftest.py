"""The flows' tests run with cores that take no time."""

from pathlib import Path

import pytest

from tasks.store import Store
from tests.support import cores
from tests.support.runs import A, B

__all__ = ["inbox", "store"]


@pytest.fixture
def inbox(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two speeches; the cores are stand-ins, retries wait for nothing."""
    cores.install(monkeypatch)
    monkeypatch.setenv("JIANGHUA_RETRY_SECONDS", "0")
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "a.txt").write_text(A)
    (folder / "b.txt").write_text(B)
    return folder


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store")
