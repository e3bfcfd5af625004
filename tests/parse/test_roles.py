"""Roles of paragraphs: head, tail, and what hangs on them."""

from __future__ import annotations

from tasks.parse.roles import outside_roles
from tests.parse.handmade import WORDS, frame_of, lines_of, roles_of


def test_the_usual_head() -> None:
    roles = roles_of("在全县经济工作会议上的讲话", "（2024年4月17日）", "县长　周海", "同志们：", WORDS)
    assert roles == ["title", "date_line", "byline", "salutation", "body"]


def test_a_masked_date_line_is_a_date_line() -> None:
    for line in ("（20××年×月×日）", "X年X月X日"):
        roles = roles_of("在全县会议上的讲话", line, "同志们：", WORDS)
        assert roles == ["title", "date_line", "salutation", "body"]


def test_office_and_name_on_two_lines_and_a_date_line_on_two() -> None:
    assert roles_of(
        "政府工作报告",
        "——2026年1月26日在青山省第十四届",
        "人民代表大会第五次会议上",
        "省长",
        "周海",
        "各位代表：",
        WORDS,
    ) == ["title", "date_line", "date_line", "byline", "byline", "salutation", "body"]


def test_a_page_around_the_head() -> None:
    assert roles_of(
        "下载",
        "【字号：",
        "加大",
        "】",
        "来源：",
        "青山日报",
        "2026年青山省政府工作报告",
        "时间：2026-02-11",
        "周海作政府工作报告。本报记者 李明 摄",
        "省长 周海",
        "各位代表：",
        WORDS,
    ) == ["chrome"] * 6 + ["title", "chrome", "caption", "byline", "salutation", "body"]


def test_a_document_library_around_the_head() -> None:
    assert roles_of("内容预览：", "在全县春耕会议上的讲话", "同志们：", WORDS, "下载本文档") == [
        "chrome",
        "title",
        "salutation",
        "body",
        "chrome",
    ]


def test_question_marks_for_lost_blanks_hide_nothing() -> None:
    assert roles_of("春耕会议主持词", "?同志们：", WORDS) == ["title", "salutation", "body"]


def test_the_rest_of_a_sentence_is_no_title() -> None:
    assert roles_of("，要认清当前春耕生产面临的形势", WORDS)[0] == "body"


def test_a_page_may_open_the_text_with_the_title_again() -> None:
    frame = frame_of("县长在春耕动员会发言", "县长在春耕动员会发言　　同志们：　　今天的主题十分明确。" + WORDS)
    assert frame.head.title.text == "县长在春耕动员会发言"
    assert frame.head.salutation == ["同志们："]


def test_a_newsrooms_lead_before_the_salutation_is_no_part_of_the_speech() -> None:
    assert roles_of(
        "在青山友好大会上的讲话",
        "（2014年5月15日）",
        "5月15日，市长周海出席大会并发表讲话。",
        "女士们，先生们：",
        WORDS,
    ) == ["title", "date_line", "caption", "salutation", "body"]


def test_the_same_words_without_anything_after_them_are_the_speech() -> None:
    assert roles_of("在青山友好大会上的讲话", "5月15日，我们召开了大会。", WORDS) == ["title", "body", "body"]


def test_a_salutation_over_several_lines() -> None:
    roles = roles_of(
        "弘扬友谊", "（2013年9月7日，青山）", "尊敬的周海市长，", "王院长先生，", "老师们，同学们：", WORDS
    )
    assert roles == ["title", "date_line", "salutation", "salutation", "salutation", "body"]


def test_an_appeal_in_mid_speech_is_no_salutation() -> None:
    assert roles_of("在全县大会上的讲话", "同志们：", WORDS, "同志们！", WORDS)[2:] == ["body", "body", "body"]


def test_a_running_head_of_a_collection_is_chrome() -> None:
    assert roles_of("十五、参与多边事务", "携手合作，共同发展", "（2013年3月27日）", WORDS)[:3] == [
        "chrome",
        "title",
        "date_line",
    ]


def test_a_numbered_heading_begins_the_speech() -> None:
    assert roles_of("各位代表：", "一、过去一年的工作", WORDS) == ["salutation", "body", "body"]


def test_letterhead_and_colophon() -> None:
    assert roles_of(
        "****人民政府办公室二○一二年四月十八日",
        "在全市会议上的讲话",
        WORDS,
        "主题词：城市管理 讲话",
        "送：市委各部门。",
        "****人民政府办公室2024年4月18日印",
        "（共印170份）",
    ) == ["letterhead", "title", "body", "colophon", "colophon", "colophon", "colophon"]


