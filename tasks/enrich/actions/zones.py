"""What stands before a demand word and holds more than a name: by when, in what, to whom, of which indicator."""

from __future__ import annotations

import re

from tasks.enrich.actions.agents import Agents
from tasks.enrich.actions.openings import SCENE, SCENE_ZONE_END, TIME_ZONE

#: 各区示范小区的比例要达到…: an indicator is answered for by the level that it is counted for.
_INDICATOR = re.compile(
    r"(?P<who>各(?:县市区|市县区|区县|县区|县市|市州|市县|区市|乡镇|镇街|街道|地区?|[区县市镇乡村]|部门|单位))的?"
    r"[^，。、]{2,24}?(?:率|比例|比重|占比|增[速幅]|数|量|面积|任务|进度|水平)(?=都?$|都?要|必须|应)"
)
#: 执法人员的|素质要跟上: what somebody brings to his work is asked of him.
_QUALITY = re.compile(r"的(?:思想|认识|素质|作风|能力|本领|水平|责任心|责任感|意识|态度|言行|形象|工作|服务)$")
#: 各村|霜降前|必须…, 人社局|春节前|要…: by when, between who must and the demand word.
TERM = re.compile(r"(?:在|于)?[\u4e00-\u9fff0-9]{2,10}(?:前|之前|以前|[之以]内)[，]?(?:都|也|就|均)?")
#: What can stand between a doer and his demand word, and says to whom, where or by what.
_TOWARDS = re.compile(r"对(?!接|外开放|口)|在(?!座)|按照?|根据|结合|围绕|针对|把|将(?![士领军])|从(?!业|事)")


class Zones:
    """Reads the zones before the demand words of one speech."""

    def __init__(self, text: str, agents: Agents):
        self._text = text
        self._agents = agents

    def whose(self, start: int, end: int) -> tuple[str, ...] | None:
        """Who answers for the indicator or the quality that a zone names: 各区|示范小区的比例, 执法人员|的素质."""
        match = _INDICATOR.match(self._text, start, end) if self._text[start] == "各" else None
        if match:
            return (match["who"],)
        quality = _QUALITY.search(self._text, max(start, end - 4), end)
        owners = self._agents.before(start, quality.start(), whole=True) if quality else None
        return owners[1] if owners else None

    def led(self, start: int, end: int) -> tuple[str, ...] | None:
        """县委书记在发展上|要…, 各部门结合实际|要…: who, before words that only say in what."""
        text = self._text
        ahead = self._agents.ahead(start, end) if SCENE_ZONE_END.search(text, start, end) else None
        if ahead and (TIME_ZONE.fullmatch(text, ahead[0], end) or TERM.fullmatch(text, ahead[0], end)):
            return ahead[1]
        ahead = ahead or self._doer_before_scene(start, end)
        if ahead is None or not SCENE.match(text, ahead[0], end):
            return None
        if "的" in text[ahead[0] : end] and text[ahead[0]] != "对":
            return None
        return ahead[1]

    def _doer_before_scene(self, start: int, end: int) -> tuple[int, tuple[str, ...]] | None:
        """总包单位|对分包队伍|不能…: a doer by the noun that his name ends in, before words that say to whom."""
        for scene in _TOWARDS.finditer(self._text, start + 2, end):
            found = self._agents.before(start, scene.start(), whole=True)
            if found and found[0] == start:
                return scene.start(), found[1]
        return None
