"""Fronts: the lines between two stretches of running text, and what they say about a speech that opens.

A front holds what closes the speech before (colophon, wire tail, notes) and what opens the next one
(letterhead, title, date line, speaker, address). Each sort of line weighs as evidence; a title alone
does not open a speech, since speeches quote titles; a title with a date line, an address or a speaker does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from tasks.language.markers import read_marker
from tasks.segment.boundaries.cues import Cue, read_words, title_key
from tasks.segment.paragraphs import Paragraph

#: What each sort of line weighs, once a front. 3 opens a speech.
WEIGHTS = {
    "h1": 3.0,  # "# 在…上的讲话" stands over one text in Markdown
    "h1_plain": 1.5,  # "# 植树造林" may be a section
    "title": 2.0,
    "framed_title": 3.5,  # 在…上的讲话同志们：, …（2023年3月1日）
    "file_name": 2.0,  # 2013-03-23_题目
    "set": 1.5,  # what the format sets as a title, with what says when, by whom or to whom
    "subtitle": 2.0,  # ——在…上的讲话
    "letterhead": 2.0,
    "date": 1.5,
    "salutation": 1.5,
    "rule": 1.5,
    "byline": 1.0,
    "source": 1.0,
    "number": 1.0,
}
#: A line that comes twice in one front is its title, whatever its form.
REPEATED = 1.5
#: The speech before is visibly over: its colophon, wire tail or notes stand at the head of the front.
AFTER_TAIL = 1.0
#: 谢谢大家！ ends a speech; an address with a colon after it opens the next one, even without a title.
AFTER_THANKS = 1.5
#: 同志们： on a line of its own over the first words of a meeting (今天我们召开…) and a count that begins with one
#: opens a speech, title or none; over the last words (同志们：这次会议…让我们…) nothing is counted any more.
OPENING_WORDS = 1.5
#: Among how many paragraphs after the address the count begins.
FIRST_COUNTED = 12
_OPENING = re.compile(
    r"(?:今天|今年|昨天|这次|本次|刚才|现在开会|大家(?:上午|下午|晚上)?好|(?:按照|根据)(?:会议|大会)安排|首先[，,]|值此|在这)"
    r"|[^。！？]{0,40}(?:召开|举行|欢聚一堂|隆重集会)[^。！？]{0,60}(?:会|仪式|典礼|活动|论坛)"
)
OPENS = 3.0
#: Lines after the first that opens; a web page's chrome between title and address has up to twelve.
LONGEST_FRONT = 18

#: Lines that name a piece.
NAMES = frozenset(("h1", "h1_plain", "title", "framed_title", "file_name", "letterhead", "set"))
#: Lines that close the piece before; （新华社…电） does, 新华社…电 opens a lead.
TAILS = frozenset(("colophon", "wire_tail", "note", "attachment"))
#: Lines that say when, by whom or to whom: with one of them a line without form is a title.
SUPPORTS = frozenset(("date", "salutation", "source", "byline", "subtitle"))
#: Buttons and footers that stand under a text, not over it.
_FOOTER = re.compile(
    r"^[（(]\s*来源|原标题|标签|关键词|责任?编|编辑|审核|校对|扫一扫|分享|版权|上一篇|下一篇|关闭|返回|相关|免责"
    r"|^[0-9a-f]{16,}|true|false|domain",
    re.I,
)
#: Longest closing thanks.
LONGEST_THANKS = 40
_EMPTY = re.compile(r"\W+$")


class Front(NamedTuple):
    """A front: its paragraphs [first, stop), where the next speech begins in it, its weight, and its names.

    `head` is None where nothing opens. `keys` are the words of its titles, `kinds` those of its lines from the head on.
    """

    first: int
    stop: int
    head: int | None
    weight: float
    keys: frozenset[str]
    kinds: tuple[str, ...]


def find_fronts(text: str, paragraphs: Sequence[Paragraph], cues: Sequence[Cue]) -> list[Front]:
    """The fronts of a text in order: runs of paragraphs that are no running text."""
    fronts: list[Front] = []
    k = 0
    while k < len(cues):
        if cues[k].kind == "body":
            k += 1
            continue
        first = k
        while k < len(cues) and cues[k].kind != "body":
            k += 1
        if any(cue.kind in WEIGHTS for cue in cues[first:k]):
            fronts.append(_weigh(text, paragraphs, cues, first, k))
    return fronts


def _weigh(text: str, paragraphs: Sequence[Paragraph], cues: Sequence[Cue], first: int, stop: int) -> Front:
    kinds = [cue.kind for cue in cues[first:stop]]
    words = [read_words(text, paragraph) for paragraph in paragraphs[first:stop]]
    thanked = first > 0 and _is_thanks(read_words(text, paragraphs[first - 1])[:LONGEST_THANKS])
    head = _find_head(kinds, words)
    opened = _begins(text, paragraphs[stop : stop + FIRST_COUNTED])
    if head is None and (thanked or opened):
        head = next((k for k, kind in enumerate(kinds) if kind == "salutation" and words[k][-1] in "：:"), None)
    if head is None:
        return Front(first, stop, None, 0.0, frozenset(), ())
    after = kinds[head : head + LONGEST_FRONT]
    if "salutation" in after:
        after = after[: after.index("salutation") + 1]
    keys = [title_key(w) for w, kind in zip(words[head:], after, strict=False) if kind in NAMES or kind == "short"]
    weight = sum(WEIGHTS.get(kind, 0.0) for kind in set(after))
    if "set" in after and not _is_front(after, words[head:]):
        weight -= WEIGHTS["set"]
    if len({key for key in keys if key}) < sum(bool(key) for key in keys):
        weight += REPEATED
    if thanked:
        weight += AFTER_THANKS
    if opened and "salutation" in after:
        weight += OPENING_WORDS
    if any(kind in TAILS for kind in kinds[:head]):
        weight += AFTER_TAIL
    if "rule" in kinds[:head]:
        weight += WEIGHTS["rule"]
    return Front(first, stop, first + head, weight, frozenset(key for key in keys if key), tuple(after))


def _is_front(kinds: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a date line, a speaker or an address with its colon stands there: 各位代表！ may come in mid-speech."""
    return any(
        kind in SUPPORTS and (kind != "salutation" or said[-1] in "：:")
        for kind, said in zip(kinds, words, strict=False)
    )


