"""Speeches for the tests of the register and of mechanisms: text in, mentions by their words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tasks.enrich.actions import find_actions
from tasks.enrich.mechanisms import find_mechanisms
from tasks.enrich.speech import Action, Mechanism, Mention, Node, Paragraph, Sentence, Speech
from tasks.enrich.tokens import tokenize
from tasks.language.reading import Reading


def speech_with(text: str, headings: Sequence[tuple[int, str]] = (), date: str | None = "2024-04-17") -> Speech:
    """A speech whose lines are paragraphs; a line that is one of `headings` (level, line) governs what follows."""
    paragraphs, at = [], 0
    levels = {line: level for level, line in headings}
    nodes: list[Node] = []
    for line in text.split("\n"):
        role = "heading" if line in levels else "body"
        paragraphs.append(Paragraph(f"p{at}", role, at, at + len(line)))
        if line in levels:
            nodes.append(Node(f"n{at}", None, "heading", levels[line], "", line, at, len(text)))
        at += len(line) + 1
    ends = [
        next((later.start for later in nodes[k + 1 :] if later.level <= node.level), len(text))
        for k, node in enumerate(nodes)
    ]
    nodes = [node._replace(end=end) for node, end in zip(nodes, ends, strict=True)]
    reading = Reading.of(text, [(0, len(text), ())])
    sentence = Sentence("s", 0, len(text))
    return Speech("d", "s", date, None, reading, tuple(paragraphs), (sentence,), tuple(nodes))


def mentions_in(
    text: str, dates: Mapping[str, str | None], quantities: Sequence[str], bodies: Sequence[str]
) -> list[Mention]:
    """Mentions of the given words, each at its first place; dates are deadlines with their ISO form."""
    found = [
        Mention("date", text.index(words), text.index(words) + len(words), role="deadline", iso=iso)
        for words, iso in dates.items()
    ]
    for kind, all_words in (("quantity", quantities), ("body", bodies)):
        found += [Mention(kind, text.index(words), text.index(words) + len(words)) for words in all_words]
    return sorted(found, key=lambda m: m.start)


def register(
    text: str,
    dates: Mapping[str, str | None] | None = None,
    quantities: Sequence[str] = (),
    bodies: Sequence[str] = (),
    headings: Sequence[tuple[int, str]] = (),
    date: str | None = "2024-04-17",
) -> list[tuple[str, Action]]:
    """The rows of a text, each with its evidence."""
    speech = speech_with(text, headings, date)
    rows = find_actions(speech, mentions_in(text, dates or {}, quantities, bodies), tokenize(speech))
    return [(text[row.start : row.end], row) for row in rows]


def only(rows: list[tuple[str, Action]]) -> Action:
    """The one row there is."""
    assert len(rows) == 1, [evidence for evidence, _ in rows]
    return rows[0][1]


def mechanisms(text: str) -> list[tuple[str, Mechanism]]:
    """The mechanisms of a text, each with its name."""
    return [(text[found.start : found.end], found) for found in find_mechanisms(speech_with(text), ())]
