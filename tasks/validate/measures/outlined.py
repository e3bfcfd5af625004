"""Measures of one speech's outline: nesting, the sequence of its numbers, jumps between levels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from tasks.core import Row
from tasks.language.numerals import CHINESE_NUMERAL
from tasks.language.text import fold_width, squeeze
from tasks.validate.ledger import Ledger, Place

#: Defects by which parse reports that numbers do not rise by one.
NUMBERING_DEFECTS = frozenset({"duplicate_number", "missing_number", "missing_enumerator", "single_item_series"})
JUMP_DEFECTS = frozenset({"level_jump"})

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
    text = texts.get(speech["document_id"], "")
    for node in ordered:
        words = normal_words(text[node["start"] : node["end"]])
        if not words.startswith(normal_words(node["marker"])) or normal_words(node["title"]) not in words:
            note("words_ok", node, f"the node “{node['marker']}{node['title']}” does not stand there")
    headings = [node for node in ordered if node["kind"] == "heading"]
    for node, said in _broken_sequences(speech, headings, defects):
        note("heading_sequence_ok", node, said)
    for above, node in level_jumps(headings):
        if not _reported(defects, JUMP_DEFECTS, above["start"] if above else speech["start"], node):
            note(
                "jumps_reported", node, f"the heading “{node['marker']}{node['title'][:30]}” skips a level, unreported"
            )


def normal_words(text: str) -> str:
    return fold_width(squeeze(text))


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


def _broken_sequences(speech: Row, headings: Sequence[Row], defects: Sequence[Row]) -> Iterable[tuple[Row, str]]:
    """Numbered siblings of one family whose number does not follow, where no defect says so.

    A series may begin again at 1 once it has had a second member: talks of several days in one text.
    """
    series: dict[tuple[str | None, str], list[Row]] = {}
    for node in headings:
        family = marker_family(node["marker"])
        if family is None or node["number"] is None:
            continue
        elder = series.setdefault((node["parent_id"], family), [])
        last = elder[-1] if elder else None
        expected = last["number"] + 1 if last else 1
        again = node["number"] == 1 and len(elder) > 1
        since = last["start"] if last else speech["start"]
        if node["number"] != expected and not again and not _reported(defects, NUMBERING_DEFECTS, since, node):
            yield (
                node,
                f"the heading “{node['marker']}{node['title'][:30]}” stands where number {expected} should, unreported",
            )
        if again:
            elder.clear()
        elder.append(node)


def _reported(defects: Sequence[Row], kinds: frozenset[str], since: int, node: Row) -> bool:
    """Whether a defect of one of the kinds lies between a position and the end of the node's own sentence."""
    until = node["start"] + len(node["marker"]) + len(node["title"]) + 1
    return any(d["kind"] in kinds and d["start"] < until and d["end"] >= since for d in defects)


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
