"""Shared passages: paragraphs that repeat those of earlier speeches.

`candidates` looks up, in the signatures that enrich left, which paragraphs may repeat which; `confirm` reads those few
and keeps what they have in common. The order of the rows it is given never matters.
"""

from __future__ import annotations

from collections.abc import Collection

import pyarrow as pa

from tasks.core import Tables
from tasks.reuse.candidates import Candidates, candidates
from tasks.reuse.confirm import confirm


def reuse(tables: Tables, speeches: Collection[str] | None = None) -> pa.Table:
    """Rows of the view `reuse`; of `speeches`, those that they take and those that others take from them.

    `tables` holds signatures, front_matter and paragraphs.
    """
    return confirm(candidates(tables["signatures"], tables["front_matter"], speeches), tables["paragraphs"])


__all__ = ["Candidates", "candidates", "confirm", "reuse"]
