"""Who answers, who helps and by when, set down behind the task: in brackets, in a clause, in a line of its own."""

import pytest

from tasks.enrich.speech import Action
from tests.enrich.registers import only, register


def _rows(text: str, dates: dict[str, str | None] | None = None, bodies: tuple[str, ...] = ()) -> list[Action]:
    return [row for _, row in register(text, dates, bodies=bodies)]


@pytest.mark.parametrize(
    ("text", "responsible", "cooperating"),
    [
        ("推进小区改造（责任单位：市发改委；配合单位：市财政局）。", ("市发改委",), ("市财政局",)),
        ("抓好技能培训（市教育局牵头，市人社局配合）。", ("市教育局",), ("市人社局",)),
        ("抓好技能培训(牵头单位：市教育局、市人社局)。", ("市教育局", "市人社局"), ()),
        ("完成水库除险加固（市水利局负责）。", ("市水利局",), ()),
        ("推进小区改造（市住建局、市城管局按职责分工负责）。", ("市住建局", "市城管局"), ()),
        ("推进小区改造【牵头单位：市住建局；责任单位：各区政府】。", ("市住建局", "各区政府"), ()),
    ],
)
def test_brackets_behind_a_task_allot_it(text: str, responsible: tuple[str, ...], cooperating: tuple[str, ...]) -> None:
    row = only(register(text))
    assert (row.responsible, row.cooperating) == (responsible, cooperating)
    assert not row.responsible_carried
    assert "责任单位" not in row.deed
    assert "市" not in row.deed


def test_the_term_of_a_bracket_is_the_deadline() -> None:
    row = only(register("完成普查（牵头单位：市城管局；完成时限：6月底前）。", {"6月底前": "2024-06-30"}))
    assert (row.responsible, row.deadline_text, row.deadline) == (("市城管局",), "6月底前", "2024-06-30")


def test_brackets_behind_a_full_stop_allot_what_stands_before_them() -> None:
    rows = _rows("实施道路改造。新建停车位。（责任单位：市城管局）\n推进绿化。（责任单位：市园林局）")
    assert [row.responsible for row in rows] == [("市城管局",), ("市城管局",), ("市园林局",)]
    assert all(row.responsible_carried for row in rows)


def test_a_line_of_its_own_allots_the_paragraph_before_it() -> None:
    row = only(register("实施道路改造，新建停车位。\n责任单位：市城管局；配合单位：各街道办事处"))
    assert (row.responsible, row.cooperating) == (("市城管局",), ("各街道办事处",))


def test_who_the_sentence_names_goes_before_the_bracket() -> None:
    row = only(register("各乡镇要抓好巡查（责任单位：县应急局）。"))
    assert row.responsible == ("各乡镇",)


def test_other_brackets_allot_nothing() -> None:
    row = only(register("按照《条例》（2019年修订）要求，各单位要认真执行（详见附件）。"))
    assert (row.responsible, row.deed) == (("各单位",), "认真执行（详见附件）")


def test_one_leads_another_helps_and_the_task_follows() -> None:
    text = "由县消防大队牵头，各派出所配合，12月15日前完成检查。"
    row = only(register(text, {"12月15日前": "2024-12-15"}, bodies=["县消防大队"]))
    assert (row.responsible, row.cooperating) == (("县消防大队",), ("各派出所",))
    assert (row.deed, row.deadline) == ("12月15日前完成检查", "2024-12-15")


def test_a_clause_that_only_tells_who_helps_is_no_row_of_its_own() -> None:
    row = only(register("各区政府要抓紧实施改造，有关部门要积极配合。"))
    assert (row.responsible, row.cooperating) == (("各区政府",), ("有关部门",))


def test_what_stands_before_by_is_the_task() -> None:
    row = only(register("宣传工作由宣传部门负责，各级媒体协助。"))
    assert (row.responsible, row.cooperating) == (("宣传部门",), ("各级媒体",))


def test_a_person_in_the_bracket_does_not_take_the_place_of_the_body() -> None:
    rows = _rows("市投资局要绘制图谱，抓紧印发（责任领导：张某某；配合单位：市工信局）。", bodies=("市投资局",))
    assert {row.responsible for row in rows} == {("市投资局",)}
    assert all(row.cooperating == ("市工信局",) for row in rows)


def test_what_stands_under_a_title_whose_brackets_allot_it_are_tasks() -> None:
    title = "黑臭水体治理（责任单位：市住建局）"
    rows = register(f"{title}\n加快截污管网建设，同步实施清淤。", headings=[(1, title)])
    assert [(evidence, row.responsible) for evidence, row in rows][-1] == (
        "加快截污管网建设，同步实施清淤",
        ("市住建局",),
    )
