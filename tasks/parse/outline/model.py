"""What the outline of a speech is: nodes in reading order, and the faults that were tolerated."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Node:
    """A heading that opens a line, or an item that is run in.

    `start` and `end` are code points of the document's text; `end` is that of all that it governs.
    `parent` is the index of the node above in `Outline.nodes`, None directly under the speech.
    """

    kind: str
    level: int
    marker: str
    number: int | None
    title: str
    start: int
    end: int
    parent: int | None


@dataclass(frozen=True)
class Defect:
    """A fault of the source: its kind (schemas.parse.DEFECT_KINDS), its place, a sentence about it."""

    kind: str
    start: int
    end: int
    detail: str


@dataclass
class Outline:
    """The nodes of one speech in reading order, and the defects of its numbering."""

    nodes: list[Node] = field(default_factory=list)
    defects: list[Defect] = field(default_factory=list)
