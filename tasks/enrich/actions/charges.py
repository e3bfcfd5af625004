"""Whom 由 puts in charge: 由宣传部负责, 宣传工作由宣传部牵头, 无物业小区由各社区兜底管理."""

from __future__ import annotations

import re

from tasks.enrich.actions.agents import Agents
from tasks.enrich.actions.cues import HELPING
from tasks.enrich.actions.deeds import JOINING

_ARRANGED = re.compile(
    r"由(?![于此来衷])(?P<who>.{2,60}?)(?:具体|共同|分别|统一)?(?:负责|负总责|负全责|牵头|承担|兜底|组织实施|落实)(?!的)"
)
#: What whoever is put in charge does: 由各社区|兜底管理, 由派出所民警|协助劝离; 由社区|转交, 由代表|组成 only tell.
_CHARGED = re.compile(
    r"(?:[具共分统][体同别一]|直接|依法|全程|逐[一个户级]|协助|配合|定期|每[天周月季年])*"
    r"(?:兜底|承接|承办|主办|代[管办]|托管|接管|认领|管理|管护|处理|处置|办理|解决|审[核批定查]|核[实定查]|验收|考核|督[办导促查]|调度|汇总|"
    r"统筹|指导|劝[离阻返导]|护送|保障|约谈|查处|整[治改]|清[理运]|拆除|维护|看护|发放|拨付|上[报门])(?![的和])"
)
#: What the order of a meeting gives somebody to do is no charge: 由县长传达会议精神, 由教育局作交流发言.
_ON_STAGE = re.compile(
    r"宣读|传达(?![到给至])|主持|致[辞词]|[^，。；]{0,16}?(?:讲话|发言|致[辞词])|作[^，。；]{0,20}(?:报告|说明|介绍|部署|通报|汇报|总结)"
)
_PLAIN_NAMES = re.compile(r"(?![你我他她它谁此其])[\u4e00-\u9fff]{2,12}(?<!的)(?:[、和与][\u4e00-\u9fff]{2,12}){0,4}")

#: The longest verb behind 负责 at the end of the clause.
_LONGEST_DEED = 4

_Doers = tuple[int, tuple[str, ...]]


class Charges:
    """Reads who is put in charge in the clauses of one speech."""

    def __init__(self, text: str, agents: Agents):
        self._text = text
        self._agents = agents

    def leading(self, start: int, end: int) -> tuple[tuple[str, ...], int] | None:
        """Of a clause that opens with 由: who, and where the deed begins."""
        text = self._text
        match = _ARRANGED.match(text, start, end)
        if match:
            agents = self._agents.before(match.start("who"), match.end("who"))
            if agents:
                return agents[1], match.end("who")
            unknown = self._unknown(match) if match.end() == end else None
            if unknown:
                return unknown[1], match.end("who")
        after = self._agents.after(start + 1, end)
        if after and "的" not in text[after[0] : after[0] + 5] and not _ON_STAGE.match(text, after[0], end):
            return after[1], after[0]
        return None

    def of_task(self, by: int, end: int) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
        """Of a clause with 由 at `by` behind the task: who must and who helps; None when it tells of something else."""
        match = _ARRANGED.match(self._text, by, end)
        helpers = self._helpers(match.end(), end) if match else None
        if match is None or helpers is None:
            if self._text[by - 1] in "不必经自须用”":
                return None  # 不必由政府审核, 经由群众解决
            after = self._agents.after(by + 1, end)
            return (after[1], ()) if after and _CHARGED.match(self._text, after[0], end) else None
        who = match.span("who")
        doers = self._agents.before(*who, whole=True) or self._joined(*who) or self._unknown(match)
        return (doers[1], helpers) if doers else None

    def _helpers(self, start: int, end: int) -> tuple[str, ...] | None:
        """由甲牵头|、乙配合: who helps, in what is left of the clause; None when it says something else."""
        text = self._text
        if start == end or (
            end - start <= _LONGEST_DEED and text.startswith("负责", start - 2) and text[start] != "、"
        ):
            return ()  # 由财政局负责|落实
        after = self._agents.after(start + 1, end) if text[start] == "、" else None
        return after[1] if after and HELPING.fullmatch(text, after[0], end) else None

    def _joined(self, start: int, end: int) -> _Doers | None:
        """由|交通局会同公安局|负责: who leads stands before who helps."""
        first = self._agents.after(start, end)
        return first if first and JOINING.match(self._text, first[0], end) else None

    def _unknown(self, match: re.Match[str]) -> _Doers | None:
        """Who answers, though no grammar knows the name: 由|市贸促会|牵头 leaves no other reading."""
        if not _PLAIN_NAMES.fullmatch(match["who"]):
            return None
        return match.start("who"), tuple(re.split("、|和|与", match["who"]))
