"""The plan of a work report: indicators, instructions by position, measures without figures, statements."""

import pytest

from tasks.enrich.actions import find_actions
from tasks.enrich.quantities import find_quantities
from tasks.enrich.sections import sections_of
from tasks.enrich.speech import Mention
from tasks.enrich.tokens import tokenize
from tests.enrich.registers import only, register, speech_with

PLAN = ((1, "二、2024年工作安排"),)


def plan(text: str, quantities: tuple[str, ...] = ()) -> list[str]:
    """The evidence of the rows of a paragraph of a plan."""
    return [e for e, _ in register(f"二、2024年工作安排\n{text}", quantities=quantities, headings=PLAN)]


class TestIndicators:
    def test_of_a_list_are_rows_each(self) -> None:
        text = "今年的主要预期目标是：地区生产总值增长6%左右，居民收入增长与经济增长同步，物价涨幅2%左右。"
        assert plan(text, ("6%左右", "2%左右")) == [
            "地区生产总值增长6%左右",
            "居民收入增长与经济增长同步",
            "物价涨幅2%左右",
        ]

    def test_may_be_announced_in_a_paragraph_of_its_own(self) -> None:
        text = "今年的主要预期目标是：\n粮食产量30万吨；城镇登记失业率控制在4%以内。"
        assert plan(text, ("30万吨", "4%以内")) == ["粮食产量30万吨", "城镇登记失业率控制在4%以内"]

    def test_go_on_with_what_only_adds_a_figure(self) -> None:
        text = "预期目标是：地区生产总值增长7%，达到309亿元，进出口稳定增长。"
        assert plan(text, ("7%", "309亿元"))[0] == "地区生产总值增长7%，达到309亿元"
        rows = register(f"二、2024年工作安排\n{text}", quantities=["7%", "309亿元"], headings=PLAN)
        assert rows[0][1].target == "地区生产总值增长7%，达到309亿元"

    @pytest.mark.parametrize(
        ("lead", "year"),
        [("今年的主要预期目标是：", "今年"), ("2024年主要目标是，", "2024年"), ("全年目标任务：", "全年")],
    )
    def test_are_due_by_the_end_of_the_year_that_they_are_announced_for(self, lead: str, year: str) -> None:
        speech = speech_with(f"二、2024年工作安排\n{lead}进出口稳定增长，产粮30万吨。", PLAN)
        at = speech.text.rindex(year)
        named = Mention("date", at, at + len(year), role="event", iso="2024")
        rows = find_actions(speech, [named], tokenize(speech))
        assert [(row.deed, row.deadline_text, row.deadline) for row in rows] == [
            ("进出口稳定增长", year, "2024-12-31"),
            ("产粮30万吨", year, "2024-12-31"),
        ]

    def test_are_announced_by_a_colon_or_by_what_says_so(self) -> None:
        assert plan("努力完成全年目标任务，以实际行动迎接建县五十周年。") == [
            "努力完成全年目标任务，以实际行动迎接建县五十周年"
        ]

    def test_that_were_told_before_are_what_the_demand_is_for(self) -> None:
        assert plan("实现上述目标，要抓好项目建设。") == ["实现上述目标，要抓好项目建设"]

    @pytest.mark.parametrize("measure", ["完成市里下达的控制目标", "与经济增长同步", "保持基本平衡"])
    def test_need_no_figure(self, measure: str) -> None:
        text = f"主要目标是：有关指标{measure}。"
        rows = register(f"二、2024年工作安排\n{text}", headings=PLAN)
        assert only(rows).target == f"有关指标{measure}"

    def test_stand_after_a_statement(self) -> None:
        text = "农业是根基，粮食播种面积稳定在80万亩以上。"
        assert plan(text, ("80万亩以上",)) == ["粮食播种面积稳定在80万亩以上"]

    def test_of_a_review_are_facts(self) -> None:
        text = "一、2023年工作回顾\n各项目标是：地区生产总值增长6%。"
        assert register(text, quantities=["6%"], headings=((1, "一、2023年工作回顾"),)) == []

    def test_of_a_year_that_a_review_mentions_are_facts(self) -> None:
        text = "一、2023年工作回顾\n积极开展节能减排各项工作，明确提出2030年的目标。粮食产量30万吨。"
        assert register(text, quantities=["30万吨"], headings=((1, "一、2023年工作回顾"),)) == []

    def test_of_a_day_are_told_though_they_name_this_year(self) -> None:
        text = "市水利局开展2024年防汛检查，新建水库2座。"
        assert [evidence for evidence, _ in register(text, quantities=["2座"])] == ["新建水库2座"]
        assert register(f"4月16日上午，{text}", quantities=["2座"]) == []

    @pytest.mark.parametrize(
        ("clause", "figure"),
        [("人均公共绿地达到9平方米", "9平方米"), ("综合能耗下降4.7%", "4.7%"), ("群众安全感保持在96%以上", "96%以上")],
    )
    def test_are_told_by_the_verb_before_the_figure_in_a_list_of_figures(self, clause: str, figure: str) -> None:
        assert plan(f"完成绿化工程。全市面貌一新。{clause}。道路更通达。", (figure,)) == ["完成绿化工程", clause]

    def test_may_be_the_least_that_is_to_be_done(self) -> None:
        text = "全县面貌一新。计划年度内研究工作不少于6次。道路更通达。"
        assert plan(text, ("6次",)) == ["计划年度内研究工作不少于6次"]

    def test_in_what_something_is_done_for_are_no_task(self) -> None:
        text = "加强走访。为便于组织5个村的走访，按村分为8个小组。加强管护。"
        assert "为便于组织5个村的走访" not in plan(text, ("5个", "8个"))

    def test_name_no_doer(self) -> None:
        text = "完成村庄规划58个，行政村规划编制率达到100%。"
        rows = register(f"二、2024年工作安排\n{text}", quantities=["58个", "100%"], headings=PLAN)
        assert [row.responsible for _, row in rows] == [(), ()]

    def test_of_the_whole_country_are_foretold(self) -> None:
        text = "完成绿化工程。绿地达到9平方米。中国进口将超过10万亿元。道路更通达。"
        assert plan(text, ("9平方米", "10万亿元")) == ["完成绿化工程", "绿地达到9平方米"]


