"""The outline of a speech, found by the least-cost reading of its numbering.

The paragraphs of one speech go in; headings, run-in items and the faults of the numbering come out.
"""

from __future__ import annotations

from collections.abc import Sequence

from tasks.parse.block import Block
from tasks.parse.outline.build import Builder
from tasks.parse.outline.candidates import Line, candidate_of, rank_of, read_line, series_key
from tasks.parse.outline.model import Defect, Node, Outline
from tasks.parse.outline.run_in import goes_on_within, run_in_items
from tasks.parse.outline.search import REJECTED, RUN_IN, Candidate, Decision, search
from tasks.parse.outline.unnumbered import TOPIC, UPPER, mark_unnumbered
from tasks.parse.outline import costs

#: Roles whose paragraphs may hold outline; titles, datelines, chrome, notes never do.
OUTLINE_ROLES = frozenset({"body", "opening", "closing", "heading"})

#: A head marker whose successor stands in the same paragraph is most likely an item of it.
RUN_IN_HEAD = 0.2
_PENDING_SINGLE = 0.1


def infer_outline(text: str, paragraphs: Sequence[Block]) -> Outline:
    """The outline of one speech: `text` is the document, `paragraphs` all paragraphs of the speech.

    Never raises; a speech without numbering has an empty outline.
    """
    lines = [
        read_line(text, block, order)
        for order, block in enumerate(paragraphs)
        if block.role in OUTLINE_ROLES and text[block.start : block.end].strip()
    ]
    mark_unnumbered(lines)
    heads, decisions = _heads(lines)
    chosen = dict(zip(heads, decisions, strict=True))
    builder = Builder()
    for index, line in enumerate(lines):
        decision = chosen.get(index)
        heading = decision.depth if decision and decision.depth >= 0 else None
        within = bool(decision and decision.depth == RUN_IN)
        items = run_in_items(line, within) if line.within else []
        builder.line(line, heading, items)
    return Outline(builder.finish(), [])


def _heads(lines: Sequence[Line]) -> tuple[list[int], list[Decision]]:
    """The lines that may open with a heading, and what became of each."""
    heads: list[int] = []
    candidates: list[Candidate] = []
    for index, line in enumerate(lines):
        if line.markdown:
            key = f"markdown:{line.markdown}"
            candidates.append(Candidate(key, "", None, rank_of(key), 0.0, costs.REJECT["markdown"]))
        elif line.marker:
            follows = bool(index) and _leads_to(lines[index - 1], line)
            run_in = RUN_IN_HEAD if line.within and goes_on_within(line) else None
            candidates.append(candidate_of(line.marker, 0.0, run_in, follows))
        elif line.unnumbered:
            candidates.append(_unnumbered(line))
        else:
            continue
        heads.append(index)
    return heads, search(candidates) if candidates else []


def _unnumbered(line: Line) -> Candidate:
    key = {UPPER: "unnumbered:upper", TOPIC: "topic"}.get(line.unnumbered, "unnumbered")
    return Candidate(key, "", None, rank_of(key), 0.0, costs.REJECT["unnumbered"])


def _leads_to(before: Line, line: Line) -> bool:
    """Whether the number before that of `line` stands last among the markers run in before it."""
    if not line.marker or not before.within:
        return False
    key = series_key(line.marker)
    for _, marker in reversed(before.within):
        if series_key(marker) == key:
            return marker.number == line.marker.number - 1
    return False


__all__ = ["Defect", "Node", "Outline", "infer_outline"]
