"""The outline of a speech, found by the least-cost reading of its numbering.

The paragraphs of one speech go in; headings, run-in items and the faults of the numbering come out.
Candidates are read from the paragraphs (`candidates`, `unnumbered`), the tree of series that explains
them at the least cost is searched (`search`, with the prices of `costs`: `heads` for the heads of
paragraphs, `run_in` within them), nodes are built (`build`), what was tolerated is told (`defects`).
"""

from __future__ import annotations

from collections.abc import Sequence

from tasks.parse.block import Block
from tasks.parse.outline.build import Builder
from tasks.parse.outline.candidates import BLANKS, Line, read_line
from tasks.parse.outline.defects import find_defects
from tasks.parse.outline.heads import find_heads
from tasks.parse.outline.lineless import part_lineless
from tasks.parse.outline.model import Defect, Node, Outline
from tasks.parse.outline.run_in import find_links, last_of, run_in_items
from tasks.parse.outline.unnumbered import mark_unnumbered

#: Roles whose paragraphs may hold outline; titles, datelines, chrome, notes never do.
OUTLINE_ROLES = frozenset({"body", "opening", "closing", "heading"})


def infer_outline(text: str, paragraphs: Sequence[Block]) -> Outline:
    """The outline of one speech.

    `text` is the document's, `paragraphs` are all paragraphs of the speech in reading order, with
    provisional roles. Nodes are in reading order; positions are code points of `text`. A speech
    without numbering has an empty outline; no text raises.
    """
    written = [paragraph for paragraph in paragraphs if not _is_blank(text, paragraph)]
    lines = [
        read_line(text, block, order)
        for order, block in enumerate(part_lineless(text, written, OUTLINE_ROLES))
        if block.role in OUTLINE_ROLES
    ]
    mark_unnumbered(lines)
    heads = find_heads(lines)
    links = find_links(lines, heads.headings)
    tail = _closing_words(lines)
    builder = Builder()
    for index, line in enumerate(lines):
        within = index in heads.run_in
        opened = heads.lead.get(index)
        lead = (opened.at, opened.marker) if opened else None
        if lead is None and index + 1 in links:
            lead = last_of(line, links[index + 1])
        if opened and index not in heads.headings:
            builder.close(opened.depth)
        items = run_in_items(line, within, lead, links.get(index)) if line.within or within else []
        below = lines[index + 1] if index + 1 < tail else None
        builder.line(line, heads.headings.get(index), items, below, governed=index < tail)
    nodes = builder.finish()
    return Outline(nodes, find_defects(text, nodes, builder.facts))


def _is_blank(text: str, block: Block) -> bool:
    return not text[block.start : block.end].strip(BLANKS)


def _closing_words(lines: Sequence[Line]) -> int:
    """The first of the paragraphs that close the speech; no heading governs them."""
    index = len(lines)
    while index and lines[index - 1].block.role == "closing" and not lines[index - 1].marker:
        index -= 1
    return index


__all__ = ["Defect", "Node", "Outline", "infer_outline"]
