"""Numeral abbreviations: what is one, and what it stands for where the speech says so."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.enrich.abbreviations import find_abbreviations
from tasks.enrich.abbreviations.grammar import counts, read_term
from tests.enrich.speeches import speech_of_text, words_of


def terms(text: str) -> list[str]:
    return words_of(text, find_abbreviations(speech_of_text(text)))


def parts(text: str, term: str) -> tuple[str, ...] | None:
    mentions = find_abbreviations(speech_of_text(text))
    return next(m.parts for m in mentions if text[m.start : m.end] == term)


@pytest.mark.parametrize(
    "term",
    ["四不两直", "三多三少", "一横两纵", "百场万企", "两个率先", "六稳", "三同时", "两手抓", "十五", "双20条", "十四五",
     "1+5+N", "三山绿化", "门前三包", "新三样", "五统一", "四算合一", "千家场景"],
)  # fmt: skip
def test_quoted_terms(term: str) -> None:
    assert terms(f"坚持“{term}”，抓好落实。") == [term]


@pytest.mark.parametrize(
    "expression",
    ["一企一策", "九龙治水", "最后一公里", "三年", "十年磨一剑", "一流", "第一方阵", "百花齐放", "两面人", "五一",
     "万名博士聚江岚", "四个字", "二甲", "一方水土难养一方人", "二十二连丰"],
)  # fmt: skip
def test_quoted_expressions_that_abbreviate_nothing(expression: str) -> None:
    assert terms(f"大家常说“{expression}”这句话。") == []


def test_terms_in_one_pair_of_marks() -> None:
    assert terms("做到“两手抓、两不误、两促进”。") == ["两手抓", "两不误", "两促进"]


def test_a_sentence_in_marks_is_no_term() -> None:
    assert terms("他说：“我们两个单位要一起把这件事情办好，三天内拿出方案。”") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("以优异成绩迎接党的二十大胜利召开。", ["二十大"]),
        ("党的十八大以来，作风好转。", ["十八大"]),
        ("实施十大工程、十八大类项目。", []),
        ("谋划好十四五时期的工作。", ["十四五"]),
        ("落实中央八项规定精神。", ["八项规定"]),
        ("部署安全生产三年行动。", ["三年行动"]),
        ("坚持一周两调度一通报，压实责任。", ["一周两调度一通报"]),
        ("讲三个方面的问题，三点意见。", []),
        ("建立1+5+N工作体系。", ["1+5+N"]),
        ("第三个提升行动。", []),
        ("抓好三夏生产和三秋准备。", ["三夏", "三秋"]),
        ("村两委换届有序进行。", ["两委"]),
        ("坚持两个文明一起抓。", ["两个文明"]),
    ],
)
def test_terms_without_marks(text: str, expected: list[str]) -> None:
    assert terms(text) == expected


def test_a_number_of_years_is_not_a_policy_code() -> None:
    assert read_term("2024") is None
    assert read_term("1188", "现代化产业体系") == "1188"


def test_what_stands_before_the_numeral_is_not_the_term() -> None:
    assert read_term("世界八大公害事件") == "八大公害事件"


@pytest.mark.parametrize(
    ("text", "term", "expected"),
    [
        ("坚持“三多三少”，即多看问题、少看成绩，多找自身、少找环境，多办实事、少说空话，切实改进。", "三多三少",
         ("多看问题、少看成绩", "多找自身、少找环境", "多办实事、少说空话")),
        ("要做到三个集中。就是集中人员、集中时间、集中精力，打好硬仗。", "三个集中",
         ("集中人员", "集中时间", "集中精力")),
        ("坚持三个贯穿始终，把学习贯穿始终，把检查贯穿始终，把整改贯穿始终，务求实效。", "三个贯穿始终",
         ("把学习贯穿始终", "把检查贯穿始终", "把整改贯穿始终")),
        ("把“四前置”作为必需条件，就是改造前要确定企业、成立业委会、完成拆违、编制方案。", "四前置",
         ("确定企业", "成立业委会", "完成拆违", "编制方案")),
        ("集中表现在懒政、怠政、乱政和软政这“四政”上。", "四政", ("懒政", "怠政", "乱政", "软政")),
        ("大力发展新材料、生物医药、低空经济和机器人等四大新兴产业。", "四大新兴产业",
         ("新材料", "生物医药", "低空经济", "机器人")),
        ("打造“生态、民族、红色、冰雪”四大特色旅游工程。", "四大特色旅游工程", ("生态", "民族", "红色", "冰雪")),
        ("明确工作责任、落实措施、责任人员及时限要求，制定四明确表。", "四明确表",
         ("工作责任", "落实措施", "责任人员", "时限要求")),
        ("坚持一周两调度一通报，压实责任。", "一周两调度一通报", ("两调度", "一通报")),
        ("面临“四降一升”，即增速下降、价格下降、盈利下降、收入下降、风险上升，要应对。", "四降一升",
         ("增速下降", "价格下降", "盈利下降", "收入下降", "风险上升")),
        ("推翻了帝国主义、封建主义和官僚资本主义三座大山。", "三座大山",
         ("帝国主义", "封建主义", "官僚资本主义")),
        ("甲岭、乙沟和丙河三大煤矿前期工作加快。", "三大煤矿", ("甲岭", "乙沟", "丙河")),
        ("落实“三个到位”：一是责任到位；二是措施到位；三是监管到位。", "三个到位",
         ("责任到位", "措施到位", "监管到位")),
        ("争做“四有”新人，“四有”就是有理想、有道德、有文化、有纪律。", "四有",
         ("有理想", "有道德", "有文化", "有纪律")),
    ],
)  # fmt: skip
def test_expansions(text: str, term: str, expected: tuple[str, ...]) -> None:
    assert parts(text, term) == expected


def test_what_counts_the_parts_is_no_part() -> None:
    text = "坚持“四个到位”。一是认识到位，二是组织到位，三是措施到位，四是责任到位。"
    assert parts(text, "四个到位") == ("认识到位", "组织到位", "措施到位", "责任到位")


def test_points_tell_the_parts_at_their_head() -> None:
    text = (
        "要实施“三大战略”，实现“三个新突破”。\n一是大力实施工业强县战略，在做大总量上实现新突破。坚持工业优先。\n"
        "二是大力实施生态立县战略，在绿色发展上实现新突破。抓好造林。\n三是大力实施旅游兴县战略，在农旅融合上实现新突破。\n"
    )
    assert parts(text, "三大战略") == ("工业强县战略", "生态立县战略", "旅游兴县战略")
    assert parts(text, "三个新突破") == ("在做大总量上实现新突破", "在绿色发展上实现新突破", "在农旅融合上实现新突破")
    assert parts(text.replace("三大战略", "四大战略"), "四大战略") is None


def test_words_that_are_counted_apart_are_taken_in_turn() -> None:
    text = "坚持“三先三带头”，即党员干部先学、先做、先改，带头宣讲、带头服务、带头攻坚。"
    assert parts(text, "三先三带头") == ("先学", "先做", "先改", "带头宣讲", "带头服务", "带头攻坚")


def test_so_many_ones_are_that_many_parts() -> None:
    text = "实施“三个一”工程，即编好一本规划、建好一个园区、引进一批企业。"
    assert parts(text, "三个一") == ("编好一本规划", "建好一个园区", "引进一批企业")


def test_variants_share_their_parts() -> None:
    text = "“三年三提升”行动中，“三提升”是目标，就是提升素质、提升能力、提升水平，达到三个提升的目标。"
    expected = ("提升素质", "提升能力", "提升水平")
    assert {m.canonical: m.parts for m in find_abbreviations(speech_of_text(text))} == {
        "三年三提升": expected,
        "三提升": expected,
        "三个提升": expected,
    }


@pytest.mark.parametrize(
    "text",
    [
        "对东盟、共建“一带一路”国家出口增长。",
        "坚持和落实“两个毫不动摇”。",
        "坚持“三查三看”，抓好落实，改进作风。",
        "发展甲、乙、丙、丁、戊三大产业。",
        "10所学校、12个专业群入选“双高计划”。",
        "我们统筹推进、一体落实“两区”建设。",
        "办好“双创”基地和众创中心，培育创新型企业。",
        "那时“四个现代化实现之日”就是资本主义复辟之时，疯狂进行破坏，使经济濒于崩溃的边缘，差距愈拉愈大。",
    ],
)
def test_no_parts_rather_than_wrong_ones(text: str) -> None:
    assert all(m.parts is None for m in find_abbreviations(speech_of_text(text)))


def test_counts() -> None:
    assert counts("三去一降一补") == [3, 1, 1]
    assert counts("双招双引") == [2, 2]
    assert counts("五位一体") == [5]


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("一二三两双十百个大多少项年行动“”、，。即就是和等提升+N15的\n"), max_size=60))
def test_mentions_are_disjoint_and_parts_are_words_of_the_text(text: str) -> None:
    mentions = find_abbreviations(speech_of_text(text))
    assert all(a.end <= b.start for a, b in itertools.pairwise(mentions))
    for mention in mentions:
        assert text[mention.start : mention.end] == mention.canonical
        assert all(part and part in text for part in mention.parts or ())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("完善生产、生活、生态三大功能。", ["三大功能"]),
        ("落实“气十条”和“水十条”，深化“六七战略”，开展“清四乱”。", ["气十条", "水十条", "六七战略", "清四乱"]),
        ("坚持“退二进三”。", ["退二进三"]),
        ("见“第二条”，这“有三条”。", []),
        ("他“接二连三”地“颠三倒四”。", []),
        ("发展纲要四十条要修改，又提了四十条意见。", ["四十条"]),
        ("会风是“一开会、二报告、三讨论、四散会”。", []),
        ("建设海上风电、沿海核电和储能三大清洁能源基地。", ["三大清洁能源基地"]),
    ],
)
def test_further_forms(text: str, found: list[str]) -> None:
    assert terms(text) == found


@pytest.mark.parametrize(
    ("text", "term", "expected"),
    [
        ("优化空间、规模、产业三大结构。", "三大结构", ("空间", "规模", "产业")),
        ("历来提倡我们的军队要实行政治、经济、军事三大民主。", "三大民主", ("政治", "经济", "军事")),
        ("发展表现出速度变化、结构优化、动力转换三大特点。", "三大特点", ("速度变化", "结构优化", "动力转换")),
        ("执行不抓辫子、不戴帽子、不打棍子的“三不主义”。", "三不主义", ("不抓辫子", "不戴帽子", "不打棍子")),
        ("生产安全事故起数、死亡人数保持“双下降”。", "双下降", ("生产安全事故起数", "死亡人数")),
    ],
)
def test_what_is_said_before_and_of_a_list_is_no_part_of_it(text: str, term: str, expected: tuple[str, ...]) -> None:
    assert parts(text, term) == expected


def test_two_numerals_with_a_word_each_need_no_marks() -> None:
    assert terms("专项治理四乱五堵，开展三查三整。") == ["四乱五堵", "三查三整"]
    assert terms("五月四日，五湖四海的人来了三次五次，增长三点五倍，三年五年见效。") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("要确保实现双过半，开展双招双引。", ["双过半", "双招双引"]),
        ("做到三防、四查、五到位，责任到人。", ["三防", "四查", "五到位"]),
        ("开展“三查、四看、五比”活动。", ["三查", "四看", "五比"]),
        ("县四大家领导到会。", ["四大家"]),
        ("归纳起来是“一目标、二原则、三步骤”。", ["二原则", "三步骤"]),
        ("揭露四大家族，放养四大家鱼。", []),
        ("党的三中全会、四中全会，三师、四师会合。", []),
        ("进出口量质双提升，事故起数双下降。", []),
        ("一室、三厅、四卧，三人、五人一组。", []),
    ],
)
def test_what_is_twice_or_listed_needs_no_marks(text: str, found: list[str]) -> None:
    assert terms(text) == found
