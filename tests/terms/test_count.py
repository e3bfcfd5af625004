"""Counting formulations: exactly, over all that a speech says, wraps or not."""

from __future__ import annotations

import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.views import TERMS
from tasks.core import Tables
from tasks.language.reading import Reading
from tasks.terms import count_terms, usable
from tests.support.batches import EPOCH, named, rows


def tables(*texts: str, date: str | None = "2023-06-12") -> Tables:
    """One speech a text, a paragraph a line, no wraps."""
    documents, speeches, paragraphs, fronts = [], [], [], []
    for number, text in enumerate(texts):
        key = {"document_id": named(f"{number}{text}")}
        speech = {**key, "speech_id": f"{key['document_id']}.s0"}
        documents.append({**key, "source_uri": f"{number}.txt", "text": text, "ingested_at": EPOCH})
        speeches.append({**speech, "end": len(text)})
        fronts.append({**speech, "date": date, "level": "县", "title": "讲话"})
        at = 0
        for line in text.split("\n"):
            paragraphs.append({**speech, "start": at, "end": at + len(line), "text": line})
            at += len(line) + 1
    return {
        "documents": rows("documents", *documents),
        "speeches": rows("speeches", *speeches),
        "paragraphs": rows("paragraphs", *paragraphs),
        "front_matter": rows("front_matter", *fronts),
    }


def counts(found: pa.Table) -> dict[str, int]:
    return dict(zip(found["term"].to_pylist(), found["count"].to_pylist(), strict=True))


def test_terms_that_overlap_are_each_counted() -> None:
    found = count_terms(tables("推动高质量发展，发展是第一要务。"), ["高质量发展", "发展", "质量"])
    assert counts(found) == {"高质量发展": 1, "发展": 2, "质量": 1}


def test_a_wrap_inside_a_term_does_not_hide_it() -> None:
    text = "推动高质\n　量发展，\n发展是第一要务。"
    made = tables(text)
    whole = {"document_id": named(f"0{text}"), "speech_id": f"{named(f'0{text}')}.s0"}
    wrapped = {**whole, "start": 0, "end": len(text), "joins": [6, 11], "text": text}
    found = count_terms({**made, "paragraphs": rows("paragraphs", wrapped)}, ["高质量发展", "发展", "，发展"])
    assert counts(found) == {"高质量发展": 1, "发展": 2, "，发展": 1}
    row = found.to_pylist()[0]
    assert text[row["start"] :].startswith("高质\n　量发展")
    assert (row["year"], row["date"], row["level"]) == (2023, "2023-06-12", "县")


def test_the_width_of_characters_does_not_matter() -> None:
    found = count_terms(
        tables("推进５Ｇ＋工业互联网，落实“1+5+N”。推进5G+工业互联网。"),
        ["5G+工业互联网", "１＋５＋Ｎ", "5Ｇ＋工业互联网"],
    )
    assert counts(found) == {"5G+工业互联网": 2, "１＋５＋Ｎ": 1}


def test_the_script_does_not_matter() -> None:
    made = tables("推动高质量发展，发展是第一要务。", "推動高質量發展，這個發展要「實幹」。")
    for typed in (["高质量发展", "发展", "实干"], ["高質量發展", "發展", "實幹"]):
        found = count_terms(made, typed).to_pylist()
        assert [(row["source_uri"], row["term"], row["count"]) for row in found] == [
            ("0.txt", typed[0], 1),
            ("0.txt", typed[1], 2),
            ("1.txt", typed[0], 1),
            ("1.txt", typed[1], 2),
            ("1.txt", typed[2], 1),
        ]
        texts = dict(
            zip(made["documents"]["source_uri"].to_pylist(), made["documents"]["text"].to_pylist(), strict=True)
        )
        assert [texts[row["source_uri"]][row["start"] :][:2] for row in found] == [
            "高质",
            "发展",
            "高質",
            "發展",
            "實幹",
        ]
    assert usable(["實幹", "实干", "实 干"]) == ["實幹", "实 干"]


def test_titles_are_read_too_and_paragraphs_stay_apart() -> None:
    found = count_terms(tables("防汛工作讲话\n抓好防汛\n工作要细"), ["防汛工作"])
    assert counts(found) == {"防汛工作": 1}


def test_rows_are_as_declared_and_speeches_without_the_term_have_none() -> None:
    found = count_terms(tables("防汛", "抗旱", date=None), ["防汛"])
    assert found.schema == TERMS.arrow_schema()
    assert [(row["source_uri"], row["year"]) for row in found.to_pylist()] == [("0.txt", None)]
    assert count_terms(tables("防汛"), []).num_rows == 0


def test_blanks_around_terms_and_repetitions_are_dropped() -> None:
    assert usable([" 防汛 ", "防汛", "", "　", "防\n汛"]) == ["防汛"]


LETTERS = "人民高质量发展"


@settings(max_examples=100)
@given(
    st.lists(st.text(LETTERS + "\n", max_size=40), min_size=1, max_size=3),
    st.lists(st.text(LETTERS, min_size=1, max_size=4), min_size=1, max_size=5, unique=True),
)
def test_counts_are_those_of_str_count_over_the_reading(texts: list[str], terms: list[str]) -> None:
    made = tables(*texts)
    found = {(row["source_uri"], row["term"]): row["count"] for row in count_terms(made, terms).to_pylist()}
    for row in made["documents"].to_pylist():
        own = [p for p in made["paragraphs"].to_pylist() if p["document_id"] == row["document_id"]]
        text = Reading.of(row["text"], [(p["start"], p["end"], ()) for p in own]).text
        for term in terms:
            assert found.get((row["source_uri"], term), 0) == text.count(term)
