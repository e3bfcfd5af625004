"""Units inside an organisation: with the body before them, with a host of their own, or where they act."""

import pytest

from tests.enrich.speeches import words_of
from tests.enrich.test_bodies import bodies


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("水利部规划计划司要加强指导。", ["水利部规划计划司"]),
        ("教务处、学生工作处、人事处要各司其职。", ["教务处", "学生工作处", "人事处"]),
        ("战略规划部、安全监察质量部要协同。", ["战略规划部", "安全监察质量部"]),
        ("立案庭、案件管理办公室牵头落实。", ["立案庭", "案件管理办公室"]),
        ("校团委、校工会要关心师生。", ["校团委", "校工会"]),
        ("第一检察部、第二检察部负责。", ["第一检察部", "第二检察部"]),
        ("镇党委、和平社区党委要带头。", ["镇党委", "和平社区党委"]),
        ("由派出所、司法所配合。", ["派出所", "司法所"]),
        ("县纪委监委派驻第三纪检监察组要执纪。", ["县纪委监委派驻第三纪检监察组"]),
        ("省推进新型工业化领导小组要统筹。", ["省推进新型工业化领导小组"]),
        ("省气象台及时预警，省贸促会搭台。", ["省气象台", "省贸促会"]),
        ("青禾县人民法院要总结经验。", ["青禾县人民法院"]),
        ("招生工作领导小组要把关。", ["招生工作领导小组"]),
    ],
)
def test_units_are_named_with_what_they_belong_to(text: str, names: list[str]) -> None:
    assert words_of(text, bodies(text)) == names


@pytest.mark.parametrize(
    "text",
    [
        "发展科技和产业，推动资产处置。",
        "新建卫生院20个，改造敬老院。",
        "农村信用社改革有序。",
        "办公室宽敞明亮。",
        "要加强党组织建设。",
        "建设制造业创新中心、数据中心。",
    ],
)
def test_what_is_built_counted_or_begins_like_one_is_none(text: str) -> None:
    assert words_of(text, bodies(text)) == []
