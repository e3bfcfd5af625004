"""Who is told to act: a small grammar of the noun phrases that name bodies, groups and roles.

A phrase is a list of names joined by 、 和 与 及 以及, or set side by side (各部门各单位). A name ends in a
noun of `agent_heads`, is a body or place that was mentioned, or is one of the words that name the
audience (大家, 各位, 我们). Names are kept as written; of an open list (住建、城管等部门) the members are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tasks.enrich.speech import Mention
from tasks.language.guarded import first_characters
from tasks.language.lexicon import alternation, table, terms

#: Words that name the audience or a whole, and need nothing before them.
_AUDIENCE = alternation(terms("audiences"))
_ROLES = alternation(terms("agent_roles"))
_HEADS = alternation(terms("agent_heads") + terms("agent_roles"))
#: An office without its level, as a speech within one calls it: 教育局, 发改委, 农机中心; not 大局, 中心工作.
_OFFICE = (
    rf"(?:{alternation(tuple(table('departments')))})(?:局(?!面|势|限|部|长)|委(?!员|托|派)|厅(?!长)|部门|大队|支队|总队|"
    r"所(?![以有属在需得谓说做学长示])|站(?![点位长台岗在得起住稳])|段(?!落|位|长)|科(?!学|技|研|普|目|级|长|室)|股(?![份东市票权长]))|"
    rf"(?:{alternation(terms('station_fields'))})[所站社](?![以有属在需得谓说做学长示会区点位起]|服务)|"
    r"(?:组织|宣传|统战|武装)部(?![门署长分队位])|"
    rf"(?:{alternation(terms('centre_fields'))})中心(?!工作|任务|环节|城|镇|区|内容|位置)|"
    rf"(?:{alternation(terms('utilities'))})(?:公司|集团)|"
    rf"(?:{alternation(terms('task_offices'))})办(?![法理公事好学案结成得了实证完的起企医])"
)
#: Offices set up for a task, by their level: 市营商办, 县乡村振兴办; not 市里要办, 县主办.
_ANY_OFFICE = (
    r"[省市县区州旗镇乡](?![场民里内外])[\u4e00-\u9fff]{1,2}[^，。公民官要来主举承合协代经督查开兴筹申补即上马可不能去再直快都会应把请一、和与及]办"
    r"(?![法理公事好学案结成得了实证完的起企医税])"
)
_LEVEL = r"(?:[省市县区州旗镇乡]|街道)?"
_DETERMINER = (
    r"(?:各级各类|各级各?|各(?!级|类|种|项(?!目))|全体|每[一个名位]{0,2}|所有|任何一?[个名位]?(?!时候)|有关|相关|其他|其它|广大|在座的?各?位?|"
    r"全(?:省|市|县|区|镇|乡|局|党|军|国|州|旗|社会|系统)|县处级以上|当地|属地|所在地?的?)"
)
#: Who is named by the part he has in the work: 分管负责人, 包村干部, 责任科室, 总包单位; and “三个责任人”.
_BY_DUTY = (
    r"(?:[省市县区镇乡]级)?"
    rf"(?:{alternation(terms('parts_in_work'))})的?(?:[县市区镇乡厅处科]级?)?"
    r"(?:单位|部门|科室|处室|股室|领导(?:干部)?|负责人|负责同志|同志|干部|人员)|"
    r"“[^”]{2,8}(?:责任人|[员长]|干部)”"
)
#: All of a kind by their rank or size: 二级以上医院, 规模以上企业.
_RANKED = r"(?:规模以上|规上|限上|[一二三]级(?:以上|以下|及以上)?)(?:医院|医疗机构|企业|单位|学校|公立医院|综合医院)"
#: Each one of the places and groups that have no other noun: 每个村, 每户, 每个班组.
_EACH = (
    r"每一?[个名户]?(?:村|社区|镇|乡|县|区|市|局|科|处|组|户|校|站|所|院|人|班组|车间|支部|网格|小区|项目部|工地)"
    r"(?![的级均每类种次])"
)
#: Characters that the words before a head may not hold: they belong to verbs, prepositions, pronouns.
_INNER = r"[^，。；：！？\n“”「」『』、和与及是把将被让使对就但而若这那此其要应须不了我你他]"
_BRACKET = r"(?:（[^（）]{1,8}）|\([^()]{1,8}\)|“一把手”)?"
#: What no name begins with: some of them only, prepositions, conjunctions, verbs of giving and sending.
_NO_START = (
    r"(?!多[招派抓办搞做讲用]|从来|总是|怎样|如何|所谓|限于|假如|[多少][几一两些]|(?:辞去|担任|兼任|接任|继任|就任|卸任|免去|当选)|优先|更不必|也|又|或|有的|有些|一些|个别|少数|许多|很多|在(?!座)|就是|凡属|如果|由于|于|对于|至于|关于|无论|不论|不管|因为|虽然|而|使|让|凡|当(?!地|班|值)|"
    r"直到|"
    r"报(?!社|纸|名)|送|到|向|交|给|发(?!改|展改|电)|经(?!济|信|营|开))"
)
#: What no name holds: verbs between two of them (党中央反复强调领导干部), and 领导 that is an activity (党的领导).
_NO_NAME = re.compile(
    r"坚持|在于|取决|来源于|[弱强高低优劣]于|告[诫诉]|建议|取消|喜欢|(?<![但凡])是(?!否)|"
    r"没有(?!(?!这样|主要|一)[^，]{1,8}的(?:地方|同志|单位|部门|企业|人员|干部)$)|(?<![国所公私自拥享富具没负])有(?![关线限色机些条意能效])|"
    r"配合|一个[^，]{1,8}?一[个支名套]|强调|提出|倡导|要求|体现|强化|认识|注意|以为|直到|作为|组织(?:群众|广大|党员|社员)|不待说|会同|分赴|明确|指定|建成|新建|联系(?=[0-9一二三四五两每])|派出(?!所)|派驻|进驻|可以|推进|"
    r"推动|依靠|的领导$"
)
#: Places that are told to do something only as all or each of them: 各景区要…, 所有在建工地必须….
_FACILITIES = alternation(terms("facilities"))
_NAME = re.compile(
    rf"{_LEVEL}(?:{_OFFICE})(?:的?(?:主要|分管)?(?:{_ROLES}))?|"
    + _NO_START
    + r"(?:在座的?|我[国省市县区镇乡局州]|县处级以上|市县区?|省市县|[省市县区乡镇村州旗][直级属内]|市区两级|市、区两级|"
    r"局?机关|中央|驻\S{1,2})?" + rf"(?:(?P<determined>{_DETERMINER}){_INNER}{{0,12}}?|{_INNER}{{0,9}}?)"
    rf"(?:{_HEADS}){_BRACKET}(?:(?:的\S{{0,3}}?|及其)?(?:主要|分管|全体|有关|相关|其他|其它)?(?:{_HEADS}))*|"
    rf"{_ANY_OFFICE}|"
    rf"{_DETERMINER}{_INNER}{{0,8}}?(?:{_FACILITIES}){_BRACKET}|{_BY_DUTY}|{_RANKED}|{_EACH}|"
    rf"(?:{_AUDIENCE}){_BRACKET}(?:的?(?:党政)?(?:主要|分管)?(?:{_HEADS}))?"
)
_FIELD = re.compile(alternation(tuple(table("departments"))))
_SUFFIX = re.compile(rf"(?:的?(?:主要|分管|全体|有关|相关|执法|基层)?(?:{_ROLES}))+")
#: 具体任务清单涉及到的牵头领导: a clause that tells which.
_RELATIVE = re.compile(_NO_START + rf"[^，。；：！？\n、“”]{{2,20}}?的{_INNER}{{0,6}}?(?:{_HEADS})")
#: 市整治办商市纪委: behind a body, the verb that says with whom.
_CONSULTING = re.compile(r"商(?=[省市县区州])|联合(?![会体国])")
_JOIN = re.compile(r"、|以及|特别是|尤其是|和|与|及(?<![涉普顾以]及)(?![时早其])")
_SIDE_BY_SIDE = re.compile(r"(?<=[门位道镇县市区乡地村构业关])(?=各(?!级|类|种|项))")
#: 机关各党支部: these before 各 tell of what, and are no name beside it.
_WHOLE = frozenset({"机关", "企业", "农村", "社区", "学校", "系统", "区直机关", "县直机关", "市直机关", "省直机关"})
#: 各地区各部门各单位: the address of central documents to all there are, one name.
_EVERYWHERE = "各地区各部门"
#: Where in a stretch of text a name may begin, besides at a mention.
_OPENING = re.compile(rf"{_DETERMINER}|(?<=[，：])")
_OPEN_LIST = re.compile(
    r"等(?:[0-9一二三四五六七八九十近多]{1,4}[个家])?(?:有关|相关|多个|各有关|职能|责任|成员|主管|行业|涉农|监管|重点|执法|审批|业务)?(?:部门|单位|地区|地方|"
    r"企业|机构|机关|多方|各方)?(?:力量|人员)?"
)
#: 市场监管、住建、城管、公安等部门: a list of fields, each standing for its department.
_FIELDS = re.compile(
    r"(?P<fields>[\u4e00-\u9fff*×]{2,12}(?:[、和与][\u4e00-\u9fff*×]{2,9}){1,12}?)(?:等(?:[0-9近一二三四五六七八九十]{0,3}[个家])?"
    r"(?:有关|相关|各有关|职能|成员|主管|行业|涉农|监管|重点|执法|审批|业务)?(?:部门|单位)|"
    r"[两三四五六七八九十0-9](?:家(?:单位|部门|公司|企业|运营商|银行|医院)?|个部门)(?!的))"
)
#: What may stand between a subject and its demand word.
_ADVERBS = re.compile(
    r"(?:[都也更还均就又则既皆再]|首先|同样|今后|特别|始终|一方面|另一方面|切实|真正|进一步|坚决|共同|自觉|尤其|同时|"
    r"仍然|绝对|千万|从今以后|一律|一定|"
    r"下一步|今年|明年|全年|近期|当前|现在|今晚|明天|晚上|白天|平时|汛期|每[家个](?:单位|部门)|[两三四五六七]家(?:单位)?|每(?:天|周|月|季度|年)|务必|必须|尤其|更加|时刻|随时|分别|普遍|历来|一直|至少|最少|起码)+$"
)
#: Openings that stand before a name without being part of it.
_BEFORE_NAME = re.compile(
    r"(?:这个|作为|我们(?=在座|各)|尤其是|特别是|包括|以及|希望|请|由|让|不仅是?|比如|例如|我想)+"
)
#: How a name without a modifier begins, and the characters that names can end with: cheap guards.
_BEGINNING = rf"(?:局?机关)?{_DETERMINER}|{_AUDIENCE}|{_HEADS}|{_LEVEL}(?:{_OFFICE})|{_ANY_OFFICE}|{_BY_DUTY}|{_RANKED}"
_NAME_FIRST, _NAME_FIRSTS = re.compile(_BEGINNING), first_characters(_BEGINNING)
_NAME_LAST = frozenset(word[-1] for name in ("agent_heads", "agent_roles", "audiences") for word in terms(name)) | {
    *"）)”位局委厅队心部区站场头地店院户庭山矿所馆口点组间",
}
#: The longest phrase read as a list of names, and the longest name.
_LONGEST = 120
_LONGEST_NAME = 24
#: What such a list can end with.
_KINDS = ("部门", "单位", "公司", "企业", "银行", "集团")
#: The longest word that stands for its department in a list that ends so: 供电、通信、供水单位.
_SHORT_FIELD = 4


class Agents:
    """Reads agents before and after a position of a text, with the bodies and places mentioned in it."""

    def __init__(self, text: str, mentions: Sequence[Mention]):
        self._text = text
        self._named: dict[int, int] = {}  # where a mentioned body or place begins → where it ends
        self._named_ends: set[int] = set()
        self._places: set[tuple[int, int]] = set()
        for mention in mentions:
            if mention.kind == "place":
                self._places.add((mention.start, mention.end))
            if mention.kind == "body" or mention.kind == "place":
                self._named_ends.add(mention.end)
                self._named[mention.start] = max(mention.end, self._named.get(mention.start, 0))

    def may_end(self, end: int) -> bool:
        """Whether a name could end at a position: a guard that saves time."""
        return self._text[end - 1] in _NAME_LAST or end in self._named_ends

    def before(self, start: int, end: int, whole: bool = False) -> tuple[int, tuple[str, ...]] | None:
        """The agents that a zone ends with: where they begin and their names; None if it ends otherwise.

        `whole`: nothing but connectives may stand before them.
        """
        text = self._text
        if not whole and (adverbs := _ADVERBS.search(text, max(start, end - 14), end)):
            end = adverbs.start()
        if end <= start or end - start > _LONGEST:
            return None
        if not self.may_end(end):
            return None
        skipped = _BEFORE_NAME.match(text, start, end)
        if skipped:
            start = skipped.end()
        names = self._list(start, end)
        if names is not None:
            return start, names
        for begin in () if whole else self._openings(start, end):
            names = self._list(begin, end)
            if names is not None:
                return begin, names
        return None

    def after(self, start: int, end: int) -> tuple[int, tuple[str, ...]] | None:
        """The agents that a zone begins with: where they end and their names."""
        text = self._text
        fields = _FIELDS.match(text, start, end)
        if fields:
            return fields.end(), tuple(re.split("、|和|与", fields["fields"]))
        at = start
        names: list[str] = []
        while at < end:
            reach = self._name_at(at, end)
            if reach < 0:
                break
            names.append(text[at:reach])
            stop = reach
            join = _JOIN.match(text, reach, end)
            if join:
                at = join.end()
            elif text[reach : reach + 1] == "各":
                at = reach
            else:
                break
        if not names:
            return None
        open_list = _OPEN_LIST.match(text, stop, end)
        if open_list:
            if len(names) == 1 and open_list.group() != "等":
                names[0] += open_list.group()
            stop = open_list.end()
        return stop, tuple(names)

    def is_place(self, start: int, end: int) -> bool:
        """Whether a name is no more than a place's."""
        return (start, end) in self._places

    def is_determined(self, start: int, end: int) -> bool:
        """Whether a name is of a body that was mentioned, or says which of many: 各, 每, 全体."""
        if start in self._named:
            return True
        text = self._text
        return start < end and text[start] in _NAME_FIRSTS and _NAME_FIRST.match(text, start, end) is not None

    def ahead(self, start: int, end: int) -> tuple[int, tuple[str, ...]] | None:
        """`after`, for a clause that most often begins with no name: only where its first words could be one."""
        text = self._text
        if not self.is_determined(start, end):
            if text.find("等", start, end) < 0 and text.find("家", start, end) < 0:
                return None
            if text[start] in "由对把" or not _FIELDS.match(text, start, end):
                return None
        return self.after(start, end)

    def _name_at(self, at: int, end: int) -> int:
        """Where the name that begins at a position ends; -1 if none does."""
        reach = self._named.get(at, -1)
        if reach > end or (self._text.startswith("门", reach) and self._text[reach - 1] == "部"):
            reach = -1  # 财政部|门
        if reach >= 0:
            suffix = _SUFFIX.match(self._text, reach, end)
            return suffix.end() if suffix else reach
        match = _NAME.match(self._text, at, end)
        return match.end() if match and not _NO_NAME.search(match.group()) else -1

    def _openings(self, start: int, end: int) -> list[int]:
        """Where in a zone a name may begin: at a determiner, at a mention, after a mark."""
        text = self._text
        found = {start + match.start() for match in _OPENING.finditer(text[start:end])}
        found.update(p for p in range(start, end) if p in self._named)
        return sorted(p for p in found if start < p < end)

    def _list(self, start: int, end: int) -> tuple[str, ...] | None:
        """The names of `text[start:end]` if all of it is a list of names."""
        text = self._text
        fields = _FIELDS.fullmatch(text, start, end)
        if fields and not any(self._is_name(*part) for part in self._parts(start, fields.end("fields"))[:1]):
            return tuple(re.split("、|和|与", fields["fields"]))
        parts = self._parts(start, end)
        if len(parts) > 1 or text.find("等", start, end) >= 0:
            return self._open_list(parts)
        if not self._is_name(start, end):
            return None
        return (text[start:end],)

    def _open_list(self, parts: list[tuple[int, int]]) -> tuple[str, ...] | None:
        """The names of a list; the words that leave its end open (等部门) stay with a single name only."""
        text = self._text
        names: list[str] = []
        for start, end in parts:
            if self._is_name(start, end):
                names.append(text[start:end])
                continue
            if (_FIELD.fullmatch(text, start, end) or end - start <= _SHORT_FIELD) and text.startswith(
                _KINDS, parts[-1][1] - 2
            ):
                names.append(text[start:end])  # 城管、交警部门, 供电、通信单位
                continue
            etc = text.find("等", start, end)
            if etc <= start or not _OPEN_LIST.fullmatch(text, etc, end) or not self._is_name(start, etc):
                return None
            names.append(text[start:etc] if names else text[start:end])
        return tuple(names)

    def _parts(self, start: int, end: int) -> list[tuple[int, int]]:
        """The spans of a phrase's names; a join inside a body that was mentioned parts nothing."""
        text = self._text
        spans: list[tuple[int, int]] = []
        at = start
        for join in _JOIN.finditer(text, start, end):
            if join.start() > at and not self._inside(join.start(), at) and not _in_brackets(text, at, join.start()):
                spans.append((at, join.start()))
                at = join.end()
        spans.append((at, end))
        out: list[tuple[int, int]] = []
        for begin, stop in spans:
            if text.startswith(_EVERYWHERE, begin):
                out.append((begin, stop))
                continue
            for cut in _SIDE_BY_SIDE.finditer(text, begin + 1, stop):
                if text[begin : cut.start()] in _WHOLE:
                    continue
                out.append((begin, cut.start()))
                begin = cut.start()
            out.append((begin, stop))
        return out

    def _inside(self, position: int, start: int) -> bool:
        """Whether a join stands inside a mentioned name that begins where the part does."""
        reach = self._named.get(start, -1)
        return reach > position and "、" not in self._text[start:reach]

    def _is_name(self, start: int, end: int) -> bool:
        reach = self._named.get(start, -1)
        if reach == end:
            return True
        if 0 < reach < end:
            if _SUFFIX.fullmatch(self._text, reach, end):
                return not self._text.startswith("的领导", reach) or reach + 3 < end  # 党|的领导: what is exercised
            if _CONSULTING.match(self._text, reach, end):
                return False
        if end - start > _LONGEST_NAME:
            return False
        text = self._text
        if _NO_NAME.search(text, start, end):
            return False
        return _NAME.fullmatch(text, start, end) is not None or _RELATIVE.fullmatch(text, start, end) is not None


def _in_brackets(text: str, start: int, position: int) -> bool:
    """Whether a position stands inside brackets that opened after `start`: 各县（市、区）."""
    return text.rfind("（", start, position) > text.rfind("）", start, position)
