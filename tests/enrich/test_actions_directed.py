"""Orders without a demand word: where a speaker hands out work, who stands in front must do what follows."""

import pytest

from tasks.enrich.actions import find_actions
from tasks.enrich.speech import Mention
from tasks.enrich.tokens import tokenize
from tests.enrich.registers import only, register, speech_with

POINTS = "下面，我讲三点意见。\n"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("公安局、交警大队负责上下学高峰的护学岗。", ("公安局", "交警大队")),
        ("每名干警撰写1份自查报告。", ("每名干警",)),
        ("各县（市、区）每日报送当日情况。", ("各县（市、区）",)),
        ("校医每天晨检、午检。", ("校医",)),
        ("支部书记负总责。", ("支部书记",)),
        ("各乡镇把木材加工企业过一遍。", ("各乡镇",)),
        ("气象部门每小时更新一次预报。", ("气象部门",)),
        ("各级河长每月巡河不少于两次。", ("各级河长",)),
        ("护林员一人一段，挂牌上岗。", ("护林员",)),
        ("教育局牵头制定方案，学校抓好落实。", ("教育局",)),
        ("各项目单位倒排工期、挂图作战。", ("各项目单位",)),
        ("各县市区对失火案件快侦快破。", ("各县市区",)),
        ("会后，各乡镇党委书记到我办公室领任务。", ("各乡镇党委书记",)),
        ("各有关部门按照职责分工，切实履行主体责任。", ("各有关部门",)),
        ("保安人员加强巡逻。", ("保安人员",)),
        ("物业、志愿者维持秩序。", ("物业", "志愿者")),
        ("水利局是治污的综合部门，主要负责监测水质。", ("水利局",)),
        ("县林业局作为牵头单位，负责编制规划。", ("县林业局",)),
        ("发展改革部门是项目管理的综合部门，主要负责申报和调度。", ("发展改革部门",)),
        ("各责任主体对资金使用负总责。", ("各责任主体",)),
    ],
)
def test_a_doer_with_a_verb_is_an_order_once_the_speaker_came_to_his_points(text: str, names: tuple[str, ...]) -> None:
    evidence, row = register(POINTS + text)[0]
    assert row.responsible == names
    assert not row.exhortation
    assert evidence.startswith(names[0])


@pytest.mark.parametrize(
    "text",
    [
        "各乡镇高度重视这项工作。",
        "各部门认识不到位。",
        "各县区取得明显成效。",
        "有的干部到企业去检查。",
        "各有关部门负责的项目。",
        "教育局还将出台办法。",
        "去年，各乡镇组织检查。",
        "物业管理逐步规范。",
        "保洁员工资按照规定发放。",
        "向阳中心幼儿园投入使用。",
        "水利局是重要的综合部门，得到群众好评。",
    ],
)
def test_what_doers_are_or_have_done_is_no_order(text: str) -> None:
    assert register(POINTS + text) == []


def test_tasks_that_are_set_out_as_follows_are_directions() -> None:
    text = "现将各单位的任务作如下明确：\n规划分局负责布点，指导督查村庄规划的落实。\n村“两委”在全局上进行引导。"
    assert [(e, row.responsible) for e, row in register(text)] == [
        ("规划分局负责布点，指导督查村庄规划的落实", ("规划分局",)),
        ("村“两委”在全局上进行引导", ("村“两委”",)),
    ]


def test_minutes_of_a_meeting_say_themselves_that_they_direct() -> None:
    (_, row), *_ = register("会议明确，工作组立即进驻工地。")
    assert row.responsible == ("工作组",)


def test_behind_an_order_a_phrase_with_a_preposition_goes_on_with_it() -> None:
    text = POINTS + "班子成员分别深入一线，全天对施工现场进行督导，发现隐患及时处置。"
    assert [(e, row.responsible) for e, row in register(text)] == [
        ("班子成员分别深入一线，全天对施工现场进行督导", ("班子成员",)),
        ("发现隐患及时处置", ("班子成员",)),
    ]


def test_the_occasion_of_a_demand_belongs_to_none_before_it() -> None:
    text = "各部门要各司其职，发生越级上访后，属地要第一时间到位。"
    assert [e for e, _ in register(text)] == ["各部门要各司其职", "属地要第一时间到位"]


@pytest.mark.parametrize("which", ["已签约项目", "已达标的小区"])
def test_what_has_happened_to_what_a_demand_is_about_is_no_fact(which: str) -> None:
    text = f"各园区要扛起责任，对{which}逐个过堂。"
    assert register(text)[-1][0].endswith("逐个过堂")


def test_a_title_of_several_clauses_that_says_who_must_is_an_order() -> None:
    text = "三、各消防队在此期间要统一食宿，集结待命。村民不得带火种进山。"
    rows = register(text, headings=[(1, text)])
    assert rows[0][1].responsible == ("各消防队",)


def test_before_the_points_the_same_words_tell() -> None:
    assert register("公安局开展巡逻检查。\n" + POINTS) == []


