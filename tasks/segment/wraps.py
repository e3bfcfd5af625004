"""Hard wraps: which line breaks fall inside a paragraph, decided from evidence.

The evidence, in the order of its weight: what opens the next line (a mark that only closes, a numbering
marker, an indent); whether the paragraph so far breaks off in mid-sentence, in an open bracket or in a
word; whether the line is full where every line was broken by width; whether two lines make up a title
or a date line that neither of them is; a line of nothing but zero-width characters, which editors of
web pages leave where a page turned.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from tasks.language.chrome import frame_role
from tasks.language.colophons import is_colophon_line
from tasks.language.datelines import is_date_line
from tasks.language.dividers import read_divider
from tasks.language.letterheads import read_letterhead
from tasks.language.markers import read_marker
from tasks.language.salutations import read_salutation
from tasks.language.titles import is_title
from tasks.language.words import breaks_off, torn_word
from tasks.segment.lines import Line
from tasks.segment.setting import Setting

#: How much of either line is looked at.
REACH = 120
#: A line this short is a button or a figure of a table, not the first half of anything: 中 | 小.
SHORTEST_TORN = 4
#: Longest line that is part of a title or a date line: 会议名称 of forty characters.
LONGEST_TITLE_LINE = 60
#: Longest numbered heading without a full stop in it.
LONGEST_HEADING = 90
#: A finished line this short before a page turn is an address or a heading: 各位代表！
LONGEST_ADDRESS = 30
#: Longest text of a link that is torn out of its sentence: the full name of a law.
LONGEST_LINK = 40
#: Least share of indented lines in a text that indents its paragraphs; wrapped lines are not indented.
LEAST_INDENTED = 0.15
#: Least share of lines with a blank line above them in a text that sets off its paragraphs so.
LEAST_SPACED = 0.6

_FOOTNOTE = r"(?:[〔［\[]\s*\d{1,3}\s*[〕］\]]|[⑴-⒇①-⑳])*"
_CLOSERS = "”’」』）)】\\]〕》〉\"'"
#: What may stand after the last mark of a sentence: …错误。”〔211〕, …取得圆满成功！（新华社北京11月16日电）
_AFTER_MARK = rf"[{_CLOSERS}]*{_FOOTNOTE}(?:[（(][^（）()]{{1,40}}[）)])?[{_CLOSERS}]*{_FOOTNOTE}$"
_FINISHED = re.compile(rf"[。！？!?…：:；;]{_AFTER_MARK}")
_STOPPED = re.compile(rf"[。！？!?…]{_AFTER_MARK}")
_BREAKS_OFF = re.compile(r"(?:[，、,（(《〈“‘「『〔]|——|(?P<word>[的和与及或在对把被向将其并而]))$")
#: A date line that names half of its meeting, and what names the other half.
_OPEN_OCCASION = re.compile(r"日[^日]{0,3}在.*[^上时会日）)]$")
_OCCASION_ENDS = re.compile(r"(?:[上时]|会议?|仪式)[）)]?$")
#: A title that breaks off within the occasion that it names: 张某某在…第四届
_HALF_OCCASION = re.compile(r"[—―–─\s#]*[^。！？；，·•在]{0,14}(?<![存现实正所])在[^。！？；]{2,60}(?<![上时会）)])\Z")
_SENTENCE = re.compile(r"[。！？；]")
_CLOSED = re.compile(f"[{_CLOSERS}]$")

#: No line of its own begins with these.
_CONTINUES = re.compile(
    r"[，。、；！？,;!?％%]|[:：](?!//)|的(?![士确])|们|(?:会议|大会|会|仪式|活动)?[上中时](?:的|所作|作的)"
)
#: Brackets are often opened in one width and closed in the other: （二).
_FULL_WIDTH = str.maketrans("()", "（）")
_CLOSES = {"》": "《", "）": "（", "”": "“", "’": "‘", "」": "「", "』": "『", "〕": "〔", "〉": "〈"}
_OPENS = {opening: closing for closing, opening in _CLOSES.items()}
_ANY_BRACKET = re.compile("[" + "".join(_CLOSES) + "".join(_OPENS) + "]")
#: How far from a break the other half of a pair of brackets may be: 《…》 of a law's full name.
BRACKET_REACH = 60

#: A sentence that begins with these goes on with what was said, most often in the same paragraph.
_CONNECTS = re.compile(
    r"[这那其他它她此但而也又还更则却]|同时|因此|所以|因为|由于|如果|特别|尤其|比如|例如|当然|可见|总之|然而|虽然|不仅|只有|只要"
    r"|否则|而且|并且|对此|为此"
)
#: A full line whose sentence is over may end its paragraph by chance. It is taken to, where more than this
#: share of the sentences around end paragraphs; a connecting word makes that so many times less likely, and so
#: does a first sentence, unless it is numbered: headings are single sentences.
LIKELY_ENDED, LESS_LIKELY = 0.17, 0.4

#: What opens a part of its own: Markdown, bullets, dashes, a bracket, 附件.
_STRUCTURE = re.compile(
    r"[#>·•●◆■★※▲△○◎☆]|[-*+]\s|[—―–－-]{2,}|[—―–]\s*(?=[12１２]\d{3})|[（(〔【\[［]|附件|图[：:]|[=＝_]{2,}"
)
_MARKDOWN = re.compile(r"#{1,6}\s|>\s")
#: A list of addressees that goes on on the next line: 尊敬的某某院长，
_ADDRESS = re.compile(r"[，,]$")


class Habits(NamedTuple):
    """How a text sets off its paragraphs: by an indent, by a blank line."""

    indent: bool
    blank_line: bool


def habits(lines: Sequence[Line]) -> Habits:
    """The habits that the lines of a text show."""
    indented = sum(line.indent >= 2 for line in lines)
    spaced = sum(line.blank_lines > 0 for line in lines)
    return Habits(indented > LEAST_INDENTED * len(lines), spaced > LEAST_SPACED * len(lines))


def is_wrap(
    text: str, part: Sequence[Line], after: Line, then: Line | None, around: Setting | None, ways: Habits
) -> bool:
    """Whether the break before the line `after` falls inside the paragraph whose lines so far are `part`.

    `then` is the line that follows `after`, `around` the setting of the last line of `part`.
    """
    start, before = part[0].start, part[-1]
    tail = text[max(start, before.end - REACH) : before.end]
    head = text[after.start : min(after.end, after.start + REACH)]
    gap = after.blank_lines - (around.gap if around else 0)
    if _CONTINUES.match(head) and gap <= (1 if after.page_turn else 0):
        return not (_STOPPED.search(tail) or _is_address(text, before))
    if after.page_turn:
        return _goes_on_after_page_turn(text, start, before, after, tail, head, ways.indent)
    if gap > 0:
        return False
    if _bracket_goes_on(tail, head):
        return True
    if around is not None:
        if around.opens(after):
            return False
        if _is_full(around, text, before, tail, head):
            return _goes_on_full_line(text, around, part, after, tail, head)
    if ways.indent and ways.blank_line and _hangs_on(text, before, after, head):
        return True
    if _FINISHED.search(tail) or len(tail) < 2:
        return False
    if _makes_up(text, before, after):
        return True
    if ways.indent and after.indent >= 2:
        return False
    if _goes_on_in_mid_sentence(text, part, after, tail, head):
        return True
    return ways.blank_line and _is_link(text, before, after, then, tail, head)


def _is_full(around: Setting, text: str, line: Line, tail: str, head: str) -> bool:
    """Whether a line is full; one that ends a sentence must be so to the last column, or it ends a paragraph."""
    words = "\u3000" * (line.indent // 2) + text[line.start : line.end]
    return around.quite_full(words, head) if _FINISHED.search(tail) else around.full(words, head)


def _goes_on_after_page_turn(
    text: str, start: int, before: Line, after: Line, tail: str, head: str, indented: bool
) -> bool:
    """A page that turned inside a paragraph; a blank line beside the mark ends one, a sentence cut off does not."""
    if _opens_something(text, after, head) or (indented and after.indent >= 2):
        return False
    if after.blank_lines:
        return not _FINISHED.search(tail) and bool(_SENTENCE.search(text, start, before.end))
    return before.end - before.start > LONGEST_ADDRESS or not _STOPPED.search(tail)


def _goes_on_full_line(text: str, around: Setting, part: Sequence[Line], after: Line, tail: str, head: str) -> bool:
    """A line that is full goes on, unless its sentence is over and the next line is like to open a paragraph."""
    if _makes_up_title(text, part[-1], after):
        return True
    if len(part) == 1 and not around.quite_full(tail, head[:1]) and _is_whole(text, part[0]):
        return False
    if around.marked or not _FINISHED.search(tail):  # where what opens a paragraph is marked, （二）… is run in
        return not _stands_alone(text, after, head)
    if _opens_something(text, after, head):
        return False
    likely = around.ended * (LESS_LIKELY if _CONNECTS.match(head) else 1)
    if len(_SENTENCE.findall(text, part[0].start, part[-1].end)) == 1 and not read_marker(text, part[0].start):
        likely *= LESS_LIKELY
    return likely < LIKELY_ENDED


def _hangs_on(text: str, before: Line, after: Line, head: str) -> bool:
    """Whether a line lacks both marks of a paragraph where all others bear both, an indent and a blank line above."""
    if after.indent or after.blank_lines or before.indent < 2 or before.end - before.start <= LONGEST_TITLE_LINE:
        return False
    return after.end - after.start > LONGEST_TITLE_LINE and not _opens_something(text, after, head)


def _is_link(text: str, before: Line, after: Line, then: Line | None, tail: str, head: str) -> bool:
    """Whether a short line is the text of a link, which web pages tear out of its sentence.

    What goes on after it opens with a mark that only closes (民族区域自治法 | ，支持…), or the line before
    has a comma and a blank line sets off every paragraph: direct neighbours then belong together.
    """
    if after.end - after.start > LONGEST_LINK or _SENTENCE.search(text, after.start, after.end):
        return False
    if then is None or then.blank_lines or _opens_something(text, before, text[before.start : before.end]):
        return False
    if is_title(text[after.start : after.end]):  # a report that the sentence names: 听了 | 关于…的报告 | 以后，…
        rest = text[then.start : then.end]
        return "，" in tail and "，" in rest and not _opens_something(text, then, rest[:REACH])
    if _opens_something(text, after, head):
        return False
    return bool(_CONTINUES.match(text, then.start, then.end)) or ("，" in tail and not frame_role(tail))


def _goes_on_in_mid_sentence(text: str, part: Sequence[Line], after: Line, tail: str, head: str) -> bool:
    start, before = part[0].start, part[-1]
    if _opens_something(text, after, head) or _is_address(text, before):
        return False
    if frame_role(text[before.start : before.end]) or is_colophon_line(text[before.start : before.end]):
        return False
    if len(part) == 1 and read_divider(text[start : before.end]):
        return torn_word(tail, head) is not None
    broken = _BREAKS_OFF.search(tail)
    if broken and (not broken["word"] or breaks_off(tail) or _open_brackets(tail)):
        return not _is_parallel(text, before, after)
    if before.end - start < SHORTEST_TORN:
        return False
    longest = LONGEST_HEADING if read_marker(text, start) else LONGEST_TITLE_LINE
    if before.end - before.start > longest or (len(part) > 1 and not _is_heading(text, part)):
        return True
    if _SENTENCE.search(text, start, before.end) and not _CLOSED.search(tail):
        return True
    rest = _SENTENCE.search(text, after.start, after.end)
    return (rest is None or rest.end() == after.end) and torn_word(tail, head) is not None


def _is_parallel(text: str, before: Line, after: Line) -> bool:
    """Whether two short lines begin alike, as the lines of a toast or a pledge do: 为…干杯，| 为…干杯！"""
    longest = max(before.end - before.start, after.end - after.start)
    return longest <= LONGEST_LINK and text[before.start] == text[after.start]


def _is_heading(text: str, part: Sequence[Line]) -> bool:
    """Whether lines already put together are a numbered heading or a title: body text follows either."""
    if part[-1].end - part[0].start > LONGEST_TITLE_LINE or _SENTENCE.search(text, part[0].start, part[-1].end):
        return False
    words = "".join(text[line.start : line.end] for line in part)
    return read_marker(words) is not None or is_title(words) or is_date_line(words)


def _bracket_goes_on(tail: str, head: str) -> bool:
    """Whether a bracket opened near the end of `tail` is closed near the head of the next line."""
    head = head.translate(_FULL_WIDTH)
    first = _ANY_BRACKET.search(head[:BRACKET_REACH])
    if not first or first[0] not in _CLOSES:
        return False
    marker = read_marker(head)
    if marker and first.end() <= marker.end:
        return False  # 1）交通方面 closes nothing
    open_here = _open_brackets(tail)
    return bool(open_here) and open_here[-1] == _CLOSES[first[0]]


def _open_brackets(tail: str) -> list[str]:
    """The brackets that are open at the end of `tail`, as far as it is looked at."""
    found: list[str] = []
    for match in _ANY_BRACKET.finditer(tail[-BRACKET_REACH:].translate(_FULL_WIDTH)):
        if match[0] in _OPENS:
            found.append(match[0])
        elif found and found[-1] == _CLOSES[match[0]]:
            found.pop()
    return found


def _is_whole(text: str, line: Line) -> bool:
    """Whether a line is a title or a divider by itself, which a long date or word after it does not make go on."""
    words = text[line.start : line.end]
    return len(words) <= LONGEST_TITLE_LINE and (is_title(words) or read_divider(words) is not None)


def _makes_up_title(text: str, first: Line, second: Line) -> bool:
    """Whether a line names half of an occasion, the next the other half and the kind: 在第四届 | 就职典礼上的讲话."""
    if second.end - second.start > LONGEST_TITLE_LINE or not _HALF_OCCASION.match(text, first.start, first.end):
        return False
    before, after = text[first.start : first.end], text[second.start : second.end]
    if after[0] == "在" or _STRUCTURE.match(after) or read_divider(after):
        return False
    return not is_title(before) and is_title(before + after)


def _makes_up(text: str, first: Line, second: Line) -> bool:
    """Whether two lines are a title or a date line that neither is alone: 政府工作报 | 告, 在第十四届 | 代表大会…上."""
    if first.end - first.start > LONGEST_TITLE_LINE or second.end - second.start > LONGEST_TITLE_LINE:
        return False
    if _makes_up_title(text, first, second):
        return True
    before, after = text[first.start : first.end], text[second.start : second.end]
    whole = before + after
    if is_title(whole) and not is_title(before) and not is_title(after):
        return torn_word(before, after) is not None
    if not is_date_line(whole) or is_date_line(after) or is_title(after):
        return False
    return not is_date_line(before) or bool(_OPEN_OCCASION.search(before) and _OCCASION_ENDS.search(after))


def _opens_something(text: str, line: Line, head: str) -> bool:
    """Whether a line opens a part of its own: a numbered heading, an address, a title, a note, a divider."""
    return read_marker(head) is not None or bool(_STRUCTURE.match(head)) or _stands_alone(text, line, head)


def _stands_alone(text: str, line: Line, head: str) -> bool:
    """Whether a line is by its form an element of its own: address, title, date line, divider, colophon, chrome."""
    if _MARKDOWN.match(head):
        return True
    if line.end - line.start > 2 * REACH:
        return False
    words = text[line.start : line.end]
    salutation = read_salutation(words)
    return (
        (salutation is not None and salutation[1] == len(words))
        or is_title(words)
        or is_date_line(words)
        or read_divider(words) is not None
        or read_letterhead(words) is not None
        or is_colophon_line(words)
        or frame_role(words) is not None
    )


def _is_address(text: str, line: Line) -> bool:
    """Whether a line is one of several that address the audience one after the other."""
    if line.end - line.start > LONGEST_TITLE_LINE or not _ADDRESS.search(text, line.start, line.end):
        return False
    return read_salutation(text[line.start : line.end]) is not None
