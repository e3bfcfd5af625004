"""Lines on pages: heads and numbers go, order and indents stay."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from config.limits import Limits
from tasks.ingest.readers import Refused, pdf
from tasks.ingest.readers.pages import Page, PageLine, text_of
from tests.ingest.making import pdf as made


def page(*lines: tuple[str, float, float]) -> Page:
    """A page of lines (text, left, top), characters ten units wide."""
    return Page([PageLine(text, x, y, x + 10 * len(text), y + 10) for text, x, y in lines], 400, 600)


def texts(pages: Sequence[Page]) -> list[str]:
    return text_of(pages)[0].splitlines()


def test_running_heads_and_page_numbers_are_left_out() -> None:
    words = ("要加强组织领导，", "要压实工作责任，", "要强化督促检查。")
    pages = [page(("某县文件", 50, 20), (words[n], 50, 100), (f"— {n + 1} —", 180, 580)) for n in range(3)]
    assert texts(pages) == list(words)
    heads = [(hint.kind, hint.value) for hint in text_of(pages)[1] if hint.start is None]
    assert heads == [("header", "某县文件")]


def test_bare_numbers_go_only_when_they_count_the_pages() -> None:
    assert texts([page((f"第{n}段。", 50, 100), (str(n + 4), 180, 580)) for n in range(3)]) == [
        f"第{n}段。" for n in range(3)
    ]
    assert texts([page(("全文。", 50, 100), ("2024", 50, 580))]) == ["全文。", "2024"]


def test_headings_at_the_top_of_pages_stay() -> None:
    assert texts([page((f"{n}、抓好落实", 50, 20 + 90 * i), ("文。", 50, 300)) for i, n in enumerate("一二三")]) == [
        "一、抓好落实",
        "文。",
        "二、抓好落实",
        "文。",
        "三、抓好落实",
        "文。",
    ]


def test_lines_out_of_order_are_read_from_top_to_bottom() -> None:
    assert texts([page(("后", 50, 300), ("前", 50, 100), ("中", 50, 200))]) == ["前", "中", "后"]


def test_columns_are_read_one_after_the_other() -> None:
    rows = [(f"{side}{n}", x, 100 + 20 * n) for n in range(4) for side, x in (("左", 30), ("右", 230))]
    title = ("横贯两栏的一行标题在这里横贯两栏的一行标题", 90, 40)
    assert texts([page(title, *reversed(rows))])[1:] == [f"左{n}" for n in range(4)] + [f"右{n}" for n in range(4)]


def test_first_line_indents_are_written_out() -> None:
    lines = [
        ("甲" * 20, 70, 100),
        ("乙" * 22, 50, 120),
        ("丙" * 10, 50, 140),
        ("丁" * 20, 70, 160),
        ("戊" * 9, 50, 180),
    ]
    assert [line[0] for line in texts([page(*lines)])] == ["\u3000", "乙", "丙", "\u3000", "戊"]


def test_a_pdf_of_pictures_has_no_text_layer() -> None:
    with pytest.raises(Refused) as refused:
        pdf.read(made([[], []]), Limits())
    assert refused.value.reason == "no_text_layer"


@pytest.mark.parametrize("spacing", [0.0, 4.0, 10.0, 18.0])
def test_letter_spacing_is_no_space(spacing: float) -> None:
    words = "要加强领导、压实责任"
    assert pdf.read(made([[(90.0, 700.0, words)]], spacing=spacing), Limits()).text == f"{words}\n"


def test_pages_and_what_is_set_larger_or_in_the_middle_are_hints() -> None:
    title = PageLine("汛期将至", 140, 40, 260, 70)
    body = [PageLine("甲" * 30, 50, y, 350, y + 10) for y in (100, 120, 140, 160)]
    middle = PageLine("（六月十日）", 170, 80, 230, 90)
    text, hints = text_of(
        [Page([title, middle, *body], 400, 600), Page(body, 400, 600), Page([], 400, 600)], points=2.0
    )
    told = [(hint.kind, hint.value, text[hint.start : hint.end].strip()[:4]) for hint in hints]
    assert told == [
        ("size", "60", "汛期将至"),
        ("centred", "", "汛期将至"),
        ("centred", "", "（六月十"),
        ("page", "1", "汛期将至"),
        ("page", "2", "甲甲甲甲"),
        ("page", "3", ""),
    ]
    ends = [(hint.start, hint.end) for hint in hints if hint.kind == "page"]
    assert [end for _, end in ends] == [start for start, _ in ends[1:]] + [len(text)]


def test_a_short_last_line_that_lies_in_the_middle_by_chance_is_not_centred() -> None:
    lines = [("甲" * 26, 70, 100), ("乙" * 30, 50, 120), ("丙" * 30, 50, 140), ("丁" * 26, 70, 160)]
    assert [hint.kind for hint in text_of([page(*lines)])[1]] == ["page"]
