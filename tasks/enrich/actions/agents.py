"""Who is told to act: a small grammar of the noun phrases that name bodies, groups and roles.

A phrase is a list of names joined by 、 和 与 及 以及, or set side by side (各部门各单位). A name ends in a
noun of `agent_heads`, is a body or place that was mentioned, or is one of the words that name the
audience (大家, 各位, 我们). Names are kept as written; of an open list (住建、城管等部门) the members are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tasks.enrich.speech import Mention
from tasks.language.lexicon import alternation, terms

#: Words that name the audience or the whole, and need nothing before them.
_AUDIENCE = (
    "大家", "我们", "各位", "你们", "咱们", "同志们", "全党", "全军", "全国", "全省", "全市", "全县", "全区", "全州", "全旗", "全镇",
    "全乡", "全局", "全委", "全社会", "全系统", "各地", "各级", "各方面", "各区", "各县", "各市", "各省", "各州", "各旗", "各乡",
    "各镇", "各村", "各局", "各委", "各办", "各科", "各处", "各组", "各部", "各站", "各所", "各校", "各方", "各级各类", "我党", "我们党",
    "党", "中央", "党中央", "国务院",
)  # fmt: skip
_DETERMINER = (
    r"(?:各级各类|各级各?|各|全体|全省|全市|全县|全区|全镇|全乡|全局|全系统|全党|全军|全国|全社会|每[一个名位]{0,2}|所有|有关|相关|其他|其它|"
    r"广大|在座的?各?位?|本|市区两级|省市县|市、县、区)"
)
_HEADS = alternation(terms("agent_heads"))
#: Characters that no modifier of a name holds: verbs of being, prepositions, marks.
_MODIFIER = r"[^，。；：！？\n是把将被让使对就但而若如]"
_AUDIENCES = alternation(_AUDIENCE)
_NAME_AT_END = re.compile(rf"(?:{_HEADS}|{_AUDIENCES})(?:（[^（）]{{1,8}}）)?(?:{_HEADS})?$")
_NAME_AHEAD = re.compile(
    rf"(?:(?:{_DETERMINER})?[^，。；：！？\n、和与及是把将被让使对就的]{{0,10}}?(?:{_HEADS})(?:（[^（）]{{1,8}}）)?(?:(?:主要|分管)?(?:{_HEADS}))*"
    rf"|{_AUDIENCES})"
)
_JOIN = re.compile(r"(?:、|以及|和|与|及|并|，)")
_SIDE_BY_SIDE = re.compile(r"(?<=[门位道镇县市区乡地村构业关])(?=各(?!级|类|种|项))")
_OPEN_LIST = re.compile(r"^(?P<members>.{1,40})等(?P<many>[^、，]{0,6}?(?:部门|单位|地区|地方|企业|机构|机关|多方|各方))(?:力量)?$")
_START = re.compile(rf"(?:{_DETERMINER})|县处级以上|市级|省级|县级|区级|乡级|镇级|街道|党委|基层")
#: What may stand between a subject and its demand word.
_ADVERBS = re.compile(
    r"(?:[都也更还均就又则既皆再]|首先|同样|今后|特别|始终|一方面|另一方面|切实|真正|进一步|坚决|共同|自觉|尤其|同时|仍然|绝对|千万|从今以后|一律|一定)+$"
)
_LONGEST = 40


class Agents:
    """Reads agents before and after a position of a text, with the bodies and places mentioned in it."""

    def __init__(self, text: str, mentions: Sequence[Mention]):
        self._text = text
        self._ends: dict[int, int] = {}
        self._starts: dict[int, int] = {}
        for mention in mentions:
            if mention.kind in ("body", "place", "person"):
                self._ends[mention.end] = min(mention.start, self._ends.get(mention.end, mention.start))
                self._starts[mention.start] = max(mention.end, self._starts.get(mention.start, mention.end))

    def before(self, start: int, end: int) -> tuple[int, tuple[str, ...]] | None:
        """The agents that a zone ends with: where they begin and their names; None if it ends otherwise."""
        text = self._text
        adverbs = _ADVERBS.search(text, max(start, end - 12), end)
        if adverbs:
            end = adverbs.start()
        if end <= start or end - start > 3 * _LONGEST:
            return None
        return self._read(start, end)

    def after(self, start: int, end: int) -> tuple[int, tuple[str, ...]] | None:
        """The agents that a zone begins with: where they end and their names."""
        text = self._text
        at, stop = start, -1
        while at < end:
            reach = self._starts.get(at, -1)
            ahead = _NAME_AHEAD.match(text, at, end)
            if ahead:
                reach = max(reach, ahead.end()) if reach < 0 or ahead.end() <= reach + 8 else reach
            if reach < 0:
                break
            stop = reach
            join = _JOIN.match(text, reach, end)
            if join and text[reach] != "，":
                at = join.end()
            elif text[reach : reach + 1] == "各":
                at = reach
            else:
                break
        if stop < 0:
            return None
        tail = re.compile(r"等(?:有关|相关|多个|\S{0,3}个)?(?:部门|单位|地区|企业|机构|多方力量|力量)?|力量|一起|共同").match(text, stop, end)
        stop_list = tail.end() if tail and text[stop] == "等" else stop
        names = self._names(start, stop_list)
        return (stop_list, names) if names else None

    def _read(self, start: int, end: int) -> tuple[int, tuple[str, ...]] | None:
        text = self._text
        if end in self._ends and self._ends[end] >= start:
            pass
        elif not _NAME_AT_END.search(text, max(start, end - 16), end):
            return None
        begin = self._begin(start, end)
        names = self._names(begin, end)
        return (begin, names) if names else None

    def _begin(self, start: int, end: int) -> int:
        """Where the phrase that ends at `end` begins: after what cannot belong to a name."""
        text = self._text
        zone = text[start:end]
        cut = max((zone.rfind(mark) for mark in "，：；。是对把将"), default=-1) + 1
        return start + cut

    def _names(self, start: int, end: int) -> tuple[str, ...]:
        text = self._text
        phrase = text[start:end]
        open_list = _OPEN_LIST.match(phrase)
        if open_list and "、" in open_list["members"]:
            return tuple(part for part in re.split("、|和|及|与", open_list["members"]) if part)
        names: list[str] = []
        for part_start, part_end in self._parts(start, end):
            part = text[part_start:part_end]
            if not part:
                continue
            names.append(part)
        return tuple(names)

    def _parts(self, start: int, end: int) -> list[tuple[int, int]]:
        """The spans of a phrase's names; joins inside a body that was mentioned part nothing."""
        text = self._text
        parts: list[tuple[int, int]] = []
        at = start
        for join in _JOIN.finditer(text, start, end):
            if join.start() < at or self._inside(join.start(), start, end):
                continue
            parts.append((at, join.start()))
            at = join.end()
        parts.append((at, end))
        out: list[tuple[int, int]] = []
        for a, b in parts:
            for cut in _SIDE_BY_SIDE.finditer(text, a + 1, b):
                out.append((a, cut.start()))
                a = cut.start()
            out.append((a, b))
        return out

    def _inside(self, position: int, start: int, end: int) -> bool:
        for begin in range(start, position):
            reach = self._starts.get(begin, -1)
            if position < reach <= end and "、" not in self._text[begin:reach]:
                return True
        return False
