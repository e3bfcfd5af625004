"""SQL over what is visible: a DuckDB connection with one view for each table."""

from __future__ import annotations

import duckdb

from schemas import TABLES
from tasks.store.derived import views_of
from tasks.store.snapshot import Snapshot


def connect(snapshot: Snapshot) -> duckdb.DuckDBPyConnection:
    """An in-memory DuckDB connection with a view of each table's visible rows, with the declared columns.

    Four views more: `quarantined` (documents held back, with run and time) and `verdict_history` (all verdicts
    kept); `terms` and `reuse` (`schemas.views`), worked out when a query first names them. The tables are read where
    they lie, by the columns and rows that a query needs; nothing that is done on the connection reaches the store. No
    extension of DuckDB is installed or loaded.
    """
    connection = duckdb.connect(config={"autoinstall_known_extensions": False, "autoload_known_extensions": False})
    connection.execute("SET TimeZone = 'UTC'")
    _add(connection, "current", snapshot.named())
    _add(connection, "held", snapshot.quarantined())
    _add(connection, "judged", snapshot.judged)
    for table in TABLES:
        if table in ("sources", "rejects"):
            _add(connection, table, snapshot.visible(table))
            connection.execute(f"CREATE VIEW {table} AS SELECT * FROM _{table}")
            continue
        _add(connection, table, snapshot.dataset(table))
        stored = set(snapshot.dataset(table).schema.names)
        columns = ", ".join(_column(table, name, stored) for name in TABLES[table].column_names)
        keys = "document_id, batch_id" + (', "at", run_id' if table == "verdicts" else "")
        join = f"_{table} AS r JOIN _current AS c USING ({keys})"
        connection.execute(f"CREATE VIEW {table} AS SELECT {columns} FROM {join}")
    for name, lazy in views_of(snapshot).items():
        _add(connection, name, lazy)
        connection.execute(f"CREATE VIEW {name} AS SELECT * FROM _{name}")
    connection.execute('CREATE VIEW quarantined AS SELECT document_id, source_uri, run_id, "at" FROM _held')
    history = 'document_id, verdict, run_id, "at", because, "by"'
    connection.execute(f"CREATE VIEW verdict_history AS SELECT {history} FROM _judged")
    return connection


def _add(connection: duckdb.DuckDBPyConnection, name: str, rows: object) -> None:
    connection.register(f"_{name}", rows)


def _column(table: str, name: str, stored: set[str]) -> str:
    """A column of a view: a document goes by its present name; what an older release did not write is null."""
    if table == "documents" and name == "source_uri":
        return 'c.source_uri AS "source_uri"'
    return f'r."{name}"' if name in stored else f'NULL AS "{name}"'
