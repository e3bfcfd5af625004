"""Buckets and servers through fsspec, tried on its file system in memory: what holds for folders holds for them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import fsspec
import pytest
from fsspec.implementations.memory import MemoryFileSystem
from fsspec.registry import _registry as known_classes

from config.access import Access
from tasks.sources import Listed, Sources, listing_of, read
from tasks.sources.systems import missing_package, s3_options

LIMIT = 1_000_000
ROOT = "memory://speeches"
NOW = Access(retries=0, retry_seconds=0.0, seconds=5.0)


@pytest.fixture(autouse=True)
def files() -> Iterator[Any]:
    """a.txt, deep/b.txt, deep/c.md and hidden files, in memory."""
    system = fsspec.filesystem("memory")
    for name in ("a.txt", "deep/b.txt", "deep/c.md", ".hidden", ".git/config"):
        system.pipe(f"/speeches/{name}", name.encode())
    yield system
    system.store.clear()
    system.pseudo_dirs[:] = [""]


def names(*sources: str, leave_out: str | None = None) -> list[str]:
    return [file.uri.removeprefix(f"{ROOT}/") for file in listing_of(sources, leave_out, NOW).files]


def test_a_folder_is_listed_with_all_below_it_but_hidden_files() -> None:
    assert names(ROOT) == names(f"{ROOT}/") == ["a.txt", "deep/b.txt", "deep/c.md"]


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("*.txt", ["a.txt"]),
        ("*/*.txt", ["deep/b.txt"]),
        ("**/*.txt", ["a.txt", "deep/b.txt"]),
        ("**", ["a.txt", "deep/b.txt", "deep/c.md"]),
        ("deep/[bc].*", ["deep/b.txt", "deep/c.md"]),
        ("de??", ["deep/b.txt", "deep/c.md"]),
        ("*.docx", []),
    ],
)
def test_patterns(pattern: str, found: list[str]) -> None:
    assert names(f"{ROOT}/{pattern}") == found


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(files: Any) -> None:
    files.pipe("/speeches/讲话[1].txt", b"x")
    assert names(f"{ROOT}/讲话[1].txt") == ["讲话[1].txt"]


def test_a_file_named_twice_is_one_file() -> None:
    assert names(f"{ROOT}/a.txt", ROOT) == ["a.txt", "deep/b.txt", "deep/c.md"]


def test_the_store_inside_a_source_is_no_source(files: Any) -> None:
    files.pipe("/speeches/store/ingest/part.parquet", b"x")
    files.pipe("/speeches/store-notes.txt", b"x")
    assert names(ROOT, leave_out=f"{ROOT}/store/") == ["a.txt", "deep/b.txt", "deep/c.md", "store-notes.txt"]


def test_a_listing_says_size_and_version_and_a_file_is_read() -> None:
    (file,) = listing_of([f"{ROOT}/a.txt"], access=NOW).files
    assert (file.uri, file.root, file.size) == (f"{ROOT}/a.txt", f"{ROOT}/a.txt", 5)
    assert read(file, LIMIT, NOW)[:4] == (b"a.txt", 5, file.version, None)


def test_a_changed_file_has_another_version(files: Any) -> None:
    (before,) = listing_of([f"{ROOT}/a.txt"], access=NOW).files
    files.pipe("/speeches/a.txt", b"b.txt")
    (after,) = listing_of([f"{ROOT}/a.txt"], access=NOW).files
    assert before.size == after.size
    assert before.version != after.version


def test_a_file_larger_than_the_limit_is_not_read(files: Any) -> None:
    (file,) = listing_of([f"{ROOT}/a.txt"], access=NOW).files
    assert read(file, 5, NOW).content == b"a.txt"
    assert read(file, 4, NOW)[:4] == (b"", 5, file.version, "too_large")


def test_what_is_not_there_is_a_file_that_cannot_be_read() -> None:
    for source in (f"{ROOT}/missing.txt", f"{ROOT}/gone/*.txt", "memory://nothing"):
        found = listing_of([source], access=NOW)
        assert [file.reason for file in found.files] == ["unreadable"]
        assert not found.covers(f"{ROOT}/gone/x.txt", source)
        got = read(found.files[0], LIMIT, NOW)
        assert (got.reason, got.version) == ("unreadable", "")


def test_only_a_complete_listing_says_what_is_gone() -> None:
    assert listing_of([ROOT], access=NOW).covers(f"{ROOT}/deep/x.txt", f"{ROOT}/deep/x.txt")
    assert listing_of([f"{ROOT}/*.txt"], access=NOW).covers(f"{ROOT}/x.txt", f"{ROOT}/*.txt")
    assert not listing_of([f"{ROOT}/a.txt"], access=NOW).covers(f"{ROOT}/x.txt", ROOT)


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (ConnectionResetError(104, "reset"), "unreachable"),
        (TimeoutError(), "unreachable"),
        (PermissionError(13, "denied"), "denied"),
        (RuntimeError("out of luck"), "unreadable"),
    ],
)
def test_a_folder_that_cannot_be_listed_takes_nothing_away(
    monkeypatch: pytest.MonkeyPatch, error: Exception, reason: str
) -> None:
    real = MemoryFileSystem.ls

    def ls(self: Any, path: str, *more: Any, **options: Any) -> Any:
        if path.endswith("deep"):
            raise error
        return real(self, path, *more, **options)

    monkeypatch.setattr(MemoryFileSystem, "ls", ls)
    found = listing_of([ROOT], access=NOW)
    assert [(file.uri, file.reason if file.problem else None) for file in found.files] == [
        (f"{ROOT}/a.txt", None), (f"{ROOT}/deep", reason),
    ]  # fmt: skip
    assert not found.covers(f"{ROOT}/deep/b.txt", ROOT)


def test_a_lost_connection_is_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    used: list[object] = []
    real = MemoryFileSystem.info

    def info(self: Any, path: str, **options: Any) -> Any:
        used.append(self)
        if len(used) == 1:
            raise ConnectionResetError(104, "reset")
        return real(self, path, **options)

    monkeypatch.setattr(MemoryFileSystem, "info", info)
    (file,) = listing_of([f"{ROOT}/a.txt"], access=Access(retries=1, retry_seconds=0.0)).files
    assert file.size == 5
    assert len(used) == 2
    assert used[0] is not used[1]


def test_a_file_that_keeps_changing_is_given_back(monkeypatch: pytest.MonkeyPatch) -> None:
    (file,) = listing_of([f"{ROOT}/a.txt"], access=NOW).files
    minutes = iter(range(60))

    def info(self: Any, path: str, **options: Any) -> Any:
        return {"name": path, "size": 5, "type": "file", "created": datetime(2026, 1, 1, 0, next(minutes), tzinfo=UTC)}

    monkeypatch.setattr(MemoryFileSystem, "info", info)
    got = read(file, LIMIT, NOW)
    assert (got.reason, got.version) == ("changed_while_read", "")


def test_files_are_given_back_in_their_order(files: Any) -> None:
    for number in range(20):
        files.pipe(f"/many/{number:02}.txt", f"{number}".encode())
    with Sources(NOW) as sources:
        found = sources.listing(["memory://many"]).files
        assert [got.content for got in sources.read(found, LIMIT)] == [f"{n}".encode() for n in range(20)]


def test_a_package_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "s3fs", None)
    monkeypatch.setitem(sys.modules, "paramiko", None)
    monkeypatch.delitem(known_classes, "s3", raising=False)  # fsspec keeps the classes that it has found
    monkeypatch.delitem(sys.modules, "tasks.sources.sftp", raising=False)
    for source, extra in (("s3://b/x", "jianghua[s3]"), ("sftp://h/x", "jianghua[sftp]")):
        found = listing_of([source], access=NOW)
        assert [file.reason for file in found.files] == ["needs_package"]
        assert f"pip install '{extra}'" in str(found.files[0].problem)
        assert not found.covers(f"{source}/a.txt", source)


@pytest.mark.parametrize("address", ["gopher://h/x", "github://a:b@/x", "simplecache::s3://b/x", "reference://x/y"])
def test_kinds_that_are_not_known_are_not_read(address: str) -> None:
    (file,) = listing_of([address], access=NOW).files
    assert file.problem
    assert not file.size


def test_kinds_that_need_nothing_are_there() -> None:
    assert [missing_package(kind) for kind in ("memory", "s3", "sftp")] == [None] * 3


def test_s3_takes_the_options_of_the_store(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AWS_REGION", "AWS_DEFAULT_REGION"):
        monkeypatch.delenv(name, raising=False)
    of_store = {
        "AWS_ACCESS_KEY_ID": "id", "aws_secret_access_key": "key", "AWS_ENDPOINT_URL": "http://h:1", "AWS_REGION": "r",
        "AWS_ALLOW_HTTP": "true", "AWS_VIRTUAL_HOSTED_STYLE_REQUEST": "true", "requester_pays": True,
    }  # fmt: skip
    made = s3_options(of_store, Access(silent_seconds=7.0))
    assert {name: made[name] for name in ("key", "secret", "endpoint_url", "requester_pays")} == {
        "key": "id", "secret": "key", "endpoint_url": "http://h:1", "requester_pays": True,
    }  # fmt: skip
    assert made["client_kwargs"] == {"region_name": "r"}
    assert made["config_kwargs"]["read_timeout"] == 7.0
    assert made["config_kwargs"]["s3"] == {"addressing_style": "virtual"}
    assert "AWS_ALLOW_HTTP" not in made


def test_a_listed_file_is_shown_without_what_it_is_read_by() -> None:
    assert "sig=1" not in repr(Listed("https://h/a", "https://h/a?sig=1", "https://h/", 1, "v"))
