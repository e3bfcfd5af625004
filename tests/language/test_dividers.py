"""Dividers of compilations: family, number, and the words that follow."""

import pytest

from tasks.language.dividers import read_divider


@pytest.mark.parametrize(
    ("line", "family", "number", "rest"),
    [
        ("第四篇：在全县防汛会上的讲话", "ordinal", 4, "在全县防汛会上的讲话"),
        ("第十二篇", "ordinal", 12, ""),
        ("第二篇 在全县防汛会上的讲话", "ordinal", 2, "在全县防汛会上的讲话"),
        ("篇一：", "prefix", 1, ""),
        ("范文三", "prefix", 3, ""),
        ("例文1", "prefix", 1, ""),
        ("【范例二】", "bracketed", 2, ""),
        ("讲话稿范文2：在开学典礼上的讲话", "prefix", 2, "在开学典礼上的讲话"),
        ("【篇2】在开学典礼上的讲话", "bracketed", 2, "在开学典礼上的讲话"),
        ("【第3篇】", "bracketed", 3, ""),
        ("领导讲话稿 篇1", "trailing", 1, "领导讲话稿"),
        ("教育会议讲话稿范文2", "trailing", 2, "教育会议讲话稿"),
        ("领导讲话之三", "trailing", 3, "领导讲话"),
        ("讲话一：", "prefix", 1, ""),
        ("【讲话2】", "bracketed", 2, ""),
        ("---", "rule", None, ""),
        ("* * *", "rule", None, ""),
    ],
)
def test_dividers_are_read(line: str, family: str, number: int | None, rest: str) -> None:
    divider = read_divider(line)
    assert divider is not None
    assert (divider.family, divider.number, divider.rest) == (family, number, rest)


@pytest.mark.parametrize(
    "line",
    [
        "第二篇，是从一本旧书里摘下来的。",
        "（一）抓落实",
        "第一部分 回顾",
        "一、认识",
        "——经济平稳增长",
        "--",
        "这篇文章很好",
        "第三季度",
        "",
    ],
)
def test_prose_and_headings_are_none(line: str) -> None:
    assert read_divider(line) is None
