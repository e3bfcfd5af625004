"""The grammar of bodies: which forms name an organisation.

A body's name is a level or place, a field and a kind of institution (市 + 住建 + 局). Fields and levels
are closed lists (config/lexicon/departments.txt), kinds a handful of endings. Offices are no bodies
(局长, 部长), nor are things that end like one (中心城区, 全局, 各区域).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tasks.enrich.bodies.generic import generic_forms
from tasks.enrich.bodies.scanner import Form, Scanner
from tasks.language.lexicon import alternation, table, terms

HAN = r"\u4e00-\u9fff"
LEVELS = "省市州盟县区旗镇乡"
_LEVEL = f"[{LEVELS}]"
#: What stands before a name that opens a clause or goes on a list.
EDGE = "，。、；：\n和与及由"
#: What makes a level's character the end of a word: 城市, 社区, 地区; 市 and 区 then name no level.
NOT_INSIDE_WORD = r"(?<![城都社小山园景地灾辖库选战禁郊特政])"
#: 省市县, 市、区两级, 中央和省、市: several levels at once.
_JOINT = "(?:、|和|与|及)"
#: The centre belongs to it only where several levels share one ending: 中央和省、市、县委, but 中央 and 省委.
_MANY = (
    rf"(?:(?:中央|国家){_JOINT}?(?={_LEVEL}(?:{_JOINT}?{_LEVEL}|[两三四五]级)))?"
    rf"(?:自治区|{_LEVEL})(?:{_JOINT}?(?:自治区|街道|{_LEVEL}))*(?:[两三四五]级)?"
)
#: A level of one body: 市, 全县, 省级, 国家.
_LOCAL = rf"全?{NOT_INSIDE_WORD}(?:自治区|{_LEVEL}(?<!区(?=[域间位块别分])))级?"
ONE_LEVEL = rf"(?:{_LOCAL}|国家)"
_NO_OFFICE_WORK = "(?!事|理|公|法|好|学|成|得|结|案|班|医|展|起)"
#: Departments of a party committee or a government that are named after it.
_OFFICES = (
    f"办公厅|办公室|办{_NO_OFFICE_WORK}|各部门|有关部门|组织部|宣传部|统战部|社会工作部|政法委(?:员会)?|政策研究室|"
    "政研室|教育工委|国企工委|直属机关工委|农村工作领导小组|改革办|财经办|审计办|金融办|审计委员会办公室|国安办|社工部|巡察组|巡视组|研究室|督查室|督查考核办|党校|网信办|编办|巡视办|巡察办|老干部局|农办|台办|常委会|党组|领导班子|(?:[省市县区][直级](?:属)?)?机关工委"
)
#: The leading teams of party, congress, government and conference.
_TEAMS = "[四五六几]大班子|四大家|四套班子|四家班子"
#: 省政府工作报告 is a document's name.
_NO_REPORT = "(?!工作报告)"
NO_OFFICER = "(?<!厅(?=局长))(?!长(?!期|远|久|效)|员(?!会)|托|屈|婉|派(?![出人员驻专警])|培|任|以)"
KINDS = (
    "管理局|监督局|执法局|服务局|事务局|救援局|总局|分局|局(?!面|势|限|促|域|部(?:地区|战争|利益))|厅|委员会|委|部(?!门|分|队|署|委|位|级)|办公室|"
    f"办{_NO_OFFICE_WORK}|总队|支队|大队|救援队|监督所|管理所|管理处|署|联社|社(?!会|区|保|团)"
)
#: First characters of what may follow a field: a kind, 系统, 部门, 行政部门, 机关.
_KIND_STARTS = "管监执服事救总分局厅委部办支大署联社行主系机"
_COMMITTEE_OFFICES = (
    "安委办|安委会|绿委会|绿委办|爱卫会|禁毒委|建设局|森防指|森防办|防指办|防指|防汛办|文明办|文明委|创城办|创建办|爱卫办|双拥办|食安办|食安委|禁毒办|综治办|扶贫办|"
    "农办|外办|台办|侨办|编办|巡察办|巡视办|信访办|考核办|督查办|目标办|效能办|作风办|绩效办|督考办|招商办|优化办|防总|食药安办|食药安委|国资委|农工委|农委|政法委|网信办|河长办|林长办|生态环境委|减灾委|规委会|专委会|政府办|审改办|新闻办|"
    "经委|经贸委|外经委|建委|科委|计委|体委|招委会|招考委|招办|征兵办|普查办|运管所|运管处|运管局|公路段|防火办|防火指挥部|人防办|"
    "督查室|两办|供销社|扫黑办|信访联席办|整治办|攻坚办|防办|联席办|应急办|教育督导室|党政办|党政综合办|党建办|平安办|经发办"
)
_MEDIA = "广播电视台|电视台|广播电台|日报社|晚报社|报社|融媒体中心|新闻中心|通讯社"
_LEVEL_BODIES = (
    (
        "party",
        (
            r"(?:党工委|工委|纪委监委|纪委|监委|党委|团委|妇委|[直级]机关工委|委政法委|委)"
            rf"{NO_OFFICER}(?:(?:{_OFFICES}){NO_OFFICER})?"
        ),
        "党工纪监团妇直级委",
    ),
    (
        "congress",
        (
            r"(?:人大(?:及其)?常委会|人大(?!代表|会议|工作)|政协(?!会议|工作|常委会?工作))"
            r"(?:各部门|办公室|机关|党组|各专委会|[\u4e00-\u9fff]{2,4}[和与]?[\u4e00-\u9fff]{2,4}委员会)?"
        ),
        "人政",
    ),
    ("government", rf"(?:人民)?政府{_NO_REPORT}(?:{_OFFICES})?", "人政"),
    ("court", "(?:中级|高级)?(?:人民)?法院(?!院?长)|[中高]院", "中高人法"),
    ("procuratorate", "人民检察院|检察院", "人检"),
    ("military", "人武部|人民武装部|军分区|武警(?:总队|支队|大队|中队|部队)", "人军武"),
    (
        "mass",
        "总工会|妇联|妇女联合会|共青团|科协|文联|残联|工商联|红十字会|关工委|老龄委|侨联|社科联|各?人民团体",
        "总妇共科文残工红关老侨社各人",
    ),
    (
        "informal",
        "里(?![面程外边头])|上(?=(?:昨天|今天|今年|刚刚|近日|近期)?(?:要求|决定|召开|下达|部署|出台|明确|批准|组织|专门|统一))",
        "里上",
    ),
)
#: Systems of machines and of nature.
_NO_MACHINE = (
    r"(?<![生状]态)(?<!信息)(?<!管理)(?<!监控)(?<!监测)(?<!预警)(?<!服务)(?<!网络)(?<!平台)(?<![供排]水)(?<!体系)"
)
_TECHNICAL = "(?<!电子监察)(?<!能源)(?<!电力)(?<!供电)(?<!通信管理)(?<!规划)(?<!大数据)"


@cache
def scanner() -> Scanner:
    """The scanner of all forms but the lists, which `elliptical.department_lists` finds."""
    return Scanner(_forms())


def _forms() -> Iterator[Form]:
    fields = sorted({*table("departments"), *table("departments").values()})
    field = alternation(fields)
    field_starts = frozenset(
        start for name in fields for start in ([name[:3]] if len(name) > 2 else [name + kind for kind in _KIND_STARTS])
    )
    national = terms("national_bodies")
    yield Form(
        "national",
        rf"(?:{alternation(national)})(?!门|队|长|分|级|人(?!民)|员(?!会)|委员(?!会)"
        rf")(?:办公厅|办公室|常务会议|各部门|有关部门|驻?[{HAN}]{{2,3}}(?:监管局|"
        rf"特派员办事处|特派办|监管办公室)|(?:{_COMMITTEE_OFFICES})(?:办公室)?)?",
        frozenset(name[:3] for name in national),
    )
    # 省市县党委、政府; 中央和省、市、县委; 区市党委政府
    yield Form(
        "levels",
        rf"{NOT_INSIDE_WORD}{_MANY}(?:党委(?:和|、)?(?:人民)?政府|(?:人民)?政府{_NO_REPORT}|"
        rf"党委|委){NO_OFFICER}(?:{_OFFICES})?",
        _after_level("、和与及党委政人街自两三四五" + LEVELS) | {"中央", "国家"},
    )
    # 中央 alone is the party's centre, not what it adorns: 中央财政, 中央企业, 中央八项规定
    yield Form(
        "centre", r"中央(?=[，。；、”）\n和及与关对的要提决作把有就一先将强反始部也已来交督])", frozenset({"中央"})
    )
    for name, ending, starts in _LEVEL_BODIES:
        yield Form(name, rf"{_LOCAL}(?:{ending})", _after_level(starts + "级"))
    yield Form(
        "government_alone",
        rf"各?(?:人民)?政府(?:办公厅|办公室|办{_NO_OFFICE_WORK}|各部门|党组)",
        frozenset({"政府办", "政府各", "政府党", "人民政", "各人民", "各政府"}),
    )
    # 接受人大监督、政协民主监督; 区人大、政协: the level stands before the first of them
    yield Form(
        "congress_alone",
        r"(?:人大(?:(?:及其)?常委会)?|政协)(?=(?:[、和与及](?:人民)?政协)?的?(?:依法|"
        r"法律|工作|民主)?监督)|人大及其常委会|(?:人大|政协)(?=副?主[任席])|(?<=人大[、和与及])政协(?!委员|会议|工作)",
        frozenset(
            {
                "人大监",
                "人大法",
                "人大工",
                "人大常",
                "人大的",
                "人大及",
                "人大依",
                "人大、",
                "人大和",
                "人大与",
                "人大主",
                "人大副",
                "政协",
            }
        ),
    )
    yield Form("party_youth", "团(?:省|市|县|区|州|盟|旗)委", frozenset("团" + level for level in LEVELS))
    yield Form(
        "political_legal", "公、?检、?法(?:、?司)?(?:机关|部门|系统)?(?!院)", frozenset({"公、检", "公检法", "公检、"})
    )
    yield Form("court_alone", "(?:中级|高级|基层)?人民法院", frozenset({"人民法", "中级人", "高级人", "基层人"}))
    yield Form("procuratorate_alone", "人民检察院", frozenset({"人民检"}))
    yield Form(
        "military_alone",
        "人武部|人民武装部|军分区|武警(?:总队|支队|中队|部队)",
        frozenset({"人武部", "人民武", "军分区", "武警"}),
    )
    # 支持工会、共青团、妇联等群团组织发挥作用
    yield Form(
        "mass_alone",
        r"(?:工会|工商联|共青团|妇联|科协|残联|文联|作协|侨联|社科联|红十字会|关工委|贸促会|工青妇)(?=[、，。；）要]|发挥|[和与及等](?!其))"
        r"|(?<!安)全总(?=[、，。；和与及要对关])",
        frozenset(
            {
                *(
                    "工会",
                    "工商联",
                    "共青团",
                    "妇联",
                    "科协",
                    "残联",
                    "文联",
                    "作协",
                    "侨联",
                    "社科联",
                    "红十字",
                    "全总",
                ),
                *("关工委", "贸促会", "工青妇"),
            }
        ),
    )
    # 县委常委、纪委书记、监委主任: the level was said before
    yield Form(
        "party_alone",
        r"(?:(?:纪委监委|纪委)(?:办公室)?|监委|编办|巡察办|组织部|宣传部|统战部|政法委)"
        r"(?=副?(?:书记|主任|部长|常务)|常委(?!会)|委员(?!会)|[、，和与及要牵负])|政府(?=副?[省市县区]长)",
        frozenset(
            {
                "纪委",
                "监委",
                "编办",
                "巡察办",
                "组织部",
                "宣传部",
                "统战部",
                "政法委",
                "政府副",
                "政府县",
                "政府市",
                "政府区",
                "政府省",
            }
        ),
    )
    # 请清欠办牵头: an office set up for a task, by that alone
    offices = terms("task_offices")
    yield Form(
        "task_office",
        rf"(?:{alternation(offices)})办(?=[、，。的要牵负会和主为按将对])",
        frozenset(f"{office}办"[:3] for office in offices),
    )
    yield Form(
        "leading_bodies",
        rf"{NOT_INSIDE_WORD}[省市县区](?:“(?:{_TEAMS})”|(?:{_TEAMS}))",
        frozenset(level + mark for level in "省市县区" for mark in "四五六几“"),
    )
    # 地委, 行署: until the nineties the level between province and county
    yield Form(
        "between_levels",
        r"地委(?![员托派])(?:办公室|组织部|宣传部|统战部|政法委)?|[地盟]区?行署|行政公署",
        frozenset({"地委", "地区行", "盟行署", "行政公"}),
    )
    yield Form("media", rf"{ONE_LEVEL}?(?:{_MEDIA})", _either(_MEDIA))
    yield Form(
        "committee",
        rf"{ONE_LEVEL}?(?:{_COMMITTEE_OFFICES})(?:(?<!办)|{_NO_OFFICE_WORK}){NO_OFFICER}(?:(?<=会)办公室)?",
        _either(_COMMITTEE_OFFICES),
    )
    # 公安消防支队, 公安交警大队
    department = (
        rf"{ONE_LEVEL}?(?:公安(?!局|厅|部))?(?:{field})(?:{KINDS}){NO_OFFICER}"
        rf"(?:[{HAN}]{{2,4}}分局|(?<=委员会)办公室)?"
    )
    yield Form(
        "local_office",
        rf"(?<![全我各该本两多外])(?<!上(?=市公司)){NOT_INSIDE_WORD}[省市县区州](?:局|厅|公司|医院)(?![长面势限促域员座堂史法院]|部(?!署))"
        r"(?:党委|党组|机关(?:党委)?)?",
        frozenset(level + kind for level in "省市县区州" for kind in "局厅公医"),
    )
    field_starts |= {f"公安{branch}" for branch in "消交特巡边刑"}
    field_or_level = field_starts | _after_level("".join({name[0] for name in fields}) + "级")
    yield Form("department", department, field_or_level)
    yield Form(
        "system",
        rf"(?:全?{NOT_INSIDE_WORD}[省市县区州镇乡])?(?:{field}){_TECHNICAL}系统(?!性|化|工程|集成)"
        rf"|全[省市县区州](?:(?![的各个和与及、]|系统|战线)[{HAN}]){{2,6}}(?:战线|{_TECHNICAL}{_NO_MACHINE}系统)(?!性|化|工程|集成|治理|谋划)",
        field_or_level | {"全" + level for level in "省市县区州"},
    )
    yield Form(
        "field_group",
        rf"(?:(?:各级|各地|上级|有关|相关|全?{NOT_INSIDE_WORD}{_MANY})的?)?(?:{field})(?:行政|主管|执法|监管)?"
        r"(?:部门|(?<=公安|司法|监察|审计|税务|行政|海关|检察|执法|主管|监管)机关)",
        field_or_level
        | _after_level("、和与及两三四五" + LEVELS)
        | {"各级", "各地", "上级", "有关", "相关", "中央", "国家"},
    )
    # 县财政要安排资金, 区公安要加强巡逻: a department that is called by its field
    bare = terms("bare_departments")
    yield Form(
        "bare_department",
        rf"{NOT_INSIDE_WORD}[省市县区镇乡](?:{alternation(bare)})(?=要(?!求|素)|应(?!急|对)|必须|将|负责|牵头|会同|联合|每年|安排|拨付|列支|承担|兜底|，要|、(?:{alternation(bare)}))",
        _after_level("".join({name[0] for name in bare})),
    )
    yield Form(
        "party_unit",
        r"(?:局|厅|院|校|厂|公司|集团|中心|机关|政府|部|委)(?:党组(?!成员|织|书记)"
        r"|党委|党总支|领导班子|纪检组)|党组(?:理论(?:学习)?)?中心组|"
        r"(?:[局厅院校厂委](?:机关)?|公司|集团|中心|机关)?(?:第[一二三四五六七八九十]|"
        r"退休|离退休|老干部)?(?:党支部|党总支|(?<=机关)总支)",
        _unit_starts(),
    )
    yield from generic_forms()


def _after_level(following: str) -> frozenset[str]:
    """Beginnings of a form that opens with a level: the level and the first characters of what may follow it."""
    own = {level + character for level in LEVELS for character in following}
    return frozenset(own | {"全" + level for level in LEVELS} | {"自治", "国家"})


def _either(names: str) -> frozenset[str]:
    """Beginnings of a form whose level may be missing."""
    words = names.split("|")
    return frozenset({word[:3] for word in words}) | _after_level("".join({word[0] for word in words}) + "级")


def _unit_starts() -> frozenset[str]:
    units = ("局", "厅", "院", "校", "厂", "部", "委", "公司", "集团", "中心", "机关", "政府")
    own = {"党组理", "党组中", "党组学", "党支", "党总", "离退休", "退休党", "老干部"}
    own |= {f"第{number}党" for number in "一二三四五六七八九十"}
    return frozenset(own | {unit + word for unit in units for word in "党领纪机第"})
