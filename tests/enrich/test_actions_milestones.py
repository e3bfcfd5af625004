"""What the clauses of a plan are measured by besides figures: the stages of works, the year, what is spent on them."""

import pytest

from tasks.enrich.actions.targets import Targets
from tests.enrich.registers import only, register

PLAN = ((1, "二、2024年工作安排"),)


def plan(text: str, quantities: tuple[str, ...] = ()) -> list[str]:
    """The evidence of the rows of a paragraph of a plan."""
    return [e for e, _ in register(f"二、2024年工作安排\n{text}", quantities=quantities, headings=PLAN)]


@pytest.mark.parametrize(
    "clause",
    [
        "完成旧码头修缮和布展工作",
        "确保长河酒店投入运营",
        "第二中学新校区投入使用",
        "开工建设东湖体育馆",
        "推进云谷数据中心项目开工建设",
        "高标准通过国家卫生城市复审",
        "确保县医院晋升为三级乙等医院",
        "开通至友好城市的航线",
        "建成统一的预约挂号平台",
        "配合完成环城高速路网工程",
        "完成城镇危旧房改造年度任务",
        "拆除城区内全部临时棚屋",
        "打造沿江两条景观带",
        "改造三个城市出入口",
        "完成东湖过街天桥建设",
        "办好10件民生实事",
    ],
)
def test_stages_are_targets(clause: str) -> None:
    row = only(register(f"二、2024年工作安排\n{clause}。", headings=PLAN))
    assert (row.target, row.exhortation) == (clause, False)


@pytest.mark.parametrize(
    "clause",
    [
        "加快湿地公园建设",
        "确保在建项目尽早投产",
        "抓好商业街的开业",
        "完成各项工作任务后总结经验",
        "建成富强的现代化国家",
        "打造“两个中心”",
        "建设三个体系",
    ],
)
def test_stages_are_not_what_is_only_pushed_on(clause: str) -> None:
    assert all(row.target is None for _, row in register(f"二、2024年工作安排\n{clause}。", headings=PLAN))


def test_a_stretch_without_words_has_no_measure() -> None:
    assert not Targets("建", []).measures(1, 1)


def test_stages_open_rows_of_their_own() -> None:
    text = "加快物流园区建设，确保冷链中心建成并投入使用，五金城等项目开工建设，完成旧码头布展工作。"
    assert plan(text) == [
        "加快物流园区建设",
        "确保冷链中心建成并投入使用",
        "五金城等项目开工建设",
        "完成旧码头布展工作",
    ]


def test_stages_go_on_with_what_names_the_work() -> None:
    text = "二、2024年工作安排\n完成游泳馆一期建设，确保年底前投入使用。"
    row = only(register(text, {"年底前": "2024-12-31"}, headings=PLAN))
    assert (row.deadline_text, row.target) == ("年底前", "完成游泳馆一期建设")


def test_stages_open_rows_behind_demands_without_a_measure() -> None:
    text = "加强窗口建设，推进政务服务站全覆盖，进一步扩大保险覆盖面，努力实现应保尽保。"
    assert plan(text) == ["加强窗口建设", "推进政务服务站全覆盖", "进一步扩大保险覆盖面，努力实现应保尽保"]


def test_stages_are_whole_rows_though_short() -> None:
    assert plan("安置农户400户，完成渡口扩建，将新镇区建设成为示范项目。", ("400户",)) == [
        "安置农户400户",
        "完成渡口扩建",
        "将新镇区建设成为示范项目",
    ]


def test_figures_take_the_year_that_opens_their_row() -> None:
    rows = register(
        "二、2024年工作安排\n全年新增就业5700人。", {"全年": None}, ["5700人"], headings=PLAN, date="2024-01-17"
    )
    row = only(rows)
    assert (row.deadline_text, row.deadline, row.target) == ("全年", "2024-12-31", "新增就业5700人")


def test_figures_go_with_the_term_that_opened_the_sentence() -> None:
    text = "二、2024年工作安排\n力争年内，游客人数突破600万人次，旅游收入突破60亿元。"
    rows = register(text, {"年内": "2024-12-31"}, ["600万人次", "60亿元"], headings=PLAN)
    assert [row.deadline_text for _, row in rows] == ["年内", "年内"]


