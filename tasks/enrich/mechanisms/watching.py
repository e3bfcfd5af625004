"""Oversight by how closely one looks: step by step, one by one, round the clock, by nets and campaigns.

源头严防、过程严管、后果严惩; 发现问题、分析问题、整改问题; 逐项核查; 全链条治理; 扬尘治理专项行动.
"""

from __future__ import annotations

import re

from tasks.enrich.mechanisms.form import Form

_HAN = r"[\u4e00-\u9fff]"
_IN = r"[^，。；：、！？\n“”]"
#: What is done with problems, step by step.
_FACED = "发现|分析|研究|反馈|整改|解决|查找|查摆|梳理|反映|处理|排查|暴露|正视"

FORMS = (
    # 人大、政协的监督和支持
    Form(
        ("监督",),
        re.compile(r"(?:各级|[省市县区旗])?(?:人大|政协)[^，。；：！？\n]{0,14}?监督(?:[和与]支持)?(?![管局执])"),
        "publicity",
        whole=True,
    ),
    # 源头严防、过程严管、后果严惩
    Form(
        tuple(f"严{how}{mark}" for how in "防管控惩查治" for mark in "、，"),
        re.compile(rf"{_HAN}{{2}}严[防管控惩查治]((?:[、，]{_HAN}{{2}}严[防管控惩查治])+)"),
        "inspection",
        True,
        whole=True,
        reach=3,
    ),
    # 管行业必须管安全
    Form(
        ("必须管", "也要管"),
        re.compile(
            rf"管{_HAN}{{2,6}}?(?:必须|也要)管{_HAN}{{2,4}}?(?=[、，。；”])(?:[、，]管{_HAN}{{2,6}}?(?:必须|也要)管{_HAN}{{2,4}}?(?=[、，。；”]))*"
        ),
        "accountability",
        whole=True,
    ),
    # 执法专项行动, 环境清理行动
    Form(
        tuple(
            f"{what}行动" for what in ("专项", "整治", "清理", "排查", "打击", "执法", "检查", "整顿", "清查", "督查")
        )
        + tuple(f"专项{what}" for what in ("检查", "执法", "清理", "排查", "打击")),
        re.compile(
            r"(?:(?![的了和与及等就次])[\u4e00-\u9fff]){0,10}(?:(?:执法|整治|治理|检查|排查|督查|清理|打击|整顿|巡查|清查|清欠)专项|"
            r"执法|整治|检查|排查|督查|清理|打击|整顿|清查)行动"
            r"(?!计划|方案|纲要)|专项(?:检查|执法|清理|排查|打击)(?:行动|活动)?"
        ),
        "inspection",
        whole=True,
    ),
    # 加大监察、审计力度
    Form(
        ("力度",),
        re.compile(
            r"加大(?:对)?[^，。；：！？\n“”]{0,12}?(?:监察|审计|监督|督查|督导|执法|检查|巡查|考核|惩处|查处|问责|处罚|整治|监管|排查|打击|曝光|巡逻|巡防|抽查|稽查|督办|追责|惩治)力度"
        ),
        "inspection",
        whole=True,
    ),
    # 发现问题、分析问题、整改问题
    Form(
        ("问题、", "问题，"),
        re.compile(rf"(?:{_FACED})问题(?:[、，](?:{_FACED})问题)+"),
        "loop",
        True,
        whole=True,
        reach=2,
    ),
    Form(
        ("专人", "专门人员"),
        re.compile(
            r"(?:指定|明确|确定|安排|落实|抽调|选派)了?专(?:人|门人员)(?:专职)?(?:负责|跟进|管理|盯办|记录|值守|督办|对接)?"
        ),
        "accountability",
        whole=True,
    ),
    # 环境整治活动, 帮扶活动
    Form(
        tuple(f"{what}活动" for what in ("整治", "治理", "清理", "检查", "走访", "帮扶", "评议", "排查", "创建评比")),
        re.compile(
            r"(?:(?![的了和与及把将在展过好以]|对(?!口))[\u4e00-\u9fff]){0,8}(?:整治|治理|清理|检查|走访|帮扶|评议|排查|评比)活动"
        ),
        "inspection",
        whole=True,
    ),
    # 逐项核查, 严管严查, 门前五包
    Form(
        ("逐一", "逐项", "逐条", "逐个", "逐户"),
        re.compile(
            r"逐[一项条个户](?:地|进行)?(?:梳理|查找|摸清|摸排|核查|核实|排查|整改|研究|研判|分析|销号|对照|落实|过堂|检查|督查|验收|解决|走访|登记)"
        ),
        "inspection",
        whole=True,
    ),
    Form(
        tuple(f"严{how}严" for how in "管查控防打格"),
        re.compile(r"严[管查控防打格]严[管查控防打罚惩]"),
        "inspection",
        whole=True,
    ),
    Form(("门前",), re.compile(r"“?门前[三四五六七]包”?(?:责任制?|制度|管理)?"), "accountability", whole=True),
    Form(
        ("倒排",),
        re.compile(rf"倒排{_IN}{{0,8}}?(?:工期|计划|进度|时间|节点|任务)"),
        "record",
        whole=True,
    ),
    Form(
        ("调度",),
        re.compile(
            rf"(?:集中|统一|逐一|逐项)?调度(?!中心|台|员|站|室){_IN}{{0,18}}?(?:进展|进度|完成)情况|进行了?调度|调度会议?"
        ),
        "meeting",
        whole=True,
    ),
    Form(
        ("四风",),
        re.compile(r"(?:纠正|整治|纠治|反对|狠刹|查处|防止)[^，。；：、\n“]{0,6}“?四风”?"),
        "accountability",
        whole=True,
    ),
    # 全链条治理; 天空地一体化监测网络; 网上信访平台
    Form(
        tuple(f"全{what}" for what in ("链条", "过程", "流程", "周期")),
        re.compile(r"全(?:链条|过程|流程|周期)(?:治理|监管|打击|管理|监督|管控)"),
        "inspection",
        whole=True,
    ),
    Form(
        tuple(
            f"{what}{net}"
            for what in ("监测", "监控", "预警", "防控", "监管", "巡防", "信访", "管理")
            for net in ("网络", "系统", "平台")
        ),
        re.compile(
            r"(?:(?![的了和与及对把将在建设打造用是统筹成各全])[\u4e00-\u9fff]){0,6}(?:(?:监测|监控|预警|防控|巡防|信访|(?<=服务)管理)(?:网络|系统|平台)|监管(?:网络|平台))"
        ),
        "inspection",
        whole=True,
    ),
    # 在线监测、视频监控
    Form(
        ("监测", "监控"),
        re.compile(
            r"(?:在线|实时|视频|远程|智能|电子|卫星|全程|网络|联网|动态|自动)(?:监测|监控)(?!站|点|数据|预警|预报|报告)"
        ),
        "inspection",
        whole=True,
    ),
    # “人盯人”, 人盯站
    Form(
        ("人盯",),
        re.compile(rf"“?人盯{_HAN}{{1,2}}?(?=[”、，。；工战包])”?(?:、?“?人盯{_HAN}{{1,2}}?(?=[”、，。；工])”?)*"),
        "accountability",
        whole=True,
    ),
    # 全面排查一遍
    Form(
        ("一遍",),
        re.compile(
            r"(?:再|重新|全部|全面|普遍|逐[一个项户])?(?:进行)?(?:检查|排查|检验|核查|核对|梳理|清理|走访|摸排|筛查|对照|自查|巡查)了?一遍"
        ),
        "inspection",
        whole=True,
    ),
    # 严查重处, 从严从快
    Form(
        ("严查", "严打", "严惩", "从严从", "从重从"),
        re.compile(r"严[查打惩][重严从][处罚惩打办]|从[严重]从[严重快](?:从[严重快])?"),
        "accountability",
        whole=True,
    ),
)
