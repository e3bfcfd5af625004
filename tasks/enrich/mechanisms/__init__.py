"""Supervision and feedback loops that a speech names: who watches, how it is reported, what follows.

The table is for reading: a row is a name that the text itself uses, with the steps it spells out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from tasks.enrich.mechanisms.spotting import Found, spot
from tasks.enrich.speech import Mechanism, Mention, Speech

#: Roles of the paragraphs that hold the speaker's own words.
_SPOKEN = frozenset({"body", "opening", "closing", "heading"})
#: What makes a rule of work of an abbreviation: “四前置”原则, 四明确表.
_AS_A_RULE = re.compile(
    r"”?(?:的?(?:工作)?(?:表|法(?![规律治人院定])|机制|制度|要求|原则|标准|办法|责任制|责任|模式)|(?:帮扶|监管)|作为[^，。；：、\n]{2,20}?(?:条件|标准|依据))"
)
#: An abbreviation that holds the word itself: 四明确表.
_A_RULE = re.compile(r"(?:(?<!代)表|工作法|机制|责任制)$")


def find_mechanisms(speech: Speech, mentions: Sequence[Mention]) -> list[Mechanism]:
    """The mechanisms of a speech, in reading order; positions are of `speech.text`.

    A body that is a mechanism (领导小组, 专班) is named with all its words, as its mention has them; a numeral
    abbreviation that is called a rule of work is one, and its parts are its steps.
    """
    titles = [(mention.start, mention.end) for mention in mentions if mention.kind == "document"]
    bodies = {mention.end: mention.start for mention in mentions if mention.kind == "body"}
    starts = [paragraph.start for paragraph in speech.paragraphs]
    found: list[Mechanism] = []
    reach = 0
    for name in sorted((*spot(speech.text), *_rules(speech.text, mentions))):
        k = bisect_right(starts, name.start) - 1
        if k < 0 or speech.paragraphs[k].role not in _SPOKEN:
            continue
        t = bisect_right(titles, (name.start, len(speech.text))) - 1
        if t >= 0 and name.start < titles[t][1]:
            continue  # 《考核办法》 is a document
        start = min(name.start, bodies.get(name.end, name.start)) if name.kind == "institution" else name.start
        if start >= reach:
            found.append(Mechanism(start, name.end, name.kind, name.steps))
            reach = name.end
    return found


def _rules(text: str, mentions: Sequence[Mention]) -> Iterator[Found]:
    """Abbreviations that are called a rule of work."""
    for mention in mentions:
        if mention.kind != "abbreviation":
            continue
        if called := _AS_A_RULE.match(text, mention.end) or _A_RULE.search(text, mention.start, mention.end):
            quoted = text.startswith("“", mention.start - 1) and "”" in called[0]
            yield Found(mention.start - quoted, called.end(), "institution", mention.parts or ())


__all__ = ["find_mechanisms"]
