"""Boundaries of speeches: what opens one, what does not, and what lies outside."""

from tasks.segment.rows import rows_of

BODY = (
    "这项工作关系全局，各乡镇、各部门要提高认识，压实责任，确保任务按期完成。"
    "去年以来，我们抓了三件事，成效初显，但差距不小。\n"
    "一要抓紧排查。各村要在六月底前建立台账，逐户登记，做到底数清、情况明，不留死角，不漏一户一人。\n"
    "二要严格督查。县督查室每月通报一次进度，对工作不力的单位要严肃问责，决不姑息，也决不允许搞形式主义。\n"
)


def found(text: str) -> list[tuple[str, str, str]]:
    """Of every speech its cue, its first line and its last."""
    speeches = rows_of("0" * 16, text)["speeches"]
    words = [text[row["start"] : row["end"]].split("\n") for row in speeches]
    return [(row["cue"], lines[0], lines[-1][-8:]) for row, lines in zip(speeches, words, strict=True)]


def firsts(text: str) -> list[str]:
    return [first for _, first, _ in found(text)]


def test_one_speech_is_the_whole_document() -> None:
    text = "下载\n打印\n在全县春耕会议上的讲话\n同志们：\n" + BODY + "责任编辑：李某某\n"
    assert found(text) == [("document", "下载", "责任编辑：李某某")]


def test_an_appeal_in_mid_speech_opens_none() -> None:
    text = "在全县春耕会议上的讲话\n同志们：\n" + (BODY + "各位代表！\n" + BODY + "同志们！\n") * 2 + BODY
    assert len(found(text)) == 1


def test_a_quoted_title_opens_none() -> None:
    text = "在全县春耕会议上的讲话\n同志们：\n" + BODY
    text += "大家学习了这个讲话：\n在全省春耕会议上的讲话\n" + BODY
    assert len(found(text)) == 1


def test_a_title_with_an_address_opens_a_speech_after_a_short_one() -> None:
    short = "春耕工作关系全局，各村要抓紧抓实。希望大家齐心协力，夺取全年的丰收，为全县作出新的贡献。\n"
    text = f"在全县春耕会议上的讲话\n同志们：\n{short}县委书记在全县教育会议上的讲话\n\n同志们：\n{short}"
    assert firsts(text) == ["在全县春耕会议上的讲话", "县委书记在全县教育会议上的讲话"]


def test_a_title_repeated_after_a_lead_is_the_same_speech() -> None:
    text = (
        "张某某在春节茶话会上的讲话\n发布时间：2024-02-08 来源：青川日报\n"
        "2月8日，青川县举行春节茶话会，张某某出席并发表讲话，"
        "向全县人民致以节日问候。讲话全文如下：\n"
        "在春节茶话会上的讲话\n（2024年2月8日）\n同志们：\n"
    )
    assert len(found(text + BODY)) == 1


def test_letterhead_and_colophon_go_with_their_speech() -> None:
    text = (
        "在“三比三看”活动会议上的讲话\n同志们：\n" + BODY
        + "****人民政府办公室二○二三年五月九日\n在全市清河行动动员会议上的讲话\n（2023年5月8日）\n" + BODY
        + "主题词：城乡建设 河道整治 讲话\n送：市委各部门，市政协办公室。\n"
        + "****人民政府办公室2023年5月10日印\n（共印170份）\n"
        + "在全县道路安全会议上的讲话\n同志们：\n" + BODY
    )  # fmt: skip
    assert [(cue, first) for cue, first, _ in found(text)] == [
        ("title", "在“三比三看”活动会议上的讲话"),
        ("letterhead", "****人民政府办公室二○二三年五月九日"),
        ("after_colophon", "在全县道路安全会议上的讲话"),
    ]
    assert found(text)[1][2] == "（共印170份）"


def test_dividers_that_count_on_from_speeches_without_any() -> None:
    text = (
        "在全县春耕会议上的讲话\n同志们：\n" + BODY + "在全县防汛会议上的讲话\n同志们：\n" + BODY
        + "第三篇：在全县招商会议上的讲话\n在全县招商引资大会上的讲话\n" + BODY
        + "第四篇：县长整治行动上的讲话\n县长在全县整治行动会议上的讲话同志们：\n" + BODY
    )  # fmt: skip
    assert [cue for cue, _, _ in found(text)] == ["title", "title", "divider", "divider"]
    rows = rows_of("0" * 16, text)["speeches"]
    assert [row["divider"] for row in rows][2:] == ["第三篇：在全县招商会议上的讲话", "第四篇：县长整治行动上的讲话"]


def test_an_editors_lead_lies_outside() -> None:
    text = (
        "领导讲话稿(精选2篇)\n以下是小编为大家整理的讲话稿，欢迎阅读。\n"
        "领导讲话稿 篇1\n同志们：\n" + BODY + "领导讲话稿 篇2\n同志们：\n" + BODY
    )
    assert firsts(text) == ["领导讲话稿 篇1", "领导讲话稿 篇2"]
    assert [row["speech_id"] for row in rows_of("0" * 16, text)["paragraphs"]][:2] == [None, None]


def test_a_table_of_dividers_opens_nothing() -> None:
    titles = ["在全县春耕会议上的讲话", "在全县防汛会议上的讲话", "在全县招商会议上的讲话"]
    dividers = [f"第{number}篇：{title}" for number, title in zip("一二三", titles, strict=True)]
    text = "青川县讲话汇编\n目录\n" + "\n".join(dividers) + "\n" + "".join(f"{d}\n同志们：\n{BODY}" for d in dividers)
    assert firsts(text) == dividers
    assert text.index(dividers[0]) < rows_of("0" * 16, text)["speeches"][0]["start"]


