"""The collector rests while a core works, and the cores give it nothing to do."""

import gc
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tasks.collector import paused

SAMPLES = Path(__file__).resolve().parents[1] / "samples"


@pytest.fixture(autouse=True)
def collecting() -> Iterator[None]:
    gc.enable()
    yield
    gc.enable()


def test_it_rests_until_the_last_is_done() -> None:
    first, second = paused(), paused()
    with first:
        second.__enter__()
    assert not gc.isenabled()
    second.__exit__(None, None, None)
    assert gc.isenabled()


def test_it_goes_on_after_a_failure() -> None:
    with pytest.raises(ValueError, match="a text"), paused():
        raise ValueError("a text")
    assert gc.isenabled()


def test_who_switched_it_off_finds_it_off() -> None:
    gc.disable()
    with paused():
        pass
    assert not gc.isenabled()


_LEFT = """
import gc, sys
from pathlib import Path
from tasks.collector import paused
from tests.support.core import documents_of, process

documents = documents_of([Path(sys.argv[1])])["documents"]
process(documents)  # what is loaded once a process may well be circular
gc.collect()
with paused():
    process(documents)
    print(gc.collect())
"""


def test_the_cores_make_nothing_that_only_the_collector_could_free() -> None:
    """In a process of its own: threads that other tests leave behind (a cluster's, a server's) make such things."""
    ran = subprocess.run(
        [sys.executable, "-c", _LEFT, str(SAMPLES)], cwd=SAMPLES.parent, capture_output=True, text=True, check=True
    )
    assert ran.stdout.split() == ["0"]
