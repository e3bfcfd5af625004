"""Where a speaker gives directions: paragraphs in which a doer with a verb is an order, without any demand word.

An office speech that has come to its points (下面，我讲三点意见) hands out work as a list of who does what:
公安局负责…, 各村每天报一次, 县住建局：…. The same words in a look back, or in a part that explains why, only tell.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from tasks.enrich.actions.clauses import is_spoken
from tasks.enrich.actions.imperatives import is_imperative
from tasks.enrich.actions.modals import find_modal
from tasks.enrich.actions.moods import SPOKEN
from tasks.enrich.speech import Speech
from tasks.language.guarded import guarded

#: The speaker comes to his points: 我讲三点意见, 再强调几点, 我提四个要求, 提出以下要求, 我说几句实在话.
_ANNOUNCED = guarded(
    r"(?:我|下面|这里|在此|现在)[^。！？\n]{0,24}?(?:[讲提说谈]|强调|明确|部署|安排)(?:出|一下)?(?:以下|如下)?(?:[几两二三四五六七八九十]|一些)"
    r"(?:个|点|条|句|方面|项|件)|(?:强调|提出|讲|提)(?:以下|如下|[几两三四五六七八])(?:几|两|三)?(?:个|点|条|方面)?(?:要求|意见|工作|任务)?[：:。]|"
    r"(?:任务|工作|分工|职责|责任|要求|事项)[^，。！？\n]{0,8}(?:作|做)?(?:如下|以下)(?:明确|分解|分工|安排|部署|划分|要求|调整)?[：:]|"
    r"我[^，。！？\n]{0,12}从[两二三四五六七八九十几](?:个|大)?方面[^，。！？\n]{0,8}?(?:部署|安排|强调|[讲提说谈])|"
    r"具体(?:分工|任务|安排|要求)[^，。]{0,6}(?:如下)?[：:]|"
    r"(?<![同志长已])(?:对|就|针对)[^，。！？\n]{2,30}(?:进行|作|做)(?:出|了)*(?:具体|全面|详细|如下)?(?:的)?(?:安排|部署|安排部署|部署安排)[。：]\n"
)
#: Titles of parts that explain or look back instead.
_TELLS = guarded(
    r"认识|认清|看到|看清|意义|形势|为什么|(?:存在|突出|主要|不少|哪些|面临)的?(?:主要|突出)?问题|问题[和与、]|到问题|成绩|成效|差距|背景|回顾|肯定|经验|体会|进展|原因|(?:的)?情况$|重要性|必要性|紧迫性"
)
#: Openings of paragraphs that do so.
_TELLING = guarded(
    r"(?:去年|过去|上半年|前三季度|近年来|[一二三四五几]年来|今年以来|总的看|从[^，。]{0,16}看|目前|当前|会前|前一?段)"
)


#: A paragraph of minutes, or of an account of what a leader demanded, says so itself: 会议要求，…, 张明要求，….
_MINUTES = re.compile(
    r"(?:最后，|随后，|同时，)?(?:会议|[\u4e00-\u9fffxX×*]{2,14})(?:还|再次|反复|一再|特别|明确|着重|就此)?"
    r"(?:要求|强调|明确|议定|决定|指出|提出|叮嘱|嘱咐|部署)[，：:“]"
)
#: What others have asked for before, and who leans on it: 省委要求，…, 按照会议要求，….
_NOT_HERE = re.compile(r"[^，]{0,10}?(?:中央|国务院|总书记|[省市]委|省里|按照?|根据|这|我们|领导)")


class Directions:
    """The paragraphs of one speech in which directions are given."""

    def __init__(self, speech: Speech):
        self._text = text = speech.text
        spoken = [p for p in speech.paragraphs if p.role in SPOKEN]
        found = _ANNOUNCED.search(text, spoken[0].start) if spoken else None
        self._from = found.end() if found else len(text)
        headings = [node for node in speech.nodes if node.kind == "heading"]
        demanding = {node.level for node in headings if _demands(node.title)}
        self._starts = [node.start for node in headings]
        self._sections: list[_Section] = []
        around: list[_Section] = []  # the sections that hold the one at hand, the innermost last
        for node in headings:
            while around and around[-1].end <= node.start:
                around.pop()
            above = around[-1] if around else None
            demands = node.level in demanding or (above is not None and above.demands)
            tells = _TELLS.search(node.title) is not None
            if above is not None and above.tells and find_modal(node.title, 0, len(node.title)) is None:
                tells = True  # below 二、找差距，明确方向, （一）链条要再延伸 asks for something, 1．保障生活 tells why
            section = _Section(node.start, node.end, tells, demands, above)
            self._sections.append(section)
            around.append(section)

    def hold(self, start: int, end: int) -> bool:
        """Whether the paragraph `text[start:end]` gives directions."""
        demanded = self._from <= start
        for section in self._touching(start, end):
            if section.tells:
                return False
            demanded = demanded or section.demands
        demanded = demanded or self._is_minuted(start, end)
        return demanded and _TELLING.match(self._text, start, end) is None

    def _is_minuted(self, start: int, end: int) -> bool:
        """Whether a paragraph opens with who demands what it holds: 会议要求，…, 张明强调，…."""
        text = self._text
        if text[start] == "“":
            return is_spoken(text, start, end)
        opening = _MINUTES.match(text, start, end)
        return opening is not None and not _NOT_HERE.match(text, start, opening.end())

    def _touching(self, start: int, end: int) -> Iterator[_Section]:
        """The sections that begin in a stretch, and the innermost one that it begins in."""
        at = bisect_left(self._starts, end)
        while at > 0:
            at -= 1
            section: _Section | None = self._sections[at]
            if section is not None and section.start > start:
                yield section
                continue
            while section is not None and section.end <= start:
                section = section.above
            if section is not None:
                yield section
            return


@dataclass(frozen=True, slots=True)
class _Section:
    """What a heading governs: whether it, or one around it, explains, and whether one of its level demands."""

    start: int
    end: int
    tells: bool
    demands: bool
    above: _Section | None


def _demands(title: str) -> bool:
    """Whether a title asks for something: 流调要快, 加强组织领导, 把责任压到底."""
    return bool(title) and (is_imperative(title, 0, len(title)) or find_modal(title, 0, len(title)) is not None)
