"""Faults of numbering that are tolerated, and told."""

from __future__ import annotations

import pytest

from tests.parse.outlines import BODY, defects, outline_of, tree


def test_a_number_written_twice() -> None:
    speech = f"1、抓环保。{BODY}\n2、抓执法。{BODY}\n2、抓宣传。{BODY}"
    assert [node.number for node in outline_of(speech).nodes] == [1, 2, 2]
    assert outline_of(speech).defects[0].detail == "“2、抓宣传” repeats the number of “2、抓执法”; 3 was due."
    assert defects(speech) == [("duplicate_number", "2、")]


def test_after_a_number_written_twice_none_is_missing() -> None:
    assert defects(f"一、甲\n{BODY}\n二、乙\n{BODY}\n二、丙\n{BODY}\n四、丁\n{BODY}") == [("duplicate_number", "二、")]


def test_a_number_left_out() -> None:
    speech = f"一、甲\n{BODY}\n三、丙\n{BODY}"
    assert tree(speech) == ["一、|甲", "三、|丙"]
    assert outline_of(speech).defects[0].detail == "Between “一、甲” and “三、丙” the number 2 is missing."


def test_a_series_that_begins_late() -> None:
    assert defects(f"二、乙\n{BODY}\n三、丙\n{BODY}") == [("missing_number", "二、")]


def test_a_number_that_has_lost_its_mark() -> None:
    speech = f"一、提高认识\n{BODY}\n二明确任务\n{BODY}\n三、加强领导\n{BODY}"
    assert tree(speech) == ["一、|提高认识", "二|明确任务", "三、|加强领导"]
    assert defects(speech) == [("missing_enumerator", "二")]
    assert defects("一要真学。要读。二学习办法要活。要议。三要有效。") == [("missing_enumerator", "二")]


def test_a_series_of_one() -> None:
    assert defects(f"一、甲\n（一）乙。{BODY}\n二、丙\n{BODY}") == [("single_item_series", "（一）")]


def test_a_jump_over_two_levels_and_a_series_in_itself() -> None:
    assert defects(f"一、甲\n①乙。{BODY}\n②丙。{BODY}\n二、丁\n{BODY}") == [("level_jump", "①")]
    assert defects(f"（一）甲\n一、乙\n{BODY}\n二、丙\n{BODY}\n（二）丁\n{BODY}") == [("level_jump", "一、")]
    assert defects(f"一、甲\n1.乙。{BODY}\n2.丙。{BODY}\n二、丁\n{BODY}") == []


def test_a_title_that_nothing_separates_from_its_body() -> None:
    glued = BODY.replace("。", "，", 1)
    speech = f"（一）抓学习。{BODY}\n（二）抓整改各村各单位要把整改落实这项工作摆在{glued}\n（三）抓提升。{BODY}"
    assert defects(speech) == [("glued_heading", "（二）")]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("强化工作措施，迅速打开工作新局面", "今年以来，全县上下真抓实干，各项工作有了起色。"),
        ("充分肯定一年来的工作成效", "2023年，全县完成投资12亿元，增长8%。"),
        ("认清形势，增强做好工作的紧迫感", "一是任务更重了，二是时间更紧了，大家要心中有数。"),
        ("加强组织领导，层层传导压力", "各乡镇、各部门要把这项工作摆上重要位置，主要领导亲自抓。"),
    ],
)
def test_a_title_ends_where_the_text_glued_to_it_begins(title: str, text: str) -> None:
    speech = f"一、提高认识。{BODY}\n二、{title}{text}\n三、严明纪律。{BODY}"
    assert defects(speech) == [("glued_heading", "二、")]
    assert [node.title for node in outline_of(speech).nodes if node.kind == "heading"] == [
        "提高认识",
        title,
        "严明纪律",
    ]


@pytest.mark.parametrize(
    "title",
    [
        "扎实做好今年以来部署的各项重点工作，确保全年目标任务圆满完成",
        "压实各乡镇各部门要害岗位人员的责任，织密织牢安全生产防护网",
        "统一思想，各级各部门要深刻认识开展这项工作的重大意义和紧迫性",
    ],
)
def test_a_title_that_speaks_of_times_and_offices_is_whole(title: str) -> None:
    speech = f"一、提高认识。{BODY}\n二、{title}。{BODY}\n三、严明纪律。{BODY}"
    assert title in [node.title for node in outline_of(speech).nodes if node.kind == "heading"]


def test_a_sound_speech_has_none() -> None:
    assert defects(f"一、甲\n（一）乙。一是学。{BODY}二是干。{BODY}\n（二）丙。{BODY}\n二、丁\n{BODY}") == []


def test_a_number_left_out_among_markdown_headings() -> None:
    speech = "\n".join(f"## {number}\n{BODY}" for number in "一二四五")
    assert defects(speech) == [("missing_number", "四")]
    assert defects(speech.replace("四", "三").replace("五", "四")) == []
