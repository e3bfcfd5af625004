"""Which words name a mechanism of supervision or feedback, how far its name reaches, which steps it spells out."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.enrich.mechanisms import find_mechanisms
from tasks.enrich.speech import Mention
from tests.enrich.registers import mechanisms, speech_with


@pytest.mark.parametrize(
    ("text", "name", "kind", "steps"),
    [
        ("构建发现-整改-反馈-考核的工作闭环。", "发现-整改-反馈-考核的工作闭环", "loop",
         ("发现", "整改", "反馈", "考核")),
        ("关键要形成发现问题、反馈问题、解决问题的工作闭环。", "发现问题、反馈问题、解决问题的工作闭环", "loop",
         ("发现问题", "反馈问题", "解决问题")),
        ("坚持一周两调度一通报。", "一周两调度一通报", "reporting", ()),
        ("做到边查边改，边学边改。", "边查边改，边学边改", "loop", ("边查边改", "边学边改")),
        ("实行群众举报奖励制度。", "群众举报奖励制度", "publicity", ()),
        ("建立健全应急处置工作机制。", "应急处置工作机制", "institution", ()),
        ("落实全员安全生产责任制。", "全员安全生产责任制", "accountability", ()),
        ("建立“镇街吹哨、部门报到”机制。", "“镇街吹哨、部门报到”机制", "loop", ("镇街吹哨", "部门报到")),
        ("将指标纳入全市年度考核。", "纳入全市年度考核", "assessment", ()),
        ("自觉接受区人大法律监督。", "接受区人大法律监督", "inspection", ()),
        ("完善环卫工人工资正常增长机制。", "环卫工人工资正常增长机制", "institution", ()),
        ("常态化开展道路隐患排查整治，守住底线。", "常态化开展道路隐患排查整治", "inspection", ()),
        ("健全常态化防止返贫帮扶政策体系。", "常态化防止返贫帮扶政策体系", "institution", ()),
        ("严格债务风险评估和合法性审查。", "严格债务风险评估和合法性审查", "assessment", ()),
        ("与业务工作一起谋划、一起部署、一起考核。", "一起谋划、一起部署、一起考核", "assessment",
         ("一起谋划", "一起部署", "一起考核")),
        ("由街道办兜底，保住基本服务。", "由街道办兜底", "accountability", ()),
        ("主动接受公众和代表监督。", "接受公众和代表监督", "publicity", ()),
        ("在12345热线设立专席。", "12345热线", "reporting", ()),
        ("全面推行河长制。", "河长制", "institution", ()),
        ("对重大隐患实施挂牌督办。", "挂牌督办", "inspection", ()),
        ("摸清底数、建立台账。", "台账", "record", ()),
        ("建立日巡查、周调度、月考核机制。", "日巡查、周调度、月考核机制", "reporting", ("日巡查", "周调度", "月考核")),
        ("由行业主管单位进行专门督查。", "专门督查", "inspection", ()),
        ("评估结果与绩效奖金挂钩。", "评估结果与绩效奖金挂钩", "assessment", ()),
        ("考核结果作为选拔任用的重要依据。", "考核结果作为选拔任用的重要依据", "assessment", ()),
        ("取消评先评优资格。", "取消评先评优资格", "accountability", ()),
        ("落实领导带班下井制度。", "领导带班下井制度", "institution", ()),
        ("实行县级领导包镇、镇干部包村制度。", "县级领导包镇、镇干部包村制度", "accountability", ()),
        ("每月25日前将进展情况报县安委办。", "将进展情况报县安委办", "reporting", ()),
        ("要亲自研究、亲自部署、亲自督办。", "亲自研究、亲自部署、亲自督办", "inspection",
         ("亲自研究", "亲自部署", "亲自督办")),
        ("组织开展“回头看”。", "回头看", "inspection", ()),
    ],
)  # fmt: skip
def test_names(text: str, name: str, kind: str, steps: tuple[str, ...]) -> None:
    [(found, mechanism)] = mechanisms(text)
    assert (found, mechanism.kind, mechanism.steps) == (name, kind, steps)


@pytest.mark.parametrize(
    "text",
    [
        "坚持和完善社会主义制度。",
        "要深化体制机制改革。",
        "建立健全规章制度、管理制度。",
        "开通柳溪—清河—青石航线。",
        "价格机制更加灵活。",
        "推进工作法治化。",
        "稳步推进制度型开放。",
        "健全资源价格形成机制。",
        "完善现代商贸流通体系。",
        "有关情况报告如下。",
        "情况汇报十分清楚。",
    ],
)
def test_other_systems_are_none(text: str) -> None:
    assert mechanisms(text) == []


def test_a_body_is_named_in_full() -> None:
    text = "成立了清河整治领导小组。"
    start = text.index("清河")
    speech = speech_with(text)
    [found] = find_mechanisms(speech, [Mention("body", start, len(text) - 1)])
    assert text[found.start : found.end] == "清河整治领导小组"


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["闭环", "机制", "责任制", "-", "、", "“", "”", "发现", "整改", "督查", "通报", "一周", "边学边改",
             "\n", "。", "台账", "的"]
        ),
        max_size=30,
    ).map("".join)
)  # fmt: skip
def test_names_lie_in_the_text_and_apart(text: str) -> None:
    found = find_mechanisms(speech_with(text), ())
    assert all(0 <= f.start < f.end <= len(text) and "\n" not in text[f.start : f.end] for f in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
