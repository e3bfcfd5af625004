"""Who must: named on the spot, arranged by 由, asked with 请, carried over, or nobody."""

import pytest

from tests.enrich.registers import only, register


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("各单位要集中力量抓好清扫。", ("各单位",)),
        ("各部门各街道要用心研究工作。", ("各部门", "各街道")),
        ("各地区各部门要统筹安排工作。", ("各地区各部门",)),
        ("各区、各有关部门必须拿出办法。", ("各区", "各有关部门")),
        ("党员、干部要带头参加义务劳动。", ("党员", "干部")),
        ("全体干部职工也要坚定信心。", ("全体干部职工",)),
        ("各单位一把手一定要亲自抓落实。", ("各单位一把手",)),
        ("各级党委（党组）要切实负起责任。", ("各级党委（党组）",)),
        ("大家务必树牢底线思维。", ("大家",)),
        ("全市上下必须高度重视。", ("全市上下",)),
        ("作为窗口单位的工作人员，必须把群众放在心上。", ("窗口单位的工作人员",)),
        ("区级层面，要相应组建领导机构。", ("区级层面",)),
        ("凡是没有参加培训的，必须补课。", ("没有参加培训的",)),
        ("各职能单位都有自己的责任，要切实履行好职责。", ("各职能单位",)),
        ("尤其是清单涉及到的牵头领导，要尽职尽责。", ("清单涉及到的牵头领导",)),
        ("教育局要抓好控辍保学。", ("教育局",)),
        ("农机中心、发改委要抓紧组织。", ("农机中心", "发改委")),
        ("各单位“一把手”要亲自抓。", ("各单位“一把手”",)),
        ("各镇（街道）要召开动员会议。", ("各镇（街道）",)),
        ("机关各党支部要认真落实。", ("机关各党支部",)),
        ("文联、作协要深化改革。", ("文联", "作协")),
        ("政府全体工作人员要心有所畏、行有所止。", ("政府全体工作人员",)),
        ("各级党委在工作中要勇于担当。", ("各级党委",)),
        ("党支部书记直接面对群众，必须心系群众。", ("党支部书记",)),
        ("公安部门要紧盯重点车辆。", ("公安部门",)),
        ("请组织部把党建纳入考核。", ("组织部",)),
        ("城管、交警部门要加强值守。", ("城管", "交警部门")),
        ("各县（市、区）党政主要领导要带头招商。", ("各县（市、区）党政主要领导",)),
        ("公安部门在上下学时段要安排警力。", ("公安部门",)),
        ("我国工人阶级和广大劳动群众要增强责任感。", ("我国工人阶级", "广大劳动群众")),
        ("所有政府机关及其工作人员都必须守法。", ("所有政府机关及其工作人员",)),
        ("希望广大家长配合学校做好教育。", ("广大家长",)),
        ("所有在建工地必须封闭施工。", ("所有在建工地",)),
        ("任何单位和个人都不得干预。", ("任何单位", "个人")),
    ],
)
def test_the_subject_before_the_demand_word(text: str, names: tuple[str, ...]) -> None:
    row = only(register(text))
    assert row.responsible == names
    assert not row.responsible_carried


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("请大家认真学习方案。", ("大家",)),
        ("希望各区、各部门加快推进攻坚行动。", ("各区", "各部门")),
        ("要求各学校按照规定开展演练。", ("各学校",)),
        ("由市清河办负责，对沿线码头进行专门督查。", ("市清河办",)),
        ("由市场监管、住建、城管等部门负责，每年开展2次检查。", ("市场监管", "住建", "城管")),
    ],
)
def test_the_one_who_is_asked_or_arranged(text: str, names: tuple[str, ...]) -> None:
    assert only(register(text, bodies=["市清河办"] if "清河办" in text else [])).responsible == names


def test_a_mentioned_body_is_named_as_written() -> None:
    text = "市清河局、柳溪镇人民政府要在码头设立岗亭。"
    assert only(register(text, bodies=["市清河局", "柳溪镇人民政府"])).responsible == ("市清河局", "柳溪镇人民政府")


def test_an_open_list_with_one_full_name_keeps_its_end() -> None:
    text = "市清河局等部门和各区要抓好落实。"
    assert only(register(text, bodies=["市清河局等部门", "各区"])).responsible == ("市清河局等部门", "各区")


def test_things_are_nobody() -> None:
    for text in ("学习内容要新。", "环保工作要在执法中成为利剑。", "分类指导要体现在方案上。"):
        assert only(register(text)).responsible == ()


