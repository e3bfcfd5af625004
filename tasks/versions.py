"""Which rules made a batch: a digest of the code and the lexicons that decide what rows a text yields.

Nobody has to remember to raise a number: a changed rule, lexicon or declaration changes the digest, and the next
run makes the rows anew. Comments, docstrings and layout do not count, for they change no row.
"""

from __future__ import annotations

import ast
import json
import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

#: What decides the rows: the cores of the stages with all below them, the declarations of stored tables, the lexicons.
_DECIDING = (
    ("tasks", ("core.py", "identity.py", "language", "ingest", "segment", "parse", "enrich", "validate")),
    (
        "schemas",
        (
            *("__init__.py", "column.py", "quoting.py"),
            *("ingest.py", "segment.py", "parse.py", "mentions.py", "enrich.py", "validate.py"),
        ),
    ),
    ("config", ("lexicon",)),
)

DIGITS = 8


@cache
def fingerprint() -> str:
    """The first eight hexadecimal digits of the digest; every batch made with these rules begins with it.

    Reading what the code means takes longer than a small run; so it is remembered for the files as they are, to the
    byte, and for this Python.
    """
    key = f"{sys.version_info[:2]} {_digest(lambda source: source)}"
    known = _remembered(key)
    if known is None:
        known = _digest(_meaning)[:DIGITS]
        _remember(key, known)
    return known


def _digest(meaning: Callable[[str], str]) -> str:
    """The digest of all that decides the rows, with what `meaning` makes of the code."""
    digest = sha256()
    for package, parts in _DECIDING:
        root = resources.files(package)
        for part in parts:
            _add(digest.update, root.joinpath(part), f"{package}/{part}", meaning)
    return digest.hexdigest()


def made_with(batch_id: str) -> str:
    """The fingerprint of the rules that made a batch."""
    return batch_id[:DIGITS]


def _add(update: Callable[[bytes], object], place: Traversable, name: str, meaning: Callable[[str], str]) -> None:
    if place.is_dir():
        for child in sorted(place.iterdir(), key=lambda child: child.name):
            _add(update, child, f"{name}/{child.name}", meaning)
    elif name.endswith(".py"):
        update(f"{name}\0{meaning(place.read_text('utf-8'))}\0".encode())
    elif name.endswith((".txt", ".json", ".toml")) and place.is_file():
        update(name.encode() + b"\0" + place.read_bytes() + b"\0")


def _place() -> Path:
    """Where the last digest is remembered: the user's cache."""
    return Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "jianghua" / "fingerprint.json"


def _remembered(key: str) -> str | None:
    """The digest that was worked out for these very files, if it was."""
    try:
        held = json.loads(_place().read_text("utf-8"))
        return held["digest"] if held["files"] == key and len(held["digest"]) == DIGITS else None
    except (OSError, RuntimeError, ValueError, KeyError, TypeError):
        return None


def _remember(key: str, digest: str) -> None:
    """Remembers a digest; where there is no room for it, it is worked out the next time."""
    with suppress(OSError, RuntimeError):
        place = _place()
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, passing = tempfile.mkstemp(dir=place.parent)
        with open(handle, "w", encoding="utf-8") as file:
            json.dump({"files": key, "digest": digest}, file)
        os.replace(passing, place)


def _meaning(source: str) -> str:
    """A module without comments, docstrings, places and layout."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)) and ast.get_docstring(node, clean=False):
            node.body = node.body[1:]
    return ast.dump(tree)
