"""The store: Delta tables that batches are appended to once, and views of what is published."""

from tasks.store.errors import StoreError
from tasks.store.snapshot import Snapshot
from tasks.store.store import Store

__all__ = ["Snapshot", "Store", "StoreError"]