def test_what_is_done_to_somebody_is_not_done_by_him() -> None:
    text = "对工作不力的单位和个人，要予以严肃处理。"
    assert only(register(text)).responsible == ()


class TestCarriedOver:
    def test_within_the_sentence(self) -> None:
        rows = register("各处室要服从安排，严禁推诿扯皮。")
        assert [(e, r.responsible, r.responsible_carried) for e, r in rows] == [
            ("各处室要服从安排", ("各处室",), False),
            ("严禁推诿扯皮", ("各处室",), True),
        ]

    def test_over_a_semicolon(self) -> None:
        rows = register("各街道要摸清底数；要建立台账。")
        assert rows[1][1].responsible == ("各街道",)

    def test_to_the_next_sentence_only_if_it_opens_with_a_bare_demand_word(self) -> None:
        rows = register("各学校要排查隐患。要建立台账。今年天气炎热，要加强值守。")
        assert [r.responsible for _, r in rows] == [("各学校",), ("各学校",), ()]

    def test_to_run_in_items_from_the_sentence_before_them(self) -> None:
        rows = register("各部门各单位要汲取教训。一是规范施工行为。二是加大检查力度。")
        assert [r.responsible for _, r in rows] == [("各部门", "各单位")] * 3
        assert [r.responsible_carried for _, r in rows] == [False, True, True]

    def test_not_past_the_paragraph(self) -> None:
        rows = register("各学校要排查隐患。\n要建立台账。")
        assert rows[1][1].responsible == ()

    def test_to_the_group_that_was_just_formed(self) -> None:
        rows = register("政府办要抽调人员组成督查组，每天都要明查暗访。")
        assert rows[1][1].responsible == ("督查组",)

    def test_the_instrument_is_not_the_agent(self) -> None:
        rows = register("各街道要强化管控，监管力量要下沉到位。")
        assert rows[1][1].responsible == ("各街道",)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("由市清河办负责，会同各区政府，对码头进行检查。", ("各区政府",)),
        ("市清河办要会同有关部门成立专班。", ("有关部门",)),
        ("街道要凝聚物业企业、共建单位等多方力量，解决难题。", ("物业企业", "共建单位")),
        ("要团结起来，凝聚共识。", ()),
        ("我们要成立联合政府。", ()),
    ],
)
def test_cooperating(text: str, names: tuple[str, ...]) -> None:
    bodies = [name for name in ("市清河办", "各区政府") if name in text]
    assert register(text, bodies=bodies)[0][1].cooperating == names


@pytest.mark.parametrize(
    "text",
    [
        "凡是不具备安全生产条件的，一律停工整改。",
        "凡是整改不到位的，一律不得复工。",
        "凡顶风违纪的，要严肃追究责任。",
    ],
)
def test_whom_something_is_done_to_is_not_who_must(text: str) -> None:
    assert only(register(text)).responsible == ()


def test_a_time_before_the_demand_word_is_no_topic() -> None:
    _, row = register("各乡镇要发挥劝导站作用，赶集日、节假日必须安排专人值守。")
    assert (row[1].responsible, row[1].responsible_carried) == (("各乡镇",), True)


def test_what_an_official_asked_elsewhere_is_reported() -> None:
    row = only(register("市委书记在全市会议上明确提出，要做到不燃一把火。"))
    assert (row.responsible, row.reported) == ((), True)


def test_a_year_that_opens_the_sentence_addresses_all() -> None:
    rows = register("财政部门要确保投入。今年要新建幼儿园6所。", {"今年": "2024"}, ["6所"])
    assert [row.responsible for _, row in rows] == [("财政部门",), ()]


def test_who_is_named_first_carries_the_term_that_follows() -> None:
    row = only(register("督查组对未开工的项目逐一分析原因，8月5日前提出意见。", {"8月5日前": "2024-08-05"}))
    assert (row.responsible, row.deadline) == (("督查组",), "2024-08-05")


def test_a_condition_behind_a_demand_opens_the_next() -> None:
    rows = register("各级首长汛期不得外出，确需外出的，必须请假。")
    assert [evidence for evidence, _ in rows] == ["各级首长汛期不得外出", "确需外出的，必须请假"]


def test_a_name_that_no_grammar_knows_answers_by_its_place() -> None:
    row = only(register("这次博览会由贸促会牵头。"))
    assert row.responsible == ("贸促会",)
