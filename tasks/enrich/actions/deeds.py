"""Orders without a demand word: who stands in front, what he does follows (校医每天晨检, 水利局派出8个工作组).

Where directions are given (`directions`) such a clause is an order. The doer is a body, a group or an office; the
predicate is a verb phrase, a frequency, or one of the openings that only orders have (一人一段, 第一时间, 逐户).
"""

from __future__ import annotations

import re

from tasks.enrich.actions.agents import Agents
from tasks.enrich.actions.cues import INDICATOR, STATE, STATEMENT, WORKS
from tasks.enrich.actions.heads import Heads
from tasks.enrich.actions.imperatives import is_imperative
from tasks.enrich.actions.openings import LEAD_FIRST, NOW_FIRST
from tasks.language.guarded import guarded
from tasks.language.lexicon import alternation, terms

#: Whom no order is given to: the speaker's own side, the centre, the people at large.
_NOBODY = re.compile(
    r"我.*|咱们|你们|大家|各位|同志们|领导|领导同志|.*朋友|"  # who speaks, and who listens
    r"党|全党.*|中央.*|党中央|国务院|政府|国家机关|国民党|"
    r"全[省市县区州旗镇乡](?!.*(?:部门|单位|干部|上下))|"  # of all of whom only facts are told
    r"[省市县区]委(?:、[省市县区]政府)?|[省市县区](?:人民)?政府|"  # whose demands the speaker hands on
    r"全国|社会|全社会|世界|双方|各方|各方面|系统|市场|群众|人民群众|老百姓|干部|青年|知识分子|个人|"  # all there are
    r"企业|高校|学校|机关|单位|"  # told to do something only as 各企业, 有关单位
    r".{0,6}(?:人民|群众|国家|国)|[美英法德俄日]国.*|(?:中国|国际|世界|全球|联合国|二十国).*|"
    r"(?![各全])[\u4e00-\u9fff]{1,6}[省市县区州旗](?![委局])|有的.*|一些.*|不少.*"
)
#: What stands between a doer and his verb: all of them, each of them, at once.
_BETWEEN = re.compile(
    r"(?:[两三四五六七八][家个]|每[家个名](?:单位|部门)?|[都也还再仍就先更均]|全部|各自|分别|同时|立即|马上|具体|共同|一起|一并|今后|随即|当天|"
    r"[今明](?:天|晚|早)(?:上午|下午|晚上|中午|早上)?|晚上|会后|这几天|近期|全年|年内|今年|本[月周])*[，]?"
)
#: Openings of what is ordered: how often, to everyone, in which way.
_ORDER = re.compile(
    r"每(?:人|家|户|村|校|班|月|周|天|日|晚|年|季|半|两|三|隔|个月|小时|学期|旬)|天天|一人一|一村一|一企一|第一时间|随时|逐[一级户个项村家条]|"
    r"不得|一律|务必|24小时|全天候|全员|[在到]岗|坚守|至少|双人|轮流|带队|上门|挂牌|进驻|下沉|驻点|驻村|蹲点|备足|备齐|配齐|盯[着紧住死]|守[住好牢]|管[好住]|用好|"
    r"派出?|分赴|奔赴|深入|抽调|报送?|保障|维持|牵头|负责|承担|签订|商|会同|服从|到[^，。]{1,12}(?:报到|领|办公|检查|去)|拿出|交出|认领|清点|查|建|设|列|"
    r"负[总主]责|把|对|按|为|以|在|从|与|向"
)
_LED = frozenset("对为以在从与向按商查建设列")
#: Predicates that tell: what a body is, thinks, has said or has come to.
_TELLS = guarded(
    r"^(?:[\u4e00-\u9fff]{2,4}地)?(?:工资|报酬|薪酬|待遇|补助|补贴|津贴|收入|人数|数量|是|有|由|建议|[都也]?不可能|就?无法|告诉|害怕|怕|还?将|即将|在(?:会上|全(?!局|程|域|过程)|[^，。]{0,10}中$)|为(?!了)[^，。]{0,6}$|作了|作出|作为|高度重视|非常重视|十分重视|认为|认识|反映|反馈|汇报|介绍|表示|决定|要求|指出|"
    r"提出|提供|取得|获得|荣获|完成了|实现了|召开|正|曾|能|会(?!同)|可以?|敢|愿|想|开始|面临|存在|出现|发生|受|得到|占|达到|位居|成为|成立于|"
    r"设[在于]|挂靠|"  # where an office has its seat
    r"共(?![同建享治担管商促抓创谋克])|累计|先后|总共|一共|合计|"  # how much it came to
    r"视察|莅临|出席|坚持.{0,8}领导|[给向][我咱]|把.{1,12}给[我咱]|工作(?!组)|以来|之间|之一|内部|本身|同志|们|以上|以下|以内)|(?:表示|写道|说过|的|时|后|中|下|上|来说|来讲|而言|(?:作|做|进行)(?:出|了)*(?:具体|全面|详细|专题|重要|动员|再)*(?:部署|安排|动员|讲话|说明|汇报|介绍|讲解|解读|点评)+|[^，]起来|说|讲|看|叮嘱|嘱咐|告诫|勉励|强调|指出)$|"
    r"很(?!快)|十分|非常|如何|怎么|什么|谁|为何|吗|呢"
)
#: Units that begin with what is a verb as well (规划分局), or with a mark.
_UNIT_FIRST = re.compile(
    r"[\u4e00-\u9fff]{2,4}(?:分局|[大支中]队|办公室|指挥部|管理局|管理处|服务中心)|(?:村|社区)“两委”"
)
_WILL = re.compile(r"将(?![士领军来]|会(?!同))")
#: 公检法司|谁家的问题谁家认领: each answers for his own.
_EACH_HIS_OWN = re.compile(r"谁(?!都|也)[^，。；谁]{1,8}[、，]?谁[^，。；谁]{1,6}")
#: 有关人员参加|的检查验收: the verb of a relative clause.
_RELATIVE = 4
#: What a doer does in the clause before his deed: 水利局会同气象局，加密监测.
JOINING = re.compile(r"会同|商(?=[省市县区州])|联合|协同|按照?|根据|结合|围绕|依托|针对|对(?!口)")
#: What may stand before a doer: dates, connectives, markers of items.
_LEADS = LEAD_FIRST | NOW_FIRST | frozenset("从每0123456789本明上下年月周到")
#: A predicate of no more characters has no object: 年底前全部投入使用.
_ONLY_A_STAGE = 9
#: What is built or set up for a body, with its name before it.
_PROJECT = re.compile(r"[\u4e00-\u9fff“”]{1,10}?(?:项目|工程|校区|院区|新址|大楼|[一二三]期)")
#: Who a doer is, and within how many characters of the beginning of his clause that must have been said.
_DOER, _NEAR = guarded(alternation((*terms("agent_heads"), *terms("agent_roles"), "物业"))), 24
_NEVER_FIRST = frozenset("的之等是有（(）)、和与及或“”《以及着了过》所于里内外中")


