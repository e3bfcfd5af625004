"""Folding: letters and digits alone, with the way back to the text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.language.folding import fold, folded

TEXTS = st.text(
    alphabet=st.one_of(st.sampled_from("云溪县防汛，。“” \n　１２ab_—"), st.characters(exclude_categories=["Cs"]))
)


def test_blanks_punctuation_and_width_do_not_count() -> None:
    assert fold("云溪县　２０２４年，要“抓\n实”防汛——工作。") == "云溪县2024年要抓实防汛工作"
    assert fold("__，。") == ""


def test_a_place_in_the_folded_text_leads_back_to_the_source() -> None:
    text = "要“抓\n实”防汛。"
    reading = folded(text, start=100)
    at = reading.text.index("抓实防")
    start, end = reading.span(at, at + 3)
    assert text[start - 100 : end - 100] == "抓\n实”防"


@settings(max_examples=200)
@given(TEXTS)
def test_both_forms_are_the_same_and_every_letter_is_where_it_was(text: str) -> None:
    reading = folded(text)
    assert reading.text == fold(text)
    for at, letter in enumerate(reading.text):
        assert fold(text[reading.source(at)]) == letter
