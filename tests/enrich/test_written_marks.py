"""A speech with marks and digits of other widths and forms has the rows of the same speech with the usual ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from tasks.enrich.tokens.engine import engine
from tests.enrich.alike import assert_alike, assert_quoted
from tests.support.core import document, process

SAMPLES = Path(__file__).parents[2] / "samples"
HALF = dict(zip("，：；（）！？", ",:;()!?", strict=True))
WRITINGS = {
    "half-width marks": HALF,
    "straight quotation marks": {"“": '"', "”": '"'},
    "corner marks": {"“": "「", "”": "」"},
    "full-width digits": dict(zip("0123456789%", "０１２３４５６７８９％", strict=True)),
    "as a web page leaves it": {**HALF, "“": '"', "”": '"'},
}


@pytest.mark.parametrize("writing", WRITINGS)
@pytest.mark.parametrize("name", ["专项行动讲话汇编.txt", "乡村振兴推进会讲话.md", "动员会讲话.txt"])
def test_rows_are_those_of_the_usual_marks(name: str, writing: str) -> None:
    text = (SAMPLES / name).read_text(encoding="utf-8")
    other = text.translate(str.maketrans(WRITINGS[writing]))
    assert other != text
    made = process(document(other))
    assert_alike(made, process(document(text)))
    assert_quoted(made, other)


@pytest.mark.parametrize("writing", WRITINGS)
def test_tokens_are_those_of_the_words_as_they_are_written(writing: str) -> None:
    text = "在全县会议上的讲话\n\n同志们：\n\n县农业局要落实“三包”（包户、包片），投入3,500元；6月底前完成20%！\n"
    other = text.translate(str.maketrans(WRITINGS[writing]))
    made = process(document(other))
    tokens = {row["sentence_id"]: row for row in made["tokens"].to_pylist()}
    for sentence in made["sentences"].to_pylist():
        words, codes = engine().coded(sentence["text"])
        row = tokens[sentence["sentence_id"]]
        assert row["text"] == words
        assert row["pos"] == [engine().tag_names[number] for number in codes.encode("latin-1")]


def test_a_deadline_after_a_half_width_comma_is_no_part_of_a_figure() -> None:
    text = "在全县会议上的讲话\n（2024年5月6日）\n同志们:\n县水务局要完成58处隐患整治,6月底前全部销号,投入3,500万元。\n"
    made = process(document(text))
    found = {(row["kind"], row["text"]): row for row in made["mentions"].to_pylist()}
    assert found["date", "6月底前"]["iso"] == "2024-06-30"
    assert found["quantity", "3,500万元"]["value"] == 35_000_000