class Deeds:
    """Reads the orders of one speech that need no demand word."""

    def __init__(self, text: str, agents: Agents, heads: Heads):
        self._text = text
        self._agents = agents
        self._heads = heads

    def order(
        self, start: int, end: int, ahead: tuple[int, tuple[str, ...]] | None, planning: bool
    ) -> tuple[int, tuple[str, ...]] | None:
        """Where the deed begins and who must, if `text[start:end]` is a doer with a predicate; else None.

        `ahead`: the names that it certainly begins with; `planning`: whether a plan is told, where a noun in front is
        what is planned (高校扩招1500人) unless it is a body or a group.
        """
        text = self._text
        doer = ahead
        certain = doer is not None and not planning
        if doer is None and not planning and self._opens_name(start, end):
            doer = self._agents.after(start, end)
            if doer and not self._heads.is_nominal(start, doer[0]) and not _UNIT_FIRST.match(text, start, end):
                return None  # 联系3家商超
        if doer is None or not self._may_be_told(start, doer[1]):
            return None
        at = doer[0]
        between = _BETWEEN.match(text, at, end)
        if between:
            at = between.end()
        if _WILL.match(text, at, end) and at == doer[0] and not doer[1][-1].endswith("同志"):
            at += 1  # 督查室|将|不定期开展督查: what it is told to do, where directions are given
        if end - at < 2 or text[at] in _NEVER_FIRST or self._is_relative(at):
            return None
        if WORKS.search(text, at, end) and (end - at <= _ONLY_A_STAGE or _PROJECT.match(text, at, end)):
            return None  # 县中医院迁建项目年底完工, 向阳幼儿园投入使用: what is theirs, or built, and not they
        if not certain and INDICATOR.search(text, doer[0], end):
            return None  # 行政村规划编制率达到100%
        if not self.is_deed(at, end) and not (certain and self._may_be_done(at, end)):
            return None
        return doer[0], doer[1]

    def _is_relative(self, at: int) -> bool:
        """Whether a clause that tells which follows a doer: 有关人员参加|的检查验收; 谁家的问题谁家认领 is none."""
        return self._text[at] != "谁" and self._text.find("的", at, at + _RELATIVE) >= 0

    def _may_be_done(self, start: int, end: int) -> bool:
        """Whether what follows a body or a group is a verb phrase of any kind: 倒排工期、挂图作战, 对案件快侦快破."""
        text = self._text
        if _TELLS.search(text[start:end]) or STATEMENT.search(text, start, end) or STATE.search(text, start, end):
            return False
        return self._heads.holds_verb(start, end)

    def may_open(self, start: int, end: int) -> bool:
        """Whether a doer could open a clause: a guard."""
        if self._agents.is_determined(start, end):
            return True
        if self._text[start] not in _LEADS and not self._opens_name(start, end):
            return False
        return _DOER.search(self._text, start, min(end, start + _NEAR)) is not None

    def _opens_name(self, start: int, end: int) -> bool:
        """Whether a noun, or a unit whose field is a verb as well (规划|分局), stands at a position."""
        return self._heads.is_noun(start) or _UNIT_FIRST.match(self._text, start, end) is not None

    def is_doer(self, start: int, end: int, names: tuple[str, ...]) -> bool:
        """Whether `text[start:end]` is no more than the names of those who can be told to do something."""
        if not (self._agents.is_determined(start, end) or self._heads.is_nominal(start, end)):
            return False
        return self._may_be_told(start, names)

    def _may_be_told(self, start: int, names: tuple[str, ...]) -> bool:
        place = self._agents.is_place(start, start + len(names[0]))
        return not place and not any(_NOBODY.fullmatch(name) for name in names)

    def is_deed(self, start: int, end: int) -> bool:
        """Whether a predicate is one that orders are made of."""
        text = self._text
        if text[start] == "谁":
            return _EACH_HIS_OWN.match(text, start, end) is not None
        if _TELLS.search(text[start:end]) or STATEMENT.search(text, start, end):
            return False
        if is_imperative(text, start, end) or self._heads.is_verbal(start, end) or self._heads.is_led(start, end):
            return True
        order = _ORDER.match(text, start, end)
        if order is None:
            return False
        return text[start] not in _LED or self._heads.holds_verb(order.end(), end)
