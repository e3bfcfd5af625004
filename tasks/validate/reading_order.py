"""The rows of a table in reading order, each beside the one before it."""

from __future__ import annotations

import numpy as np

from tasks.validate.batch import Batch
from tasks.validate.sheet import Flags, Numbers


class ReadingOrder:
    """The rows of a spanned table whose document is known, sorted by document and start.

    `follows[k]` says that row k has a predecessor in its group: the document, or what `group` numbers
    (the row of its paragraph, say). Arrays here are in reading order; `flags` leads back to the table's.
    """

    def __init__(self, batch: Batch, table: str, group: Numbers | None = None):
        documents = batch.document_rows(table)
        groups = documents if group is None else group
        starts = batch.numbers(table, "start")
        order = np.lexsort((batch.numbers(table, "end"), starts, groups, documents))
        self.order: Numbers = order[(documents[order] >= 0) & (groups[order] >= 0)]
        self.size = len(documents)
        self.documents: Numbers = documents[self.order]
        self.starts: Numbers = starts[self.order]
        self.ends: Numbers = batch.numbers(table, "end")[self.order]
        grouped = groups[self.order]
        self.follows: Flags = np.zeros(len(self.order), dtype=bool)
        self.follows[1:] = grouped[1:] == grouped[:-1]

    @property
    def is_last(self) -> Flags:
        """Which rows have no successor in their group."""
        last = np.ones(len(self.order), dtype=bool)
        last[:-1] = ~self.follows[1:]
        return last

    def previous(self, values: Numbers, first: int) -> Numbers:
        """The value of the row before each, `first` where none is."""
        shifted = np.full(len(values), first)
        shifted[1:] = values[:-1]
        return np.where(self.follows, shifted, first)

    def flags(self, wrong: Flags) -> Flags:
        """Flags in reading order as flags in the table's order."""
        found = np.zeros(self.size, dtype=bool)
        found[self.order[wrong]] = True
        return found
