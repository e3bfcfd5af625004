"""Numbers in every script: what they are worth, and that every written integer is read back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.language.numerals import close_digits, fold_numbers, read_integer, read_number

_DIGITS = "零一二三四五六七八九"


def below_myriad(number: int) -> str:
    """A number up to 9999 in Chinese numerals, with 零 for what is skipped between two units."""
    out, skipped = "", False
    for unit, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            out += ("零" if skipped and out else "") + _DIGITS[digit] + sign
        skipped = not digit
    return out


def written(number: int) -> str:
    """A number below 10**12 as GB/T 15835 writes it: groups of four with 亿 and 万, 零 between them."""
    if not number:
        return "零"
    out, previous = "", None
    for scale, sign in ((10**8, "亿"), (10**4, "万"), (1, "")):
        group = number // scale % 10**4
        if group:
            gap = bool(out) and (group < 1000 or previous == 0)
            out += ("零" if gap else "") + below_myriad(group) + sign
        previous = group
    return "十" + out[2:] if out.startswith("一十") else out


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("12", 12),
        ("１２", 12),
        ("1,200", 1200),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("廿三", 23),
        ("一百二十", 120),
        ("一百零五", 105),
        ("一百五", 150),
        ("两千四百零一", 2401),
        ("三万二", 32000),
        ("2万5千", 25000),
        ("二○一二", 2012),
        ("二〇二四", 2024),
        ("一九五七", 1957),
        ("六亿五千万", 650_000_000),
        ("四万万", 400_000_000),
        ("一百五十亿", 15_000_000_000),
        ("一万五千亿", 1_500_000_000_000),
        ("壹拾贰万", 120_000),
        ("二萬", 20_000),
        ("③", 3),
        ("⑶", 3),
        ("㈢", 3),
    ],
)
def test_whole_numbers(words: str, number: int) -> None:
    assert read_integer(words) == number


@pytest.mark.parametrize("words", ["", "数十", "三点五", "甲", "一个", "第三", "3.5", "万" * 100, "9" * 5000])
def test_what_is_no_whole_number(words: str) -> None:
    assert read_integer(words) is None


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("3.26亿", 326_000_000),
        ("4.78万亿", 4_780_000_000_000),
        ("439.86亿", 43_986_000_000),
        ("4,565", 4565),
        ("180.25", 180.25),
        ("半", 0.5),
        ("三点五", 3.5),
        ("负三点五", -3.5),
        ("-2", -2),
        ("零点零五", 0.05),
        ("一点二亿", 120_000_000),
        ("三分之一", 1 / 3),
        ("百分之五", 0.05),
        ("三又二分之一", 3.5),
        ("1/4", 0.25),
        ("十二點四", 12.4),
        ("１８０．２５", 180.25),
        ("两百", 200),
        ("20%", 0.2),
        ("半打", 6),
        ("负九分之五", -5 / 9),
        ("一亿零三百", 100_000_300),
        ("４，５６５", 4565),
        ("一百 五 十 二", 152),
        ("500余万", 5_000_000),
        ("二十几亿", 2_000_000_000),
        ("三双", 6),
        ("半百", 50),
    ],
)
def test_numbers_with_fractions_signs_and_scales(words: str, number: float) -> None:
    assert read_number(words) == pytest.approx(number, rel=1e-12)


@pytest.mark.parametrize(
    "words", ["", "亿" * 48, "9" * 40 + "亿", "几百", "一点", "点五个", "零分之三", "1/0", "负", "又", "五五开"]
)
def test_what_is_no_number(words: str) -> None:
    assert read_number(words) is None


@given(st.integers(0, 10**12 - 1))
@settings(max_examples=300, deadline=None)
def test_every_written_integer_is_read_back(number: int) -> None:
    assert read_integer(written(number)) == number
    assert read_number(written(number)) == number
    assert read_integer(f"{number:,}") == number


@given(st.integers(1, 9999), st.sampled_from(["万", "亿", "万亿"]))
@settings(deadline=None)
def test_mixed_forms_agree_with_numerals(number: int, scale: str) -> None:
    assert read_number(f"{number}{scale}") == read_number(f"{written(number)}{scale}")


@given(st.text(alphabet="零〇○一二两三十百千万亿兆廿点又分之负/-.,0123456789半几 ", max_size=60))
@settings(max_examples=300, deadline=None)
def test_never_raises(words: str) -> None:
    read_integer(words)
    read_number(words)


@pytest.mark.parametrize(
    ("text", "folded"),
    [("１．５％", "1.5%"), ("三萬億", "三万亿"), ("五年來", "五年来"), ("十二點四倍", "十二点四倍"), ("甲乙", "甲乙")],
)
def test_folding_keeps_every_position(text: str, folded: str) -> None:
    assert fold_numbers(text) == folded
    assert len(fold_numbers(text)) == len(text)


def test_digits_set_apart_are_closed_up_and_lead_back() -> None:
    text = "增长4 .5 %，1 9 9 8 年"
    closed, origin = close_digits(text)
    assert closed == "增长4.5%，1998年"
    assert origin is not None
    assert [text[i] for i in origin[:-1]] == list(closed)
    assert origin[-1] == len(text)


@pytest.mark.parametrize("text", ["共12 个", "10 20 30", "第1.2节", "2024 年 5 月", ""])
def test_numbers_of_several_digits_are_left_alone(text: str) -> None:
    assert close_digits(text) == (text, None)
