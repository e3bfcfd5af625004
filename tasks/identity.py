"""Identifiers made of content and position: the same input gives the same ones on any machine.

A document is named by its bytes; everything below it by the document, a letter for the kind of row,
and the place: `9f86d081884c7d65.p120` is the paragraph whose first character is number 120. They
can be read, sorted, and found again in the text without a look-up.
"""

from __future__ import annotations

from hashlib import sha256

LETTERS = {
    "speech": "s",
    "paragraph": "p",
    "sentence": "t",
    "heading": "h",
    "item": "i",
    "action": "a",
    "mechanism": "m",
    "date": "d",
    "quantity": "q",
    "body": "b",
    "place": "l",
    "person": "n",
    "document": "k",
    "redaction": "r",
    "abbreviation": "v",
}


def document_id(content: bytes) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of a file's bytes."""
    return sha256(content).hexdigest()[:16]


def row_id(document: str, kind: str, start: int, end: int | None = None) -> str:
    """The identifier of a row of `document`; `end` tells apart rows that may begin at one place."""
    place = f"{start}" if end is None else f"{start}-{end}"
    return f"{document}.{LETTERS[kind]}{place}"
