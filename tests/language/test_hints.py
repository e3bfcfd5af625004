"""What of a format's hints says something about a line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from schemas.ingest import HINT_KINDS
from tasks.core import Row
from tasks.language.hints import NO_MARKS, Marks

TEXT = "汛期将至\n\u3000\u3000工作回顾\n去年全县降雨偏多，各级奋力抗洪，取得了全面胜利。\n工作打算\n今年要早作准备。\n"


def hint(kind: str, words: str, value: str = "") -> Row:
    start = TEXT.index(words)
    return {"kind": kind, "value": value, "start": start, "end": start + len(words)}


def test_a_line_is_found_by_its_first_character_without_its_indent() -> None:
    marks = Marks.of(TEXT, [hint("heading", "\u3000\u3000工作回顾", "2"), hint("centred", "汛期将至")])
    at = TEXT.index("工作回顾")
    mark = marks.at(at, at + 4)
    assert mark is not None
    assert (mark.level, mark.names, mark.apart) == (2, False, True)
    assert marks.at(at - 2, at + 4) is None
    title = marks.at(0, 4)
    assert title is not None
    assert title.names


def test_a_paragraph_of_several_lines_is_set_so_if_all_of_them_are() -> None:
    marks = Marks.of(TEXT, [hint("size", "汛期将至", "22"), hint("size", "工作回顾", "22")])
    second = TEXT.index("工作回顾")
    assert marks.at(0, second + 4, [second]) is not None
    assert Marks.of(TEXT, [hint("size", "汛期将至", "22")]).at(0, second + 4, [second]) is None


def test_the_only_heading_of_the_first_order_names_the_text() -> None:
    one = Marks.of(TEXT, [hint("heading", "汛期将至", "1"), hint("heading", "工作打算", "2")]).at(0, 4)
    two = Marks.of(TEXT, [hint("heading", "汛期将至", "1"), hint("heading", "工作打算", "1")]).at(0, 4)
    assert one is not None
    assert two is not None
    assert (one.names, two.names) == (True, False)


def test_what_most_of_a_text_is_tells_no_line_from_another() -> None:
    whole = [hint("bold", line) for line in TEXT.split("\n") if line]
    assert not Marks.of(TEXT, whole)
    assert Marks.of(TEXT, whole[:2])


def test_a_text_whose_paragraphs_share_the_levels_of_headings_has_no_headings() -> None:
    lines = [line for line in TEXT.split("\n") if line]
    text = TEXT + "去年的情况，各级各部门都清楚，这里不再重复，请大家抓好贯彻落实，务求取得实效，不得敷衍塞责。" * 2
    rows = [hint("heading", line, str(1 + number % 3)) for number, line in enumerate(lines)]
    assert Marks.of(text, rows)
    rows.append({"kind": "heading", "value": "4", "start": len(TEXT), "end": len(text)})
    assert not Marks.of(text, rows)


def test_a_sentence_is_no_heading_because_it_is_bold() -> None:
    assert not Marks.of(TEXT, [hint("bold", "今年要早作准备。")])
    assert Marks.of(TEXT, [hint("heading", "今年要早作准备。", "2")])


def test_hints_of_other_things_mark_no_line() -> None:
    assert not Marks.of(TEXT, [hint("page", TEXT, "1"), hint("published", TEXT, "2024-01-01")])
    assert not Marks.of(TEXT, [])
    assert Marks.of(TEXT, []) is NO_MARKS


def test_lines_set_unlike_one_another_are_parted() -> None:
    marks = Marks.of(TEXT, [hint("heading", "工作回顾", "2")])
    at = TEXT.index("工作回顾")
    assert marks.part(at, TEXT.index("去年"))
    assert not marks.part(0, TEXT.index("去年"))


@given(
    st.text("甲乙。 \n\u3000", max_size=40),
    st.lists(
        st.fixed_dictionaries(
            {
                "kind": st.sampled_from(HINT_KINDS),
                "value": st.sampled_from(["", "1", "9", "x", "-1"]),
                "start": st.integers(0, 50),
                "end": st.integers(0, 50),
            }
        ),
        max_size=6,
    ),
)
def test_any_hints_are_read(text: str, rows: list[Row]) -> None:
    marks = Marks.of(text, rows)
    for start in range(len(text)):
        mark = marks.at(start, start)
        assert mark is None or (start < mark.end <= len(text) and text[start : mark.end].strip())
