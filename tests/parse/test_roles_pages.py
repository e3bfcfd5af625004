"""Heads as web pages print them: names of sites, notices, headlines over the title, everything on one line."""

from __future__ import annotations

import pytest

from tests.parse.handmade import WORDS, frame_of, front_of, roles_of

TITLE = "在全县春耕动员会上的讲话"


def test_lines_of_a_site_before_the_title_are_chrome() -> None:
    head = ("青山文稿，讲话、总结下载。限学习参考！", "多个关键词请用空格隔开", TITLE, "同志们：", WORDS)
    assert roles_of(*head) == ["chrome", "chrome", "title", "salutation", "body"]


def test_numbered_notices_of_a_site_are_no_headings() -> None:
    head = ("温馨提示：", "1. 部分文件预览可能错乱，下载后无此问题。", TITLE, "同志们：", WORDS)
    assert roles_of(*head) == ["chrome", "chrome", "title", "salutation", "body"]


@pytest.mark.parametrize(
    "first", ["今天，我们开一个短会。", "一、认清形势", "春耕在即，时不我待。", "春耕时节，各地抢抓农时，"]
)
def test_words_of_a_speech_before_a_title_stay_its_own(first: str) -> None:
    """Sentences stand before a title as chrome only where the title has a frame."""
    assert roles_of(first, TITLE, WORDS)[0] != "chrome"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (("青山素材库 首页", "县长" + TITLE, "同志们："), "县长" + TITLE),
        (("传达与部署会议主持词", "县政府第三次廉政工作会议主持词.", "同志们："), "县政府第三次廉政工作会议主持词"),
        (("乡人代会政府工作报告", "青山乡政府工作报告", "各位代表："), "青山乡政府工作报告"),
        ((TITLE, "02-19 | 移动端：" + TITLE, "同志们："), TITLE),
        (("敬老节文艺汇演暨颁奖大会", "主 持 词", "同志们："), "敬老节文艺汇演暨颁奖大会主持词"),
        (("在全省手工业座谈会上的讲话*", "（一九六一年十一月）"), "在全省手工业座谈会上的讲话"),
        (("市领导、工会主席接见青年代表时的讲话", "同志们："), "市领导、工会主席接见青年代表时的讲话"),
    ],
)
def test_the_title_among_lines_of_a_page(head: tuple[str, ...], title: str) -> None:
    assert front_of(*head, WORDS)["title"] == title


def test_a_salutation_on_two_lines_and_on_the_line_of_the_date() -> None:
    assert front_of(TITLE, "各位代表、", "同志们：", WORDS)["salutation"] == "各位代表、同志们："
    dated = front_of(TITLE, "（2007年7月25日） 同志们：", WORDS)
    assert (dated["date"], dated["salutation"]) == ("2007-07-25", "同志们：")


def test_all_of_a_head_on_the_line_of_the_first_words() -> None:
    subtitled = f"{TITLE} ——在三级干部会上的讲话 （2011年8月9日） 周海 同志们： 今天的会很重要。"
    front = front_of(subtitled + WORDS)
    assert (front["title"], front["date"], front["salutation"]) == (TITLE, "2011-08-09", "同志们：")
    twice = frame_of(TITLE, f"{TITLE}{TITLE}同志们：今天的会很重要。{WORDS}")
    assert (twice.head.title.text, twice.head.salutation) == (TITLE, ["同志们："])
