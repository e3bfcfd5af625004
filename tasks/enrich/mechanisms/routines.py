"""Oversight as the routine of an office: its meetings, terms, reports, disciplines, funds and rewards.

None of these turns is called a system; each is how a plan of work says that something is followed up: 召开现场推进会,
限期化解, 及时上报, 受理群众投诉, 任务分解到月, 打击违法行为, 安排专项资金, 表彰先进单位.
"""

from __future__ import annotations

import re

from tasks.enrich.mechanisms.form import Form

_HAN = r"[\u4e00-\u9fff]"
_IN = r"[^，。；：、！？\n“”]"
#: Meetings at which work is pushed on, shown, heard or judged.
_MEETINGS = (
    "推进",
    "现场",
    "观摩",
    "汇报",
    "听证",
    "对接",
    "通气",
    "讲评",
    "座谈",
    "专题",
    "评审",
    "论证",
    "交办",
    "述职",
    "新闻发布",
    "表彰",
    "局务",
    "党组",
    "班子",
)
#: What is done within a term that somebody is given.
_IN_TIME = (
    "化解|办结|办理|整改|完成|拆除|搬迁|退出|清退|达标|解决|回复|答复|销号|治理|改正|关闭|停产|到位|清零|纠正|恢复"
)
#: What stands against the law, and what is done against it.
_WRONG = ("违法", "非法", "不法", "无证", "违规", "违章", "假冒", "违纪")
_AGAINST = "严查|查处|打击|取缔|整治|清理|惩处|制止|遏制|拆除|查办|严打"
#: Money that is set aside for one purpose.
_FUNDS = ("专项资金", "专项经费", "奖励资金", "奖补资金", "工作经费", "引导资金", "奖励基金", "保证金", "风险金")
_REPORTED = "上报|报告|反馈|报送|汇报|请示|通报"
#: What a campaign of work is about, in its last two characters: 作风建设年, 安全生产月.
_OF_WORK = (
    "(?:建设|提升|推进|生产|服务|质量|整治|攻坚|落实|宣传|学习|教育|作风|效能|环境|项目|普法|卫生|诚信|转变|突破|招商"
    "|题党|题团)"
)
#: What a word that ends in 年, 月, 周 or 日 counts, where it names no campaign of work.
_COUNTED = "今每去明当近全节假生半多几个本下上往历新元"

