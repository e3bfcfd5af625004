"""Bodies: which words name an organisation, how far the name goes, and what it has in common with its variants."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.mentions import BODY_KINDS
from tasks.enrich.bodies import find_bodies
from tasks.enrich.documents import find_documents
from tasks.enrich.redactions import find_redactions
from tasks.enrich.speech import Mention
from tasks.enrich.tokens import tokenize
from tests.enrich.speeches import speech_of_text, words_of


def bodies(text: str) -> list[Mention]:
    speech = speech_of_text(text)
    redactions = find_redactions(speech)
    return find_bodies(speech, tokenize(speech, redactions), redactions, find_documents(speech))


def named(text: str) -> list[str]:
    return words_of(text, [mention for mention in bodies(text) if not mention.generic])


def groups(text: str) -> list[str]:
    return words_of(text, [mention for mention in bodies(text) if mention.generic])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县委、县政府高度重视。", ["县委", "县政府"]),
        ("与省市县党委、政府保持一致。", ["省市县党委、政府"]),
        ("落实中央和省、市、县委部署。", ["中央和省、市、县委"]),
        ("党中央、国务院作出部署。", ["党中央", "国务院"]),
        ("由市政府办公室牵头。", ["市政府办公室"]),
        ("会同市纪委监委、组织部督查专班督查。", ["市纪委监委", "组织部督查专班"]),
        ("市住建局和省住建厅验收。", ["市住建局", "省住建厅"]),
        ("市水产局要牵头。", ["市水产局"]),
        ("县安委办要统筹。", ["县安委办"]),
        ("市电视台要开辟专栏。", ["市电视台"]),
        ("全县环保系统要行动。", ["全县环保系统"]),
        ("市检察院、市法院、市人武部参加。", ["市检察院", "市法院", "市人武部"]),
        ("局党组、局领导班子研究。", ["局党组", "局领导班子"]),
        ("成立专项整治领导小组。", ["专项整治领导小组"]),
        ("成立了“三年三提升”专项行动领导小组。", ["“三年三提升”专项行动领导小组"]),
        ("抽调人员组成督查组。", ["督查组"]),
        ("省里要求年底完成。", ["省里"]),
        ("团县委、县人民医院、县供电公司参加。", ["团县委", "县人民医院", "县供电公司"]),
        ("县防汛抗旱指挥部办公室值守。", ["县防汛抗旱指挥部办公室"]),
        ("省委第三巡视组反馈了问题。", ["省委第三巡视组"]),
        ("市生态环境局江岚分局监管。", ["市生态环境局江岚分局"]),
        ("县安委会办公室督办。", ["县安委会办公室"]),
        ("送：市委各部门，市人大各部门，市各人民团体。", ["市委各部门", "市人大各部门", "市各人民团体"]),
        ("****人民政府办公室印发。", ["****人民政府办公室"]),
        ("联合**日报社公示。", ["**日报社"]),
    ],
)
def test_named_bodies(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("由市场监管、住建、城管、发改、公安等部门负责。", "市场监管、住建、城管、发改、公安等部门"),
        ("涉及住建、发改、公安、消防等近20个部门。", "住建、发改、公安、消防等近20个部门"),
        ("县环保、工商、城建执法等部门配合。", "县环保、工商、城建执法等部门"),
        ("市住建局等部门要抓好落实。", "市住建局等部门"),
    ],
)
def test_elliptical_lists_are_one_body(text: str, expected: str) -> None:
    assert named(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("各部门各单位要高度重视。", ["各部门", "各单位"]),
        ("各地区各部门要落实。", ["各地区各部门"]),
        ("各级各有关部门共同努力。", ["各级各有关部门"]),
        ("各专项整治牵头部门要抓好落实。", ["各专项整治牵头部门"]),
        ("各级党委、政府要重视。", ["各级党委、政府"]),
        ("有关部门要配合，街道办事处兜底。", ["有关部门", "街道办事处"]),
        ("各级财政部门要足额拨付。", ["各级财政部门"]),
        ("各区、各乡镇要行动。", ["各区", "各乡镇"]),
    ],
)
def test_groups_that_name_nobody(text: str, expected: list[str]) -> None:
    assert groups(text) == expected
    assert named(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "局长、部长、厅长都来了。",
        "从全局出发，看清布局和格局。",
        "建设中心城区，发展社区经济。",
        "各区域、各领域、各环节都要管好。",
        "市场局面稳定，区域发展协调。",
        "受市民委托办理。",
        "干部要有全部精力。",
        "发展计划和教育事业。",
        "在国家里，国家政府要做好。",
        "一流大学、三级医院和商业集团军。",
    ],
)
def test_what_is_no_body(text: str) -> None:
    assert bodies(text) == []


def test_no_body_inside_the_title_of_a_document() -> None:
    assert named("印发《江岚市人民政府关于河道的意见》，市政府督办。") == ["市政府"]


def test_a_places_name_before_a_body_belongs_to_it() -> None:
    assert named("长沙市住建局要牵头。") == ["长沙市住建局"]
    assert named("贵州省委决定。") == ["贵州省委"]


def test_variants_of_a_department_have_one_canonical_name() -> None:
    text = "市城管局、住房城乡建设局要协调，市住建局要牵头。"
    assert [m.canonical for m in bodies(text)] == ["市城市管理局", "市住房和城乡建设局", "市住房和城乡建设局"]


def test_two_levels_of_one_department_stay_apart() -> None:
    text = "省住建厅、市住建局、县住建局，住建局都要管。"
    assert bodies(text)[-1].canonical == "住房和城乡建设局"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("县委决定。", "party"),
        ("县政府决定。", "government"),
        ("市住建局牵头。", "department"),
        ("市人大监督。", "congress"),
        ("市法院审理。", "court"),
        ("市检察院起诉。", "procuratorate"),
        ("市总工会慰问。", "mass_organisation"),
        ("市电视台报道。", "media"),
        ("市人武部参加。", "military"),
        ("成立工作专班。", "team"),
        ("中国人民银行规定。", "enterprise"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert [m.body_kind for m in bodies(text)] == [kind]


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from("省市县区各级党委政府住建局公安部门等、，。和的“”领导小组工作成立办**\n"), max_size=40))
def test_bodies_are_disjoint_and_of_a_declared_kind(text: str) -> None:
    mentions = bodies(text)
    assert all(0 <= m.start < m.end <= len(text) for m in mentions)
    assert all(a.end <= b.start for a, b in itertools.pairwise(mentions))
    assert {m.body_kind for m in mentions} <= set(BODY_KINDS)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("坚持底线思维全力抓好中央环保督查组反馈问题整改。", ["中央环保督查组"]),
        ("规范行政审批、公务用车和机关事业单位管理。", []),
        ("认真落实江岚市和区委决策部署。", ["区委"]),
        ("江岚市推进公交公司改制，县实现特殊教育学校全覆盖。", ["公交公司"]),
        ("市水产局帮扶市县级医院、县域二甲公立医院。", ["市水产局"]),
        ("推动文化局面改善。", []),
    ],
)
def test_a_name_goes_left_no_farther_than_it_is_one(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("自觉接受区人大、政协的监督。", ["区人大", "政协"]),
        ("接受人大监督、政协民主监督和各方面监督。", ["人大", "政协"]),
        ("自觉接受人大、政协的监督。", ["人大", "政协"]),
        ("请省政协委员提出意见。", ["省政协"]),
        ("请各位政协委员提出意见。", []),
    ],
)
def test_congresses_without_a_level_are_named_where_they_supervise(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_a_report_of_the_government_is_not_the_government() -> None:
    assert named("2026年江北省政府工作报告") == []
    assert named("江北省政府办公厅起草报告。") == ["江北省政府办公厅"]
