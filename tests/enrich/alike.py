"""What two writings of one speech are compared by."""

from __future__ import annotations

from typing import Any

#: What tells rows apart without quoting the text.
PLACES = {
    "speeches": ("start", "end", "cue"),
    "blocks": ("start", "end", "role"),
    "sentences": ("start", "end"),
    "outline": ("kind", "start", "end", "level", "number"),
    "defects": ("kind", "start", "end"),
    "mentions": ("kind", "start", "end", "iso", "value", "unit", "role", "body_kind", "canonical", "stands_for"),
    "actions": ("start", "end", "deadline", "polarity", "modality", "responsible_carried", "exhortation"),
    "mechanisms": ("kind", "start", "end"),
}
#: Per table, the columns that quote the text.
QUOTED = {
    "front_matter": ("title", "date_basis", "salutation", "issuer", "speaker", "speaker_role", "occasion", "campaign"),
    "outline": ("marker", "title"),
    "mentions": ("text", "parts"),
    "actions": ("evidence", "responsible", "cooperating", "deed", "modality_text", "deadline_text", "target"),
    "mechanisms": ("name", "steps"),
}


def rows(tables: dict[str, Any], table: str, columns: tuple[str, ...]) -> list[tuple[Any, ...]]:
    return [tuple(row[column] for column in columns) for row in tables[table].to_pylist()]


def assert_alike(other: dict[str, Any], one: dict[str, Any]) -> None:
    """The rows of two writings stand in the same places and mean the same."""
    for table, columns in PLACES.items():
        assert rows(other, table, columns) == rows(one, table, columns), table


def assert_quoted(tables: dict[str, Any], text: str) -> None:
    """Whatever the rows quote stands in the text, blanks left out."""
    dense = "".join(text.split())
    for table, columns in QUOTED.items():
        for row in rows(tables, table, columns):
            quotes = [quote for value in row if value for quote in (value if isinstance(value, list) else [value])]
            assert all("".join(quote.split()) in dense for quote in quotes), row
