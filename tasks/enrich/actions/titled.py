"""What the brackets of a title say holds for its whole section: （一）河道治理（责任单位：水利局；时限：年底前）."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

from tasks.enrich.actions.allotments import Allotment, allot, find_allotments
from tasks.enrich.actions.deadlines import Deadlines
from tasks.enrich.speech import Action, Speech

#: A title with the brackets that allot its section is at most this long.
LONGEST_TITLE = 120


class Given(NamedTuple):
    """What a title gives the rows that begin behind its brackets, at `stop`, and before `reach`."""

    stop: int
    reach: int
    allotment: Allotment


def titles_given(speech: Speech, deadlines: Deadlines) -> list[Given]:
    """What the titles of a speech give, in order."""
    return sorted(_given(speech, deadlines), key=attrgetter("stop"))


def with_titles(speech: Speech, rows: list[Action], given: list[Given]) -> list[Action]:
    """The rows, each that does not say itself who must with what the titles around it give, the outermost first."""
    if not given:
        return rows
    made: list[Action] = []
    holding: list[Given] = []
    waiting = 0
    for row in sorted(rows, key=attrgetter("start")):
        while waiting < len(given) and given[waiting].stop < row.start:
            _leave(holding, given[waiting].stop)
            holding.append(given[waiting])
            waiting += 1
        _leave(holding, row.start)
        for one in holding:
            if not _says_who(row):
                row = allot(row, one.allotment, speech.text)
        made.append(row)
    return made


def _given(speech: Speech, deadlines: Deadlines) -> Iterator[Given]:
    text = speech.text
    for node in speech.nodes:
        if node.kind != "heading":
            continue
        start = node.start + len(node.marker)
        stop = text.find("）", start, min(node.end, start + LONGEST_TITLE))
        if stop < 0 or text[stop + 1 : stop + 2] not in ("。", "\n", "") or "。" in text[start:stop]:
            continue
        for allotment in find_allotments(text, start, stop + 1, deadlines)[-1:]:
            yield Given(stop, node.end, allotment)


def _leave(holding: list[Given], position: int) -> None:
    """Sections lie in each other or apart, so those that have ended are the last ones."""
    while holding and holding[-1].reach <= position:
        holding.pop()


def _says_who(row: Action) -> bool:
    return bool(row.responsible) and not row.responsible_carried
