"""Demands that somebody voices: accounts of what a leader demanded, his own words, requests; and what only tells."""

import pytest

from tests.enrich.registers import only, register


def rows_of(text: str, **known) -> list[tuple[str, tuple[str, ...]]]:
    return [(evidence, row.responsible) for evidence, row in register(text, **known)]


def test_an_account_of_what_a_leader_demanded_gives_directions() -> None:
    text = "陈明强调，各职能部门要主动认领任务。交通部门在每个路口设一个检查点，卫健部门全力开展消杀。"
    assert rows_of(text) == [
        ("各职能部门要主动认领任务", ("各职能部门",)),
        ("交通部门在每个路口设一个检查点", ("交通部门",)),
        ("卫健部门全力开展消杀", ("卫健部门",)),
    ]


@pytest.mark.parametrize("opening", ["省委要求，", "按照会议要求，", "总书记强调，"])
def test_what_others_ask_for_does_not(opening: str) -> None:
    assert register(f"{opening}交通部门在每个路口设一个检查点。") == []


def test_a_paragraph_that_opens_with_his_own_words_is_read_and_quotations_inside_are_not() -> None:
    said = "“各村要把沟渠清出来；水利站逐段验收。”在查看堤防后，县长王某反复叮嘱。"
    assert rows_of(said) == [("各村要把沟渠清出来", ("各村",)), ("水利站逐段验收", ("水利站",))]
    assert register("古人讲“各人要扫门前雪，各家要管自己田。”这话不全对。") == []


def test_those_of_whom_a_leader_demands_what_items_list_must_do_each() -> None:
    text = "县长王某要求各镇、各部门：一要摸清底数，建好台账；二要加强巡查；三是财政局要保障经费。"
    assert [(e, row.responsible, row.responsible_carried) for e, row in register(text)] == [
        ("要摸清底数，建好台账", ("各镇", "各部门"), True),
        ("要加强巡查", ("各镇", "各部门"), True),
        ("财政局要保障经费", ("财政局",), False),
    ]


def test_those_who_are_told_how_many_things_follow_must_do_each() -> None:
    text = "各地要做到以下三点：一是加强值守，二是及时报告。"
    assert [(e, row.responsible) for e, row in register(text)] == [("加强值守", ("各地",)), ("及时报告", ("各地",))]


def test_the_leader_who_speaks_is_not_who_must() -> None:
    assert all(not row.responsible for _, row in register("“各村要清沟。”县长王某叮嘱，要守住底线。")[1:])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("希望与会的同志们认真学习。", ("与会的同志们",)),
        ("要求我们的村干部要改变工作方式。", ("村干部",)),
        ("希望各单位、各运输企业、客运站抓好落实。", ("各单位", "各运输企业", "客运站")),
        ("各村干部和民兵连长要上门动员。", ("各村干部", "民兵连长")),
        ("王校长要求班主任、保安要尽好职责。", ("班主任", "保安")),
        ("会议要求双节期间各级各类值班人员要保持在岗。", ("各级各类值班人员",)),
        ("每一支队伍要分工明确。", ("每一支队伍",)),
        ("各有关单位制定的清单，要及时报送办公室。", ("各有关单位",)),
        ("希望受到表扬的单位再接再厉。", ("受到表扬的单位",)),
        ("项目业主要倒排工期。", ("项目业主",)),
        ("企业主要负责人要到岗。", ("企业主要负责人",)),
        ("这项工作由分管副县长负总责。", ("分管副县长",)),
        ("凡未按时完成的，一律在全县通报。", ()),
        (
            "各村、各社区、镇机关防火包片责任人员和各单位包村人员一定要到岗。",
            ("各村", "各社区", "镇机关防火包片责任人员", "各单位包村人员"),
        ),
        ("市县两级要加强联动。", ("市县两级",)),
        ("省级财政也要加大支持。", ("省级财政",)),
        ("各责任部门需明确任务分工。", ("各责任部门",)),
        ("各乡镇、各中小学校要做好准备。", ("各乡镇", "各中小学校")),
        (
            "县委主要领导以及公、检、法、人武部和各单位的负责人都要参加。",
            ("县委主要领导", "公", "检", "法", "人武部", "各单位的负责人"),
        ),
        ("机关党员、特别是各级领导干部要带头。", ("机关党员", "各级领导干部")),
        ("工会、妇联等群众团体要发挥作用。", ("工会", "妇联")),
        ("会议要求交通部门及乡镇继续加大督查力度。", ("交通部门", "乡镇")),
        ("经开区上下要统一思想。", ("经开区上下",)),
        ("各级学校不仅要落实经费。", ("各级学校",)),
        ("各有关单位制定的方案，要在三天内报县整改办。", ("各有关单位",)),
    ],
)
def test_who_is_asked(text: str, names: tuple[str, ...]) -> None:
    assert only(register(text)).responsible == names


@pytest.mark.parametrize(
    "text",
    [
        "三是由李明镇长传达全县会议精神，部署下步工作。",
        "由县教育局作交流发言。",
        "会上，县长李某对全县防汛工作作具体部署。",
        "请市长张某讲意见。",
        "前期工作不扎实，致使项目迟迟不能开工。",
        "这次会议的主要任务是总结工作，动员大家鼓足干劲，确保年底前完成任务。",
    ],
)
def test_the_order_of_a_meeting_its_purpose_and_what_came_of_something_are_no_tasks(text: str) -> None:
    assert [evidence for evidence, row in register("下面，我讲三点意见。\n" + text) if not row.exhortation] == []


