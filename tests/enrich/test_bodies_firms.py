"""Firms that are listed by their names alone, institutes behind the body that they are of, lists of whole names."""

from __future__ import annotations

import pytest

from tests.enrich.test_bodies import named


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("引进了华为、江岚新能源、比亚迪等一批知名企业。", ["华为", "江岚新能源", "比亚迪"]),
        ("江岚牧业机械、青禾水泥、石桥锅炉等企业搬迁入园。", ["江岚牧业机械", "青禾水泥", "石桥锅炉"]),
        ("年内启动江岚机械、青禾水泥等8家企业搬迁。", ["江岚机械", "青禾水泥"]),
        ("华为、腾讯等重点企业均已达标。", ["华为", "腾讯"]),
        ("煤炭、钢铁、化工等企业要错峰生产。", []),
        ("食品加工、纺织服装、装备制造等企业要复工。", []),
        ("国有、民营、外资等企业一视同仁。", []),
    ],
)
def test_a_list_that_ends_in_a_word_for_firms_names_them_where_it_holds_names(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("发挥教育部江岚高等研究院作用。", ["教育部江岚高等研究院"]),
        ("依托北京大学江岚研究院攻关。", ["北京大学江岚研究院"]),
        ("请县老干局、民政局等相关部门拿出方案。", ["县老干局", "民政局"]),
        ("请市住建局等部门抓好。", ["市住建局等部门"]),
        ("公检法司要形成合力，公、检、法都要参加。", ["公检法司", "公、检、法"]),
        ("省测评组、县筹备组到场，会务组、材料组要落实。", ["省测评组", "县筹备组", "会务组", "材料组"]),
        ("经开区管委会要负责。", ["经开区管委会"]),
    ],
)
def test_a_name_goes_on_over_the_body_that_it_belongs_to(text: str, names: list[str]) -> None:
    assert named(text) == names
