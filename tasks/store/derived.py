"""What is worked out of the visible rows when it is asked for: formulations over time, shared passages.

In SQL they are views that cost nothing until a query names them: DuckDB asks for their columns when it binds a query
and for their rows when it scans them. The rows are then made once for the connection.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial
from typing import Any

import pyarrow as pa

from schemas.views import VIEWS
from tasks.language.lexicon import terms as lexicon
from tasks.reuse import candidates, confirm
from tasks.store.snapshot import Snapshot
from tasks.terms import count_terms
from tasks.terms.count import READ

#: The list that is counted when no formulations are named: config/lexicon/formulations.txt.
LEXICON = "formulations"

#: The tables that each view is made of.
MADE_OF = {"terms": tuple(READ), "reuse": ("signatures", "front_matter", "paragraphs")}


def terms_of(snapshot: Snapshot, terms: Iterable[str] | None = None) -> pa.Table:
    """Rows of the view `terms`: the formulations named, or those of the lexicon, in the visible speeches."""
    tables = {name: snapshot.visible(name, columns) for name, columns in READ.items()}
    return count_terms(tables, lexicon(LEXICON) if terms is None else terms)


def reuse_of(snapshot: Snapshot, speeches: Collection[str] | None = None) -> pa.Table:
    """Rows of the view `reuse`: of all visible speeches, or those in which one of `speeches` is on either side.

    Signatures are read in full, as a scan of one column of numbers; texts only of the paragraphs that they lead to.
    """
    found = candidates(
        snapshot.visible("signatures"), snapshot.visible("front_matter", ["speech_id", "date"]), speeches
    )
    texts = snapshot.visible("paragraphs", ["paragraph_id", "text"], documents=found.documents)
    return confirm(found, texts)


class Lazy:
    """Rows that are made at the first scan; DuckDB reads them as an Arrow stream."""

    def __init__(self, schema: pa.Schema, make: Callable[[], pa.Table]) -> None:
        self._schema, self._make = schema, make
        self._made: pa.Table | None = None

    def __arrow_c_stream__(self, requested_schema: object = None) -> Any:
        return pa.RecordBatchReader.from_batches(self._schema, self._batches()).__arrow_c_stream__(requested_schema)

    def _batches(self) -> Iterator[pa.RecordBatch]:
        if self._made is None:
            self._made = self._make()
        yield from self._made.to_batches()


def view_of(snapshot: Snapshot, name: str) -> pa.Table:
    """The rows of the view of that name."""
    return terms_of(snapshot) if name == "terms" else reuse_of(snapshot)


def views_of(snapshot: Snapshot) -> dict[str, Lazy]:
    """The views by name, none of them worked out yet."""
    return {name: Lazy(view.arrow_schema(), partial(view_of, snapshot, name)) for name, view in VIEWS.items()}
