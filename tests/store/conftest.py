"""An empty store for each test."""

from pathlib import Path

import pytest

from tasks.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store")