def test_a_title_that_demands_opens_a_section_of_orders_and_one_that_explains_does_not() -> None:
    ordered = register("流调要快\n疾控中心开展流行病学调查。", headings=[(1, "流调要快")])
    assert only(ordered).responsible == ("疾控中心",)
    assert register("充分认识重要意义\n疾控中心开展流行病学调查。", headings=[(1, "充分认识重要意义")]) == []


def test_how_often_is_nobody() -> None:
    text = POINTS + "各学校要设立开放日，每学期邀请家长代表陪餐不少于4次。"
    assert only(register(text, quantities=["4次"])).responsible == ("各学校",)


def test_a_part_that_explains_may_hold_one_that_demands() -> None:
    above, order = "二、找差距，明确主攻方向", "县财政局会同银行设立风险补偿资金。"
    demands, tells = "（一）经营主体要再壮大", "（一）保障群众生活"
    rows = register(f"{above}\n{demands}\n{order}", headings=((1, above), (2, demands)))
    assert (only(rows).responsible, only(rows).cooperating) == (("县财政局",), ("银行",))
    assert register(f"{above}\n{tells}\n{order}", headings=((1, above), (2, tells))) == []


def test_behind_a_name_and_a_colon_all_that_follows_is_its_duty() -> None:
    row = only(register(POINTS + "公安局：对非法运输烟花爆竹的，发现一起、打击一起。"))
    assert row.responsible == ("公安局",)
    row = only(register(POINTS + "教育局：每所学校指定一名安全副校长。"))
    assert row.responsible == ("教育局",)


def test_a_day_that_has_come_is_told_of() -> None:
    text = POINTS + "4月9日，各学校开展应急演练。"
    assert register(text, dates={}) != []
    speech, at = speech_with(text), text.index("4月9日")
    told = Mention("date", at, at + 4, role="event", iso="2024-04-09")
    assert find_actions(speech, [told], tokenize(speech)) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("请陈副县长盯着这个项目。", ("陈副县长",)),
        ("请新闻宣传中心多挖掘一线的好故事。", ("新闻宣传中心",)),
        ("希望第三党支部以这次会议为起点。", ("第三党支部",)),
        ("供电、通信、供水单位要备足抢修队伍。", ("供电", "通信", "供水单位")),
        ("农技员要包片指导。", ("农技员",)),
        ("中队晚上也要上岗。", ("中队",)),
        ("各乡镇党政正职清明期间不得离开辖区。", ("各乡镇党政正职",)),
        ("各校霜降前必须完成检修。", ("各校",)),
        ("请融媒体中心滚动播发禁火令。", ("融媒体中心",)),
    ],
)
def test_more_of_those_who_are_asked(text: str, names: tuple[str, ...]) -> None:
    bodies = ["第三党支部"] if "第三" in text else []
    assert only(register(text, bodies=bodies)).responsible == names


@pytest.mark.parametrize(
    "text",
    [
        "请县长讲话。",
        "请市信访局局长刘伟汇报。",
        "请市应急局局长李四作工作部署。",
        "请各位代表审议，并请各位委员提出意见。",
        "请县公安局向大会通报有关情况。",
        "我们看到了希望，这是希望的田野。",
    ],
)
def test_what_happens_on_the_stage_of_a_meeting_is_no_task(text: str) -> None:
    assert register(text) == []


def test_who_leads_named_behind_a_demand_gets_it() -> None:
    row = only(register("要抓好整改落实，应急局牵头。"))
    assert row.responsible == ("应急局",)


def test_who_leads_named_before_the_deed_makes_one_row() -> None:
    row = only(register(POINTS + "商务局牵头，5月20日前把清单拿出来。", dates={"5月20日前": "2024-05-20"}))
    assert (row.responsible, row.deadline) == (("商务局",), "2024-05-20")


@pytest.mark.parametrize("text", ["我村将于4月15日前完成清理。", "我们将在5月底前建成示范点。"])
def test_what_the_speakers_own_side_will_do_is_promised(text: str) -> None:
    words = text[text.index("4") if "4" in text else text.index("5") : text.index("前") + 1]
    assert register(POINTS + text, dates={words: "2024-05-31"}) == []


def test_what_the_brackets_of_a_title_say_holds_for_its_section() -> None:
    title = "河道治理（责任单位：水利局；完成时限：2024年12月底前）"
    rows = register(
        f"{title}\n加快4公里管网建设。要做好清淤。教育局要做好宣传。",
        dates={"2024年12月底前": "2024-12-31"},
        quantities=["4公里"],
        headings=[(1, title)],
    )
    assert [(row.responsible, row.deadline) for _, row in rows][-2:] == [
        (("水利局",), "2024-12-31"),
        (("教育局",), None),
    ]


def test_a_half_year_and_a_quarter_end_on_their_last_day() -> None:
    for words, last in (("上半年", "2024-06-30"), ("三季度", "2024-09-30")):
        row = only(register(f"教育局要{words}在乡镇开展试点。", dates={words: "2024"}))
        assert (row.deadline_text, row.deadline) == (words, last)


