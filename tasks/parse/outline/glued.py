"""Where the title of a heading ends to which its text is glued: 一、强化工作措施今年以来，全县上下…

Pages that lose their line breaks and files that were pasted together leave nothing between the two. The text is known
by how it begins: with a time that a comma parts from the rest (今年以来，), with the first of a row (一是 … 二是), with
those who are told what to do (各乡镇要 …). None of the three can follow the last word of a title without a mark.
What begins in another way stays with the title, and is reported.
"""

from __future__ import annotations

import re

from tasks.language.calendar import YEAR
from tasks.language.guarded import guarded

#: Characters of a title, and of what is left of the sentence behind it.
SHORTEST_TITLE, LONGEST_TITLE = 4, 48
SHORTEST_TEXT = 12

_N = "一二三四五六七八九十两几"
_TIME = (
    rf"(?:[今去]年以来|今年|去年|近年来|近几年来?|近期|当前|目前|最近|年初以来|[近过]?去?的?[{_N}]{{1,2}}年来|前不久|前段时间"
    rf"|(?:多年|长期|一直|一段时间|改革开放|建国|建党)以?来|入[春夏秋冬汛]以来|(?:刚刚)?过去的?[{_N}]年"
    rf"|{YEAR}年(?:以来|初|底|[上下]半年|[0-9]{{1,2}}月份?(?:[0-9]{{1,2}}日)?)?|上半年|下半年|[{_N}]季度)"
)
_MEETING = r"(?:[这本此]次(?:会议|大会|活动|行动)|大家知道|众所周知|实践证明|事实证明|应该看到|毋庸讳言|总的来看)"
_ALL = (
    r"(?:各级(?:各部门|各单位|党委|党组织|政府|领导)?|各[省市县区乡镇街道地]{1,4}|各(?:有关)?(?:部门|单位)|有关部门"
    r"|全[省市县区镇乡]上下)"
)
_OPENING = guarded(
    rf"(?:{_TIME}|{_MEETING})(?=，)|(?:今年|{YEAR}年)(?=是)"
    r"|一是(?=.*[；。，]二是)|一要(?=.*[；。，]二要)|首先，(?=.*其次，)|第一，(?=.*第二，)"
    rf"|{_ALL}(?:、{_ALL})*[^，。；的]{{0,6}}(?=(?:都)?(?:一定)?(?:要(?![求害点素])|必须|务必))"
)
#: After one of these what follows is still the title's: 压实|各级各部门…, 做好|今年, 在|过去一年.
_GOVERNING = re.compile(
    r"(?:[的在从对以自到至因把于和与及、，：为让使由向是当按给将（“《]|做好|抓好|完成|压实|督促|要求|推动|确保|引导|组织|动员"
    rf"|{_ALL}|发动|教育|指导|调动|立足|面向|明确|落实|强化|总结|回顾|聚焦|紧扣|认清|把握)$"
)


def glued_end(words: str, start: int, stop: int) -> int | None:
    """Where the title that begins at `start` ends inside its sentence `words[start:stop]`, or None.

    The row of 一是 … 二是 may go on behind the sentence.
    """
    for match in _OPENING.finditer(words, start + SHORTEST_TITLE, min(len(words), start + LONGEST_TITLE + 12)):
        at = match.start()
        if at > start + LONGEST_TITLE or stop - at < SHORTEST_TEXT:
            return None
        if not _GOVERNING.search(words, start, at):
            return at
    return None
