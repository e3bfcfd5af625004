"""Headings without a number: short lines of their own that are no sentence and have body below them.

Where the format tells how lines are set, a heading's style makes a heading of a line without number, whatever its
words; what is bold, centred or set larger needs less around it to be taken for one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tasks.language.words import breaks_off
from tasks.parse.outline.candidates import BLANKS, Line

SHORTEST = 4
LONGEST = 45
#: The body below is longer than its heading, and no mere salutation.
BODY_TIMES = 1.5
SHORTEST_BODY = 25
#: Before the first sentence of the speech short lines are its frame: offices, names, places.
SHORTEST_OPENING = 10
#: Share of Chinese characters and figures: `Public domain` is no heading.
HAN_SHARE = 0.75

#: A line that ends so is a sentence, a list, or broken off.
_NO_HEADING_END = re.compile(r"[。；;，,：:！!？?、…—\-）)】\]》《「『“]$")
_GOES_ON = re.compile(r"[。；;，,：:！!？?、…）)】\]》”」』的和与及了]")
_NO_HEADING = re.compile(r"我们|[。；！？!?|>【】〔〕\[\]：:]|https?|来源|记者|^[（(—\-―–*·•]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_HAN_OR_FIGURE = re.compile(r"[\u3400-\u9fff0-9０-９]")
_SENTENCE = re.compile(r"[。！？]")
_ENDS = re.compile(r"[。！？!?；;：:…”’」』）)》】]$")
#: A topic sentence on a line of its own: `继续加强农业基础设施建设。` over the paragraph about it. One alone is
#: a remark (`这是对的。`); a text that is written so has many.
_TOPIC = re.compile(r"(?!.*[我你他她它这那咱])[\u3400-\u9fff“”、，（）0-9]{5,29}。")
_LONGER_TOPIC = re.compile(
    r"(?!.*(?:我(?![国省市县区州旗镇乡])|[你她它这那咱]|(?<!其)他))[\u3400-\u9fff“”、，（）0-9]{5,49}。"
)
LONGEST_TOPIC = 50
TOPIC_BODY_TIMES = 3
TOPIC_SHORTEST_BODY = 60
TOPIC_LEAST = 6
TOPIC_SHARE = 0.08

#: A line that is as long as the repaired wraps of a text, but for an indent and a hanging mark, is a wrap
#: that could not be repaired, no heading.
WRAP_SLACK = 6
WRAPS_LEAST = 3

#: Headings beside which a single pair of short lines makes no level of its own.
MANY_PLAIN = 3

#: What `Line.unnumbered` says.
NONE, PLAIN, UPPER, TOPIC, STYLED = range(5)


def mark_unnumbered(lines: Sequence[Line]) -> None:
    """Set `unnumbered` of the lines that may be headings without a number.

    PLAIN is a heading over body, UPPER one over another such heading (of two short lines in a row the
    first stands above the second), TOPIC a topic sentence on a line of its own, STYLED a line in the style of headings.
    """
    started = False
    width = _wrap_width(lines)
    for index, line in enumerate(lines):
        words = line.text.strip(BLANKS)
        if _is_styled(line, words) and index + 1 < len(lines):
            line.unnumbered = STYLED
        elif (
            started
            and index + 1 < len(lines)
            and (line.block.joins or len(words) < width)
            and _is_open_phrase(line, words)
        ):
            after = lines[index + 1]
            below = after.text.strip(BLANKS)
            if (
                after.order == line.order + 1
                and (_is_apart(line) or _ends_or_heads(lines[index - 1]))
                and not _GOES_ON.match(below)
                and (after.marker or after.markdown or _is_body(below, len(words), line) or _is_short_phrase(below))
            ):
                line.unnumbered = UPPER if not after.marker and _is_short_phrase(below) else PLAIN
        started = started or (len(words) >= SHORTEST_OPENING and bool(_SENTENCE.search(words)))
    _unmark_unfounded(lines)
    _mark_topics(lines)


def _mark_topics(lines: Sequence[Line]) -> None:
    """Mark topic sentences where the speech has enough of them to be written that way.

    Where most of them have more room above than below, longer ones that are set so are of the same series.
    """
    topics = []
    longer = []
    set_off = 0
    for index, (line, after) in enumerate(pairwise(lines)):
        words = line.text.strip(BLANKS)
        if len(words) > LONGEST_TOPIC or line.marker or line.markdown or line.unnumbered:
            continue
        body = len(after.text.strip(BLANKS))
        if after.order != line.order + 1 or body < TOPIC_SHORTEST_BODY:
            continue
        apart = index > 0 and line.block.start - lines[index - 1].block.end > after.block.start - line.block.end
        if body >= TOPIC_BODY_TIMES * len(words) and _TOPIC.fullmatch(words):
            topics.append(line)
            set_off += apart
        elif apart and body >= BODY_TIMES * len(words) and _LONGER_TOPIC.fullmatch(words):
            longer.append(line)
    if len(topics) >= max(TOPIC_LEAST, TOPIC_SHARE * len(lines)):
        for line in [*topics, *(longer if 2 * set_off > len(topics) else [])]:
            line.unnumbered = TOPIC


def _unmark_unfounded(lines: Sequence[Line]) -> None:
    """A short line over a short line is a heading only if that one is: lists of names are not.

    It stands above it only where the speech has more such pairs, or few other headings: one pair among
    many headings is one heading in two lines.
    """
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if line.unnumbered == UPPER and lines[index + 1].unnumbered not in (PLAIN, STYLED):
            line.unnumbered = NONE
    upper = [line for line in lines if line.unnumbered == UPPER]
    if len(upper) == 1 and sum(line.unnumbered == PLAIN for line in lines) > MANY_PLAIN:
        upper[0].unnumbered = PLAIN


def _wrap_width(lines: Sequence[Line]) -> int:
    """The length from which a line is one that was broken by hand; past all headings without such lines."""
    pieces = [after - before for line in lines for before, after in pairwise([line.block.start, *line.block.joins])]
    return max(pieces) - WRAP_SLACK if len(pieces) >= WRAPS_LEAST else LONGEST + 1


def _is_styled(line: Line, words: str) -> bool:
    """Whether the format makes a line without number a heading, at whatever level."""
    mark = line.block.mark
    return mark is not None and mark.level is not None and not line.marker and not line.markdown and bool(words)


def _is_apart(line: Line) -> bool:
    return line.block.mark is not None and line.block.mark.apart


def _is_open_phrase(line: Line, words: str) -> bool:
    return not line.marker and not line.markdown and _is_short_phrase(words)


def _is_short_phrase(words: str) -> bool:
    return (
        SHORTEST <= len(words) <= LONGEST
        and not _NO_HEADING_END.search(words)
        and not _NO_HEADING.search(words)
        and not breaks_off(words)
        and words.count("“") == words.count("”")
        and len(_HAN.findall(words)) >= SHORTEST
        and len(_HAN_OR_FIGURE.findall(words)) >= HAN_SHARE * len(words)
    )


def _ends_or_heads(line: Line) -> bool:
    """Whether a paragraph ends: with its sentence, or as a heading on a line of its own."""
    return bool(line.marker or line.markdown or line.unnumbered or _ENDS.search(line.text.rstrip(BLANKS)))


def _is_body(words: str, heading: int, line: Line) -> bool:
    least = heading if _is_apart(line) else max(SHORTEST_BODY, BODY_TIMES * heading)
    return len(words) >= least and bool(_ENDS.search(words))
