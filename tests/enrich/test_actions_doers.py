"""Who is told to act, by the forms in which offices, groups and people are named."""

import pytest

from tests.enrich.registers import only, register

POINTS = "下面，我讲三点意见。\n"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("派出所、司法所要开展普法宣传。", ("派出所", "司法所")),
        ("科研院所要优化科技布局。", ("科研院所",)),
        ("班子其他成员要抓好分管领域。", ("班子其他成员",)),
        ("农业农村、文旅、市场监管等行业部门要抓好落实。", ("农业农村", "文旅", "市场监管")),
        ("总包单位对分包队伍不能以包代管。", ("总包单位",)),
        ("各街道武装部要把征兵作为大事。", ("各街道武装部",)),
        ("县禁烧办要派出督查组。", ("县禁烧办",)),
        ("各行政村要设置值班点。", ("各行政村",)),
        ("电信、移动、联通公司要发送短信。", ("电信", "移动", "联通公司")),
        ("报名人数不足的街道，必须补齐缺口。", ("报名人数不足的街道",)),
        ("请纪检监察机关提前介入。", ("纪检监察机关",)),
        ("每名县级领导今年至少要引进1个项目。", ("每名县级领导",)),
        ("各县区主要指标增速不得低于平均水平。", ("各县区",)),
        ("“三个责任人”要24小时吃住在坝上。", ("“三个责任人”",)),
        ("各个部门和地方，特别是主要负责同志，都要注意这个问题。", ("各个部门", "地方", "主要负责同志")),
        ("请派出所、市场监管所大力支持。", ("派出所", "市场监管所")),
        ("各镇（街道）纪检部门要做好监督。", ("各镇（街道）纪检部门",)),
        ("各牵头（配合）单位要加强协调。", ("各牵头（配合）单位",)),
        ("各主要承办单位要对照清单抓好落实。", ("各主要承办单位",)),
        ("政府督查室、民生实事办要逐项督办。", ("政府督查室", "民生实事办")),
        ("报纸、电台和门户网站等媒体要开设专栏。", ("报纸", "电台", "门户网站")),
        ("水务、电力、通信等行业主管部门要加强检查。", ("水务", "电力", "通信")),
        ("沿线各村、辖区内各企业要积极配合。", ("沿线各村", "辖区内各企业")),
        ("希望班主任们多家访。", ("班主任们",)),
        ("各部门对群众反映的问题要及时解决。", ("各部门",)),
        ("各监理项目部要督促整改。", ("各监理项目部",)),
        ("各区镇、园区要扛起责任。", ("各区镇", "园区")),
        ("全院上下要压实责任。", ("全院上下",)),
        ("上下要拧成一股绳。", ()),
        ("各学校需将安全教育纳入课程。", ("各学校",)),
        ("各年级、各班要加强教育。", ("各年级", "各班")),
        ("领学人要提前备课。", ("领学人",)),
        ("区纪委监委派驻机构要聚焦关键少数。", ("区纪委监委派驻机构",)),
        ("各镇今晚就要传达部署。", ("各镇",)),
        ("希望受表彰的单位和个人珍惜荣誉。", ("受表彰的单位", "个人")),
        ("配合部门要主动作为。", ("配合部门",)),
        ("希望师生能树立安全意识。", ("师生",)),
        ("希望全校师生能牢固树立安全意识。", ("全校师生",)),
        ("会议强调了意义，并要求有关部门加大督查力度。", ("有关部门",)),
        ("地方各级公安部门要加大打击力度。", ("地方各级公安部门",)),
        ("各包联领导、责任部门和属地要各负其责。", ("各包联领导", "责任部门", "属地")),
        ("镇巡查组要随时抽查。", ("镇巡查组",)),
        ("指挥部成立的攻坚专班，要加强调度。", ("指挥部成立的攻坚专班",)),
        ("乡、村两级干部要逐户发放通告。", ("乡、村两级干部",)),
        ("会议要求各养护站要加密巡查。", ("各养护站",)),
        ("务请各位领导高度重视。", ("各位领导",)),
        ("全省各族人民要团结奋斗。", ("全省各族人民",)),
        ("全党全国各族人民要拧成一股绳。", ("全党全国各族人民",)),
        ("广大先进人物要再接再厉。", ("广大先进人物",)),
        ("各法院党组应高度重视这项工作。", ("各法院党组",)),
    ],
)
def test_whom_a_demand_names(text: str, names: tuple[str, ...]) -> None:
    assert only(register(text)).responsible == names


@pytest.mark.parametrize(
    ("text", "body", "name"),
    [
        ("各联席会议成员单位要每月报送。", "各联席会议", "各联席会议成员单位"),
        ("市政府督办科要每周通报进度。", "市政府", "市政府督办科"),
        ("县政府分线领导要定期调度。", "县政府", "县政府分线领导"),
    ],
)
def test_a_unit_is_named_by_the_body_that_it_belongs_to(text: str, body: str, name: str) -> None:
    assert only(register(text, bodies=[body])).responsible == (name,)


