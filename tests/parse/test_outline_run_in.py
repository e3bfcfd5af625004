"""Items that are run in: 一是 … ；二是 … within a paragraph."""

from __future__ import annotations

from tests.parse.outlines import BODY, outline_of, tree


def test_items_stand_under_the_heading_of_their_paragraph() -> None:
    assert tree(
        f"一、抓学习\n（一）贯穿始终。要做到三点。一是真学。{BODY}二是真信。{BODY}三是真用。{BODY}\n（二）注重实效。{BODY}"
    ) == [
        "一、|抓学习",
        "  （一）|贯穿始终",
        "    · 一是|真学",
        "    · 二是|真信",
        "    · 三是|真用",
        "  （二）|注重实效",
    ]


def test_the_same_words_are_headings_at_the_head_and_items_within() -> None:
    assert tree(f"一要抓项目。一是招商。{BODY}二是留商。{BODY}\n二要抓民生。{BODY}") == [
        "一要|抓项目",
        "  · 一是|招商",
        "  · 二是|留商",
        "二要|抓民生",
    ]


def test_a_paragraph_that_opens_with_the_first_of_its_own_items() -> None:
    assert tree(f"{BODY}\n一是真学，二是真信，三是真用。\n{BODY}") == ["· 一是|真学", "· 二是|真信", "· 三是|真用"]


def test_items_after_colon_semicolon_and_comma() -> None:
    assert tree("有三种情形：第一种，不愿干；第二种，不会干；第三种，不敢干。") == [
        "· 第一种，|不愿干",
        "· 第二种，|不会干",
        "· 第三种，|不敢干",
    ]
    assert tree("办法有两条，第一条是不急，第二条是不等。") == ["· 第一条|是不急", "· 第二条|是不等"]
    assert tree("困难面前，第一不怕，第二要有办法。") == ["· 第一|不怕", "· 第二|要有办法"]


def test_nested_and_mixed_forms() -> None:
    assert tree("做到两点：第一，依法办事，一是公开，二要公正。第二，廉洁自律，一要自重，二要自省。") == [
        "· 第一，|依法办事",
        "  · 一是|公开",
        "  · 二要|公正",
        "· 第二，|廉洁自律",
        "  · 一要|自重",
        "  · 二要|自省",
    ]


def test_formal_numbers_within_a_paragraph() -> None:
    assert tree("条件是：（一）惩办首要；（二）废除旧约；（三）没收赃物。") == [
        "· （一）|惩办首要",
        "· （二）|废除旧约",
        "· （三）|没收赃物",
    ]


def test_heavenly_stems_number_and_barriers_do_not() -> None:
    assert tree("主要原因是：（甲）春天作了部署；（乙）今年纠正了偏差。") == [
        "· （甲）|春天作了部署",
        "· （乙）|今年纠正了偏差",
    ]
    assert tree("群众设了两道防线：第一道是孩子，第二道是妇女。合同由（乙）方保存。") == []


def test_a_ratio_does_not_end_a_title() -> None:
    assert tree("做到两点：一是按照7:3的比例配套资金：市县各负其责；二是每天9：30前上报。") == [
        "· 一是|按照7:3的比例配套资金",
        "· 二是|每天9：30前上报",
    ]


def test_a_verb_a_rank_and_a_single_member_are_no_items() -> None:
    assert tree(f"目标只有一个，一是要快。{BODY}") == []
    assert tree("总量居全省第七、第九，增速居第八。常住人口略有增加。") == []
    assert tree("第一次会议开了三天，第二次会议开了两天。") == []
    assert tree("说起来，一个是出钱，一个是出力。") == []


def test_a_member_that_has_lost_its_second_half() -> None:
    assert tree("要组织好学习。一要真学。要读原文。二学习方式要活。要多讨论。三要有效果。") == [
        "· 一要|真学",
        "· 二|学习方式要活",
        "· 三要|有效果",
    ]


def test_a_series_that_goes_on_at_the_heads_of_paragraphs() -> None:
    assert tree(f"一、政策\n财政要更加积极。一是扩大支出。{BODY}\n二是优化结构。{BODY}\n三是防范风险。{BODY}") == [
        "一、|政策",
        "  · 一是|扩大支出",
        "  二是|优化结构",
        "  三是|防范风险",
    ]


def test_a_topic_sentence_with_the_first_of_a_series_closes_the_series_before() -> None:
    speech = (
        f"一、政策\n财政要更加积极。一是扩大支出。{BODY}\n二是优化结构。{BODY}\n三是防范风险。{BODY}\n"
        f"信贷要更加稳健。一是投放合理。{BODY}\n二是结构合理。{BODY}\n二、其他\n{BODY}"
    )
    assert tree(speech) == [
        "一、|政策",
        "  · 一是|扩大支出",
        "  二是|优化结构",
        "  三是|防范风险",
        "  · 一是|投放合理",
        "  二是|结构合理",
        "二、|其他",
    ]
    assert outline_of(speech).defects == []
    third = next(node for node in outline_of(speech).nodes if node.number == 3)
    assert speech[third.start : third.end] == f"三是防范风险。{BODY}"


def test_a_run_in_series_that_a_line_break_has_torn() -> None:
    assert tree(
        f"一、产业\n要做到四点。一是种好粮。{BODY}二是养好畜。{BODY}三是育好林。{BODY}\n四是护好水。{BODY}"
    ) == [
        "一、|产业",
        "  · 一是|种好粮",
        "  · 二是|养好畜",
        "  · 三是|育好林",
        "  · 四是|护好水",
    ]


def test_a_run_in_series_that_goes_on_within_the_next_paragraph() -> None:
    assert tree(f"全年成效明显。一是稳增长。\n全镇产值再创新高。{BODY}二是惠民生。{BODY}三是保平安。{BODY}") == [
        "· 一是|稳增长",
        "· 二是|惠民生",
        "· 三是|保平安",
    ]
    assert outline_of(f"全年成效明显。一是稳增长。\n全镇再创新高。二是惠民生。{BODY}").defects == []


def test_the_last_item_ends_with_the_sentence_that_holds_the_series() -> None:
    speech = "原因有二：一是能力不足，二是动力不足。这些都要改。"
    first, second = outline_of(speech).nodes
    assert speech[first.start : first.end] == "一是能力不足，"
    assert speech[second.start : second.end] == "二是动力不足。"


def test_the_last_item_of_several_sentences_ends_with_the_paragraph() -> None:
    speech = "抓两件事。一是种粮。要早种。二是护林。要严管。"
    assert [speech[node.start : node.end] for node in outline_of(speech).nodes] == [
        "一是种粮。要早种。",
        "二是护林。要严管。",
    ]
