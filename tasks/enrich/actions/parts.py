"""Reads clauses: which demand word one has, who it is addressed to, what it opens with."""

from __future__ import annotations

import re

from tasks.enrich.actions.agents import Agents
from tasks.enrich.actions.charges import Charges
from tasks.enrich.actions.clauses import Clause
from tasks.enrich.actions.cues import AT_LEAST, INDICATOR
from tasks.enrich.actions.dated import Dated
from tasks.enrich.actions.deadlines import Deadlines
from tasks.enrich.actions.deeds import JOINING, Deeds
from tasks.enrich.actions.heads import Heads
from tasks.enrich.actions.imperatives import IMPERATIVE_FIRST, is_imperative
from tasks.enrich.actions.modals import Modal, find_modal
from tasks.enrich.actions.moods import is_fact
from tasks.enrich.actions.openings import (
    LEAD,
    LEAD_FIRST,
    NOW,
    NOW_FIRST,
    SCENE,
    SCENE_FIRST,
    SCENE_ZONE,
    SCENE_ZONE_END,
    SEEING,
    TIME_ZONE,
    UNDERSTOOD,
    WHOEVER,
)
from tasks.enrich.actions.part import (
    ACTING,
    AGENTS,
    BARE,
    FACT,
    IMPERATIVE,
    NAMED,
    OTHER,
    SCENE_ONLY,
    SCENIC,
    SEEN,
    TOPIC,
    VERBAL,
    Part,
)
from tasks.enrich.actions.requests import Requests
from tasks.enrich.actions.zones import TERM, Zones

_ADVERBIAL = re.compile(r"(?:[都也更还均就又既则]|每[天日周月季年]|时刻|随时|经常|始终|首先|同样)*")
#: Marks after which a sentence goes on: only before them a clause can set the scene of another.
_GOING_ON = frozenset("，,：:")
_SUPPOSING = re.compile(
    r"谁|.{0,8}为什么|有[些的]人|如果|若|倘若|假如|假使|哪怕|即使|即便|由于|因为|既然|虽然|尽管(?!如)|致使|以致|导致|造成"
)
#: 研究比我|要多.
_COMPARED = re.compile(r"比(?![例重率较如学赛])[^，。]{1,8}$")
#: 省里要对我市进行考核: what others will do to the speaker's own side.
_UPON_US = re.compile(
    r"(?:[对到来](?:我[省市县区镇乡州旗]|我们|咱们)[^，。；]{0,12}|来)(?:考核|检查|督查|督察|督导|巡视|巡察|暗访|验收|评估|审计|调研|约谈|通报)"
)
#: What makes the clauses behind it somebody's duty: 水利局会同气象局，…, 校长是第一责任人，….
_CHARGED_WITH = re.compile(
    rf"{JOINING.pattern}|是[^，。；]{{0,12}}责任(?:人|主体)|是[^，。；]{{1,24}}(?:部门|单位|机构)(?:之一)?|"
    r"作为[^，。；]{1,16}(?:部门|单位|主体)|承担[^，。；]{0,24}(?:责任|职责|任务)"
)
_JOINED = re.compile(r"会同|联合(?![会体国])|协同|商(?=[省市县区州])")
_DEFINING = re.compile(r"(?<!还)(?<!就)是(?!要)|(?<=.)就是要$")
#: 坚持|一把手|亲自抓: who does in person what is to be kept up.
_KEPT_UP = re.compile(r"坚持(?!不)|做到|实行")
_IN_PERSON = re.compile(r"亲自|带头|负总责|[^，。；]{0,6}(?:亲自抓|负总责|亲自挂帅)")
#: What may follow a subject that waits for its demand word: 全体干部在服务群众时，要….
_LEADING = re.compile(
    r"会同|商(?=[省市县区州])|联合|协同|直接面对|承担着?|担负着?|肩负着?|负有|身处|处在|处于|身为|在|既|都?是|都?有|对|作为|以|要(?!求)|按照|根据|通过|把|从"
)
#: 市住建局负责的58个小区，7月底必须…: who answers for what the demand is about.
_IN_CHARGE = re.compile(
    r"(?:具体|牵头|直接|所)?(?:负责|承担|牵头|主管|分管|包联|包保|联系|实施|主办|管理|制[定订]|编制|起草|排查|梳理|收集|填报|整理)(?:建设|实施|推进|出)?的"
)
#: 发生越级上访后，…: the occasion of what follows.
_HAPPENS = re.compile(r"(?:一旦|凡是?)?(?:发生|出现|遇到?|接到|发现|收到)[^，。；]{2,20}后$")
_HAPPENS_FIRST = frozenset("一凡发出遇接收")
#: 办公室设在水利局，实行…: where it has its seat, before what it does.
_SEATED = re.compile(r"设[在于]|挂靠")
#: Verbs of doing one's share; with a subject they arrange, without a demand word.
_SHARE = re.compile(
    r"(?:将(?=[\u4e00-\u9fff]{0,2}(?:牵头|负责)))?(?:积极|密切|主动|具体|分别|共同|全力|切实|负责)?(?:配合|协助|负责|牵头|抓好|做好|督促|跟进|组织实施|(?<=具体)(?:执行|实施|落实|承办))(?!.{0,4}的)"
)
#: How often somebody does something arranges it too: 县服务中心每季度举办….
_EVERY = re.compile(
    r"每(?:个|半|两|[一二三四五六七八九十0-9]+个?)?(?:[天日周旬月季年]|季度|半年|小时|分钟)(?:至少)?(?!来|[^，]{0,8}都)"
)
#: 各镇今晚就要…: at once, where 就要 alone tells what would follow.
_AT_ONCE = re.compile(r"(?:[今明][天晚日早]|会后|回去以?后|现在|马上|立即|当[天晚]|散会后)$")
#: What is borne in mind may hold a demand word of its own: 牢记发展必须是科学发展.
_EMBEDDING = re.compile(
    r"(?:始终|时刻|深刻|充分|清醒|牢牢|准确|全面|进一步|切实)*(?:牢记|认识|懂得|明白|把握|理解|领会|体会)"
)
#: 教育局第一位的是要…: what comes first for somebody is asked of him.
_FIRST_OF_ALL = re.compile(r"(?:第一位的|首要的?(?:任务|职责|责任)?|最重要的|最根本的|当务之急)(?:就?是)")


