"""Rewards, penalties, work that is shared out, rules of 谁…谁…: mechanisms that an ordinary verb tells."""

from __future__ import annotations

import pytest

from tests.enrich.test_mechanisms import mechanisms


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("对先进单位给予奖励。", ["给予奖励"]),
        ("年底对完成任务的村奖励三万元。", ["奖励三万元"]),
        ("要制定奖励办法，重奖有功人员。", ["奖励办法", "重奖"]),
        ("干得好的表扬，干得差的批评。", ["好的表扬", "差的批评"]),
        ("推行先建后补、先减后奖。", ["先建后补", "先减后奖"]),
        ("对违规者处以罚款，扣发绩效工资。", ["处以罚款", "扣发绩效工资"]),
        ("完不成的，年底不得评优。", ["不得评优"]),
        ("建议免去所在乡（镇、办事处）主要领导职务。", ["免去所在乡（镇、办事处）主要领导职务"]),
        ("对行动迟缓的要通报，进行点名。", ["对行动迟缓的要通报", "进行点名"]),
        ("坚决防止乱收费、乱罚款。", []),
        ("生育奖励假延长，颁发国家科学技术奖励。", []),
    ],
)
def test_what_is_given_or_taken_for_how_work_was_done(text: str, names: list[str]) -> None:
    assert [name for name, _ in mechanisms(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("把任务分解到企业、部门。", ["任务分解到企业、部门"]),
        ("指标已下达到各乡镇。", ["指标已下达到各乡镇"]),
        ("要逐村、逐户、逐人登记。", ["逐村、逐户、逐人"]),
        ("谁污染谁治理，谁主管、谁负责。", ["谁污染谁治理，谁主管、谁负责"]),
        ("谁的孩子谁抱走。", ["谁的孩子谁抱走"]),
        ("严格执行七条纪律和“十个严禁”。", ["七条纪律", "“十个严禁”"]),
        ("把工作落实到位，任务落实到位。", []),
        ("谁拥护自己谁就是好干部。", []),
        ("谁有了粮食，谁就有了一切。", []),
    ],
)
def test_whose_work_it_becomes(text: str, names: list[str]) -> None:
    assert [name for name, _ in mechanisms(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("排污口都要装上在线监测，料场要有视频监控。", ["在线监测", "视频监控"]),
        ("防火期内做到“人盯人”“人盯山头”。", ["“人盯人”“人盯山头”"]),
        ("对隐患再排查一遍，把课文读一遍。", ["再排查一遍"]),
        ("对顶风违纪的严查重处，从严从快办理。", ["严查重处", "从严从快"]),
        ("要加大巡逻力度。", ["加大巡逻力度"]),
    ],
)
def test_how_closely_is_watched(text: str, names: list[str]) -> None:
    assert [name for name, _ in mechanisms(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "推动行业协会商会改革发展。",
        "推行公务员制度，实行土地制度的改革。",
        "采取“共同开发”的办法。",
        "舞剧在国家大剧院精彩亮相。",
        "坚持和完善多党合作和政治协商制度。",
    ],
)
def test_orders_of_things_and_words_torn_out_of_others_are_no_mechanisms(text: str) -> None:
    assert mechanisms(text) == []
