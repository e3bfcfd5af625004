"""The date of a speech: what supports it, what does not, what speaks against it."""

from __future__ import annotations

import pytest

from tests.parse.handmade import WORDS, dating_of, front_of


@pytest.mark.parametrize(
    ("paragraphs", "date", "basis"),
    [
        (("在全县会议上的讲话", "（2024年4月17日）", WORDS), "2024-04-17", "（2024年4月17日）"),
        (("在全县会议上的讲话", "(一九五七年一月)", WORDS), "1957-01", "(一九五七年一月)"),
        (("在全县会议上的讲话", "（2023年×月×日）", "同志们：", WORDS), "2023", "2023年×月×日"),
        (("贺信", WORDS, "周海", "2016年12月29日"), "2016-12-29", "2016年12月29日"),
        (("贺信", WORDS, "周海", "（2016年12月29日）"), "2016-12-29", "（2016年12月29日）"),
        (("2024年4月17日在全县会议上的讲话", "同志们：", WORDS), "2024-04-17", "2024年4月17日"),
        (("在2024年全县春耕会议上的讲话", "同志们：", WORDS), "2024", "在2024年"),
        (("共创未来", "在青山论坛2013年年会上的演讲", "市长 周海", WORDS), "2013", "2013年年会"),
        (("在全县会议上的讲话", "大家清楚，过去的2023年很不平凡。", WORDS), "2024", "过去的2023年"),
        (("在全县会议上的讲话", "大家清楚，过去的二〇二三年很不平凡。", WORDS), "2024", "过去的二〇二三年"),
        (("在二○二四年全县春耕会议上的讲话", "同志们：", WORDS), "2024", "在二○二四年"),
        (("在茶话会上的讲话", "今天是二〇一四年十二月三日。", WORDS), "2014-12-03", "今天是二〇一四年十二月三日"),
        (
            ("各位代表：", "一、二〇〇四年工作回顾", WORDS, "二、二〇〇五年工作安排", WORDS),
            "2005",
            "一、二〇〇四年工作回顾",
        ),
        (("新年贺词", "2023年即将过去，新的一年就要到来。", WORDS), "2023", "2023年即将过去"),
        (("2024年新年贺词", "2023年即将过去，新的一年就要到来。", WORDS), "2023-12-31", "2023年即将过去"),
        (("在茶话会上的讲话", "明天就是2014年元旦。", WORDS), "2013-12-31", "明天就是2014年元旦"),
        (
            ("各位代表：", "一、过去一年工作回顾", WORDS, "二、2005年工作总体部署", WORDS),
            "2005",
            "二、2005年工作总体部署",
        ),
        (
            ("各位代表：", "一、过去五年工作回顾", WORDS, "二、关于2 0 0 8 年工作的建议", WORDS),
            "2008",
            "二、关于2 0 0 8 年工作的建议",
        ),
        (
            (
                "各位代表：",
                "一、过去五年工作回顾",
                WORDS,
                "2013年是全县转型的开局之年。做好今年的工作意义重大。" + WORDS,
            ),
            "2013",
            "2013年是全县转型的开局之年",
        ),
        (("三、2022年全县工作任务", "今年全县预期目标是粮食增产。" + WORDS), "2022", "三、2022年全县工作任务"),
        (("各位代表：", "一、2023年工作回顾", WORDS, "二、2024年工作安排", WORDS), "2024", "一、2023年工作回顾"),
        (
            ("在全县会议上的讲话", "同志们：", WORDS, "（原标题：在全县会议上的讲话（2013年4月28日） 周海）"),
            "2013-04-28",
            "（原标题：在全县会议上的讲话（2013年4月28日） 周海）",
        ),
        (
            ("市长周海在供水工作会议上的讲话", "2021年5月12日上午，市政府召开供水工作会议。" + WORDS),
            "2021-05-12",
            "2021年5月12日",
        ),
        (
            ("市长周海在检查中考时的讲话", "6月20日，市教育局组织公安、卫健等部门检查2018年中考准备工作。" + WORDS),
            "2018-06-20",
            "6月20日",
        ),
        (
            ("市长周海在2018年供水工作会议上的讲话", "12月20日，市政府召开供水工作会议。" + WORDS),
            "2018-12-20",
            "12月20日",
        ),
        (("在全镇推进会上", "2019年7月26上午，在镇政府会议室召开推进会。" + WORDS), "2019-07-26", "2019年7月26"),
        (("2013-04-28_座谈", "在座谈会上的讲话", WORDS, "（新华社青山4月28日电）"), "2013-04-28", "2013-04-28"),
    ],
)
def test_what_supports_a_date(paragraphs: tuple[str, ...], date: str, basis: str) -> None:
    dating = dating_of(*paragraphs)
    assert (dating.date, dating.basis) == (date, basis)


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("在全县会议上的讲话", "2016年05月03日00:00    来源：青山网", WORDS),
        ("同志们：", WORDS, "（新华社青山1月8日电）", "《 青山日报 》（ 2020年01月09日 02 版）"),
        ("2013-12-31_贺词", "周海发表新年贺词", WORDS),
        ("某县人民政府办公室2024年5月6日", "在全县会议上的讲话", WORDS),
        ("在全县会议上的讲话", "去年年底，国务院颁布了《关于加强水利工作的决定》。", WORDS),
        ("各位代表：", "一、2023年工作回顾", WORDS),
        ("一、2023年工作情况", "今年，全县粮食增产。" + WORDS),
        ("二、2024年工作安排", "今年只剩几天了。明年，全县要抓好春耕。" + WORDS),
        ("二、2024—2026年重点任务", "今年是第一年。" + WORDS),
        ("在县委经济工作会议上的讲话", "同志们：", "一、2023年工作回顾", WORDS, "二、2024年工作安排", WORDS),
        ("国家主席周海发表2015年新年贺词", WORDS),
        ("在全县会议上的讲话", "6月10日，市政府召开了2014年水利工作会议，我讲三点意见。" + WORDS),
        ("在全县会议上的讲话", "同志们：", "2014年6月10日，市政府召开了水利工作会议。" + WORDS),
        ("周海在全县会议上的讲话", "1月10日，县政府召开2014年水利工作会议。" + WORDS),
        ("周海在全县会议上的讲话", "2014年6月10日，某水库漫坝，教训深刻。" + WORDS),
    ],
)
def test_publication_wire_print_and_hints_support_none(paragraphs: tuple[str, ...]) -> None:
    assert dating_of(*paragraphs).date is None


