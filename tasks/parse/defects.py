"""Faults of a speech's frame: conflicting dates, repeated and torn titles, glued salutations, hard wraps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tasks.language.dividers import read_divider
from tasks.language.text import BLANK, ZERO_WIDTH
from tasks.parse.front_matter import Dating
from tasks.parse.line import Line
from tasks.parse.roles import BODY_ROLES, Frame
from tasks.parse.roles.title import says_the_same

#: How many characters before and after a wrap are quoted.
QUOTED = 8
#: Two speeches make no rule.
SMALLEST_COMPILATION = 3


class Fault(NamedTuple):
    """A fault of the source: its kind (schemas.parse.DEFECT_KINDS), its place, a sentence about it."""

    kind: str
    start: int
    end: int
    detail: str


def missing_salutations(frames: Sequence[Frame]) -> Iterator[tuple[int, Fault]]:
    """In a compilation most of whose speeches open with a salutation, those that have none; with their index."""
    bare = [index for index, frame in enumerate(frames) if not frame.head.salutation]
    if len(frames) < SMALLEST_COMPILATION or 2 * len(bare) >= len(frames):
        return
    detail = f"{len(frames) - len(bare)} of the {len(frames)} speeches open with a salutation, this one with none"
    for index in bare:
        lines, roles = frames[index].lines, frames[index].roles
        first = next((line for line, role in zip(lines, roles, strict=True) if role in BODY_ROLES), None)
        if first:
            yield index, Fault("missing_salutation", first.start, first.end, detail)


def frame_defects(frame: Frame, dating: Dating, text: str) -> Iterator[Fault]:
    """The faults of one speech's frame, in no particular order."""
    for conflict in dating.conflicts:
        yield Fault(
            "date_conflict",
            conflict.start,
            conflict.end,
            f"{conflict.what} is dated {conflict.words}, the speech {dating.date} (“{dating.basis}”); "
            "the speech's own words are followed",
        )
    yield from _titles(frame)
    if frame.head.glued_at is not None or frame.head.inline_title:
        line = frame.lines[frame.head.title.lines[0]] if frame.head.title.lines else None
        if line:
            yield Fault(
                "glued_salutation",
                line.start,
                line.end,
                f"the salutation “{frame.head.salutation[0]}” is not parted from the title; it was taken off it",
            )
    elif frame.head.vocative and frame.head.body < len(frame.lines):
        line = frame.lines[frame.head.body]
        yield Fault(
            "glued_salutation",
            line.start,
            line.end,
            f"the salutation “{frame.head.salutation[0]}” is part of the first sentence",
        )
    yield from hard_wraps(frame.lines, text)


def _titles(frame: Frame) -> Iterator[Fault]:
    """The divider that repeats the title, and the title that was torn over lines."""
    choice = frame.head.title
    if frame.divider and choice.text and frame.lines and frame.roles[0] == "divider":
        divider = read_divider(frame.divider)
        if divider and divider.rest and says_the_same(divider.rest, choice.text):
            line = frame.lines[0]
            yield Fault(
                "duplicate_title",
                line.start,
                line.end,
                f"the divider “{frame.divider}” repeats the title of the line after it",
            )
    if choice.torn:
        first, last = frame.lines[choice.lines[0]], frame.lines[choice.lines[-1]]
        pieces = " | ".join(frame.lines[i].text for i in choice.lines)
        yield Fault("torn_title", first.start, last.end, f"the title is torn over {len(choice.lines)} lines: {pieces}")
    elif len(choice.lines) == 1 and frame.lines[choice.lines[0]].joins:
        line = frame.lines[choice.lines[0]]
        yield Fault("torn_title", line.start, line.end, "the title runs over a line break; its lines were joined")


def hard_wraps(lines: Sequence[Line], text: str) -> Iterator[Fault]:
    """One fault a repaired wrap: the span is the break with the blanks around it."""
    for line in lines:
        for join in line.joins:
            before = text[max(line.start, join - 40) : join].rstrip()
            start = max(line.start, join - 40) + len(before)
            yield Fault(
                "hard_wrap",
                start,
                max(join, start + 1),
                f"a line break tears the sentence after “{_shown(before)[-QUOTED:]}”; "
                f"it was read on with “{_shown(text[join : min(join + 2 * QUOTED, line.end)])[:QUOTED]}”",
            )


def _shown(words: str) -> str:
    """Words as a message quotes them: a line break as ⏎, without characters that have no width."""
    return BLANK.sub(lambda blank: "⏎" if "\n" in blank[0] else blank[0].strip(ZERO_WIDTH), words).strip("⏎ ")
