"""Measures of one speech's outline: nesting, the sequence of its numbers, jumps between levels."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from tasks.core import Row
from tasks.language.numerals import CHINESE_NUMERAL
from tasks.language.text import fold_width, squeeze
from tasks.validate.ledger import Ledger, Place

#: Defects by which parse reports that numbers do not rise by one.
NUMBERING_DEFECTS = frozenset({"duplicate_number", "missing_number", "missing_enumerator", "single_item_series"})
JUMP_DEFECTS = frozenset({"level_jump"})

#: Characters beyond twice its length in which a node's title is looked for first: room for wraps and indents.
HEAD_ROOM = 50

_NUMERAL = re.compile(rf"[{CHINESE_NUMERAL}]+|[0-9]+|[①-⒛]")
_SEPARATOR = re.compile(r"[、.,:，：．\s]")


def measure_outline(
    speech: Row, nodes: Sequence[Row], defects: Sequence[Row], texts: Mapping[str, str], ledger: Ledger
) -> None:
    """Note what is wrong with the nodes of a speech; `texts` maps documents to their text."""

    def note(measure: str, node: Row, said: str) -> None:
        ledger.note(measure, speech["document_id"], speech["speech_id"], Place(node["start"], node["end"], said))

    ordered = sorted(nodes, key=lambda node: (node["start"], node["level"]))
    for node, said in _nesting(speech, ordered):
        note("nesting_ok", node, said)
    for node, said in _unrooted(ordered):
        note("outline_rooted", node, said)
    text = texts.get(speech["document_id"], "")
    for node in ordered:
        if not _stands(text[node["start"] : node["end"]], node["marker"], node["title"]):
            note("words_ok", node, f"the node “{node['marker']}{node['title']}” does not stand there")
    for node, said in _broken_sequences(speech, ordered, _Reports(defects, NUMBERING_DEFECTS)):
        note("heading_sequence_ok", node, said)
    jumps = _Reports(defects, JUMP_DEFECTS)
    for above, node in level_jumps([node for node in ordered if node["kind"] == "heading"]):
        if not jumps.any_of(node, above["start"] if above else speech["start"]):
            note(
                "jumps_reported", node, f"the heading “{node['marker']}{node['title'][:30]}” skips a level, unreported"
            )


def holds_words(text: str, words: str) -> bool:
    """Whether the text holds the words, whatever blanks and forms of width either has."""
    plain = squeeze(words)
    return plain in text or plain in (squeezed := squeeze(text)) or fold_width(plain) in fold_width(squeezed)


def _stands(text: str, marker: str, title: str) -> bool:
    """Whether a node's text begins with its marker and holds its title."""
    head = text[: 2 * (len(marker) + len(title)) + HEAD_ROOM]
    mark = squeeze(head)[: len(squeeze(marker))]
    return holds_words(mark, marker) and (holds_words(head, title) or holds_words(text, title))


def _nesting(speech: Row, nodes: Sequence[Row]) -> Iterable[tuple[Row, str]]:
    """Nodes outside their parent or speech, on a level not below it, or begun before a sibling ends."""
    by_id = {node["node_id"]: node for node in nodes}
    ends: dict[str | None, int] = {}
    for node in nodes:
        parent = by_id.get(node["parent_id"]) if node["parent_id"] else speech
        if parent is None:
            yield node, "the node's parent is not a node of its speech"
        elif not (parent["start"] <= node["start"] <= node["end"] <= parent["end"]):
            yield node, "the node lies outside what its parent governs"
        elif node["level"] <= parent.get("level", 0):
            yield node, "the node's level is not below its parent's"
        elif node["start"] < ends.get(node["parent_id"], 0):
            yield node, "the node begins before its elder sibling ends"
        ends[node["parent_id"]] = max(node["end"], ends.get(node["parent_id"], 0))


