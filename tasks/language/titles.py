"""Titles of speeches: 在…会议上的讲话, …工作报告, 开幕词, and how they are printed.

A title names the kind of the piece in its last words (GB/T 9704-2012 7.3.1: 事由 and 文种); speeches
use few kinds, listed in `KINDS`. Printed titles may be spaced (政 府 工 作 报 告) or carry a tail in
brackets (全文, 摘要, the date).
"""

from __future__ import annotations

import re

from tasks.language.markers import read_marker
from tasks.language.text import squeeze

#: The kinds of spoken pieces that close a title; longer ones first where one ends like another.
KINDS = (
    "讲话|讲话稿|发言|发言稿|致辞|致词|贺词|贺辞|祝词|祝辞|献词|献辞|悼词|开幕词|开幕辞|闭幕词|闭幕辞|欢迎词|欢迎辞"
    "|答谢词|答谢辞|祝酒词|祝酒辞|主持词|主持辞|主持讲话|演讲|演讲稿|演说|讲演|谈话|报告|讲稿|党课|说明|开场白"
    "|贺信|贺电|寄语|总结|表态|表态发言|汇报|述职|述职报告|慰问信|公开信|倡议书|致敬信"
)
_TAIL = r"(?:[（(【\[〔][^（()）【】\[\]〔〕]{1,30}[）)】\]〕])*"

#: The last words of a title, with what may stand in brackets after them.
CLOSING = re.compile(rf"(?:{KINDS}){_TAIL}$")

#: The words that make a line a speech's title without doubt: 在…上的讲话, …工作报告.
_DECISIVE = re.compile(
    rf"(?:在[^。！？；]{{2,70}}(?:上|时|中|会|式|后|前|间)(?:所?作)?的?[^。！？；，]{{0,12}}(?:{KINDS})"
    rf"|(?:工作|政府|述职|主旨|政治|总结)报告|^(?:开幕|闭幕|欢迎|答谢|祝酒|新年|主持)[词辞]|(?:贺|献)[词辞]"
    rf"|^[^。！？；，]{{2,60}}(?:会议?|仪式|典礼|论坛|活动|闭幕|开幕)(?:上|期间)?的?(?:主持|总结|动员)?(?:{KINDS})"
    rf"|^[—―–─-]*[^。！？；，在]{{0,12}}在[^。！？；，]{{2,40}}的(?:{KINDS})"
    rf"|^[^。！？；，致]{{0,12}}致[^。！？；]{{2,60}}的?(?:贺信|贺电|慰问信|慰问电|贺词|感谢信|公开信)"
    rf"|^[^。！？；，]{{0,40}}(?:接见|会见|看望|视察|考察|调研|检查)[^。！？；，]{{2,40}}时的?(?:重要)?(?:{KINDS})"
    rf"|^[^。！？；，]{{0,20}}关于[^。！？；]{{2,60}}的(?:{KINDS})){_TAIL}$"
)

#: A title that opens with the meeting, perhaps with the speaker before it.
_AT_MEETING = re.compile(
    rf"^[^。！？；，：:在]{{0,12}}(?<![存现实正所])在[^。！？；]{{2,70}}(?:上|时|期间)的?[^。！？；，]{{0,6}}(?:{KINDS}){_TAIL}$"
)

#: A speaker before the title: 张某某：在…上的讲话.
_SPEAKER = re.compile(r"^[\u4e00-\u9fff·×*]{2,12}[：:]")

#: 主题词：城镇容貌 综合治理 讲话 ends like a title.
_LABEL = re.compile(r"主题词|关键词|标签[：:]|来源[：:]|[（(]?原标题|视频[：:]|抄送|附件|编者按")

_HEADING_MARK = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．])"
)
_SENTENCE_END = re.compile(r"[。！？!?；;，,、：:]$")

#: Longest title of the corpus: 61 characters without blanks; a compilation's may carry its divider too.
LONGEST_TITLE = 90
#: Longest line that is a title with its number, blanks included.
LONGEST_NUMBERED = 120


#: Traditional forms of the characters that the patterns of this file and of salutations.py are written with.
_TRADITIONAL = str.maketrans(
    "講話發詞辭報賀開閉獻說會議時總結談歡謝關於儀動論壇們領導來賓員禮師體",
    "讲话发词辞报贺开闭献说会议时总结谈欢谢关于仪动论坛们领导来宾员礼师体",
)


_IS_TRADITIONAL = re.compile(f"[{''.join(map(chr, _TRADITIONAL))}]")


def simplify(text: str) -> str:
    """The text with the characters that name kinds, meetings and addressees in simplified form, one for one."""
    return text.translate(_TRADITIONAL) if _IS_TRADITIONAL.search(text) else text


def bare_title(text: str) -> str:
    """A line without blanks, Markdown marks and 《》 around it, in simplified characters: what is_title reads."""
    line = simplify(squeeze(text).strip("#*").rstrip("."))
    return line[1:-1] if line[:1] == "《" and line.find("》") == len(line) - 1 else line


def is_title(text: str) -> bool:
    """Whether a paragraph reads as the title of a speech and as nothing else.

    在全市安全生产工作会议上的讲话, 政 府 工 作 报 告, 关于…的说明, 张某某：在…上的讲话（全文）. A
    numbered heading (三、报告), a sentence, and a line that merely holds such words are none.
    """
    if len(text) > 4 * LONGEST_TITLE:
        return False
    line = bare_title(text)
    if not 3 <= len(line) <= LONGEST_TITLE or _HEADING_MARK.match(line) or _SENTENCE_END.search(line):
        return False
    if "。" in line or _LABEL.match(line):
        return False
    return bool(_DECISIVE.search(line)) or (bool(CLOSING.search(line)) and bool(_SPEAKER.match(line)))


def numbered_title(text: str) -> int | None:
    """Where the title begins on a line that numbers it, as collections do: 二、在全县教育工作会议上的讲话, or None.

    Only a title that names its meeting is told from a heading: 三、关于财政预算的报告 is a part of a report.
    """
    marker = read_marker(text) if len(text) <= LONGEST_NUMBERED else None
    if marker is None:
        return None
    rest = text[marker.end :].lstrip()
    return len(text) - len(rest) if _AT_MEETING.match(bare_title(rest)) and is_title(rest) else None


def closes_title(text: str) -> bool:
    """Whether a line ends in the words that close a speech's title: …的讲话, …致辞（摘要）."""
    return bool(CLOSING.search(bare_title(text[-4 * LONGEST_TITLE :])))
