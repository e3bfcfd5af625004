"""Where one speech ends and the next begins."""

from __future__ import annotations

from typing import NamedTuple

from tasks.language.dividers import read_divider
from tasks.language.text import squeeze
from tasks.language.titles import closes_title, is_title
from tasks.language.salutations import find_glued_salutation
from tasks.segment.paragraphs import Paragraph


class Found(NamedTuple):
    """A speech as a range of paragraphs: from `first` up to but not including `stop`."""

    first: int
    stop: int
    cue: str
    divider: str | None


def find_speeches(text: str, paragraphs: list[Paragraph]) -> list[Found]:
    opens: list[tuple[int, str, str | None]] = []
    k = 0
    previous = -9
    for k, p in enumerate(paragraphs):
        if p.end - p.start > 200:
            continue
        words = text[p.start : p.end]
        d = read_divider(words)
        if d and d.family in ("ordinal", "bracketed", "prefix") and (not d.rest or is_title(d.rest)):
            opens.append((k, "divider", words))
        elif is_title(words) or (find_glued_salutation(words)):
            if opens and k - opens[-1][0] <= 8:
                continue
            first = k
            if k and "人民政府" in text[paragraphs[k-1].start:paragraphs[k-1].end] and paragraphs[k-1].end - paragraphs[k-1].start < 40:
                first = k - 1
                opens.append((first, "letterhead", None))
            else:
                opens.append((k, "title", None))
    if len(opens) < 2:
        return [Found(0, len(paragraphs), "document", None)] if paragraphs else []
    stops = [o[0] for o in opens[1:]] + [len(paragraphs)]
    return [Found(o[0], stop, o[1], o[2]) for o, stop in zip(opens, stops, strict=True)]
