"""Word lists: one entry a line, comments that give the source."""

from __future__ import annotations

import re

import pytest

from config import LEXICON
from tasks.language.lexicon import alternation, table, terms

LISTS = sorted(path.stem for path in LEXICON.glob("*.txt"))


@pytest.mark.parametrize("name", LISTS)
def test_every_list_begins_with_what_it_is_and_has_entries(name: str) -> None:
    assert (LEXICON / f"{name}.txt").read_text(encoding="utf-8").startswith("# ")
    assert terms(name)


def test_comments_and_repetitions_are_no_entries() -> None:
    entries = terms("departments")
    assert not any(entry.startswith("#") for entry in entries)
    assert len(set(entries)) == len(entries)


def test_a_table_gives_the_full_name() -> None:
    fields = table("departments")
    assert fields["住建"] == "住房和城乡建设"
    assert fields["公安"] == "公安"


def test_a_list_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        terms("no_such_list")


def test_the_longest_word_of_an_alternation_wins() -> None:
    match = re.match(alternation(["市", "市委", "a+b"]), "市委")
    assert match
    assert match[0] == "市委"
    assert re.fullmatch(alternation(["a+b"]), "a+b")
