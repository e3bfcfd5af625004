"""Shared passages: which paragraph repeats which, whatever the order in which speeches come."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from opencc import OpenCC

from schemas.views import REUSE
from tasks.core import Row
from tasks.reuse import reuse
from tests.reuse.speeches import DRILL, ROADS, WATCH, Given, tables
from tests.support.core import document, process

CHANGED = DRILL.replace("云溪县", "丹河县").replace("立即整改", "马上整改")


def found(*speeches: Given, **more: Any) -> list[tuple[str, str]]:
    """The dates of the later and the earlier speech of each row."""
    dates = {speech.speech_id: speech.date or "" for speech in speeches}
    rows = reuse(tables(*speeches), **more).to_pylist()
    return [(dates[row["speech_id"]], dates[row["source_speech_id"]]) for row in rows]


def test_the_earlier_speech_is_the_source_and_undated_ones_come_last() -> None:
    old, new, undated = Given("2021-05", [DRILL]), Given("2023-06-12", [DRILL]), Given(None, [DRILL])
    assert found(new, undated, old) == [("2023-06-12", "2021-05"), ("", "2021-05")]


def test_a_changed_copy_is_found_with_the_words_that_are_the_same() -> None:
    old, new = Given("2021", [ROADS, DRILL]), Given("2023", ["同志们：", CHANGED, WATCH])
    row: Row
    (row,) = reuse(tables(old, new)).to_pylist()
    spans = [new.text[a:b] for a, b in zip(row["starts"], row["ends"], strict=True)]
    sources = [old.text[a:b] for a, b in zip(row["source_starts"], row["source_ends"], strict=True)]
    assert spans == sources == ["县各乡镇要在汛期到来之前，把每一座水库、每一段堤防都仔细排查一遍，发现隐患立即上报"]
    assert 0.5 < row["similarity"] < 1
    assert 0.8 < row["coverage"] < 1
    assert row["source_paragraph_id"] == f"{old.document_id}.p{len(ROADS) + 1}"


def test_wraps_and_punctuation_do_not_make_a_copy_another_text() -> None:
    old, new = Given("2021", [DRILL]), Given("2023", [DRILL.replace("，", "，\n").replace("、", "　")])
    row = reuse(tables(old, new)).to_pylist()[0]
    assert (row["similarity"], row["coverage"], len(row["starts"])) == (1.0, 1.0, 1)


def test_a_passage_copied_in_the_other_script_is_the_same_passage() -> None:
    traditional = OpenCC("s2t").convert(DRILL + WATCH)
    for old, new in ((DRILL + WATCH, traditional), (traditional, DRILL + WATCH)):
        first, second = Given("2021", ["同志们：", old]), Given("2023", [ROADS, new])
        (row,) = reuse(tables(first, second)).to_pylist()
        assert (row["similarity"], row["coverage"]) == (1.0, 1.0)
        assert [second.text[a:b] for a, b in zip(row["starts"], row["ends"], strict=True)] == [new[:-1]]
        assert [first.text[a:b] for a, b in zip(row["source_starts"], row["source_ends"], strict=True)] == [old[:-1]]


def test_the_signatures_that_enrich_leaves_are_those_of_the_simplified_text() -> None:
    text = f"在全县会议上的讲话\n\n同志们：\n\n{DRILL}{WATCH}\n"
    one, other = (
        process(document(words))["signatures"].drop_columns(["paragraph_id", "speech_id", "document_id"])
        for words in (text, OpenCC("s2t").convert(text))
    )
    assert one.num_rows == 1
    assert one.equals(other)


def test_what_a_speech_repeats_of_itself_is_no_reuse_but_its_source_is() -> None:
    twice = Given("2023", [DRILL, WATCH, DRILL])
    assert found(twice) == []
    assert found(Given("2021", [CHANGED]), twice) == [("2023", "2021")] * 2


def test_the_likest_paragraph_is_the_source_of_equals_the_earliest() -> None:
    first, second, third = Given("2021", [CHANGED]), Given("2022", [DRILL]), Given("2023", [DRILL])
    assert found(first, second, third) == [("2022", "2021"), ("2023", "2022")]
    assert found(Given("2020", [DRILL]), second, third) == [("2022", "2020"), ("2023", "2020")]


def test_of_one_speech_what_it_takes_and_what_others_take_from_it() -> None:
    first, second, third = Given("2021", [DRILL]), Given("2022", [CHANGED, WATCH]), Given("2023", [WATCH, ROADS])
    everything = [("2022", "2021"), ("2023", "2022")]
    assert found(first, second, third) == everything
    assert found(first, second, third, speeches=[second.speech_id]) == everything
    assert found(first, second, third, speeches=[third.speech_id]) == everything[1:]


def test_a_thousand_copies_are_a_thousand_rows() -> None:
    rows = reuse(tables(*(Given(f"{year:04}", [DRILL]) for year in range(1000, 2000))))
    assert rows.num_rows == 999
    assert len(set(rows["source_speech_id"].to_pylist())) == 1


def test_nothing_in_nothing_out() -> None:
    assert reuse(tables()).equals(REUSE.empty())
    assert reuse(tables(Given("2021", [DRILL, "同志们："]))).num_rows == 0
    assert reuse(tables(Given("2021", [DRILL])), speeches=["0" * 16 + ".s0"]).num_rows == 0


PARAGRAPHS = st.builds(
    lambda text, cut, word: text[:cut] + word + text[cut:],
    st.sampled_from([DRILL, WATCH, ROADS]), st.integers(0, 48), st.sampled_from(["", "认真", "（略）", "一定要"]),
)  # fmt: skip
SPEECHES = st.builds(
    Given, st.one_of(st.none(), st.sampled_from(["2021", "2021-05", "2023-06-12"])), st.lists(PARAGRAPHS, max_size=3)
)
SEVERAL = st.lists(SPEECHES, max_size=6, unique_by=lambda speech: speech.document_id)


@settings(max_examples=30, deadline=None)
@given(SEVERAL, st.randoms(use_true_random=False))
def test_the_order_of_speeches_and_rows_never_matters(speeches: list[Given], random: Any) -> None:
    expected = reuse(tables(*speeches))
    shuffled = list(speeches)
    random.shuffle(shuffled)
    assert reuse(tables(*shuffled)).equals(expected)


@settings(max_examples=30, deadline=None)
@given(SEVERAL)
def test_what_is_found_for_one_speech_is_what_is_found_of_it_among_all(speeches: list[Given]) -> None:
    everything = reuse(tables(*speeches)).to_pylist()
    for speech in speeches:
        own = [row for row in everything if speech.speech_id in (row["speech_id"], row["source_speech_id"])]
        assert reuse(tables(*speeches), [speech.speech_id]).to_pylist() == own


@settings(max_examples=30, deadline=None)
@given(SEVERAL)
def test_each_paragraph_has_one_source_in_another_speech_not_after_its_own(speeches: list[Given]) -> None:
    order = {speech.speech_id: (speech.date or "9999", speech.document_id) for speech in speeches}
    rows = reuse(tables(*speeches)).to_pylist()
    assert len({row["paragraph_id"] for row in rows}) == len(rows)
    assert all(order[row["source_speech_id"]] < order[row["speech_id"]] for row in rows)
