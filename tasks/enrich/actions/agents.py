"""Who is told to act: the noun phrases that name bodies, groups and roles.

A phrase is a list of names joined by 、 和 与 及 以及, or set side by side (各部门各单位). A name is one that `names`
reads, or a body or place that was mentioned. Names are kept as written; of an open list (住建、城管等部门) the members
are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tasks.enrich.actions.imperatives import is_imperative
from tasks.enrich.actions.names import (
    AUDIENCE,
    DETERMINER,
    FIELD,
    KIND,
    LONG,
    NAME,
    NAME_FIRST,
    NAME_FIRSTS,
    NAME_LAST,
    NO_NAME,
    RELATIVE,
    SET_UP,
    STAFF,
    SUFFIX,
    UNIT,
    UNIT_LAST,
)
from tasks.enrich.speech import Mention

#: 市整治办商市纪委: behind a body, the verb that says with whom.
_CONSULTING = re.compile(r"商(?=[省市县区州])|联合(?![会体国])")
_JOIN = re.compile(
    r"、?(?:以及|特别是|尤其是)|、(?![市县区乡镇村组](?:、[市县区乡镇村组])?[两三四]级)|和|与|及(?<![涉普顾以]及)(?![时早其])"
)
_SIDE_BY_SIDE = re.compile(r"(?<=[门位道镇县市区乡地村构业关])(?=各(?!级|类|种|项))")
#: 机关各党支部: these before 各 tell of what, and are no name beside it.
_WHOLE = frozenset({"机关", "企业", "农村", "社区", "学校", "系统", "区直机关", "县直机关", "市直机关", "省直机关"})
#: 各地区各部门各单位: the address of central documents to all there are, one name.
_EVERYWHERE = "各地区各部门"
#: Where in a stretch of text a name may begin, besides at a mention.
_OPENING = re.compile(rf"{DETERMINER}|(?<=[，：])")
_WHAT_KIND = r"(?:各?有关|相关|多个|职能|责任|成员|主管|行业|主流|新闻|涉农|监管|重点|执法|审批|业务){0,3}"
_OPEN_LIST = re.compile(
    rf"等(?:[0-9一二三四五六七八九十近多]{{1,4}}[个家])?{_WHAT_KIND}(?:部门|单位|地区|地方|"
    r"企业|机构|机关|媒体|(?:群众|人民|社会)?团体|社会组织|多方|各方)?(?:力量|人员)?"
)
#: 市场监管、住建、城管、公安等部门: a list of fields, each standing for its department.
_FIELDS = re.compile(
    r"(?P<fields>[\u4e00-\u9fff*×]{2,12}(?:[、和与][\u4e00-\u9fff*×]{2,9}){1,12}?)(?:等(?:[0-9近一二三四五六七八九十]{0,3}[个家])?"
    rf"{_WHAT_KIND}(?:部门|单位)|"
    r"[两三四五六七八九十0-9](?:家(?:单位|部门|公司|企业|运营商|银行|医院)?|个部门)(?!的))"
)
#: What may stand between a subject and its demand word.
_ADVERBS = re.compile(
    r"(?:[都也更还均就又则既皆再]|之间|首先|同样|今后|特别|始终|一方面|另一方面|切实|真正|进一步|坚决|共同|自觉|尤其|同时|"
    r"仍然|不仅|不但|绝对|千万|从今以后|一律|一定|"
    r"下一步|今年|明年|全年|近期|当前|现在|今晚|明天|晚上|白天|平时|汛期|每[家个](?:单位|部门)|[两三四五六七]家(?:单位)?|每(?:天|周|月|季度|年)|务必|必须|尤其|更加|时刻|随时|分别|普遍|历来|一直|至少|最少|起码)+$"
)
#: Openings that stand before a name without being part of it.
_BEFORE_NAME = re.compile(
    r"(?:这个|作为|[我咱]们的|我们(?=在座|各)|尤其是|特别是|包括|以及|希望|请|由|让|不仅是?|比如|例如|我想)+"
)
#: Behind 组织 that is what they do and no name: 组织|召开会议, 组织|力量, 组织|一次演练.
_ORGANISES = re.compile(
    r"召开|开展|实施|制[定订]|编制|学习|动员|召集|协调|力量|人员|人力|专[人家班]|学生|教师|职工|党员|干部|群众|村民|一[次场批]|对|收听|收看|排查"
)
#: What a name of a group can go on with to its plural.
_PLURAL = re.compile(r"[\u4e00-\u9fff]{0,3}(?<![我你他她它咱人])们")
#: The longest phrase read as a list of names, and the longest name.
_LONGEST = 120
_LONGEST_NAME = 24
#: Where a mention of several is parted: 县委、县政府, 各级党委和政府.
_BOTH = re.compile("、|(?<=党委)和(?=政府)")
#: Offices of the law that lists name by one character: 公、检、法、人武部.
_LAW = frozenset("公检法司")
#: What such a list can end with.
_KINDS = ("部门", "单位", "公司", "企业", "银行", "集团", "媒体")
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

    def may_end(self, end: int, last: frozenset[str] = NAME_LAST) -> bool:
        """Whether a name could end at a position, with one of the `last` characters: a guard that saves time."""
        return self._text[end - 1] in last or end in self._named_ends

    def before(self, start: int, end: int, whole: bool = False) -> tuple[int, tuple[str, ...]] | None:
        """The agents that a zone ends with: where they begin and their names; None if it ends otherwise.

        `whole`: nothing but connectives may stand before them.
        """
        text = self._text
        if not whole and (adverbs := _ADVERBS.search(text, max(start, end - 14), end)):
            end = adverbs.start()
        if end <= start or end - start > _LONGEST:
            return None
        if not self.may_end(end, NAME_LAST if whole else UNIT_LAST):
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
            if reach < 0 and names:
                reach = self._listed(at, end)
            if reach < 0:
                break
            names.extend(_BOTH.split(text[at:reach]) if at in self._named else (text[at:reach],))
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

    def unit(self, start: int, end: int) -> tuple[str, ...] | None:
        """A stretch that ends like the name of a unit or an officer, though nothing else marks it as one: 镇巡查组."""
        return (self._text[start:end],) if self._is_kind(start, end) else None

    def is_place(self, start: int, end: int) -> bool:
        """Whether a name is no more than a place's."""
        return (start, end) in self._places

    def is_determined(self, start: int, end: int) -> bool:
        """Whether a name is of a body that was mentioned, or says which of many: 各, 每, 全体."""
        if start in self._named:
            return True
        text = self._text
        return start < end and text[start] in NAME_FIRSTS and NAME_FIRST.match(text, start, end) is not None

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
            suffix = SUFFIX.match(self._text, reach, end)
            return suffix.end() if suffix else reach
        match = NAME.match(self._text, at, end)
        if match and NO_NAME.search(match.group()):
            match = AUDIENCE.match(self._text, at, end)  # 各村|成立…
        if match is None:
            return -1
        if (
            match.group().endswith("组织")
            and _ORGANISES.match(self._text, match.end(), end)
            and NAME.fullmatch(self._text, at, match.end() - 2)
        ):
            return match.end() - 2  # 各项目监理部|组织召开会议
        plural = _PLURAL.match(self._text, match.end(), end)  # 青年|模范们
        return plural.end() if plural else match.end()

    def _listed(self, at: int, end: int) -> int:
        """Where the next of a list of names ends that only its last word marks: 各企业、|客运站, 村干部和|民兵连长."""
        match = KIND.match(self._text, at, end)
        if match is None or is_imperative(self._text, at, end) or NO_NAME.search(match.group()):
            return -1
        return match.end()

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
        known = [self._is_name(*part) for part in parts]
        for (start, end), is_known in zip(parts, known, strict=True):
            etc = text.find("等", start, end)
            listed = bool(names) and etc > start and _OPEN_LIST.fullmatch(text, etc, end) is not None
            if (is_known and not listed) or (any(known) and etc < 0 and self._is_kind(start, end)):
                names.append(text[start:end])
                continue
            if end - start == 1 and len(parts) > 2 and text[start] in _LAW:
                names.append(text[start:end])
                continue
            if etc < 0 and len(parts) > 2 and sum(known) > 1 and LONG.fullmatch(text, start, end):
                names.append(text[start:end])
                continue
            if (FIELD.fullmatch(text, start, end) or end - start <= _SHORT_FIELD) and text.startswith(
                _KINDS, parts[-1][1] - 2
            ):
                names.append(text[start:end])  # 城管、交警部门, 供电、通信单位
                continue
            if etc <= start or not _OPEN_LIST.fullmatch(text, etc, end):
                return None
            if (
                not self._is_name(start, etc)
                and not (any(known) and self._is_kind(start, etc))
                and etc - start > _SHORT_FIELD
            ):
                return None
            names.append(text[start:etc] if names else text[start:end])
        return tuple(names)

    def _is_kind(self, start: int, end: int) -> bool:
        """Whether one in a list of names ends like one: 政府督查室、|重点项目办."""
        return KIND.fullmatch(self._text, start, end) is not None and not NO_NAME.search(self._text, start, end)

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
        if self._text.startswith("党委和政府", position - 2):
            return False
        return reach > position and "、" not in self._text[start:reach]

    def _is_name(self, start: int, end: int) -> bool:
        reach = self._named.get(start, -1)
        if reach == end:
            return True
        if 0 < reach < end:
            if SUFFIX.fullmatch(self._text, reach, end):
                return not self._text.startswith("的领导", reach) or reach + 3 < end  # 党|的领导: what is exercised
            if _CONSULTING.match(self._text, reach, end):
                return False
            if (
                (start, reach) not in self._places
                and UNIT.fullmatch(self._text, reach, end)
                and not NO_NAME.search(self._text, reach, end)
            ):
                return True
        if end - start > _LONGEST_NAME:
            return False
        text = self._text
        if text.endswith("上下", start, end) and STAFF.fullmatch(text, start, end):
            return True
        if NO_NAME.search(text, start, end):
            return SET_UP.fullmatch(text, start, end) is not None
        return NAME.fullmatch(text, start, end) is not None or RELATIVE.fullmatch(text, start, end) is not None


def _in_brackets(text: str, start: int, position: int) -> bool:
    """Whether a position stands inside brackets that opened after `start`: 各县（市、区）."""
    return text.rfind("（", start, position) > text.rfind("）", start, position)
