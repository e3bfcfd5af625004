"""Inverse document frequencies: how much a term that a speech uses says about that speech."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from math import log
from pathlib import Path
from typing import NamedTuple

#: The name of the table that jieba ships.
JIEBA = "jieba"


class Weights(NamedTuple):
    """Inverse document frequencies by term, that of terms not among them, and what they are called.

    `name` is `jieba`, or the digest of the model that was fitted on a store.
    """

    name: str
    inverse: Mapping[str, float]
    unlisted: float


@cache
def general() -> Weights:
    """jieba.analyse's table, of the language at large; its median stands for words not in it.

    The file is read here, since importing jieba.analyse reads it once more and takes half a second. The
    stop words of jieba.analyse are English, and no English word has a tag that counts.
    """
    import jieba

    path = Path(jieba.__file__).parent / "analyse" / "idf.txt"
    fields = path.read_text(encoding="utf-8").split()
    frequencies = dict(zip(fields[::2], map(float, fields[1::2]), strict=True))
    return Weights(JIEBA, frequencies, sorted(frequencies.values())[len(frequencies) // 2])


def fitted(name: str, speeches: int, users: Mapping[str, int]) -> Weights:
    """Weights of a corpus of `speeches`, in which `users[term]` of them use a term: ln((speeches + 1) / (users + 1)).

    The smoothed form of Salton's measure (Manning, Raghavan & Schütze 2008, 6.2.1): nothing for what all say (人民,
    工作). A term that is not listed counts as one of a single speech: the one in which it now stands.
    """
    total = log(speeches + 1)
    inverse = {term: max(total - log(count + 1), 0.0) for term, count in users.items()}
    return Weights(name, inverse, max(total - log(2), 0.0))
