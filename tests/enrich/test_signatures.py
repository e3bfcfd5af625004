"""Signatures: like paragraphs share bands, unlike ones do not, and neighbours have no say."""

from hypothesis import given, settings
from hypothesis import strategies as st

from schemas import TABLES
from tasks.enrich.signatures import BANDS, bands, digest
from tasks.language.folding import fold
from tests.support.core import document, process

SPOKEN = "云溪县各乡镇要在汛期到来之前，把每一座水库、每一段堤防都仔细排查一遍，发现隐患立即上报。"
SPEECH = f"在云溪县防汛工作会议上的讲话\n\n2023年6月12日\n\n同志们：\n\n{SPOKEN}\n\n一、认清形势\n\n雨季来临。\n"

TEXTS = st.text(alphabet="云溪县乡镇要在汛期到来之前把每座水库", min_size=24, max_size=60)


def shared(one: str, other: str) -> int:
    first, second = bands([fold(one), fold(other)])
    return len(set(first) & set(second))


def test_paragraphs_that_are_said_and_long_enough_have_one() -> None:
    made = process(document(SPEECH))
    texts = dict(zip(*(made["paragraphs"][name].to_pylist() for name in ("paragraph_id", "text")), strict=True))
    rows = made["signatures"].to_pylist()
    assert [texts[row["paragraph_id"]].strip() for row in rows] == [SPOKEN]
    assert rows[0]["characters"] == len(fold(SPOKEN))
    assert rows[0]["digest"] == digest(fold(SPOKEN))
    assert made["signatures"].schema == TABLES["signatures"].arrow_schema()


def test_a_copy_with_other_wraps_and_punctuation_has_the_same_one() -> None:
    copy = SPOKEN.replace("，", "\n").replace("、", "，")
    assert fold(copy) == fold(SPOKEN)
    assert shared(copy, SPOKEN) == BANDS


def test_a_copy_with_some_words_changed_shares_bands_and_another_text_none() -> None:
    assert shared(SPOKEN.replace("云溪县", "丹河县").replace("立即", "马上"), SPOKEN) > 0
    other = "今年以来全市工业经济运行平稳，规模以上企业增加值同比增长百分之六，好于年初预期。"
    assert shared(other, SPOKEN) == 0


def test_signatures_stay_the_same_from_release_to_release() -> None:
    """Stored ones are compared with new ones: a library that counts otherwise must not slip in."""
    assert digest("云溪县防汛") == 4212057840184837209
    assert [value & 0xFFFFFFFF for value in bands(["云溪县防汛工作会议"])[0][:3]] == [400916087, 492185254, 734377585]


@settings(max_examples=60)
@given(st.lists(TEXTS, min_size=1, max_size=6))
def test_each_paragraph_has_the_signature_that_it_has_alone(texts: list[str]) -> None:
    together = bands(texts)
    assert together == [bands([text])[0] for text in texts]
    assert all(value >> 32 == number for row in together for number, value in enumerate(row))
