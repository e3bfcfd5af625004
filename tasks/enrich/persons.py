"""Persons: a name with the office or form of address that follows it, and the name wherever it comes back."""

from __future__ import annotations

import re
from functools import cache

from tasks.enrich.speech import Mention, Speech
from tasks.enrich.tokens import TokenStream
from tasks.language.lexicon import alternation, terms

#: Tags of names of persons.
_NAME_TAGS = ("nr", "nrt", "nrfg")
#: A surname alone before an office (张局长) follows a mark, a particle or a verb, not the middle of a word.
_BEFORE_SURNAME = ("x", "v", "p", "c", "d", "uj", "ul", "r", "ad", "t", "f", "m")
#: Words that open with a surname, end before an office and are no names: 任市长, 和主席, 同党委书记.
_NO_SURNAME = frozenset("任和于同向从由对让给为时党常全左单各那后方边史国该")


def find_persons(speech: Speech, stream: TokenStream) -> list[Mention]:
    """Persons in reading order; `canonical` is the name without office.

    A person is known by an office (习近平总书记, 张局长, 邓小平同志); full names are then found without it.
    Masked names (X局长) are redactions, not persons.
    """
    text = speech.text
    spans: dict[tuple[int, int], str] = {}
    for match in _offices().finditer(text):
        index = stream.index_at(match.start() - 1) if match.start() else -1
        if index < 0 or stream.end(index) != match.start():
            continue
        word, tag = stream.words[index], stream.tags[index]
        if (tag in _NAME_TAGS and 2 <= len(word) <= 4) or _surname_alone(stream, index):
            spans[stream.starts[index], match.end()] = word
    names = sorted({name for name in spans.values() if len(name) >= 2} | _known(text))
    if names:
        covered = sorted(spans)
        for match in re.finditer(alternation(names), text):
            if not any(start <= match.start() < end for start, end in covered):
                spans[match.span()] = match[0]
    return [Mention("person", start, end, canonical=name) for (start, end), name in sorted(spans.items())]


def _surname_alone(stream: TokenStream, index: int) -> bool:
    word = stream.words[index]
    if word not in _surnames() or word in _NO_SURNAME:
        return False
    return index == 0 or stream.tags[index - 1] in _BEFORE_SURNAME


def _known(text: str) -> set[str]:
    return {match[0] for match in _known_names().finditer(text)}


@cache
def _offices() -> re.Pattern[str]:
    return re.compile(alternation(terms("roles")))


@cache
def _surnames() -> frozenset[str]:
    return frozenset(terms("surnames"))


@cache
def _known_names() -> re.Pattern[str]:
    return re.compile(alternation(terms("persons")))
