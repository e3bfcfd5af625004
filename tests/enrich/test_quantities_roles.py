"""What quantities do in their clause and section: facts, targets, standards, parts of what is said."""

from __future__ import annotations

import pytest

from tasks.enrich.quantities import find_quantities
from tasks.enrich.sections import sections_of
from tasks.enrich.speech import Speech
from tests.enrich.speeches import report, speech_of_text

REPORT = """一、2023年工作回顾
新增就业1200人，完成投资9亿元，确保了目标实现。
去年，新建学校3所。
二、2024年工作安排
新增就业1500人，改造小区40个。
目前已有公园12座，再建8座。
（一）办好实事
修缮校舍6万平方米。
"""


def roles(speech: Speech) -> list[tuple[str, str | None]]:
    return [(speech.text[m.start : m.end], m.role) for m in find_quantities(speech, [], sections_of(speech))]


def test_the_section_goes_before_the_verb() -> None:
    assert roles(report(REPORT)) == [
        ("1200人", "fact"), ("9亿元", "fact"), ("3所", "fact"), ("1500人", "target"), ("40个", "target"),
        ("12座", "fact"), ("8座", "fact"), ("6万平方米", "target"),
    ]  # fmt: skip


def test_a_paragraph_that_opens_with_a_time_says_for_itself() -> None:
    plan = report("二、下一步工作\n过去一年，新建学校3所。\n新建学校5所。")
    assert [role for _, role in roles(plan)] == ["fact", "target"]
    review = report("一、过去的工作\n今年的预期目标是：增长6%。\n增长5%。")
    assert [role for _, role in roles(review)] == ["target", "fact"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("力争新增就业900人", "target"),
        ("去年新增就业900人", "fact"),
        ("已建成9个小区，年底前要完成其余20个小区", "target"),
        ("每周冲洗道路不少于2次/周", "standard"),
        ("平均每天受理650件/天", "fact"),
        ("完成投资3亿元，占目标任务的35%", "fact"),
        ("贯彻重要部署，全市51个村退出", "fact"),
        ("给我区的任务是签约240亿元", "target"),
        ("对上争取补助资金1.1亿元", "fact"),
        ("分别完成全年目标进度的37%", "fact"),
        ("青年报名应征，大学生超过80万人", "fact"),
        ("将考核要求细化为28项", "fact"),
        ("效率提高，问题发现率相应提升17%", "fact"),
        ("要求文稿不得超过5000字", "target"),
        ("讲三点意见", "count"),
    ],
)
def test_without_sections_the_clause_decides(text: str, role: str) -> None:
    assert roles(speech_of_text(text))[-1][1] == role
