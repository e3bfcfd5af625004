"""Bodies: the organisations, departments and groups that a speech names or addresses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from tasks.enrich.bodies.canonical import canonical_names
from tasks.enrich.bodies.elliptical import department_lists
from tasks.enrich.bodies.firms import listed_firms
from tasks.enrich.bodies.grammar import LEVELS, scanner
from tasks.enrich.bodies.groups import IN_NAMES, NO_NAME, group_spans
from tasks.enrich.bodies.kinds import kind_of
from tasks.enrich.bodies.known import known_spans
from tasks.enrich.bodies.listed import listed_offices
from tasks.enrich.bodies.masked import masked_bodies
from tasks.enrich.bodies.offices import PURPOSEFUL, unlisted_offices
from tasks.enrich.bodies.units import NAMED, inner_units
from tasks.enrich.speech import Mention, Speech
from tasks.enrich.tokens import TokenStream
from tasks.language.lexicon import terms

#: Forms that name nobody in particular.
_GENERIC_FORMS = frozenset({"generic", "field_group"})
#: Forms that no place's name belongs to.
_NEVER_LOCAL = frozenset({"generic", "national", "centre", "informal", "system", "known"})
#: Forms in which a level alone vouches for a field that no list has.
_UNLISTED = frozenset({"institution", "listed"})
#: Units that belong to the body right before them, and bodies that have none.
_INNER = frozenset({"unit", "hosted", "party_unit", "task_office"})
_NO_HOST = frozenset({"generic", "list", "open_list", "field_group", "system", "congress_alone"})
#: Bodies whose institutes are named behind them.
_PARENTS = frozenset({"national", "named"})
#: What leads to a place, not a part of its name: 清单|至县|发改委.
_TO = frozenset("至到报向在由给")
#: Prepositions that are glued to a level: 经局|党组.
_BEFORE_DOER = frozenset("经由向对")
#: What joins two levels (市和区委).
_AND = "和与及"
#: Tags of names that the dictionary lacks, and of what may stand before a name.
_UNKNOWN_NAME = frozenset({"nr", "nrt", "nz"})
_BEFORE_NAME = frozenset({"x", "p", "c"})
#: Verbs that say in a name what the office does: 市教育|整顿|办, 综合行政|执法|支队.
_DUTIES = IN_NAMES | frozenset(terms("office_duties"))
#: What makes a zone of 区: 开发|区人民检察院, 高新技术产业开发|区管委会.
_ZONE = re.compile(
    r"(?:(?:经济|高新)?技术(?:产业)?开发|(?:经济)?开发|经开|高新|保税|度假|示范|工业园|产业园|矿|林|垦)$"
)
_LONGEST_ZONE = 8
#: Characters of a place's name that only looks like a person's; a longer one is a phrase (严格执行|市人大).
_LONGEST_NAME = 3


class Span(NamedTuple):
    """A candidate: its span in the reading and the form of the grammar that found it."""

    start: int
    end: int
    form: str


def find_bodies(
    speech: Speech, stream: TokenStream, redactions: Sequence[Mention], documents: Sequence[Mention]
) -> list[Mention]:
    """Bodies in reading order, none inside another; titles of documents name no acting body.

    A mask or a place's name right before a body belongs to it (****人民政府办公室, 江岚市住建局).
    """
    text = speech.text
    found = [
        Span(*span)
        for span in chain(
            scanner().find(text),
            department_lists(text),
            unlisted_offices(text),
            group_spans(text, stream),
            known_spans(text, stream),
            inner_units(text, stream),
            listed_offices(text, stream),
            masked_bodies(text, redactions),
            listed_firms(text, stream),
        )
    ]
    before = {mention.end: mention.start for mention in redactions if mention.stands_for != "person"}
    spans = []
    for span in found:
        start = span.start
        if span.form == "levels" and text[start + 1] in _AND and _ends_place_name(stream, start):
            start += 2
        elif span.form == "levels" and text[start] == text[start + 1]:
            start += 1  # 该镇|镇委
        elif span.form == "party_unit" or (span.form == "hosted" and text[start] == "校"):
            start = _out_of_noun(stream, start)
        if span.form not in _NEVER_LOCAL:
            if text[start] == "区" and (zone := _ZONE.search(text, max(0, start - _LONGEST_ZONE), start)):
                start = zone.start()
            start = before[start] if start in before else _after_place_name(stream, start, text[start] in LEVELS)
        start = _out_of_name(stream, start)
        if text.startswith("经开区", start - 1):
            start -= 1  # 经|开区管委会
        if (
            span.form in _UNLISTED
            and not text.endswith(PURPOSEFUL, start, span.end)
            and (_holds_verb(stream, start, span.end, span.form == "listed") or NO_NAME.search(text, start, span.end))
        ):
            continue
        spans.append(
            Span(
                start,
                span.end,
                "hosted"
                if span.form == "unit" and start < span.start and text.endswith(NAMED, start, span.end)
                else span.form,
            )
        )
    kept = _outermost(spans, documents)
    names = canonical_names([text[span.start : span.end] for span in kept])
    return [
        Mention(
            "body",
            span.start,
            span.end,
            canonical=names[text[span.start : span.end]],
            body_kind=kind_of(text[span.start : span.end], span.form),
            generic=span.form in _GENERIC_FORMS,
        )
        for span in kept
    ]


def _after_place_name(stream: TokenStream, start: int, level: bool) -> int:
    """Where the place's name begins that ends at `start` (长沙市|住建局); `start` when none does.

    A name that no gazetteer has is tagged as a person's; before a `level` (江岚|市人民政府), and where a
    name can begin, it is a place's.
    """
    index = stream.index_at(start - 1)
    if index < 0 or stream.end(index) != start or len(stream.words[index]) < 2:
        return start
    if stream.tags[index] == "ns" or stream.words[index] in _gazetteer():
        return stream.starts[index]
    opens = index == 0 or stream.starts[index] > stream.end(index - 1) or stream.tags[index - 1] in _BEFORE_NAME
    unknown = stream.tags[index] in _UNKNOWN_NAME and (
        stream.tags[index] != "nr" or len(stream.words[index]) <= _LONGEST_NAME
    )
    return stream.starts[index] if level and opens and unknown else start


@cache
def _gazetteer() -> frozenset[str]:
    return frozenset(terms("places"))


def _ends_place_name(stream: TokenStream, start: int) -> bool:
    """Whether the level at `start` is the last character of a place's name (江岚市和区委: the city and 区委)."""
    index = stream.index_at(start)
    if stream.starts[index] < start:
        return stream.tags[index] == "ns"
    before = index - 1
    return (
        before >= 0
        and len(stream.words[before]) > 1
        and stream.end(before) == start
        and stream.tags[before] in _UNKNOWN_NAME | {"ns"}
    )


