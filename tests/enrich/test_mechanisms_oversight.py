"""How oversight is named without the word 机制: who looks, how often, to whom it is told, what follows."""

import pytest

from tasks.enrich.mechanisms import find_mechanisms
from tasks.enrich.speech import Mention
from tests.enrich.registers import mechanisms, speech_with


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("分管领导每半个月召开一次碰头会。", ["每半个月召开一次碰头会"]),
        ("坚持县级领导每周接访。", ["每周接访"]),
        ("要逐月分析、按季考核。", ["逐月分析、按季考核"]),
        ("法治副校长每学期至少授课4次。", ["每学期至少授课4次"]),
        ("企业要建立班组日查、车间周查制度。", ["班组日查、车间周查"]),
        ("落实首问负责制和限时办结制。", ["首问负责制", "限时办结制"]),
        ("食堂实行校长陪餐制，留样备查。", ["校长陪餐制"]),
        ("全面推行“路长制”。", ["“路长制”"]),
        ("坚持谁主管谁负责。", ["谁主管谁负责"]),
        ("做到整改一个、销号一个。", ["整改一个、销号一个"]),
        ("做到有访必接、有案必查。", ["有访必接、有案必查"]),
        ("做到件件有着落、事事有回音。", ["件件有着落、事事有回音"]),
        ("确保工作有安排、有落实、有反馈。", ["有安排、有落实、有反馈"]),
        ("把任务细化到岗、量化到人。", ["任务细化到岗、量化到人"]),
        ("市直部门要落实行业监管责任。", ["落实行业监管责任"]),
        ("建立隐患清单、整改清单。", ["隐患清单、整改清单"]),
        ("会后一周内将贯彻落实情况报县委。", ["将贯彻落实情况报县委"]),
        ("要及时向市政府报告。", ["及时向市政府报告"]),
        ("群众反映的问题24小时内回复。", ["24小时内回复"]),
        ("采取不发通知、不打招呼的方式。", ["不发通知、不打招呼的方式"]),
        ("抓好巡视、督察等反馈意见整改。", ["巡视、督察等反馈意见整改"]),
        ("加强对权力运行的监督。", ["对权力运行的监督"]),
        ("要立行立改。", ["立行立改"]),
        ("做到一户一策、一村一册。", ["一户一策、一村一册"]),
    ],
)
def test_who_looks_and_how(text: str, names: list[str]) -> None:
    assert [name for name, _ in mechanisms(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("对整改不力的，在全市通报。", ["在全市通报"]),
        ("对落实不力的，点名批评；造成后果的，严肃追责问责。", ["点名批评", "严肃追责问责"]),
        ("由市委约谈党政主要负责人。", ["约谈党政主要负责人"]),
        ("连续两个月排名末位的要说明情况。", ["连续两个月排名末位"]),
        ("对违规者移交纪委监委处理。", ["移交纪委监委处理"]),
        ("考核占分10分。", ["考核", "占分10分"]),
        ("授予安全生产先进单位称号。", ["授予安全生产先进单位称号"]),
        ("最高奖励10万元。", ["最高奖励10万元"]),
        ("结果要向社会公布。", ["向社会公布"]),
        ("办理结果由企业评价。", ["由企业评价"]),
        ("设立举报邮箱。", ["举报邮箱"]),
        ("班子成员联系县区。", ["班子成员联系县区"]),
        ("坚持用制度管人、管权、管事。", ["用制度管人、管权、管事"]),
        ("发出督学整改建议书。", ["督学整改建议书"]),
        ("要定措施、定责任、定时限。", ["定措施、定责任、定时限"]),
    ],
)
def test_what_follows_and_by_which_means(text: str, names: list[str]) -> None:
    assert [name for name, _ in mechanisms(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "现在向大会报告工作。",
        "资本主义和社会主义谁胜谁负的问题。",
        "做到有求必应。",
        "人民同我们想在一起、站在一起。",
        "由市委督查室、县督查专员办理。",
        "这是组织制度、领导制度的问题。",
        "建设一批公共服务平台。",
        "生产一批、储备一批粮食，每年三月播种。",
    ],
)
def test_other_turns_name_none(text: str) -> None:
    assert [name for name, _ in mechanisms(text)] in ([], ["生产一批、储备一批"])


def test_an_abbreviation_that_is_called_a_rule_is_one() -> None:
    text = "按照“四前置”原则推进。"
    start = text.index("四")
    [found] = find_mechanisms(
        speech_with(text), [Mention("abbreviation", start, start + 3, parts=("定企业", "成立业委会"))]
    )
    assert (text[found.start : found.end], found.steps) == ("“四前置”原则", ("定企业", "成立业委会"))


def test_an_abbreviation_of_laws_is_none() -> None:
    text = "构建“9+1”法规体系。"
    start = text.index("9")
    assert find_mechanisms(speech_with(text), [Mention("abbreviation", start, start + 3)]) == []
