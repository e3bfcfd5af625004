"""Marks and digits of other widths, and what must stay as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.language.marks import usual_marks


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("同志们:", "同志们："),
        ("一是抓重点,二是补短板;", "一是抓重点，二是补短板；"),
        ("完成58处,10月底前收尾", "完成58处，10月底前收尾"),
        ("增长5.8%,高于全省", "增长5.8%，高于全省"),
        ("目前,8月(试行):1,200人,9:30开会;好!", "目前，8月（试行）：1,200人，9:30开会；好！"),
        ("办不办?办!", "办不办？办！"),
        ("县(市、区)要抓落实(详见附件)", "县（市、区）要抓落实（详见附件）"),
        ("(县(市)两级)和(a(b)c)", "（县（市）两级）和(a(b)c)"),
        ('落实"三包"制度,做到"日清日结"', "落实“三包”制度，做到“日清日结”"),
        ("实行「縣級吹哨」", "实行“縣級吹哨”"),
        ("２０２４年６月，增长３．５％", "2024年6月，增长3.5%"),
        ("新增１２，３４５人，其中４，５６人", "新增12,345人，其中4，56人"),
    ],
)
def test_marks_of_chinese_words_are_the_usual_ones(written: str, read: str) -> None:
    assert usual_marks(written) == read


@pytest.mark.parametrize(
    "text",
    [
        "投入3,500万元，惠及12,600户",
        "9:30开会，比例为7:3",
        "见https://example.org/a?b=1",
        "WTO, IMF and others",
        "（1)项和(2)项",
        "见[附件](附件一.pdf)",
        '一块5"的屏',
        "一、抓落实；二、促整改。",
    ],
)
def test_figures_addresses_and_foreign_words_keep_theirs(text: str) -> None:
    assert usual_marks(text) is text


def test_a_quotation_may_run_on_into_the_next_line() -> None:
    assert usual_marks('要实行"一线\n工作法"，抓落实') == "要实行“一线\n工作法”，抓落实"


@given(st.text('县办，,:;!?()"「」１９0.．％%\nab[] '))
def test_one_character_answers_one_and_reading_twice_changes_nothing(text: str) -> None:
    read = usual_marks(text)
    assert len(read) == len(text)
    assert usual_marks(read) == read
