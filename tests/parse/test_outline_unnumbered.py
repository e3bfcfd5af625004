"""Headings without a number: short lines over body."""

from __future__ import annotations

from tests.parse.outlines import BODY, tree

OPENING = "现在，我代表镇政府向大会报告工作。"


def test_short_lines_over_body_are_headings_and_series_stand_under_them() -> None:
    assert tree(
        f"{OPENING}\n过去五年工作回顾\n{BODY}\n今后五年工作打算\n（一）做强产业\n{BODY}\n（二）建美乡村\n{BODY}\n2030年重点工作\n（一）种好粮食\n{BODY}\n（二）护好河湖\n{BODY}"
    ) == [
        "|过去五年工作回顾",
        "|今后五年工作打算",
        "  （一）|做强产业",
        "  （二）|建美乡村",
        "|2030年重点工作",
        "  （一）|种好粮食",
        "  （二）|护好河湖",
    ]


def test_they_may_stand_under_a_numbered_heading() -> None:
    assert tree(f"一、经济\n{BODY}\n关于工业问题\n{BODY}\n关于农业问题\n{BODY}\n二、社会\n{BODY}") == [
        "一、|经济",
        "  |关于工业问题",
        "  |关于农业问题",
        "二、|社会",
    ]


def test_a_heading_may_end_in_a_word_that_ends_like_a_preposition() -> None:
    assert tree(f"{OPENING}\n今后的发展取向\n{BODY}\n村民的广泛参与\n{BODY}") == ["|今后的发展取向", "|村民的广泛参与"]
    assert tree(f"{OPENING}\n由各村和各单位的\n{BODY}") == []


def test_a_named_part_stands_beside_the_numbered_ones() -> None:
    assert tree(
        f"{OPENING}\n前言\n{BODY}\n一、回顾\n{BODY}\n（一）农业\n{BODY}\n二、打算\n{BODY}\n结 束 语\n{BODY}"
    ) == [
        "|前言",
        "一、|回顾",
        "  （一）|农业",
        "二、|打算",
        "|结 束 语",
    ]
    assert tree(f"{OPENING}\n这就是我们的结论\n{BODY}\n结论\n") == []


def test_bare_numerals_after_the_last_named_part_number_what_it_holds() -> None:
    plain = f"引言\n{BODY}\n结论\n{BODY}\n一\n{BODY}\n二\n{BODY}"
    assert tree(plain) == ["|引言", "|结论", "  一|", "  二|"]
    assert tree(
        plain.replace("引言", "## 引　言")
        .replace("结论", "## 结论")
        .replace("一\n", "## 一\n")
        .replace("二\n", "## 二\n")
    ) == [
        "|引　言",
        "|结论",
        "  一|",
        "  二|",
    ]
    assert tree(f"## 引言\n{BODY}\n## 一\n{BODY}\n## 二\n{BODY}\n## 结论\n{BODY}") == ["|引言", "一|", "二|", "|结论"]


def test_of_two_short_lines_in_a_row_the_first_is_the_higher() -> None:
    assert tree(f"{OPENING}\n农业和农村\n种好粮食\n{BODY}\n养好牲畜\n{BODY}\n工业和城市\n办好园区\n{BODY}") == [
        "|农业和农村",
        "  |种好粮食",
        "  |养好牲畜",
        "|工业和城市",
        "  |办好园区",
    ]


def test_topic_sentences_on_lines_of_their_own_need_company() -> None:
    topics = ["加强农田建设", "发展村办企业", "改善人居环境", "办好农村教育", "完善养老服务", "维护社会稳定"]
    long = BODY * 2
    assert tree("\n".join(f"{topic}。\n{long}" for topic in topics)) == [f"|{topic}" for topic in topics]
    assert tree(f"{OPENING}\n加强农田建设。\n{long}\n{long}") == []


def test_a_longer_topic_sentence_belongs_to_the_series_that_is_set_like_it() -> None:
    topics = ["加强农田建设", "发展村办企业", "改善人居环境", "办好农村教育", "完善养老服务", "维护社会稳定"]
    longer = "环境保护是我县的一件大事，也是各村各单位义不容辞的责任"
    long = BODY * 2
    spaced = "\n\n".join(f"{topic}。\n{long}" for topic in [*topics, longer])
    assert tree(spaced) == [f"|{topic}" for topic in [*topics, longer]]
    level = "\n".join(f"{topic}。\n{long}" for topic in [*topics, longer])
    assert tree(level) == [f"|{topic}" for topic in topics]


def test_lines_that_are_no_headings() -> None:
    for line in (
        "各位代表：",
        "同志们，",
        "（热烈鼓掌）",
        "来源：某某日报",
        "2030-02-09 09:45:30",
        "由各村和各单位共同组成的",
        "Public domain",
        "“十个一",
    ):
        assert tree(f"{OPENING}\n{line}\n{BODY}") == [], line


def test_a_line_torn_from_its_sentence_is_no_heading() -> None:
    assert tree(f"{OPENING}\n我们认真贯彻《\n村民委员会组织法\n》，{BODY}") == []
    assert tree(f"{OPENING}{BODY[:-1]}\n村民委员会\n{BODY}") == []


def test_the_frame_before_the_first_sentence_holds_none() -> None:
    assert tree(f"镇长　王某某\n{BODY}\n{BODY}") == []


def test_a_short_line_at_the_end_or_over_no_body_is_none() -> None:
    assert tree(f"{OPENING}\n{BODY}\n某某镇人民政府") == []
    assert tree(f"{OPENING}\n某某镇人民政府\n谢谢大家。") == []


def test_a_paragraph_of_another_role_below_is_no_body() -> None:
    assert tree(f"{OPENING}\n某某镇镇长\n{BODY}\n{BODY}", {2: "chrome"}) == []
