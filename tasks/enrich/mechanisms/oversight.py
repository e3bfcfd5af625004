"""How oversight is written when nothing is called a system: how often, by whom, and to whom it is told.

Every pattern is one of the turns in which plans of work say who watches (谁主管谁负责), in what rhythm
(每半个月召开一次碰头会), where it is written down (整改清单), and to whom it is told (将情况报县委).
"""

from __future__ import annotations

import re

from tasks.enrich.mechanisms.form import Form
from tasks.language.lexicon import alternation, terms

_HAN = r"[\u4e00-\u9fff]"
_IN = r"[^，。；：、！？\n]"
_CHECKS = alternation(terms("mechanism_checks"))
_PERIOD = (
    r"(?:每[半一两二三四五六七八九十0-9]*个?(?:日|天|周|旬|月|季度?|半年|年|星期|学期|班|次)|(?:每人)每[日天周月季年]|"
    r"逐[日天周旬月季年]|按[日周旬月季]|天天|月月|季季|不?定期|适时)"
)
#: Offices that reports go to.
_OFFICE = (
    r"(?:办公室|[委政局县市区党改督创建防治信安环]办|办公厅|指挥部|领导小组|"
    r"委员会|专班|督查室|[省市县区镇乡街]委|党委|党组|政府|"
    r"备案|审批|审核|审定)"
)
#: Whose duty 责任 is, where it is one that somebody is held to: 主体责任, 属地管理责任.
_DUTY = (
    "主体|属地|属地管理|监管|监督|领导|行业|行业监管|行业主管|部门|岗位|整改|包保|包联|包案|管护|直接|第一|主管|连带|四方|兜底|"
    "防控|全员|法人|督办|党建|管理|工作"
)
_PRESSED = r"(?:压实|压紧|压紧压实|夯实|靠实|卡实|扛牢|扛起|层层落实|逐级落实|严格落实|落实|落细|强化|明确|履行|细化)"
#: Single duties that are called a 制 of their own: 首问负责制, 限时办结制.
_RULES = terms("mechanism_rules")
_RULE = "|".join(rule[:-1] for rule in _RULES)

