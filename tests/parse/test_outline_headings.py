"""Headings: paragraphs that open with a number, and the tree that their series make."""

from __future__ import annotations

from tasks.parse.block import Block
from tasks.parse.outline import infer_outline
from tests.parse.outlines import BODY, outline_of, tree


def test_the_levels_of_official_texts() -> None:
    assert tree(
        f"一、总体要求\n{BODY}\n（一）指导思想。{BODY}\n1.近期目标。{BODY}\n（1）甲项。{BODY}\n（2）乙项。{BODY}\n"
        f"2.远期目标。{BODY}\n（二）基本原则。{BODY}\n二、保障措施\n{BODY}"
    ) == [
        "一、|总体要求",
        "  （一）|指导思想",
        "    1.|近期目标",
        "      （1）|甲项",
        "      （2）|乙项",
        "    2.|远期目标",
        "  （二）|基本原则",
        "二、|保障措施",
    ]


def test_a_question_mark_for_a_lost_blank_hides_no_heading() -> None:
    assert tree(f"?一、抓学习\n{BODY}\n? 二、抓整改\n{BODY}") == ["一、|抓学习", "二、|抓整改"]


def test_a_family_is_the_top_level_in_one_speech_and_the_second_in_the_next() -> None:
    assert tree(f"一要抓学习。{BODY}\n二要抓整改。{BODY}") == ["一要|抓学习", "二要|抓整改"]
    assert tree(f"一、抓学习\n一要真学。{BODY}\n二要真用。{BODY}\n二、抓整改\n{BODY}") == [
        "一、|抓学习",
        "  一要|真学",
        "  二要|真用",
        "二、|抓整改",
    ]


def test_a_family_may_hang_from_different_ones_in_one_speech() -> None:
    assert tree(
        f"一、回顾\n一是增收。{BODY}\n二是增绿。{BODY}\n二、打算\n（一）兴业\n一是招商。{BODY}\n二是留商。{BODY}\n（二）利民\n{BODY}"
    ) == [
        "一、|回顾",
        "  一是|增收",
        "  二是|增绿",
        "二、|打算",
        "  （一）|兴业",
        "    一是|招商",
        "    二是|留商",
        "  （二）|利民",
    ]


def test_a_series_begins_again_under_the_next_heading() -> None:
    assert tree(f"一、甲\n第一，学。{BODY}\n第二，改。{BODY}\n二、乙\n第一，干。{BODY}\n第二，评。{BODY}") == [
        "一、|甲",
        "  第一，|学",
        "  第二，|改",
        "二、|乙",
        "  第一，|干",
        "  第二，|评",
    ]


def test_a_count_may_run_through_the_headings_above_it() -> None:
    speech = (
        f"一、发展产业\n（一）种粮。{BODY}\n（二）养畜。{BODY}\n二、改善民生\n（三）办学。{BODY}\n（四）办医。{BODY}\n"
        f"三、改进作风\n（五）下乡。{BODY}"
    )
    assert tree(speech) == [
        "一、|发展产业",
        "  （一）|种粮",
        "  （二）|养畜",
        "二、|改善民生",
        "  （三）|办学",
        "  （四）|办医",
        "三、|改进作风",
        "  （五）|下乡",
    ]
    assert outline_of(speech).defects == []


def test_a_second_talk_in_one_speech_counts_from_one_again() -> None:
    speech = f"一、甲事\n{BODY}\n二、乙事\n{BODY}\n下面，再讲两件事。\n一、丙事\n{BODY}\n二、丁事\n{BODY}"
    assert tree(speech) == ["一、|甲事", "二、|乙事", "一、|丙事", "二、|丁事"]
    assert outline_of(speech).defects == []


def test_independent_series_of_different_families_stand_side_by_side() -> None:
    assert tree(
        f"一是有进步。{BODY}\n二是有经验。{BODY}\n三是有办法。{BODY}\n第一，要坚持。{BODY}\n第二，要创新。{BODY}"
    ) == [
        "一是|有进步",
        "二是|有经验",
        "三是|有办法",
        "第一，|要坚持",
        "第二，|要创新",
    ]


def test_points_stand_above_plain_ordinals_and_words_go_on_with_numbers() -> None:
    assert tree(
        f"第一点，讲讲成绩。{BODY}\n第二点，讲讲农业。{BODY}\n首先，农业管吃饭。{BODY}\n第二，农业管穿衣。{BODY}\n第三点，讲讲作风。{BODY}"
    ) == [
        "第一点，|讲讲成绩",
        "第二点，|讲讲农业",
        "  首先，|农业管吃饭",
        "  第二，|农业管穿衣",
        "第三点，|讲讲作风",
    ]


def test_last_ends_a_series_of_words_but_not_one_of_numbers() -> None:
    assert tree(f"首先，谈学习。{BODY}\n其次，谈干事。{BODY}\n最后，谈廉洁。{BODY}")[-1] == "最后，|谈廉洁"
    assert tree(f"第一，谈学习。{BODY}\n第二，谈干事。{BODY}\n最后，我再说一件事。{BODY}") == [
        "第一，|谈学习",
        "第二，|谈干事",
    ]


def test_markers_by_a_space_only_and_alone_on_their_line() -> None:
    assert tree(f"一 三月一日的讲话\n{BODY}\n二　三月九日的讲话\n{BODY}") == ["一|三月一日的讲话", "二|三月九日的讲话"]
    assert tree(f"一\n{BODY}\n二\n{BODY}") == ["一|", "二|"]