def test_figures_go_with_the_year_that_is_striven_for() -> None:
    text = "二、2024年工作安排\n力争全年游客达到446万人次，旅游收入达到46亿元。"
    rows = register(text, {"全年": None}, ["446万人次", "46亿元"], headings=PLAN)
    assert [row.deadline_text for _, row in rows] == ["全年", "全年"]


def test_figures_of_a_list_go_with_the_term_before_them() -> None:
    text = "二、2024年工作安排\n总体目标是：到2024年底，新建住房2000套，实现安置全覆盖。"
    rows = register(text, {"2024年底": "2024-12-31"}, ["2000套"], headings=PLAN)
    assert [(e, row.deadline_text) for e, row in rows] == [
        ("到2024年底，新建住房2000套", "2024年底"),
        ("实现安置全覆盖", "2024年底"),
    ]


def test_figures_and_stages_go_with_the_term_that_opened_the_sentence() -> None:
    text = "二、2024年工作安排\n年内投资1.6亿元，完成二期供热改造任务，拆除城区内全部散烧锅炉。"
    rows = register(text, {"年内": "2024-12-31"}, ["1.6亿元"], headings=PLAN)
    assert [(e, row.deadline_text) for e, row in rows] == [
        ("年内投资1.6亿元，完成二期供热改造任务", "年内"),
        ("拆除城区内全部散烧锅炉", "年内"),
    ]


def test_figures_that_only_tell_of_the_work_go_on() -> None:
    text = "改造小区50个，约60万平方米，涉及居民6万户。"
    assert plan(text, ("50个", "60万平方米", "6万户")) == [text[:-1]]


def test_figures_that_are_reckoned_are_no_rows() -> None:
    assert plan("预期可实现营业收入18亿元。", ("18亿元",)) == []


def test_figures_without_a_thing_of_their_own_go_on() -> None:
    text = "二、2024年工作安排\n逐步在各小区设置平价超市，年内完成20个。"
    row = only(register(text, {"年内": "2024-12-31"}, ["20个"], headings=PLAN))
    assert row.deadline_text == "年内"


def test_figures_of_what_is_spent_go_with_what_it_is_spent_on() -> None:
    assert plan("投资4.7亿元，完成65条道路新建改造。", ("4.7亿元", "65条")) == ["投资4.7亿元，完成65条道路新建改造"]


def test_figures_that_only_break_down_a_sum_are_no_rows() -> None:
    text = "今年安排重点项目105个，工业类30个、农业类75个，项目总投资339亿元。"
    assert plan(text, ("105个", "30个", "75个", "339亿元")) == ["今年安排重点项目105个"]


def test_figures_a_year_end_among_turns_is_no_term() -> None:
    text = "对重点工作要每月通报、半年告诫、年末奖惩。"
    assert [row.deadline_text for _, row in register(text, {"年末": "2024-12-31"})] == [None]


def test_what_is_to_turn_out_well_is_no_fact() -> None:
    text = "各部门要落实责任，确保各项任务圆满完成。"
    assert [e for e, _ in register(text)] == [text[:-1]]


def test_a_year_is_not_that_of_the_works_after_its_figure() -> None:
    text = "二、2024年工作安排\n全年投资1.6亿元，重点实施菜篮子工程，完成三期大棚建设，新建高标准温室20个。"
    rows = register(text, {"全年": None}, ["1.6亿元", "20个"], headings=PLAN)
    assert [row.deadline_text for _, row in rows] == ["全年", None, None]


def test_stages_that_each_have_a_term_are_rows_each() -> None:
    text = "二、2024年工作安排\n6月底前完成方案编制，9月底前开工建设，年底前完成主体工程。"
    dates = {"6月底前": "2024-06-30", "9月底前": "2024-09-30", "年底前": "2024-12-31"}
    rows = register(text, dates, headings=PLAN)
    assert [row.deadline_text for _, row in rows] == list(dates)
    assert all(row.target for _, row in rows)


def test_what_a_meeting_is_held_for_goes_on_with_how_often() -> None:
    text = "每季度召开一次联席会议，研究解决重大问题。"
    assert plan(text) == [text[:-1]]


def test_a_plan_hands_out_work_behind_names_and_colons() -> None:
    row = only(register("二、2024年工作安排\n文旅局：负责文化市场监管。", headings=PLAN))
    assert row.responsible == ("文旅局",)
