"""Patterns of paths, asked on the way down."""

import pytest

from tasks.sources.patterns import Pattern, base_of


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("b/*.txt", "b/a.txt", True),
        ("b/*.txt", "b/deep/a.txt", False),
        ("b/*/a.txt", "b/deep/a.txt", True),
        ("b/2024-??", "b/2024-05/deep/a.txt", True),
        ("b/2024-??", "b/2024-5/a.txt", False),
        ("b/**/*.txt", "b/a.txt", True),
        ("b/**/*.txt", "b/x/y/换\n行.txt", True),
        ("b/**", "b/x/y", True),
        ("b/[ab].txt", "b/a.txt", True),
        ("b/[ab].txt", "b/[ab].txt", False),
    ],
)
def test_what_fits(pattern: str, path: str, fits: bool) -> None:
    assert Pattern(pattern).fits(path) is fits


def test_folders_that_hold_nothing_meant_are_not_entered() -> None:
    pattern = Pattern("b/2024-*/in/*.txt")
    assert [pattern.may_hold(one) for one in ("b/2024-05", "b/2023", "b/2024-05/in", "b/2024-05/out")] == [
        True, False, True, False,
    ]  # fmt: skip
    assert pattern.may_hold("b/2024-05/in/folder.txt")
    assert Pattern("b/**/*.txt").may_hold("b/any/where")


def test_the_folder_that_all_matches_lie_in() -> None:
    assert [base_of(one) for one in ("b/c/*.txt", "b/c*/d", "*.txt")] == ["b/c", "b", ""]