FORMS = (
    # 召开现场推进会; not the meeting at which the speech is made: 这次推进会
    Form(
        tuple(f"{meeting}会" for meeting in _MEETINGS),
        re.compile(
            rf"(?:(?:召开|组织|举行|举办|开好)了?)?(?:(?![的了和与及对把将是在次此天开加席])[\u4e00-\u9fff0-9]){{0,8}}?"
            rf"(?<![次此天])(?:{'|'.join(_MEETINGS)})会(?![场长员堂精面])(?:议(?!精))?"
        ),
        "meeting",
        whole=True,
    ),
    Form(
        tuple(f"限{term}{end}" for term in "期时" for end in _IN_TIME.split("|"))
        + tuple(f"期限{end}" for end in ("整改", "完成", "办结")),
        re.compile(rf"限[期时限](?:{_IN_TIME})"),
        "accountability",
        whole=True,
    ),
    # 打击非法采砂行为
    Form(
        _WRONG,
        re.compile(
            rf"(?:依法|严厉|坚决|从严|严肃|重拳|持续|集中)?(?:{_AGAINST})(?:[和、](?:{_AGAINST}))?{_IN}{{0,10}}?"
            rf"(?:{'|'.join(_WRONG)}){_IN}{{0,8}}?(?:行为|活动|经营|建设|建筑|占地|企业|犯罪|用地|排污|案件|产品)"
        ),
        "accountability",
        whole=True,
    ),
    Form(("打击",), re.compile(r"(?:依法|严厉|坚决|从严|从重|重拳|持续|精准|联合)+打击"), "accountability", whole=True),
    Form(
        ("责令",),
        re.compile(rf"责令{_IN}{{0,6}}?(?:停产|关闭|整改|改正|检查|辞职|退出|停业|拆除|搬迁|恢复)"),
        "accountability",
        whole=True,
    ),
    # 不换思想就换人
    Form(
        tuple(f"就{end}" for end in ("换", "让", "问责", "调整", "免", "撤", "下课", "走人")),
        re.compile(rf"(?:不|谁|哪){_IN}{{2,8}}?，?就(?:换人|换岗|让位|让路|走人|调整|问责|下课|免职|撤职)"),
        "accountability",
        whole=True,
    ),
    # 设立专项资金
    Form(
        _FUNDS,
        re.compile(
            rf"(?:设立|安排|拿出|列支|投入|筹集|整合|落实|建立|保障|缴纳)了?{_IN}{{0,12}}?(?:{'|'.join(_FUNDS)})"
        ),
        "institution",
        whole=True,
    ),
    Form(
        tuple(
            f"{what}纪律" for what in ("工作", "学习", "会议", "劳动", "组织", "财经", "廉洁", "换届", "保密", "考试")
        ),
        re.compile(
            r"(?:(?:严明|严肃|遵守|强化|执行)(?:各项)?)?(?:(?:工作|学习|会议|劳动|组织|财经|廉洁|换届|保密|考试)[、和]?)+纪律"
        ),
        "accountability",
        whole=True,
    ),
    # 及时向指挥部报告, 随时上报
    Form(
        tuple(_REPORTED.split("|")),
        re.compile(
            rf"(?:随时|及时|立即|第一时间|按时|如实|逐级|逐月|迅速)地?(?:向(?!大家|各位){_IN}{{1,10}}?|将{_IN}{{2,14}}?)?(?:进行)?(?:{_REPORTED})"
        ),
        "reporting",
        whole=True,
    ),
    # 受理群众投诉, 畅通诉求渠道
    Form(
        ("受理",),
        re.compile(rf"受理{_IN}{{0,10}}?(?:投诉|举报|信访|诉求|来信|来访|申诉|控告|建议)"),
        "reporting",
        whole=True,
    ),
    Form(
        ("渠道",),
        re.compile(
            rf"(?:畅通|拓宽|疏通|开通|公布)了?{_IN}{{0,10}}?(?:诉求|投诉|举报|反映|表达|监督|信访|维权|建言){_IN}{{0,4}}渠道"
        ),
        "reporting",
        whole=True,
    ),
    Form(
        ("意见",),
        re.compile(rf"(?:广泛|公开|充分)?(?:征求|征集){_IN}{{0,14}}?意见(?:和?建议)?(?!稿)"),
        "publicity",
        whole=True,
    ),
    # 表彰先进单位
    Form(
        ("表彰", "表扬", "嘉奖", "重奖"),
        re.compile(
            rf"(?:表彰|表扬|嘉奖|重奖)(?:和?奖励)?了?(?:一批|的)?{_IN}{{0,12}}?(?:先进|优秀|模范|标兵|单位|集体|个人|典型)(?:单位|集体|个人|典型)?"
        ),
        "assessment",
        whole=True,
    ),
    Form(
        ("检验",),
        re.compile(rf"检验{_IN}{{0,8}}?(?:成果|效果|成效)"),
        "assessment",
        whole=True,
    ),
    # 任务分解到月、细化到科室
    Form(
        tuple(
            f"到{unit}"
            for unit in ("月", "周", "旬", "季", "日", "天", "单位", "部门", "科室", "责任人", "个人", "班组", "每")
        ),
        re.compile(
            rf"(?:任务|责任|工作|目标|指标|压力)?(?:分解|细化|倒排|排定|量化|明确|压实|落实|具体){_IN}{{0,2}}?到每?[一个]?个?"
            r"(?:月|周|旬|季度?|日|天|单位|部门|科室|责任人|个人|班组|环节|岗位|人)"
        ),
        "accountability",
        whole=True,
    ),
    # “作风建设年”活动, 安全生产月活动
    Form(
        tuple(f"{period}{close}活动" for period in "年月周日" for close in ("”", "")),
        re.compile(
            rf"“[^“”\n]{{2,14}}[年月周日]”活动|(?:(?![的了和与及对把将在展过好以阶段])[\u4e00-\u9fff]){{2,8}}(?<![{_COUNTED}])(?<={_OF_WORK})[年月周日]活动"
        ),
        "institution",
        whole=True,
    ),
    Form(
        ("第三方",),
        re.compile(rf"第三方{_IN}{{0,6}}?(?:评估|评价|监测|审计|核查|测评|检测|验收|调查|监督)"),
        "assessment",
        whole=True,
    ),
    Form(
        ("督促",),
        re.compile(rf"督促{_IN}{{0,12}}?(?:整改|落实|检查|指导|完成|履行|办理|推进|到位)"),
        "inspection",
        whole=True,
    ),
    Form(
        ("监管", "执法"),
        re.compile(
            rf"(?:加强|强化|严格|加大|抓好|做好|搞好)对?{_IN}{{2,10}}?监管(?![局部机体责总分人职])|"
            rf"(?:加强|强化|加大)对?(?!严格){_IN}{{2,10}}?执法(?![局部机体责总分人职监队办支大者能规工检主协])"
        ),
        "inspection",
        whole=True,
    ),
    Form(
        ("审计",),
        re.compile(
            rf"(?:专项|经济责任|离任|跟踪|财务|预算执行|绩效|竣工|内部|同级)审计(?![局署厅机部])|"
            rf"(?:进行|开展|接受){_IN}{{0,10}}?审计(?![局署厅机部工])"
        ),
        "inspection",
        whole=True,
    ),
    # 跟踪问效, 动态清零
    Form(
        ("跟踪", "动态"),
        re.compile(
            r"(?:全程|全过程|定期|持续|实时)?(?:跟踪|动态)(?:问效|督办|落实|服务|管理|监测|监管|监控|调度|评估|评价|反馈|检查|调整|清零|销号|掌握|排查|考核|考评|指导)"
        ),
        "loop",
        whole=True,
    ),
    # 及时整改, 整改验收
    Form(
        ("整改",),
        re.compile(
            r"(?:及时|立即|迅速|彻底|全面|逐项|逐条|抓紧|认真|马上|扎实)(?:进行|抓好|开展|推进|做好)?整改|(?:梳理|检查|督促|核查|反馈|通报)[和与并]整改|(?:抓好|推进|落实|做好|狠抓)整改|问题整改(?:销号|清零)?|整改(?:销号|清零|验收|复查|台账)"
        ),
        "loop",
        whole=True,
    ),
)
