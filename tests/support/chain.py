"""The five tasks one after the other on a batch, with the real cores and without Prefect."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tasks.sources import listing_of
from tasks.stages import CHAIN, Batch, ingest
from tasks.store import Store
from tests.support.batches import at


def done(store: Store, minutes: int, first: Callable[[Batch], Batch]) -> Batch:
    """A batch that `first` takes in, through all stages."""
    batch = first(Batch(store.location, f"r{minutes}", at(minutes), "00000000", 1))
    for stage in CHAIN:
        batch = stage.fn(batch)
    return batch


def taken(store: Store, place: Path, minutes: int = 1) -> Batch:
    """A file, or all files of a folder, as one batch."""
    return done(store, minutes, lambda batch: ingest.fn(batch, listing_of([place]).files, 10**9))
