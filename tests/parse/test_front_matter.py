"""Front matter: what the frame of a speech says about it, and what it does not say."""

from __future__ import annotations

import pytest

from tests.parse.handmade import WORDS, dating_of, front_of


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (("政 府 工 作 报 告", "各位代表："), "政府工作报告"),
        (("# 在全县科技大会上的讲话",), "在全县科技大会上的讲话"),
        (("周海：在全县科技大会上的讲话",), "在全县科技大会上的讲话"),
        (("周海在全县科技大会上的讲话",), "周海在全县科技大会上的讲话"),
        (("县长在全县科技大会上的讲话同志们：",), "县长在全县科技大会上的讲话"),
        (("在全县科技大会上的讲话（全文）", "同志们："), "在全县科技大会上的讲话"),
        (("在全县科技大会上的讲话（摘要）", "同志们："), "在全县科技大会上的讲话（摘要）"),
        (("政府工作报告——2024年3月5日在青山县第三次会议上县长 周海", "各位代表："), "政府工作报告"),
        (("在全县科技大会上的讲话 周海 2023年5月6日", "同志们："), "在全县科技大会上的讲话"),
        (("政府工作报", "告", "各位代表："), "政府工作报告"),
        (("青山市人民政府", "关于防汛工作的报告", "各位委员："), "青山市人民政府关于防汛工作的报告"),
        (("坚定信心　共谋发展", "——在全县科技大会上的讲话", "同志们："), "坚定信心 共谋发展"),
        (
            ("深入学习会议精神", "奋力开创工作新局面", "——在全县大会上的讲话", "同志们："),
            "深入学习会议精神 奋力开创工作新局面",
        ),
        (
            ("深入学习会议精神", "奋力开创工作新局面", "在全县大会上的讲话", "同志们："),
            "深入学习会议精神 奋力开创工作新局面",
        ),
        (("在全县三级干部大会暨", "表彰先进大会上的讲话", "同志们："), "在全县三级干部大会暨表彰先进大会上的讲话"),
        (("【领导讲话】在全县科技大会上的讲话", "同志们："), "在全县科技大会上的讲话"),
        (("标题：在全县科技大会上的讲话", "同志们："), "在全县科技大会上的讲话"),
        (("青山要闻", "2026年政府工作报告", "省长 周海", "各位代表："), "2026年政府工作报告"),
        (("2013-06-18_深入学习", "在全县学习会议上的讲话", "（2013年6月18日）"), "在全县学习会议上的讲话"),
        (("2013-06-18_在全县学习教育工作会议上的讲话", "同志们："), "在全县学习教育工作会议上的讲话"),
        (("关心群众生活", "（一九三四年一月二十七日）"), "关心群众生活"),
        (("***市委书记在全市大会上的讲话", "同志们："), "***市委书记在全市大会上的讲话"),
        (("**在全县科技大会上的讲话**", "同志们："), "在全县科技大会上的讲话"),
        (("《在全县科技大会上的讲话》", "同志们："), "在全县科技大会上的讲话"),
        (("●在全县科技大会上的讲话", "同志们："), "在全县科技大会上的讲话"),
        (("二、在全县科技大会上的讲话", "（2022年9月9日）", "同志们："), "在全县科技大会上的讲话"),
        (("# 论群众路线⑴", "（一九三四年一月二十七日）"), "论群众路线"),
        (("大家好", "今天我讲三个问题。"), None),
    ],
)
def test_titles(head: tuple[str, ...], title: str | None) -> None:
    assert front_of(*head)["title"] == title


def test_a_pages_headline_gives_way_to_the_speechs_own_title() -> None:
    front = front_of(
        "周海在青山友好大会上的讲话（全文）",
        "发表时间：2014-03-28　　来源：青山网",
        "（新华社青山3月27日电）",
        "携手共进，共谱新篇",
        "——在青山友好大会上的讲话",
        "（2014年3月27日，青山）",
        "市长 周海",
        "女士们，先生们：",
    )
    assert front["title"] == "携手共进，共谱新篇"
    assert (front["date"], front["occasion"]) == ("2014-03-27", "青山友好大会")
    assert (front["speaker"], front["speaker_role"]) == ("周海", "市长")


