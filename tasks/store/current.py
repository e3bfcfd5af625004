"""Which documents count: what the last listing of each file named, and the last verdict on it."""

from __future__ import annotations

import duckdb
import pyarrow as pa

from tasks.store.tables import stored_schema

#: Columns of the documents that count, as `current_documents` returns them.
CURRENT = pa.schema(
    [
        ("document_id", pa.string()),
        ("batch_id", pa.string()),
        ("verdict", pa.string()),
        ("run_id", pa.string()),
        ("at", pa.timestamp("us", tz="UTC")),
        ("source_uri", pa.string()),
    ]
)

#: A row counts at once, or from the moment at which its batch is judged; of those the last one of a file.
_EFFECTIVE = """
    SELECT * FROM sources
    WHERE settled OR batch_id IN (SELECT batch_id FROM judged)
    QUALIFY row_number() OVER (PARTITION BY source_uri ORDER BY seen_at DESC, batch_id DESC, document_id DESC) = 1
"""

#: The last verdict on each document that a file names; a document in several files goes by the first name.
_CURRENT = """
    SELECT document_id, batch_id, verdict, run_id, "at", min(source_uri) AS source_uri
    FROM (
        SELECT * FROM judged
        QUALIFY row_number() OVER (PARTITION BY document_id ORDER BY "at" DESC, run_id DESC, batch_id DESC) = 1
    ) JOIN (SELECT document_id, source_uri FROM sources WHERE document_id IS NOT NULL) USING (document_id)
    GROUP BY ALL
    ORDER BY source_uri, document_id
"""


def effective_sources(sources: pa.Table, judged: pa.Table) -> pa.Table:
    """The last row of `sources` of each file that counts, without the files that are gone, in order of the files."""
    rows = _query(f"SELECT * FROM ({_EFFECTIVE}) WHERE state <> 'gone' ORDER BY source_uri", sources, judged)
    return rows.cast(stored_schema("sources"))


def current_documents(sources: pa.Table, judged: pa.Table) -> pa.Table:
    """The judged documents that `sources` (of `effective_sources`) name, in order of the files: `CURRENT`."""
    return _query(_CURRENT, sources, judged).select(CURRENT.names).cast(CURRENT)


def _query(statement: str, sources: pa.Table, judged: pa.Table) -> pa.Table:
    with duckdb.connect() as connection:
        connection.execute("SET TimeZone = 'UTC'")
        connection.register("sources", sources)
        connection.register("judged", judged)
        return connection.execute(statement).to_arrow_table()
