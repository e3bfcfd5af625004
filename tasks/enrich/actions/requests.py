"""Demands that somebody voices: 请…, 希望…, 要求…. Who asks, and who is asked.

The speaker asks in his own voice (在此，我再次希望…, 会议要求…); an account of a meeting tells what a leader asked for
(县长李明要求各镇…). What others have asked for before is told, and no demand.
"""

from __future__ import annotations

import re

from tasks.enrich.actions.agents import Agents
from tasks.enrich.actions.modals import Modal
from tasks.enrich.actions.part import AGENTS, BARE, NAMED, Part

#: The speaker's own voice before 要求, 希望, 请; other subjects report what others ask.
_OWN_VOICE = re.compile(
    r"(?:这里|在此|为此|最后|借此机会)?，?(?:我们?)?(?:也|都|还|再次|再|迫切|这些都|仍然|真诚|衷心|殷切|特别|同时|务|敬|恳|谨|并|[本此]?次?会议|通知)*"
)
#: Who asks, by his office and name: 县长李明|要求各镇….
_LEADER = re.compile(
    r"[\u4e00-\u9fff]{0,8}?(?:书记|[省市县区州旗镇乡局部厅]长|主任|主席|组长|指挥长)[\u4e00-\u9fffxX×*]{0,4}?"
    r"(?:还|再次|特别|明确|严格|一再)?"
)
_EVER = re.compile(r"始终|一贯|历来|多次|一直|曾|总是|当时|反复|早就")
#: 希望|受到表扬的单位|再接再厉: a clause that tells which.
_WHICH = re.compile(
    r"(?!更多|越来越|所有|[我你]们)[\u4e00-\u9fff]{2,14}?的(?:[\u4e00-\u9fff]{0,4}?(?:单位|部门|乡镇|同志|企业|地区|干部|个人|代表)们?)+"
)
#: 要求|我们的|村干部….
_OURS = ("我们的", "咱们的")


class Requests:
    """Reads the clauses of one speech that ask for something."""

    def __init__(self, text: str, agents: Agents):
        self._text = text
        self._agents = agents

    def read(self, part: Part, modal: Modal, head: int, zone: str) -> Part | None:
        """`part` with who is asked; None when it only tells of a demand. `zone`: what stands before `modal`."""
        if zone and not _OWN_VOICE.fullmatch(zone):
            if modal.modality == "request" or _EVER.search(zone):
                return None
            if not (_LEADER.fullmatch(zone) or self._agents.before(head, modal.start)):
                return None
            part.reported = True
        start = modal.end + len(_OURS[0]) if self._text.startswith(_OURS, modal.end) else modal.end
        after = self._agents.after(start, part.end)
        if after is None and (which := _WHICH.match(self._text, start, part.end)):
            after = which.end(), (which.group(),)
        part.kind, part.begin = BARE, modal.start
        if after:
            part.kind, part.names = NAMED, after[1]
            if after[0] == part.end and part.mark in "：:":
                part.kind, part.modal = AGENTS, None  # 县长李明要求各镇、各部门：|一要…；二要…
        return part
