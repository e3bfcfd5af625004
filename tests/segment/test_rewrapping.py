"""A text that is wrapped as a PDF wraps it is put together again; one that lost all breaks is parted at its headings.

With `JIANGHUA_CORPUS` set, real files are wrapped; otherwise invented speeches.
"""

from __future__ import annotations

from itertools import pairwise
from random import Random

import pytest

from tasks.language.markers import read_marker
from tasks.segment.paragraphs import find_paragraphs
from tests.segment.pieces import corpus, speech

LEAST_RIGHT, MOST_FALSE = 0.98, 0.005
LEAST_HEADINGS = 0.9
#: Marks that printers keep off the beginning of a line.
NOT_FIRST = "，。、；：！？》）”’」』】〕…％%"
WIDTHS = range(28, 41)


def paragraphs_of(text: str) -> list[str]:
    """The paragraphs of a text with its own wraps closed up."""
    out = []
    for paragraph in find_paragraphs(text):
        marks = [paragraph.start, *paragraph.joins, paragraph.end]
        out.append("".join(text[a:b].strip("\u200b \n\u3000") for a, b in pairwise(marks)))
    return [paragraph for paragraph in out if paragraph]


def documents(count: int, random: Random) -> list[list[str]]:
    real = [paragraphs_of(text) for _, text in corpus() if len(text) < 100_000]
    return random.sample(real, min(count, len(real))) if real else [speech(random) for _ in range(count)]


def wrap(paragraph: str, width: int, by_columns: bool, hanging: bool) -> list[str]:
    """The lines of a paragraph set at a width of full characters; closing marks hang over, or draw one down."""
    lines, line, room = [], "", width * 2
    for character in paragraph:
        size = 1 if by_columns and character < "\x80" else 2
        if line and size > room:
            if character in NOT_FIRST and hanging:
                line += character
                continue
            carried = line[-1] if character in NOT_FIRST and len(line) > 1 else ""
            lines.append(line[: len(line) - len(carried)])
            line, room = carried, width * 2 - 2 * len(carried)
        line += character
        room -= size
    return [*lines, line] if line else lines


def set_lines(paragraphs: list[str], random: Random, indented: bool) -> tuple[str, set[int]]:
    """The text of wrapped paragraphs and the positions at which its breaks are to be repaired."""
    width, by_columns, hanging = random.choice(WIDTHS), random.random() < 0.5, random.random() < 0.5
    text, repairs = "", set()
    for paragraph in paragraphs:
        for k, line in enumerate(wrap("\u3000\u3000" * indented + paragraph, width, by_columns, hanging)):
            text += "\n" * bool(text)
            if k:
                repairs.add(len(text) + len(line) - len(line.lstrip()))
            text += line
    return text, repairs


@pytest.mark.parametrize("indented", [True, False])
def test_wrapped_texts_are_put_together_again(indented: bool) -> None:
    random = Random(f"wrap {indented}")
    right = made = wanted = 0
    for paragraphs in documents(40, random):
        text, repairs = set_lines(paragraphs, random, indented)
        joins = {join for paragraph in find_paragraphs(text) for join in paragraph.joins}
        right, made, wanted = right + len(joins & repairs), made + len(joins), wanted + len(repairs)
    assert right >= LEAST_RIGHT * wanted, f"{wanted - right} of {wanted} wraps missed"
    assert made - right <= MOST_FALSE * made, f"{made - right} of {made} joins false"


@pytest.mark.parametrize("indented", [True, False])
def test_headings_still_open_a_paragraph_when_all_breaks_are_lost(indented: bool) -> None:
    random = Random("no breaks")
    found = wanted = 0
    for paragraphs in documents(40, random):
        text, headings = "", []
        for paragraph in paragraphs:
            indent = "\u3000\u3000" if indented else ""
            marker = read_marker(paragraph)
            if text and marker and marker.family in ("chinese", "chinese_parenthesis"):
                headings.append(len(text) + len(indent))
            text += indent + paragraph
        starts = {paragraph.start for paragraph in find_paragraphs(text)}
        found += len(starts.intersection(headings))
        wanted += len(headings)
    assert found >= LEAST_HEADINGS * wanted, f"{wanted - found} of {wanted} headings lost in a paragraph"
