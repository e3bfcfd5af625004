"""Speeches for tests of the outline: one paragraph a line, trees as indented lines."""

from __future__ import annotations

from tasks.parse.block import Block
from tasks.parse.outline import Outline, infer_outline

#: A paragraph of body.
BODY = "各村各单位要把这项工作摆上重要位置，认真组织，狠抓落实。要加强调度，务求实效，确保如期完成全年任务。"


def blocks_of(speech: str, roles: dict[int, str] | None = None) -> list[Block]:
    """The lines of `speech` as paragraphs; `roles` gives those of some of them, by line from 0."""
    blocks, at = [], 0
    for index, line in enumerate(speech.split("\n")):
        blocks.append(Block(f"p{at}", at, at + len(line), (), (roles or {}).get(index, "body")))
        at += len(line) + 1
    return blocks


def outline_of(speech: str, roles: dict[int, str] | None = None) -> Outline:
    return infer_outline(speech, blocks_of(speech, roles))


def tree(speech: str, roles: dict[int, str] | None = None) -> list[str]:
    """The nodes as `marker|title`, indented by level, items with a dot before."""
    return [
        "  " * (node.level - 1) + ("· " if node.kind == "item" else "") + f"{node.marker}|{node.title}"
        for node in outline_of(speech, roles).nodes
    ]


def defects(speech: str) -> list[tuple[str, str]]:
    """The defects as (kind, the words at their place)."""
    return [(defect.kind, speech[defect.start : defect.end]) for defect in outline_of(speech).defects]
