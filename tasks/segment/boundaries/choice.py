"""Which candidates open a speech: dividers that count, entries of a table, fronts that weigh enough."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from tasks.language.titles import is_title
from tasks.segment.boundaries.contents import Contents
from tasks.segment.boundaries.cues import Cue, read_words
from tasks.segment.boundaries.fronts import NAMES, OPENS, Front
from tasks.segment.paragraphs import Paragraph

#: Least running text, in characters, between two openings: less is an editor's lead or a news agency's.
LEAST_BODY = 150
#: Under a title that comes again, a lead may be this long before the speech itself begins with its address.
LONGEST_LEAD = 1500
#: Least running text before the first opening that makes it a speech without a title, not a lead.
LEAST_HEADLESS = 600
#: Least running text between two dividers; less, and the first is an entry of a table.
LEAST_DIVIDED = 40
#: Among how many paragraphs after a front that text must lie; a list of addressees takes up to six.
FIRST_PARAGRAPHS = 12
#: Fronts of one pattern (a line without form, then a date line) that make it the pattern of a collection.
FEWEST_ALIKE, PATTERN = 3, ("short", "date")


_TITLES = ("title", "framed_title")

#: In Markdown, `# ` names a text: 开幕词 and 结论, each with date and address, are parts of one.
OPENS_IN_MARKDOWN = 4.0


#: 新华社北京2月23日电 国家主席…, and every paragraph that ends …全文如下：
_LEAD = re.compile(r".{2,20}?\d{1,2}月\d{1,2}日[电讯]|[^。]{0,200}如下[：:]$|.{0,200}全文(?:如下)?[：:]$", re.S)


class Opening(NamedTuple):
    """A paragraph at which a speech opens, and what opened it."""

    at: int
    cue: str
    divider: str | None = None


class Material(NamedTuple):
    """What the choice is made from."""

    text: str
    paragraphs: Sequence[Paragraph]
    cues: Sequence[Cue]
    fronts: Sequence[Front]
    tables: Sequence[Contents]

    def body(self, first: int, stop: int) -> int:
        """Characters of running text in the paragraphs [first, stop), a news agency's lead left out."""
        return sum(
            paragraph.end - paragraph.start
            for paragraph, cue in zip(self.paragraphs[first:stop], self.cues[first:stop], strict=True)
            if cue.kind == "body" and not _LEAD.match(self.text, paragraph.start, paragraph.end)
        )


def choose_openings(material: Material) -> list[Opening]:
    """The openings in order; fewer than two mean that the document is one speech."""
    openings = _of_tables(material)
    divided = _of_dividers(material)
    if not openings:
        openings = divided
        openings = _merge(openings, _of_fronts(material, _undivided(material, divided)))
    return _with_headless(material, openings)


def _of_tables(material: Material) -> list[Opening]:
    return [Opening(at, "contents_entry", _divider_words(material, at)) for t in material.tables for at in t.opens]


def _divider_words(material: Material, at: int) -> str | None:
    return read_words(material.text, material.paragraphs[at]) if material.cues[at].kind == "divider" else None


def _of_dividers(material: Material) -> list[Opening]:
    """Dividers with running text after them, that count on from one another or announce a title."""
    places = [k for k, cue in enumerate(material.cues) if cue.kind == "divider"]
    places = [k for k in places if not any(t.first <= k < t.stop for t in material.tables)]
    kept = [
        k for k, following in pairwise([*places, len(material.cues)])
        if material.body(k + 1, following) >= LEAST_DIVIDED
    ]  # fmt: skip
    families = Counter(divider.family for k in kept if (divider := material.cues[k].divider))
    openings: list[Opening] = []
    for k in kept:
        divider = material.cues[k].divider
        if divider is None:
            continue
        neighbours = material.cues[k + 1 : k + 4]
        if families[divider.family] > 1 or is_title(divider.rest) or any(cue.kind in _TITLES for cue in neighbours):
            openings.append(Opening(k, "divider", read_words(material.text, material.paragraphs[k])))
    return openings


