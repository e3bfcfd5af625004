"""Which of the lines over a speech is its title: joining torn ones, telling page headlines from the title.

A page may have its own headline (张某某在…上的讲话（全文）) over the speech's title; the title is the one
nearest to the date line. A main title may have a subtitle (——在…会议上的讲话) that names the occasion.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from tasks.language.text import BLANK, squeeze
from tasks.language.titles import KINDS, bare_title, closes_title, is_title

#: Longest line that can be a title without its closing words.
LONGEST_PLAIN = 60
#: A main title above a subtitle says something; what is shorter is a menu's entry (某某要闻).
SHORTEST_MAIN = 6
#: A main title of more lines than three is a list.
MOST_CLAUSES = 3

_MARKS = "。：:；;，,！!？?、《》“”（）()# "
#: The rest of a sentence whose beginning is cut off.
_BEGINS_AMID = frozenset("，,。；;、：:！!）)”》")
_ENDS_SENTENCE = re.compile(r"[。！？!?；;，,：:、]$")
_INNER_STOP = re.compile(r"[。！？；]")
_DASH = re.compile(r"^[—―–‒─－-]{1,8}\s*")
_OCCASION = re.compile(r"^(?:[\u4e00-\u9fff]{2,10})?(?:在|同|于|对)")
_ISSUER = re.compile(r"(?:人民政府|委员会|常委会|办公[室厅]|人民法院|人民检察院|[\u4e00-\u9fff]{2,}[局厅部])$")
_BEGINS = re.compile(r"^(?:[\u4e00-\u9fff]{2,8})?(?:在|关于)(?!于)")
_PAGE_TAIL = re.compile(r"\s*[（(【\[]\s*(?:全文|文字实录|实录|全文实录|最新|图|组图|视频)\s*[）)】\]]\s*$")
#: The mark of a note on the title: ⑴, 〔1〕, [1], *.
_NOTE_MARK = re.compile(r"(?:[⑴-⒇①-⑳]|[〔\[［]\s?\d{1,3}\s?[〕\]］]|(?<=[话辞词告言明])[*＊])+$")
#: A page's own name over the title.
_SITE = re.compile(r"首\s?页|(?:网|网站|文库|素材库|资料库|频道|栏目)\s*$")
#: What the last line of a title may be alone, and what the line above it then ends with.
_BARE_KINDS = frozenset(KINDS.split("|"))
_MEETING = re.compile(r"(?:会议?|仪式|典礼|论坛|活动)(?:上的?)?\s*$")
_GREETING = re.compile(r"^(?:大家|各位|同志们|你们|朋友们)?(?:上午|下午|晚上|早上|中午)?好$")
#: 【领导讲话】, 标题：: what a site or a form puts before the title.
_LABEL = re.compile(r"^(?:【[^】]{1,10}】|标\s?题\s?[：:]|题\s?目\s?[：:])\s*(?=\S)")
_MARKDOWN = re.compile(r"^(?:[#\s]|\*\s)+|\s+$")
#: **在…上的讲话** is set bold; ***市委书记在…上的讲话 has its place masked.
_EMPHASIS = re.compile(r"^(?P<mark>\*{1,3})(?=[^*])(?P<words>.+?)\s*(?P=mark)$")
_SPEAKER = re.compile(r"^(?P<name>[\u4e00-\u9fff·×*xX某]{2,12})[：:]\s*(?=\S)")


class TitleLine(NamedTuple):
    """A line that may be the title: its place among the lines of the speech, its words, whether it is set as one."""

    order: int
    text: str
    set: bool = False


@dataclass
class TitleChoice:
    """The title chosen: `text` as a person writes it, `lines` it was taken from, subtitles, what was left.

    `passed_over` are page headlines and menu entries; `refused` lines that turned out to be the speech's
    own (its first heading). `speaker` is a name written before the title with a colon; `torn` says that the
    lines make one phrase, not clauses of a title that was set on several lines.
    """

    text: str | None = None
    lines: list[int] = field(default_factory=list)
    subtitles: list[str] = field(default_factory=list)
    headlines: list[str] = field(default_factory=list)
    passed_over: list[int] = field(default_factory=list)
    refused: list[int] = field(default_factory=list)
    speaker: str | None = None
    torn: bool = False


def is_title_like(text: str) -> bool:
    """Whether a line could stand as a title: short, no sentence, no mark at its end."""
    line = squeeze(text)
    if not 2 <= len(line) <= 2 * LONGEST_PLAIN or line[0] in _BEGINS_AMID or _GREETING.match(line):
        return False
    if is_title(text):
        return True
    if len(line) > LONGEST_PLAIN or (_ENDS_SENTENCE.search(line) and not line.endswith(("！", "!", "？", "?"))):
        return False
    return not _INNER_STOP.search(line[:-1])


def choose_title(titles: Sequence[TitleLine], framed: bool) -> TitleChoice:
    """The title among `titles`, which stand in reading order.

    `framed` says that a date line, byline or salutation was found: without one, a line that does not read
    as a title is the title only when it is the only one. Lines that the format sets as titles go before those that
    it does not, unless one of these reads as a title.
    """
    choice = TitleChoice()
    if not titles:
        return choice
    set_so = [line for line in titles if line.set]
    if 0 < len(set_so) < len(titles) and not any(_is_decisive(line.text) for line in titles if not line.set):
        choice = choose_title(set_so, framed=True)
        beside = [line.order for line in titles if not line.set]
        choice.refused += [order for order in beside if order > set_so[-1].order and not framed]
        choice.passed_over += [order for order in beside if order < set_so[-1].order or framed]
        return choice
    blocks = _blocks(titles)
    own = [block for block in blocks if any(not _DASH.match(line.text) for line in block)]
    block = own[-1] if own else blocks[-1]
    decisive = [b for b in own if any(_is_decisive(line.text) for line in b)]
    if decisive and block not in decisive:
        block = decisive[-1]
    if not framed and not any(line.set or is_title(line.text) for line in block):
        block = [block[0]]
        if len(titles) > 2:
            choice.refused = [line.order for line in titles]
            return choice
        choice.refused = [line.order for line in titles[1:]]
    mains = [line for line in block if not _DASH.match(line.text)] or [block[0]]
    group, rest = _main_group(mains)
    subtitles = [line for b in blocks for line in b if _DASH.match(line.text) and line not in group]
    subtitles += [line for line in rest if line.order > group[-1].order and is_title(line.text)]
    choice.lines = [line.order for line in group]
    choice.subtitles = [_DASH.sub("", tidy(line.text)) for line in sorted(subtitles)]
    kept = {*choice.lines, *(line.order for line in subtitles), *choice.refused}
    left = [line for line in titles if line.order not in kept]
    choice.passed_over = [line.order for line in left]
    choice.headlines = [tidy(line.text) for line in left if is_title(line.text)]
    pieces = [tidy(line.text) for line in group]
    choice.torn = len(group) > 1 and is_title("".join(pieces))
    text = _DASH.sub("", ("" if choice.torn else " ").join(pieces))
    speaker = _SPEAKER.match(text)
    if speaker and len(text) > speaker.end() + 3:
        choice.speaker, text = speaker["name"], text[speaker.end() :]
    choice.text = text or None
    return choice


def tidy(text: str) -> str:
    """A title as one writes it: no Markdown, no page's tail (全文), spacing between characters closed up."""
    words = _LABEL.sub("", _EMPHASIS.sub(r"\g<words>", _MARKDOWN.sub("", BLANK.sub(" ", text))))
    words = _NOTE_MARK.sub("", _PAGE_TAIL.sub("", words.rstrip(".")))
    if words[:1] == "《" and words.find("》") == len(words) - 1:
        words = words[1:-1]
    pieces = words.split(" ")
    if len(pieces) > 2 and sum(len(piece) for piece in pieces) <= 1.5 * len(pieces):
        return "".join(pieces)
    return re.sub(r"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff]$)", "", words)


