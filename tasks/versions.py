"""Which rules made a batch: a digest of the code and the lexicons that decide what rows a text yields.

Nobody has to remember to raise a number: a changed rule, lexicon or declaration changes the digest, and the next
run makes the rows anew. Comments, docstrings and layout do not count, for they change no row.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from importlib import resources
from importlib.resources.abc import Traversable

#: What decides the rows: the cores of the stages with all below them, the declarations of stored tables, the lexicons.
_DECIDING = (
    ("tasks", ("core.py", "identity.py", "language", "ingest", "segment", "parse", "enrich", "validate")),
    ("schemas", ("__init__.py", "column.py", "ingest.py", "segment.py", "parse.py", "enrich.py", "validate.py")),
    ("config", ("lexicon",)),
)

DIGITS = 8


@cache
def fingerprint() -> str:
    """The first eight hexadecimal digits of the digest; every batch made with these rules begins with it."""
    digest = sha256()
    for package, parts in _DECIDING:
        root = resources.files(package)
        for part in parts:
            _add(digest.update, root.joinpath(part), f"{package}/{part}")
    return digest.hexdigest()[:DIGITS]


def made_with(batch_id: str) -> str:
    """The fingerprint of the rules that made a batch."""
    return batch_id[:DIGITS]


def _add(update: Callable[[bytes], object], place: Traversable, name: str) -> None:
    if place.is_dir():
        for child in sorted(place.iterdir(), key=lambda child: child.name):
            _add(update, child, f"{name}/{child.name}")
    elif name.endswith(".py"):
        update(f"{name}\0{_meaning(place.read_text('utf-8'))}\0".encode())
    elif name.endswith((".txt", ".json", ".toml")) and place.is_file():
        update(name.encode() + b"\0" + place.read_bytes() + b"\0")


def _meaning(source: str) -> str:
    """A module without comments, docstrings, places and layout."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)) and ast.get_docstring(node, clean=False):
            node.body = node.body[1:]
    return ast.dump(tree)
