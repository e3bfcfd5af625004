"""SQL over the visible rows."""

from __future__ import annotations

from schemas import TABLES
from tasks.store import Store
from tests.support.batches import named, write

A, B = "甲地春耕动员会讲话", "乙地安全生产会议讲话"


def test_every_table_is_a_view_with_the_declared_columns(store: Store) -> None:
    write(store, "b1", {"a.txt": A})
    connection = store.connect()
    for name, table in TABLES.items():
        assert tuple(connection.sql(f"SELECT * FROM {name}").columns) == table.column_names


def test_views_show_visible_rows_only(store: Store) -> None:
    write(store, "b1", {"a.txt": A, "b.txt": B})
    write(store, "b2", {"a.txt": "甲地讲话修订稿"}, minutes=1)
    write(store, "b3", {"c.txt": "扣下的讲话"}, minutes=2, verdict="quarantined")
    found = store.connect().sql(
        "SELECT d.source_uri, string_agg(p.text, '' ORDER BY p.start) "
        "FROM documents d JOIN paragraphs p USING (document_id) GROUP BY ALL ORDER BY ALL"
    )
    assert found.fetchall() == [("a.txt", "甲地讲话修订稿"), ("b.txt", B)]


def test_what_is_held_back_and_the_history_are_views_of_their_own(store: Store) -> None:
    write(store, "b1", {"a.txt": A}, verdict="quarantined")
    connection = store.connect()
    assert connection.sql("SELECT document_id, source_uri FROM quarantined").fetchall() == [(named(A), "a.txt")]
    write(store, "b2", {"a.txt": A}, minutes=1)
    history = store.connect().sql('SELECT verdict FROM verdict_history ORDER BY "at"').fetchall()
    assert history == [("quarantined",), ("published",)]


def test_nothing_done_on_the_connection_reaches_the_store(store: Store) -> None:
    write(store, "b1", {"a.txt": A})
    connection = store.connect()
    connection.execute("DROP VIEW documents")
    assert store.visible("documents").num_rows == 1
