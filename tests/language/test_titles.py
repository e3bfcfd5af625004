"""Titles of speeches by their form."""

import pytest

from tasks.language.titles import closes_title, is_title


@pytest.mark.parametrize(
    "line",
    [
        "在全县春耕生产工作会议上的讲话",
        "在“百日清河”专项行动动员会议上的讲话（摘要）",
        "全市防汛抗旱工作会议讲话",
        "云岭市乡村振兴现场推进会上的发言",
        "政 府 工 作 报 告",
        "2026年白桦县政府工作报告",
        "张某某：在春节茶话会上的致辞（全文）",
        "在青川大学的演讲",
        "关于《某某规划（草案）》的说明",
        "致全县返乡青年的公开信",
        "开幕词",
        "——在河湾论坛开幕式上的主旨演讲",
        "# 在干部会议上的讲话",
    ],
)
def test_what_names_an_occasion_and_a_kind_is_a_title(line: str) -> None:
    assert is_title(line)


@pytest.mark.parametrize(
    "line",
    [
        "三、关于今后工作的报告",
        "（二）认真学习重要讲话",
        "会议听取了政府工作报告。",
        "下面，我作工作报告：",
        "主题词：农业 水利 讲话",
        "原标题：在春耕会上的讲话",
        "切实增强做好环保工作的责任感",
        "植树造林",
        "讲话",
        "在全县春耕生产工作会议上的讲话" * 8,
        "",
    ],
)
def test_headings_sentences_and_labels_are_none(line: str) -> None:
    assert not is_title(line)


def test_the_last_words_tell_where_a_title_ends() -> None:
    assert closes_title("工作会议上的讲话（节选）")
    assert not closes_title("在全县工作会议上")
