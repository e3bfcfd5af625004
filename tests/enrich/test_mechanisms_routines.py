"""Oversight as the routine of an office, and turns of the same words that are none."""

from __future__ import annotations

import pytest

from tasks.enrich.mechanisms import find_mechanisms
from tasks.enrich.speech import Mention
from tests.enrich.registers import mechanisms, speech_with


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("分片召开项目建设现场推进会。", "召开项目建设现场推进会", "meeting"),
        ("每两周召开一次碰头会。", "每两周召开一次碰头会", "reporting"),
        ("对遗留问题限期化解。", "限期化解", "accountability"),
        ("重拳打击非法采砂行为。", "重拳打击非法采砂行为", "accountability"),
        ("责令三家砖厂停产。", "责令三家砖厂停产", "accountability"),
        ("不换思想就换人。", "不换思想就换人", "accountability"),
        ("财政安排绿化专项资金。", "安排绿化专项资金", "institution"),
        ("会上要严守会议纪律。", "会议纪律", "accountability"),
        ("遇有险情立即报告。", "立即报告", "reporting"),
        ("专人受理住户投诉。", "受理住户投诉", "reporting"),
        ("畅通职工诉求渠道。", "畅通职工诉求渠道", "reporting"),
        ("广泛征求住户意见。", "广泛征求住户意见", "publicity"),
        ("年终表彰一批先进集体。", "表彰一批先进集体", "assessment"),
        ("用考试检验培训成效。", "检验培训成效", "assessment"),
        ("把任务分解到月。", "任务分解到月", "accountability"),
        ("组织质量服务月活动。", "组织质量服务月活动", "institution"),
        ("开展“项目攻坚年”活动。", "“项目攻坚年”活动", "institution"),
        ("委托第三方开展评估。", "第三方开展评估", "assessment"),
        ("督促施工方整改。", "督促施工方整改", "inspection"),
        ("加强校园食品安全监管。", "加强校园食品安全监管", "inspection"),
        ("开展离任审计。", "开展离任审计", "inspection"),
        ("对隐患动态清零。", "动态清零", "loop"),
        ("发现问题立即整改。", "立即整改", "loop"),
        ("自觉接受监督，重视人大、政协的监督和支持。", "人大、政协的监督和支持", "publicity"),
        ("坚持源头严防、过程严管、后果严惩。", "源头严防、过程严管、后果严惩", "inspection"),
        ("启动扬尘治理专项行动。", "启动扬尘治理专项行动", "inspection"),
        ("深化危险品全链条治理。", "全链条治理", "inspection"),
        ("建成空地一体监测网络。", "空地一体监测网络", "inspection"),
        ("实行药品集中供应制度。", "药品集中供应制度", "institution"),
        ("建立与周边口岸、毗邻县区、沿线站场之间的互联互通机制。", "互联互通机制", "institution"),
        ("完善全区应急管理体系。", "全区应急管理体系", "institution"),
        ("推广“监管+服务”模式。", "“监管+服务”模式", "inspection"),
        ("把河道清障列入议事日程。", "列入议事日程", "institution"),
        ("指定了专人负责。", "指定了专人负责", "accountability"),
        ("做到发现问题、分析问题、整改问题。", "发现问题、分析问题、整改问题", "loop"),
        ("开展河道环境整治活动。", "河道环境整治活动", "inspection"),
        ("持续纠治“四风”。", "纠治“四风”", "accountability"),
        ("推行“一门一网”政务服务模式。", "“一门一网”政务服务模式", "institution"),
        ("落实工程质量监管等制度。", "工程质量监管等制度", "inspection"),
        ("督查情况直接向县委、县政府报告。", "向县委、县政府报告", "reporting"),
        ("逐项核查销售台账之外的票据。", "逐项核查", "inspection"),
        ("对摊点严管严查。", "严管严查", "inspection"),
        ("落实“门前五包”责任制。", "“门前五包”责任制", "accountability"),
        ("科学倒排施工计划。", "倒排施工计划", "record"),
        ("请副县长调度各镇危房改造进展情况。", "调度各镇危房改造进展情况", "meeting"),
        ("推进扬尘、噪声等专项整治行动。", "专项整治行动", "inspection"),
        ("重拳打击私挖滥采。", "重拳打击", "accountability"),
        ("把禁烧摆上重要议事日程。", "摆上重要议事日程", "institution"),
        ("第一时间将线索通报辖区派出所。", "第一时间将线索通报", "reporting"),
        ("队员每周至少有四天在村。", "每周至少有四天", "reporting"),
        ("推进问题整改销号。", "问题整改销号", "loop"),
        ("实行夜学制度。", "夜学制度", "institution"),
        ("全面展开环境清理行动。", "全面展开环境清理行动", "inspection"),
        ("加大监察、审计力度。", "加大监察、审计力度", "inspection"),
        ("基本药物制度全面实施。", "基本药物制度", "institution"),
        ("建立了干部职工包片的办法。", "干部职工包片", "accountability"),
        ("加强旅游市场执法。", "加强旅游市场执法", "inspection"),
        ("管行业必须管安全、管业务必须管安全。", "管行业必须管安全、管业务必须管安全", "accountability"),
        ("局长汇报了防汛工作准备情况。", "汇报了防汛工作准备情况", "reporting"),
        ("通报三起酒驾典型案例。", "通报三起酒驾典型案例", "reporting"),
        ("领导带班，专人值守。", "领导带班", "institution"),
    ],
)
def test_routines_of_an_office_are_mechanisms(text: str, name: str, kind: str) -> None:
    assert (name, kind) in [(found, mechanism.kind) for found, mechanism in mechanisms(text)]


@pytest.mark.parametrize(
    "text",
    [
        "今天召开的这次推进会很及时。",  # the meeting itself
        "完善职工医疗保险制度。",
        "落实带薪休假制度。",
        "坚持社会主义制度。",
        "人民的意愿更加强烈、合作机制日益成熟。",
        "组织丰富多彩的生日活动。",
        "做好今年工作责任重大。",
        "汇报结束后大家根据情况发言。",
        "要做的是统筹监管系统重要机构。",
    ],
)
def test_the_same_words_of_other_things_are_none(text: str) -> None:
    assert mechanisms(text) == []


def test_an_abbreviation_may_hold_the_rule_itself_or_be_made_one() -> None:
    for text, term, name in (
        ("各组制定三落实表，按时上报。", "三落实表", "三落实表"),
        ("把“三前置”作为立项的必要条件。", "三前置", "“三前置”作为立项的必要条件"),
    ):
        start = text.index(term)
        found = find_mechanisms(speech_with(text), [Mention("abbreviation", start, start + len(term))])
        assert name in [text[mechanism.start : mechanism.end] for mechanism in found]
