"""Groups that name nobody in particular: 各级各部门, 有关单位, 各级党委政府, 街道办事处."""

from __future__ import annotations

from collections.abc import Iterator

from tasks.enrich.bodies.scanner import Form
from tasks.language.lexicon import alternation, table

_WHICH = (
    "有关|相关|职能|责任|成员|包保|牵头|主管|行业主管|行业监管|监管|执法|参会|派驻|共建|属地|"
    "行政|直属|内设|承办|协办|配合|对口|帮扶|(?:专项|重点)(?:方案|行动|工作|整治|任务)牵头|包联|挂联|驻地|市直|县直|区直|省直|重点|基层|双管"
)
#: Words that make a group of departments without 各 before them.
_SOME = "有关|相关|职能|牵头|主管|行业主管|行业监管|派驻|共建|属地|参会|成员"
_GOVERNMENTS = "党委（党组）|党委(?:和|、)?(?:人民)?政府|党政机关|党政组织|党组织|党委|政府|人民政府|领导班子|团组织"
_UNITS = (
    "处室|科室|部门|单位|乡镇街道|镇街道|乡镇|镇街|区市县|区市|县市区|旗县市区|县区|县市|区县|市县|市州|"
    "街道|地市|旗县|社区|村居|专班|工作组|专项组"
)
_STANDING = (
    "党委（党组）|党委、政府|党委政府|党政机关|企事业单位|新闻媒体|街道办事处|社区居委会|居委会|村委会|村民委员会|业主委员会|业委会|"
    "社区党组织|街道党组织|村党组织|村“两委”|村两委|领导机关|各?民主党派|群团组织|人民团体|上级(?:党委|纪委|机关|部门)|同级(?:党委|政府)|下级(?:党委|纪委|机关)"
)
_DIRECT = r"(?<![城都社小山园景地灾辖库选战禁])[市县区省州]直(?:各)?(?:有关|相关)?(?:部门|单位|机关)"


def generic_forms() -> Iterator[Form]:
    """The forms, all of one name: `generic`; they are told apart by what they begin with."""
    field = alternation([*table("departments"), *table("departments").values()])
    each = "|".join(
        (
            # 各市、县（市、区）人民政府
            "各(?:市|州|地|盟)、(?:县|旗|区)(?:（[市县区旗、]{1,5}）)?(?:人民政府|党委|委)",
            # 各县（区）教育局
            rf"各(?:乡镇|镇|乡|县|市|区|旗|县区|区县|市县|县市区)(?:（[省市县区旗盟州乡镇街道场园、和]{{1,9}}）)?(?:{field})(?:局|委|办|部门)(?![长员])",
            "各地区各部门(?:各单位)?|各级各(?:有关)?部门(?:（单位）)?|各级各单位|各地各(?:有关)?(?:部门|单位)",
            rf"各级(?:{_GOVERNMENTS})(?!干部)|各级(?:人民)?(?:法院|检察院)|各村(?:“两委”|两委)",
            "各(?:乡镇|镇|乡|街道|区|县|市|区县|县区|镇街|旗|地|乡镇街道)(?:人民政府|政府|党委政府|党委、政府|党委|党工委)",
            # 各县（市、区）, 各乡镇（街道）: what the brackets add belongs to the name
            "各(?:乡镇|镇|乡|县|市|区|旗|村|县区|市县)（[省市县区旗盟州乡镇街道村社区场园、和]{1,9}）(?:党委、政府|党委政府|人民政府|政府|党委)?",
            rf"(?:各个?|每个)(?:{_WHICH})*(?:{_UNITS})(?!人民政府|政府|党委|级)(?:(?<=部门)(?:、|和)单位)?",
            "各(?:区|县|市|旗|州)(?![域间级块类段位点方委人政区州]|自治|旗)|各地(?=[、，和与及要应必将须]|[也都]要)",
            "本地区本部门(?:本单位)?",
        )
    )
    some = rf"(?:[市县区省州]直|区市)?(?:{_SOME})+(?:部门(?:(?:、|和)单位)?|单位)|{_DIRECT}|{_STANDING}"
    yield Form("generic", f"{each}|{some}", frozenset({"各", "每个", "本地"}) | _starts())


def _starts() -> frozenset[str]:
    names = [*_SOME.split("|"), *_STANDING.split("|")]
    return frozenset({name[:3] for name in names} | {level + "直" for level in "市县区省州"} | {"区市"})