def _undivided(material: Material, divided: list[Opening]) -> tuple[int, int]:
    """The paragraphs in which titles may open speeches: those before a first divider that is not number one."""
    if not divided:
        return 0, len(material.paragraphs)
    first = material.cues[divided[0].at].divider
    return 0, divided[0].at if first and first.number != 1 else 0


def _of_fronts(material: Material, within: tuple[int, int]) -> list[Opening]:
    inside = [f for f in material.fronts if f.head is not None and within[0] <= f.head < within[1]]
    alike = sum(front.kinds[:2] == PATTERN for front in inside) >= FEWEST_ALIKE
    rules = Counter(
        _rule_form(material, front) for front in inside if front.weight >= OPENS and _rule_form(material, front)
    )
    openings: list[Opening] = []
    keys: frozenset[str] = frozenset()
    markdown = begun = False
    for front in inside:
        if front.head is None:
            continue
        form = _rule_form(material, front)
        of_pattern = (alike and front.kinds[:2] == PATTERN) or (form is not None and rules[form] > 1)
        if front.weight < _needed(front, markdown) and not of_pattern:
            continue
        if openings:
            body = material.body(openings[-1].at, front.head)
            led = not begun and body < LONGEST_LEAD and _same_title(keys, front.keys)
            if led or body < _least_body(front, begun):
                keys |= front.keys
                continue
        if material.body(front.stop, min(len(material.paragraphs), front.stop + FIRST_PARAGRAPHS)) < LEAST_DIVIDED:
            continue
        openings.append(Opening(front.head, _cue_of(material, front), form))
        keys, markdown = front.keys, not {"h1", "h1_plain"}.isdisjoint(front.kinds)
        begun = not {"salutation", "framed_title"}.isdisjoint(front.kinds)
    return openings


def _least_body(front: Front, begun: bool) -> int:
    """The running text due before a front; what stands between two addresses, the second under a title, is no lead."""
    addressed = {"title", "salutation"} <= set(front.kinds) or "framed_title" in front.kinds
    return LEAST_DIVIDED if begun and addressed else LEAST_BODY


def _needed(front: Front, inside_markdown: bool) -> float:
    """The weight that opens a speech; under a Markdown title a part that no line names needs more."""
    return OPENS_IN_MARKDOWN if inside_markdown and not NAMES.intersection(front.kinds) else OPENS


def _rule_form(material: Material, front: Front) -> str | None:
    """The rule (---) that a speech opens with, as written."""
    if front.head is None or material.cues[front.head].kind != "rule":
        return None
    return read_words(material.text, material.paragraphs[front.head])


def _same_title(keys: frozenset[str], others: frozenset[str]) -> bool:
    return any(a in b or b in a for a in keys for b in others if len(a) > 5 and len(b) > 5)


def _cue_of(material: Material, front: Front) -> str:
    assert front.head is not None
    kinds = [cue.kind for cue in material.cues[front.head : front.stop]]
    if kinds[0] == "rule":
        return "divider"
    if "letterhead" in kinds[:3]:
        return "letterhead"
    if front.head and material.cues[front.head - 1].kind == "colophon":
        return "after_colophon"
    if NAMES.intersection(kinds):
        return "title"
    if kinds[0] == "salutation":
        return "salutation"
    return "repeated_title" if len(front.keys) == 1 else "title"


def _merge(some: list[Opening], more: list[Opening]) -> list[Opening]:
    known = {opening.at for opening in some}
    return sorted([*some, *(opening for opening in more if opening.at not in known)])


def _with_headless(material: Material, openings: list[Opening]) -> list[Opening]:
    """The openings, and the beginning of the text where a speech without title stands before the first of them."""
    if not openings or openings[0].at == 0 or material.tables:
        return openings
    first = material.cues[openings[0].at].divider
    if first and first.number == 1:
        return openings
    if material.body(0, openings[0].at) < LEAST_HEADLESS:
        return openings
    cue = "salutation" if any(c.kind == "salutation" for c in material.cues[:3]) else "title"
    return [Opening(0, cue), *openings]