def test_a_signature_under_the_speech() -> None:
    assert roles_of("贺信", WORDS, WORDS, "周海", "2016年12月29日") == ["title", "body", "body", "byline", "date_line"]


def test_wire_tail_and_newspaper() -> None:
    roles = roles_of("同志们：", WORDS, "（新华社青山1月8日电）", "《 青山日报 》（ 2020年01月09日 02 版）")
    assert roles == ["salutation", "body", "wire_tail", "wire_tail"]


def test_notes_and_attachments_run_to_the_end() -> None:
    notes = roles_of(
        "# 在全县会议上的讲话", WORDS, WORDS, "----------", "注　　释", "（1）某某，青山人。", "（2）见《论语》。"
    )
    assert notes == ["title", "body", "body", "chrome", "note", "note", "note"]
    glossary = roles_of(
        "政府工作报告", "各位代表：", WORDS, WORDS, "附件", "名词解释", "1.“两重”：重大战略。", "相关报道："
    )
    assert glossary[4:] == ["attachment", "attachment", "attachment", "chrome"]


def test_a_glossary_needs_no_head() -> None:
    entries = ["1.“两重”：重大战略和重点领域。", "2.“两新”：设备更新和以旧换新。", "3.一张图：治安态势图。"]
    roles = roles_of("政府工作报告", "各位代表：", WORDS, "让我们携手前进，为建设美丽青山而努力奋斗！", *entries)
    assert roles == ["title", "salutation", "body", "body", "attachment", "attachment", "attachment"]
    assert roles_of("工作报告", "各位代表：", WORDS, "下面讲三个问题。", *entries)[4:] == ["body", "body", "body"]


def test_an_attachment_named_early_is_no_end() -> None:
    assert roles_of("在全县会议上的讲话", "附件", WORDS, WORDS, WORDS, WORDS)[2:] == ["body"] * 4


def test_a_licence_and_what_follows_it_are_the_pages() -> None:
    roles = roles_of("各位代表：", WORDS, "本作品是中华人民共和国的", "法律", "，国家机关的决议。", "Public domain")
    assert roles == ["salutation", "body", "chrome", "chrome", "chrome", "chrome"]


def test_a_table_of_contents_before_the_title() -> None:
    roles = roles_of("目　录", "一、过去一年的工作", "二、今后的任务", "在全县会议上的讲话", "同志们：", WORDS)
    assert roles == ["contents", "contents", "contents", "title", "salutation", "body"]


def test_a_bold_paragraph_of_markdown_is_read_without_its_marks() -> None:
    frame = frame_of("# 在全县会议上的讲话", "同志们：", WORDS)
    assert frame.roles == ["title", "salutation", "body"]


def test_outside_of_speeches() -> None:
    lines = lines_of(
        "某某文集", "目录", "· 在全县会议上的讲话", "第一篇：在全县会议上的讲话", "打印", "附件1", "名单如下"
    )
    assert outside_roles(lines) == ["chrome", "contents", "contents", "contents", "chrome", "attachment", "attachment"]


def test_an_empty_speech_has_no_roles() -> None:
    assert roles_of() == []


def test_a_notice_that_sends_the_speech_round_is_no_part_of_it() -> None:
    """GB/T 9704-2012 7.3.1: 关于印发…的通知 has addressees, a signature and a date of its own."""
    frame = frame_of(
        "中共青山县委办公室文件",
        "关于印发周海同志在全县防汛",
        "工作会议上的讲话的通知",
        "各乡（镇）党委、政府，县直各单位：",
        "现将周海同志的讲话印发给你们，请认真学习贯彻。",
        "中共青山县委办公室",
        "2018年6月8日",
        "在全县防汛工作会议上的讲话",
        "县委书记　周海",
        "（2018年6月5日）",
        "同志们：",
        WORDS,
    )
    assert frame.roles == ["letterhead", *["note"] * 6, "title", "byline", "date_line", "salutation", "body"]
    assert [date.iso for _, date in frame.head.dates] == ["2018-06-05"]


def test_a_speech_that_mentions_such_a_notice_keeps_its_words() -> None:
    assert roles_of("县委印发了关于学习讲话的通知", "同志们：", WORDS)[-1] == "body"
    assert "note" not in roles_of("在全县大会上的讲话", "同志们：", "关于学习贯彻县委书记讲话的通知", WORDS)
