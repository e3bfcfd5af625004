"""docs/guarantees.md names tests that exist, and marks as long those that are."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NAMED = re.compile(r"(\*long\* )?`(tests/[\w/]+\.py)::(\w+)`")


def is_long(path: Path, name: str) -> bool:
    """Whether a test function is marked as long; fails when there is none of that name."""
    functions = [node for node in ast.parse(path.read_text(encoding="utf-8")).body if isinstance(node, ast.FunctionDef)]
    (function,) = (node for node in functions if node.name == name)
    return "pytest.mark.long" in map(ast.unparse, function.decorator_list)


def test_every_promise_is_held_by_a_test_that_exists() -> None:
    rows = [
        line
        for line in (ROOT / "docs" / "guarantees.md").read_text(encoding="utf-8").splitlines()
        if line.startswith("| ") and not line.startswith("| promise")
    ]
    assert len(rows) > 20
    for row in rows:
        named = NAMED.findall(row)
        assert named, row
        for marked, path, name in named:
            assert is_long(ROOT / path, name) == bool(marked), f"{path}::{name}"
