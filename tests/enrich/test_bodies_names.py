"""Bodies: names known beforehand, and how far to the left a name goes over verbs, adjectives and conjunctions."""

from __future__ import annotations

import pytest

from tests.enrich.test_bodies import bodies, groups, named


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("中国政府愿同各国政府合作。", ["中国政府"]),
        ("成立联合政府的条件还不成熟。", []),
        ("国家科委和中国科协要参加。", ["国家科委", "中国科协"]),
        ("参与国际货币基金组织和联合国教科文组织的工作。", ["国际货币基金组织", "联合国教科文组织"]),
        ("向中央和国家机关各部门通报。", ["中央和国家机关各部门"]),
        ("2026年江北省政府工作报告", []),
        ("共产党员、中国共产党人都要学习。", []),
        ("地委和县委都要派人。", ["地委", "县委"]),
    ],
)
def test_bodies_of_the_centre_and_of_other_countries_are_known_by_name(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_a_way_of_working_is_no_group() -> None:
    assert named("用好专班工作法，成立专班。") == ["专班"]
    assert named("文联、作协要深化改革。") == ["文联", "作协"]


def test_mass_organisations_stand_in_lists_without_a_level() -> None:
    text = "支持工会、共青团、妇联等群团组织发挥作用，关心工会工作。"
    assert named(text) == ["工会", "共青团", "妇联"]
    assert groups(text) == ["群团组织"]
    assert {body.body_kind for body in bodies(text) if not body.generic} == {"mass_organisation"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("新央企中国长安汽车集团落户。", ["中国长安汽车集团"]),
        ("组建重庆信息与智慧医学研究院。", ["重庆信息与智慧医学研究院"]),
        ("完善省反腐败协调小组职能。", ["省反腐败协调小组"]),
        ("要调配领导班子，让年轻干部进领导班子。", ["领导班子", "领导班子"]),
        ("我谨代表中国共产党中央委员会致以问候。", ["中国共产党中央委员会"]),
        ("严格执行市人大及其常委会决议。", ["市人大及其常委会"]),
        ("提升县级综合医院和城市商业银行水平，建设智慧医院。", []),
        ("监察机关的任务和监察委员会的关系。", ["监察委员会"]),
    ],
)
def test_a_name_is_cut_where_it_begins(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("区疾控中心要派人指导，区中医院配合。", ["区疾控中心", "区中医院"]),
        ("市生态环境保护综合行政执法支队要开展夜查。", ["市生态环境保护综合行政执法支队"]),
        ("镇农业综合服务中心、镇城管中队都要上岗。", ["镇农业综合服务中心", "镇城管中队"]),
        ("请县经开区和县自然资源局到现场。", ["县经开区", "县自然资源局"]),
        ("材料报市教育整顿办，每天报市防办。", ["市教育整顿办", "市防办"]),
        ("区教育局基教科起草，信访科会签。", ["区教育局基教科", "信访科"]),
        ("林业站早晚巡山，党政办收齐照片。", ["林业站", "党政办"]),
        ("局机关第三党支部要作出表率。", ["局机关第三党支部"]),
        ("区纪委监委派出督查组，市委派驻专员。", ["区纪委监委", "督查组", "市委"]),
        ("各县（市、区）要抓好落实。", ["各县（市、区）"]),
        ("市120急救中心、市联席办、市中级法院到会。", ["市120急救中心", "市联席办", "市中级法院"]),
        ("市卫健委监督科每月通报。", ["市卫健委监督科"]),
    ],
)
def test_small_offices_are_named_by_what_they_do(text: str, names: list[str]) -> None:
    assert [text[m.start : m.end] for m in bodies(text)] == names


@pytest.mark.parametrize(
    "text",
    ["支持社保科创基金落地。", "加强乡镇卫生院和社区卫生服务中心建设。", "全市推动举办、承办赛事。"],
)
def test_what_ends_like_a_small_office_is_none(text: str) -> None:
    assert bodies(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("推进第七中学分校建设，江岚路小学要配合。", ["第七中学", "江岚路小学"]),
        ("石桥镇卫生院和第二幼儿园投入使用。", ["石桥镇卫生院", "第二幼儿园"]),
        ("确保长寿社区卫生服务中心投入使用。", ["长寿社区卫生服务中心"]),
        (
            "对江岚溪社区卫生服务中心、石乐山社区卫生服务中心督查。",
            ["江岚溪社区卫生服务中心", "石乐山社区卫生服务中心"],
        ),
        ("成立创建工作领导小组。", ["创建工作领导小组"]),
        ("执行人大及其常委会决议。", ["人大及其常委会"]),
        ("经局党组研究，由办公室牵头。", ["局党组", "办公室"]),
        ("县重点项目办汇报进度，成立秸秆禁烧巡查小组。", ["县重点项目办", "秸秆禁烧巡查小组"]),
        ("请县水产局局长、县发展和改革局局长发言。", ["县水产局", "县发展和改革局"]),
        ("确保健康社区卫生服务中心投入使用，加快疾控中心实验室建设。", ["健康社区卫生服务中心", "疾控中心"]),
        ("请县农业局局长传达县绿化委员会办公室意见。", ["县农业局", "县绿化委员会办公室"]),
        ("“县四大家”领导到会，人大主任、政协副主席督查。", ["县四大家", "人大", "政协"]),
        ("完成改造，白杨街小学、桃李中学投入使用。", ["白杨街小学", "桃李中学"]),
        ("及时报送项目单至县发改委。", ["县发改委"]),
        ("支持长沙实验室提档升级。", ["长沙实验室"]),
        ("县医院、区疾控中心要备足药品，疾控中心要驻点。", ["县医院", "区疾控中心", "疾控中心"]),
        ("盘活城投公司资产。", ["城投公司"]),
        ("支持工青妇、关工委、贸促会发挥作用。", ["工青妇", "关工委", "贸促会"]),
        ("依法接受区人大及其常委会监督。", ["区人大及其常委会"]),
        ("落实呼伦贝尔市委部署。", ["呼伦贝尔市委"]),
        ("三个重点工作推进组和资金保障组要联动。", ["三个重点工作推进组", "资金保障组"]),
        ("江岚健康促进专业委员会要牵头。", ["江岚健康促进专业委员会"]),
        ("区效能办明察暗访。", ["区效能办"]),
    ],
)
def test_schools_hospitals_and_companies_are_named_by_number_street_place_or_service(
    text: str, names: list[str]
) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "培训医生，启动社区卫生服务中心建设。",
        "新建、改扩建中小学，加快电子监察系统建设。",
        "增加普通高中学位，办好普惠性幼儿园。",
        "改善农村中学、乡镇卫生院条件。",
        "优质社区卫生服务中心达到六成。",
        "完善“管委会+公司”模式。",
        "全省公安厅局长会议召开。",
        "鼓励各地发放消费券。",
        "中国特色社会主义工会发展道路越走越宽。",
        "改造现有青禾镇农业园区，建设大棚。",
    ],
)
def test_kinds_of_schools_and_things_that_end_like_a_body_are_none(text: str) -> None:
    assert bodies(text) == []
