"""The grammar of bodies: which forms name an organisation, as one pattern with named alternatives.

A body's name is a level or place, a field and a kind of institution (市 + 住建 + 局). Fields and levels
are closed lists (config/lexicon/departments.txt), kinds a handful of endings. Offices are no bodies
(局长, 部长), nor are things that end like one (中心城区, 全局, 各区域).
"""

from __future__ import annotations

import re
from functools import cache

from tasks.language.lexicon import alternation, table, terms

_HAN = r"\u4e00-\u9fff"
_LEVEL = "[省市州盟县区旗镇乡]"
#: 省市县, 市、区两级, 中央和省、市: several levels at once.
_LEVELS = rf"(?:(?:中央|国家)(?:、|和|与|及)?)?(?:自治区|{_LEVEL})(?:(?:、|和|与|及)?(?:自治区|街道|{_LEVEL}))*(?:[两三四五]级)?"
_BEFORE_LEVEL = r"(?<![城都社小山园景地灾辖库选战禁])"
#: A level of one body: 市, 全县, 省级, 国家.
_ONE = rf"(?:全?{_BEFORE_LEVEL}(?:自治区|{_LEVEL})(?<!区(?=[域间位块别分]))级?|国家)"
#: Words between a party or government body and the department of it that is meant.
_OFFICE = (
    "办公厅|办公室|办(?!事|理|公|法|好|学|成|得|结|案|班|医|展|起)|各部门|有关部门|组织部|宣传部|统战部|社会工作部|政法委(?:员会)?|政策研究室|"
    "政研室|研究室|督查室|督查考核办|党校|网信办|编办|巡视办|巡察办|老干部局|农办|台办|常委会|党组|领导班子"
)
_NOT_AN_OFFICE = "(?!长(?!期|远|久|效)|员(?!会)|托|屈|婉|派|培|任|以)"
_WHICH = (
    "有关|相关|职能|责任|成员|包保|牵头|主管|行业主管|行业监管|监管|执法|参会|派驻|共建|属地|"
    "承办|协办|配合|对口|帮扶|专项方案牵头|包联|挂联|驻地|市直|县直|区直|省直|中央和国家|重点|基层|垂直|双管"
)
#: Words that make a group of departments without 各 before them.
_SOME = "有关|相关|职能|牵头|主管|行业主管|行业监管|派驻|共建|属地|参会|成员"
_MEDIA = "广播电视台|电视台|广播电台|日报社|晚报社|报社|融媒体中心|新闻中心|通讯社"