def test_a_day_that_no_calendar_holds_is_no_date() -> None:
    assert dating_of("在全县会议上的讲话", "（2023-02-31）", WORDS).date is None
    assert dating_of("在全县会议上的讲话", "今天是2023年2月31日。", WORDS).date is None
    assert dating_of("在全县会议上的讲话", "（0000年1月1日）", WORDS).date is None
    assert dating_of("2013-02-31_春耕", "在全县会议上的讲话", WORDS, "（新华社青山2月31日电）").date is None


def test_a_label_that_the_words_contradict_is_not_believed() -> None:
    dating = dating_of("2013-12-31_新年贺词", "周海发表新年贺词", "2016年即将过去。", WORDS, "（新华社青山12月31日电）")
    assert dating.date == "2016"


def test_a_recent_event_and_a_deadline_of_this_month_give_the_month() -> None:
    title = "在2024年全县安全生产会议上的讲话"
    recent = "最近，安全形势严峻，4月29日12时许，某市一民房发生倒塌。"
    assert dating_of(title, recent, "各单位务必于本月15日前上报方案。").date == "2024-05"
    assert dating_of(title, recent.replace("29日12", "9日12"), "各单位务必于本月15日前上报方案。").date == "2024-04"
    assert dating_of(title, "4月29日，某市一民房发生倒塌。", "各单位务必于本月15日前上报方案。").date == "2024"
    assert dating_of(title, recent, WORDS).date == "2024"


def test_a_letterhead_of_another_year_is_a_conflict() -> None:
    dating = dating_of("****人民政府办公室二○一二年四月十八日", "在全市会议上的讲话", "（2024年4月17日）", WORDS)
    assert [(c.words, c.what) for c in dating.conflicts] == [("二○一二年四月十八日", "the letterhead")]
    front = front_of("****人民政府办公室二○一二年四月十八日", "在全市会议上的讲话", "（2024年4月17日）")
    assert (front["date"], front["date_conflicts"]) == ("2024-04-17", ["二○一二年四月十八日"])


def test_a_title_a_label_or_a_page_of_another_date_is_a_conflict() -> None:
    titled = dating_of("在2023年全县春耕会议上的讲话", "（2024年4月17日）", WORDS)
    assert [c.what for c in titled.conflicts] == ["the title"]
    labelled = dating_of("2013-04-28_春耕", "在全县春耕会议上的讲话", "（2014年4月28日）", WORDS)
    assert [c.words for c in labelled.conflicts] == ["2013-04-28"]
    published = dating_of("在全县春耕会议上的讲话", "（2024年4月17日）", "2024年04月16日07:05 来源：青山网", WORDS)
    assert [c.what for c in published.conflicts] == ["the page or newspaper that printed it"]
    later = dating_of("在全县春耕会议上的讲话", "（2024年4月17日）", "2024年04月18日07:05 来源：青山网", WORDS)
    assert later.conflicts == ()


def test_a_review_of_a_year_is_given_after_it() -> None:
    assert dating_of("2023年工作总结报告", "同志们：", WORDS).date is None


def test_what_is_printed_before_it_is_spoken_is_a_conflict() -> None:
    dating = dating_of("在全市会议上的讲话", "（2024年4月17日）", WORDS, "某市人民政府办公室2024年4月16日印发")
    assert [c.what for c in dating.conflicts] == ["the colophon"]
