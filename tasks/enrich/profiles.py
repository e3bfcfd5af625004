"""Profile of a speech: how long, how dense, how formulaic, how much of it can be checked."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from tasks.core import Row
from tasks.enrich.speech import Mention, Speech
from tasks.language.lexicon import terms
from tasks.language.text import squeeze

#: Tokens in the window of the type-token ratio: short enough for the shortest speeches.
WINDOW = 100


def profile_row(speech: Speech, words: Sequence[str], actions: Sequence[Row], mentions: Sequence[Mention]) -> Row:
    """The row of `profiles` of a speech, from its words, its rows of the register and its mentions."""
    characters = len(squeeze(speech.text))
    lengths = sorted([sentence.end - sentence.start for sentence in speech.sentences])
    redactions = [mention.kind for mention in mentions].count("redaction")
    return {
        "speech_id": speech.speech_id,
        "document_id": speech.document_id,
        "characters": characters,
        "paragraphs": len(speech.paragraphs),
        "sentences": len(speech.sentences),
        "tokens": len(words),
        "headings": sum(node.kind == "heading" for node in speech.nodes),
        "items": sum(node.kind == "item" for node in speech.nodes),
        "sentence_mean": sum(lengths) / len(lengths) if lengths else None,
        "sentence_p90": float(lengths[math.ceil(0.9 * len(lengths)) - 1]) if lengths else None,
        "type_token_ratio": type_token_ratio(words),
        "actions": len(actions),
        "exhortation_share": _share(sum(row["exhortation"] for row in actions), len(actions)),
        "quantified_share": _share(sum(bool(row["deadline_text"] or row["target"]) for row in actions), len(actions)),
        "formulaic_share": _share(formulaic_characters(speech.text), characters),
        "redaction_density": 1000 * redactions / characters if characters else None,
    }


def type_token_ratio(words: Sequence[str]) -> float | None:
    """Different words in a window of `WINDOW` words, as a share, averaged over the whole windows.

    Averaging over windows (Johnson 1944, mean segmental ratio) makes speeches of all lengths
    comparable; one that is shorter than a window is its own window. None without words.
    """
    if not words:
        return None
    if len(words) < WINDOW:
        return len(set(words)) / len(words)
    starts = range(0, len(words) - WINDOW + 1, WINDOW)
    return sum(len(set(words[at : at + WINDOW])) for at in starts) / (WINDOW * len(starts))


def formulaic_characters(text: str) -> int:
    """Characters inside set phrases of the lexicon `formulations`."""
    return sum(end - start for _, start, end in _phrases().find_matches_as_indexes(text))


@cache
def _phrases() -> AhoCorasick:
    """Of phrases that begin at one place the longest counts, and none that overlaps the one before."""
    return AhoCorasick(terms("formulations"), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA)


def _share(part: int, whole: int) -> float | None:
    return min(part / whole, 1.0) if whole else None
