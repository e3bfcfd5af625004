"""What the outline adds to the roles: headings on lines of their own, opening and closing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tasks.language.text import squeeze
from tasks.parse.line import Line
from tasks.parse.outline.model import Node

_TRAILING = "。：:；;，,！!？? 　"
_ADDRESS = re.compile(
    r"^(?:[\u4e00-\u9fff]{0,6}(?:同志|朋友|同学|女士|先生|乡亲|同胞|战友|老师|青年)们|各位[\u4e00-\u9fff、]{1,20}|同志)\s*[，,！!：:、]"
)
_LAST_WORDS = re.compile(r"^(?:最后[，,]|总之[，,]|让我们|我(?:坚|深)?信|我相信|现在，我提议)|^[^。]{0,24}[，,]?让我们")
_THANKS = re.compile(
    r"^(?:[^。！]{0,8}！)?(?:谢谢|祝|预祝|最后，?我?(?:预?祝|谢谢)|干杯|再次感谢|我的(?:讲话|报告)完了)[^。！!]{0,60}[。！!]?$"
)
_ADDRESS_ALONE = re.compile(r"^[^。！!？，]{0,30}(?:们|各位[^。！!？，]{1,12})[！!]$")
_PERORATION = re.compile(
    r"让我们|奋斗|贡献|业绩|胜利|新篇章|辉煌|谢谢|前进|成功|而努力|取得.{0,6}(?:成效|成绩|实效)|振奋精神|干杯|美好未来|义不容辞"
)
#: A closing is short: six paragraphs, or what follows the last address, whichever is less.
LONGEST_CLOSING = 6


def settle_roles(lines: Sequence[Line], roles: list[str], nodes: Sequence[Node], text: str) -> None:
    """Turns `body` into heading, opening and closing where the outline `nodes` and the words say so."""
    own = [i for i, role in enumerate(roles) if role == "body"]
    if not own:
        return
    first_heading = _headings(lines, roles, nodes, text)
    if first_heading is not None:
        for index in own:
            if lines[index].start >= first_heading:
                break
            if roles[index] == "body":
                roles[index] = "opening"
    _closing(lines, roles, nodes)


def _headings(lines: Sequence[Line], roles: list[str], nodes: Sequence[Node], text: str) -> int | None:
    """Marks paragraphs that are a heading and nothing else; the start of the first heading, if any."""
    at = {line.start: index for index, line in enumerate(lines)}
    first: int | None = None
    for node in nodes:
        if node.kind != "heading":
            continue
        first = node.start if first is None else min(first, node.start)
        index = _line_at(lines, at, node.start, text)
        if index is None or roles[index] != "body":
            continue
        words = squeeze(node.marker + node.title).rstrip(_TRAILING)
        if squeeze(lines[index].text).lstrip("#*").rstrip(_TRAILING + "*") == words:
            roles[index] = "heading"
    return first


def _line_at(lines: Sequence[Line], at: dict[int, int], start: int, text: str) -> int | None:
    """The index of the line that begins at `start`, Markdown marks before it left out."""
    index = at.get(start)
    while index is None and start > 0 and text[start - 1] in "#* \u3000\t":
        start -= 1
        index = at.get(start)
    return index


def _closing(lines: Sequence[Line], roles: list[str], nodes: Sequence[Node]) -> None:
    """The peroration: from the last address or 最后 on, or the last paragraph when it sounds like one."""
    own = [i for i, role in enumerate(roles) if role == "body"]
    headings = {node.start for node in nodes if node.kind == "heading"}
    heads = [i for i, line in enumerate(lines) if line.start in headings]
    last_head = heads[-1] if heads else -1
    candidates = [i for i in own[1:] if i > last_head][-LONGEST_CLOSING:]  # what a speech begins with does not end it
    if not candidates:
        return
    start = _closing_start(lines, candidates, bool(nodes))
    for index in candidates:
        if start is not None and index >= start:
            roles[index] = "closing"


def _closing_start(lines: Sequence[Line], candidates: Sequence[int], structured: bool) -> int | None:
    """Where the peroration begins among the last paragraphs: at the last address, 最后, or 让我们.

    Thanks and wishes are its end, not its beginning; an address on a line of its own goes with what follows.
    """
    if not candidates:
        return None
    last = len(candidates) - 1
    while last > 0 and _THANKS.match(lines[candidates[last]].text):
        last -= 1
    begin = next((k for k in range(last, -1, -1) if _begins_closing(lines[candidates[k]].text)), None)
    if begin is None:
        thanked = last < len(candidates) - 1
        sounds = bool(_PERORATION.search(lines[candidates[last]].text[-160:]))
        if sounds and (structured or thanked):
            return candidates[last]
        return candidates[last + 1] if thanked else None
    if begin > 0 and _is_address(lines[candidates[begin - 1]].text):
        begin -= 1
    return candidates[begin]


def _begins_closing(text: str) -> bool:
    return bool(_ADDRESS.match(text) or _LAST_WORDS.match(text)) or _is_address(text)


def _is_address(text: str) -> bool:
    """各位代表！, 主席先生、各位同事！: an address on a line of its own."""
    return bool(_ADDRESS_ALONE.match(text))