@cache
def pattern() -> re.Pattern[str]:
    """The pattern of all closed forms; the name of the group that matched tells the kind of form."""
    fields = alternation([*table("departments"), *table("departments").values()])
    national = alternation(terms("national_bodies"))
    heads = (
        "管理局|监督局|执法局|服务局|事务局|救援局|总局|分局|局|厅|委员会|委|部(?!门|分|队|署|委|位|级)|办公室|办(?!事|理|公|法|好|学|成|得|结|案|班|医|展|起)|"
        "总队|支队|大队|救援队|监督所|管理所|管理处|署|联社|社(?!会|区|保|团)"
    )
    item = rf"(?:{_ONE})?[{_HAN}（）]{{2,10}}?"
    department = rf"(?:{_ONE})?(?:{fields})(?:{heads}){_NOT_AN_OFFICE}"
    kinds = (
        rf"(?P<national>(?:{national})(?!门|队|长|分|级|委员(?!会)))(?:办公厅|办公室|常务会议|各部门|有关部门)?",
        # 住建、发改、公安等近20个部门; 市住建局等部门; 公安、交通、城管部门
        rf"(?P<list>(?:{_ONE}|各级)?(?:{fields})(?:局|委|厅|部|办)?(?:、{item}){{1,15}}(?:(?:和|及|与|以及){item})?等?(?:近|约)?"
        rf"(?:[0-9]+|[一二三四五六七八九十]+)?(?:多?[个家])?(?:{_WHICH}|执法|专业)*(?:部门|单位))",
        rf"(?P<open_list>{department}等(?:{_WHICH})*(?:部门|单位))",
        # 省市县党委、政府; 中央和省、市、县委; 区市党委政府
        rf"(?P<levels>{_BEFORE_LEVEL}{_LEVELS}(?:党委(?:和|、)?(?:人民)?政府|(?:人民)?政府|党委|委){_NOT_AN_OFFICE})(?:{_OFFICE})?",
        # 中央 alone is the party's centre, not what it adorns: 中央财政, 中央企业, 中央八项规定
        r"(?P<centre>中央(?=[，。；、”）\n和及关对的要提决作把有就一先将强反始部也已]))",
        rf"(?P<party>{_ONE}(?:党工委|工委|纪委监委|纪委|监委|党委|团委|妇委|直机关工委|委政法委|委){_NOT_AN_OFFICE}(?:(?:{_OFFICE}){_NOT_AN_OFFICE})?)",
        rf"(?P<government>(?:{_ONE}|各)?(?:人民)?政府(?:{_OFFICE})|{_ONE}(?:人民)?政府)",
        rf"(?P<congress>{_ONE}(?:人大常委会|人大(?!代表|会议|工作)|政协(?!委员|会议|工作|常委会?工作))(?:各部门|办公室|机关|党组|各专委会)?)",
        rf"(?P<court>{_ONE}?(?:中级|高级|最高|基层)?人民法院|{_ONE}法院(?!长)|{_ONE}中院)",
        rf"(?P<procuratorate>{_ONE}?人民检察院|{_ONE}检察院)",
        rf"(?P<military>{_ONE}?(?:人武部|人民武装部|军分区|武警(?:总队|支队|中队|部队)))",
        rf"(?P<mass>{_ONE}(?:总工会|妇联|妇女联合会|共青团|科协|文联|残联|工商联|红十字会|关工委|老龄委|侨联|社科联|各?人民团体))",
        rf"(?P<media>(?:{_ONE})?(?:{_MEDIA}))",
        # 县安委办, 市文明办: the office of a committee
        rf"(?P<committee>(?:{_ONE})?(?:安委办|安委会|防指办|防指|防汛办|文明办|文明委|创城办|创建办|爱卫办|双拥办|食安办|食安委|禁毒办|综治办|扶贫办|"
        rf"农办|外办|台办|侨办|编办|国资委|农工委|农委|政法委|网信办|河长办|林长办|生态环境委|减灾委|规委会|专委会|政府办|审改办|新闻办|大数据局|"
        rf"督查室|两办|供销社|扫黑办|信访联席办|指挥办|整治办|攻坚办)(?!事|理|公|法|好|学|成|得|结|案|班|医|展)){_NOT_AN_OFFICE}",
        rf"(?P<department>{department})",
        # 市水产局: a level vouches for a field that no list has
        rf"(?P<unlisted>{_ONE}[{_HAN}](?<![的了在是和与及等要把对从由向为将各级、])(?:[{_HAN}](?<![的了在是和与及等要把对从由向为将])){{1,5}}?(?:局|厅)(?<![格布结全大时政开僵当残破战变定步客餐大]局)(?<![客餐大前歌舞展政]厅)(?!长|面|势|部|限|促|域|地|中|里))",
        rf"(?P<system>(?:全?{_BEFORE_LEVEL}(?:省|市|县|区|州))?(?:{fields})系统(?<!能源系统)(?<!电力系统)(?<!供电系统)(?<!通信管理系统)(?<!规划系统)(?!性|化|工程|集成))",
        rf"(?P<field_group>(?:(?:各级|有关|相关|{_BEFORE_LEVEL}{_LEVELS})的?)?(?:{fields})(?:行政|主管|执法|监管)?(?:部门|(?<=公安|司法|监察|审计|税务|行政|海关|检察|执法|主管|监管)机关))",
        r"(?P<party_unit>(?:局|厅|院|校|厂|公司|集团|中心|机关|政府|部|委)(?:党组(?!成员|织|书记)|党委|党总支|领导班子|纪检组)|党组(?:理论(?:学习)?)?中心组|党支部|党总支)",
        # 省里, 县里: the level speaks
        rf"(?P<informal>{_BEFORE_LEVEL}(?:省|市|县|区|州|中央)里(?![面程外边头]))",
        # generic groups, see `_generic`
        rf"(?P<generic>{_generic()})",
    )
    return re.compile("|".join(kinds))


def _generic() -> str:
    """各级各部门, 有关单位, 各级党委政府, 街道办事处: groups that name nobody in particular."""
    governments = "党委（党组）|党委(?:和|、)?(?:人民)?政府|党政机关|党政组织|党组织|党委|政府|人民政府|领导班子|团组织"
    return "|".join(
        (
            r"各地区各部门(?:各单位)?|本地区本部门(?:本单位)?|各级各(?:有关)?部门|各级各单位|各地各(?:有关)?(?:部门|单位)",
            rf"各级(?:{governments})(?!干部)",
            rf"(?:各|每个|各个)(?:{_WHICH})*(?:处室|科室|部门|单位|乡镇街道|镇街道|乡镇|镇街|区市县|区市|县区|县市区|县市|区县|市县|市州|街道|地市|旗县市区|旗县|社区|村居|"
            rf"专班|工作组|专项组|责任单位)(?!人民政府|政府|党委|级)",
            rf"各(?:乡镇|镇|乡|街道|区|县|市|区县|县区|镇街|旗|地|乡镇街道)(?:人民政府|政府|党委政府|党委、政府|党委|党工委)",
            r"各(?:区|县|市|旗|州|地)(?![域间级块类段位点方委人政区州]|自治|旗)",
            rf"(?:{_BEFORE_LEVEL}(?:市|县|区|省|州)直(?:各)?|{_BEFORE_LEVEL}区市)?(?:{_SOME})+(?:部门|单位)|{_BEFORE_LEVEL}(?:市|县|区|省|州)直(?:各)?(?:有关|相关)?(?:部门|单位|机关)",
            r"党委（党组）|党委、政府|党委政府|党政机关|企事业单位|新闻媒体|行业主管部门|街道办事处|社区居委会|居委会|村委会|村民委员会|业主委员会|业委会|"
            r"社区党组织|街道党组织|村党组织|村“两委”|村两委|领导机关",
        )
    )