class TestInstructionsByPosition:
    @pytest.mark.parametrize(
        "clause",
        [
            "力促南北大桥建成投用",
            "常态化开展河道隐患整治",
            "因城施策控增量、去库存",
            "更大力度吸引青年人才",
            "在更多领域推进系统集成",
            "为困难老人提供居家服务",
            "显著改善通勤条件",
            "分区分类推进盐碱地治理",
            "停建、缓建楼堂馆所项目",
        ],
    )
    def test_need_no_known_verb_among_other_work(self, clause: str) -> None:
        rows = plan(f"加强河湖保护。{clause}。推进厂网改造。")
        assert clause in rows

    @pytest.mark.parametrize(
        "clause",
        [
            "治理效能明显增强",
            "发展基础更加牢固",
            "是今年工作的重点",
            "群众是真正的英雄",
            "在建的项目进展顺利",
        ],
    )
    def test_are_not_seen_in_statements(self, clause: str) -> None:
        assert clause not in plan(f"加强河湖保护。{clause}。推进厂网改造。")

    def test_are_not_seen_where_a_speech_tells_a_story(self) -> None:
        assert register("那年冬天，乡亲们砍柴度日。赶着牛车进城，换回一袋盐。") == []

    def test_works_with_their_end_are_tasks_of_a_programme(self) -> None:
        assert "东环路开工建设" in plan("加强城市建设。完善路网。东环路开工建设。")

    def test_titles_with_a_measure_are_tasks(self) -> None:
        rows = plan("一是免费培训护理员1万名。二是改造老旧管网。抓好施工组织。", ("1万名",))
        assert rows[0] == "一是免费培训护理员1万名" or rows[0] == "免费培训护理员1万名"


class TestStatements:
    @pytest.mark.parametrize(
        "text",
        [
            "修好这条路，是全县上下的大事。",
            "做好今年的工作责任重大，使命光荣。",
            "发展产业对富民具有决定性作用。",
        ],
    )
    def test_with_a_verb_phrase_for_subject_ask_nothing(self, text: str) -> None:
        assert plan(text) == []

    def test_a_verb_phrase_may_be_the_topic_of_a_demand(self) -> None:
        text = "学习会议精神，要联系本地实际。"
        assert plan(text) == [text[:-1]]

    def test_what_is_borne_in_mind_goes_on_with_the_demand(self) -> None:
        text = "各级干部要站稳立场，始终牢记发展必须是科学发展，牢牢守住底线。"
        assert [e for e, _ in register(text)] == [text[:-1]]


