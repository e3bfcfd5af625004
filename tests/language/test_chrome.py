"""What hangs on a speech: chrome, captions, wire tails, notes, attachments — and what does not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.language.chrome import frame_role


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("下载", "chrome"),
        ("【字号：", "chrome"),
        ("】", "chrome"),
        ("来源：青山日报", "chrome"),
        ("时间：2026-02-11", "chrome"),
        ("2016年05月03日00:00    来源：青山网", "chrome"),
        ("发表时间：2014-03-28　　　来源：青山网", "chrome"),
        ("2026-02-03 09:02:33", "chrome"),
        ("2013-06-18_在青山县干部大会上的讲话", "chrome"),
        ("（原标题：在青山县干部大会上的讲话）", "chrome"),
        ("责任编辑：周某", "chrome"),
        ("上一篇：在全县春耕会议上的讲话", "chrome"),
        ("下一条：年终工作总结", "chrome"),
        ("手机扫码阅读本文", "chrome"),
        ("用户评论", "chrome"),
        ("【安全生产会议讲话稿(精选3篇)】相关文章：", "chrome"),
        ("2016-02-03", "chrome"),
        ("- 12 -", "chrome"),
        ("第 3 页 共 20 页", "chrome"),
        ("----------------", "chrome"),
        ("\u200b", "chrome"),
        ("县长周海作政府工作报告。本报记者 李明 摄", "caption"),
        ("图为会议现场", "caption"),
        ("（本报记者李明摄）", "caption"),
        ("周海在会上讲话。 李明 摄", "caption"),
        ("资料图片", "caption"),
        ("任某作政府工作报告。青山日报记者 盛学", "caption"),
        ("（新华社青山2月23日电）", "wire_tail"),
        ("新华社青山９月５日电 县长周海发表讲话。全文如下：", "wire_tail"),
        ("《 青山日报 》（ 2020年02月24日 02 版）", "wire_tail"),
        ("（《某某选集》第五卷，青山出版社1977年4月第1版，第30--31页）", "wire_tail"),
        ("注　　释", "note"),
        ("〔1〕参见《论语》。", "note"),
        ("（这是周海同志在全县干部会议上的讲话。）", "note"),
        ("附件1", "attachment"),
        ("名词解释", "attachment"),
        ("《政府工作报告》有关名词解释", "attachment"),
    ],
)
def test_families(line: str, role: str) -> None:
    assert frame_role(line) == role


@pytest.mark.parametrize(
    "line",
    [
        "同志们：",
        "在全县安全生产工作会议上的讲话",
        "（2024年4月17日）",
        "2015年9月2日",
        "一、提高认识，统一思想",
        "（1）加强领导。各单位要高度重视。",
        "要关心关爱新闻记者和文艺工作者。",
        "（三）加强影视拍摄",
        "《规划》（2021年3月5日通过）明确提出，要加快绿色发展，各县要认真落实。",
        "答青山电视台记者周某问",
        "附件材料要认真学习，各单位要结合实际抓好贯彻落实，确保各项任务落到实处，取得实效。",
        "来源于群众、服务于群众，是我们工作的根本。",
        "各位代表！",
    ],
)
def test_words_of_a_speech_hang_on_nothing(line: str) -> None:
    assert frame_role(line) is None


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_any_text_has_a_role_or_none(text: str) -> None:
    assert frame_role(text) in (None, "chrome", "caption", "wire_tail", "note", "attachment")
