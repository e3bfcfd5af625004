"""Headings without a number: short lines of their own that are no sentence and have body below them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tasks.parse.outline.candidates import Line

SHORTEST = 4
LONGEST = 45
#: The body below is longer than its heading, and no mere salutation.
BODY_TIMES = 1.5
SHORTEST_BODY = 25
#: Share of Chinese characters: `2026-02-09 09:45:30` and `Public domain` are no headings.
HAN_SHARE = 0.6

#: A line that ends so is a sentence, a list, or broken: `…由各人民团体` + `的代表人物组成的`.
_NO_HEADING_END = re.compile(r"[。；;，,：:！!？?、…—\-）)】\]》《「『“的和与及是在对将要把了为由向]$")
_GOES_ON = re.compile(r"[。；;，,：:！!？?、…）)】\]》”」』的和与及了]")
_NO_HEADING = re.compile(r"[。；！？!?|>【】〔〕\[\]：:]|https?|来源|记者|^[（(—\-―–*·•]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_ENDS = re.compile(r"[。！？!?；;：:…”’」』）)》】]$")
_BLANKS = " \t\r\n\u3000\u200b\ufeff\xa0"


def mark_unnumbered(lines: Sequence[Line]) -> None:
    """Set `unnumbered` of the lines that may be headings without a number.

    1 is a heading over body, 2 one over another such heading: of two short lines in a row the first
    stands above the second.
    """
    started = False
    for index, line in enumerate(lines):
        words = line.text.strip(_BLANKS)
        if started and index + 1 < len(lines) and not line.marker and not line.markdown and _is_short_phrase(words):
            after = lines[index + 1]
            below = after.text.strip(_BLANKS)
            if (
                after.order == line.order + 1
                and _ends_or_heads(lines[index - 1])
                and not _GOES_ON.match(below)
                and (after.marker or after.markdown or _is_body(below, len(words)) or _is_short_phrase(below))
            ):
                line.unnumbered = 2 if not after.marker and _is_short_phrase(below) else 1
        started = started or len(words) >= SHORTEST_BODY
    _unmark_unfounded(lines)


def _unmark_unfounded(lines: Sequence[Line]) -> None:
    """A short line over a short line is a heading only if that one is: lists of names are not."""
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if line.unnumbered == 2 and lines[index + 1].unnumbered != 1:
            line.unnumbered = 0


def _is_short_phrase(words: str) -> bool:
    return (
        SHORTEST <= len(words) <= LONGEST
        and not _NO_HEADING_END.search(words)
        and not _NO_HEADING.search(words)
        and words.count("“") == words.count("”")
        and len(_HAN.findall(words)) >= max(SHORTEST, HAN_SHARE * len(words))
    )


def _ends_or_heads(line: Line) -> bool:
    """Whether a paragraph ends: with its sentence, or as a heading on a line of its own."""
    return bool(line.marker or line.markdown or line.unnumbered or _ENDS.search(line.text.rstrip(_BLANKS)))


def _is_body(words: str, heading: int) -> bool:
    return len(words) >= max(SHORTEST_BODY, BODY_TIMES * heading) and bool(_ENDS.search(words))
