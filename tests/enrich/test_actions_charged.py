"""Whom 由 puts in charge of the task before it, who helps them, and what conditions stand before it."""

import pytest

from tests.enrich.registers import only, register


@pytest.mark.parametrize(
    ("text", "names", "helpers"),
    [
        ("宣传工作由宣传部负责。", ("宣传部",), ()),
        ("义务兵优待金由财政局负责落实。", ("财政局",), ()),
        ("无物业小区由各街道、各社区兜底管理。", ("各街道", "各社区"), ()),
        ("危险品运输车辆由交通局会同公安局负责。", ("交通局",), ("公安局",)),
        ("隐患点由自然资源局牵头、应急局配合，组织专业队伍逐点核查。", ("自然资源局",), ("应急局",)),
    ],
)
def test_who_is_put_in_charge_of_a_task(text: str, names: tuple[str, ...], helpers: tuple[str, ...]) -> None:
    row = only(register(text))
    assert (row.responsible, row.cooperating) == (names, helpers)


@pytest.mark.parametrize(
    "text",
    [
        "这些项目不必由政府部门审核。",
        "问题都是经由各级政府解决的。",
        "代表由各单位选举产生。",
    ],
)
def test_what_only_tells_of_them_puts_nobody_in_charge(text: str) -> None:
    assert register(text) == []


def test_a_condition_before_it_belongs_to_the_task_and_is_none_itself() -> None:
    ((evidence, row),) = register("整改不到位的，由县纪委约谈主要负责人。")
    assert evidence == "整改不到位的，由县纪委约谈主要负责人"
    assert row.responsible == ("县纪委",)


def test_who_answers_for_what_a_demand_is_about_must_do_it() -> None:
    row = only(register("住建局负责的58个改造小区，必须全部完工。"))
    assert row.responsible == ("住建局",)


def test_who_may_not_is_the_condition_and_not_whom_the_sentence_before_addressed() -> None:
    rows = register("各乡镇要上路巡查。没有装粉碎装置的，不能下地。")
    assert [row.responsible for _, row in rows] == [("各乡镇",), ()]


def test_who_leads_and_who_helps_in_one_clause() -> None:
    row = only(register("下面，我讲三点意见。\n住建局牵头、各街道配合，对剩余管网抓紧施工。"))
    assert (row.responsible, row.cooperating) == (("住建局",), ("各街道",))