@pytest.mark.parametrize(
    "text", ["形势比我们预料的要好。", "希望他们早日康复。", "开会要开短会。", "培养一名技术员要花十年。"]
)
def test_a_comparison_and_a_wish_for_others_ask_nobody(text: str) -> None:
    assert [row for _, row in register(text) if not row.exhortation] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("环卫所加密清扫频次。", ("环卫所",)),
        ("市场监管所每周抽检一次。", ("市场监管所",)),
        ("移动、联通、电信三家公司每周发送一次公益短信。", ("移动", "联通", "电信")),
        ("各镇党委书记、乡镇长每月研究一次安全工作。", ("各镇党委书记", "乡镇长")),
        ("分管负责人每周带队检查。", ("分管负责人",)),
        ("每个村设置公益岗位。", ("每个村",)),
        ("二级以上医院全部开设老年医学科。", ("二级以上医院",)),
        ("教育部门会同公安部门，对所有校车进行一次审验。", ("教育部门",)),
        ("自然资源局会同林业局，对未批先建的项目逐个过堂。", ("自然资源局",)),
        ("水利局对全县水库逐一过筛子。", ("水利局",)),
        ("教育局在清明节放假前给学生上一堂防火课。", ("教育局",)),
        ("县级领导今天下午全部下沉到乡镇。", ("县级领导",)),
        ("镇国土所、镇村建办负责现场认定。", ("镇国土所", "镇村建办")),
        ("县级包抓领导每半个月督导一次。", ("县级包抓领导",)),
        ("市营商办会同司法局开展涉企检查。", ("市营商办",)),
        ("供电公司确保企业用电不拉闸。", ("供电公司",)),
        ("公检法司谁家的问题谁家认领。", ("公检法司",)),
        ("市政府督查室将不定期开展暗访。", ("市政府督查室",)),
        ("值日教师带领学生打扫校园。", ("值日教师",)),
        ("各村成立由村干部组成的巡逻队。", ("各村",)),
        ("各项目部组织召开专题会议。", ("各项目部",)),
        ("一是分工机制，医院负责院内管理。", ("医院",)),
        ("环保部门承担监管责任，制定管理办法。", ("环保部门",)),
    ],
)
def test_who_gets_an_order_without_a_demand_word(text: str, names: tuple[str, ...]) -> None:
    _, row = register(POINTS + text)[0]
    assert row.responsible == names


@pytest.mark.parametrize(
    "text",
    [
        "家长把孩子交给我们。",
        "各级机关对这项工作的重要性认识得不够，对工作的指导做得不充分。",
        "县中医院迁建项目全面竣工。",
        "各级人大代表建议办理率保持稳定。",
        "今年，省里给我县下达造林任务3万亩。",
    ],
)
def test_what_doers_feel_and_what_is_given_to_us_is_no_order(text: str) -> None:
    assert register(POINTS + text) == []


def test_who_was_told_keeps_to_the_limit_that_follows() -> None:
    rows = register("各区要全面清扫保洁，垃圾滞留时间不得超过15分钟。")
    assert [(row.responsible, row.responsible_carried) for _, row in rows] == [(("各区",), False), (("各区",), True)]


def test_a_measure_without_a_doer_goes_on_with_the_order_before_it() -> None:
    rows = register(POINTS + "各县区落实救灾物资储备，编织袋每天调拨不少于5万条。", quantities=["5万条"])
    assert rows[-1][1].responsible == ("各县区",)


@pytest.mark.parametrize("text", ["今年要重点抓好八个方面工作。", "要做到以下几点。", "重点抓好9个方面的工作。"])
def test_how_many_things_follow_is_no_task(text: str) -> None:
    assert register(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("中学学生来源于小学，因此要重视小学教育。", ()),
        ("部队有经济委员会，要把它健全起来。", ()),
        ("没有这样的骨干企业，就不能解决问题。", ()),
        ("贯彻执行的关键在于高级干部要以身作则。", ()),
        ("比如管后勤的同志，要多找一些人商量。", ("管后勤的同志",)),
        ("没有受影响的同志，不要骄傲。", ("没有受影响的同志",)),
        ("党的领导，必须坚持。", ()),
    ],
)
def test_a_name_holds_no_predicate(text: str, names: tuple[str, ...]) -> None:
    rows = register(text)
    assert [row.responsible for _, row in rows if row.responsible] == ([names] if names else [])


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("相关镇要做好征地补偿", "相关镇"),
        ("项目所在村必须守好现场", "项目所在村"),
        ("各部门之间要密切配合", "各部门"),
    ],
)
def test_places_that_a_work_concerns_and_those_between_whom_it_is(words: str, who: str) -> None:
    assert only(register(f"{words}。")).responsible == (who,)


def test_what_the_speaker_goes_on_to_say_is_no_task() -> None:
    assert register("下面，我就贯彻落实全市视频会议精神，全力做好今年的防汛工作，再讲几点意见。") == []


def test_who_must_is_no_part_of_the_event_that_it_is_due_by() -> None:
    row = only(register("各学校、幼儿园放学前要开展安全提醒。"))
    assert (row.responsible, row.deadline_text) == (("各学校", "幼儿园"), "放学前")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("请办公室尽快整理成文。", ("办公室",)),
        ("请教研室和办公室抓紧起草关于工作情况的报告。", ("教研室", "办公室")),
        ("我们的村干部和民兵连长要改变作风。", ("村干部", "民兵连长")),
    ],
)
def test_offices_that_are_asked_and_those_who_are_ours(text: str, who: tuple[str, ...]) -> None:
    assert only(register(text)).responsible == who
