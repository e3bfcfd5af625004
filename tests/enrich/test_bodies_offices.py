"""Offices of counties and cities: whole names in lists, bare names with a post, zones, schools, branches."""

from __future__ import annotations

import pytest

from tests.enrich.speeches import words_of
from tests.enrich.test_bodies import bodies, groups, named


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("市公安局、市司法局每家单位都要落实。", ["市公安局", "市司法局"]),
        ("请安监局、公安消防支队、交警支队等有关部门参加。", ["安监局", "公安消防支队", "交警支队"]),
        ("由发改、财政、统计等部门审核。", ["发改、财政、统计等部门"]),
        ("规计处、水源处、运管处和水文局派人到会。", ["规计处", "水源处", "运管处", "水文局"]),
    ],
)
def test_a_list_of_whole_names_is_no_elliptical_list(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("中央和省委的部署要落实，中央和省、市委都有要求。", ["中央", "省委", "中央和省、市委"]),
        ("国务院安委会办公室和国家防总发出通报。", ["国务院安委会办公室", "国家防总"]),
        ("市局要求，省厅部署，局部地区有雨。", ["市局", "省厅"]),
        ("开发区人民检察院、高新区管委会要带头。", ["开发区人民检察院", "高新区管委会"]),
        ("县委常委、纪委书记、监委主任到会。", ["县委", "纪委", "监委"]),
        ("县委副书记、政府副县长主持。", ["县委", "政府"]),
        ("市四大班子领导到会，四大班子要带头。", ["市四大班子"]),
        ("市级机关工委和省委省级机关工委要求。", ["市级机关工委", "省委省级机关工委"]),
        ("该镇镇委、镇政府大力支持。", ["镇委", "镇政府"]),
        ("学校机关党总支要抓好。", ["学校机关党总支"]),
        ("森防指成员到岗。", ["森防指"]),
        ("据市高院通报，刑事审判庭被评为先进集体。", ["市高院", "刑事审判庭"]),
        ("省食药安办通报，请清欠办牵头。", ["省食药安办", "清欠办"]),
        (
            "刚才，市公安局、市经委作了部署，县运管所刘某安排了检查，招委会派人到场。",
            ["市公安局", "市经委", "县运管所", "招委会"],
        ),
        ("市“四大家”领导、区几大班子领导到会。", ["市“四大家”", "区几大班子"]),
        ("市、区森林防火指挥部联合发信。", ["市、区森林防火指挥部"]),
        ("青禾县林业局防火办为此通报。", ["青禾县林业局防火办"]),
        ("请办公室整理，教研室、办公室要起草。", ["办公室", "教研室", "办公室"]),
    ],
)
def test_offices_are_named_with_the_level_that_they_have_or_that_was_said_before(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("供电公司、燃气公司要抢修，物色公司落户。", ["供电公司", "燃气公司"]),
        ("文学院、信息工程学院要抓好教学，加快学院建设。", ["文学院", "信息工程学院"]),
        ("江岚分公司、第三分公司要盘活资产。", ["江岚分公司", "第三分公司"]),
        ("建设现代产业学院、未来技术学院，新增上市公司两家。", []),
    ],
)
def test_schools_and_companies_without_level_count_where_they_are_told_something(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_a_system_without_field_of_its_own_needs_the_whole_of_a_level() -> None:
    assert named("全市应急安全系统、全县政法战线要行动，改善全省生态系统。") == ["全市应急安全系统", "全县政法战线"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("各级防汛指挥部、各村驻村工作队要落实。", ["各级防汛指挥部", "各村驻村工作队"]),
        ("各县（市、区）教育局要落实。", ["各县（市、区）教育局"]),
        ("各级人民法院要接受监督。", ["各级人民法院"]),
        ("各有关部门和单位要配合。", ["各有关部门和单位"]),
        ("全区公安机关要值守。", ["全区公安机关"]),
        ("各市、县（市、区）人民政府：", ["各市、县（市、区）人民政府"]),
        ("各地林业部门和上级林业主管部门要求。", ["各地林业部门", "上级林业主管部门"]),
    ],
)
def test_all_of_a_kind_name_nobody(text: str, names: list[str]) -> None:
    assert groups(text) == names
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("县委常委、巡察工作领导小组副组长到会。", ["县委", "巡察工作领导小组"]),
        ("要主动认领巡察组的意见，充分发挥工作队作用。", ["巡察组", "工作队"]),
        ("通报全省中央环境保护督察组的意见。", ["中央环境保护督察组"]),
        ("第二建筑工程事业部要降本，该事业部很好。", ["第二建筑工程事业部"]),
    ],
)
def test_a_groups_name_begins_with_its_work_not_with_what_governs_it(text: str, names: list[str]) -> None:
    assert words_of(text, bodies(text)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "市水利局分管领导、工管科、水政科、河道管理站负责同志参加会议。",
            ["市水利局", "工管科", "水政科", "河道管理站"],
        ),
        ("植保站、土肥站、农产品质量检测站要深入田间。", ["植保站", "土肥站", "农产品质量检测站"]),
        ("县扶贫办、拆迁办、治超办要加强督导。", ["县扶贫办", "拆迁办", "治超办"]),
        ("工商局、市管局和旅发局要加强抽检。", ["工商局", "市管局", "旅发局"]),
        ("流调溯源组、医疗救治组、各乡镇要连夜排查。", ["流调溯源组", "医疗救治组"]),
        ("武装部、团委、妇联要发挥作用。", ["武装部", "团委", "妇联"]),
        ("江岚水泥厂、红星化工厂、青禾煤矿要停产整顿。", ["江岚水泥厂", "红星化工厂", "青禾煤矿"]),
        ("宿管科在做好日常检查的基础上要清查宿舍。", ["宿管科"]),
        ("发现情况及时向食药所汇报。", ["食药所"]),
        ("各乡镇长、城区办主任到会。", ["城区办"]),
    ],
)
def test_offices_that_no_list_has_are_told_by_their_company_or_their_charge(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "加油站、加气站、充电站要加强管理。",
        "工厂、矿山、工地要停工。",
        "教室、宿舍、浴室要逐间检查。",
        "内科、外科、儿科要加强值班。",
        "科学家所要回答的问题很多。",
        "村组、小区、网格要封闭管理。",
        "教育、科技、人才要一体推进。",
        "财政、金融、税收政策要协同发力。",
        "明显提高中小企业的比重。",
    ],
)
def test_a_list_of_places_or_of_subjects_of_policy_names_nobody(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("财政、国税、地税、审计要加强协作。", ["财政", "国税", "地税", "审计"]),
        ("由公安、城管、市场监管联合检查。", ["公安", "城管", "市场监管"]),
        ("县财政每年安排专款，区公安要加强巡逻。", ["县财政", "区公安"]),
        ("区公安、区教育、区卫健要协同配合。", ["区公安", "区教育", "区卫健"]),
        ("由公安、教育、住建等部门联合检查。", ["公安、教育、住建等部门"]),
    ],
)
def test_departments_are_called_by_their_field_where_they_are_told_something(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("由XX公司投资，××集团承建。", ["XX公司", "××集团"]),
        ("经某委、某政府研究决定。", ["某委", "某政府"]),
        ("某化工厂发生爆炸。", ["某化工厂"]),
        ("某局长、某村民反映问题。", []),
    ],
)
def test_a_mask_before_the_word_for_a_kind_is_the_name_of_a_body(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("与会人员观看了市暗访组拍的片子。", ["市暗访组"]),
        ("认真落实省指挥部的要求。", ["省指挥部"]),
        ("宣读了市防火指挥部《通报》和县防火指挥部《通知》。", ["市防火指挥部", "县防火指挥部"]),
        ("市防汛、抗旱、地质灾害防治指挥部要值守。", ["市防汛、抗旱、地质灾害防治指挥部"]),
        ("县委、县政府、春耕生产领导小组都要重视。", ["县委", "县政府", "春耕生产领导小组"]),
        ("我同武装部张部长一起入户。", ["武装部"]),
        ("县政府与青云茶场、石桥高中签了责任书。", ["县政府", "青云茶场", "石桥高中"]),
    ],
)
def test_the_name_of_a_group_begins_with_its_level_and_holds_all_its_tasks(text: str, names: list[str]) -> None:
    assert named(text) == names