def test_a_divider_gives_the_title_when_nothing_else_does() -> None:
    divider = "第二篇：在全市教育大会上的讲话"
    assert front_of(divider, "同志们：", divider=divider)["title"] == "在全市教育大会上的讲话"
    assert front_of(divider, "在全市教育暨科技大会上的讲话", divider=divider)["title"] == "在全市教育暨科技大会上的讲话"


def test_a_speech_that_begins_with_its_salutation_has_no_title() -> None:
    front = front_of("各位代表：", WORDS)
    assert (front["title"], front["salutation"]) == (None, "各位代表：")


def test_a_title_that_the_speaker_announces() -> None:
    assert (
        front_of("各位代表！", "报告的总题目是：团结起来，为建设强县而奋斗。")["title"] == "团结起来，为建设强县而奋斗"
    )
    assert front_of("各位代表！", "报告讲三个问题，都同春耕有关。")["title"] is None


def test_a_speech_that_begins_with_its_words_has_nothing() -> None:
    front = front_of(WORDS, "国民经济的成就", WORDS)
    assert (front["title"], front["salutation"], front["date"], front["speaker"]) == (None, None, None, None)


@pytest.mark.parametrize(
    ("head", "salutation"),
    [
        (("在全县会议上的讲话", "同志们："), "同志们："),
        (("在全县会议上的讲话同志们：",), "同志们："),
        (("在全县会议上的讲话", "各位同志！这次会议开得很好。" + WORDS), "各位同志！"),
        (("友谊", "（2013年9月7日）", "尊敬的周海市长，", "老师们，同学们："), "尊敬的周海市长，老师们，同学们："),
        (("在全县会议上的讲话", "同志们，今天我想讲三个问题。" + WORDS), "同志们，"),
        (("在全县会议上的讲话", "同志们的意见我都同意，今天再讲三个问题。" + WORDS), None),
        (("工作报告", "主任、各位副主任、秘书长、各位委员："), "主任、各位副主任、秘书长、各位委员："),
        (("在全县会议上的讲话", WORDS, "同志们！"), None),
        (("发言", "（2013年9月7日）", "主席先生，各位同事："), "主席先生，各位同事："),
        (("在阅兵式上的讲话", "演习部队的全体指战员同志们：", "你们好！"), "演习部队的全体指战员同志们："),
    ],
)
def test_salutations(head: tuple[str, ...], salutation: str | None) -> None:
    assert front_of(*head)["salutation"] == salutation


def test_title_date_speaker_and_salutation_before_the_first_words() -> None:
    front = front_of("在全市表彰大会上的讲话（2020年9月8日）周建国同志们，朋友们：" + WORDS)
    assert front["title"] == "在全市表彰大会上的讲话"
    assert (front["date"], front["date_basis"]) == ("2020-09-08", "2020年9月8日")
    assert (front["speaker"], front["salutation"]) == ("周建国", "同志们，朋友们：")


@pytest.mark.parametrize(
    ("head", "speaker", "role"),
    [
        (("政府工作报告", "青山县人民政府县长　　周　海", "各位代表："), "周海", "青山县人民政府县长"),
        (("政府工作报告", "国务院总理", "周海", "各位代表："), "周海", "国务院总理"),
        (("政府工作报告", "(2015年2月5日)区长 周海", "各位代表："), "周海", "区长"),
        (("县长在全县会议上的讲话", "同志们："), None, "县长"),
        (("县长周海在全县会议上的讲话", "同志们："), "周海", "县长"),
        (("***市委书记在全市大会上的讲话", "同志们："), None, "***市委书记"),
        (("周海同志在全县会议上的讲话", "同志们："), "周海", None),
        (("高新区在全市会议上的发言", "同志们："), None, None),
        (("国家主席周海发表新年贺词", "同志们："), "周海", "国家主席"),
        (("# 整顿作风", "> 这是周海在全县干部会上的演说。"), "周海", None),
        (("整顿作风", "（2012年2月1日）"), None, None),
        (("工作报告", "周海", "省长周海作工作报告。本报记者 李明 摄", "各位代表："), "周海", "省长"),
        (("政府工作報告", "一九五四年九月二十三日在青山縣第一次會議上", "縣長 張海"), "張海", "縣長"),
    ],
)
def test_speakers(head: tuple[str, ...], speaker: str | None, role: str | None) -> None:
    front = front_of(*head)
    assert (front["speaker"], front["speaker_role"]) == (speaker, role)