def test_a_marker_torn_from_its_sentence_has_the_title_below() -> None:
    assert tree(f"第一，\n粮食增产。{BODY}\n第二，\n农民增收。{BODY}") == ["第一，|粮食增产", "第二，|农民增收"]


def test_loose_forms_count_in_a_row() -> None:
    assert tree(f"一，提高认识\n{BODY}\n二，明确任务\n{BODY}") == ["一，|提高认识", "二，|明确任务"]
    assert tree(f"㈠提高认识\n{BODY}\n㈡明确任务\n{BODY}") == ["㈠|提高认识", "㈡|明确任务"]


def test_parts_and_chapters() -> None:
    assert tree(f"第一部分 回顾\n{BODY}\n一、经济\n{BODY}\n二、社会\n{BODY}\n第二部分 展望\n{BODY}") == [
        "第一部分|回顾",
        "  一、|经济",
        "  二、|社会",
        "第二部分|展望",
    ]


def test_markdown_headings() -> None:
    assert tree(f"## 一、甲事\n{BODY}\n### （一）乙事\n{BODY}\n### （二）丙事\n{BODY}\n## 二、丁事\n{BODY}") == [
        "一、|甲事",
        "  （一）|乙事",
        "  （二）|丙事",
        "二、|丁事",
    ]
    assert tree(f"**一、甲事**\n{BODY}\n**二、乙事**\n{BODY}") == ["一、|甲事", "二、|乙事"]


def test_words_and_figures_open_no_heading() -> None:
    for line in ("2030. 10.5%", "10.5万亩", "1、2、3号楼", "三、四季度要加力。", "一是一、二是二，要实事求是。"):
        assert tree(f"{BODY}\n{line}\n{BODY}") == [], line
    assert tree(f"一把手要亲自抓。{BODY}\n一旦出事，要第一时间到场。{BODY}\n第八届村民代表会议以来，{BODY}") == []


def test_a_common_word_alone_is_no_series() -> None:
    assert tree(f"{BODY}\n一是要看到，{BODY}\n{BODY}") == []
    assert tree(f"{BODY}\n首先，向大家问好！{BODY}\n最后，祝大家顺利！{BODY}") == []


def test_titles_end_with_their_sentence_or_line() -> None:
    assert tree(f"一、为什么要抓学习\n{BODY}\n二、怎么抓学习？靠制度。{BODY}\n三、目标任务：{BODY}")[1:] == [
        "二、|怎么抓学习",
        "三、|目标任务",
    ]


def test_a_blank_may_part_title_and_body() -> None:
    assert tree(
        f"一、过去一年工作回顾　　过去一年，全镇上下齐心协力，办成了不少大事。{BODY}\n二、党建引领 担当作为。{BODY}"
    ) == [
        "一、|过去一年工作回顾",
        "二、|党建引领 担当作为",
    ]


def test_an_early_colon_parts_title_and_body() -> None:
    assert tree(
        f"（一）工作目标：今年全镇要新修道路十五公里、水渠八公里，确保秋收前完工。{BODY}\n（二）要看到：问题还不少。{BODY}"
    ) == [
        "（一）|工作目标",
        "（二）|要看到：问题还不少",
    ]


def test_wraps_in_a_title_are_closed_up() -> None:
    speech = f"一、认清形势，增强\n责任感\n{BODY}\n二、抓好落实\n{BODY}"
    wrap = speech.index("责任感")
    starts = [0, wrap + 4, wrap + 5 + len(BODY), speech.rindex(BODY)]
    ends = [wrap + 3, wrap + 4 + len(BODY), speech.rindex(BODY) - 1, len(speech)]
    blocks = [
        Block(f"p{start}", start, end, (wrap,) if start == 0 else (), "body")
        for start, end in zip(starts, ends, strict=True)
    ]
    assert [node.title for node in infer_outline(speech, blocks).nodes] == ["认清形势，增强责任感", "抓好落实"]


def test_a_heading_governs_up_to_the_next_of_its_level() -> None:
    speech = f"一、甲\n（一）乙。{BODY}\n（二）丙。{BODY}\n{BODY}\n二、丁\n{BODY}"
    first, below, beside, second = outline_of(speech).nodes
    assert speech[first.start : first.end].endswith(BODY)
    assert first.end == beside.end == second.start - 1
    assert below.end == beside.start - 1
    assert (second.end, second.parent, beside.parent) == (len(speech), None, 0)


def test_closing_words_are_governed_by_no_heading() -> None:
    speech = f"一、甲\n{BODY}\n二、乙\n{BODY}\n同志们，让我们一起努力！"
    assert outline_of(speech, {4: "closing"}).nodes[-1].end == speech.index("同志们") - 1


def test_titles_notes_and_chrome_hold_no_headings() -> None:
    speech = f"一、标题\n一、甲\n{BODY}\n二、乙\n{BODY}\n三、责任编辑：某某"
    assert tree(speech, {0: "title", 5: "chrome"}) == ["一、|甲", "二、|乙"]


def test_stems_and_letters_number_as_well() -> None:
    """甲、 over （一） as in an order of battle; A、 B、 as a word processor numbers."""
    assert tree(f"甲、敌情。{BODY}\n（一）一线。{BODY}\n（二）纵深。{BODY}\n乙、我军。{BODY}") == [
        "甲、|敌情",
        "  （一）|一线",
        "  （二）|纵深",
        "乙、|我军",
    ]
    assert tree(f"一、安全稳定\nA、安全生产。{BODY}\nB、信访维稳。{BODY}\n二、民生保障\n{BODY}") == [
        "一、|安全稳定",
        "  A、|安全生产",
        "  B、|信访维稳",
        "二、|民生保障",
    ]
