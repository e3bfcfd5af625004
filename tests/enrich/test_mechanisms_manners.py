"""Mechanisms told by their manner, and words that only look like one."""

from __future__ import annotations

import pytest

from tasks.enrich.mechanisms import find_mechanisms
from tasks.enrich.speech import Mention
from tests.enrich.registers import mechanisms, speech_with


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("通过地毯式、专业化排查摸清底数。", "地毯式、专业化排查", "inspection"),
        ("实行党政“一把手”负责制。", "党政“一把手”负责制", "accountability"),
        ("要层层传导压力。", "层层传导压力", "accountability"),
        ("健全考核奖惩办法。", "考核奖惩办法", "assessment"),
        ("落实惩戒措施。", "惩戒措施", "accountability"),
        ("实现巡察“全覆盖”。", "巡察“全覆盖”", "inspection"),
        ("局长逐一进行了点评。", "逐一进行了点评", "assessment"),
        ("评选年度先进单位。", "评选年度先进单位", "assessment"),
        ("修订防汛应急预案。", "防汛应急预案", "record"),
        ("把责任落实到山头、地头。", "责任落实到山头、地头", "accountability"),
        ("坚持以评促建、以评促强。", "以评促建、以评促强", "institution"),
        ("各单位依次进行了汇报。", "依次进行了汇报", "assessment"),
        ("深入开展招投标领域专项整治。", "开展招投标领域专项整治", "inspection"),
        ("化解矛盾纠纷。", "化解矛盾纠纷", "inspection"),
        ("推行“县局主战、站所主防”勤务机制。", "“县局主战、站所主防”勤务机制", "institution"),
        ("办事快慢与干部待遇挂钩。", "与干部待遇挂钩", "assessment"),
    ],
)
def test_manners_of_oversight_are_mechanisms(text: str, name: str, kind: str) -> None:
    assert [(found, mechanism.kind) for found, mechanism in mechanisms(text)] == [(name, kind)]


def test_a_quoted_demand_spells_out_its_steps() -> None:
    [(name, found)] = mechanisms("按照“项目化、时间表、责任人”的要求推进。")
    assert (name, found.steps) == ("“项目化、时间表、责任人”的要求", ("项目化", "时间表", "责任人"))


@pytest.mark.parametrize(
    "text",
    [
        "印发专项整治三年行动方案。",
        "坚持有法必依、违法必究。",
        "把矛盾化解在基层。",
        "就努力方向作了具体汇报。",
        "经济发展与环境改善密切挂钩。",
        "建立现代医院管理制度。",
        "加强职业技能培训。",
        "进一步深化整治，强化监管。",
    ],
)
def test_what_only_sounds_like_one_is_none(text: str) -> None:
    assert mechanisms(text) == []


def test_the_title_of_a_document_names_none() -> None:
    text = "作题为《齐抓共管保安全》的报告。"
    title = Mention("document", text.index("《"), text.index("》") + 1)
    assert find_mechanisms(speech_with(text), [title]) == []