FORMS = (
    # how often what is looked into: 每半个月召开一次碰头会, 县级领导每周接访
    Form(
        ("每", "逐日", "逐周", "逐月", "逐季", "按日", "按周", "按月", "按季", "天天", "月月", "季季", "定期", "适时"),
        re.compile(
            rf"{_PERIOD}{_IN}{{0,8}}?(?:{_CHECKS}|(?:不少于|不低于|至少)有?[0-9一二两三四五六七八九十]+天|(?:不少于|不低于|至少)?[0-9一二两三四]+[次遍轮节场期篇](?:{_HAN}{{0,6}}?(?:会"
            r"议?|演练|检查|评比))?)"
            rf"(?:一次{_HAN}{{0,6}}?(?:会议?|演练|检查|评比)|一次|会议?|演练)?(?:[、，]{_PERIOD}{_IN}{{0,8}}?(?:{_CHECKS})"
            r"(?:一次|"
            r"会议?)?)*"
        ),
        "reporting",
        whole=True,
    ),
    # 班组日查、车间周查、厂部月查
    Form(
        tuple(period + check for period in "日周旬月季" for check in (*terms("mechanism_checks"), *"查报会评结")),
        re.compile(
            rf"(?<![0-9一二三四五六七八九十])(?:(?:(?![要逐按每]){_HAN}){{2}})?[日天周旬月季年](?:{_CHECKS}|"
            rf"{_HAN}?[查报会评结核])(?:[、，]{_HAN}{{0,2}}[日周旬月季年](?:{_CHECKS}|"
            rf"{_HAN}?[查报会评结核]))+"
        ),
        "reporting",
        True,
        whole=True,
    ),
    Form(
        _RULES,
        re.compile(rf"(?:(?![的了和与及把将在对以要])[\u4e00-\u9fffA-Z]){{0,8}}(?:{_RULE})制(?![度定约造])"),
        "accountability",
    ),
    Form(
        ("点长", "片长", "楼长", "户长", "格长", "路长", "街长", "巷长", "链长", "组长制", "专员制"),
        re.compile(
            r"“?(?:(?<![地据起站节卡])点|片|楼|栋|户|中心户|网格|(?<![铁公])路|街|街巷|巷|链)长(?:制”|”制|”|制)?"
        ),
        "accountability",
        whole=True,
    ),
    # 整改一个、销号一个; 有访必接、有案必查; 件件有着落
    Form(
        tuple(f"一{each}{mark}" for each in "个件户处批项案起" for mark in "、，"),
        re.compile(rf"{_HAN}{{2,4}}(?<!在)一(?P<each>[个件户处批项起案])(?:[、，]{_HAN}{{2,4}}一(?P=each))+"),
        "loop",
        True,
        whole=True,
    ),
    Form(
        ("必",),
        re.compile(
            rf"(?!有法|违法必究)[有凡逢违失每](?![关求])(?:(?!的){_HAN}){{1,3}}必(?![须要将然定]){_HAN}{{1,2}}(?:[、，][有凡逢违"
            rf"失]{_HAN}{{1,3}}必"
            rf"{_HAN}{{1,2}})*(?!的)"
        ),
        "accountability",
        True,
        whole=True,
        reach=4,
    ),
    Form(
        ("件件有", "事事有", "条条有", "项项有"),
        re.compile(rf"(?:[件事条项])(?:[件事条项])有{_HAN}{{2,3}}(?:[、，][件事条项][件事条项]有{_HAN}{{2,3}})*"),
        "loop",
        whole=True,
    ),
    Form(
        ("有落实", "有检查", "有反馈", "有督", "有考核", "有回音", "有通报"),
        re.compile(rf"有{_HAN}{{2}}(?:、有{_HAN}{{2}})+"),
        "loop",
        True,
        whole=True,
    ),
    # who answers for it: 细化到岗、量化到人
    Form(
        ("到人", "到山头", "到地头", "到田头", "到岗", "到户", "到点", "到边", "到底"),
        re.compile(
            r"(?:细化|量化|落实|分解|明确|责任|任务|压力|包干|具体|落细|措施|考核|奖惩)"
            rf"{_IN}{{0,2}}到(?:人头|山头|地头|田头|人|岗|户|点|边|底)"
            rf"(?:[、，]{_HAN}{{2,4}}到(?:人头|人|岗|户|点|边|底|位))*"
        ),
        "accountability",
        whole=True,
    ),
    Form(
        ("责任",),
        re.compile(
            rf"(?:{_PRESSED}{_IN}{{0,12}}?)?(?:{_DUTY})责任(?![制感心人书状意区田重])|责任(?:主体|"
            r"人|单位)(?:和|、)(?:整改|完成|办理)?时限"
        ),
        "accountability",
        whole=True,
    ),
    # what is written down: 隐患清单、整改清单
    Form(
        ("清单",),
        re.compile(
            rf"(?:“[^“”]{{2,12}}”)?(?:(?![的了和与及对把将按照用设立]|[建成]立|建设|形成|"
            r"[列梳理]出|列入|[制编]定|编制|制作|实[施行]|推[行广]|落实|完善|健全|执行|"
            r"全面|出台)"
            rf"{_HAN}){{0,6}}清单(?:制|化)?(?:、(?:(?![的了和与及对把将]){_HAN}){{0,6}}清单)"
            r"*"
        ),
        "record",
        whole=True,
    ),
    # whom it is told: 将贯彻落实情况报县委, 向市政府报告
    Form(
        ("报", "反馈", "汇报"),
        re.compile(
            rf"(?:[将把]{_IN}{{2,14}}?|(?:(?![将把前]){_HAN}){{0,6}}(?:情况|进展|结果|"
            r"方案|信息))?(?<![日晚早周月电简捷海])(?:上?报送?|抄报|抄送|备报|反馈)(?:至|"
            rf"到|给)?(?![告名道刊]){_IN}{{0,8}}?{_OFFICE}|"
            rf"(?<![方导走面转意取投去动志偏倾])向(?!大会|会议|各位|同志|大家|你们)[^，。；：！？\n]{{2,18}}?(?:报告|汇报|反馈|述职|报账|报备)|"
            rf"(?:反馈|上报|报送|汇报|公布|公开|通报)了?(?!前|今年|去年)(?:(?!后){_IN}){{0,12}}(?:情况|"
            r"进展|结果|进度|台账|信息)(?![介会])|"
            r"通报[^，。；：\n]{2,24}?(?:情况|问题|结果|案例|事故)"
        ),
        "reporting",
        whole=True,
    ),
    # 24小时内回复
    Form(
        ("小时内", "日内", "天内", "分钟内", "以内", "之内"),
        re.compile(
            rf"[0-9一二两三四五六七八九十]+个?(?:小时|工作日|日|天|分钟)(?:之|以)?内{_IN}{{0,8}}?(?:回复|"
            r"答复|办结|反馈|整改|处置|报告|上报|办理|回应|到场|销号|报送|出具|书面)"
        ),
        "reporting",
        whole=True,
    ),
    # how one comes to look: 不发通知、不打招呼
    Form(
        ("、不", "，不"),
        re.compile(
            rf"不(?:发通知|打招呼|听汇报|用陪同|预先|提前|定时|定点)(?:(?!的){_HAN}){{0,4}}(?:[、，]不(?:(?!的)"
            rf"{_HAN}){{2,4}})*"
            rf"(?:的?(?:方式|办法|形式))?|不{_HAN}{{2,4}}(?:[、，]不{_HAN}{{2,4}})+的?(?:方式|办法|形式)"
        ),
        "inspection",
        True,
        whole=True,
    ),
    Form(
        ("检查", "核查", "督查", "抽查", "查看", "暗访"),
        re.compile(
            rf"(?:随机|现场|实地|抽取|抽调|不定期|不定时|组织|开展|分组){_IN}{{0,8}}?(?:检查|"
            r"核查|督查|抽查|查看|暗访)(?:组)?"
        ),
        "inspection",
        whole=True,
    ),
    Form(
        ("监督", "督查", "检查", "审计", "的监管"),
        re.compile(
            rf"(?:加强|强化|加大|严格)对[^，。；\n]{{2,40}}?的监管|对{_IN}{{2,14}}的(?:监督检查|检查监督|监督|督查|检查|审计)|"
            rf"(?:{_HAN}{{2}}(?:和|、))?(?:(?:加大|加强|强化|全程|跟进|跟踪|嵌入式|靠前|"
            r"精准|同步)(?:审计|财政|财会|统计|专项|跟进|跟踪|日常|过程)?(?:、(?:审计|"
            r"财政|财会|统计))*|审计|法律|工作|民主|司法|财会|统计|行政|层级|日常|纪检|"
            r"监察|党内|执法|内部|外部|质量|预算|过程|全程|舆论|新闻舆论|政治|巡察|巡视|专责|贴身)(?:等)?的?监督(?:作用)"
            r"?"
        ),
        "inspection",
        whole=True,
    ),
)