def _out_of_name(stream: TokenStream, start: int) -> int:
    """A start inside a place's or body's name is moved to where it begins: 贵州省委, not 州省委; 江北省政府."""
    index = stream.index_at(start)
    if index < 0:
        return start
    if (
        stream.tags[index] == "nr"
        and stream.end(index) == start + 1
        and len(stream.words[index]) == _LONGEST_NAME
        and stream.words[index][1] not in _TO
    ):
        return stream.starts[index]  # 青禾县|人民法院: a county's name that only looks like a person's
    if stream.tags[index] not in ("ns", "nt"):
        return start
    begin = stream.starts[index]
    return start if begin + 1 == start and _joins_names(stream, index) else begin


def _out_of_noun(stream: TokenStream, start: int) -> int:
    """A start inside a noun is moved to where it begins: 学校|机关党总支, not 校机关党总支."""
    index = stream.index_at(start)
    noun = index >= 0 and stream.tags[index] == "n" and stream.words[index][0] not in _BEFORE_DOER
    return stream.starts[index] if noun else start  # 经|局党组研究


def _joins_names(stream: TokenStream, index: int) -> bool:
    """Whether a place's name that begins with 和 is that conjunction between two names: 县经开区|和|县自然资源局."""
    return stream.words[index][0] in _AND and index > 0 and stream.end(index - 1) == stream.starts[index]


def _holds_verb(stream: TokenStream, start: int, end: int, anywhere: bool) -> bool:
    """Whether a verb that governs the rest stands inside a span (某市推进|公交公司, 县实现|特殊教育学校).

    A span that a level opens cannot begin with one; one that may is searched `anywhere` (建设|江岚学院).
    """
    index = stream.index_at(start)
    if anywhere and stream.tags[index] == "v":
        return True
    index += 1
    while index < len(stream.starts) and stream.end(index) < end:
        if stream.tags[index] == "v" and stream.words[index] not in _DUTIES:
            return True
        index += 1
    return False


def _outermost(spans: list[Span], documents: Sequence[Mention]) -> list[Span]:
    """The spans in order without those inside another or inside a document's title; of two that overlap the first."""
    kept: list[Span] = []
    titles = iter(documents)
    title = next(titles, None)
    for span in sorted(set(spans), key=lambda s: (s.start, -s.end, s.form in _INNER, s.form)):
        while title and title.end <= span.start:
            title = next(titles, None)
        if title and title.start <= span.start:
            continue
        last = kept[-1] if kept else None
        if (
            span.form in _INNER
            and last
            and last.start < span.start <= last.end < span.end
            and last.form not in _NO_HOST
        ):
            kept[-1] = last._replace(end=span.end)  # 水利部|规划计划司, 省法|院党组
        elif span.form == "named" and last and last.end == span.start and last.form in _PARENTS:
            kept[-1] = last._replace(end=span.end, form="named")  # 教育部|江岚研究院
        elif span.form == "unit":
            continue
        elif not last or span.start >= last.end:
            kept.append(span)
        elif span.end > last.end and span.form in ("group", "list") and span.start == last.start:
            kept[-1] = span
    return kept