class Parts:
    """Reads the clauses of one speech."""

    def __init__(self, text: str, agents: Agents, deadlines: Deadlines, heads: Heads):
        self._text = text
        self._agents = agents
        self._dated = Dated(text, deadlines)
        self._heads = heads
        self._zones = Zones(text, agents)
        self._deeds = Deeds(text, agents, heads)
        self._charges = Charges(text, agents)
        self._requests = Requests(text, agents)

    def read(self, clause: Clause, demanding: bool, planning: bool, directing: bool = False) -> Part:
        """`demanding`: whether the sentence may hold a demand word; `planning`: whether it is a plan's; `directing`:
        whether a doer with a verb is an order."""
        text, (start, end, mark) = self._text, clause
        lead = start
        while lead < end and text[lead] in LEAD_FIRST and (opening := LEAD.match(text, lead, end)):
            lead = opening.end()
        if lead >= end:
            return Part(start, end, mark, lead, OTHER)
        turn = lead > start
        head = lead
        if self._dated.may_open(lead):
            head = self._dated.after(lead, end)
        arranged = self._charges.leading(head, end) if text.startswith("由", head) else None
        if arranged:
            names, deed = arranged
            by = Modal(head, head + 1, "由", "arrangement", "do")
            return Part(start, end, mark, lead, NAMED, by, names, lead, deed, turn)
        modal = find_modal(text, head, end) if demanding else None
        if modal:
            part = self._demand(Part(start, end, mark, lead, OTHER, modal, (), lead, modal.end, turn), head)
            if part is not None:
                return part
        return self._plain(Part(start, end, mark, lead, OTHER, None, (), lead, lead, turn), head, planning, directing)

    def may_order(self, clauses: list[Clause]) -> bool:
        """Whether a sentence without a demand word could hold an order: a guard that saves time."""
        return any(self._deeds.may_open(clause.start, clause.end) for clause in clauses)

    def _demand(self, part: Part, head: int) -> Part | None:
        """A clause with a demand word; None when the word only tells of a demand."""
        text, modal = self._text, part.modal
        assert modal is not None
        if SEEING.match(text, modal.end, part.end) and not self._is_understood(part, modal, head):
            part.kind, part.modal = SEEN, None
            return part
        zone = text[head : modal.start].strip("，、")
        if modal.polarity == "refrain" and "了" in zone:
            return None  # 开展了严禁大货车进城的行动
        if _SUPPOSING.match(zone) or (modal.word == "要" and _COMPARED.search(zone)):
            return None
        if zone and _UPON_US.match(text, modal.end, part.end):
            part.kind, part.modal = FACT, None
            return part
        if modal.modality == "request" or modal.word.startswith(("要求", "需要")):
            asked = self._requests.read(part, modal, head, zone)
            again = find_modal(text, modal.end, part.end) if asked is not None and asked.kind == BARE else None
            if again is None or modal.word != "要求":
                return asked
            anew = Part(part.start, part.end, part.mark, part.lead, OTHER, again, (), part.lead, again.end, part.turn)
            told = self._demand(anew, modal.end)  # 要求|节日期间各值班人员要在岗
            if told is None or told.kind != NAMED:
                return asked
            told.begin = modal.start
            return told
        if text.startswith("由", modal.end):
            doers = self._agents.after(modal.end + 1, part.end)
            if doers:
                part.kind, part.names = NAMED, doers[1]
                return part
        if not zone or _ADVERBIAL.fullmatch(zone):
            part.kind = BARE
            return part
        stop = self._dated.before(head, modal.start)
        agents = self._agents.before(head, stop) if modal.word != "就要" or _AT_ONCE.search(zone) else None
        if agents:
            part.kind, part.names = NAMED, agents[1]
            part.begin = agents[0] if head == part.lead else part.lead
            return part
        led = self._zones.led(head, modal.start)
        if led:
            part.kind, part.names = NAMED, led
            return part
        ahead = self._agents.after(head, modal.start) if zone.endswith("是") else None
        if ahead and _FIRST_OF_ALL.fullmatch(text, ahead[0], modal.start):
            part.kind, part.names = NAMED, ahead[1]
            return part
        if _DEFINING.search(zone + modal.word) and not zone.endswith("的是"):
            return None
        whose = self._zones.whose(head, modal.start)
        if whose:
            part.kind, part.names = NAMED, whose
            return part
        if modal.word == "就要":
            return None  # 否则队伍就要涣散: what would follow
        if SCENE_ZONE.match(zone) or (SCENE.match(zone) and SCENE_ZONE_END.search(zone)) or TIME_ZONE.fullmatch(zone):
            part.kind = SCENIC
            return part
        if _EMBEDDING.match(zone):
            return None
        unit = self._agents.unit(head, modal.start)
        if unit and self._heads.is_nominal(head, modal.start - 1) and not unit[0].endswith("老师"):
            part.kind, part.names = NAMED, unit
            return part
        part.kind = TOPIC
        return part

    def _is_understood(self, part: Part, modal: Modal, head: int) -> bool:
        """大家|必须|清醒认识到|面临的紧迫形势: what somebody is to understand is named, and no statement follows."""
        if not UNDERSTOOD.match(self._text, modal.end, part.end):
            return False
        return head < modal.start and self._agents.before(head, modal.start) is not None

    def _plain(self, part: Part, head: int, planning: bool, directing: bool) -> Part:
        """A clause without a demand word."""
        text, end = self._text, part.end
        now = text[part.lead] in NOW_FIRST and NOW.match(text, part.lead, end)
        if now or is_fact(text, part.lead, end, planning):
            part.kind = FACT
            return part
        by = text.find("由", head, end)
        answered = self._answered_for(part, by) if by > head and text.find("“", head, by) < 0 else None
        if answered is not None:
            return answered
        if head < end and text[head] in IMPERATIVE_FIRST and is_imperative(text, head, end):
            part.kind = SCENE_ONLY if self._dated.fills(head, end) else IMPERATIVE
            inside = _KEPT_UP.match(text, head, end)
            doers = self._agents.after(inside.end(), end) if inside else None
            if doers and _IN_PERSON.match(text, doers[0], end):
                part.kind, part.names, part.deed = ACTING, doers[1], part.lead
            return part
        whoever = WHOEVER.fullmatch(text, part.lead, end) if text[end - 1] == "的" else None
        if whoever:
            part.kind, part.names = AGENTS, (whoever["who"],)
            return part
        if end - head <= 60 and text[head : head + 1] not in "对把向为在":
            agents = self._agents.before(head, end, whole=True) if self._agents.may_end(end) else None
            if agents:
                part.kind, part.names = AGENTS, agents[1]
                part.duty = (directing or planning) and part.mark in "：:" and self._deeds.is_doer(head, end, agents[1])
                return part
            ahead = self._agents.ahead(head, end)
            if ahead and ahead[0] < end:
                if part.mark in "，," and _IN_CHARGE.match(text, ahead[0], end):
                    part.kind, part.names = AGENTS, ahead[1]
                    return part
                if part.mark in "，," and _SEATED.match(text, ahead[0], end):
                    part.kind, part.names, part.duty = AGENTS, ahead[1], directing
                    return part
                if _SHARE.match(text, ahead[0], end):
                    part.kind, part.names, part.deed = ACTING, ahead[1], ahead[0]
                    return part
                if (
                    _EVERY.match(text, ahead[0], end)
                    or self._dated.begins(ahead[0], end)
                    or AT_LEAST.match(text, ahead[0], end)
                ):
                    part.kind, part.names, part.deed = ACTING, ahead[1], ahead[0]
                    return part
                if _LEADING.match(text, ahead[0], end) and not (directing and self._is_whole_order(ahead[0], part)):
                    part.kind, part.names = AGENTS, ahead[1]
                    part.duty = directing and _CHARGED_WITH.match(text, ahead[0], end) is not None
                    return part
            order = self._deeds.order(head, end, ahead, planning) if directing and head < end else None
            if order:
                part.kind, part.names, part.deed = ACTING, order[1], order[0]
                return part
        if head >= end:
            part.kind = SCENE_ONLY
        elif planning and (self._heads.is_led(head, end) or self._is_announced(head, end)):
            part.kind = VERBAL
        elif part.mark in _GOING_ON and (
            (text[head] in SCENE_FIRST and SCENE.match(text, head, end))
            or (text[head] in _HAPPENS_FIRST and _HAPPENS.match(text, head, end))
        ):
            part.kind = SCENE_ONLY
        elif self._heads.is_verbal(head, end) and not INDICATOR.search(text, head, end):
            part.kind = VERBAL
        return part

    def _is_announced(self, start: int, end: int) -> bool:
        """将新增公路400公里: in a plan what will be done by a figure is to be done."""
        text = self._text
        if text[start] != "将" or start + 1 >= end or not any(text[k].isdecimal() for k in range(start, end)):
            return False
        return is_imperative(text, start + 1, end) or self._heads.is_verbal(start + 1, end)

    def _is_whole_order(self, start: int, part: Part) -> bool:
        """把企业过一遍, 对案件快侦快破。: a phrase with a preposition that holds its verb and sets no scene."""
        text = self._text
        if text[start] == "把" or self._heads.is_led(start, part.end):
            return True
        joined = _JOINED.match(text, start, part.end)
        helpers = self._agents.after(joined.end(), part.end) if joined else None
        if helpers and self._heads.holds_verb(helpers[0], part.end):
            return True  # 教育局|会同公安局|开展整治
        term = TERM.match(text, start, part.end)
        if term and self._heads.holds_verb(term.end(), part.end):
            return True
        return text[start] == "对" and part.mark not in _GOING_ON

    def _answered_for(self, part: Part, by: int) -> Part | None:
        """宣传工作由宣传部负责: what stands before 由, which is at `by`, is the task."""
        charged = self._charges.of_task(by, part.end)
        if charged is None:
            return None
        part.kind, part.deed = NAMED, part.lead
        part.names, part.helpers = charged
        part.modal = Modal(by, by + 1, "由", "arrangement", "do")
        return part
