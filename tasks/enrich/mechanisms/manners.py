"""How oversight is written by its manner: 地毯式排查, “一把手”负责制, 层层传导压力, 考核管理办法, 惩戒措施."""

from __future__ import annotations

import re

from tasks.enrich.mechanisms.form import Form

_HAN = r"[\u4e00-\u9fff]"
#: Measures that hold somebody to something.
_MEASURES = ("奖惩", "惩戒", "稳控", "应急", "强制", "约束", "惩罚", "问责", "管护", "监管", "监督")
#: A manner: 拉网式, 专业化; 强化 and 深化 are verbs.
_MANNER = r"(?:全覆盖|[\u4e00-\u9fff]{2})(?<![深强优硬净进])[式化]"
#: What is done in a manner.
_LOOKS = "排查|检查|督查|督导|整治|监管|核查|摸排|巡查|普查|审计|监督"
#: What rules are about that hold somebody to something: 考核管理办法.
_RULED = "监督|考核|考评|奖惩|奖励|责任|督查|督办|督导|巡查|检查|问责|追究|评价|评议|通报|约谈|举报|绩效|积分"
#: A 整治 is one of oversight when it is carried out; else it is the theme of a plan (专项整治三年行动方案).
_CLEARINGS = ("专项整治", "集中整治", "专项治理", "专项清理", "系统整治", "靶向整治")

FORMS = (
    Form(
        tuple(f"{measure}措施" for measure in _MEASURES),
        re.compile(rf"(?:(?:{'|'.join(_MEASURES)})(?:化解)?[和、]?)+措施"),
        "accountability",
        whole=True,
    ),
    # 地毯式、专业化、精准化排查; 解剖式检查
    Form(
        tuple(f"{end}{look}" for end in "式化" for look in _LOOKS.split("|")),
        re.compile(rf"(?:{_MANNER}[、和])*{_MANNER}(?:{_LOOKS})"),
        "inspection",
        whole=True,
    ),
    Form(
        ("一把手”", "一把手负", "一把手工"),
        re.compile(r"(?:党政)?“?一把手”?(?:负责制|工程|责任制?|项目)"),
        "accountability",
        whole=True,
    ),
    # “项目化、时间表、责任人”的要求
    Form(
        tuple(f"”{of}{rule}" for of in ("", "的", "工作") for rule in ("要求", "原则", "标准", "模式")),
        re.compile(r"“[^“”、]{2,8}(?:、[^“”、]{2,8})+”的?(?:工作)?(?:要求|原则|标准|模式)"),
        "institution",
        True,
        whole=True,
    ),
    Form(
        ("层层", "逐级", "级级"),
        re.compile(
            r"(?:层层|逐级|级级)(?:压实|落实|传导|传递|分解|夯实|靠实|压紧|明确|压|传)(?:[\u4e00-\u9fff]{2}){0,2}?(?:责任|压力|任务)"
        ),
        "accountability",
        whole=True,
    ),
    # 监督全覆盖, 巡察“全覆盖”
    Form(
        ("全覆盖",),
        re.compile(r"(?:监督|巡察|巡视|检查|督查|督导|监管|审计|排查|考核)“?全覆盖”?"),
        "inspection",
        whole=True,
    ),
    # 逐一进行点评
    Form(
        ("点评", "汇报", "述职"),
        re.compile(
            r"(?:逐一|逐个|现场|分别|集中|公开|依次)(?:地?进行)?了?(?:点评|汇报|述职)|进行了?(?:逐一|现场)?点评"
        ),
        "assessment",
        whole=True,
    ),
    Form(
        ("巡察", "巡视", "督察"),
        re.compile(r"(?:常规|机动|专项|交叉|提级|环保|省级|暗访|驻点)(?:巡察|巡视|督察)(?![组局员办])"),
        "inspection",
        whole=True,
    ),
    # 评选年度先进单位; 党支部达标定级
    Form(
        ("评选",),
        re.compile(
            r"评选[^，。；：、\n]{0,8}?(?:先进|优秀|标兵|模范|示范|能手|明星|之星|最美|十佳|楷模|好人)[^，。；：、\n“”]{0,6}”?"
        ),
        "assessment",
        whole=True,
    ),
    Form(
        ("定级", "评级", "评星"),
        re.compile(r"(?:达标|分类|考核|星级|等级|晋位)(?:定级|评级|评星)|评星定级"),
        "assessment",
        whole=True,
    ),
    Form(
        ("预案",),
        re.compile(rf"(?:(?![的了和与及对把将制修编完善定订])(?:{_HAN})){{2,6}}预案"),
        "record",
        whole=True,
    ),
    # 监督管理办法, 考核奖惩办法
    Form(
        ("办法",),
        re.compile(rf"(?:(?![的了和与及对把将])(?:{_HAN})){{0,6}}(?:{_RULED})(?:管理|实施|奖惩|评价)?(?:工作)?办法"),
        "institution",
    ),
    # 开展安全生产专项整治
    Form(
        _CLEARINGS,
        re.compile(
            rf"(?:开展|组织|实施|进行|深化|部署|启动|抓好|搞好)[^，。；：、\n]{{0,14}}?(?:{'|'.join(_CLEARINGS)})"
            r"(?!三年|方案|任务|动员|会议)"
        ),
        "inspection",
        whole=True,
    ),
)