def test_what_somebody_is_to_understand_is_asked_where_it_is_named_and_none_where_a_statement_follows() -> None:
    named = register("大家要清醒认识到当前面临的严峻形势，始终绷紧这根弦。")
    assert [(row.responsible, evidence[:2]) for evidence, row in named] == [(("大家",), "大家")]
    assert register("大家要清醒认识到，形势仍然严峻。") == []


def test_who_will_lead_and_who_carries_out_are_in_charge_where_work_is_given_out() -> None:
    text = "要做好接待工作，县委办公室将牵头负责此项工作，县机关事务局具体执行。"
    assert rows_of(text, bodies=["县委办公室", "县机关事务局"])[1:] == [
        ("县委办公室将牵头负责此项工作", ("县委办公室",)),
        ("县机关事务局具体执行", ("县机关事务局",)),
    ]


def test_party_committees_and_governments_are_two_though_they_are_mentioned_as_one() -> None:
    row = only(register("各级党委和政府要负起责任。", bodies=["各级党委和政府"]))
    assert row.responsible == ("各级党委", "政府")


def test_what_supply_and_demand_are_called_demands_nothing() -> None:
    assert only(register("要促进供需对接，搭好平台。")).deed == "促进供需对接，搭好平台"


def test_a_term_right_behind_who_does_it_asks_for_it_but_where_it_looks_back() -> None:
    text = "各乡镇于每月25日前将进度报县项目办。"
    assert only(register(text, {"每月25日前": None})).responsible == ("各乡镇",)
    assert register("去年的情况是，" + text, {"每月25日前": None}) == []


def test_a_demand_made_anew_behind_a_whole_one_is_a_row_of_its_own() -> None:
    assert len(register("各位庭长要带头办理疑难复杂案件，既要调度，也要督导，还要直接办案。")) == 1
    assert len(register("各级学校不仅要落实经费，还要会同部门加强管理。")) == 2
    text = "各单位要组织职工学习条例、对照检查自身行为，要时刻守住底线。各村要清沟，要修渠。"
    assert rows_of(text) == [
        ("各单位要组织职工学习条例、对照检查自身行为", ("各单位",)),
        ("要时刻守住底线", ("各单位",)),
        ("各村要清沟，要修渠", ("各村",)),
    ]


def test_what_is_asked_above_all_is_part_of_what_is_asked() -> None:
    text = "要抓好疫病防控，特别是沿江地区的防控，确保应免尽免。"
    assert only(register(text)).target == "确保应免尽免"


def test_what_is_given_to_the_good_and_the_bad_is_each_a_row() -> None:
    text = "财政局要加大考核力度，定期通报完成情况，对完成好的单位进行奖励，对推诿扯皮的单位予以通报批评。"
    assert [e for e, _ in rows_of(text)][-2:] == ["对完成好的单位进行奖励", "对推诿扯皮的单位予以通报批评"]


def test_aims_that_are_told_behind_a_colon_are_rows_outside_a_plan_too() -> None:
    text = "今年防汛工作总的目标是：确保水库不垮坝、圩堤不决口，一旦发生险情，不造成人员伤亡，把损失降到最低。"
    assert [(e, row.target) for e, row in register(text)] == [
        ("确保水库不垮坝、圩堤不决口", "确保水库不垮坝、圩堤不决口"),
        ("一旦发生险情，不造成人员伤亡，把损失降到最低", "不造成人员伤亡"),
    ]


@pytest.mark.parametrize("goal", ["确保不漏一户", "确保河堤不决口", "确保不发生群体性上访"])
def test_what_is_not_to_happen_is_a_measure(goal: str) -> None:
    assert only(register(f"要落实责任，{goal}。")).target == goal


def test_a_day_between_who_must_and_the_demand_word_is_when() -> None:
    text = "县政府办、应急局6月12日要对各单位进行督查。"
    row = only(register(text, {"6月12日": "2024-06-12"}, bodies=["县政府办", "应急局"]))
    assert (row.responsible, row.deadline_text) == (("县政府办", "应急局"), "6月12日")


def test_the_term_that_others_have_set_is_a_deadline_without_a_date() -> None:
    row = only(register("各乡镇要在规定的时间内完成清理。"))
    assert (row.deadline_text, row.deadline) == ("规定的时间内", None)


def test_what_is_to_be_done_by_all_means_by_a_day_is_demanded() -> None:
    assert only(register("推进方案务于2月3日前报送市政府。", {"2月3日前": "2024-02-03"})).deadline_text == "2月3日前"
    assert register("我们坚持服务于民。") == []


@pytest.mark.parametrize("joining", ["同时，", "此外，", "同时", ""])
def test_what_a_sentence_adds_is_asked_of_those_the_one_before_addressed(joining: str) -> None:
    rows = register(f"各镇要清理沟渠。{joining}要修好水渠。")
    assert [(row.responsible, row.responsible_carried) for _, row in rows] == [(("各镇",), False), (("各镇",), True)]
