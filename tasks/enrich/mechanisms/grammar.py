"""The forms in which a speech names a mechanism of supervision or feedback.

From the most explicit to the least: a chain of steps (发现-整改-反馈), steps that are called a loop
(发现问题、解决问题的工作闭环), a count of steps (一周两调度一通报), a system named by what it does (群众举报奖励制度,
应急处置工作机制), a duty to report, to be watched, to be held to account, and the words of `mechanisms`.

Each form has a `Form.trigger`, words that `str.find` looks for in the whole text; only around them a
pattern is tried. `mark` is where in the match the trigger stands.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tasks.language.lexicon import alternation, table, terms

#: Words that name a mechanism by themselves → kind.
WORDS = table("mechanisms")

_HAN = r"[\u4e00-\u9fff]"
#: A step of a chain: 2 to 6 characters without 的.
_STEP = r"(?:(?!的)[\u4e00-\u9fff]){2,6}"
_DASH = r"(?:[-－–→]|——?|―)"
#: What a system must do to be one of supervision or feedback; 社会主义制度 and 价格机制 do none of it.
_DOES = alternation(terms("mechanism_duties"))
#: Where the name of a system begins: after a verb that sets it up, a particle, a mark.
_SET_UP = re.compile(
    r"建立健全|建立完善|加快|抓紧|全面|整体推进|进一步|不断|建立|健全|完善|实行|实施|落实|推行|构建|形成|创新|优化|坚持|执行|强化|深化|发挥|"
    r"运用|制定|出台|探索|违反|突出|严格|抓好|加强|推动|推进|有|"
    r"要(?!求|素)|着|了|的|是|在于|和|与|及|、|，|。|；|：|对|把|将|以|通过|实现|改革|各项|一套|下|“|”"
)
#: A system in general is no mechanism: 体制机制, 规章制度, 管理制度.
_IN_GENERAL = re.compile(
    r"(?:完善|三项|各种|多种|等)?(?:工作|管理|体制|领导|运行|各项|相关|有关|保障|管理体制|工作体制|责任|治理|落实|推进|监督)?(?:机制|制度|体系)"
)

#: How things work among themselves is no mechanism of work: 价格形成机制, 货币政策传导机制, 城乡融合体制机制.
_OF_THINGS = re.compile(r"(?:形成|传导|定价|价格|汇率|利率|市场|竞争|运作|体制|制度)机制$")
#: Ways of looking into what is done; what is reviewed stands before them: 开展债务风险评估和合法性审查.
_REVIEWS = ("评估", "审查", "会审", "听证", "审计", "核查", "抽查", "稽查", "评议", "评查", "督察")


#: What is done in rounds: 日巡查、周调度、月考核.
_ROUND = "(?:调度|通报|督查|例会|会商|督导|检查|排名|总结|研判|讲评|考核|巡查|排查|报告|清零|点评|盘点|晾晒)"


class Form(NamedTuple):
    """A form of name: the words that give it away, its pattern around them, its kind, whether it has steps."""

    trigger: tuple[str, ...]
    pattern: re.Pattern[str]
    kind: str
    steps: bool = False
    whole: bool = False  # its name begins where the pattern does, whatever verbs it holds


FORMS = (
    Form(
        ("-", "－", "–", "→", "—", "―"),
        re.compile(rf"{_STEP}(?:{_DASH}{_STEP}){{2,9}}(?:的?(?:工作|管理|运行)?(?:闭环|机制|链条|流程|体系))?"),
        "loop",
        True,
    ),
    Form(
        ("闭环",),
        re.compile(
            rf"(?:(?<![\u4e00-\u9fff、]){_HAN}{{2,14}}(?:、{_HAN}{{2,12}}){{1,7}}(?:的|等)?|"
            rf"“[^“”]{{2,30}}”的?)?(?:全过程|全链条|全流程)?(?:工作|管理|整改|监管)?闭环(?:管理|整治|整改|机制|监管|"
            r"体系)?"
        ),
        "loop",
        True,
    ),
    Form(("边",), re.compile(r"边[学查改整督建治研试评]边[学查改整督建治研试评用](?:[、，]边.边.)*"), "loop", True),
    Form(("第一时间",), re.compile(rf"第一时间{_HAN}{{2,4}}(?:[、，]第一时间{_HAN}{{2,4}})+"), "loop", True),
    Form(("吹哨",), re.compile(rf"{_HAN}{{2,8}}吹哨[、，]{_HAN}{{2,14}}(?:报到|放权|响应)"), "loop", True),
    Form(
        tuple(
            f"”{of}{work}{system}"
            for of in ("", "的")
            for work in ("", "工作", "运行", "管理")
            for system in ("机制", "格局", "闭环", "制度")
        ),
        re.compile(r"“[^“”]{4,40}”的?(?:工作|运行|管理)?(?:格局|机制|闭环|制度)"),
        "institution",
        True,
    ),
    Form(
        ("调度", "通报", "督查", "例会", "会商", "督导", "检查", "巡查", "考核"),
        re.compile(
            rf"(?:[一半每双][日天周旬月季年]|[日周旬月季])[一二两三四]?{_ROUND}"
            rf"(?:[、，]?(?:每?[日周旬月季])?[一二两三四]?{_ROUND})*(?:工作)?(?:机制|制度)?"
        ),
        "reporting",
        True,
    ),
    Form(("热线",), re.compile(r"[0-9]{5}[\u4e00-\u9fff]{0,6}?热线"), "reporting"),
    Form(("长制",), re.compile(r"(?:河|湖|河湖|林|路|街|田|链|山|楼|段|企|校|库|湾)长制"), "institution"),
    Form(
        ("纳入", "列入"),
        re.compile(r"(?:纳入|列入)[^，。；、]{0,10}?(?:考核|预算|督查|黑名单|巡察|巡视|绩效|述职|评议|负面清单)"),
        "institution",
    ),
    Form(("责任",), re.compile(r"(?:追究|倒查)[^，。；、]{0,10}?责任|责任(?:追究|倒查)"), "accountability"),
    Form(
        ("报",),
        re.compile(
            r"(?:之前|前|[日天周月]内|每[日天周月季])(?:上?报送?)(?:至|到)?"
            r"[\u4e00-\u9fff]{2,12}?(?:办公室|[委政局县市区党]办|指挥部|领导小组|委员会)"
        ),
        "reporting",
    ),
    Form(
        ("监督",),
        re.compile(r"接受[^，。；：]{2,16}?监督|(?:群众|社会|公众|舆论|媒体|民主)的?监督"),
        "institution",
        whole=True,
    ),
    Form(
        ("常态化",),
        re.compile(
            r"常态化(?:开展|推进|组织|实施|落实|抓好|做好|防止|整治|举办|推行)[^，。；：、\n]{2,18}(?:、[^，。；：、\n]{2,18}){0,3}|"
            r"常态化[\u4e00-\u9fff]{0,4}(?:督查|排查|检查|调度|帮扶|监测|巡查|对接|服务|走访|联系|监管|会商|通报)"
        ),
        "institution",
        whole=True,
    ),
    Form(
        ("一起", "亲自", "同部署", "同检查", "同考核"),
        re.compile(rf"(?P<head>一起|亲自|同){_HAN}{{2,4}}(?:[、，](?P=head){_HAN}{{2,4}}){{2,5}}"),
        "institution",
        True,
        whole=True,
    ),
    Form(
        ("、以",),
        re.compile(rf"以{_HAN}{{1,2}}带{_HAN}{{1,2}}(?:、以{_HAN}{{1,2}}[带促]{_HAN}{{1,2}})+(?:、{_HAN}{{2,4}})?"),
        "institution",
        True,
        whole=True,
    ),
    # who looks into it how: 专门督查, 行业巡查, 全天候督查
    Form(
        ("督查", "督导", "督办", "巡查", "检查", "排查", "抽查", "稽查", "暗访", "核查"),
        re.compile(
            rf"(?:专门|专项|全天候|全面|全覆盖|联合|综合|随机|现场|定期|不定期|重点|日常|交叉|实地|动态|集中|拉网式|地毯式|"
            rf"常态化|驻点|蹲点|逐一|明察|行业|属地|滚动|跟踪|突击|飞行|机动|分片|错时)(?:[、和]{_HAN}{{2}})?(?:开展|进行)?"
            r"(?:督查|督导|督办|巡查|检查|排查|抽查|稽查|暗访|核查)(?:[、和](?:督查|督导|督办|巡查|检查|排查|抽查|通报|整改|整治))?"
        ),
        "inspection",
        whole=True,
    ),
    # what follows from how one was judged: 与绩效奖金挂钩, 考核结果作为…依据, 取消评先评优资格
    Form(("挂钩",), re.compile(r"与[^，。；：]{2,14}挂钩"), "assessment", whole=True),
    Form(
        ("结果",),
        re.compile(
            r"(?:考核|考评|评估|评价|督查|测评|述职|评议)结果(?:的?运用|[^，。；：]{0,6}(?:作为|与|纳入)[^，。；：]{2,24}(?:依据|参考|挂钩|考核))"
        ),
        "assessment",
        whole=True,
    ),
    Form(
        ("取消",),
        re.compile(r"取消[^，。；：]{0,10}(?:资格|评先|评优)(?:评优|评先|资格)?"),
        "accountability",
        whole=True,
    ),
    # who answers for which place: 县级领导包镇、镇干部包村
    Form(
        ("包村", "包镇", "包乡", "包组", "包户", "包片", "包路", "包街", "包企", "包点", "包段", "包区", "包校"),
        re.compile(
            rf"{_HAN}{{0,8}}包[村镇乡组户片路街企点段区校](?:[、，]{_HAN}{{2,6}}包[村镇乡组户片路街企点段区校]){{0,5}}(?:责任制|制度|机制)?"
        ),
        "accountability",
        whole=True,
    ),
    # to whom is reported: 将进展情况报县安委办
    Form(
        ("情况", "进展", "报表", "总结", "信息", "方案", "结果"),
        re.compile(
            rf"(?:[将把]|(?<=[，。；：]))(?:(?![将把]){_HAN}){{0,10}}(?:情况|进展|报表|总结|信息|方案|结果)(?:及时|书面|按时|统一|定期)?(?:上?报送?|抄送|汇总)(?:至|到|给)?"
            rf"{_HAN}{{1,10}}(?:办公室|[委政局县市区党改督创建防]办|办公厅|指挥部|领导小组|委员会|专班|督查室)"
        ),
        "reporting",
        whole=True,
    ),
    Form(("兜底",), re.compile(r"由[^，。；：、]{2,12}兜底"), "accountability", whole=True),
    Form(
        _REVIEWS,
        re.compile(
            rf"(?:实行|开展|推行|强化|加强|严格|实施|落实)[^，。；：、]{{0,12}}?(?:{'|'.join(_REVIEWS)})"
            rf"(?:[和与、]{_HAN}{{2,8}}?(?:{'|'.join(_REVIEWS)}))*"
        ),
        "institution",
        whole=True,
    ),
    Form(
        ("责任制",),
        re.compile(r"[^，。；：“”、的了对把将]{0,8}责任制(?:度)?"),
        "accountability",
    ),
    Form(("工作法",), re.compile(r"“?[\u4e00-\u9fff]{2,8}工作法(?![治律规定院庭])”?"), "institution"),
)
#: How far before its trigger a name can begin, and how far after it can end; names with steps are long.
REACH_BEFORE, REACH_BEFORE_STEPS, REACH_AFTER = 16, 60, 40

#: Systems: the words that name them, what stands before them, and how far back their name can begin.
SYSTEMS = ("机制", "制度", "体系")
DOING = re.compile(rf"(?:{_DOES})(?:工作|管理|运行)?$")
DOING_AS_BODY = re.compile(r"(?:帮扶|帮扶政策|救助|信用|追溯|预警|责任|监管|监督|预防|防控|管控|考核|评价|督查|应急)$")
REACH_SYSTEM = 18
#: What makes a mechanism of any 机制 or 制度: it is to be set up, run or mended (完善工资正常增长机制).
TO_SET_UP = re.compile(
    r"建立|健全|完善|构建|形成|探索|创新|实行|推行|落实|优化|强化|深化|用好|发挥|执行|制定|出台|坚持"
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
        if match.end() < end - 3:
            start = match.end()
    return start


def is_general(name: str) -> bool:
    """Whether the words name systems in general: 体制机制, 管理制度."""
    return _IN_GENERAL.fullmatch(name) is not None or _OF_THINGS.search(name) is not None
