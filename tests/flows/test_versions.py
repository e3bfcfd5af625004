"""The digest of the rules changes with what decides the rows, and with nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

import schemas
from tasks import versions
from tasks.versions import _digest, _meaning, fingerprint, made_with


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user's cache with nothing in it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "jianghua" / "fingerprint.json"


def worked_out() -> str:
    """The fingerprint as a new process finds it."""
    return fingerprint.__wrapped__()


def test_it_is_short_and_begins_every_batch_made_with_it() -> None:
    assert len(fingerprint()) == 8
    assert made_with(f"{fingerprint()}-0123456789abcdef") == fingerprint()


def test_every_declaration_of_stored_tables_counts() -> None:
    """A page of reference, views and the models beside the tables make no rows; a new module of declarations does."""
    listed = dict(versions._DECIDING)["schemas"]
    there = {file.name for file in Path(schemas.__file__).parent.glob("*.py")}
    assert there - set(listed) == {"reference.py", "views.py", "models.py"}
    assert set(listed) <= there


def test_comments_docstrings_and_layout_do_not_count() -> None:
    bare = "def f(x):\n    return x + 1\n"
    dressed = '"""A module."""\n\n# why\ndef f(x):\n    """What."""\n\n    return (x +\n        1)\n'
    assert _meaning(bare) == _meaning(dressed)


def test_a_changed_constant_counts() -> None:
    assert _meaning("LIMIT = 80") != _meaning("LIMIT = 81")
    assert _meaning("def f():\n    'doc'\n    return 1") != _meaning("def f():\n    'doc'\n    return 2")


def test_what_was_worked_out_is_remembered_for_the_same_files(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = worked_out()
    assert first == _digest(_meaning)[:8]

    def never(source: str) -> str:
        raise AssertionError("the code is read again")

    monkeypatch.setattr(versions, "_meaning", never)
    assert worked_out() == first


def test_what_is_remembered_of_other_files_is_not_believed(cache: Path) -> None:
    first = worked_out()
    cache.write_text('{"files": "others", "digest": "00000000"}')
    assert worked_out() == first


@pytest.mark.parametrize("damaged", ["", "[]", '{"files": 1}', '{"digest": null, "files": ""}', "\0"])
def test_a_damaged_memory_is_as_none(cache: Path, damaged: str) -> None:
    first = worked_out()
    cache.write_text(damaged)
    assert worked_out() == first


def test_without_room_for_it_the_fingerprint_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert worked_out() == _digest(_meaning)[:8]