def _unrooted(nodes: Sequence[Row]) -> Iterable[tuple[Row, str]]:
    """Nodes that do not hang on the speech, the one root of its outline, under which level 1 stands."""
    by_id = {node["node_id"]: node for node in nodes}
    for node in nodes:
        if node["parent_id"] is None:
            if node["level"] != 1:
                yield node, f"the node “{node['marker']}{node['title'][:30]}” has no parent but level {node['level']}"
            continue
        above: Row | None = node
        passed: set[str] = set()
        while above and above["parent_id"] is not None and above["node_id"] not in passed:
            passed.add(above["node_id"])
            above = by_id.get(above["parent_id"])
        if not above or above["parent_id"] is not None:
            yield node, f"the node “{node['marker']}{node['title'][:30]}” does not lead up to its speech"


def _broken_sequences(speech: Row, nodes: Sequence[Row], reports: _Reports) -> Iterable[tuple[Row, str]]:
    """Numbered headings that follow nothing, where no defect says so.

    A heading may follow its elder sibling of the same family; the last node of that family anywhere,
    for 一是 may be run in where 二是 opens a line, and chapters may count on; or its last sibling of
    another family: 首先, then 第二. A series may begin again at 1 once it has had a second member:
    talks of several days in one text.
    """
    series: dict[tuple[str | None, str], list[Row]] = {}
    last_of_family: dict[str, Row] = {}
    last_sibling: dict[str | None, Row] = {}
    for node in nodes:
        number, parent = node["number"], node["parent_id"]
        if number is None:
            continue
        family = marker_family(node["marker"])
        if family is not None:
            elder = series.setdefault((parent, family), [])
            before = [elder[-1] if elder else None, last_of_family.get(family), last_sibling.get(parent)]
            follows = number in {other["number"] + 1 for other in before if other} or (number == 1 and len(elder) != 1)
            since = elder[-1]["start"] if elder else speech["start"]
            if node["kind"] == "heading" and not follows and not reports.any_of(node, since):
                expected = elder[-1]["number"] + 1 if elder else 1
                words = f"{node['marker']}{node['title'][:30]}"
                yield node, f"the heading “{words}” stands where number {expected} should, unreported"
            if number == 1:
                elder.clear()
            elder.append(node)
            last_of_family[family] = node
        last_sibling[parent] = node


class _Reports:
    """The defects of some kinds that parse has reported of a speech, by where they lie."""

    def __init__(self, defects: Iterable[Row], kinds: frozenset[str]) -> None:
        spans = sorted((defect["start"], defect["end"]) for defect in defects if defect["kind"] in kinds)
        self._starts = [start for start, _ in spans]
        self._reaches = list(accumulate((end for _, end in spans), max))  # of all that begin no later

    def any_of(self, node: Row, since: int) -> bool:
        """Whether one lies between a position and the end of the node's own sentence."""
        until = node["start"] + len(node["marker"]) + len(node["title"]) + 1
        before = bisect_left(self._starts, until)
        return before > 0 and self._reaches[before - 1] >= since


def marker_family(marker: str) -> str | None:
    """What a marker looks like beside its number: N of which script, in which brackets; None without one.

    二、 and 三． are of one family, （二） of another; 首先 has no number that could be out of turn.
    """
    plain = _SEPARATOR.sub("", fold_width(marker))
    number = _NUMERAL.search(plain)
    if not number:
        return None
    script = "0" if number[0][0].isascii() else "一" if number[0][0] in CHINESE_NUMERAL else "①"
    return plain[: number.start()] + script + plain[number.end() :]


def level_jumps(headings: Sequence[Row]) -> list[tuple[Row | None, Row]]:
    """Headings more than one level below the heading before them, with that one; the first is below level 0."""
    jumps: list[tuple[Row | None, Row]] = []
    above: Row | None = None
    for node in headings:
        if node["level"] > (above["level"] if above else 0) + 1:
            jumps.append((above, node))
        above = node
    return jumps
