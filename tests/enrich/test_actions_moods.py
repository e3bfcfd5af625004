"""Where a text plans, and what a plan holds that is no task: verb phrases by what governs them."""

import pytest

from tests.enrich.registers import register
from tests.support.core import document, process


def test_headings_behind_the_announcement_of_tasks_hold_tasks() -> None:
    heading, works = "（一）放大政策效应", "新建公园20个。"
    announced = f"今年的总体要求是稳中求进。\n重点抓好两个方面工作：\n{heading}\n{works}"
    rows = register(announced, quantities=["20个"], headings=((1, heading),))
    assert [row.target for _, row in rows] == ["新建公园20个"]
    told = f"今年的总体要求是稳中求进。\n{heading}\n{works}"
    assert register(told, quantities=["20个"], headings=((1, heading),)) == []


def test_a_part_of_a_report_that_nowhere_looks_back_is_its_plan() -> None:
    head = "青山县政府工作报告\n——2026年1月27日在青山县第十届人民代表大会第五次会议上\n各位代表：\n"
    plan = "（六）坚持民生为大。解决好群众急难愁盼问题。\n扎实办好实事。建设100个村级服务站。"
    rows = process(document(head + plan))["actions"].to_pylist()
    assert [row["target"] for row in rows if row["target"]] == ["建设100个村级服务站"]
    review = plan.replace("扎实办好实事", "过去一年，扎实办好实事")
    assert [row for row in process(document(head + review))["actions"].to_pylist() if row["target"]] == []


@pytest.mark.parametrize(
    "clause", ["安全生产责任重于泰山", "还损害干部的形象", "促进农村稳定的重要方面", "保障群众利益的题中应有之义"]
)
def test_what_something_is_or_harms_is_no_task(clause: str) -> None:
    heading = "二、2024年工作安排"
    assert register(f"{heading}\n{clause}。", headings=((1, heading),)) == []


def test_what_is_grasped_may_be_such_a_thing() -> None:
    heading = "二、2024年工作安排"
    assert register(f"{heading}\n把握高质量发展的内在要求。", headings=((1, heading),)) != []
