"""Keywords: the terms that set a speech apart from the language at large."""

from __future__ import annotations

from collections import Counter
from functools import cache
from heapq import nsmallest
from itertools import compress
from pathlib import Path

from tasks.core import Row
from tasks.enrich.speech import Speech
from tasks.enrich.tokens import TokenStream

#: How many terms a speech is given.
KEYWORDS = 20

#: Tags of words that name something or say what is done (ICTCLAS): nouns, verbal nouns, idioms of the lexicon.
_CONTENT = frozenset({"n", "nz", "nt", "ns", "nr", "nrt", "ng", "vn", "an", "l", "j", "v", "i"})


@cache
def _inverse_frequencies() -> tuple[dict[str, float], float]:
    """jieba.analyse's table of inverse document frequencies, and its median for words not in it.

    The file is read here, since importing jieba.analyse reads it once more and takes half a second. The
    stop words of jieba.analyse are English, and no English word has a tag that counts.
    """
    import jieba

    path = Path(jieba.__file__).parent / "analyse" / "idf.txt"
    fields = path.read_text(encoding="utf-8").split()
    frequencies = dict(zip(fields[::2], map(float, fields[1::2]), strict=True))
    return frequencies, sorted(frequencies.values())[len(frequencies) // 2]


def keyword_rows(speech: Speech, stream: TokenStream) -> list[Row]:
    """Rows of `keywords`: TF-IDF as `jieba.analyse.extract_tags` computes it, over the tokens of a speech.

    Terms of one character do not count; terms of one weight are ranked in code point order.
    """
    counts = Counter(compress(stream.words, map(_CONTENT.__contains__, stream.tags)))
    terms = [(word, count) for word, count in counts.items() if len(word) > 1]
    total = sum(count for _, count in terms)
    frequencies, median = _inverse_frequencies()
    weights = nsmallest(KEYWORDS, ((-count / total * frequencies.get(word, median), word) for word, count in terms))
    return [
        {
            "speech_id": speech.speech_id,
            "document_id": speech.document_id,
            "term": word,
            "weight": -weight,
            "rank": rank,
        }
        for rank, (weight, word) in enumerate(weights, 1)
    ]
