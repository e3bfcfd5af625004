"""A sheet checks spans of a whole batch as slices of Python would, one by one."""

import numpy as np
import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.language.text import squeeze
from tasks.validate.sheet import Sheet, blank, code_points, lookup

TEXTS = st.text(alphabet="一二要\n 　\u200b😀a", max_size=12)


def sheet(*texts: str) -> Sheet:
    return Sheet(pa.table({"document_id": [f"d{k}" for k in range(len(texts))], "text": list(texts)}))


def numbers(*values: int) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    return np.array(values, dtype=np.int64)


def test_a_span_quotes_its_words_to_the_letter() -> None:
    made = sheet("同志们：开会。", "散会。")
    rows, starts, ends = numbers(0, 1, 1, 0), numbers(0, 0, 0, 4), numbers(3, 2, 3, 6)
    assert made.quoted(rows, starts, ends, pa.array(["同志们", "散会", "散会", "开会"])).tolist() == [
        True,
        True,
        False,
        True,
    ]


def test_a_repaired_wrap_is_closed_up_on_demand() -> None:
    made = sheet("压实\n　责任")
    at = numbers(0), numbers(0), numbers(6)
    assert made.quoted(*at, pa.array(["压实责任"])).tolist() == [False]
    assert made.quoted(*at, pa.array(["压实责任"]), close_up=True).tolist() == [True]


def test_spans_outside_their_document_quote_nothing() -> None:
    made = sheet("开会", "散会")
    rows, starts, ends = numbers(0, 0, 0, -1, 0), numbers(-1, 1, 2, 0, 0), numbers(1, 3, 1, 1, 4)
    assert made.quoted(rows, starts, ends, pa.array(["会", "会散", "", "开", "开会散会"])).tolist() == [False] * 5


def test_a_row_of_an_unknown_document_is_row_minus_one() -> None:
    assert sheet("开会").rows(pa.chunked_array([["d0", "d9", None]])).tolist() == [0, -1, -1]
    assert lookup(pa.array(["b", None]), pa.array(["a", "b"])).tolist() == [1, -1]


def test_code_points_beyond_the_first_plane_are_characters_and_not_blank() -> None:
    codes = code_points(pa.array(["😀", "　", "\u200b"]))
    assert codes.tolist() == [0x1F600, 0x3000, 0x200B]
    assert blank(codes).tolist() == [False, True, True]


@settings(max_examples=200, deadline=None)
@given(texts=st.lists(TEXTS, min_size=1, max_size=4), spans=st.lists(
    st.tuples(st.integers(0, 3), st.integers(-2, 14), st.integers(-2, 14), TEXTS), max_size=6))  # fmt: skip
def test_the_sheet_agrees_with_slices(texts: list[str], spans: list[tuple[int, int, int, str]]) -> None:
    made = sheet(*texts)
    rows, starts, ends, words = [], [], [], []
    for row, start, end, other in spans:
        text = texts[row % len(texts)]
        rows.append(row % len(texts))
        starts.append(start)
        ends.append(end)
        words.append(text[start:end] if len(other) % 2 and start >= 0 else other)
    cases = list(zip(rows, starts, ends, words, strict=True))
    given_arrays = numbers(*rows), numbers(*starts), numbers(*ends)
    inside = [0 <= start <= end <= len(texts[row]) for row, start, end, _ in cases]
    assert made.inside(*given_arrays).tolist() == inside
    exact = [ok and texts[r][s:e] == w for ok, (r, s, e, w) in zip(inside, cases, strict=True)]
    closed = [ok and squeeze(texts[r][s:e]) == squeeze(w) for ok, (r, s, e, w) in zip(inside, cases, strict=True)]
    assert made.quoted(*given_arrays, pa.array(words, pa.string())).tolist() == exact
    assert made.quoted(*given_arrays, pa.array(words, pa.string()), close_up=True).tolist() == closed
    dark = [len(squeeze(texts[r][s:e])) if ok else 0 for ok, (r, s, e, _) in zip(inside, cases, strict=True)]
    assert made.dark_length(*given_arrays).tolist() == dark
