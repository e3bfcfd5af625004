"""Systems that are named by what they do (群众举报奖励制度, 应急处置工作机制), and what tells the kind of a name.

The words of `mechanisms` name one by themselves; the turns that name one are in `forms` and `oversight`.
"""

from __future__ import annotations

import re

from tasks.language.lexicon import alternation, table, terms

#: Words that name a mechanism by themselves → kind.
WORDS = table("mechanisms")

#: What a system must do to be one of supervision or feedback; 社会主义制度 and 价格机制 do none of it.
_DOES = alternation(terms("mechanism_duties"))
#: Where the name of a system begins: after a verb that sets it up, a particle, a mark.
_SET_UP = re.compile(
    r"建立健全|建立完善|迭代|拓展|用好|加快|抓紧|全面|整体推进|进一步|不断|建立|健全|完善|实行|"
    r"实施|落实|推行|构建|形成|创新|优化|坚持|执行|强化|深化|发挥|"
    r"运用|制定|出台|探索|违反|突出|严格|抓好|加强|推动|推进|有(?![效关序力害机])|"
    r"要(?!求|素)|着|了|的|是|在于|和|与|及|、|，|。|；|：|对|把|将|以|通过|实现|改革|各项|一套|下|“|”"
)
#: A system in general is no mechanism: 体制机制, 规章制度, 管理制度.
_IN_GENERAL = re.compile(
    r"(?:完善|转变|转换|三项|各种|多种|等)?(?:工作|管理|体制|领导|运行|各项|"
    r"相关|有关|保障|管理体制|工作体制|责任|治理|落实|推进|监督)?(?:机制|制度|"
    r"体系)"
)

#: How things work among themselves is no mechanism of work: 价格形成机制, 货币政策传导机制, 城乡融合体制机制.
_OF_THINGS = re.compile(r"(?:形成|传导|定价|价格|汇率|利率|市场|竞争|运作|体制|制度)机制$")
#: How far before its trigger a name can begin, and how far after it can end; names with steps are long.
REACH_BEFORE, REACH_BEFORE_STEPS, REACH_AFTER = 16, 60, 40

#: Systems: the words that name them, what stands before them, and how far back their name can begin.
SYSTEMS = ("机制", "制度", "体系")
DOING = re.compile(rf"(?:{_DOES})(?:工作|管理|运行|等)?$")
DOING_AS_BODY = re.compile(
    r"(?:帮扶|帮扶政策|救助|信用|追溯|预警|责任|监管|监督|预防|防控|管控|考核|"
    r"评价|评估|评议|测评|督导|问责|惩戒|督查|检查|巡查|调解|信访|联络|应急(?:管理|指挥|救援|处置|响应)?|监测(?:感知|预警|预报)?|感知|溯源)$"
)
REACH_SYSTEM, REACH_SET_UP = 18, 40
#: What makes a mechanism of any 机制 or 制度: it is to be set up, run or mended (完善工资正常增长机制).
TO_SET_UP = re.compile(
    r"建立|健全|完善|构建|形成|探索|创新|实行|推行|落实|优化|强化|深化|用好|发挥|执行|制定|出台|坚持|(?<!更)加强|巩固|拓展"
)
#: 建立利益共享等机制; 加强在世界贸易组织等机制内的协调 sets up none.
TO_FOUND = re.compile(r"建立|健全|完善|构建|形成|探索|创新|推行")
#: A 制度 is one of work where it is carried out (实行基本药物制度), not where an order of things is reformed.
TO_CARRY_OUT = re.compile(
    r"(?:落实|实行|实施|执行|推行|严格|优化|试行)(?![^，。]{0,12}(?:改革|社会主义|自治|选举|民主|政治|经济|所有|分配))"
)
#: Duties that are shared out name their system from afar: 市级领导包保重点村和道路制度.
SHARED_OUT = re.compile(r"包保|包联|包抓|挂钩|联系点|约谈|举报|联户|首问")

#: What the words of a system tell of its kind, the first that is found.
SYSTEM_KINDS = (
    ("loop", re.compile("闭环|吹哨")),
    ("meeting", re.compile("会议|例会|会商")),
    ("assessment", re.compile("考核|考评|评价|评估|评议|述职|绩效|同考核|听证")),
    ("accountability", re.compile("责任|黑名单|问责|追责|约谈|奖惩|惩戒|容错|激励|约束|退出")),
    ("publicity", re.compile("(?:群众|社会|公众|舆论|媒体|市民|人民)[^人政]{0,8}监督|监督员")),
    (
        "inspection",
        re.compile(
            "督查|审查|会审|审计|核查|抽查|稽查|评查|督察|巡察|走访|督办|督导|巡查|巡视|检查|监督|监管|排查|监察"
        ),
    ),
    ("publicity", re.compile("公示|公开|举报")),
    ("reporting", re.compile("报告|通报|反馈|信访|接访|报送")),
    ("record", re.compile("台账|负面清单|清单|销号|备案")),
    ("meeting", re.compile("对接|座谈|恳谈|协商")),
    ("training", re.compile("培训|轮训|学习")),
)


#: What a chain must hold to be a loop of work, not a route (北京—上海—广州).
WORKING = re.compile(
    "发现|排查|整改|反馈|督|考核|通报|报告|处置|受理|交办|办理|评|验收|销号|问责|落实|总结|预警|研判|响应|检查|回访|"
    "协商|决策|执行|监督|部署|公示|登记|上报|批评"
)


def system_start(text: str, start: int, end: int) -> int:
    """Where the name of a system that ends at `end` begins: after the last verb that sets it up."""
    for match in _SET_UP.finditer(text, start, end):
        if match.end() < end - 3 or text.startswith("责任制", match.end()):
            start = match.end()
    return start


def is_general(name: str) -> bool:
    """Whether the words name systems in general: 体制机制, 管理制度."""
    return _IN_GENERAL.fullmatch(name) is not None or _OF_THINGS.search(name) is not None
