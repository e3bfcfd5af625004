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

_NO_HEADING_END = re.compile(r"[。；;，,：:！!？?、…—\-）)】\]》”」』]$")
_INNER_SENTENCE = re.compile(r"[。；！？|>【】]|https?:|来源|^[（(]|[:：]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_ENDS_SENTENCE = re.compile(r"[。！？!?；;：:…”’」』）)》】]\s*$")


def mark_unnumbered(lines: Sequence[Line]) -> None:
    """Set `unnumbered` of the lines that may be headings without a number."""
    for index, line in enumerate(lines):
        if line.marker or line.markdown:
            continue
        words = line.text.strip()
        if not SHORTEST <= len(words) <= LONGEST or index + 1 >= len(lines):
            continue
        if words[0] in "—-―–*·•" or _NO_HEADING_END.search(words) or _INNER_SENTENCE.search(words):
            continue
        if len(_HAN.findall(words)) < max(SHORTEST, 0.6 * len(words)):
            continue
        before = lines[index - 1].text if index else ""
        if before and not _ENDS_SENTENCE.search(before) and len(before.strip()) > LONGEST:
            continue
        after = lines[index + 1]
        if after.order != line.order + 1:
            continue
        if after.marker or after.markdown or _is_body(after.text, len(words)):
            line.unnumbered = True


def _is_body(words: str, heading: int) -> bool:
    words = words.strip()
    return len(words) >= max(SHORTEST_BODY, BODY_TIMES * heading) and bool(_ENDS_SENTENCE.search(words))