def _blocks(titles: Sequence[TitleLine]) -> list[list[TitleLine]]:
    """Title lines that stand together, without chrome, captions or wire leads between them."""
    blocks: list[list[TitleLine]] = [[titles[0]]]
    for before, line in pairwise(titles):
        if line.order == before.order + 1:
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


def says_the_same(one: str, other: str) -> bool:
    """Whether two titles say the same, one perhaps shortened: every character of the shorter, in order."""
    a, b = sorted(("".join(c for c in squeeze(words) if c not in _MARKS) for words in (one, other)), key=len)
    rest = iter(b)
    return len(a) >= SHORTEST_MAIN and all(c in rest for c in a)


def _is_decisive(text: str) -> bool:
    """A line that reads as a title, or as a subtitle: ——在某某论坛的演讲."""
    return is_title(text) or bool(_DASH.match(text) and closes_title(text))


def _reports(body: str, title: str) -> bool:
    """某某市人民政府 over 关于…的报告: the body that reports is the first line of its title."""
    return bool(_ISSUER.search(body)) and title.startswith("关于") and is_title(title)


def _unfinished(above: str, below: str) -> bool:
    """在全县三级干部大会暨 over 表彰大会上的讲话: what begins with 在 ends with the line after it."""
    begins = bool(_BEGINS.match(above)) and not is_title(above)
    return begins and not _OCCASION.match(below) and is_title(bare_title(above) + bare_title(below))


