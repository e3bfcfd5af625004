"""The collector rests while a core works, and the cores give it nothing to do."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from tasks.collector import paused
from tests.support.core import documents_of, process

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


def test_the_cores_make_nothing_that_only_the_collector_could_free() -> None:
    documents = documents_of([SAMPLES])["documents"]
    process(documents)  # what is loaded once a process may well be circular
    left = []
    for _ in range(3):  # other threads of the process may leave something in one round, a core would in each
        gc.collect()
        with paused():
            process(documents)
            left.append(gc.collect())
    assert min(left) == 0
