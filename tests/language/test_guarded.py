"""A guarded pattern finds what the plain one does, and asks less often."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.enrich.actions.cues import STATEMENT
from tasks.language.guarded import first_characters, guarded, telltale

PATTERNS = (
    r"严禁|[不未]得|(?<![总更])要(?!求)",
    r"(?:坚决)?杜绝|(?P<strong>必须|务必){1,2}[\u4e00-\u9fa5]{0,3}$",
    r"^要|\b[0-9]+(?:\.[0-9]+)?%?",
    r"(?:要|不)*?得|(?=求)求",
    r"(?:必须)?",
    r"[^要]得|.求",
    r"(?i:a)要|不",
)
TEXTS = st.text(st.sampled_from("要求不未得严禁总更坚决杜绝必须务a A1.5%\n"), max_size=30)


@pytest.mark.parametrize("pattern", PATTERNS)
@settings(max_examples=100, deadline=None)
@given(text=TEXTS)
def test_it_finds_what_the_plain_pattern_finds(pattern: str, text: str) -> None:
    plain, quick = re.compile(pattern), guarded(pattern)
    assert [(m.span(), m.groupdict()) for m in quick.finditer(text)] == [
        (m.span(), m.groupdict()) for m in plain.finditer(text)
    ]
    assert quick.groups == plain.groups


@pytest.mark.parametrize("pattern", PATTERNS)
@settings(max_examples=100, deadline=None)
@given(text=TEXTS, start=st.integers(0, 30), end=st.integers(0, 30))
def test_a_telltale_begins_where_the_plain_pattern_does(pattern: str, text: str, start: int, end: int) -> None:
    plain = re.compile(pattern).search(text, start, end)
    quick = telltale(pattern).search(text, start, end)
    assert (quick and quick.start()) == (plain and plain.start())


@pytest.mark.parametrize("pattern", PATTERNS)
@settings(max_examples=100, deadline=None)
@given(text=TEXTS.filter(bool))
def test_what_begins_with_no_first_character_is_no_match(pattern: str, text: str) -> None:
    assert text[0] in first_characters(pattern) or not re.compile(pattern).match(text)


def test_the_first_characters_are_those_of_the_alternatives() -> None:
    assert first_characters("严禁|[不未]得|(?:坚决)?杜绝") == frozenset("严不未坚杜")


def test_the_first_characters_are_asked_for() -> None:
    assert guarded("(?<!健)全面|[一二]是").pattern.startswith("(?=[")


@pytest.mark.parametrize("pattern", ["(?:必须)?", "[^要]得", r"\w要", "[\u4e00-\u9fff]要"])
def test_what_may_begin_with_nearly_anything_stays_as_it_is(pattern: str) -> None:
    assert guarded(pattern).pattern == pattern


def test_case_that_is_passed_over_is_not_asked_for() -> None:
    assert guarded("abc|[de]f", re.IGNORECASE).search("xABC")


def test_the_rules_keep_their_groups() -> None:
    assert STATEMENT.search("全县共有困难户三十户")
