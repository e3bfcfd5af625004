"""Opening addresses: 同志们：, 各位代表：, 尊敬的各位领导、各位来宾：.

They stand alone on a line, at the start of the first paragraph, or glued to the end of the title.
The same words in mid-speech (各位代表！) are an appeal; which of both it is, only the place tells.
"""

from __future__ import annotations

import re

from tasks.language.text import LEADING
from tasks.language.titles import KINDS, simplify

#: Whom one addresses with 们: 同志们, 女士们, 青年朋友们, 同学们.
_PLURAL = (
    r"(?:[\u4e00-\u9fff]{2,8}全体)?[\u4e00-\u9fff]{0,8}(?:同志|女士|先生|朋友|代表|委员|老师|同学|乡亲|战友|姐妹|姊妹|兄弟|同胞|侨胞|来宾|嘉宾|家长"
    r"|学友|校友|师生|员工|职工|工友|青年|儿女|官兵|战士|记者|院士|同仁|同行|使节|客人|孩子|少年)们"
)
#: Whom one addresses with 各位, 尊敬的 …: any words up to the mark.
_HONOURED = r"(?:(?:最?尊敬|敬爱|亲爱|可爱)的|尊贵的|各位|诸位|全体|在座的?)[^，。；：！？、\n!:;,?]{1,40}"
#: Who presides, before those who sit: 主席先生，各位同事：, 主任、各位委员：.
_CHAIR = r"(?:主席|主任|议长|会长|主持人|秘书长)(?:先生|女士|阁下|同志)?(?=[、，,\s]{1,2}(?:各位|诸位|女士|同志))"
_UNIT = rf"(?:{_HONOURED}|{_PLURAL}|{_CHAIR}|阁下|殿下|陛下)"
_SEPARATOR = r"(?:[、，,；;\s]|以及|和|及|并)*"

#: A salutation: addresses in a row, closed by a colon, an exclamation mark, or the end of its line.
SALUTATION = re.compile(rf"{_UNIT}(?:{_SEPARATOR}{_UNIT}){{0,12}}\s*(?:[：:！!]|[，,、]?\s*$)", re.M)

#: The same with a comma before the first sentence; 各位代表对… and 同志们的… address nobody.
_VOCATIVE = re.compile(rf"(?:{_PLURAL}|各位[\u4e00-\u9fff]{{2,6}})[，,](?=[^，。；：！？]*[\u4e00-\u9fff])")

_GLUED = re.compile(rf"(?:(?:{KINDS})|[）)])\s*(?P<address>{SALUTATION.pattern})", re.M)
_OPENERS = re.compile(
    r"最?尊敬的|敬爱的|亲爱的|可爱的|尊贵的|各位|诸位|全体|在座|[\u4e00-\u9fff]{2,14}们|阁下|主|议长|会长|秘书长"
)

#: Longest stretch searched: 尊敬的 … with eight names and offices is 160 characters long.
LONGEST = 300


def read_salutation(text: str) -> tuple[int, int] | None:
    """The span of the opening address at the start of a paragraph, mark included, or None.

    同志们：今天… gives the span of 同志们：; a line 各位代表 with no mark at all counts when it is the
    whole paragraph.
    """
    head = simplify(text[:LONGEST])
    at = LEADING.match(head).end()  # type: ignore[union-attr]
    if not _OPENERS.match(head, at):
        return None
    match = SALUTATION.match(head, at)
    return match.span() if match else None


def read_vocative(text: str) -> tuple[int, int] | None:
    """The span of an address with a comma that opens a sentence: 同志们，今天我想讲三个问题。

    To be asked of a speech's first words only: elsewhere it is an appeal.
    """
    head = simplify(text[:LONGEST])
    at = LEADING.match(head).end()  # type: ignore[union-attr]
    match = _VOCATIVE.match(head, at)
    return match.span() if match else None


def find_glued_salutation(text: str) -> tuple[int, int] | None:
    """The span of an address glued to the end of a title: …工作会议上的讲话同志们：, or None."""
    match = _GLUED.search(simplify(text[:LONGEST]))
    return match.span("address") if match else None