def _main_group(mains: Sequence[TitleLine]) -> tuple[list[TitleLine], list[TitleLine]]:
    """The line or torn lines that make the main title, and the lines that are left."""
    for first in range(len(mains)):
        for last in range(first + 1, min(first + 4, len(mains))):
            group = list(mains[first : last + 1])
            joined = "".join(bare_title(line.text) for line in group)
            if is_title(joined) and not any(is_title(line.text) for line in group):
                return group, [line for line in mains if line not in group]
    for above, below in pairwise(mains):
        if _reports(above.text, below.text) or _unfinished(above.text, below.text):
            return [above, below], [line for line in mains if line not in (above, below)]
    finals = [k for k, line in enumerate(mains) if is_title(line.text)]
    if not finals:
        group = _clauses(mains) or [mains[0]]
        return group, [line for line in mains if line not in group]
    k = finals[0]
    if k and _MEETING.search(mains[k - 1].text) and squeeze(mains[k].text) in _BARE_KINDS:
        return [mains[k - 1], mains[k]], [*mains[: k - 1], *mains[k + 1 :]]
    later = [other for other in finals[1:] if not _adds_before(mains[other].text, mains[k].text)]
    repeated = [other for other in later if says_the_same(mains[k].text, mains[other].text)]
    own = repeated or [other for other in later if other == k + 1 and not _OCCASION.match(mains[other].text)]
    if own:  # a page's headline stands above it; 在…上的报告 below a title is its subtitle
        k = own[-1]
        return [mains[k]], list(mains[k + 1 :])
    group = _clauses(mains[:k]) if _OCCASION.match(mains[k].text) else []
    group = group or [mains[k]]
    return group, [line for line in mains if line not in group]


def _adds_before(longer: str, title: str) -> bool:
    """02-19 | 移动端：在全镇会议上的讲话: a page's own words before the title."""
    longer, title = squeeze(longer), squeeze(title)
    return len(longer) > len(title) and longer.endswith(title)


def _clauses(mains: Sequence[TitleLine]) -> list[TitleLine]:
    """The last lines that can be clauses of one main title: 深入学习某某精神 over 奋力开创工作新局面."""
    group: list[TitleLine] = []
    for line in reversed(mains):
        if len(squeeze(line.text)) < SHORTEST_MAIN or len(group) == MOST_CLAUSES or _SITE.search(line.text):
            break
        if group and says_the_same(line.text, group[0].text):
            break
        group.insert(0, line)
    return group
