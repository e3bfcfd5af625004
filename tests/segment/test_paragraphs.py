"""Lines become paragraphs: what is joined, and what is not."""

from itertools import pairwise

import pytest

from tasks.segment.paragraphs import find_paragraphs


def shown(text: str) -> list[str]:
    """The paragraphs, each repaired break as a bar."""
    out = []
    for paragraph in find_paragraphs(text):
        marks = [paragraph.start, *paragraph.joins, paragraph.end]
        out.append("|".join(text[a:b].strip("\n\u200b \u3000") for a, b in pairwise(marks)))
    return out


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["政府工作报|告", "——2024年1月9日在青川县第五届人民代表大会第三次会议上"],
        ["——2024年1月9日在青川县第五届|人民代表大会第三次会议上", "县长 王某某"],
        ["一、统一思想，进一步增强做好新时期环保工|作的责任感、使命感", "保护环境是我国的一项基本国策。"],
        ["要加强监管。要加快垃圾处理、污水处|理厂建设步伐。", "二、突出重点"],
        ["规划纲要已经编好。根据《|青川县国民经济规划|》，我们提出三点。"],
        ["第一，|农业又获得了好收成。"],
        ["一、充分发挥各级党委和|政府的作用", "要把责任落到实处。"],
        ["二、深入推进农村改革以及|城乡融合", "要先行先试。"],
    ],
)
def test_what_a_break_tears_is_joined(paragraphs: list[str]) -> None:
    """A bar stands where the source breaks the line."""
    assert shown("\n".join(paragraphs).replace("|", "\n")) == paragraphs


@pytest.mark.parametrize(
    "text",
    [
        "二、突出重点，解决突出问题\n近年来，我县的环境保护工作取得了成效。",
        "一、2023年工作回顾\n过去一年，我们办了几件大事。",
        "二、2023年发展目标和政策取向\n今年是全县产业转型的关键一年。",
        "（三）扩大村民参与\n各村要开好议事会。",
        "（四）促进社会祥和\n要办好群众身边的事。",
        "（五）问题的所在\n项目前期工作不扎实。",
        "尊敬的陈某某院长，\n老师们，同学们：\n很高兴来到这里。",
        "下载\n打印\n【字号：\n加大\n减小\n】\n2026年青川县政府工作报告",
        "县长作工作报告。本报记者 李某某 摄\n各位代表：",
        "（共印170份）\n在全县防汛会上的讲话",
        "携手建设美好家园\n——在青川论坛上的演讲\n（2024年1月9日）\n张某某",
        "主要做了以下工作，\n一、抓好春耕。",
        "会议开得很好。”〔13〕\n我们要继续努力。",
    ],
)
def test_what_stands_on_its_own_is_not(text: str) -> None:
    assert shown(text) == text.split("\n")


def test_a_page_that_turns_within_a_paragraph_is_closed_up() -> None:
    """Editors of web pages leave a line of U+200B there; a blank line or an indent beside it ends the paragraph."""
    first = "完善市场基础制\n\u200b\n度，推进农村改革。"
    second = "深化改革，健全规则。要做好服务工作，促进多种经济共同发展，激发市场活力。\n\u200b\n强化监管。"
    assert [paragraph.count("|") for paragraph in shown(f"{first}\n\n{second}")] == [1, 1]
    ended = "会继续证明这一点。\n\n\u200b\n\u3000\u3000五大运动已经完成。"
    assert shown(ended) == ["会继续证明这一点。", "五大运动已经完成。"]


def test_joins_are_the_first_characters_after_the_breaks() -> None:
    text = "政府工作报\n\u3000告\n（2024年1月9日）"
    assert [text[join] for join in find_paragraphs(text)[0].joins] == ["告"]


def test_a_text_with_two_halves_of_different_setting_is_read_by_halves() -> None:
    whole = "我们要把这项工作抓紧抓好，一件一件落实，一项一项推进，让群众看得见、摸得着、感受得到。"
    halves = [whole[:20], whole[20:40], whole[40:]]
    long = "各乡镇要在月底前完成清理，并把结果报县政府办公室备案，不得拖延，"
    long += "更不得弄虚作假、欺上瞒下，一经查实，从严处理。"
    text = "\n".join([*halves * 6, *[long] * 4])
    found = shown(text)
    assert found[:6] == ["|".join(halves)] * 6
    assert len(found) == 10


def test_a_line_without_indent_and_blank_line_goes_on_where_all_paragraphs_have_both() -> None:
    words = "各村各单位要把这项工作摆上重要位置，认真组织，狠抓落实。要加强调度，" * 2 + "确保完成任务。"
    paragraphs = "".join(f"\u3000\u3000{number}村{words}\n\n" for number in "一二三四五六")
    assert shown(f"{paragraphs}\u3000\u3000{words}\n在用钱上，{words}\n")[-1] == f"{words}|在用钱上，{words}"
    level = paragraphs.replace("\n\n", "\n")
    assert shown(f"{level}\u3000\u3000{words}\n在用钱上，{words}\n")[-1] == f"在用钱上，{words}"


def test_brackets_of_two_widths_are_a_pair_and_a_half_bracket_of_a_number_closes_none() -> None:
    lines = ["（二)、具体任务", "1）、交通方面：交通局负责。", "2）、水利方面：水利局负责。"]
    assert [p.joins for p in find_paragraphs("\n".join(lines))] == [(), (), ()]