def test_entries_with_numbers_and_pages_name_their_titles() -> None:
    text = (
        "目 录\n1、在全县春耕会议上的讲话……1\n2、春风化雨润桃李……12\n\n"
        "在全县春耕会议上的讲话\n（2023年3月1日）\n" + BODY + "春风化雨润桃李\n——在教师节座谈会上的讲话\n" + BODY
    )
    assert firsts(text) == ["在全县春耕会议上的讲话", "春风化雨润桃李"]


def test_titles_numbered_as_in_the_table_are_its_entries() -> None:
    titles = ["一、在全县教育会议上的讲话", "二、在全县卫生会议上的讲话", "三、在县委经济会议上的讲话"]
    text = "目录\n" + "\n".join(titles) + "\n\n" + "".join(f"{t}\n县长 张某\n同志们：\n{BODY}" for t in titles)
    assert [(cue, first) for cue, first, _ in found(text)] == [("contents_entry", title) for title in titles]


def test_the_table_of_one_report_opens_nothing() -> None:
    headings = ["一、过去一年的工作", "二、今年的任务", "三、加强自身建设"]
    text = "政府工作报告\n目录\n" + "\n".join(headings) + "\n" + "".join(f"{h}\n{BODY}" for h in headings)
    assert len(found(text)) == 1


def test_a_rule_between_speeches_is_a_divider() -> None:
    text = "\n---\n".join(f"在全县{what}会议上的讲话\n同志们：\n{BODY}" for what in ("春耕", "防汛", "招商"))
    assert [cue for cue, _, _ in found(text)] == ["title", "divider", "divider"]
    assert [row["divider"] for row in rows_of("0" * 16, text)["speeches"]] == [None, "---", "---"]


def test_a_rule_over_notes_opens_nothing() -> None:
    text = "# 在干部会议上的讲话\n（一九五七年一月）\n" + BODY + "----------------\n注释\n（1）指去年的旱灾。\n" + BODY
    assert len(found(text)) == 1


def test_parts_of_a_markdown_text_are_one_speech() -> None:
    text = (
        "# 在代表会议上的讲话\n（一九五五年三月）\n开幕词\n（一九五五年三月二十一日）\n各位代表同志们：\n" + BODY * 3
        + "结论\n（一九五五年三月三十一日）\n同志们：\n" + BODY * 3
    )  # fmt: skip
    assert len(found(text)) == 1


def test_an_address_after_closing_thanks_opens_a_speech() -> None:
    text = "在春耕会议上的讲话\n同志们：\n" + BODY * 2 + "谢谢大家！\n各位来宾、女士们、先生们：\n" + BODY * 2
    assert [(cue, first) for cue, first, _ in found(text)][1:] == [("salutation", "各位来宾、女士们、先生们：")]


def test_titles_with_numbers_of_the_collection_are_titles() -> None:
    titles = ("一、在全县春耕会议上的讲话", "二、在全县防汛会议上的讲话")
    text = "".join(f"{title}\n（2023年3月1日）\n同志们：\n{BODY}" for title in titles)
    assert len(found(text)) == 2


def test_dated_pieces_of_one_pattern_are_a_collection() -> None:
    pieces = ["植树造林", "办好学校", "立足现实，瞻望前途"]
    text = "".join(f"{title}\n（一九六二年三月五日）\n{BODY}\n\n" for title in pieces)
    assert firsts(text) == pieces


def test_chrome_over_a_title_belongs_to_its_speech_and_footers_to_the_one_before() -> None:
    text = (
        "2026年青川县政府工作报告\n（2026年1月9日）\n各位代表：\n" + BODY + "责任编辑：李某某\n扫一扫在手机打开当前页\n"
        + "下载\n打印\n2026年白桦县政府工作报告\n（2026年1月12日）\n各位代表：\n" + BODY
    )  # fmt: skip
    assert firsts(text) == ["2026年青川县政府工作报告", "下载"]


def test_a_text_without_words_holds_no_speech() -> None:
    assert found("") == found("\n\u200b \u3000\n") == []


OPENING = "今天我们召开全县{}工作会议，主要任务是安排部署下一步工作。下面，我讲三点意见。\n"


def test_an_address_over_first_words_and_a_first_point_opens_a_speech_without_title() -> None:
    text = "\n\n".join(f"同志们：\n{OPENING.format(what)}{BODY}" for what in ("教育", "卫生", "农业"))
    assert [(cue, first) for cue, first, _ in found(text)] == [("salutation", "同志们：")] * 3


def test_an_address_over_the_last_words_opens_none() -> None:
    text = f"在全县教育会议上的讲话\n同志们：\n{BODY * 2}同志们：\n今天的会议非常重要，任务已经明确。\n{BODY[:60]}\n"
    assert len(found(text)) == 1


def test_titles_with_date_or_address_on_their_line_open_speeches() -> None:
    for title in (
        "在全县{}会议上的讲话同志们：",
        "在全县{}会议上的讲话（2023年3月1日）",
        "《在全县{}会议上的讲话》\n同志们：",
    ):
        text = "".join(title.format(what) + "\n" + BODY for what in ("教育", "卫生", "农业"))
        assert len(found(text)) == 3


def test_pieces_that_only_their_numbers_name() -> None:
    for divider in ("讲话{}：", "【讲话{}】", "领导讲话之{}", "领导发言{}："):
        text = "".join(f"{divider.format(n)}\n同志们：\n{BODY}" for n in "一二三")
        assert [cue for cue, _, _ in found(text)] == ["divider"] * 3, divider