class TestMeasuresWithoutFigures:
    @pytest.mark.parametrize(
        "clause",
        [
            "确保清河水质保持在Ⅲ类",
            "一般性支出只减不增",
            "动态隐患全部整改",
            "确保欠薪动态清零",
            "完成县里下达的化债任务",
        ],
    )
    def test_make_a_task(self, clause: str) -> None:
        rows = register(f"二、2024年工作安排\n要加强管理，{clause}。", headings=PLAN)
        assert any(row.target and clause in row.target for _, row in rows)

    @pytest.mark.parametrize("clause", ["建设世界一流的大学", "推进生育友好工作", "实施城市更新行动"])
    def test_are_not_read_into_praise(self, clause: str) -> None:
        assert all(row.exhortation for _, row in register(f"二、2024年工作安排\n{clause}。", headings=PLAN))


class TestNobody:
    @pytest.mark.parametrize("name", ["我们", "我国", "中国"])
    def test_is_told_where_all_are(self, name: str) -> None:
        row = only(register(f"{name}要坚定信心。"))
        assert row.responsible == ()
        assert row.exhortation

    def test_a_measure_makes_us_answer_for_it(self) -> None:
        assert only(register("我们要定期召开例会。")).responsible == ("我们",)


class TestHelpers:
    def test_a_clause_that_only_names_them_waits_for_its_deed(self) -> None:
        text = "县林业局要会同县财政局，4月底前完成造林2万亩。"
        row = only(register(text, {"4月底前": "2024-04-30"}, ["2万亩"], ["县林业局", "县财政局"]))
        assert row.responsible == ("县林业局",)
        assert row.cooperating == ("县财政局",)
        assert (row.deadline, row.target) == ("2024-04-30", "完成造林2万亩")


def test_how_often_is_a_measure_and_now_and_then_is_none() -> None:
    assert only(register("各部门都要定期开展巡查。")).target == "定期开展巡查"
    assert only(register("各部门都要不定期开展巡查。")).target is None


def test_a_name_before_a_deadline_changes_the_subject() -> None:
    text = "县水务局要建立清单，各乡镇5月底前完成排查。"
    rows = register(text, {"5月底前": "2024-05-31"}, bodies=["县水务局"])
    assert [(r.responsible, r.deadline) for _, r in rows] == [(("县水务局",), None), (("各乡镇",), "2024-05-31")]


class TestDeadlinesOfPeriods:
    @pytest.mark.parametrize(
        ("words", "iso", "end"), [("上半年", "2024-06-30", "2024-06-30"), ("6月", "2024-06", "2024-06-30")]
    )
    def test_end_with_the_period(self, words: str, iso: str, end: str) -> None:
        row = register(f"各区要抓紧施工，{words}完成主体工程。", {words: iso})[-1][1]
        assert (row.deadline_text, row.deadline) == (words, end)


def test_the_deed_of_a_prohibition_keeps_its_word() -> None:
    assert only(register("各单位对违规项目决不留情。")).deed.startswith("决不")


def test_a_term_that_opens_the_sentence_holds_for_the_measures_after_it() -> None:
    text = "年内，实施农田建设32个，新建道路12公里；建成公园5个。"
    rows = register(text, {"年内": "2024-12-31"}, ["32个", "12公里", "5个"])
    assert [(evidence, row.deadline) for evidence, row in rows] == [
        ("年内，实施农田建设32个", "2024-12-31"),
        ("新建道路12公里", "2024-12-31"),
        ("建成公园5个", None),
    ]


@pytest.mark.parametrize(
    ("clause", "target"),
    [
        ("加快年产10万吨生物柴油项目建设", None),
        ("加快建设日处理500吨垃圾焚烧发电厂", None),
        ("推进总装机容量30万千瓦风电项目", None),
        ("新增日处理能力2万吨", "新增日处理能力2万吨"),
        ("改造农房2万平方米", "改造农房2万平方米"),
    ],
)
def test_a_capacity_in_a_name_is_no_target(clause: str, target: str | None) -> None:
    speech = speech_with(f"二、今年工作安排\n{clause}。", [(1, "二、今年工作安排")])
    mentions = [m for m in find_quantities(speech, [], sections_of(speech)) if m.kind == "quantity"]
    (row,) = find_actions(speech, mentions, tokenize(speech))
    assert row.target == target


