"""The digest of the rules changes with what decides the rows, and with nothing else."""

from __future__ import annotations

from tasks.versions import _meaning, fingerprint, made_with


def test_it_is_short_and_begins_every_batch_made_with_it() -> None:
    assert len(fingerprint()) == 8
    assert made_with(f"{fingerprint()}-0123456789abcdef") == fingerprint()


def test_comments_docstrings_and_layout_do_not_count() -> None:
    bare = "def f(x):\n    return x + 1\n"
    dressed = '"""A module."""\n\n# why\ndef f(x):\n    """What."""\n\n    return (x +\n        1)\n'
    assert _meaning(bare) == _meaning(dressed)


def test_a_changed_constant_counts() -> None:
    assert _meaning("LIMIT = 80") != _meaning("LIMIT = 81")
    assert _meaning("def f():\n    'doc'\n    return 1") != _meaning("def f():\n    'doc'\n    return 2")
