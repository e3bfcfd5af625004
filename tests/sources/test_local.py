"""What a source is taken to hold: files, folders, patterns, and what cannot be read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tasks.sources import Listed, listing_of, local, read

LIMIT = 1_000_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """a.txt, deep/b.txt, deep/c.md and a hidden file."""
    root = tmp_path / "speeches"
    (root / "deep").mkdir(parents=True)
    for name in ("a.txt", "deep/b.txt", "deep/c.md", ".hidden"):
        (root / name).write_text(name)
    return root


def names(root: Path, *sources: str | Path, leave_out: str | None = None) -> list[str]:
    return [os.path.relpath(file.uri, root) for file in listing_of(sources, leave_out).files]


def test_a_folder_is_listed_with_all_below_it_but_hidden_files(folder: Path) -> None:
    assert names(folder, folder) == ["a.txt", "deep/b.txt", "deep/c.md"]


def test_a_file_named_twice_is_one_file(folder: Path) -> None:
    assert names(folder, folder / "a.txt", folder, f"{folder}/deep/../a.txt") == ["a.txt", "deep/b.txt", "deep/c.md"]


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
def test_patterns(folder: Path, pattern: str, found: list[str]) -> None:
    assert names(folder, folder / pattern) == found


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(folder: Path) -> None:
    (folder / "讲话[1].txt").write_text("甲")
    assert names(folder, folder / "讲话[1].txt") == ["讲话[1].txt"]


def test_the_store_inside_a_source_is_no_source(folder: Path) -> None:
    (folder / "store").mkdir()
    (folder / "store" / "part.parquet").write_text("x")
    assert names(folder, folder, leave_out=str(folder / "store")) == ["a.txt", "deep/b.txt", "deep/c.md"]


def test_links_that_lead_round_end(folder: Path) -> None:
    (folder / "deep" / "up").symlink_to(folder)
    (folder / "loop").symlink_to(folder / "loop")
    listed = listing_of([folder]).files
    assert [os.path.basename(file.uri) for file in listed] == ["a.txt", "b.txt", "c.md", "loop"]
    assert listed[-1].problem
    assert len(names(folder, folder / "**")) == 4


def test_odd_names_are_kept(folder: Path) -> None:
    odd = ["换\n行.txt", "引'号\".txt", "表情😀.txt", "长" * 83 + ".txt"]
    for name in odd:
        (folder / "deep" / name).write_text("x")
    assert set(odd) <= {os.path.basename(name) for name in names(folder, folder)}


def test_a_name_that_is_no_unicode_is_written_out(folder: Path) -> None:
    raw = os.fsencode(folder) + b"/\xbd\xb2.txt"
    with open(raw, "wb") as file:
        file.write(b"x")
    found = next(file for file in listing_of([folder]).files if "\\xbd" in file.uri)
    assert found.uri.endswith(r"\xbd\xb2.txt")
    assert read(found, LIMIT).content == b"x"


def test_what_is_not_there_is_a_file_that_cannot_be_read(folder: Path) -> None:
    (missing,) = listing_of([folder / "missing.txt"]).files
    got = read(missing, LIMIT)
    assert (got.reason, got.version) == ("unreadable", "")
    assert (got.detail or "").startswith("no such file")


def test_a_pipe_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    pipe = next(file for file in listing_of([folder]).files if file.uri.endswith("pipe.txt"))
    assert read(pipe, LIMIT).reason == "unreadable"


def test_a_file_larger_than_the_limit_is_not_read(folder: Path) -> None:
    (file,) = listing_of([folder / "a.txt"]).files
    assert read(file, 5).content == b"a.txt"
    got = read(file, 4)
    assert (got.reason, got.content) == ("too_large", b"")


def test_a_file_that_keeps_changing_is_given_back(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (file,) = listing_of([folder / "a.txt"]).files
    times = iter(range(100))
    monkeypatch.setattr(local, "_version", lambda status: str(next(times)))
    got = read(file, LIMIT)
    assert (got.reason, got.version) == ("changed_while_read", "")


def test_a_file_that_changed_since_the_listing_is_taken_as_it_is_now(folder: Path) -> None:
    (file,) = listing_of([folder / "a.txt"]).files
    (folder / "a.txt").write_text("changed")
    os.utime(folder / "a.txt", ns=(1, 1))
    got = read(file, LIMIT)
    assert (got.content, got.version, got.size) == (b"changed", "1", 7)


def test_only_a_complete_listing_says_what_is_gone(folder: Path) -> None:
    inside, outside = f"{folder}/deep/x.txt", f"{folder}-2/x.txt"
    whole = listing_of([folder])
    assert whole.covers(inside, inside)
    assert not whole.covers(outside, outside)
    one = listing_of([folder / "a.txt"])
    assert not one.covers(inside, inside)
    pattern = listing_of([folder / "*.txt"])
    assert pattern.covers(inside, f"{folder}/*.txt")
    assert not pattern.covers(inside, str(folder))


def test_a_folder_that_is_not_there_takes_nothing_away(folder: Path) -> None:
    for source in (folder / "gone", folder / "gone" / "*.txt"):
        found = listing_of([source])
        assert not found.covers(f"{folder}/gone/x.txt", str(source))
        assert [file.problem is not None for file in found.files] == [True]


def test_a_folder_that_may_not_be_listed_takes_nothing_away(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.scandir

    def scandir(path: str) -> object:
        if str(path).endswith("deep"):
            raise PermissionError(13, "Permission denied", path)
        return real(path)

    monkeypatch.setattr(local.os, "scandir", scandir)
    found = listing_of([folder])
    assert [os.path.basename(file.uri) for file in found.files] == ["a.txt", "deep"]
    assert not found.covers(f"{folder}/deep/b.txt", str(folder))
    assert read(found.files[1], LIMIT).detail == found.files[1].problem


def test_a_listing_says_size_and_version(folder: Path) -> None:
    os.utime(folder / "a.txt", ns=(5, 5))
    path = str(folder / "a.txt")
    assert listing_of([path]).files == [Listed(path, path, path, 5, "5")]