def _begins(text: str, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether these are the first paragraphs of a speech: its occasion, and soon the first of its points."""
    if not paragraphs or not _OPENING.match(text, paragraphs[0].start, paragraphs[0].end):
        return False
    markers = (read_marker(text, paragraph.start) for paragraph in paragraphs)
    return any(marker is not None and marker.number == 1 for marker in markers)


def _is_thanks(words: str) -> bool:
    """Whether a paragraph is the thanks that close a speech: 谢谢大家！ 我的讲话完了，谢谢各位。"""
    return len(words) < LONGEST_THANKS and "谢谢" in words


def _find_head(kinds: list[str], words: list[str]) -> int | None:
    """Where the next speech begins: after a rule or what closes the one before, with the first line that names it."""
    rule = _find_rule(kinds)
    if rule is not None:
        return rule
    start = 0
    for k, kind in enumerate(kinds):
        if kind in NAMES:
            break
        if kind in TAILS or (kind in ("chrome", "source") and _is_footer(words[k], start == k > 0)):
            start = k + 1
    for k in range(start, len(kinds)):
        if kinds[k] in NAMES or (kinds[k] == "short" and _is_supported(kinds[k + 1 : k + 4])):
            return _with_chrome(kinds, words, start, k)
    return None


def _is_footer(words: str, after_footer: bool) -> bool:
    """Whether a line of chrome stands under a text; a bare bracket does after one that does."""
    return bool(_FOOTER.search(words)) or (after_footer and bool(_EMPTY.match(words)))


def _is_supported(following: list[str]) -> bool:
    """Whether a date line, an address or a speaker follows a line without form, before any line that names a piece."""
    first = next((kind for kind in following if kind in NAMES or kind in SUPPORTS), None)
    return first in SUPPORTS


def _find_rule(kinds: list[str]) -> int | None:
    """The last rule (---) with something after it that opens a speech; one over notes opens none."""
    for k in range(len(kinds) - 1, -1, -1):
        if kinds[k] == "rule":
            following = kinds[k + 1 : k + LONGEST_FRONT]
            if following[:1] == ["note"] or following[:1] == ["attachment"]:
                continue
            if not following or NAMES.intersection(following) or SUPPORTS.intersection(following[:4]):
                return k
    return None


def _with_chrome(kinds: list[str], words: list[str], start: int, name: int) -> int:
    """The first of the lines that lead up to the name: chrome, marks, section names, one line of a title's own."""
    at = name
    while at > start:
        in_chrome = at - 1 > start and kinds[at - 2] == "chrome"
        own = at == name and _OWN_LINE.match(words[at - 1]) is not None
        if kinds[at - 1] not in _LEADING and not (kinds[at - 1] == "short" and (in_chrome or own)):
            break
        at -= 1
    return at


_LEADING = frozenset(("chrome", "source", "number", "heading", "rule", "caption"))
#: The first line of a title of two: 坚定信心 共谋发展 | 某某某在…上的讲话.
_OWN_LINE = re.compile(r"(?=.{4,30}$)[\u4e00-\u9fff“《][\u4e00-\u9fff“”《》、，\s·—]*$")