@pytest.mark.parametrize(
    ("head", "occasion"),
    [
        (("在全县科技大会上的讲话",), "全县科技大会"),
        (("在同劳动模范代表座谈时的讲话",), "同劳动模范代表座谈"),
        (("政府工作报告", "——2024年3月5日在青山县第三次会议上"), "青山县第三次会议"),
        (("全市教育大会讲话稿", "同志们："), "全市教育大会"),
        (("整顿作风", "> 这是周海在一九四二年二月召开的全县干部会议上的演说。"), "全县干部会议"),
        (("各位代表：", "现在，我代表县人民政府，向第五届县人民代表大会作工作报告。"), "第五届县人民代表大会"),
        (("各位代表：", "我代表政府，向县第九届人民代表大会第三次会议报告工作。"), "县第九届人民代表大会第三次会议"),
        (("各位代表：", "现在，我代表县人民政府，向大会报告工作。"), None),
        (("在青山县议会的演讲", "（2013年3月29日）"), None),
        (("关于思想战线上的问题的谈话", "（1981年7月17日）"), None),
    ],
)
def test_occasions(head: tuple[str, ...], occasion: str | None) -> None:
    assert front_of(*head)["occasion"] == occasion


@pytest.mark.parametrize(
    ("title", "campaign"),
    [
        ("在全市“治乱”专项行动动员会议上的讲话", "“治乱”专项行动"),
        ("在2024年全县燃气安全专项整治暨消防安全三年行动部署会议上的讲话", "燃气安全专项整治暨消防安全三年行动"),
        ("在青山县“扫黄”专项行动推进会上的讲话", "“扫黄”专项行动"),
        ("在全省主题教育总结大会上的讲话", "主题教育"),
        ("在全县经济工作会议上的讲话", None),
    ],
)
def test_campaigns(title: str, campaign: str | None) -> None:
    assert front_of(title)["campaign"] == campaign


@pytest.mark.parametrize(
    ("head", "level"),
    [
        (("在全县会议上的讲话",), "县"),
        (("政府工作报告", "2024年1月5日在青山省第十四届人民代表大会第二次会议上"), "省"),
        (("政府工作报告", "自治区主席 周海", "各位代表："), "省"),
        (("政府工作报告", "青山区人民政府区长 周海", "各位代表："), "区"),
        (("在创建全国文明城市动员会上的讲话", "我市，全市，我市。"), "市"),
        (("各位代表：", "现在，我代表国务院，向大会报告工作。"), "中央"),
        (("在动员会上的讲话", "县委、县政府高度重视，全县上下要行动起来。"), "县"),
        (("在座谈会上的讲话",), None),
    ],
)
def test_levels(head: tuple[str, ...], level: str | None) -> None:
    assert front_of(*head)["level"] == level


def test_the_colophon_is_read_into_its_fields() -> None:
    front = front_of(
        "在全市会议上的讲话",
        WORDS,
        WORDS,
        "主题词：城市管理 讲话 通报",
        "发：各乡镇人民政府。",
        "送：市委各部门。",
        "****人民政府办公室2024年4月18日印",
        "（共印170份）",
    )
    assert front["subject_terms"] == ["城市管理", "讲话", "通报"]
    assert (front["distribution"], front["copied_to"]) == ("各乡镇人民政府。", "市委各部门。")
    assert (front["printed_by"], front["printed_date"], front["copies"]) == ("****人民政府办公室", "2024-04-18", 170)


def test_a_date_of_print_a_day_later_is_no_conflict() -> None:
    printed = ("****人民政府办公室2024年4月18日印", "（共印170份）")
    dated = dating_of("在全市会议上的讲话", "（2024年4月17日）", WORDS, *printed)
    assert (dated.date, dated.conflicts) == ("2024-04-17", ())