def test_who_must_is_no_part_of_the_event_before_which() -> None:
    assert only(register("各村霜降前必须种下去。")).deadline_text == "霜降前"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("今年1至11月，全市共发生各类事故27起。", "27起"),
        ("公安局共查处案件31起。", "31起"),
        ("水利局累计清运垃圾2000吨。", "2000吨"),
    ],
)
def test_what_a_figure_came_to_is_told(text: str, figure: str) -> None:
    assert register(POINTS + text, quantities=[figure]) == []


def test_the_seat_of_an_office_is_no_task() -> None:
    assert register(POINTS + "领导小组办公室设在水利局。") == []
    rows = register(POINTS + "领导小组办公室设在水利局，实行一周一调度。")
    assert [row.deed for _, row in rows] == ["实行一周一调度"]


def test_what_something_takes_is_no_task() -> None:
    rows = register(POINTS + "乡村要振兴，产业是关键。各村要选准产业。")
    assert [evidence for evidence, _ in rows] == ["各村要选准产业"]


def test_what_is_done_to_those_whom_a_sanction_names_is_a_task_of_nobody() -> None:
    row = only(register(POINTS + "对出现第一个火点的乡镇，扣缴保证金5万元。", quantities=["5万元"]))
    assert (row.responsible, row.target) == ((), "扣缴保证金5万元")


def test_the_date_of_an_occasion_is_no_task_of_its_own() -> None:
    text = POINTS + "年底考核，任务完不成的街道，取消评先资格。"
    ((evidence, _),) = register(text, {"年底": "2024-12-31"})
    assert evidence == "年底考核，任务完不成的街道，取消评先资格"


def test_a_heading_that_wants_a_success_is_no_look_back() -> None:
    rows = register(
        POINTS + "三、加强领导，确保工作取得实效\n各乡镇牵头开展督查。",
        headings=[(1, "三、加强领导，确保工作取得实效")],
    )
    assert [row.responsible for _, row in rows] == [("各乡镇",)]


def test_what_others_will_do_to_us_is_no_task_and_what_they_ask_names_nobody() -> None:
    assert register(POINTS + "省里12月中旬要对我市进行考核。") == []
    assert register(POINTS + "省里4月下旬要来暗访。") == []
    _, row = register(POINTS + "各级党委对此高度重视，要求举一反三、严防死守。")[0]
    assert (row.responsible, row.reported) == ((), True)


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("各学校要在放暑假前开展专题教育。", "放暑假前"),
        ("各学校要在生产发展的前提下扩大招生。", None),
        ("班主任每天放学前要提醒学生。", None),
        ("学生知晓率测评前要达到95%以上。", "测评前"),
    ],
)
def test_the_event_before_which_something_is_to_be_done(text: str, deadline: str | None) -> None:
    assert only(register(POINTS + text)).deadline_text == deadline


def test_a_term_can_be_told_by_its_beginning_and_end() -> None:
    row = only(register(POINTS + "从现在起到12月5日，各县区要开展一次排查。", {"12月5日": "2024-12-05"}))
    assert (row.deadline_text, row.deadline) == ("12月5日", "2024-12-05")


def test_a_vague_demand_waits_for_what_says_what_is_to_be_done() -> None:
    evidence, row = register("各部门要想办法，6月底把基金注册到位。", {"6月底": "2024-06-30"})[0]
    assert evidence == "各部门要想办法，6月底把基金注册到位"
    assert row.deadline == "2024-06-30"


def test_what_follows_who_answers_for_it_is_his_duty() -> None:
    _, row = register(POINTS + "学校校长是第一责任人，每周至少到食堂检查两次。")[0]
    assert row.responsible == ("学校校长",)


def test_whose_shoulders_are_named_behind_what_is_kept_up_does_only_that() -> None:
    text = "各部门要抓好落实。坚持一把手亲自抓、负总责，全面落实责任书确定的各项任务。"
    assert [(e, row.responsible) for e, row in register(text)][1:] == [
        ("坚持一把手亲自抓、负总责", ("一把手",)),
        ("全面落实责任书确定的各项任务", ()),
    ]


def test_who_joins_is_known_by_the_verb_behind_him() -> None:
    assert only(register(POINTS + "县妇联联合社区开展入户宣传。", bodies=["县妇联"])).cooperating == ("社区",)


def test_what_is_asked_of_what_somebody_brings_to_his_work_is_asked_of_him() -> None:
    assert only(register("执法人员的素质要跟上。")).responsible == ("执法人员",)


def test_what_went_on_for_some_time_may_only_say_which_of_them() -> None:
    text = "指挥部办公室每半月调度一次，对连续两次末位的乡镇进行约谈。"
    assert "".join(e for e, _ in register(POINTS + text)).endswith("对连续两次末位的乡镇进行约谈")
    assert register(POINTS + "各乡镇连续三年获奖。") == []


def test_the_least_that_is_to_be_done_is_asked_for_anywhere() -> None:
    row = only(register("各企业每天至少组织一次自查。"))
    assert (row.responsible, row.target) == (("各企业",), "每天至少组织一次自查")
    assert only(register("每个乡镇至少打造1个示范村。", quantities=["1个"])).responsible == ("每个乡镇",)


def test_the_least_that_there_is_tells() -> None:
    assert register("各乡镇至少有一家卫生院。") == []
