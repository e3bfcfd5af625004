"""Keywords: the terms that set a speech apart from others, or from the language at large."""

from __future__ import annotations

from collections import Counter
from itertools import compress, repeat

import numpy as np

from tasks.core import Row
from tasks.enrich.speech import Speech
from tasks.enrich.tokens import TokenStream
from tasks.enrich.weights import Weights, general

#: How many terms a speech is given.
KEYWORDS = 20

#: Tags of words that name something or say what is done (ICTCLAS): nouns, verbal nouns, idioms of the lexicon.
CONTENT = frozenset({"n", "nz", "nt", "ns", "nr", "nrt", "ng", "vn", "an", "l", "j", "v", "i"})

#: Characters of the shortest term: one alone (抓, 县) says little, and much else.
SHORTEST = 2


def keyword_rows(speech: Speech, stream: TokenStream, weights: Weights | None = None) -> list[Row]:
    """Rows of `keywords`: TF-IDF as `jieba.analyse.extract_tags` computes it, over the tokens of a speech.

    `weights` are jieba's when none are given. Terms of one weight are ranked in code point order; one that all
    speeches use weighs nothing and is no keyword.
    """
    name, inverse, unlisted = weights or general()
    counts = Counter(compress(stream.words, stream.tagged(CONTENT).tolist()))
    terms = {word: count for word, count in counts.items() if len(word) >= SHORTEST}
    factors = list(map(inverse.get, terms, repeat(unlisted)))
    return [
        {
            "speech_id": speech.speech_id,
            "document_id": speech.document_id,
            "term": word,
            "weight": -weight,
            "rank": rank,
            "idf": name,
        }
        for rank, (weight, word) in enumerate(_heaviest(terms, factors), 1)
        if weight
    ]


def _heaviest(terms: dict[str, int], factors: list[float]) -> list[tuple[float, str]]:
    """The terms of greatest weight, and minus that weight, in their order."""
    weights = (
        -np.fromiter(terms.values(), np.float64) / sum(terms.values()) * np.array(factors) if terms else np.empty(0)
    )
    some = list(terms)
    if len(some) > KEYWORDS:  # only those that are no lighter than the last keyword are put in order
        last = np.partition(weights, KEYWORDS - 1)[KEYWORDS - 1]
        chosen = np.flatnonzero(weights <= last).tolist()
    else:
        chosen = list(range(len(some)))
    return sorted((float(weights[index]), some[index]) for index in chosen)[:KEYWORDS]