def test_numbered_lines_that_are_orders_are_rows() -> None:
    lines = ["一、工作安排", "1. 市住建局要在6月底前完成管网改造。", "2. 各乡镇要加强巡查。", "3. 新建幼儿园12所。"]
    headings = [(1, lines[0]), *((2, line) for line in lines[1:])]
    rows = register("\n".join(lines), {"6月底前": "2024-06-30"}, ["12所"], ["市住建局"], headings)
    assert [(row.responsible, row.deadline, row.target) for _, row in rows] == [
        (("市住建局",), "2024-06-30", None),
        (("各乡镇",), None, None),
        ((), None, "新建幼儿园12所"),
    ]


def test_the_title_of_text_below_it_is_no_row() -> None:
    text = "（一）各级党委要加强领导\n各级党委要把这项工作列入议程。"
    rows = register(text, headings=[(1, "（一）各级党委要加强领导")])
    assert [evidence for evidence, _ in rows] == ["各级党委要把这项工作列入议程"]


def test_a_numbered_line_is_an_order_among_directions() -> None:
    lines = ["1、值周教师带领学生站岗。", "2、食堂管理员逐一查验食材。"]
    text = "下面，我提几点要求。\n" + "\n".join(lines)
    assert [e for e, _ in register(text, headings=[(1, line) for line in lines])] == ["值周教师带领学生站岗"]


def test_what_will_be_built_by_a_figure_is_a_task() -> None:
    text = "二、今年工作安排\n将新增公交线路6条。"
    rows = register(text, quantities=["6条"], headings=[(1, "二、今年工作安排")])
    assert [evidence for evidence, _ in rows] == ["将新增公交线路6条"]


def test_a_term_behind_what_comes_first_stays_with_its_demand() -> None:
    text = "各部门要将方案报分管领导审定后，于5月8日前报督查室。"
    row = only(register(text, {"5月8日前": "2024-05-08"}))
    assert (row.responsible, row.deadline) == (("各部门",), "2024-05-08")


@pytest.mark.parametrize(
    ("text", "term"),
    [("力争月底前开始打桩。", "月底前"), ("6月底前对积水路段进行梳理。", "6月底前")],
)
def test_a_verb_phrase_that_opens_with_its_term_is_a_task_anywhere(text: str, term: str) -> None:
    assert only(register(text, {term: "2024-06-30"})).deadline_text == term


def test_the_term_of_a_phrase_that_sets_the_scene_belongs_to_what_follows() -> None:
    text = "二、今年工作安排\n10月底前根据评估结果，对村庄规划进行修编。"
    rows = register(text, {"10月底前": "2024-10-31"}, headings=[(1, "二、今年工作安排")])
    assert only(rows).deadline == "2024-10-31"


def test_a_term_in_a_saying_is_none() -> None:
    text = "各部门要坚持“年初建账、年底销账”的制度。"
    assert only(register(text, {"年底": "2024-12-31"})).deadline is None


def test_what_is_spent_belongs_to_what_it_is_spent_on() -> None:
    text = "二、今年工作安排\n加大教育投入，投资3.1亿元，实施学校扩建工程。"
    rows = register(text, quantities=["3.1亿元"], headings=[(1, "二、今年工作安排")])
    assert [evidence for evidence, _ in rows] == ["加大教育投入", "投资3.1亿元，实施学校扩建工程"]


def test_two_works_with_a_term_each_are_two_tasks() -> None:
    rows = register(
        "今年重点抓好以下工作。\n确保12个项目3月底前开工，力争装备产业园一期年内投产。",
        {"3月底前": "2024-03-31", "年内": "2024-12-31"},
        headings=[(1, "今年重点抓好以下工作。")],
    )
    assert [row.deadline for _, row in rows] == ["2024-03-31", "2024-12-31"]


def test_an_indicator_behind_a_measured_demand_is_a_task_of_its_own() -> None:
    rows = register("各区要引进项目150个，到位资金增长15%以上。", quantities=["150个", "15%以上"])
    assert [(evidence, row.responsible) for evidence, row in rows] == [
        ("各区要引进项目150个", ("各区",)),
        ("到位资金增长15%以上", ("各区",)),
    ]
