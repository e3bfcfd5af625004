"""How it is written what comes of oversight, and by which means it is done.

What follows for whom it finds (对整改不力的，在全市通报), what counts in the end (作为评先评优的依据), and the
means: a line to call, a card for every house, a rule of three times 定.
"""

from __future__ import annotations

import re

from tasks.enrich.mechanisms.form import Form
from tasks.language.lexicon import alternation, terms

_HAN = r"[\u4e00-\u9fff]"
_IN = r"[^，。；：、！？\n]"
_CONSEQUENCES = terms("mechanism_consequences")
_FOLLOWS = alternation(_CONSEQUENCES)
_MANNER = r"(?:予以|给予|严肃|从严|从重|从快|依法|依规|依纪|坚决|严厉|一律|及时|全[省市县区]|严格|限期)"

#: What a platform or a line is there for.
_CALLS = ("举报", "投诉", "监管", "监测", "调度", "指挥", "预警", "督办", "诉求", "信息", "便民", "监督")
_CHANNELS = ("信箱", "邮箱", "举报电话", "监督电话", "二维码")

FORMS = (
    # what follows: 对整改不力的，在全市通报
    Form(
        _CONSEQUENCES,
        re.compile(
            rf"(?<=[的者]，){_IN}{{0,12}}?(?:{_FOLLOWS})(?:{_HAN}{{2}}(?=[，。；、]))?|"
            rf"(?!及时.{{0,6}}处[理置]){_MANNER}(?:(?!的)[^，。；：、！？\n]){{0,6}}?(?:{_FOLLOWS})(?:表扬|批评|问责|曝光|处罚|处理)?|"
            rf"(?:{_FOLLOWS})(?:、(?:{_FOLLOWS}))+"
        ),
        "accountability",
        whole=True,
    ),
    Form(("约谈",), re.compile(rf"约谈{_IN}{{1,10}}?(?:负责人|责任人|领导|书记|法人)"), "accountability", whole=True),
    Form(
        ("移交", "移送"),
        re.compile(rf"移[交送]{_IN}{{2,8}}?(?:处理|机关|查处|监委|立案)(?:处理|查处|立案)?"),
        "accountability",
        whole=True,
    ),
    Form(("作为",), re.compile(rf"作为{_IN}{{2,24}}?(?:依据|参考|标准|条件)"), "assessment", whole=True),
    Form(("权重",), re.compile(rf"考核权重|权重{_IN}{{0,5}}?[0-9]+[%％分]?"), "assessment", whole=True),
    Form(
        (
            *tuple(f"{use}{what}" for use in (*_CALLS, "管理", "共享", "服务") for what in ("平台", "热线", "专线")),
            *_CHANNELS,
        ),
        re.compile(
            rf"{_HAN}{{0,4}}(?:{'|'.join(_CALLS[:9])})(?:信息|共享|管理|服务)?平台|{_HAN}{{0,4}}(?:举报|"
            rf"服务|便民|监督|投诉)(?:热线|专线)|(?:举报|监督|投诉|意见|书记|省长|市长|县长|区长|局长|廉政|纪检)[信邮]箱|(?:举报|监督|投诉)"
            r"(?:电话|二维码)"
        ),
        "reporting",
        whole=True,
    ),
    # what is called by its quoted name: “三色预警”办法
    Form(
        (
            "”工作法",
            "”管理法",
            "”办法",
            "”的办法",
            "”责任制",
            "”方式",
            "”的方式",
            "”模式",
            "”的模式",
            "服务模式",
            "监管模式",
            "治理模式",
        ),
        re.compile(
            r"“[^“”]{2,20}”的?(?:工作法|管理法|责任制)|"
            # a way of checking, by the words of its name: “四不两直”的方式, and no other way
            r"“[^“”]{0,18}[不查访督检巡问评考盯][^“”]{0,18}”的?(?:办法|方式)|"
            r"“[^“”]{0,14}(?:监管|监督|服务|网格|党建|执法|调解|帮扶|管理|巡查)[^“”]{0,14}”的?模式|"
            r"“[^“”]{2,24}”的?(?:政务|便民|综合)?(?:服务|监管|治理)模式"
        ),
        "institution",
        whole=True,
    ),
    # 定措施、定责任、定时限
    Form(
        ("、定", "、专", "、包", "、早"),
        re.compile(rf"(?P<head>[定专包早])(?:(?!的){_HAN}){{1,4}}(?:、(?P=head)(?:(?!的){_HAN}){{1,4}}){{2,}}"),
        "accountability",
        True,
        whole=True,
    ),
    Form(("授予",), re.compile(rf"授予{_IN}{{2,14}}?(?:称号|红旗|牌匾)"), "assessment", whole=True),
    Form(
        ("评价", "打分", "评判", "评议", "监督"),
        re.compile(rf"[由请让]{_IN}{{2,6}}?(?:评价|打分|评判|评议|监督(?!管))"),
        "assessment",
        whole=True,
    ),
    Form(
        ("占分", "分值", "扣", "加分"),
        re.compile(r"(?:占分|分值|每[次例项起件][^，。；]{0,4}?[扣加])[0-9.]+分|(?<![瓜])[扣加][0-9.]+分"),
        "assessment",
        whole=True,
    ),
    Form(
        ("公布", "公示", "公开", "曝光", "播出", "刊登", "通报"),
        re.compile(
            rf"(?:向(?:全?社会|群众|党员)|在(?!第){_IN}{{2,10}}?(?:上|栏|台|网站?|报|媒体|平台|范围内?|社会|公众号|[县市区镇乡村])(?!制定))"
            r"(?:进行|予以|公开)?(?:公布|公示|公开|曝光|播出|刊登|通报)"
        ),
        "publicity",
        whole=True,
    ),
    Form(
        ("末位", "倒数", "靠后", "垫底", "后三位", "后三名", "前三位", "前三名", "后五位", "后五名"),
        re.compile(
            rf"(?:连续{_IN}{{1,6}})?(?:排名|考核|评比|排位|得分){_IN}{{0,6}}?(?:末位|"
            r"倒数|靠后|垫底|[前后][三五][位名])"
        ),
        "assessment",
        whole=True,
    ),
    Form(
        ("隐患", "矛盾", "风险", "纠纷", "积案"),
        re.compile(
            r"(?:安全隐患|隐患|矛盾纠纷|矛盾|信访积案|积案|廉政风险|社会风险|稳定风险|风险|纠纷)(?:问题|"
            r"隐患)?的?(?:大?排查|摸排|化解(?!在)|调处|防控|管控|研判)(?:和?(?:治理|整治|化解)"
            r")?|(?:排查|消除)[^，。；：、\n]{0,6}?隐患|(?:排查|摸排|化解|调处)(?:和?(?:整治|整改|化解|消除))?(?:各类|各种|重大|重点)?(?:安全隐患|风险隐患|矛盾纠纷|信访积案)"
        ),
        "inspection",
        whole=True,
    ),
    Form(
        ("整改",),
        re.compile(
            r"(?:巡视|巡察|督察|审计|检查|考核)(?:、(?:巡视|巡察|督察|审计|检查|考核)"
            r")*等?(?:(?!和)[^，。；：、\n]){0,14}?整改"
        ),
        "loop",
        whole=True,
    ),
    Form(
        ("听取",),
        re.compile(
            r"听取(?:[^。；\n]{2,30}?(?:意见建议|意见和建议|意见|建议|呼声|汇报)|[^。；\n]{2,36}?(?:进展|工作|建设|落实|整改|完成)情况)"
        ),
        "reporting",
        whole=True,
    ),
    Form(
        ("监管",),
        re.compile(
            r"(?:过程|全程|全链条|全过程|全周期|事中事后|日常|动态|联合|综合|穿透式|分类|信用|智慧|重点|审慎)监管"
        ),
        "inspection",
        whole=True,
    ),
    Form(("反馈",), re.compile(rf"反馈(?:给|至|到){_IN}{{2,8}}"), "reporting", whole=True),
    # 实行校长陪餐制
    Form(
        ("制，", "制。", "制；", "制、", "制”", "制\n", "制和", "制与"),
        re.compile(
            r"(?<=实行|推行|落实|执行|建立|健全|探索|推广|施行)(?:(?![的了])[\u4e00-\u9fff])"
            r"{2,8}?(?<![公所私股合建编体机法控限管抑遏强定研复抵克牵规税币改转供学薪兵绘印监专集表有份作资职级"
            r"役任分])制(?![度定约造])"
        ),
        "institution",
        whole=True,
        marked=True,
    ),
    # 一户一策、一村一册
    Form(
        tuple(
            f"一{what}"
            for what in ("档", "策", "册", "表", "卡", "单", "码", "清单", "专班", "承诺", "台账", "预案", "方案")
        ),
        re.compile(
            rf"一{_HAN}一(?:清单|专班|承诺|台账|预案|方案|[档策册表卡单码])(?:[、，]一{_HAN}{{1,2}}一(?:清单|"
            rf"专班|承诺|台账|预案|方案|{_HAN}))*"
        ),
        "record",
        True,
        whole=True,
        reach=3,
    ),
    Form(
        ("档案",),
        re.compile(
            r"(?:廉政|师德|信用|诚信|执法|作风|健康|安全|监管|实绩|业绩|责任)档案|(?:建立|"
            rf"建好|记入|载入|存入){_IN}{{0,6}}?档案"
        ),
        "record",
        whole=True,
    ),
    # 随督随改, 立行立改
    Form(
        ("立改", "即改", "随改", "随查", "随督", "立查", "即办", "立办", "随核", "即查"),
        re.compile(
            r"(?P<head>[随立即接快])[\u4e00-\u9fff](?P=head)[改督查办报核接处转](?:[、，](?:(?P=head)"
            rf"|[随立即]){_HAN}[随立即]{_HAN})*"
        ),
        "loop",
        True,
        whole=True,
        reach=4,
    ),
    Form(
        (
            "建议书",
            "通知书",
            "告知书",
            "提醒函",
            "督办函",
            "督办单",
            "交办单",
            "提示单",
            "警示函",
            "催办单",
            "意见书",
            "提醒单",
        ),
        re.compile(
            r"(?:整改|督办|督查|督导|检察|司法|监察|提醒|警示|交办|催办|督学|监督|提示)"
            r"(?:整改)?(?:意见|建议|通知|告知)?(?:书|函|单)"
        ),
        "inspection",
        whole=True,
    ),
    Form(
        ("令，", "令、", "令。", "令；"),
        re.compile(rf"(?:下达|签发|发出|颁发|发布){_IN}{{0,8}}?令"),
        "inspection",
        whole=True,
        marked=True,
    ),
    Form(
        ("小时",),
        re.compile(
            r"(?:24|二十四)小时(?:在岗|值班|值守|轮值|备勤|巡查|巡逻|监控|监测|盯守|待命|带班|不间断|专人)[^，。；：、\n]{0,6}"
        ),
        "reporting",
        whole=True,
    ),
    Form(
        ("责任人", "责任单位"),
        re.compile(
            rf"(?:逐一|逐级|逐项|逐个|层层|分级){_IN}{{0,4}}?(?:明确|落实|确定)[^，。；：\n]{{0,16}}?责任(?:人|单位)"
        ),
        "accountability",
        whole=True,
    ),
    # 班子成员联系县区
    Form(
        ("联系", "挂包", "包联", "包抓", "挂联"),
        re.compile(
            rf"(?:领导|干部|班子成员|党员|委员|负责人|常委|部门)(?:(?!密切|与|的){_HAN})"
            rf"{{0,4}}?(?:联系|挂包|包联|包抓|挂联)(?!群众|实际|紧密|方式|起来|在一起|"
            rf"会议|的){_HAN}{{1,4}}(?:制度|机制)?"
        ),
        "accountability",
        whole=True,
    ),
    # 用制度管人、管权、管事
    Form(
        ("制度管",),
        re.compile(r"[用靠按以]制度管[人权事钱](?:[、，](?:用制度|靠制度)?管[人权事钱])*"),
        "institution",
        True,
        whole=True,
    ),
    Form(
        ("建议", "提案", "议案"),
        re.compile(
            rf"(?:办理好?|办好|办复|办结){_IN}{{0,12}}?(?:建议|提案|议案)(?:和{_HAN}{{2,4}}提案|、{_HAN}{{0,4}}提案)?"
        ),
        "reporting",
        whole=True,
    ),
    Form(
        ("腐败", "违纪", "不正之风", "形式主义", "不作为", "不担当", "失职", "渎职"),
        re.compile(
            rf"(?:查处|查办|严查|严惩|惩处|整治|纠治|惩治|预防|治理|纠正|防止){_IN}{{0,8}}?(?:腐败|违纪|不正之风|"
            rf"形式主义|不作为|不担当|失职|渎职)(?:等?{_HAN}{{0,3}}(?:案件|大案要案|问题|"
            r"行为))?"
        ),
        "accountability",
        whole=True,
    ),
    # tens of those who have it in hand: 落实一名包案领导
    Form(
        ("三位一体", "一名", "一个专班", "一套"),
        re.compile(
            rf"(?:落实|明确|确定|指定)一[名位]{_HAN}{{0,4}}(?:领导|干部|负责人|责任人|"
            rf"专人)|一[套个]{_HAN}{{2,4}}(?:方案|专班)"
        ),
        "accountability",
        whole=True,
    ),
    Form(("部署",), re.compile(rf"同部署[、，]同{_HAN}{{2}}"), "institution", True, whole=True),
)
