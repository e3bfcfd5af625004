"""Bylines: offices and names, and what looks like them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.language.bylines import is_name, is_office, read_byline


@pytest.mark.parametrize(
    ("line", "role", "name"),
    [
        ("省长 王建国", "省长", "王建国"),
        ("青山市市长 龚 正", "青山市市长", "龚正"),
        ("青山区人民政府区长\u3000\u3000周海", "青山区人民政府区长", "周海"),
        ("自治区主席 阿卜杜勒·卡里木", "自治区主席", "阿卜杜勒·卡里木"),
        ("县委副书记、县长 张三", "县委副书记、县长", "张三"),
        ("中共青山市委书记　青山市人民政府市长　周建国", "中共青山市委书记 青山市人民政府市长", "周建国"),
        ("（李建国）", None, "李建国"),
        ("报告人：张建国", None, "张建国"),
        ("赵某某\u3000市委书记", "市委书记", "赵某某"),
        ("青山市市长周建国", "青山市市长", "周建国"),
        ("国务院总理", "国务院总理", None),
        ("张××", None, "张××"),
        ("区委常委、常务副区长  李××", "区委常委、常务副区长", "李××"),
        ("县委常委、政法委书记、公安局局长 王建国", "县委常委、政法委书记、公安局局长", "王建国"),
        ("镇党委书记 赵*", "镇党委书记", "赵*"),
        ("**市长 周海**", "市长", "周海"),
    ],
)
def test_office_and_name(line: str, role: str | None, name: str | None) -> None:
    byline = read_byline(line)
    assert byline is not None
    assert (byline.role, byline.name) == (role, name)


@pytest.mark.parametrize(
    "line",
    [
        "同志们：",
        "加强组织领导",
        "施行",
        "方案",
        "省长王建国作报告。",
        "一、提高认识",
        "2024年3月5日",
        "各位代表！",
        "",
        "工作报告",
    ],
)
def test_other_short_lines_are_no_bylines(line: str) -> None:
    assert read_byline(line) is None


def test_an_office_and_a_name_may_stand_on_two_lines() -> None:
    assert is_office("青山县人民政府县长")
    assert is_name("周　海")
    assert not is_name("青山县人民政府县长")


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=90))
def test_any_text_is_read_without_an_error(text: str) -> None:
    byline = read_byline(text)
    assert byline is None or byline.role or byline.name
