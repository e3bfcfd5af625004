"""Date lines: what they say, and which lines are none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.language.datelines import find_glued_date_line, is_date_line, read_date_line, read_masked_date_line


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("（2024年4月17日）", "2024-04-17"),
        ("(一九五八年一月)", "1958-01"),
        ("（二○一三年六月五日，青山城）", "2013-06-05"),
        ("（２０１３年３月２２日，青山）", "2013-03-22"),
        ("2014年7月15日", "2014-07-15"),
        ("（2014年12月13日，上午）", "2014-12-13"),
        ("（2015年10月l6日）", "2015-10-16"),
        ("时间：2023年3月1日", "2023-03-01"),
        ("（2024-04-17）", "2024-04-17"),
        ("（一九六二年二月六日）?", "1962-02-06"),
        ("2020.7.1", "2020-07-01"),
        ("（2011年3月20日，根据录音整理）", "2011-03-20"),
        ("（2021年6月18日 市委副书记、市长 ×××）", "2021-06-18"),
    ],
)
def test_a_date_alone_or_with_its_place_is_a_date_line(line: str, iso: str) -> None:
    found = read_date_line(line)
    assert found is not None
    assert found.iso == iso


def test_the_place_stands_after_the_date_in_the_brackets() -> None:
    found = read_date_line("（2013年9月7日，青山城）")
    assert found is not None
    assert (found.place, found.occasion) == ("青山城", None)


def test_a_place_and_a_remark_are_no_meeting() -> None:
    placed, remarked = read_date_line("2021年6月18日 于青山"), read_date_line("（2011年3月20日，根据录音整理）")
    assert placed is not None
    assert (placed.place, placed.occasion) == ("青山", None)
    assert remarked is not None
    assert (remarked.place, remarked.occasion) == (None, None)


@pytest.mark.parametrize(
    ("line", "occasion"),
    [
        ("——2021年3月5日在青山县第十八届人民代表大会第四次会议上", "青山县第十八届人民代表大会第四次会议"),
        ("----2013年2月28日在青山区第十四届人民代表大会第二次会议上", "青山区第十四届人民代表大会第二次会议"),
        ("（2026年1月27日在青山省第十四届人民代表大会第四次会议上）", "青山省第十四届人民代表大会第四次会议"),
        ("2014年2月19日在全市经济工作会议上", "全市经济工作会议"),
    ],
)
def test_the_meeting_is_named_after_the_date(line: str, occasion: str) -> None:
    found = read_date_line(line)
    assert found is not None
    assert found.occasion == occasion


@pytest.mark.parametrize(
    ("line", "role", "name"),
    [
        ("2015年2月5日 区长 张某", "区长", "张某"),
        ("(2015年2月5日)区长 李某某", "区长", "李某某"),
        ("——2024年3月5日在青山县第三次会议上县长 王建国", "县长", "王建国"),
        ("（一九六五年六月）  周建国", None, "周建国"),
        ("（2021年6月18日 市委副书记、市长 ×××）", "市委副书记、市长", "×××"),
        ("（2021年6月18日，市委书记 周海）", "市委书记", "周海"),
        ("（市委书记 周海 2021年6月18日）", "市委书记", "周海"),
        ("周建国 2021年6月18日", None, "周建国"),
        ("市长 周海（2021年6月18日）", "市长", "周海"),
    ],
)
def test_the_speaker_may_be_glued_to_the_date(line: str, role: str | None, name: str) -> None:
    found = read_date_line(line)
    assert found is not None
    assert found.byline is not None
    assert (found.byline.role, found.byline.name) == (role, name)


@pytest.mark.parametrize(
    "line",
    [
        "2012年2月29日，我们召开了会议。",
        "2018年3月，全市",
        "2015年07月21日13:32   来源：青山网",
        "2024年4月18日印",
        "2021年",
        "2024年13月45日",
        "一、2023年工作回顾",
        "",
    ],
)
def test_sentences_publication_times_and_colophons_are_none(line: str) -> None:
    assert not is_date_line(line)


def test_a_range_is_dated_as_far_as_its_ends_agree() -> None:
    assert read_date_line("（1957年1月18日至27日）").iso == "1957-01"  # type: ignore[union-attr]
    assert read_date_line("（一九九二年一月十八日――二月二十一日）").iso == "1992"  # type: ignore[union-attr]
    assert read_date_line("（一九八一年三月——八月）").iso == "1981"  # type: ignore[union-attr]


def test_a_date_line_may_be_glued_to_the_title() -> None:
    line = "政府工作报告——2024年3月5日在青山县第十八届人民代表大会第二次会议上县长 李强军"
    start, found = find_glued_date_line(line)  # type: ignore[misc]
    assert line[:start] == "政府工作报告"
    assert line[found.start : found.end] == "2024年3月5日"


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="（）()—-2024年月日一二〇○在上，会议 区长张某\n\u200bA", max_size=160))
def test_any_text_is_read_without_an_error_and_quoted_where_it_stands(text: str) -> None:
    found = read_date_line(text)
    if found:
        assert text[found.start :].startswith(found.words)
    glued = find_glued_date_line(text)
    assert glued is None or 0 <= glued[0] < len(text)


@pytest.mark.parametrize(
    ("line", "year", "words"),
    [
        ("（20××年×月×日）", None, "20××年×月×日"),
        ("（2023年×月×日）", "2023", "2023年×月×日"),
        ("X月X日", None, "X月X日"),
        ("——20**年*月*日", None, "20**年*月*日"),
    ],
)
def test_a_date_line_may_be_masked(line: str, year: str | None, words: str) -> None:
    found = read_masked_date_line(line)
    assert found is not None
    assert (found[0], line[found[1] : found[2]]) == (year, words)


@pytest.mark.parametrize("line", ["（2023年5月6日）", "×月×日，全县开会", "××县", "20××年工作总结", "********"])
def test_other_lines_are_no_masked_date_lines(line: str) -> None:
    assert read_masked_date_line(line) is None
